extension SeatingArrangement {
  /// Every seat with who sits there, nil for an empty one: the rostrum first, row by row, from the left as seen from the front.
  public var places: [(seat: Seat, occupant: Occupant?)] {
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

  /// Who sits on the rostrum.
  public var onRostrum: Set<PersonID> { Set(rostrum.flatMap(\.seats).compactMap { $0?.person?.id }) }
}
