extension SeatingArrangement {
  /// Why each seat is the one it is: what it counts for in its row, table or car, or that the office gave it to somebody.
  ///
  /// - Parameter convention: The customs of rostrum and hall.
  public func reasons(_ convention: SeatingConvention) -> [Seat: String] {
    var reasons: [Seat: String] = [:]
    for row in rostrum {
      for member in SideRow.members(row.seats.count, convention) {
        let name = rostrum.count > 1 ? "第\(row.number)排" : "主席台"
        reasons[Seat(area: .rostrum, row: row.number, number: member.number)] = SideRow.reason(name, member)
      }
    }
    let order = HallOrder.seats(
      rows: hall.count, seatsPerRow: hall.first?.seats.count ?? 0, convention: convention, aislesAfter: aislesAfter)
    for (index, seat) in order.enumerated() { reasons[seat] = "会场第\(index + 1)个座位" }
    for place in occasions.flatMap(\.figures).flatMap(\.places) { reasons[place.seat] = place.reason }
    for (seat, occupant) in allPlaces where occupant?.isFixed == true { reasons[seat] = "会务组指定" }
    return reasons
  }
}
