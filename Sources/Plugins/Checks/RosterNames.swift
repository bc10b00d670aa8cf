internal import Assembler

/// What the roster knows of those whom other parts of the meeting name, and the nearest name for those who are not there.
struct RosterNames {
  /// What the roster knows of somebody.
  enum Answer {
    /// Somebody who takes part, or one of several of one name.
    case expected
    /// Somebody who does not take part.
    case absent(Person)
    /// Nobody; the nearest name where one is near enough to be a slip.
    case unknown(nearest: Person?, NameDistance?)
  }

  private let roster: Roster

  init(_ roster: Roster) { self.roster = roster }

  /// What the roster knows of references, in the same order.
  func answers(for references: [PersonReference]) -> [Answer] {
    let unknown = references.filter { $0.resolution == .unresolved }
    var pairing = NamePairing()
    let nearest =
      unknown.isEmpty ? [:] : pairing.nearest(wrong: unknown.map(\.name), right: roster.people.map(\.name.value))
    var position = 0
    return references.map { reference in
      guard reference.resolution == .unresolved else {
        let people = reference.candidates.lazy.compactMap { roster[$0] }
        return people.first { !$0.isExpected }.flatMap { absent in
          people.contains(where: \.isExpected) ? nil : .absent(absent)
        } ?? .expected
      }
      defer { position += 1 }
      guard let pair = nearest[position] else { return .unknown(nearest: nil, nil) }
      return .unknown(nearest: roster.people[pair.right], pair.distance)
    }
  }
}
