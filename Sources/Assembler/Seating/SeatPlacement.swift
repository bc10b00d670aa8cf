/// The work of placing people: fixed seats first, then the rostrum, then the hall.
struct SeatPlacement {
  /// More seats than the largest halls have; a mistyped number must not exhaust the machine.
  static let hallSeatLimit = 100_000
  /// More rows, and more seats in one, than any rostrum has.
  static let rostrumLimit = 200
  /// The parts of the room that have rows without end.
  static let areas: [SeatArea] = [.rostrum, .hall]

  private(set) var arrangement = SeatingArrangement()
  private let plan: SeatingPlan
  private let roster: Roster
  private let order: PeopleInOrder
  /// Who presides.
  private let host: PersonID?
  /// Everybody who takes part, in order.
  private let people: [Person]
  /// Where each of the people stands in the order.
  private let indexByID: [PersonID: Int]
  /// Which of the people have a seat.
  private var isSeated: [Bool]
  private var fixed: [Seat: SeatingArrangement.Occupant] = [:]
  /// Seats that nobody is given, because somebody who does not come keeps them.
  private var reserved: Set<Seat> = []
  private let freeze: Freeze?
  /// Which assignments gave the fixed seats.
  private var assignments: [Seat: SeatAssignment] = [:]
  private var hallRows = 0
  private var hallSeatsPerRow = 0

  init(_ meeting: Meeting, _ order: PeopleInOrder) {
    plan = meeting.seating
    roster = meeting.roster
    host = meeting.host?.person
    freeze = meeting.freeze
    self.order = order
    people = order.expected
    indexByID = Dictionary(people.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    isSeated = Array(repeating: false, count: people.count)
    settleHall()
  }

  /// Gives everybody on the office's list the seat that stands there.
  mutating func placeFixed() {
    let list = FixedSeats(
      plan.assignments.filter { Self.areas.contains($0.seat.value.area) }, of: people, indexByID: indexByID,
      roster: roster
    ) { hasRoom(for: $0) }
    fixed = list.occupants
    assignments = list.assignments
    arrangement.problems += list.problems
    for index in list.seated { isSeated[index] = true }
  }

  /// Gives everybody of a frozen list the seat that they had, and nobody the seat of somebody who does not come.
  mutating func placeFrozen() {
    guard let freeze else { return }
    reserved.formUnion(freeze.seatsOfNobody.filter { Self.areas.contains($0.area) })
    for id in freeze.order {
      guard let seat = freeze.seats[id], Self.areas.contains(seat.area), !freeze.recomputed.contains(seat.area),
        hasRoom(for: seat)
      else { continue }
      guard let index = indexByID[id] else {
        if fixed[seat] == nil { reserved.insert(seat) }
        continue
      }
      guard !isSeated[index], fixed[seat] == nil else { continue }
      fixed[seat] = occupant(index)
    }
    reserved.subtract(fixed.keys)
  }

  /// Tells which seats stay empty for somebody.
  mutating func noteReserved() { arrangement.reserved = reserved.subtracting(freeze?.closed ?? []) }

  /// Moves those farther out on the same side up where a seat was left and that was asked for.
  mutating func closeRows() {
    for seat in freeze?.closed ?? [] where Self.areas.contains(seat.area) { closeRow(at: seat) }
  }

  /// Changes the seats of two people, or gives somebody an empty one.
  mutating func move(_ move: SeatMove) {
    guard let person = move.person.person, let from = self.seat(of: person),
      let to = move.to ?? move.other?.person.flatMap({ self.seat(of: $0) }), hasSeat(to)
    else {
      arrangement.problems.append(.unmovable(move))
      return
    }
    if from == to { return }
    if let stated = move.from, stated != from {
      arrangement.problems.append(.movedFrom(move, actual: from))
      return
    }
    let occupants = (self[from], self[to])
    self[from] = occupants.1
    self[to] = occupants.0
  }

  private func seat(of person: PersonID) -> Seat? {
    arrangement.places.first { $0.occupant?.person?.id == person }?.seat
  }

  private func hasSeat(_ seat: Seat) -> Bool {
    guard Self.areas.contains(seat.area) else { return false }
    let rows = seat.area == .rostrum ? arrangement.rostrum : arrangement.hall
    return rows.indices.contains(seat.row - 1) && rows[seat.row - 1].seats.indices.contains(seat.number - 1)
  }

  private subscript(seat: Seat) -> SeatingArrangement.Occupant? {
    get {
      guard hasSeat(seat) else { return nil }
      return (seat.area == .rostrum ? arrangement.rostrum : arrangement.hall)[seat.row - 1].seats[seat.number - 1]
    }
    set {
      guard hasSeat(seat) else { return }
      switch seat.area {
      case .rostrum: arrangement.rostrum[seat.row - 1].seats[seat.number - 1] = newValue
      default: arrangement.hall[seat.row - 1].seats[seat.number - 1] = newValue
      }
    }
  }

  private mutating func closeRow(at seat: Seat) {
    guard hasSeat(seat), self[seat] == nil else { return }
    let rows = seat.area == .rostrum ? arrangement.rostrum : arrangement.hall
    let count = rows[seat.row - 1].seats.count
    // The seats of one side are every second one from the centre outwards; a row filled from side to side has one side.
    let isFromCentre = seat.area == .rostrum || plan.convention.hallFill == .centreOut
    let numbers =
      seat.area == .rostrum
      ? RostrumOrder.seatNumbers(count: count, convention: plan.convention)
      : HallOrder.seats(rows: 1, seatsPerRow: count, convention: plan.convention).map(\.number)
    guard let position = numbers.firstIndex(of: seat.number) else { return }
    let step = isFromCentre && position > 0 ? 2 : 1
    var hole = seat
    var next = position + step
    while next < numbers.count {
      let neighbour = Seat(area: seat.area, row: seat.row, number: numbers[next])
      self[hole] = self[neighbour]
      self[neighbour] = nil
      hole = neighbour
      // From the centre the second seat moves in, and then its side follows.
      next += isFromCentre ? 2 : 1
    }
  }

  /// Compares the fixed seats of the rostrum with the order, once it is filled.
  mutating func compareRostrum() {
    let precedence = RostrumPrecedence(
      arrangement.rostrum, fixed: assignments, plan.convention, order: order, host: host)
    arrangement.problems += precedence.problems
  }

  /// Fills the rostrum: the front row is as long as its capacity allows, and each row begins again at the centre.
  mutating func placeOnRostrum() {
    var free = people.indices.filter { !isSeated[$0] && people[$0].isOnRostrum?.value == true }[...]
    var lastFixed: [Int: (count: Int, number: Int)] = [:]
    for seat in Set(fixed.keys).union(reserved) where seat.area == .rostrum {
      let row = lastFixed[seat.row] ?? (0, 0)
      lastFixed[seat.row] = (row.count + 1, max(row.number, seat.number))
    }
    let lastRow = lastFixed.keys.max() ?? 0
    let capacity = plan.rostrumRowCapacity.map(\.value).flatMap { $0 > 0 ? $0 : nil } ?? Int.max
    var row = 1
    while row <= lastRow || !free.isEmpty {
      let taken = lastFixed[row] ?? (0, 0)
      let wanted = min(capacity, taken.count + free.count)
      let count = max(taken.number, wanted)
      var seats = [SeatingArrangement.Occupant?](repeating: nil, count: count)
      for number in RostrumOrder.seatNumbers(count: count, convention: plan.convention) {
        seats[number - 1] = fixed[Seat(area: .rostrum, row: row, number: number)]
      }
      for number in RostrumOrder.seatNumbers(count: count, convention: plan.convention)
      where seats[number - 1] == nil && !reserved.contains(Seat(area: .rostrum, row: row, number: number)) {
        guard let index = free.popFirst() else { break }
        seats[number - 1] = occupant(index)
      }
      let shift = RostrumOrder.halfSeatShift(count: count, convention: plan.convention)
      arrangement.rostrum.append(.init(number: row, seats: seats, halfSeatShift: shift))
      row += 1
    }
  }

  /// Fills the hall, and names those for whom no seat is left.
  mutating func placeInHall() {
    guard hallRows > 0, hallSeatsPerRow > 0 else { return }
    let people = self.people
    var rows = (1...hallRows).map {
      SeatingArrangement.Row(number: $0, seats: Array(repeating: nil, count: hallSeatsPerRow))
    }
    for (seat, occupant) in fixed where seat.area == .hall { rows[seat.row - 1].seats[seat.number - 1] = occupant }
    let aisles = Array(Set((plan.hall?.aislesAfter ?? []).map(\.value)))
      .filter { (1..<max(1, hallSeatsPerRow)).contains($0) }.sorted()
    func isFree(_ seat: Seat) -> Bool { rows[seat.row - 1].seats[seat.number - 1] == nil && !reserved.contains(seat) }
    // Whoever sits aside has the seats first, so that the people of the meeting do not take them.
    for role in [AttendanceRole.press, .staff] {
      guard let place = plan.forms.seats(aside: role) else { continue }
      var aside = people.indices.filter { !isSeated[$0] && people[$0].role?.value == role }[...]
      let seats = HallOrder.asideSeats(place, rows: hallRows, seatsPerRow: hallSeatsPerRow, aislesAfter: aisles)
      for seat in seats where isFree(seat) {
        guard let index = aside.popFirst() else { break }
        rows[seat.row - 1].seats[seat.number - 1] = occupant(index)
      }
    }
    let seats = HallOrder.seats(
      rows: hallRows, seatsPerRow: hallSeatsPerRow, convention: plan.convention, aislesAfter: aisles)
    let waiting = hallOrder()
    var queue = HallQueue(waiting, startsRows: plan.convention.hallFill == .blocks) {
      (people[$0].group ?? people[$0].unit)?.value
    }
    queue.settle(in: seats.filter(isFree), aislesAfter: aisles)
    for seat in seats where isFree(seat) {
      guard let index = queue.next(for: seat) else { continue }
      rows[seat.row - 1].seats[seat.number - 1] = occupant(index)
    }
    arrangement.hall = rows
    arrangement.aislesAfter = aisles
    for index in queue.rest {
      let person = people[index]
      arrangement.unplaced.append(person)
      arrangement.problems.append(.unseated(person, rows: hallRows, seatsPerRow: hallSeatsPerRow))
    }
  }

  /// Those who wait for a seat in the hall: full participants and guests before observers, and these before listeners.
  private func hallOrder() -> [Int] {
    var blocks: [[Int]] = [[], [], []]
    for index in people.indices where !isSeated[index] {
      switch people[index].role?.value {
      case nil, .participant, .guest: blocks[0].append(index)
      case .observer: blocks[1].append(index)
      case .listener: blocks[2].append(index)
      case .staff, .press: continue
      }
    }
    switch plan.convention.hallFill {
    case .columns: return blocks.flatMap { together($0) { $0.unit?.value } }
    case .blocks: return blocks.flatMap { together($0) { $0.group?.value ?? $0.unit?.value } }
    case .rows, .centreOut: return blocks.flatMap { $0 }
    }
  }

  /// Brings the people of a unit or group together, that of the highest first.
  private func together(_ indices: [Int], by key: (Person) -> String?) -> [Int] {
    var groups: [[Int]] = []
    var groupByKey: [String: Int] = [:]
    for index in indices {
      let name = key(people[index]) ?? ""
      if let group = groupByKey[name] {
        groups[group].append(index)
      } else {
        groupByKey[name] = groups.count
        groups.append([index])
      }
    }
    return groups.flatMap { $0 }
  }

  private mutating func occupant(_ index: Int) -> SeatingArrangement.Occupant {
    isSeated[index] = true
    return .init(name: people[index].name.value, person: people[index], isFixed: false)
  }

  private func hasRoom(for seat: Seat) -> Bool {
    guard seat.row > 0, seat.number > 0 else { return false }
    switch seat.area {
    case .rostrum: return seat.row <= Self.rostrumLimit && seat.number <= Self.rostrumLimit
    case .hall: return seat.row <= hallRows && seat.number <= hallSeatsPerRow
    default: return false
    }
  }

  /// The size of the hall: as the meeting says, or as large as the fixed seats ask for.
  private mutating func settleHall() {
    if let hall = plan.hall {
      hallRows = max(0, hall.rows.value)
      hallSeatsPerRow = max(0, hall.seatsPerRow.value)
    } else {
      for seat in plan.assignments.map(\.seat.value) where seat.area == .hall && seat.row > 0 && seat.number > 0 {
        hallRows = max(hallRows, seat.row)
        hallSeatsPerRow = max(hallSeatsPerRow, seat.number)
      }
    }
    let (count, overflows) = hallRows.multipliedReportingOverflow(by: hallSeatsPerRow)
    guard overflows || count > Self.hallSeatLimit else { return }
    arrangement.problems.append(
      .hallTooLarge(
        rows: hallRows, seatsPerRow: hallSeatsPerRow, most: Self.hallSeatLimit,
        at: plan.hall?.rows.location ?? plan.location))
    hallRows = 0
    hallSeatsPerRow = 0
  }
}
