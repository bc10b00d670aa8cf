/// Hands the markup of a worksheet part to a builder as it is parsed, without holding it.
///
/// The state is a value of its own, so that each event asks for access to it once and not at every step.
final class SheetHandler: XMLHandler {
  private(set) var builder: SheetBuilder

  init(_ builder: SheetBuilder) { self.builder = builder }

  func start(_ name: String, _ attributes: XMLAttributes) { builder.start(name, attributes) }
  func characters(_ bytes: UnsafeBufferPointer<UInt8>) { builder.characters(bytes) }
  func end(_ name: String) { builder.end(name) }
}

/// Makes rows of cells from the events of a worksheet part.
struct SheetBuilder {
  /// What the cells of all sheets of a workbook share.
  struct Context {
    var strings: [String]
    var formats: CellFormats
    var dateSystem: DateSystem
    var limits: ReadingLimits
  }

  /// Where the characters that come belong.
  private enum Target {
    case nothing
    case value
    case inlineText
  }

  private(set) var rows: [SheetRow] = []
  private(set) var mergedAreas: [CellArea] = []
  private(set) var oddities = SheetOddities()
  /// Why reading stopped early.
  private(set) var failure: ReadingError?
  private let context: Context
  private let sheetName: String
  /// What the cells of this sheet and of those behind it may still hold.
  private(set) var budget: SheetBudget

  private var target = Target.nothing
  private var text: [UInt8] = []
  private var phoneticDepth = 0
  private var rowNumber = 0
  private var rowIsHidden = false
  private var cells: [SheetCell] = []
  private var column = 0
  private var usualCellCount = 0
  private var style = 0
  private var type = SheetAttribute.ValueType.number
  private var hasFormula = false
  /// For each column, how many more hidden ranges begin than end there.
  private var hiddenColumnEdges: [Int] = []
  private var rowsAreInOrder = true

  init(sheetName: String, context: Context, budget: SheetBudget) {
    self.sheetName = sheetName
    self.context = context
    self.budget = budget
  }

  mutating func start(_ name: String, _ attributes: XMLAttributes) {
    guard failure == nil else { return }
    switch name {
    case "x:c": startCell(attributes)
    case "x:v":
      target = .value
      if !text.isEmpty { text.removeAll(keepingCapacity: true) }
    case "x:row": startRow(attributes)
    case "x:f": hasFormula = true
    case "x:is":
      type = .inlineString
      text.removeAll(keepingCapacity: true)
    case "x:t": if phoneticDepth == 0, type == .inlineString { target = .inlineText }
    case "x:rPh": phoneticDepth += 1
    case "x:col": addColumns(attributes)
    case "x:mergeCell": addMergedArea(attributes)
    default: break
    }
  }

  mutating func characters(_ bytes: UnsafeBufferPointer<UInt8>) {
    if target != .nothing { text.append(contentsOf: bytes) }
  }

  mutating func end(_ name: String) {
    switch name {
    case "x:v", "x:t": target = .nothing
    case "x:c": if failure == nil { endCell() }
    case "x:row": endRow()
    case "x:rPh": phoneticDepth = max(0, phoneticDepth - 1)
    default: break
    }
  }

  /// The hidden columns, 1-based.
  var hiddenColumns: Set<Int> {
    var result: Set<Int> = []
    var depth = 0
    for (index, edge) in hiddenColumnEdges.enumerated() {
      depth += edge
      if depth > 0 { result.insert(index) }
    }
    return result
  }

  /// The rows as a user sees them: sorted, with rows of the same number joined, as only a broken writer leaves them to do.
  mutating func finishedRows() -> [SheetRow] {
    mergedAreas.isEmpty ? orderedRows() : withoutCoveredCells(orderedRows())
  }

  /// The rows without the texts that lie under merged cells, where no spreadsheet program shows them.
  private mutating func withoutCoveredCells(_ rows: [SheetRow]) -> [SheetRow] {
    var coverage = MergedCoverage(mergedAreas)
    var result: [SheetRow] = []
    result.reserveCapacity(rows.count)
    for var row in rows {
      coverage.begin(row: row.number)
      let covered = row.cells.filter { coverage.covers(column: $0.column) }
      for cell in covered {
        oddities.coveredTexts.count(
          Place(sheet: sheetName, cell: CellReference(row: row.number, column: cell.column)))
      }
      if !covered.isEmpty { row.cells.removeAll { coverage.covers(column: $0.column) } }
      if !row.cells.isEmpty { result.append(row) }
    }
    return result
  }

  private func orderedRows() -> [SheetRow] {
    guard !rowsAreInOrder else { return rows }
    var result: [SheetRow] = []
    for row in rows.enumerated().sorted(by: { ($0.element.number, $0.offset) < ($1.element.number, $1.offset) }) {
      if result.last?.number == row.element.number {
        result[result.count - 1].cells = Self.ordered(result[result.count - 1].cells + row.element.cells)
      } else {
        result.append(row.element)
      }
    }
    return result
  }

  // MARK: Rows and cells

  private mutating func startRow(_ attributes: XMLAttributes) {
    var number: Int? = rowNumber + 1
    rowIsHidden = false
    for (name, value) in attributes {
      switch name {
      case "r": number = SheetAttribute.integer(value)
      case "hidden": rowIsHidden = SheetAttribute.isTrue(value)
      default: break
      }
    }
    if let number, number >= 1, number <= context.limits.sheetRows {
      if number <= rowNumber { noticeDisorder() }
      rowNumber = number
    } else {
      oddities.badReferences.count(Place(sheet: sheetName))
      rowNumber = min(rowNumber + 1, context.limits.sheetRows)
    }
    cells = []
    cells.reserveCapacity(usualCellCount)
    column = 0
  }

  private mutating func noticeDisorder() {
    rowsAreInOrder = false
    oddities.disorder.count(Place(sheet: sheetName))
  }

  private mutating func endRow() {
    guard !cells.isEmpty else { return }
    var previous = 0
    for cell in cells {
      if cell.column <= previous {
        oddities.disorder.count(
          Place(sheet: sheetName, cell: CellReference(row: max(1, rowNumber), column: cell.column)))
        cells = Self.ordered(cells)
        break
      }
      previous = cell.column
    }
    usualCellCount = cells.count
    if rowIsHidden {
      oddities.hiddenRows.count(Place(sheet: sheetName, cell: CellReference(row: rowNumber, column: 1)))
    }
    rows.append(SheetRow(number: rowNumber, cells: cells, isHidden: rowIsHidden))
    cells = []
  }

  /// Cells from left to right; of several in one place the last one counts, as in spreadsheet programs.
  private static func ordered(_ cells: [SheetCell]) -> [SheetCell] {
    var result: [SheetCell] = []
    for (_, cell) in cells.enumerated().sorted(by: { ($0.element.column, $0.offset) < ($1.element.column, $1.offset) })
    {
      if result.last?.column == cell.column { result.removeLast() }
      result.append(cell)
    }
    return result
  }

  private mutating func startCell(_ attributes: XMLAttributes) {
    style = 0
    type = .number
    hasFormula = false
    target = .nothing
    if !text.isEmpty { text.removeAll(keepingCapacity: true) }
    var isBad = false
    var isPlaced = false
    for (name, value) in attributes {
      switch name {
      case "r":
        guard let reference = CellReference(utf8: value), reference.row == rowNumber || rowNumber == 0 else {
          isBad = true
          continue
        }
        column = reference.column
        isPlaced = true
      case "s": style = SheetAttribute.integer(value) ?? Int.max
      case "t": type = SheetAttribute.valueType(value)
      default: break
      }
    }
    if !isPlaced { column += 1 }
    if isBad { oddities.badReferences.count(place) }
  }

  private mutating func endCell() {
    target = .nothing
    guard !text.isEmpty else {
      if hasFormula, type != .formulaString { oddities.formulasWithoutResult.count(place) }
      return
    }
    let shown = shownText()
    guard !shown.isEmpty else { return }
    guard column <= context.limits.sheetColumns else {
      oddities.badReferences.count(Place(sheet: sheetName))
      return
    }
    failure = budget.spend(cells: 1, bytes: shown.utf8.count)
    guard failure == nil else { return }
    cells.append(SheetCell(column: column, text: shown))
  }

  private var place: Place {
    Place(sheet: sheetName, cell: CellReference(row: max(1, rowNumber), column: max(1, column)))
  }

  /// The text of the cell as the user sees it.
  private mutating func shownText() -> String {
    switch type {
    case .sharedString:
      guard let index = SheetAttribute.integer(text), context.strings.indices.contains(index) else {
        oddities.missingStrings.count(place)
        return ""
      }
      return context.strings[index]
    case .formulaString, .inlineString: return SpreadsheetString.decode(text)
    case .boolean: return SheetAttribute.isTrue(text) ? "TRUE" : "FALSE"
    case .error: return String(decoding: text, as: UTF8.self)
    case .date:
      return ISODateText.text(String(decoding: text, as: UTF8.self), showing: context.formats[style].dateParts)
    case .number: return numberText()
    }
  }

  private mutating func numberText() -> String {
    if !context.formats.contains(style: style) { oddities.badStyles.count(place) }
    let format = context.formats[style]
    if format.isGeneral, SheetAttribute.isPlainWhole(text) { return String(decoding: text, as: UTF8.self) }
    guard let number = DecimalNumber(text) else {
      let trimmed = String(decoding: text, as: UTF8.self)
      oddities.badNumbers.count(place)
      return trimmed
    }
    if format.hidesNumbers { oddities.numbersHiddenByFormat.count(place) }
    return format.text(number, system: context.dateSystem)
  }

  // MARK: Columns and merged areas

  private mutating func addColumns(_ attributes: XMLAttributes) {
    var first = 0
    var last = 0
    var isHidden = false
    for (name, value) in attributes {
      switch name {
      case "min": first = SheetAttribute.integer(value) ?? 0
      case "max": last = SheetAttribute.integer(value) ?? 0
      case "hidden": isHidden = SheetAttribute.isTrue(value)
      default: break
      }
    }
    let limit = context.limits.sheetColumns
    guard isHidden, first >= 1, first <= limit, last >= first else { return }
    if hiddenColumnEdges.isEmpty { hiddenColumnEdges = [Int](repeating: 0, count: limit + 2) }
    hiddenColumnEdges[first] += 1
    hiddenColumnEdges[min(last, limit) + 1] -= 1
  }

  private mutating func addMergedArea(_ attributes: XMLAttributes) {
    for (name, value) in attributes {
      guard name == "ref" else { continue }
      guard let area = SheetAttribute.area(value) else {
        oddities.badReferences.count(Place(sheet: sheetName))
        continue
      }
      if area.first != area.last { mergedAreas.append(area) }
    }
  }
}
