/// Collects the cells of one HTML table.
struct HTMLTableBuilder {
  /// The largest span that HTML knows; a page can claim any number.
  private static let spanLimit = 1_000

  private var rows: [TableRow] = []
  private var headerRowCount = 0
  private var isInHead = false
  private var cell: TableCell?

  /// Whether a cell is open to take blocks.
  var hasOpenCell: Bool { cell != nil }

  mutating func beginHead() { isInHead = rows.isEmpty }
  mutating func endHead() { isInHead = false }

  mutating func beginRow() {
    endCell()
    rows.append(TableRow([]))
    if isInHead { headerRowCount += 1 }
  }

  mutating func beginCell(_ attributes: [String: String]) {
    endCell()
    if rows.isEmpty { beginRow() }
    func span(_ name: String) -> Int { min(max(Int(attributes[name] ?? "") ?? 1, 1), Self.spanLimit) }
    cell = TableCell([], columnSpan: span("colspan"), rowSpan: span("rowspan"))
  }

  /// Adds a block to the open cell; false when none is open.
  mutating func add(_ block: Block) -> Bool {
    guard cell != nil else { return false }
    cell?.blocks.append(block)
    return true
  }

  mutating func endCell() {
    guard var finished = cell, !rows.isEmpty else { return }
    if finished.blocks.isEmpty { finished.blocks = [.paragraph(Paragraph())] }
    rows[rows.count - 1].cells.append(finished)
    cell = nil
  }

  /// The table; or the blocks of its only cell, because pages use such tables to place text.
  ///
  /// - Throws: When cells that span many rows and columns make the grid larger than the budget.
  mutating func finish(_ budget: inout DocumentBudget) throws(ReadingError) -> [Block] {
    endCell()
    rows.removeAll { $0.cells.isEmpty }
    if rows.count == 1, rows[0].cells.count == 1 { return rows[0].cells[0].blocks }
    guard !rows.isEmpty else { return [] }
    try budget.spendSpans(of: rows)
    let columnCount = clampSpans()
    let width = PageSetup.a4.textWidth / Double(columnCount)
    return [
      .table(
        Table(
          columnWidths: [Length](repeating: width, count: columnCount), rows: rows,
          headerRowCount: min(headerRowCount, rows.count)))
    ]
  }

  /// Ends spans at the last row, and counts the columns of the grid.
  private mutating func clampSpans() -> Int {
    var columnCount = 1
    // For each column, how many of the rows that follow a cell above still covers.
    var covered: [Int] = []
    for rowIndex in rows.indices {
      var column = 0
      for cellIndex in rows[rowIndex].cells.indices {
        while column < covered.count, covered[column] > 0 { column += 1 }
        let rowSpan = min(rows[rowIndex].cells[cellIndex].rowSpan, rows.count - rowIndex)
        rows[rowIndex].cells[cellIndex].rowSpan = rowSpan
        let last = column + rows[rowIndex].cells[cellIndex].columnSpan
        if covered.count < last { covered.append(contentsOf: repeatElement(0, count: last - covered.count)) }
        for position in column..<last { covered[position] = rowSpan }
        column = last
      }
      columnCount = max(columnCount, covered.count)
      for position in covered.indices where covered[position] > 0 { covered[position] -= 1 }
      while covered.last == 0 { covered.removeLast() }
    }
    return columnCount
  }
}
