/// The units that a drawing of a room writes beside or above the names: they tell people of one name apart.
struct SeatGridUnits {
  private typealias Label = (column: Int, text: String)
  private var labels: [Label] = []
  private var row = 0
  /// The labels of the row above with labels alone.
  private var above: [Label] = []

  /// Notes what a cell says that holds no name; cells come row by row.
  mutating func add(_ text: String, column: Int, row: Int) {
    guard
      NameShape.isUnit(Array(text.trimmingSpace().unicodeScalars))
        || NameShape.isTown(Array(text.trimmingSpace().unicodeScalars))
    else { return }
    begin(row)
    labels.append((column, text.trimmingSpace()))
  }

  /// The units that belong to a name: the one to the left in its row, or else the one at the head of its columns.
  mutating func beside(column: Int, row: Int) -> [String] {
    begin(row)
    let label = labels.last { $0.column < column } ?? above.last { $0.column <= column }
    return label.map { [$0.text] } ?? []
  }

  private mutating func begin(_ row: Int) {
    guard row != self.row else { return }
    if !labels.isEmpty { above = labels }
    labels = []
    self.row = row
  }
}
