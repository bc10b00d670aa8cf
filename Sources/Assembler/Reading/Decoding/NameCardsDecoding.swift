internal import OfficeDocuments

extension MeetingDecoder {
  /// The name cards that somebody made: a list of names, or a file of any format that can hold cards.
  mutating func nameCards(_ value: SourceValue?, roster: Roster) throws(AssemblyError) -> NameCards? {
    guard let value else { return nil }
    if isPointer(value) { return try nameCardsFile(value, roster: roster) }
    var names: [Located<PersonName>] = []
    switch value.content {
    case .list(let values):
      for value in values { names += value.personNames(MeetingFields.Part.nameCards, &findings) }
    case .text, .record: names = value.personNames(MeetingFields.Part.nameCards, &findings)
    }
    return NameCards(
      cards: names.map { NameCards.Card(name: $0.value, locations: [$0.location]) }, location: value.location)
  }
}
