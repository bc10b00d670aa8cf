internal import Assembler

/// The names that stand in the seats of a chart, each a piece of the paper.
struct ChartNames {
  private let names: [Seat: PersonName]
  private var longest: [SeatArea: [PersonName]] = [:]

  /// Looks at who sits where.
  init(_ arrangement: SeatingArrangement, _ request: CompositionRequest) {
    var fixed: [Seat: Traced<SeatAssignment>] = [:]
    for assignment in request.meeting.seating.assignments { fixed[assignment.untraced(\.seat.value)] = assignment }
    var names: [Seat: PersonName] = [:]
    for case (let seat, let occupant?) in arrangement.allPlaces {
      names[seat] = request.piece(.seat(seat)) {
        let stated = occupant.isFixed ? fixed[seat]?.person.name : nil
        return occupant.person.map { request.person($0).name } ?? stated ?? occupant.name
      }
    }
    self.names = names
    // Names of equal length are fitted alike; the order of seats decides, because that of a dictionary changes.
    for (seat, _) in arrangement.allPlaces {
      guard let name = names[seat], name.scalars.count > 3 else { continue }
      let known = longest[seat.area] ?? []
      guard !known.contains(where: { $0.scalars.count == name.scalars.count }) else { continue }
      longest[seat.area] = (known + [name]).sorted { $0.scalars.count > $1.scalars.count }.prefix(3).map { $0 }
    }
  }

  /// The longest names of a part of the plan, one of each length, by which is judged whether a chart can be read.
  func longest(in area: SeatArea) -> [PersonName] { longest[area] ?? [] }

  /// The name in a seat; nil for an empty one.
  subscript(seat: Seat) -> PersonName? { names[seat] }
}
