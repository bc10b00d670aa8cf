internal import OfficeDocuments

extension MeetingDecoder {
  /// The name cards that somebody made: a list of names, or a file of any format that can hold cards.
  mutating func nameCards(_ value: SourceValue?, roster: Roster) throws(AssemblyError) -> NameCards? {
    guard let value else { return nil }
    if isPointer(value) { return try nameCardsFile(value, roster: roster) }
    var people: [PersonReference] = []
    switch value.content {
    case .list(let values):
      for value in values { people += value.people(MeetingFields.Part.nameCards, &findings) }
    case .text, .record: people = value.people(MeetingFields.Part.nameCards, &findings)
    }
    return NameCards(
      cards: people.map { person in
        var card = NameCards.Card(name: person.name, locations: [person.location])
        card.titles = person.titles
        return card
      }, location: value.location)
  }
}
