/// The seats that the office gave to people, in one part of the plan.
///
/// Of two people for one seat the first has it and the other is seated like anybody else.
struct FixedSeats {
  /// Who has each seat.
  private(set) var occupants: [Seat: SeatingArrangement.Occupant] = [:]
  /// Which assignments gave the seats to people of the roster.
  private(set) var assignments: [Seat: SeatAssignment] = [:]
  /// Which of the people have one.
  private(set) var seated: Set<Int> = []
  /// What does not work out, in the order of the list.
  private(set) var problems: [SeatingProblem] = []
  private let people: [Person]
  private let indexByID: [PersonID: Int]
  private let roster: Roster

  /// - Parameters:
  ///   - list: The assignments.
  ///   - people: Everybody who takes part.
  ///   - indexByID: Where each of them stands among `people`.
  ///   - hasRoom: Whether there is such a seat.
  init(
    _ list: [SeatAssignment], of people: [Person], indexByID: [PersonID: Int], roster: Roster,
    hasRoom: (Seat) -> Bool
  ) {
    self.people = people
    self.indexByID = indexByID
    self.roster = roster
    var booked: [Seat: SeatAssignment] = [:]
    var taken: [PersonReference.Subject: SeatAssignment] = [:]
    for assignment in list where !assignment.person.name.isEmpty {
      let seat = assignment.seat.value
      // As many people of one name as may be meant may have seats.
      let subjects = assignment.person.subjects
      let free = subjects.first { taken[$0] == nil && isExpected($0) } ?? subjects.first { taken[$0] == nil }
      if let first = booked[seat], first.person.subjects != subjects {
        problems.append(.doubleBooked(assignment, first: first))
      } else {
        booked[seat] = assignment
      }
      note(assignment, subject: free ?? subjects[0])
      guard hasRoom(seat) else {
        problems.append(.noSuchSeat(assignment))
        continue
      }
      guard let free else {
        if let first = taken[subjects[0]] { problems.append(.seatedTwice(assignment, first: first)) }
        continue
      }
      taken[free] = assignment
      guard occupants[seat] == nil else { continue }
      place(free, assignment)
    }
  }

  private mutating func place(_ subject: PersonReference.Subject, _ assignment: SeatAssignment) {
    let seat = assignment.seat.value
    switch subject {
    case .person(let id):
      guard let index = indexByID[id] else { return }
      seated.insert(index)
      occupants[seat] = .init(name: people[index].name.value, person: people[index], isFixed: true)
      assignments[seat] = assignment
    case .named(let name):
      // Somebody unknown keeps the seat, so that it is not given away before the check is answered.
      occupants[seat] = .init(name: name, person: nil, isFixed: true)
    }
  }

  private func isExpected(_ subject: PersonReference.Subject) -> Bool {
    if case .person(let id) = subject { indexByID[id] != nil } else { true }
  }

  /// Notes what the assignment and the roster say differently of whose seat it is.
  private mutating func note(_ assignment: SeatAssignment, subject: PersonReference.Subject) {
    guard case .person(let id) = subject, let person = roster[id] else {
      problems.append(.unknownPerson(assignment))
      return
    }
    let area = assignment.seat.value.area
    if !person.isExpected, !person.keepsPlace {
      problems.append(.absentPerson(assignment, person))
    } else if SeatPlacement.areas.contains(area), !person.keepsPlace, assignment.person.person == id,
      let isOnRostrum = person.isOnRostrum?.value, isOnRostrum != (area == .rostrum)
    {
      problems.append(.otherArea(assignment, person))
    }
  }
}
