/// Which pages of a paper are not among those that were printed.
struct PageComparison {
  /// The pages of the new paper that differ, from 1.
  private(set) var changed: [Int] = []
  /// The pages of the old paper for which nothing comes, from 1.
  private(set) var removed: [Int] = []

  /// Aligns the pages in order: those at both ends first, then the longest run of equal ones between.
  init(from old: [String], to new: [String]) {
    var start = 0
    while start < old.count, start < new.count, old[start] == new[start] { start += 1 }
    var end = 0
    while end < old.count - start, end < new.count - start, old[old.count - 1 - end] == new[new.count - 1 - end] {
      end += 1
    }
    let (before, after) = (Array(old[start..<old.count - end]), Array(new[start..<new.count - end]))
    var goes: [Int] = []
    for change in after.difference(from: before) {
      switch change {
      case .insert(let offset, _, _): changed.append(start + offset + 1)
      case .remove(let offset, _, _): goes.append(start + offset + 1)
      }
    }
    changed.sort()
    goes.sort()
    // A page that is printed anew takes the place of one that goes.
    removed = Array(goes.dropFirst(changed.count))
  }

  /// The printed number of a page.
  static func number(_ page: String) -> Int? { page.split(separator: ":").dropFirst().first.flatMap { Int($0) } }

  /// What stands on a page apart from its number.
  static func content(_ page: String) -> String { String(page.prefix { $0 != ":" }) }
}
