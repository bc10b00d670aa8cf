import Assembler
import TestSupport
import Testing

/// Who sits where, in small meetings whose answer is known.
struct SeatingArrangementTests {
  private typealias Invented = InventedMeeting

  private func meeting(rostrum: [String], hall: [String] = []) -> Meeting {
    var meeting = Invented.named("例会")
    meeting.roster.people =
      rostrum.map { Invented.person($0, isOnRostrum: true) } + hall.map { Invented.person($0) }
    for index in meeting.roster.people.indices { meeting.roster.people[index].order = Invented.at(index + 1) }
    return meeting
  }

  private func arranged(_ meeting: Meeting) -> SeatingArrangement {
    var meeting = meeting
    meeting.resolvePeople()
    return SeatingArrangement(meeting)
  }

  private func resolved(_ assignment: SeatAssignment, in meeting: Meeting) -> SeatAssignment {
    var meeting = meeting
    meeting.seating.assignments = [assignment]
    meeting.resolvePeople()
    return meeting.seating.assignments[0]
  }

  private func names(_ row: SeatingArrangement.Row) -> [String] { row.seats.map { $0?.name.text ?? "-" } }

  private func fix(_ name: String, _ area: SeatArea, _ row: Int, _ number: Int) -> SeatAssignment {
    SeatAssignment(
      person: PersonReference(PersonName(name), at: Invented.at(1).location),
      seat: Invented.at(Seat(area: area, row: row, number: number)))
  }

  @Test func beginsEachRostrumRowAgainAtTheCentre() {
    var meeting = meeting(rostrum: ["甲一", "乙二", "丙三", "丁四", "戊五"])
    meeting.seating.rostrumRowCapacity = Invented.at(3)
    let rows = arranged(meeting).rostrum
    #expect(rows.map(names) == [["丙三", "甲一", "乙二"], ["丁四", "戊五"]])
    #expect(rows.map(\.number) == [1, 2])
  }

  @Test func letsSeatsFixedByTheOfficeWin() {
    var meeting = meeting(rostrum: ["甲一", "乙二", "丙三"], hall: ["子一", "丑二", "寅三"])
    meeting.seating.hall = HallShape(rows: Invented.at(1), seatsPerRow: Invented.at(4))
    meeting.seating.assignments = [fix("甲一", .rostrum, 1, 3), fix("寅三", .hall, 1, 1)]
    let arrangement = arranged(meeting)
    #expect(arrangement.rostrum.map(names) == [["丙三", "乙二", "甲一"]])
    #expect(arrangement.hall.map(names) == [["寅三", "子一", "丑二", "-"]])
    #expect(arrangement.hall[0].seats[0]?.isFixed == true)
    #expect(arrangement.hall[0].seats[1]?.isFixed == false)
    #expect(arrangement.problems.isEmpty)
  }

  @Test func seatsTheSecondOfADoubleBookedSeatElsewhere() {
    var meeting = meeting(rostrum: [], hall: ["甲一", "乙二"])
    meeting.seating.hall = HallShape(rows: Invented.at(1), seatsPerRow: Invented.at(2))
    meeting.seating.assignments = [
      fix("乙二", .hall, 1, 1), fix("甲一", .hall, 1, 1), fix("乙二", .hall, 1, 2),
    ]
    #expect(arranged(meeting).hall.map(names) == [["乙二", "甲一"]])
  }

  @Test func leavesOutThoseOnLeaveAndGivesTheirSeatAway() {
    var meeting = meeting(rostrum: ["甲一", "乙二", "丙三"])
    meeting.roster.people[0].attends = Invented.at(false)
    meeting.seating.assignments = [fix("甲一", .rostrum, 1, 1)]
    #expect(arranged(meeting).rostrum.map(names) == [["乙二", "丙三"]])
  }

  @Test func keepsTheSeatOfSomebodyWhoIsNotOnTheRoster() {
    var meeting = meeting(rostrum: [], hall: ["甲一"])
    meeting.seating.hall = HallShape(rows: Invented.at(1), seatsPerRow: Invented.at(2))
    meeting.seating.assignments = [fix("未知人", .hall, 1, 1)]
    let seats = arranged(meeting).hall[0].seats
    #expect(seats.map { $0?.name.text } == ["未知人", "甲一"])
    #expect(seats[0]?.person == nil)
  }

  @Test func namesThoseForWhomNoSeatIsLeft() {
    var meeting = meeting(rostrum: [], hall: ["甲一", "乙二", "丙三"])
    meeting.seating.hall = HallShape(rows: Invented.at(1), seatsPerRow: Invented.at(2))
    let arrangement = arranged(meeting)
    #expect(arrangement.unplaced.map(\.name.value.text) == ["丙三"])
    #expect(arrangement.problems == [.unseated(arrangement.unplaced[0], rows: 1, seatsPerRow: 2)])
  }

  @Test func reportsFixedSeatsThatTheRoomDoesNotHave() {
    var meeting = meeting(rostrum: [], hall: ["甲一"])
    meeting.seating.hall = HallShape(rows: Invented.at(1), seatsPerRow: Invented.at(2))
    meeting.seating.assignments = [
      fix("甲一", .hall, 9, 1), fix("甲一", .rostrum, 1, Int.max), fix("甲一", .hall, 1, 0),
    ]
    let arrangement = arranged(meeting)
    #expect(arrangement.problems == meeting.seating.assignments.map { .noSuchSeat(resolved($0, in: meeting)) })
    #expect(arrangement.hall.map(names) == [["甲一", "-"]])
  }

  @Test(arguments: [(Int.max, Int.max), (1_000_000, 1_000_000), (-3, 5), (0, 0)])
  func survivesHallsOfImpossibleSize(rows: Int, seats: Int) {
    var meeting = meeting(rostrum: [], hall: ["甲一"])
    meeting.seating.hall = HallShape(rows: Invented.at(rows), seatsPerRow: Invented.at(seats))
    let arrangement = arranged(meeting)
    #expect(arrangement.hall.isEmpty)
    #expect(arrangement.problems.isEmpty == (rows <= 0))
  }

  @Test func seatsObserversBehindParticipantsAndStaffNowhere() {
    var meeting = meeting(rostrum: [], hall: ["旁听", "列席人", "出席人", "工作员", "记者甲"])
    let roles: [AttendanceRole] = [.listener, .observer, .participant, .staff, .press]
    for (index, role) in roles.enumerated() { meeting.roster.people[index].role = Invented.at(role) }
    meeting.seating.hall = HallShape(rows: Invented.at(2), seatsPerRow: Invented.at(2))
    #expect(arranged(meeting).hall.map(names) == [["出席人", "列席人"], ["旁听", "-"]])
  }

  @Test(arguments: [
    (SeatingConvention.HallFill.rows, SeatingConvention.HallSide.ownLeft, ["一1", "二2", "三3", "四4", "五5"]),
    (.rows, .rostrumLeft, ["五5", "四4", "三3", "二2", "一1"]),
    // Those in the hall face the rostrum: the own left of the first is on the left as seen from the front.
    (.centreOut, .ownLeft, ["四4", "二2", "一1", "三3", "五5"]),
    (.centreOut, .rostrumLeft, ["五5", "三3", "一1", "二2", "四4"]),
  ])
  func fillsARowOfTheHall(
    fill: SeatingConvention.HallFill, side: SeatingConvention.HallSide, expected: [String]
  ) {
    var meeting = meeting(rostrum: [], hall: ["一1", "二2", "三3", "四4", "五5"])
    meeting.seating.hall = HallShape(rows: Invented.at(1), seatsPerRow: Invented.at(5))
    meeting.seating.convention.hallFill = fill
    meeting.seating.convention.hallSide = side
    #expect(arranged(meeting).hall.map(names) == [expected])
  }

  @Test func fillsColumnsUnitByUnit() {
    var meeting = meeting(rostrum: [], hall: ["一1", "二2", "三3", "四4"])
    for (index, unit) in ["甲局", "乙局", "甲局", "乙局"].enumerated() {
      meeting.roster.people[index].unit = Invented.at(unit)
    }
    meeting.seating.hall = HallShape(rows: Invented.at(2), seatsPerRow: Invented.at(2))
    meeting.seating.convention.hallFill = .columns
    #expect(arranged(meeting).hall.map(names) == [["一1", "二2"], ["三3", "四4"]])
  }

  /// Five on the rostrum, the most honoured in seat 3, then 4, 2, 5 and 1.
  @Test(arguments: [
    ([3, 4, 2, 5, 1], []), ([3, 2, 4, 1, 5], ["三3 4"]), ([2, 3, 4, 5, 1], ["一1 2"]), ([3, nil, 4, nil, nil], []),
    ([3, 2, nil, nil, nil], []), ([nil, 3, nil, nil, 2], []), ([2, 3, nil, nil, nil], ["二2 3"]),
    ([nil, nil, 4, 3, nil], []),
  ])
  func comparesFixedSeatsByTheirPlaceInTheWholeRow(seats: [Int?], problems: [String]) {
    var meeting = meeting(rostrum: ["一1", "二2", "三3", "四4", "五5"])
    meeting.rules.levels = [.init(name: "正职"), .init(name: "副职"), .init(name: "科长")]
    let ranks = ["正职", "副职", "科长", "科长", nil]
    for index in ranks.indices { meeting.roster.people[index].rank = ranks[index].map { Invented.at($0) } }
    meeting.seating.assignments = zip(meeting.roster.people, seats).compactMap { person, seat in
      seat.map { fix(person.name.value.text, .rostrum, 1, $0) }
    }
    let found = arranged(meeting).problems.compactMap { problem -> String? in
      guard case .outOfOrder(let disorder) = problem else { return nil }
      let mover = disorder.movesLower ? disorder.lowerSeat : disorder.upperSeat
      return "\(mover.person.name.text) \(mover.seat.value.number)"
    }
    #expect(found == problems)
  }

  @Test(arguments: [3, 60, 2_000, 20_000])
  func seatsEverybodyOnceOrSaysWhyNot(count: Int) {
    var meeting = Invented.large(count)
    if count == 2_000 { meeting.seating.hall = HallShape(rows: Invented.at(10), seatsPerRow: Invented.at(20)) }
    let arrangement = arranged(meeting)
    let seated = (arrangement.rostrum + arrangement.hall).flatMap { $0.seats.compactMap { $0?.name } }
    let everybody = seated + arrangement.unplaced.map(\.name.value)
    #expect(everybody.count == count)
    #expect(Set(everybody).count == count)
    #expect(arrangement.problems.count == arrangement.unplaced.count)
    #expect((count == 2_000) == !arrangement.unplaced.isEmpty)
  }
}
