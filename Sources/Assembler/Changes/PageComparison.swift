/// Which pages of a paper are not among those that were printed.
struct PageComparison {
  /// The pages of the new paper that differ, from 1.
  private(set) var changed: [Int] = []
  /// The pages of the old paper for which nothing comes, from 1.
  private(set) var removed: [Int] = []

  /// Aligns the pages in order: those at both ends first, then the longest run of equal ones between.
  init(from old: [String], to new: [String]) {
    let difference = ListDifference(from: old, to: new)
    changed = difference.inserted.map { $0 + 1 }
    let goes = difference.removed.map { $0 + 1 }
    // A page that is printed anew takes the place of one that goes.
    removed = Array(goes.dropFirst(changed.count))
  }

  /// The printed number of a page.
  static func number(_ page: String) -> Int? { page.split(separator: ":").dropFirst().first.flatMap { Int($0) } }

  /// What stands on a page apart from its number.
  static func content(_ page: String) -> String { String(page.prefix { $0 != ":" }) }
}
