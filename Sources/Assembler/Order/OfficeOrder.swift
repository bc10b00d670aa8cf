internal import OfficeDocuments

/// The order that the office itself gave to the people of a roster.
///
/// A number in the column 排序 counts for the whole roster. Otherwise files, sheets and titles follow each other as they stand;
/// within each the numbers of 序号 count, and where there are none, the rows. Numbers that begin again start a new part.
struct OfficeOrder {
  /// People who follow each other, as indices of the roster.
  struct Part {
    /// Those whom the office placed, in its order.
    var placed: [Int]
    /// Those whom nobody placed, in the order of the roster.
    var unplaced: [Int] = []
  }

  /// The parts in order.
  private(set) var parts: [Part] = []
  /// Where each of the people stands in the lists, by the index of the roster.
  private(set) var placements: [Placement]

  private let people: [Person]

  init(_ roster: Roster) {
    people = roster.people
    placements = people.map { Placement(list: 1, part: 1, title: $0.section, number: $0.order ?? $0.serial, row: 1) }
    let runs = recordedRuns()
    let orders = people.compactMap { $0.order?.value }
    if roster.orderNote.map({ OrderNote.isByRank($0.value) }) ?? false, orders.isEmpty {
      parts = [Part(placed: [], unplaced: Array(people.indices))]
    } else if !orders.isEmpty, runs.count == 1 || Set(orders).count == orders.count {
      parts = [wholeRoster(runs)]
    } else {
      parts = runs.map(part)
    }
  }

  /// Records where everybody stands; gives the people who stand below one title with numbers that do not begin again.
  private mutating func recordedRuns() -> [[Int]] {
    var runs: [[Int]] = []
    var used: Set<Int> = []
    var last: Int?
    for index in people.indices {
      let number = placements[index].number?.value
      var placement = placements[index]
      if let before = runs.last?.last {
        let isNewList = !isOneList(before, index)
        let begins = number.map { number in last.map { number < $0 } ?? false && used.contains(number) } ?? false
        let isNew = isNewList || begins || people[before].section != people[index].section
        placement.list = placements[before].list + (isNewList ? 1 : 0)
        placement.part = isNewList ? 1 : placements[before].part + (isNew ? 1 : 0)
        placement.row = isNew ? 1 : placements[before].row + 1
        if isNew {
          runs.append([])
          (used, last) = ([], nil)
        }
      } else {
        runs.append([])
      }
      placements[index] = placement
      runs[runs.count - 1].append(index)
      guard let number else { continue }
      used.insert(number)
      last = number
    }
    return runs
  }

  private func isOneList(_ one: Int, _ other: Int) -> Bool {
    let (one, other) = (people[one].name.location, people[other].name.location)
    return one.file.utf8.elementsEqual(other.file.utf8) && one.place.sheet == other.place.sheet
  }

  /// The roster as one part by the column 排序. Where 序号 counts through the roster, whoever has no 排序 keeps that place.
  private func wholeRoster(_ runs: [[Int]]) -> Part {
    let counts = runs.count == 1
    let number = { (index: Int) in people[index].order?.value ?? (counts ? people[index].serial?.value : nil) }
    let numbered = people.indices.filter { number($0) != nil }
    let placed = numbered.sorted { left, right in
      let numbers = (number(left) ?? 0, number(right) ?? 0)
      if numbers.0 != numbers.1 { return numbers.0 < numbers.1 }
      let isExplicit = (people[left].order != nil, people[right].order != nil)
      return isExplicit.0 == isExplicit.1 ? left < right : isExplicit.0
    }
    let others = people.indices.filter { number($0) == nil }
    guard others.contains(where: { people[$0].serial != nil }) else { return Part(placed: placed, unplaced: others) }
    return Part(placed: placed + others)
  }

  /// The people of one run by their numbers. Somebody without one keeps the row, except at the end, where people are added late.
  private func part(_ run: [Int]) -> Part {
    let numbers = run.map { placements[$0].number?.value }
    guard let first = numbers.firstIndex(where: { $0 != nil }), let last = numbers.lastIndex(where: { $0 != nil })
    else {
      return Part(placed: run)
    }
    // Whoever has no number stands with the one above, as people of one unit do.
    var chunks: [(number: Int, people: [Int])] = []
    var end = last + 1
    while end < run.count, isOneUnit(run[last], run[end]) { end += 1 }
    for position in first..<end {
      if let number = numbers[position] {
        chunks.append((number, [run[position]]))
      } else {
        chunks[chunks.count - 1].people.append(run[position])
      }
    }
    let count = chunks.count
    if isOrder(chunks.map(\.number)) {
      chunks = chunks.enumerated().sorted { ($0.element.number, $0.offset) < ($1.element.number, $1.offset) }.map(
        \.element)
    }
    let placed = Array(run[..<first]) + chunks.flatMap(\.people)
    let late = run[end...]
    // Where most have no number, the rows are the order.
    return late.count * 2 > count ? Part(placed: placed + late) : Part(placed: placed, unplaced: Array(late))
  }

  private func isOneUnit(_ one: Int, _ other: Int) -> Bool {
    guard let one = people[one].unit?.value, let other = people[other].unit?.value else { return false }
    return one.utf8.elementsEqual(other.utf8)
  }

  /// Whether numbers out of sequence count people, and are not those of certificates or letters.
  private func isOrder(_ numbers: [Int]) -> Bool {
    guard let least = numbers.min(), let most = numbers.max() else { return false }
    let (span, overflows) = most.subtractingReportingOverflow(least)
    return !overflows && span < 2 * Set(numbers).count
  }
}
