/// Finds fixed seats of the rostrum that contradict both rank and the office's order.
struct RostrumPrecedence {
  /// Somebody in a fixed seat, by the honour of the seats.
  private struct Seated {
    var assignment: SeatAssignment
    var placed: PlacedPerson
    var level: Int
    var position: Int
  }

  /// More problems than anybody corrects one by one.
  private static let mostProblems = 50

  private var seated: [Seated] = []

  /// - Parameters:
  ///   - rows: The rows of the rostrum, the one nearest the hall first.
  ///   - fixed: The seats that the office gave to people.
  ///   - host: Who presides and sits where it suits, so that the seat says nothing.
  init(
    _ rows: [SeatingArrangement.Row], fixed: [Seat: SeatAssignment], _ convention: SeatingConvention,
    order: PeopleInOrder, host: PersonID?
  ) {
    for row in rows {
      // A seat has its honour in the whole row, whoever else has a fixed one.
      for number in RostrumOrder.seatNumbers(count: row.seats.count, convention: convention) {
        guard let occupant = row.seats[number - 1], occupant.isFixed, let person = occupant.person, person.id != host,
          let assignment = fixed[Seat(area: .rostrum, row: row.number, number: number)],
          let placed = order[person.id], let rank = placed.rank, let position = order.position(of: person.id)
        else { continue }
        seated.append(Seated(assignment: assignment, placed: placed, level: rank.level, position: position))
      }
    }
  }

  /// One problem for each person who would have to move, the fewest that explain the disorder.
  var problems: [SeatingProblem] {
    let settled = Self.longestOrdered(seated.map(\.level))
    let stays = settled.map { seated[$0] }
    var problems: [SeatingProblem] = []
    var next = 0
    for index in seated.indices {
      if next < settled.count, settled[next] == index {
        next += 1
        continue
      }
      guard problems.count < Self.mostProblems else { break }
      let person = seated[index]
      if let lower = stays[..<next].first(where: { isOutOfOrder($0, above: person) }) {
        problems.append(problem(lower: lower, upper: person, movesLower: false))
      } else if let upper = stays[next...].first(where: { isOutOfOrder(person, above: $0) }) {
        problems.append(problem(lower: person, upper: upper, movesLower: true))
      }
    }
    return problems
  }

  /// Whether somebody in the more honoured seat comes behind the other both by rank and in the order of the meeting.
  private func isOutOfOrder(_ one: Seated, above other: Seated) -> Bool {
    one.level > other.level && one.position > other.position
  }

  private func problem(lower: Seated, upper: Seated, movesLower: Bool) -> SeatingProblem {
    .outOfOrder(
      .init(
        lower: lower.placed, lowerSeat: lower.assignment, upper: upper.placed, upperSeat: upper.assignment,
        movesLower: movesLower))
  }

  /// The positions of a longest run of levels that never rise, in order; whoever is not in it has to move.
  private static func longestOrdered(_ levels: [Int]) -> [Int] {
    // The last position of the best run of each length, and where each position came from.
    var tails: [Int] = []
    var before = Array(repeating: -1, count: levels.count)
    for (index, level) in levels.enumerated() {
      var low = 0
      var high = tails.count
      while low < high {
        let middle = (low + high) / 2
        if levels[tails[middle]] <= level { low = middle + 1 } else { high = middle }
      }
      if low > 0 { before[index] = tails[low - 1] }
      if low == tails.count { tails.append(index) } else { tails[low] = index }
    }
    var run: [Int] = []
    var current = tails.last ?? -1
    while current >= 0 {
      run.append(current)
      current = before[current]
    }
    return run.reversed()
  }
}
