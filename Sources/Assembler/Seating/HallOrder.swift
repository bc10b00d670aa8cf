/// The order in which the seats of the hall are filled.
enum HallOrder {
  /// The seats, the first to be filled first.
  static func seats(
    rows: Int, seatsPerRow: Int, convention: SeatingConvention, aislesAfter: [Int] = []
  ) -> [Seat] {
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
    case .blocks:
      let order = sideToSide(count: seatsPerRow, convention: convention)
      for block in blocks(seatsPerRow: seatsPerRow, aislesAfter: aislesAfter, convention: convention) {
        for row in 1...rows {
          for number in order where block.contains(number) { seats.append(Seat(area: .hall, row: row, number: number)) }
        }
      }
    }
    return seats
  }

  /// The blocks between the aisles: the middle one first, and then at both hands outwards.
  static func blocks(
    seatsPerRow: Int, aislesAfter: [Int], convention: SeatingConvention
  ) -> [ClosedRange<Int>] {
    let ends = Set(aislesAfter.filter { (1..<seatsPerRow).contains($0) } + [seatsPerRow]).sorted()
    let starts = [1] + ends.dropLast().map { $0 + 1 }
    var ordinary = convention
    ordinary.hallFill = .centreOut
    return numbersInRow(count: ends.count, convention: ordinary).map { starts[$0 - 1]...ends[$0 - 1] }
  }

  /// The seats of those who do not belong to the meeting, such as the press, the first to be filled first.
  static func asideSeats(
    _ place: SeatingFormSettings.AsideSeats, rows: Int, seatsPerRow: Int, aislesAfter: [Int]
  ) -> [Seat] {
    guard rows > 0, seatsPerRow > 0 else { return [] }
    func seat(_ row: Int, _ number: Int) -> Seat { Seat(area: .hall, row: row, number: number) }
    switch place {
    case .sides:
      return (1...(seatsPerRow + 1) / 2).flatMap { step in
        (1...rows).flatMap { row in
          step == seatsPerRow + 1 - step ? [seat(row, step)] : [seat(row, step), seat(row, seatsPerRow + 1 - step)]
        }
      }
    case .back: return (1...rows).reversed().flatMap { row in (1...seatsPerRow).map { seat(row, $0) } }
    case .doors:
      // One goes to the doors along the aisles and the walls.
      let edges = Set([1, seatsPerRow] + aislesAfter.flatMap { [$0, $0 + 1] }).filter { (1...seatsPerRow).contains($0) }
      let order = edges.sorted() + (1...seatsPerRow).filter { !edges.contains($0) }
      return (1...rows).reversed().flatMap { row in order.map { seat(row, $0) } }
    }
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
