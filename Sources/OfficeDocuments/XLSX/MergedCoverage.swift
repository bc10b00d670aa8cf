/// Tells which cells lie hidden under merged areas, for rows looked at from the top down.
///
/// A hostile sheet has a million areas that all overlap, so the areas over a row are held in a tree of counts by column,
/// where opening, closing and asking each take a few steps.
struct MergedCoverage {
  private var opening: ArraySlice<CellArea>
  private var closing: ArraySlice<CellArea>
  /// How many more areas begin than end up to a column, as a binary indexed tree.
  private var counts: [Int]
  /// For the row looked at, how many areas have their upper left cell in a column.
  private var corners: [Int: Int] = [:]

  init(_ areas: [CellArea]) {
    opening = areas.sorted { $0.first.row < $1.first.row }[...]
    closing = areas.sorted { $0.last.row < $1.last.row }[...]
    counts = [Int](repeating: 0, count: (areas.lazy.map(\.last.column).max() ?? 0) + 2)
  }

  /// Goes on to a row below the one before.
  mutating func begin(row: Int) {
    if !corners.isEmpty { corners = [:] }
    while let area = opening.first, area.first.row <= row {
      opening.removeFirst()
      cover(area, by: 1)
      if area.first.row == row { corners[area.first.column, default: 0] += 1 }
    }
    while let area = closing.first, area.last.row < row {
      closing.removeFirst()
      cover(area, by: -1)
    }
  }

  /// Whether a cell of the row lies under an area whose upper left cell it is not.
  func covers(column: Int) -> Bool {
    guard column < counts.count - 1 else { return false }
    var sum = 0
    var index = column
    while index > 0 {
      sum += counts[index]
      index &= index - 1
    }
    return sum > corners[column, default: 0]
  }

  private mutating func cover(_ area: CellArea, by amount: Int) {
    add(amount, from: area.first.column)
    add(-amount, from: area.last.column + 1)
  }

  private mutating func add(_ amount: Int, from column: Int) {
    var index = column
    while index < counts.count {
      counts[index] += amount
      index += index & -index
    }
  }
}
