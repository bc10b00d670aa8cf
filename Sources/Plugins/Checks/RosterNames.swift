internal import Assembler
internal import ChineseText

/// What the roster knows of those whom other parts of the meeting name, and the nearest name for those who are not there.
struct RosterNames {
  /// Somebody whose name is near enough to be meant.
  struct Nearest {
    var person: Person
    var distance: NameDistance
  }

  /// What the roster knows of somebody.
  enum Answer {
    /// Somebody who takes part, or one of several of one name.
    case expected
    /// Somebody who does not take part.
    case absent(Person)
    /// Nobody; the nearest name where one is near enough to be a slip.
    case unknown(Nearest?)
  }

  private let roster: Roster
  private let chinese: ChineseData
  /// People whom the office knows: whoever bears such a name is no slip for somebody of the roster.
  private let known: Set<PersonName>

  init(_ work: SharedWork) {
    roster = work.meeting.roster
    chinese = work.chinese
    known = Set(work.ownWords.names)
  }

  /// What the roster knows of references, in the same order.
  func answers(for references: [PersonReference]) -> [Answer] {
    let unknown = references.filter { $0.resolution == .unresolved }
    var nearest = nearest(to: unknown)[...]
    return references.map { reference in
      guard reference.resolution != .unresolved else { return .unknown(nearest.popFirst() ?? nil) }
      let people = reference.candidates.lazy.compactMap { roster[$0] }
      guard let absent = people.first, !people.contains(where: \.isExpected) else { return .expected }
      return .absent(absent)
    }
  }

  /// The nearest people for those who are not on the roster, in the same order.
  func nearest(to strangers: [PersonReference]) -> [Nearest?] {
    guard !strangers.isEmpty else { return [] }
    var pairing = NamePairing(chinese)
    let pairs = pairing.nearest(wrong: strangers.map(\.name.scalars), right: roster.people.map(\.name.value.scalars))
    return strangers.indices.map { index in
      known.contains(strangers[index].name)
        ? nil : pairs[index].map { Nearest(person: roster.people[$0.right], distance: $0.distance) }
    }
  }
}
