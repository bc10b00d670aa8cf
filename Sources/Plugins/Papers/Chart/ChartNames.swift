internal import Assembler

/// The names that stand in the seats of a chart, each a piece of the paper.
struct ChartNames {
  private let names: [Seat: PersonName]

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
  }

  /// The name in a seat; nil for an empty one.
  subscript(area: SeatArea, row: Int, number: Int) -> PersonName? {
    names[Seat(area: area, row: row, number: number)]
  }
}
