internal import Assembler
internal import ChineseText

/// The name cards against the roster: who has a card, who has none, and which card belongs to nobody.
///
/// Names that are exactly the same are settled first; of the rest, those that a slip explains are paired.
struct CardComparison: MeetingWork {
  /// A card whose name is probably a slip of somebody's name.
  struct Mismatch {
    var card: NameCards.Card
    var person: Person
    var distance: NameDistance
  }

  /// Cards beyond the number of people of that name.
  struct Surplus {
    /// The cards too many; the first of the name is not among them.
    var card: NameCards.Card
    /// All other cards of that name.
    var others: [NameCards.Card]
    var person: Person
  }

  /// A card for nobody on the roster, with a near name that has a card of its own.
  struct Stranger {
    var card: NameCards.Card
    var nearest: (person: Person, distance: NameDistance)?
  }

  /// People without a card, staff and press left out.
  private(set) var missing: [Person] = []
  private(set) var mismatches: [Mismatch] = []
  private(set) var duplicates: [Surplus] = []
  private(set) var strangers: [Stranger] = []
  /// Cards of people who do not take part.
  private(set) var cardsOfAbsent: [(card: NameCards.Card, person: Person)] = []

  init(_ meeting: Meeting, sharing work: SharedWork) {
    guard let cards = meeting.nameCards else { return }
    var peopleByName: [PersonName: [Person]] = [:]
    var absentByName: [PersonName: Person] = [:]
    for person in meeting.roster.people where !person.name.value.isEmpty {
      if person.isExpected {
        peopleByName[person.name.value.ignoringCase, default: []].append(person)
      } else if absentByName[person.name.value.ignoringCase] == nil {
        absentByName[person.name.value.ignoringCase] = person
      }
    }
    let labels = CardLabels(meeting.roster)
    var cardsByName: [PersonName: [NameCards.Card]] = [:]
    var unknown: [NameCards.Card] = []
    for card in cards.cards where !card.name.isEmpty {
      let name = card.name.ignoringCase
      if peopleByName[name] != nil {
        cardsByName[name, default: []].append(card)
      } else if let person = absentByName[name] {
        cardsOfAbsent.append((card, person))
      } else if !labels.contain(card.name) {
        unknown.append(card)
      }
    }
    var lacking: [Person] = []
    var settled: Set<PersonName> = []
    for person in meeting.roster.people
    where person.isExpected && settled.insert(person.name.value.ignoringCase).inserted {
      let people = peopleByName[person.name.value.ignoringCase] ?? []
      let cards = cardsByName[person.name.value.ignoringCase] ?? []
      // Two people of one name need two cards, and nobody can say whose the one card is.
      lacking += people.dropFirst(cards.count)
      for surplus in cards.dropFirst(people.count) {
        duplicates.append(Surplus(card: surplus, others: cards.filter { $0 != surplus }, person: person))
      }
    }
    pair(unknown, with: lacking, everybody: meeting.roster.people.filter(\.isExpected), work.chinese)
  }

  private mutating func pair(
    _ unknown: [NameCards.Card], with lacking: [Person], everybody: [Person], _ chinese: ChineseData
  ) {
    var pairing = NamePairing(chinese)
    let pairs = pairing.pairs(wrong: unknown.map(\.name.scalars), right: lacking.map(\.name.value.scalars))
    mismatches = pairs.map {
      Mismatch(card: unknown[$0.wrong], person: lacking[$0.right], distance: $0.distance)
    }
    let pairedCards = Set(pairs.map(\.wrong))
    let pairedPeople = Set(pairs.map(\.right))
    missing = lacking.enumerated().filter { !pairedPeople.contains($0.offset) && $0.element.needsCard }.map(\.element)
    let rest = unknown.indices.filter { !pairedCards.contains($0) }.map { unknown[$0] }
    let nearest = pairing.nearest(wrong: rest.map(\.name.scalars), right: everybody.map(\.name.value.scalars))
    strangers = rest.enumerated().map { index, card in
      Stranger(card: card, nearest: nearest[index].map { (everybody[$0.right], $0.distance) })
    }
  }
}

extension PersonName {
  /// The name in small letters: cards often print names of foreigners in capitals, and that is no slip.
  fileprivate var ignoringCase: PersonName {
    guard scalars.contains(where: \.properties.isUppercase) else { return self }
    return PersonName(written.lowercased())
  }
}

extension Person {
  /// Whether a card has to be made: staff and press sit in no fixed place.
  var needsCard: Bool {
    switch role?.value {
    case .staff, .press: false
    case nil, .participant, .observer, .guest, .listener: !name.value.isEmpty
    }
  }
}
