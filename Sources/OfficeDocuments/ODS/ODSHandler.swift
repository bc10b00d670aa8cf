/// Makes sheets from the content of an ODS file as it is parsed.
final class ODSHandler: XMLHandler {
  private(set) var sheets: [Sheet] = []
  private(set) var notices: [ReadingNotice] = []
  /// Why reading stopped early.
  private(set) var failure: ReadingError?
  private let styles: ODSStyles
  private let limits: ReadingLimits
  private var budget: SheetBudget

  private var sheet: Sheet?
  private var oddities = SheetOddities()
  private var extras = ODSExtras()
  /// How many elements are open inside one that is left out.
  private var skippedDepth = 0
  private var rowNumber = 0
  private var columnNumber = 0
  /// The default cell style of columns, each with the last column it holds for.
  private var columnStyles: [(last: Int, style: String)] = []
  private var rowCells: [SheetCell] = []
  private var rowBytes = 0
  private var rowRepeat = 1
  private var rowIsHidden = false
  private var cell: ODSCell?

  init(styles: ODSStyles, limits: ReadingLimits) {
    self.styles = styles
    self.limits = limits
    budget = SheetBudget(limits)
  }

  func start(_ name: String, _ attributes: XMLAttributes) {
    guard failure == nil else { return }
    if skippedDepth > 0 {
      skippedDepth += 1
      return
    }
    if extras.leavesOut(name, attributes, at: cellPlace) {
      skippedDepth = 1
      return
    }
    switch name {
    case "table:table":
      if sheet == nil {
        startSheet(attributes)
      } else {
        // A table inside a cell.
        extras.nestedTables.count(cellPlace)
        skippedDepth = 1
      }
    case "table:table-column": addColumns(attributes)
    case "table:table-row": startRow(attributes)
    case "table:table-cell": startCell(attributes, isCovered: false)
    case "table:covered-table-cell": startCell(attributes, isCovered: true)
    case "text:p", "text:h": cell?.startParagraph()
    case "text:s":
      var count = 1
      for (key, value) in attributes where key == "text:c" { count = Self.count(value) }
      count = min(count, limits.repeatedItems)
      failure = budget.spend(cells: 0, bytes: count)
      cell?.append(String(repeating: " ", count: count))
    case "text:tab": cell?.append("\t")
    case "text:line-break": cell?.append("\n")
    default: if sheet == nil { styles.start(name, attributes) }
    }
  }

  func characters(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard skippedDepth == 0 else { return }
    cell?.append(bytes)
  }

  func end(_ name: String) {
    guard failure == nil else { return }
    if skippedDepth > 0 {
      skippedDepth -= 1
      return
    }
    switch name {
    case "table:table": endSheet()
    case "table:table-row": endRow()
    case "table:table-cell", "table:covered-table-cell": endCell()
    case "text:p", "text:h": cell?.endParagraph()
    default: if sheet == nil { styles.end(name) }
    }
  }

  private var cellPlace: Place {
    guard let sheet else { return Place() }
    guard rowNumber > 0, columnNumber > 0 else { return Place(sheet: sheet.name) }
    return Place(sheet: sheet.name, cell: CellReference(row: rowNumber, column: columnNumber))
  }

  // MARK: Sheets, columns and rows

  private func startSheet(_ attributes: XMLAttributes) {
    var new = Sheet(name: "")
    for (key, value) in attributes {
      switch key {
      case "table:name": new.name = String(decoding: value, as: UTF8.self)
      case "table:style-name": new.isHidden = styles.hidesTables(String(decoding: value, as: UTF8.self))
      default: break
      }
    }
    sheet = new
    oddities = SheetOddities()
    extras.beginSheet()
    columnStyles = []
    (rowNumber, columnNumber) = (0, 0)
  }

  private func endSheet() {
    guard let sheet else { return }
    notices += sheet.hiddenNotices + oddities.notices(sheet: sheet.name) + extras.notices(sheet: sheet.name)
    sheets.append(sheet)
    self.sheet = nil
  }

  private func addColumns(_ attributes: XMLAttributes) {
    var count = 1
    var isHidden = false
    var style = ""
    for (key, value) in attributes {
      switch key {
      case "table:number-columns-repeated": count = Self.count(value)
      case "table:visibility": isHidden = !value.elementsEqual("visible".utf8)
      case "table:default-cell-style-name": style = String(decoding: value, as: UTF8.self)
      default: break
      }
    }
    let first = (columnStyles.last?.last ?? 0) + 1
    guard sheet != nil, first <= limits.sheetColumns else { return }
    let last = min(first.addingClamping(count - 1), limits.sheetColumns)
    columnStyles.append((last, style))
    if isHidden { sheet?.hiddenColumns.formUnion(first...last) }
  }

  private func startRow(_ attributes: XMLAttributes) {
    rowRepeat = 1
    rowIsHidden = false
    for (key, value) in attributes {
      switch key {
      case "table:number-rows-repeated": rowRepeat = Self.count(value)
      case "table:visibility": rowIsHidden = !value.elementsEqual("visible".utf8)
      default: break
      }
    }
    rowNumber += 1
    columnNumber = 0
    rowCells = []
    rowBytes = 0
  }

  private func endRow() {
    guard sheet != nil, rowNumber > 0 else { return }
    let first = rowNumber
    rowNumber = min(first.addingClamping(rowRepeat - 1), limits.sheetRows + 1)
    columnNumber = 0
    guard !rowCells.isEmpty else { return }
    guard first <= limits.sheetRows else {
      failure = .tooManyRows(limits.sheetRows)
      return
    }
    var copies = min(rowRepeat, limits.repeatedItems, limits.sheetRows - first + 1)
    if copies < rowRepeat { oddities.clampedRepeats.count(cellPlace) }
    copies = max(copies, 1)
    failure = budget.spend(
      cells: rowCells.count.multipliedClamping(copies - 1), bytes: rowBytes.multipliedClamping(copies - 1))
    guard failure == nil else { return }
    for number in first..<first + copies {
      if rowIsHidden {
        oddities.hiddenRows.count(Place(sheet: sheet?.name, cell: CellReference(row: number, column: 1)))
      }
      sheet?.rows.append(SheetRow(number: number, cells: rowCells, isHidden: rowIsHidden))
    }
    rowCells = []
  }

  // MARK: Cells

  private func startCell(_ attributes: XMLAttributes, isCovered: Bool) {
    columnNumber += 1
    var new = ODSCell(isCovered: isCovered)
    for (key, value) in attributes {
      switch key {
      case "office:value-type": new.type = String(decoding: value, as: UTF8.self)
      case "office:value", "office:date-value", "office:time-value", "office:boolean-value", "office:string-value":
        new.value = String(decoding: value, as: UTF8.self)
      case "table:style-name": new.style = String(decoding: value, as: UTF8.self)
      case "table:number-columns-repeated": new.repeats = Self.count(value)
      case "table:number-columns-spanned": new.columnSpan = Self.count(value)
      case "table:number-rows-spanned": new.rowSpan = Self.count(value)
      default: break
      }
    }
    cell = new
  }

  private func endCell() {
    guard let ended = cell else { return }
    cell = nil
    let first = columnNumber
    columnNumber = min(first.addingClamping(ended.repeats - 1), limits.sheetColumns + 1)
    addMergedArea(ended, column: first)
    let text = ended.shownText { style in
      style.map { styles.dateParts(ofCellStyle: $0) } ?? styles.dateParts(ofCellStyle: columnStyle(first))
    }
    guard !text.isEmpty else { return }
    if ended.isCovered {
      oddities.coveredTexts.count(cellPlace)
      return
    }
    guard first <= limits.sheetColumns else {
      failure = .tooManyColumns(limits.sheetColumns)
      return
    }
    let copies = max(1, min(ended.repeats, limits.repeatedItems, limits.sheetColumns - first + 1))
    if copies < ended.repeats { oddities.clampedRepeats.count(cellPlace) }
    let bytes = text.utf8.count.multipliedClamping(copies)
    failure = budget.spend(cells: copies, bytes: bytes)
    guard failure == nil else { return }
    rowBytes += bytes
    for column in first..<first + copies { rowCells.append(SheetCell(column: column, text: text)) }
  }

  private func addMergedArea(_ ended: ODSCell, column: Int) {
    guard ended.columnSpan > 1 || ended.rowSpan > 1, column <= limits.sheetColumns, rowNumber >= 1,
      rowNumber <= limits.sheetRows
    else { return }
    let last = CellReference(
      row: min(rowNumber.addingClamping(ended.rowSpan - 1), limits.sheetRows),
      column: min(column.addingClamping(ended.columnSpan - 1), limits.sheetColumns))
    sheet?.mergedAreas.append(CellArea(first: CellReference(row: rowNumber, column: column), last: last))
  }

  private func columnStyle(_ column: Int) -> String {
    var low = 0
    var high = columnStyles.count
    while low < high {
      let middle = (low + high) / 2
      if columnStyles[middle].last < column { low = middle + 1 } else { high = middle }
    }
    return low < columnStyles.count ? columnStyles[low].style : ""
  }

  /// A count from 1; what is no number, or none that makes sense, counts once.
  private static func count(_ value: UnsafeBufferPointer<UInt8>) -> Int {
    var result = 0
    for byte in value {
      guard byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") else { return 1 }
      result = min(result * 10 + Int(byte - UInt8(ascii: "0")), 1 << 40)
    }
    return max(1, result)
  }
}
