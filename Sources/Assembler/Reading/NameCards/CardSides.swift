/// Joins the two sides of cards that are printed on both.
enum CardSides {
  /// The cards that names belong to, in the order in which each card's first side stands.
  ///
  /// Where nearly every name stands an even number of times, each card has two sides; a name that stands four times is
  /// then on two cards. Otherwise each printed name is a card.
  static func cards(_ names: [CardText.Named]) -> [NameCards.Card] {
    var countByName: [PersonName: Int] = [:]
    for named in names { countByName[named.name.value, default: 0] += 1 }
    let evenCount = countByName.values.count { $0 % 2 == 0 }
    // Four of five: a slip on one side of a card makes two names that stand once each.
    let isDoubled = evenCount > 0 && evenCount * 5 >= countByName.count * 4
    guard isDoubled else { return names.map(NameCards.Card.init) }
    var cards: [NameCards.Card] = []
    var openCard: [PersonName: Int] = [:]
    for named in names {
      if let index = openCard.removeValue(forKey: named.name.value) {
        cards[index].locations.append(named.name.location)
      } else {
        openCard[named.name.value] = cards.count
        cards.append(NameCards.Card(named))
      }
    }
    return cards
  }
}

extension NameCards.Card {
  fileprivate init(_ named: CardText.Named) {
    self.init(name: named.name.value, locations: [named.name.location], letters: named.letters)
  }
}
