/// Where each cell of a table stands in the grid of its columns and rows, whatever spans the cells claim.
struct TableGrid: Sendable {
  /// The place of a cell.
  struct Placement: Sendable {
    /// The number of the cell within its row, from 0.
    var cell: Int
    /// The first column, from 0.
    var column: Int
    /// How many columns the cell covers, within the grid.
    var columnSpan: Int
    /// How many rows the cell covers, within the table.
    var rowSpan: Int
  }

  /// The places of all cells, row by row.
  private(set) var placements: [Placement] = []
  /// The widths of the columns, all greater than nothing.
  private(set) var columnWidths: [Length]
  /// Whether a row has more cells than the table has columns.
  private(set) var hasExtraColumns = false
  /// Whether a span reached past the table or over another cell.
  private(set) var hasClippedSpans = false
  /// Whether a column width was not greater than nothing.
  private(set) var hasBadWidths = false
  private var starts: [Int] = []

  /// Lays the cells of a table out; columns without a width share `textWidth`.
  init(_ table: Table, textWidth: Length) {
    columnWidths = table.columnWidths
    // For each column, how many rows are still covered, counting the current one.
    var covered = [Int](repeating: 0, count: table.columnWidths.count)
    starts.reserveCapacity(table.rows.count + 1)
    for (number, row) in table.rows.enumerated() {
      starts.append(placements.count)
      var column = 0
      for index in row.cells.indices {
        while column < covered.count, covered[column] > 0 { column += 1 }
        if column == covered.count {
          hasExtraColumns = true
          covered.append(0)
          columnWidths.append(.zero)
        }
        let wanted = max(1, row.cells[index].columnSpan)
        var span = 1
        while span < wanted, column + span < covered.count, covered[column + span] == 0 { span += 1 }
        let rowSpan = min(max(1, row.cells[index].rowSpan), table.rows.count - number)
        if span < wanted || rowSpan < row.cells[index].rowSpan { hasClippedSpans = true }
        for position in column..<column + span { covered[position] = rowSpan }
        placements.append(Placement(cell: index, column: column, columnSpan: span, rowSpan: rowSpan))
        column += span
      }
      for position in covered.indices where covered[position] > 0 { covered[position] -= 1 }
    }
    starts.append(placements.count)
    if columnWidths.isEmpty { columnWidths = [textWidth] }
    repairWidths(textWidth: textWidth)
  }

  /// The cells that begin in a row, from left to right.
  subscript(row row: Int) -> ArraySlice<Placement> { placements[starts[row]..<starts[row + 1]] }

  /// The width of a cell.
  func width(of placement: Placement) -> Length {
    columnWidths[placement.column..<placement.column + placement.columnSpan].reduce(.zero, +)
  }

  /// The width of the table.
  var width: Length { columnWidths.reduce(.zero, +) }

  private mutating func repairWidths(textWidth: Length) {
    var good = 0
    var sum = Length.zero
    for width in columnWidths where width.points > 0 && width.points.isFinite {
      good += 1
      sum = sum + width
    }
    guard good < columnWidths.count else { return }
    hasBadWidths = !hasExtraColumns
    let share = good > 0 ? sum / Double(good) : max(textWidth, .points(1)) / Double(columnWidths.count)
    for index in columnWidths.indices
    where !(columnWidths[index].points > 0 && columnWidths[index].points.isFinite) {
      columnWidths[index] = share
    }
  }
}
