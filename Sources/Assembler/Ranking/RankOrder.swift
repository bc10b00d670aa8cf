public import OfficeDocuments

/// Somebody at a position of the order, with the reason for it.
public struct RankedPerson: Hashable, Sendable {
  /// The person.
  public var person: Person
  /// The index in the roster, from 0.
  public var rosterIndex: Int
  /// The rank as far as it is known.
  public var rank: InferredRank?
  /// What put the person here: the office's own number, or rank, tier and post.
  public var reason: Message
}

extension Meeting {
  /// Who decides on ranks in this meeting: its rules, with the organiser's tier for units that name none.
  public var rankInference: RankInference {
    RankInference(rules, organizer: organizer?.value ?? name.value)
  }

  /// Everybody on the roster in order, absent people and staff included.
  ///
  /// The office's own numbers win: people who have one stand in the order of the numbers. Somebody without one stands
  /// behind the last of those who is at least equal in rank, so that a leader added late does not end up last. Without
  /// numbers the order is by rank, a post before a grade of the same rank; then by tier, by the steps of the rules (party
  /// post before administrative post, 常务 first), by the office's sequence of organisations, and by the roster.
  public var peopleInRankOrder: [RankedPerson] { RankOrder(self).people }
}

/// Everybody on the roster in order, worked out once for all who ask.
public struct PeopleInRankOrder: MeetingWork {
  /// The people, absent people and staff included.
  public let people: [RankedPerson]
  /// Who decided on the ranks.
  public let inference: RankInference

  /// Puts the people in order; see `Meeting.peopleInRankOrder`.
  public init(_ meeting: Meeting, sharing _: SharedWork) {
    let order = RankOrder(meeting)
    people = order.people
    inference = order.inference
  }

  /// Those for whom papers, cards and seats are made.
  public var expected: [Person] { people.lazy.map(\.person).filter(\.isExpected) }
}

/// The order of the people of one meeting.
private struct RankOrder {
  private struct Entry {
    var index: Int
    var order: Int?
    var rank: InferredRank?
    var standing: RankInference.Standing
    /// What is compared, the most important first; smaller goes first.
    let key: [Int]

    init(index: Int, order: Int?, rank: InferredRank?, standing: RankInference.Standing) {
      self.index = index
      self.order = order
      self.rank = rank
      self.standing = standing
      // A grade counts from 1, so that a post, which has none, goes before it.
      key = [
        order ?? 0, rank?.level ?? Int.max, rank?.grade.map { $0 + 1 } ?? 0, standing.tier, standing.step,
        standing.isFirstDeputy ? 0 : 1, standing.unit, index,
      ]
    }
  }

  private let meeting: Meeting
  let inference: RankInference

  init(_ meeting: Meeting) {
    self.meeting = meeting
    inference = meeting.rankInference
  }

  var people: [RankedPerson] {
    var known: [RankQuestion: (InferredRank?, RankInference.Standing)] = [:]
    let entries = meeting.roster.people.enumerated().map { index, person in
      let question = RankQuestion(person)
      let answer = known[question] ?? (inference.rank(of: person), inference.standing(of: person))
      known[question] = answer
      return Entry(index: index, order: person.order?.value, rank: answer.0, standing: answer.1)
    }
    let numbered = entries.filter { $0.order != nil }
      .sorted { $0.key.lexicographicallyPrecedes($1.key) }
    let others = entries.filter { $0.order == nil }.sorted { $0.key.lexicographicallyPrecedes($1.key) }
    return merged(numbered, others).map(ranked)
  }

  /// Puts each person without a number behind the last numbered one who is at least equal in rank.
  private func merged(_ numbered: [Entry], _ others: [Entry]) -> [Entry] {
    guard !numbered.isEmpty, !others.isEmpty else { return numbered + others }
    // The highest rank from each position to the end tells where nobody of equal rank follows any more.
    var following = Array(repeating: Int.max, count: numbered.count + 1)
    for index in numbered.indices.reversed() {
      following[index] = min(following[index + 1], numbered[index].rank?.level ?? Int.max)
    }
    var result: [Entry] = []
    var next = others.startIndex
    for index in 0...numbered.count {
      while next < others.endIndex, index == numbered.count || isAbove(others[next], following[index]) {
        result.append(others[next])
        next += 1
      }
      if index < numbered.count { result.append(numbered[index]) }
    }
    return result
  }

  private func isAbove(_ entry: Entry, _ level: Int) -> Bool { (entry.rank?.level ?? Int.max) < level }

  private func ranked(_ entry: Entry) -> RankedPerson {
    let person = meeting.roster.people[entry.index]
    return RankedPerson(person: person, rosterIndex: entry.index, rank: entry.rank, reason: reason(entry))
  }

  private func reason(_ entry: Entry) -> Message {
    if let order = entry.order {
      return Message("名单序号 \(order)", english: "number \(order) of the roster")
    }
    guard let rank = entry.rank else {
      return Message("级别不明，按名单先后", english: "rank unknown; order of the roster")
    }
    var chinese = ["\(rank.name)（\(rank.reason.chinese)）"]
    var english = ["\(rank.name) (\(rank.reason.english))"]
    if let tier = inference.tierName(entry.standing.tier) {
      chinese.append(tier)
      english.append(tier)
    }
    if let step = inference.stepName(entry.standing.step) {
      chinese.append(step)
      english.append(step)
    }
    if entry.standing.isFirstDeputy {
      chinese.append("常务在前")
      english.append("first deputies go first")
    }
    return Message(chinese.joined(separator: "；"), english: english.joined(separator: "; "))
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
