/// Finds the columns of each cell of a table, row by row, whatever spans the cells claim.
///
/// Word demands that every row fills the same grid and that merged cells repeat their columns exactly.
struct DOCXWriterGrid {
  /// What stands in some columns of a row.
  enum Slot {
    /// A cell of the row by its index, and how many rows it covers.
    case cell(Int, rowSpan: Int)
    /// The continuation of a cell of a row above.
    case continuation(of: TableCell)
    /// Nothing; the row has fewer cells than the grid has columns.
    case blank
  }

  /// Word refuses tables with more columns.
  static let mostColumns = 63

  /// How many columns the grid has.
  private(set) var columnCount: Int
  /// What stands in the columns of the row placed last, from left to right.
  private(set) var slots: [(columns: Range<Int>, content: Slot)] = []
  /// The cells of the row placed last for which no column was left.
  private(set) var surplus: Range<Int> = 0..<0

  private let declaredCount: Int
  private var covering: [(cell: TableCell, columns: Range<Int>, rowsLeft: Int)?]
  // How many columns a cell of a row above covers; most tables have none, and are not searched for them.
  private var coveringCount = 0

  /// Measures a table: every cell that starts right of the declared columns adds one.
  init(_ table: Table) {
    declaredCount = min(table.columnWidths.count, Self.mostColumns)
    columnCount = declaredCount
    covering = Array(repeating: nil, count: Self.mostColumns)
    guard table.hasSpans else {
      for row in table.rows { columnCount = max(columnCount, min(row.cells.count, Self.mostColumns)) }
      return
    }
    for (index, row) in table.rows.enumerated() {
      place(row, rowsLeft: table.rows.count - index)
      columnCount = max(columnCount, slots.last?.columns.upperBound ?? 0)
    }
    covering = Array(repeating: nil, count: Self.mostColumns)
    coveringCount = 0
  }

  /// Places the cells of the next row.
  ///
  /// - Parameter rowsLeft: How many rows the table has from this one on; no cell covers more.
  mutating func place(_ row: TableRow, rowsLeft: Int) {
    slots.removeAll(keepingCapacity: true)
    surplus = row.cells.count..<row.cells.count
    var column = 0
    for index in row.cells.indices {
      continueCells(from: &column)
      guard column < Self.mostColumns else {
        surplus = index..<row.cells.count
        break
      }
      let limit = declaredCount == 0 ? Self.mostColumns : max(declaredCount, column + 1)
      var end = column + min(max(row.cells[index].columnSpan, 1), limit - column)
      if coveringCount > 0, let covered = (column..<end).first(where: { covering[$0] != nil }) { end = covered }
      let rowSpan = min(max(row.cells[index].rowSpan, 1), max(rowsLeft, 1))
      slots.append((column..<end, .cell(index, rowSpan: rowSpan)))
      if rowSpan > 1 {
        for covered in column..<end { covering[covered] = (row.cells[index], column..<end, rowSpan) }
        coveringCount += end - column
      }
      column = end
    }
    while column < columnCount {
      continueCells(from: &column)
      guard column < columnCount else { break }
      slots.append((column..<column + 1, .blank))
      column += 1
    }
    continueCells(from: &column)
    guard coveringCount > 0 else { return }
    for index in covering.indices {
      guard let cover = covering[index] else { continue }
      covering[index] = cover.rowsLeft > 1 ? (cover.cell, cover.columns, cover.rowsLeft - 1) : nil
      if cover.rowsLeft <= 1 { coveringCount -= 1 }
    }
  }

  /// Adds the continuations that begin at a column and moves behind them.
  private mutating func continueCells(from column: inout Int) {
    while coveringCount > 0, column < Self.mostColumns, let cover = covering[column] {
      slots.append((cover.columns, .continuation(of: cover.cell)))
      column = cover.columns.upperBound
    }
  }
}

extension Table {
  /// Whether any cell covers several columns or rows.
  fileprivate var hasSpans: Bool {
    for row in rows {
      for index in row.cells.indices where row.cells[index].columnSpan > 1 || row.cells[index].rowSpan > 1 {
        return true
      }
    }
    return false
  }
}
