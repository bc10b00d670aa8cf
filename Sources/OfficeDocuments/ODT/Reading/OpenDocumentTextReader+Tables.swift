extension OpenDocumentTextReader {
  /// Columns that one table may have; no program that writes text goes near it.
  private static var columnLimit: Int { 1_024 }

  /// Reads a table; nil when it has no rows.
  mutating func readTable(_ element: XMLElement) throws(ReadingError) -> Table? {
    var table = OpenDocumentTable()
    try readTableContent(element, isHeader: false, into: &table)
    guard !table.rows.isEmpty else { return nil }
    try budget.spendSpans(of: table.rows)
    let look = look(element.attribute("table:style-name"), family: "table")
    while table.widths.count < min(table.columnCount, 16_384) { table.widths.append(.millimetres(20)) }
    return Table(
      columnWidths: table.widths, rows: table.rows, headerRowCount: table.headerRowCount,
      alignment: look.alignment ?? .left, border: table.border, cellPadding: table.padding ?? .millimetres(1))
  }

  private mutating func readTableContent(
    _ element: XMLElement, isHeader: Bool, into table: inout OpenDocumentTable
  ) throws(ReadingError) {
    for child in element.children {
      switch child.name {
      case "table:table-column":
        let width = look(child.attribute("table:style-name"), family: "table-column").width
        let count = try child.repetitions("table:number-columns-repeated", limit: Self.columnLimit)
        for _ in 0..<min(count, Self.columnLimit - min(table.widths.count, Self.columnLimit)) {
          table.widths.append(max(width ?? .millimetres(20), .zero))
        }
      case "table:table-row":
        let count = try child.repetitions("table:number-rows-repeated", limit: limits.repeatedItems)
        for _ in 0..<count {
          table.rows.append(try readRow(child, in: &table))
          if isHeader, table.headerRowCount == table.rows.count - 1 { table.headerRowCount += 1 }
        }
      case "table:table-header-rows": try readTableContent(child, isHeader: true, into: &table)
      case "text:tracked-changes", "office:forms", "table:shapes", "table:title", "table:desc": break
      default: try readTableContent(child, isHeader: isHeader, into: &table)
      }
    }
  }

  private mutating func readRow(_ element: XMLElement, in table: inout OpenDocumentTable) throws(ReadingError)
    -> TableRow
  {
    try budget.spendCell()
    let look = look(element.attribute("table:style-name"), family: "table-row")
    var row = TableRow([], height: look.rowHeight)
    var column = 0
    try readCells(element, into: &row, &column, &table)
    table.columnCount = max(table.columnCount, column)
    return row
  }

  private mutating func readCells(
    _ element: XMLElement, into row: inout TableRow, _ column: inout Int, _ table: inout OpenDocumentTable
  ) throws(ReadingError) {
    for child in element.children {
      switch child.name {
      case "table:table-cell":
        let room = max(1, Self.columnLimit - column)
        let count = try child.repetitions("table:number-columns-repeated", limit: room)
        for _ in 0..<count {
          try budget.spendCell()
          let cell = try readCell(child, room: room, in: &table)
          column += cell.columnSpan
          row.cells.append(cell)
        }
      case "table:covered-table-cell":
        // The cell that covers them has counted the columns of its own row; those of rows below are counted by it too.
        break
      default: try readCells(child, into: &row, &column, &table)
      }
    }
  }

  private mutating func readCell(
    _ element: XMLElement, room: Int, in table: inout OpenDocumentTable
  ) throws(ReadingError) -> TableCell {
    let look = look(element.attribute("table:style-name"), family: "table-cell")
    if table.border == nil, case .some(.some(let border)) = look.border { table.border = border }
    if table.padding == nil { table.padding = look.padding }
    let isBare = if case .some(.none) = look.border { true } else { false }
    return TableCell(
      try blocks(in: element),
      columnSpan: try element.repetitions("table:number-columns-spanned", limit: room),
      rowSpan: try element.repetitions("table:number-rows-spanned", limit: limits.repeatedItems),
      verticalAlignment: look.verticalAlignment ?? .top, borders: isBare ? .none : CellBorders(),
      shading: look.fill ?? nil)
  }
}

/// A table as its rows are read.
private struct OpenDocumentTable {
  var widths: [Length] = []
  var rows: [TableRow] = []
  var headerRowCount = 0
  var columnCount = 0
  /// The first rule that a cell has, which stands for those of the table.
  var border: Border?
  var padding: Length?
}
