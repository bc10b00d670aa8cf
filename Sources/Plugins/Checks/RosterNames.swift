internal import Assembler
internal import ChineseText

/// Looks names of other papers up in the roster, and the nearest name for those that are not there.
struct RosterNames: MeetingWork {
  /// What the roster knows of a name.
  enum Answer {
    /// Somebody who takes part.
    case expected(Person)
    /// Somebody who does not take part.
    case absent(Person)
    /// Nobody; the nearest name where one is near enough to be a slip.
    case unknown(nearest: Person?, NameDistance?)
  }

  private let chinese: ChineseData
  private let people: [Person]
  private let indexByName: [PersonName: Int]

  init(_ meeting: Meeting, sharing work: SharedWork) {
    chinese = work.chinese
    people = meeting.roster.people
    var indexByName: [PersonName: Int] = [:]
    for (index, person) in people.enumerated() where !person.name.value.isEmpty {
      // Of two people of one name the one who takes part counts.
      if let known = indexByName[person.name.value], people[known].isExpected || !person.isExpected { continue }
      indexByName[person.name.value] = index
    }
    self.indexByName = indexByName
  }

  /// What the roster knows of names, in the same order.
  func answers(for names: [PersonName]) -> [Answer] {
    let unknown = names.filter { indexByName[$0] == nil }
    var pairing = NamePairing(chinese)
    let nearest = pairing.nearest(wrong: unknown.map(\.scalars), right: people.map(\.name.value.scalars))
    var position = 0
    return names.map { name in
      if let index = indexByName[name] {
        return people[index].isExpected ? .expected(people[index]) : .absent(people[index])
      }
      defer { position += 1 }
      guard let pair = nearest[position] else { return .unknown(nearest: nil, nil) }
      return .unknown(nearest: people[pair.right], pair.distance)
    }
  }

  /// Whether a name begins with that of somebody on the roster, as 方既白局长 does.
  func beginsWithKnownName(_ name: PersonName) -> Bool {
    guard name.scalars.count > 2 else { return false }
    return (2..<name.scalars.count).contains { length in
      var view = String.UnicodeScalarView()
      view.append(contentsOf: name.scalars.prefix(length))
      return indexByName[PersonName(String(view))] != nil
    }
  }
}
