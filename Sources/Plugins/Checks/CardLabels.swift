internal import Assembler

/// What stands on cards and charts that are for a place or a unit and not for a person.
struct CardLabels {
  private let units: Set<PersonName>

  init(_ roster: Roster) { units = Set(roster.people.compactMap { $0.unit.map { PersonName($0.value) } }) }

  func contain(_ name: PersonName) -> Bool { CardPlace.isPlace(name) || units.contains(name) }
}
