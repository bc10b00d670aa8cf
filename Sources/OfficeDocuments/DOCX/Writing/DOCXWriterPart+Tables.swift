extension DOCXWriterPart {
  /// Writes a table with fixed columns; returns false when there is none to see, because Word takes no empty table.
  mutating func table(_ table: Table, _ state: inout DOCXWriterState) -> Bool {
    var grid = DOCXWriterGrid(table)
    guard !table.rows.isEmpty, grid.columnCount > 0, enter(&state) else { return false }
    tableDepth += 1
    defer {
      depth -= 1
      tableDepth -= 1
    }
    if table.columnWidths.count > DOCXWriterGrid.mostColumns {
      state.note(
        "表格超过 \(DOCXWriterGrid.mostColumns) 列，Word 不能打开更多列，多出的单元格并入最后一列",
        english:
          "a table has more than \(DOCXWriterGrid.mostColumns) columns, the most Word opens; cells beyond stand in the last"
      )
    }
    let widths = columnWidths(table, count: grid.columnCount)
    xml.start("w:tbl")
    tableProperties(table, width: widths.reduce(0, +), &state)
    xml.start("w:tblGrid")
    for width in widths {
      xml.start("w:gridCol")
      xml.numericAttribute("w:w", width)
      xml.end()
    }
    xml.end()
    let blank = table.blankParagraph
    let outerWidth = availableWidth
    for (index, row) in table.rows.enumerated() {
      grid.place(row, rowsLeft: table.rows.count - index)
      xml.start("w:tr")
      rowProperties(row, isHeader: index < table.headerRowCount)
      let takesSurplus =
        grid.slots.lastIndex { if case .cell = $0.content { true } else { false } } ?? grid.slots.count - 1
      for (position, slot) in grid.slots.enumerated() {
        let width = widths[slot.columns].reduce(0, +)
        availableWidth = max(.points(1), .twips(Double(width)) - table.cellPadding * 2)
        cell(
          slot, of: row, width: width, blank: blank, surplus: position == takesSurplus ? grid.surplus : 0..<0, &state)
      }
      availableWidth = outerWidth
      xml.end()
    }
    xml.end()
    return true
  }

  /// The widths in twips; columns without a width share what the others leave.
  private func columnWidths(_ table: Table, count: Int) -> [Int] {
    var widths = table.columnWidths.prefix(count).map { $0.twips(in: 0...Length.widestTwips) }
    widths += Array(repeating: 0, count: count - widths.count)
    let missing = widths.count { $0 == 0 }
    guard missing > 0 else { return widths }
    // 10 mm is about two characters, the least in which text can be read.
    let share = max((availableWidth.unsignedTwips - widths.reduce(0, +)) / missing, Length.millimetres(10).twips)
    return widths.map { $0 == 0 ? share : $0 }
  }

  private mutating func tableProperties(_ table: Table, width: Int, _ state: inout DOCXWriterState) {
    xml.start("w:tblPr")
    measure("w:tblW", width)
    xml.wordValue("w:jc", table.alignment == .center ? "center" : table.alignment == .right ? "right" : "left")
    if let border = table.border, border.isVisible {
      xml.start("w:tblBorders")
      xml.wordBorder("w:top", border, space: 0, &state)
      xml.wordBorder("w:left", border, space: 0, &state)
      xml.wordBorder("w:bottom", border, space: 0, &state)
      xml.wordBorder("w:right", border, space: 0, &state)
      xml.wordBorder("w:insideH", border, space: 0, &state)
      xml.wordBorder("w:insideV", border, space: 0, &state)
      xml.end()
    }
    xml.empty("w:tblLayout", ["w:type": "fixed"])
    xml.start("w:tblCellMar")
    let padding = table.cellPadding.unsignedTwips
    measure("w:top", 0)
    measure("w:left", padding)
    measure("w:bottom", 0)
    measure("w:right", padding)
    xml.end()
    xml.end()
  }

  private mutating func measure(_ name: StaticString, _ twips: Int) {
    xml.start(name)
    xml.numericAttribute("w:w", twips)
    xml.attribute("w:type", "dxa")
    xml.end()
  }

  private mutating func rowProperties(_ row: TableRow, isHeader: Bool) {
    xml.start("w:trPr")
    xml.empty("w:cantSplit")
    switch row.height {
    case .atLeast(let height): rowHeight(height, rule: "atLeast")
    case .exactly(let height): rowHeight(height, rule: "exact")
    case nil: break
    }
    if isHeader { xml.empty("w:tblHeader") }
    xml.end()
  }

  private mutating func rowHeight(_ height: Length, rule: String) {
    xml.start("w:trHeight")
    xml.numericAttribute("w:val", height.unsignedTwips)
    xml.attribute("w:hRule", rule)
    xml.end()
  }

  private mutating func cell(
    _ slot: (columns: Range<Int>, content: DOCXWriterGrid.Slot), of row: TableRow, width: Int, blank: Paragraph,
    surplus: Range<Int>, _ state: inout DOCXWriterState
  ) {
    var content: [Block] = []
    var cell: TableCell?
    var merge: String?
    switch slot.content {
    case .cell(let index, let rowSpan):
      cell = row.cells[index]
      content = row.cells[index].blocks
      if rowSpan > 1 { merge = "restart" }
    case .continuation(let covering):
      cell = covering
      merge = "continue"
    case .blank: break
    }
    if !surplus.isEmpty {
      content += row.cells[surplus].flatMap(\.blocks)
      state.note(
        "有一行的单元格多于表格能有的列，多出的并入最后一格",
        english: "a row has more cells than the table can have; those beyond stand in the last")
    }
    xml.start("w:tc")
    xml.start("w:tcPr")
    measure("w:tcW", width)
    if slot.columns.count > 1 { xml.wordValue("w:gridSpan", slot.columns.count) }
    if let merge { xml.wordValue("w:vMerge", merge) }
    if let cell { cellLook(cell, &state) }
    xml.end()
    blocks(content, blank: blank, &state)
    xml.end()
  }

  private mutating func cellLook(_ cell: TableCell, _ state: inout DOCXWriterState) {
    let look = DOCXCellLook(
      borders: cell.borders, shading: cell.shading, verticalAlignment: cell.verticalAlignment)
    if let markup = recentCells.value(of: look) { return xml.append(markup: markup) }
    let start = xml.nextElement()
    writeLook(of: cell, &state)
    recentCells.keep(xml.markup(from: start), of: look)
  }

  private mutating func writeLook(of cell: TableCell, _ state: inout DOCXWriterState) {
    if cell.borders != CellBorders() {
      xml.start("w:tcBorders")
      side("w:top", cell.borders.top, &state)
      side("w:left", cell.borders.left, &state)
      side("w:bottom", cell.borders.bottom, &state)
      side("w:right", cell.borders.right, &state)
      xml.end()
    }
    if let shading = cell.shading, let color = state.color(shading) {
      xml.start("w:shd")
      xml.attribute("w:val", "clear")
      xml.attribute("w:color", "auto")
      xml.attribute("w:fill", color)
      xml.end()
    }
    switch cell.verticalAlignment {
    case .top: break
    case .center: xml.wordValue("w:vAlign", "center")
    case .bottom: xml.wordValue("w:vAlign", "bottom")
    }
  }

  private mutating func side(_ name: StaticString, _ side: CellBorders.Side, _ state: inout DOCXWriterState) {
    switch side {
    case .inherited: break
    case .none: xml.wordBorder(name, Border(width: .zero), space: 0, &state)
    case .rule(let border): xml.wordBorder(name, border, space: 0, &state)
    }
  }
}

/// What the properties of a cell depend on besides its place.
struct DOCXCellLook: Equatable {
  var borders: CellBorders
  var shading: String?
  var verticalAlignment: VerticalAlignment
}

extension Table {
  /// An empty paragraph that looks like those of the table, so that empty cells do not make their rows higher.
  fileprivate var blankParagraph: Paragraph {
    for row in rows {
      for cell in row.cells {
        guard case .paragraph(let paragraph)? = cell.blocks.first else { continue }
        var properties = paragraph.properties
        properties.outlineLevel = nil
        properties.pageBreakBefore = nil
        let look = paragraph.firstTextProperties.map { [Inline.text("", $0)] } ?? []
        return Paragraph(look, style: paragraph.style, properties: properties)
      }
    }
    return Paragraph()
  }
}
