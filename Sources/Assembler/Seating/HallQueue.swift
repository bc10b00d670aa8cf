/// Those who wait for a seat of the hall. Where the hall is filled block by block, a group begins a row of its own as long as
/// everybody finds a seat that way.
struct HallQueue {
  private var waiting: ArraySlice<Int>
  private let key: (Int) -> String?
  private var startsRows: Bool
  private var lastKey: String?
  private var lastRow: (row: Int, block: Int)?
  private var aislesAfter: [Int] = []

  /// - Parameters:
  ///   - waiting: Who waits, in order, groups together.
  ///   - startsRows: Whether a group begins a row of its own.
  ///   - key: The group of somebody.
  init(_ waiting: [Int], startsRows: Bool, key: @escaping (Int) -> String?) {
    self.waiting = waiting[...]
    self.startsRows = startsRows
    self.key = key
  }

  /// Tries whether everybody finds one of the seats when groups begin rows; where not, they follow each other.
  mutating func settle(in seats: [Seat], aislesAfter: [Int]) {
    self.aislesAfter = aislesAfter
    guard startsRows else { return }
    var trial = self
    for seat in seats { _ = trial.next(for: seat) }
    startsRows = trial.waiting.isEmpty
  }

  /// Who takes a seat; nil for nobody, where it stays empty or nobody waits.
  mutating func next(for seat: Seat) -> Int? {
    guard let index = waiting.first else { return nil }
    if startsRows {
      let own = key(index)
      let row = (row: seat.row, block: aislesAfter.count { $0 < seat.number })
      if own != lastKey, let lastRow, lastRow == row { return nil }
      lastKey = own
      lastRow = row
    }
    waiting.removeFirst()
    return index
  }

  /// Who still waits.
  var rest: ArraySlice<Int> { waiting }
}
