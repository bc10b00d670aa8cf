internal import ChineseText

/// Somebody at a position of the order, with the reason for it.
public struct PlacedPerson: Hashable, Sendable {
  /// The person.
  public var person: Person
  /// Where the office's lists put the person.
  public var placement: Placement
  /// The rank as far as it is known.
  public var rank: InferredRank?
  /// What put the person here.
  public var reason: OrderReason
}

extension Meeting {
  /// Who decides on ranks in this meeting: its rules, with the organiser's tier for units that name none.
  public var rankInference: RankInference {
    RankInference(rules, organizer: organizer?.value ?? name.value)
  }

  /// Everybody on the roster in order; see ``PeopleInOrder``.
  public var peopleInOrder: [PlacedPerson] { PeopleInOrder(self).people }
}

/// Who comes before whom, worked out once for all papers, charts, cards and checks.
///
/// The office's own order wins: see `OfficeOrder`. Whom nobody placed, that is somebody without a number in a list of numbers,
/// stands behind the last of those who are at least equal in rank, so that a leader added late does not end up last; people
/// of equal rank among them go by tier, by the steps of the rules (party post before administrative post, 常务 first), by the
/// office's sequence of organisations, and by the roster. A list that says that it goes by rank is put into that order.
public struct PeopleInOrder: MeetingWork, Sendable {
  /// The people, absent people and staff included.
  public let people: [PlacedPerson]
  /// Who decided on the ranks.
  public let inference: RankInference
  /// Those for whom papers, cards and seats are made, in order.
  public let expected: [Person]
  /// Those whom lists name, in the order that the meeting wants of lists: whoever was to come when the list was frozen keeps the place.
  public let listed: [Person]
  /// Where each person stands in `people`, by the number of the identity less one.
  private let positions: [Int]

  /// Puts the people of a meeting in order.
  public init(_ meeting: Meeting, sharing work: SharedWork) { self.init(meeting, work.chinese) }

  init(_ meeting: Meeting, _ chinese: ChineseData = ChineseData(folder: nil)) {
    inference = meeting.rankInference
    let ranking = Ranking(meeting.roster, inference)
    let office = OfficeOrder(meeting.roster)
    let order = Self.frozen(office.parts.flatMap(ranking.merged), meeting.freeze)
    var positions = Array(repeating: 0, count: order.count)
    for (position, entry) in order.enumerated() { positions[entry.index] = position }
    self.positions = positions
    people = order.map { entry in
      PlacedPerson(
        person: meeting.roster.people[entry.index], placement: office.placements[entry.index],
        rank: ranking.ranks[entry.index].rank, reason: ranking.reason(entry))
    }
    expected = people.lazy.map(\.person).filter(\.isExpected)
    // A frozen list keeps the order in which it was frozen.
    listed =
      meeting.freeze == nil
      ? Self.arranged(expected, by: meeting.listOrder?.value, ranking, chinese)
      : people.lazy.map(\.person).filter(\.isListed)
  }

  /// The people as lists are to name them; whoever cannot be placed, such as a foreign guest among strokes, stands behind the others.
  private static func arranged(_ people: [Person], by order: ListOrder?, _ ranking: Ranking, _ chinese: ChineseData)
    -> [Person]
  {
    switch order {
    case .given?, nil: return people
    case .rank?:
      let keys = people.map { ranking.key($0.id.number - 1) }
      return people.indices.sorted { keys[$0].lexicographicallyPrecedes(keys[$1]) }.map { people[$0] }
    case .unit?:
      var places: [String: Int] = [:]
      for person in people {
        if let unit = person.unit?.value, places[unit] == nil { places[unit] = places.count }
      }
      let keys = people.map { $0.unit.flatMap { places[$0.value] } ?? Int.max }
      return people.indices.sorted { (keys[$0], $0) < (keys[$1], $1) }.map { people[$0] }
    case .strokes?:
      let strokes = people.map { NameStrokes($0.name.value.scalars, chinese) }
      return people.indices.sorted { left, right in
        guard let one = strokes[left], let other = strokes[right] else {
          return (strokes[left] == nil ? 1 : 0, left) < (strokes[right] == nil ? 1 : 0, right)
        }
        if one.precedes(other, .shortNamesFirst) { return true }
        return !other.precedes(one, .shortNamesFirst) && left < right
      }.map { people[$0] }
    }
  }

  /// The frozen list keeps its order, and whoever is new comes behind it.
  private static func frozen(_ order: [Ranking.Entry], _ freeze: Freeze?) -> [Ranking.Entry] {
    guard let freeze else { return order }
    var entries = Dictionary(order.map { ($0.index, $0) }, uniquingKeysWith: { first, _ in first })
    var frozen: [Ranking.Entry] = []
    for id in freeze.order {
      if let entry = entries.removeValue(forKey: id.number - 1) { frozen.append(entry) }
    }
    return frozen + order.filter { entries[$0.index] != nil }
  }

  /// A person of the roster with place and rank.
  public subscript(id: PersonID) -> PlacedPerson? { position(of: id).map { people[$0] } }

  /// Where a person stands in the order, from 0.
  public func position(of id: PersonID) -> Int? {
    positions.indices.contains(id.number - 1) ? positions[id.number - 1] : nil
  }
}

/// The ranks of the people of a roster, and the places of those whom nobody placed.
private struct Ranking {
  struct Entry {
    var index: Int
    var isPlaced: Bool
  }

  let roster: Roster
  let inference: RankInference
  let ranks: [(rank: InferredRank?, standing: RankInference.Standing)]

  init(_ roster: Roster, _ inference: RankInference) {
    self.roster = roster
    self.inference = inference
    var known: [RankQuestion: (InferredRank?, RankInference.Standing)] = [:]
    ranks = roster.people.map { person in
      let question = RankQuestion(person)
      let answer = known[question] ?? inference.rankAndStanding(of: person)
      known[question] = answer
      return answer
    }
  }

  /// Puts each person whom nobody placed behind the last placed one who is at least equal in rank.
  func merged(_ part: OfficeOrder.Part) -> [Entry] {
    let placed = part.placed.map { Entry(index: $0, isPlaced: true) }
    guard !part.unplaced.isEmpty else { return placed }
    let others = part.unplaced.map { (key: key($0), entry: Entry(index: $0, isPlaced: false)) }
      .sorted { $0.key.lexicographicallyPrecedes($1.key) }.map(\.entry)
    // The highest rank from each position to the end tells where nobody of equal rank follows any more.
    var following = Array(repeating: Int.max, count: placed.count + 1)
    for position in placed.indices.reversed() {
      following[position] = min(following[position + 1], level(placed[position].index))
    }
    var result: [Entry] = []
    var next = others.startIndex
    for position in 0...placed.count {
      while next < others.endIndex, position == placed.count || level(others[next].index) < following[position] {
        result.append(others[next])
        next += 1
      }
      if position < placed.count { result.append(placed[position]) }
    }
    return result
  }

  private func level(_ index: Int) -> Int { ranks[index].rank?.level ?? Int.max }

  /// What is compared, the most important first; smaller goes first.
  func key(_ index: Int) -> [Int] {
    let (rank, standing) = ranks[index]
    // A grade counts from 1, so that a post, which has none, goes before it.
    return [
      rank?.level ?? Int.max, rank?.grade.map { $0 + 1 } ?? 0, standing.tier, standing.step,
      standing.isFirstDeputy ? 0 : 1, standing.unit, index,
    ]
  }

  func reason(_ entry: Entry) -> OrderReason {
    let person = roster.people[entry.index]
    guard !entry.isPlaced else {
      return person.order.map { .order($0.value) } ?? person.serial.map { .serial($0.value) } ?? .row
    }
    let (rank, standing) = ranks[entry.index]
    guard let rank else { return .unknownRank }
    return .rank(
      rank, tier: inference.tierName(standing.tier), step: inference.stepName(standing.step),
      isFirstDeputy: standing.isFirstDeputy)
  }
}

/// What the rank of a person depends on; many people of a large meeting ask the same.
private struct RankQuestion: Hashable {
  var unit: [UInt8]?
  var post: [UInt8]?
  var rank: [UInt8]?

  init(_ person: Person) {
    unit = person.unit.map { Array($0.value.utf8) }
    post = person.post.map { Array($0.value.utf8) }
    rank = person.rank.map { Array($0.value.utf8) }
  }
}
