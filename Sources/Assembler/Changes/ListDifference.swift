/// What one list has and another has not, beside the longest run that both have in order.
struct ListDifference {
  /// The places in the old list of what the new one has not.
  private(set) var removed: [Int] = []
  /// The places in the new list of what the old one has not.
  private(set) var inserted: [Int] = []
  /// Where the lists cease to be equal, and the part of each between their equal ends.
  let start: Int
  let before: [String]
  let after: [String]

  /// Compares two lists: the equal ones at both ends first, which are most, and then what lies between.
  init(from old: [String], to new: [String]) {
    var start = 0
    while start < old.count, start < new.count, old[start] == new[start] { start += 1 }
    var end = 0
    while end < old.count - start, end < new.count - start, old[old.count - 1 - end] == new[new.count - 1 - end] {
      end += 1
    }
    self.start = start
    before = Array(old[start..<old.count - end])
    after = Array(new[start..<new.count - end])
    for change in after.difference(from: before) {
      switch change {
      case .remove(let offset, _, _): removed.append(start + offset)
      case .insert(let offset, _, _): inserted.append(start + offset)
      }
    }
    removed.sort()
    inserted.sort()
  }
}
