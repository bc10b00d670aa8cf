/// The order in which the seats of the hall are filled.
enum HallOrder {
  /// The seats, the first to be filled first.
  static func seats(rows: Int, seatsPerRow: Int, convention: SeatingConvention) -> [Seat] {
    guard rows > 0, seatsPerRow > 0 else { return [] }
    var seats: [Seat] = []
    seats.reserveCapacity(rows * seatsPerRow)
    switch convention.hallFill {
    case .rows, .centreOut:
      let numbers = numbersInRow(count: seatsPerRow, convention: convention)
      for row in 1...rows {
        for number in numbers { seats.append(Seat(area: .hall, row: row, number: number)) }
      }
    case .columns:
      for number in sideToSide(count: seatsPerRow, convention: convention) {
        for row in 1...rows { seats.append(Seat(area: .hall, row: row, number: number)) }
      }
    }
    return seats
  }

  private static func numbersInRow(count: Int, convention: SeatingConvention) -> [Int] {
    guard convention.hallFill == .centreOut else { return sideToSide(count: count, convention: convention) }
    // The rule of the rostrum, for people who face the other way: seen from the front it is mirrored, unless the left
    // of those on the rostrum is the one that counts.
    // The customs of even rows are those of the rostrum alone.
    var ordinary = convention
    ordinary.evenRow = .secondAtOwnLeft
    let numbers = RostrumOrder.seatNumbers(count: count, convention: ordinary)
    return convention.hallSide == .rostrumLeft ? numbers : numbers.map { count + 1 - $0 }
  }

  /// Those who sit in the hall face the rostrum, so that their own left is the left as seen from the front.
  private static func sideToSide(count: Int, convention: SeatingConvention) -> [Int] {
    let beginsAtFrontLeft = (convention.hallSide == .ownLeft) == (convention.honour == .left)
    return beginsAtFrontLeft ? Array(1...count) : (1...count).reversed()
  }
}
