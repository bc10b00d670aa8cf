internal import Assembler
internal import ChineseText

/// The name cards against the roster: who has a card, who has none, and which card belongs to nobody.
///
/// Names that are exactly the same are settled first; of the rest, those that a slip explains are paired, from the surest
/// slip to the least sure one.
struct CardComparison: MeetingWork {
  /// A card that is somebody's although it does not bear the name as the roster has it.
  struct Mismatch {
    /// How the card differs from the roster.
    enum Slip {
      /// By a few characters.
      case characters(NameDistance)
      /// It bears the name in Latin letters.
      case letters
      /// It bears a post in place of the name, at most with the surname.
      case post
      /// The letters below the right name are those of another one.
      case wrongLetters(Located<PersonName>)
    }

    var card: NameCards.Card
    var person: Person
    var slip: Slip
  }

  /// A card beyond the number of people of its name.
  struct Surplus {
    var card: NameCards.Card
    /// The first card of the name.
    var first: NameCards.Card
    /// How many cards of the name there are.
    var count: Int
    var person: Person
  }

  /// A card for nobody on the roster, with a near name that has a card of its own.
  struct Stranger {
    var card: NameCards.Card
    var nearest: (person: Person, distance: NameDistance)?
    /// The only person without a card whose name of two characters shares one with that on the card.
    var candidate: Person?
  }

  /// How far a card may be from the name of somebody without a card when nobody else is nearer: one other character in a
  /// name of three, whatever it looks or sounds like.
  private static let widestGap = 0.85

  /// People without a card, staff and press left out.
  private(set) var missing: [Person] = []
  private(set) var mismatches: [Mismatch] = []
  private(set) var duplicates: [Surplus] = []
  private(set) var strangers: [Stranger] = []
  /// Cards of people who do not take part.
  private(set) var cardsOfAbsent: [(card: NameCards.Card, person: Person)] = []

  private let chinese: ChineseData

  init(_ meeting: Meeting, sharing work: SharedWork) {
    chinese = work.chinese
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
      for surplus in cards.dropFirst() {
        duplicates.append(Surplus(card: surplus, first: cards[0], count: cards.count, person: person))
      }
      readLetters(of: cards[0], person)
    }
    pair(unknown, with: lacking, everybody: meeting.roster.people.filter(\.isExpected))
  }

  /// Compares the lines in letters on a card with the sound of its name.
  private mutating func readLetters(of card: NameCards.Card, _ person: Person) {
    guard !card.letters.isEmpty else { return }
    let spellings = Pinyin(chinese).spellings(of: card.name.scalars)
    let lines = card.letters.map { Pinyin.plain($0.value.written) }
    guard !spellings.isEmpty, !lines.contains(where: spellings.contains) else { return }
    // One letter too many, too few or wrong is a slip; anything else is a name in another language, or a unit.
    for (line, letters) in zip(lines, card.letters)
    where spellings.contains(where: { Self.differByOneLetter(Array(line.utf8), Array($0.utf8)) }) {
      mismatches.append(Mismatch(card: card, person: person, slip: .wrongLetters(letters)))
      return
    }
  }

  private static func differByOneLetter(_ left: [UInt8], _ right: [UInt8]) -> Bool {
    let (short, long) = left.count < right.count ? (left, right) : (right, left)
    guard long.count - short.count <= 1, short.count >= 4 else { return false }
    let prefix = zip(short, long).prefix { $0 == $1 }.count
    let suffix = zip(short.reversed(), long.reversed()).prefix { $0 == $1 }.count
    return prefix + suffix >= short.count - (long.count == short.count ? 1 : 0)
  }

  private mutating func pair(_ unknown: [NameCards.Card], with lacking: [Person], everybody: [Person]) {
    var open = Open(cards: unknown, people: lacking)
    var pairing = NamePairing(chinese)
    settleLetters(&open, everybody: everybody)
    settle(&open, &pairing, upTo: NameDistance.gap)
    settlePosts(&open)
    settle(&open, &pairing, upTo: Self.widestGap)
    missing = open.people.filter(\.needsCard)
    let candidates = ShortNames(cards: open.cards, people: open.people)
    let nearest = pairing.nearest(
      wrong: open.cards.map(\.name.scalars), right: everybody.map(\.name.value.scalars))
    strangers = open.cards.enumerated().map { index, card in
      Stranger(
        card: card, nearest: nearest[index].map { (everybody[$0.right], $0.distance) },
        candidate: candidates.person(for: card.name))
    }
  }

  /// Pairs the cards and people that are left and whose names are near.
  private mutating func settle(_ open: inout Open, _ pairing: inout NamePairing, upTo gap: Double) {
    let pairs = pairing.pairs(
      wrong: open.cards.map(\.name.scalars), right: open.people.map(\.name.value.scalars), upTo: gap)
    take(pairs.map { ($0.wrong, $0.right, .characters($0.distance)) }, from: &open)
  }

  /// Pairs cards in Latin letters with the people whose names they spell. The letters of somebody who has a card belong to
  /// that one, as its other side or the line below.
  private mutating func settleLetters(_ open: inout Open, everybody: [Person]) {
    let inLetters = open.cards.indices.filter { !open.cards[$0].name.scalars.contains(where: \.isIdeograph) }
    guard !inLetters.isEmpty else { return }
    let pinyin = Pinyin(chinese)
    func index(_ people: [Person]) -> [String: [Int]] {
      var index: [String: [Int]] = [:]
      for (position, person) in people.enumerated() {
        for spelling in pinyin.spellings(of: person.name.value.scalars) {
          index[spelling, default: []].append(position)
        }
      }
      return index
    }
    let lacking = index(open.people)
    let known = index(everybody)
    var taken: Set<Int> = []
    var pairs: [(card: Int, person: Int, slip: Mismatch.Slip)] = []
    var belongsToAnother: Set<Int> = []
    for card in inLetters {
      let letters = Pinyin.plain(open.cards[card].name.written)
      guard !letters.isEmpty else { continue }
      if let person = lacking[letters]?.first(where: { !taken.contains($0) }) {
        taken.insert(person)
        pairs.append((card, person, .letters))
      } else if known[letters] != nil {
        belongsToAnother.insert(card)
      }
    }
    take(pairs, from: &open, alsoRemoving: belongsToAnother)
  }

  /// Pairs cards that bear a post with the one person without a card who has that post, and that surname where there is one.
  private mutating func settlePosts(_ open: inout Open) {
    let posts = open.cards.indices.compactMap { index in CardPost(open.cards[index].name).map { (index, $0) } }
    guard !posts.isEmpty else { return }
    var bySurname: [[Unicode.Scalar]: [Int]] = [:]
    var byTitle: [String: [Int]] = [:]
    for (position, person) in open.people.enumerated() {
      let scalars = person.name.value.scalars
      bySurname[Array(scalars.prefix(max(1, Surname.length(in: scalars)))), default: []].append(position)
      let post = person.post?.value ?? ""
      for title in Set([post, (person.unit?.value ?? "") + post]) where !title.isEmpty {
        byTitle[title, default: []].append(position)
      }
    }
    var taken: Set<Int> = []
    var pairs: [(card: Int, person: Int, slip: Mismatch.Slip)] = []
    for (card, post) in posts {
      let candidates: [Int]
      if let surname = post.surname {
        let namesakes = (bySurname[surname] ?? []).filter { !taken.contains($0) }.prefix(50)
        let holders = namesakes.filter { open.people[$0].post?.value.hasSuffix(post.title) ?? false }
        candidates = holders.isEmpty ? Array(namesakes) : Array(holders)
      } else {
        candidates = (byTitle[post.title] ?? []).prefix(50).filter { !taken.contains($0) }
      }
      guard candidates.count == 1 else { continue }
      taken.insert(candidates[0])
      pairs.append((card, candidates[0], .post))
    }
    take(pairs, from: &open)
  }

  /// Takes pairs out of what is still open.
  private mutating func take(
    _ pairs: [(card: Int, person: Int, slip: Mismatch.Slip)], from open: inout Open,
    alsoRemoving others: Set<Int> = []
  ) {
    guard !pairs.isEmpty || !others.isEmpty else { return }
    mismatches += pairs.map { Mismatch(card: open.cards[$0.card], person: open.people[$0.person], slip: $0.slip) }
    let cards = others.union(pairs.map(\.card))
    let people = Set(pairs.map(\.person))
    open.cards = open.cards.indices.filter { !cards.contains($0) }.map { open.cards[$0] }
    open.people = open.people.indices.filter { !people.contains($0) }.map { open.people[$0] }
  }

  /// Names of two characters that are still open, by the place and the character that they share.
  private struct ShortNames {
    private struct Half: Hashable {
      var position: Int
      var character: Unicode.Scalar
    }

    private var people: [Half: [Person]] = [:]
    private var cardCount: [Half: Int] = [:]

    init(cards: [NameCards.Card], people: [Person]) {
      for card in cards {
        for half in Self.halves(of: card.name) { cardCount[half, default: 0] += 1 }
      }
      for person in people {
        for half in Self.halves(of: person.name.value) where cardCount[half] == 1 {
          self.people[half, default: []].append(person)
        }
      }
    }

    /// The only person who can be meant; nil where there is none, or several, or the person may be meant by another card.
    func person(for name: PersonName) -> Person? {
      let found = Self.halves(of: name).compactMap { half -> Person? in
        guard let sharing = people[half], sharing.count == 1 else { return nil }
        return sharing[0]
      }
      return found.count == 1 ? found[0] : nil
    }

    private static func halves(of name: PersonName) -> [Half] {
      guard name.scalars.count == 2, name.scalars.allSatisfy(\.isIdeograph) else { return [] }
      return name.scalars.enumerated().map { Half(position: $0.offset, character: $0.element) }
    }
  }

  /// The cards that are nobody's yet, and the people who have none yet.
  private struct Open {
    var cards: [NameCards.Card]
    var people: [Person]
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
