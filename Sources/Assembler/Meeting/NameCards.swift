/// Name cards (座牌) that somebody already made, read from a file to be compared with the roster.
public struct NameCards: Hashable, Sendable {
  /// One card: a name, and every place in the file where it is printed; both sides of one card count as one.
  public struct Card: Hashable, Sendable {
    /// The name on the card.
    public var name: PersonName
    /// Where the name stands, in file order; the first is where a finding points.
    public var locations: [Location]
    /// The lines in letters that stand with a name in characters, as on bilingual cards: its sound, or anything else.
    public var letters: [Located<PersonName>]
    /// Units and posts that stand on the card beside the name.
    public var titles: [String] = []
    /// Whose card it is; see ``Meeting/resolvePeople()``.
    public internal(set) var resolution = PersonReference.Resolution.unresolved

    /// Creates a card.
    public init(name: PersonName, locations: [Location], letters: [Located<PersonName>] = []) {
      self.name = name
      self.locations = locations
      self.letters = letters
    }
  }

  /// The cards in file order. The same name appears several times only when several cards bear it.
  public var cards: [Card]
  /// The file of the cards.
  public var location: Location

  /// Creates a set of cards.
  public init(cards: [Card], location: Location) {
    self.cards = cards
    self.location = location
  }
}
