/// Writes one sheet as a worksheet part. The order of its elements is fixed by the schema.
struct SheetPartWriter {
  let sheet: Sheet
  let name: String
  private(set) var notices: [Message] = []

  /// The largest sheet.
  private static let rowLimit = 1_048_576
  private static let columnLimit = 16_384
  /// The longest text of a cell, in UTF-16 units; programs offer to repair a file with a longer one.
  private static let textLimit = 32_767
  /// The longest list of choices that stands in the cell's own rule, in UTF-16 units.
  private static let choicesLimit = 255

  init(sheet: Sheet, name: String) {
    self.sheet = sheet
    self.name = name
  }

  /// Writes the part and adds its texts to the table.
  mutating func write(_ strings: inout SharedStringTable) throws(WritingError) -> [UInt8] {
    let rows = try orderedRows()
    var xml = XMLWriter(reservingCapacity: rows.reduce(1_024) { $0 + $1.cells.count * 40 + 40 })
    xml.start("worksheet", ["xmlns": XLSXMarkup.mainNamespace])
    if !sheet.notes.isEmpty { xml.attribute("xmlns:r", XLSXMarkup.relationshipNamespace) }
    xml.element("sheetPr") { $0.empty("pageSetUpPr", ["fitToPage": "1"]) }
    writeView(&xml)
    xml.empty("sheetFormatPr", ["defaultRowHeight": "18", "customHeight": "1"])
    writeColumns(&xml)
    xml.start("sheetData")
    for row in rows { write(row, &xml, &strings) }
    xml.end()
    writeMergedAreas(&xml)
    writeChoices(&xml)
    xml.empty(
      "pageMargins",
      ["left": "0.7", "right": "0.7", "top": "0.75", "bottom": "0.75", "header": "0.3", "footer": "0.3"])
    // A list is printed on A4 with all its columns on one page; a wide one lies on its side.
    let isWide = sheet.columnWidths.reduce(0, +) > 90
    xml.empty("pageSetup", ["paperSize": "9", "orientation": isWide ? "landscape" : "portrait", "fitToHeight": "0"])
    writeIgnoredWarnings(&xml, rows)
    if !sheet.notes.isEmpty { xml.empty("legacyDrawing", ["r:id": "rId1"]) }
    xml.end()
    return xml.bytes
  }

  /// The rows from top to bottom, each number once, with cells from left to right.
  private func orderedRows() throws(WritingError) -> [SheetRow] {
    var result: [SheetRow] = []
    for (_, row) in sheet.rows.enumerated().sorted(by: {
      ($0.element.number, $0.offset) < ($1.element.number, $1.offset)
    }) {
      if result.last?.number == row.number {
        result[result.count - 1].cells += row.cells
      } else {
        result.append(row)
      }
    }
    for index in result.indices {
      var cells: [SheetCell] = []
      let sorted = result[index].cells.enumerated().sorted {
        ($0.element.column, $0.offset) < ($1.element.column, $1.offset)
      }
      for (_, cell) in sorted {
        if cells.last?.column == cell.column { cells.removeLast() }
        cells.append(cell)
      }
      result[index].cells = cells
      let isInside =
        (1...Self.rowLimit).contains(result[index].number)
        && cells.allSatisfy { (1...Self.columnLimit).contains($0.column) }
      guard isInside else {
        throw WritingError(
          Message("工作表“\(name)”超出了表格的最大行数或列数", english: "sheet “\(name)” exceeds the largest number of rows or columns")
        )
      }
    }
    return result
  }

  private func writeView(_ xml: inout XMLWriter) {
    let frozen = min(max(sheet.frozenRowCount, 0), Self.rowLimit - 1)
    xml.element("sheetViews") { xml in
      xml.element("sheetView", ["workbookViewId": "0"]) { xml in
        guard frozen > 0 else { return }
        let first = "A\(frozen + 1)"
        xml.empty(
          "pane", ["ySplit": String(frozen), "topLeftCell": first, "activePane": "bottomLeft", "state": "frozen"])
        xml.empty("selection", ["pane": "bottomLeft", "activeCell": first, "sqref": first])
      }
    }
  }

  private func writeColumns(_ xml: inout XMLWriter) {
    let hidden = sheet.hiddenColumns.filter { (1...Self.columnLimit).contains($0) }
    let count = min(sheet.columnWidths.count, Self.columnLimit)
    let columns = count > 0 ? Array(1...count) + hidden.filter { $0 > count }.sorted() : hidden.sorted()
    guard !columns.isEmpty else { return }
    xml.element("cols") { xml in
      for column in columns {
        let width = column <= count ? sheet.columnWidths[column - 1] : 9
        let units = width.isFinite ? Int((min(max(width, 0), 255) * 100).rounded()) : 900
        xml.start("col", ["min": String(column), "max": String(column)])
        xml.attribute("width", "\(units / 100).\(DateParts.padded(units % 100, 2))")
        // The style of a column is that of cells typed later: a telephone number typed there stays text.
        xml.attribute("style", String(XLSXMarkup.CellStyle.plain.rawValue))
        if hidden.contains(column) { xml.attribute("hidden", "1") }
        xml.attribute("customWidth", "1")
        xml.end()
      }
    }
  }

  private mutating func write(_ row: SheetRow, _ xml: inout XMLWriter, _ strings: inout SharedStringTable) {
    xml.start("row", ["r": String(row.number)])
    if row.isHidden { xml.attribute("hidden", "1") }
    for cell in row.cells {
      let reference = CellReference(row: row.number, column: cell.column)
      var text = cell.text
      if text.utf16.count > Self.textLimit {
        text = SheetNames.shortened(text, to: Self.textLimit)
        notices.append(
          Message(
            "工作表“\(name)”\(reference) 的文字超过 \(Self.textLimit) 字，已截断",
            english: "the text of \(reference) in sheet “\(name)” exceeds \(Self.textLimit) characters and was cut"))
      }
      let style: XLSXMarkup.CellStyle =
        switch cell.look {
        case .plain: text.utf8.contains(0x0A) ? .plainWrapped : .plain
        case .heading: .heading
        case .hint: .hint
        }
      xml.start("c", ["r": reference.description, "s": String(style.rawValue)])
      if !text.isEmpty {
        xml.attribute("t", "s")
        xml.element("v", text: String(strings.index(of: text)))
      }
      xml.end()
    }
    xml.end()
  }

  private mutating func writeMergedAreas(_ xml: inout XMLWriter) {
    var kept: [CellArea] = []
    var active: [CellArea] = []
    let candidates = sheet.mergedAreas.filter { isAcceptable($0) && $0.first != $0.last }
    for area in candidates.sorted(by: { ($0.first, $0.last) < ($1.first, $1.last) }) {
      active.removeAll { $0.last.row < area.first.row }
      let overlaps = active.contains { $0.first.column <= area.last.column && area.first.column <= $0.last.column }
      if overlaps {
        notices.append(
          Message(
            "工作表“\(name)”的合并区域 \(text(of: area)) 与别的合并区域重叠，没有合并",
            english: "the merged area \(text(of: area)) in sheet “\(name)” overlaps another and was not merged"))
        continue
      }
      active.append(area)
      kept.append(area)
    }
    guard !kept.isEmpty else { return }
    xml.element("mergeCells", ["count": String(kept.count)]) { xml in
      for area in kept { xml.empty("mergeCell", ["ref": text(of: area)]) }
    }
  }

  private mutating func writeChoices(_ xml: inout XMLWriter) {
    var lists: [(CellChoices, String)] = []
    for choices in sheet.choices where isAcceptable(choices.area) && !choices.choices.isEmpty {
      let list = choices.choices.joined(separator: ",")
      let isPossible =
        list.utf16.count <= Self.choicesLimit && !choices.choices.contains { $0.utf8.contains(UInt8(ascii: ",")) }
      if isPossible {
        lists.append((choices, list.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")))
      } else {
        notices.append(
          Message(
            "工作表“\(name)”\(text(of: choices.area)) 的下拉选项过长或含有逗号，没有写入",
            english: "the choices of \(text(of: choices.area)) in sheet “\(name)” are too long or hold commas; left out"
          ))
      }
    }
    guard !lists.isEmpty else { return }
    xml.element("dataValidations", ["count": String(lists.count)]) { xml in
      for (choices, list) in lists {
        xml.element(
          "dataValidation",
          [
            "type": "list", "allowBlank": "1", "showInputMessage": "1",
            "showErrorMessage": choices.allowsOther ? "0" : "1", "sqref": text(of: choices.area),
          ]
        ) { $0.element("formula1", text: "\"\(list)\"") }
      }
    }
  }

  /// Keeps programs from marking every telephone number with a green corner.
  private func writeIgnoredWarnings(_ xml: inout XMLWriter, _ rows: [SheetRow]) {
    guard let lastRow = rows.last?.number, let lastColumn = rows.compactMap({ $0.cells.last?.column }).max() else {
      return
    }
    let last = CellReference(row: lastRow, column: lastColumn)
    xml.element("ignoredErrors") {
      $0.empty("ignoredError", ["sqref": "A1:\(last)", "numberStoredAsText": "1"])
    }
  }

  private func isAcceptable(_ area: CellArea) -> Bool {
    area.first.row >= 1 && area.first.column >= 1 && area.first.row <= area.last.row
      && area.first.column <= area.last.column && area.last.row <= Self.rowLimit
      && area.last.column <= Self.columnLimit
  }

  private func text(of area: CellArea) -> String {
    area.first == area.last ? area.first.description : "\(area.first):\(area.last)"
  }
}
