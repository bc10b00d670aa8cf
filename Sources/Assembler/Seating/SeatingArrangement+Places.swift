extension SeatingArrangement {
  /// Every seat of the meeting itself with who sits there, nil for an empty one: the rostrum first, row by row, from the
  /// left as seen from the front; at a table in the order in which its places are filled.
  public var places: [(seat: Seat, occupant: Occupant?)] {
    rowPlaces + occasions.filter(\.isOfMeeting).flatMap { $0.places.map { ($0.place.seat, $0.occupant) } }
  }

  /// Every seat of the meeting and of what is held besides it.
  public var allPlaces: [(seat: Seat, occupant: Occupant?)] {
    rowPlaces + occasions.flatMap { $0.places.map { ($0.place.seat, $0.occupant) } }
  }

  /// Every seat of rostrum and hall with who sits there, nil for an empty one.
  var rowPlaces: [(seat: Seat, occupant: Occupant?)] {
    [(SeatArea.rostrum, rostrum), (.hall, hall)].flatMap { area, rows in
      rows.flatMap { row in
        row.seats.enumerated().map { (Seat(area: area, row: row.number, number: $0.offset + 1), $0.element) }
      }
    }
  }

  /// The seat of each person of the roster.
  public var seats: [PersonID: Seat] {
    Dictionary(
      places.compactMap { seat, occupant in (occupant?.person?.id).map { ($0, seat) } },
      uniquingKeysWith: { _, last in last })
  }

  /// The seats of each person besides the meeting itself, such as those at the banquet and in the cars.
  public var otherSeats: [PersonID: [Seat]] {
    occasions.filter { !$0.isOfMeeting }.flatMap(\.places).reduce(into: [:]) { seats, entry in
      if let person = entry.occupant?.person?.id { seats[person, default: []].append(entry.place.seat) }
    }
  }

  /// Who sits on the rostrum, or, where there is none, at the head of the table.
  public var onRostrum: Set<PersonID> {
    let atTable = occasions.filter(\.isOfMeeting).flatMap(\.places).filter {
      $0.place.seat.area == .head || $0.occupant?.person?.isOnRostrum?.value == true
    }
    return Set((rostrum.flatMap(\.seats) + atTable.map(\.occupant)).compactMap { $0?.person?.id })
  }
}
