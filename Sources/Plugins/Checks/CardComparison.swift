internal import Assembler

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
    /// How many cards of that name there are, and a few of the others.
    var count: Int
    var others: [NameCards.Card]
    var person: Person
  }

  /// A card for nobody on the roster, with a near name that has a card of its own.
  struct Stranger {
    var card: NameCards.Card
    var nearest: (person: Person, distance: NameDistance)?
  }

  /// The most other cards of a name that are pointed at beside one.
  private static let shownPlaces = 10

  /// People without a card, staff and press left out.
  private(set) var missing: [Person] = []
  private(set) var mismatches: [Mismatch] = []
  private(set) var duplicates: [Surplus] = []
  private(set) var strangers: [Stranger] = []
  /// Cards of people who do not take part.
  private(set) var cardsOfAbsent: [(card: NameCards.Card, person: Person)] = []

  init(_ meeting: Meeting, sharing _: SharedWork) {
    guard let cards = meeting.nameCards else { return }
    let roster = meeting.roster
    let labels = CardLabels(roster)
    var cardsByPerson: [PersonID: [NameCards.Card]] = [:]
    var unclear: [(card: NameCards.Card, people: [PersonID])] = []
    var unknown: [NameCards.Card] = []
    for card in cards.cards where !card.name.isEmpty {
      switch card.resolution {
      case .person(let id):
        if let person = roster[id], !person.isExpected {
          cardsOfAbsent.append((card, person))
        } else {
          cardsByPerson[id, default: []].append(card)
        }
      case .ambiguous(let people): unclear.append((card, people))
      case .unresolved: if !labels.contain(card.name) { unknown.append(card) }
      }
    }
    // Two people of one name need two cards, and nobody can say whose the one card is.
    var nextOf: [PersonID: Int] = [:]
    for (card, people) in unclear {
      var next = nextOf[people[0]] ?? 0
      while next < people.count, cardsByPerson[people[next]] != nil { next += 1 }
      nextOf[people[0]] = next
      cardsByPerson[next < people.count ? people[next] : people[0], default: []].append(card)
    }
    var lacking: [Person] = []
    for person in roster.people where person.isExpected && !person.name.value.isEmpty {
      guard let cards = cardsByPerson[person.id] else {
        lacking.append(person)
        continue
      }
      let few = cards.prefix(Self.shownPlaces + 1)
      for surplus in cards.dropFirst() {
        let others = Array(few.filter { $0 != surplus }.prefix(Self.shownPlaces))
        duplicates.append(Surplus(card: surplus, count: cards.count, others: others, person: person))
      }
    }
    pair(unknown, with: lacking, everybody: meeting.roster.people.filter(\.isExpected))
  }

  private mutating func pair(_ unknown: [NameCards.Card], with lacking: [Person], everybody: [Person]) {
    var pairing = NamePairing()
    let pairs = pairing.pairs(wrong: unknown.map(\.name), right: lacking.map(\.name.value))
    mismatches = pairs.map {
      Mismatch(card: unknown[$0.wrong], person: lacking[$0.right], distance: $0.distance)
    }
    let pairedCards = Set(pairs.map(\.wrong))
    let pairedPeople = Set(pairs.map(\.right))
    missing = lacking.enumerated().filter { !pairedPeople.contains($0.offset) && $0.element.needsCard }.map(\.element)
    let rest = unknown.indices.filter { !pairedCards.contains($0) }.map { unknown[$0] }
    let nearest = pairing.nearest(wrong: rest.map(\.name), right: everybody.map(\.name.value))
    strangers = rest.enumerated().map { index, card in
      Stranger(card: card, nearest: nearest[index].map { (everybody[$0.right], $0.distance) })
    }
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
