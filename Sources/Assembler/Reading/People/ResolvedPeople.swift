extension Meeting {
  /// Tells of everybody whom a part of the meeting names who of the roster is meant.
  ///
  /// Readers do it once, when the roster is understood. A meeting that was made in memory, or whose roster changed, needs it
  /// before its checks and papers.
  public mutating func resolvePeople() {
    let resolver = PersonResolver(roster)
    host = host.map(resolver.resolved)
    contactPerson = contact.map { resolver.resolved(Self.contactPerson($0)) }
    for index in agenda.items.indices {
      agenda.items[index].host = agenda.items[index].host.map(resolver.resolved)
      agenda.items[index].speakers = agenda.items[index].speakers.map(resolver.resolved)
    }
    for index in vehicles.indices { vehicles[index].riders = vehicles[index].riders.map(resolver.resolved) }
    for index in materials.indices { materials[index].speaker = materials[index].speaker.map(resolver.resolved) }
    for index in roster.groups.indices {
      roster.groups[index].head = roster.groups[index].head.map(resolver.resolved)
      roster.groups[index].deputies = roster.groups[index].deputies.map(resolver.resolved)
      roster.groups[index].recorder = roster.groups[index].recorder.map(resolver.resolved)
    }
    let substitutes = roster.people.map { $0.substitute.map(resolver.resolved) }
    if substitutes.contains(where: { $0 != nil }) { roster.setSubstitutes(substitutes) }
    let seated = resolver.resolved(each: seating.assignments.map(\.person))
    for index in seated.indices { seating.assignments[index].person = seated[index] }
    for index in seating.moves.indices {
      seating.moves[index].person = resolver.resolved(seating.moves[index].person)
      seating.moves[index].other = seating.moves[index].other.map(resolver.resolved)
    }
    guard let cards = nameCards?.cards else { return }
    let named = cards.map { card in
      PersonReference(card.name, titles: card.titles, at: card.locations.first ?? roster.location)
    }
    for (index, card) in resolver.resolved(each: named, addressed: false).enumerated() {
      nameCards?.cards[index].resolution = card.resolution
    }
  }

  /// The person of a contact, beside whose name the telephone may stand.
  private static func contactPerson(_ contact: Located<String>) -> PersonReference {
    PersonReference(PersonText(contact.value), written: contact.value, at: contact.location)
  }
}

extension PersonReference {
  /// Creates a reference to whomever a text names, with what stands beside the name.
  init(_ text: PersonText, written: String, at location: Location) {
    self.init(PersonName(text.name), titles: text.beside, written: written, at: location)
  }
}
