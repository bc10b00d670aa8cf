internal import Assembler
internal import OfficeDocuments

/// What stands on one card.
struct CardText {
  /// The large line.
  let name: PersonName
  /// The small line below it; nil for none.
  let below: String?
  /// Whom the card is for; nil for one of a unit.
  let person: Traced<Person>?

  /// Everybody who is expected, in the order of their seats, those without a seat last; or their units.
  static func all(_ request: CompositionRequest) -> [CardText] {
    let content = request.meeting.seating.untraced(\.cards).content
    let people = inSeatOrder(request)
    guard content == .unit else {
      return people.map { person in
        CardText(name: person.untraced(\.name.value), below: nil, person: person)
      }
    }
    var units: Set<String> = []
    return people.compactMap { person in
      guard let unit = person.unit, units.insert(unit).inserted else { return nil }
      return CardText(name: PersonName(unit), below: nil, person: nil)
    }
  }

  /// The card with what stands below the name, looked at as a fact of the person.
  func filled(_ request: CompositionRequest) -> CardText {
    guard let person else { return self }
    let below: String? =
      switch request.meeting.seating.untraced(\.cards).content {
      case .name, .unit: request.unitAmongNamesakes(of: person)
      case .nameAndUnit: person.unit
      case .nameAndPost: person.titleText
      case .bilingual: person.foreignName ?? request.unitAmongNamesakes(of: person)
      }
    return CardText(name: person.name, below: below, person: person)
  }

  private static func inSeatOrder(_ request: CompositionRequest) -> [Traced<Person>] {
    let people = request.expectedPeople
    var places: [PersonID: Int] = [:]
    for (place, entry) in request.arrangement.places.enumerated() {
      if let id = entry.occupant?.person?.id { places[id] = place }
    }
    return people.enumerated().sorted { one, other in
      let (first, second) = (places[one.element.untraced(\.id)], places[other.element.untraced(\.id)])
      return (first ?? Int.max, one.offset) < (second ?? Int.max, other.offset)
    }.map(\.element)
  }
}
