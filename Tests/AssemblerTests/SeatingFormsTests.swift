import OfficeDocuments
import TestSupport
import Testing

@testable import Assembler

@Suite struct SeatingFormsTests {
  /// A meeting of guests, then hosts, in one form.
  private static func meeting(
    _ form: String, guests: Int, hosts: Int, leaders: Int = 0, _ settings: (inout SeatingPlan) -> Void = { _ in }
  ) -> Meeting {
    var meeting = InventedMeeting.named("物流合作会谈")
    meeting.roster.people = (0..<guests + hosts).map { number in
      InventedMeeting.person(
        "\(number < guests ? "客" : "主")\(number < guests ? number + 1 : number - guests + 1)", "单位", "主任",
        role: number < guests ? .guest : nil, isOnRostrum: number < leaders ? true : nil, order: number + 1)
    }
    meeting.seating.forms.names = [InventedMeeting.at(form)]
    settings(&meeting.seating)
    return meeting
  }

  private static func names(_ occasion: SeatedOccasion, _ area: SeatArea, row: Int = 1) -> [String] {
    occasion.places.filter { $0.place.seat.area == area && $0.place.seat.row == row }
      .sorted { $0.place.seat.number < $1.place.seat.number }.map { $0.occupant?.name.text ?? "" }
  }

  private static func reason(_ occasion: SeatedOccasion, of name: String) -> String? {
    occasion.places.first { $0.occupant?.name.text == name }?.place.reason
  }

  @Test(arguments: SeatingForms.all.map(\.name), [1, 2, 3, 7, 8, 25, 60])
  func givesEverybodyOnePlaceApartFromTheOthers(form: String, count: Int) throws {
    for guests in Set([0, 1, count / 2, count]).sorted() {
      let meeting = Self.meeting(form, guests: guests, hosts: count - guests, leaders: min(2, guests))
      let arrangement = SeatingArrangement(meeting)
      let occasion = try #require(arrangement.occasions.first)
      #expect(occasion.isOfMeeting && arrangement.hasNoRows)
      #expect(arrangement.seats.count == count, "\(form) \(guests) of \(count)")
      #expect(arrangement.unplaced.isEmpty)
      for figure in occasion.figures {
        #expect(Set(figure.places.map(\.seat)).count == figure.places.count)
        for (index, place) in figure.places.enumerated() {
          #expect(place.x >= 0.5 && place.x <= figure.width - 0.5 && place.y >= 0.27 && place.y <= figure.height - 0.27)
          #expect(!place.reason.isEmpty)
          for other in figure.places[(index + 1)...]
          where abs(place.x - other.x) < 0.94 && abs(place.y - other.y) < SeatFigure.seatHeight * 0.94 {
            Issue.record("\(form) \(guests) of \(count): \(place.seat.text) covers \(other.seat.text)")
          }
        }
      }
    }
  }

  @Test func putsTheFirstOfBothSidesOppositeEachOther() throws {
    let odd = try #require(SeatingArrangement(Self.meeting("对坐", guests: 7, hosts: 6)).occasions.first)
    // From the door: the guests face it, the hosts have it behind, the second of each at the first's own left.
    #expect(Self.names(odd, .guests) == ["客7", "客5", "客3", "客1", "客2", "客4", "客6"])
    #expect(Self.names(odd, .hosts) == ["主6", "主4", "主2", "主1", "主3", "主5"])
    for (guests, hosts) in [(7, 6), (6, 6), (5, 5), (4, 7), (2, 1)] {
      for direction in SeatingFormSettings.TableDirection.allCases {
        let occasion = try #require(
          SeatingArrangement(
            Self.meeting("对坐", guests: guests, hosts: hosts) { $0.forms.tableDirection = direction }
          ).occasions.first)
        let first = ["客1", "主1"].compactMap { name in occasion.places.first { $0.occupant?.name.text == name }?.place }
        let isAcross = direction == .longSideToDoor
        #expect(abs(isAcross ? first[0].x - first[1].x : first[0].y - first[1].y) < 0.001, "\(guests) \(hosts)")
        // Who enters has the guests on the right, or looks at them.
        #expect(isAcross ? first[0].y < first[1].y : first[0].x > first[1].x)
      }
    }
  }

  @Test func mirrorsTheSidesWhereTheRightIsTheHandOfHonour() throws {
    let occasion = try #require(
      SeatingArrangement(Self.meeting("对坐", guests: 3, hosts: 3) { $0.forms.honours = ["": .right] }).occasions.first)
    #expect(Self.names(occasion, .guests) == ["客2", "客1", "客3"])
    #expect(occasion.rules.contains { $0.contains("以就座者的右为上") })
  }

  @Test func fillsTheLegsOfATableFromItsHead() throws {
    let meeting = Self.meeting("U形", guests: 0, hosts: 9, leaders: 3) { _ in }
    var people = meeting
    for index in 0..<3 { people.roster.people[index].isOnRostrum = InventedMeeting.at(true) }
    people.roster.people[8].role = InventedMeeting.at(.observer)
    let occasion = try #require(SeatingArrangement(people).occasions.first)
    #expect(Self.names(occasion, .head) == ["主3", "主1", "主2"])
    #expect(Self.names(occasion, .left) == ["主4", "主6", "主8"])
    #expect(Self.names(occasion, .right) == ["主5", "主7"])
    #expect(Self.names(occasion, .outer) == ["主9"])
    let left = try #require(occasion.places.first { $0.place.seat.area == .left }?.place)
    let right = try #require(occasion.places.first { $0.place.seat.area == .right }?.place)
    // Those at the head face the door, so that their left is on the right of the sheet.
    #expect(left.x > right.x)
  }

  @Test func seatsTheChiefGuestAtTheRightOfTheHost() throws {
    for form in ["沙发", "签字"] {
      let occasion = try #require(SeatingArrangement(Self.meeting(form, guests: 3, hosts: 3)).occasions.first)
      let guest = try #require(occasion.places.first { $0.occupant?.name.text == "客1" }?.place)
      let host = try #require(occasion.places.first { $0.occupant?.name.text == "主1" }?.place)
      #expect(guest.x < host.x, "\(form)")
      let turned = try #require(occasion.figures.first?.turned.places)
      let seen = [guest.seat, host.seat].compactMap { seat in turned.first { $0.seat == seat }?.x }
      #expect(seen[0] > seen[1], "\(form)")
    }
  }

  @Test func seatsABanquetByHostsAndGuests() throws {
    let arrangement = SeatingArrangement(Self.meeting("宴会", guests: 5, hosts: 5))
    let occasion = try #require(arrangement.occasions.first)
    // Clockwise from the head; everybody's right hand is the seat before.
    #expect(
      Self.names(occasion, .banquet) == ["主1", "客2", "主4", "主5", "客3", "主2", "客4", "客5", "主3", "客1"])
    #expect(Self.reason(occasion, of: "客1") == "主宾，主陪的右手")
    let middle = SeatingArrangement(
      Self.meeting("宴会", guests: 5, hosts: 5) { $0.forms.banquetOrder = .hostInTheMiddle })
    #expect(
      Self.names(try #require(middle.occasions.first), .banquet)
        == ["主1", "客2", "客4", "主2", "主4", "主5", "主3", "客5", "客3", "客1"])
  }

  @Test func namesThoseForWhomTheTablesHaveNoPlace() {
    let meeting = Self.meeting("乘车", guests: 0, hosts: 3) { $0.forms.vehicles = [.sedan] }
    let occasion = SeatingArrangement(meeting).occasions.first
    #expect(occasion?.places.map { $0.occupant?.name.text } == ["主1", "主2", "主3"])
    #expect(occasion.flatMap { Self.reason($0, of: "主1") } == "第1位，后排右座")
    let drivesHimself = Self.meeting("乘车", guests: 0, hosts: 3) {
      $0.forms.vehicles = [.sedan]
      $0.forms.driver = .host
    }
    #expect(
      SeatingArrangement(drivesHimself).occasions.first.flatMap { Self.reason($0, of: "主1") } == "第1位，副驾驶座")
  }

  @Test func followsTheTablesAndCarsOfTheRoster() throws {
    var meeting = Self.meeting("宴会", guests: 0, hosts: 6)
    for (index, table) in ["2", "1", "2", "1", "", ""].enumerated() where !table.isEmpty {
      meeting.roster.people[index].arrangements[.table] = InventedMeeting.at(table)
    }
    let banquet = try #require(SeatingArrangement(meeting).occasions.first)
    #expect(Set(Self.names(banquet, .banquet, row: 1)) == ["主2", "主4"])
    #expect(Set(Self.names(banquet, .banquet, row: 2)) == ["主1", "主3"])
    #expect(Set(Self.names(banquet, .banquet, row: 3)) == ["主5", "主6"])
  }

  @Test func standsHostAndGuestsByTurnsWhereTheRightIsTheHandOfHonour() throws {
    let home = try #require(SeatingArrangement(Self.meeting("合影", guests: 2, hosts: 3)).occasions.first)
    #expect(Self.names(home, .photo) == ["主3", "主1", "客1", "客2", "主2"])
    let abroad = try #require(
      SeatingArrangement(Self.meeting("合影", guests: 2, hosts: 3) { $0.forms.honours = ["合影": .right] }).occasions.first)
    #expect(Self.names(abroad, .photo) == ["主2", "客1", "主1", "客2", "主3"])
  }

  @Test func holdsABanquetBesidesTheMeetingInTheHall() {
    var meeting = InventedMeeting.large(30)
    meeting.seating.forms.names = ["主席台", "宴会"].map { InventedMeeting.at($0) }
    let arrangement = SeatingArrangement(meeting)
    #expect(!arrangement.hasNoRows && arrangement.rostrum.first?.seats.count == 6)
    #expect(arrangement.seats.values.allSatisfy { $0.area == .rostrum || $0.area == .hall })
    #expect(arrangement.otherSeats.count == 30)
    #expect(arrangement.otherSeats.values.allSatisfy { $0.allSatisfy { $0.area == .banquet } })
  }

  @Test func keepsFixedSeatsAndSaysWhereGuestsAreUnknown() throws {
    var meeting = Self.meeting("对坐", guests: 0, hosts: 4)
    #expect(
      SeatingArrangement(meeting).problems.contains {
        if case .noGuests(form: "对坐", at: _) = $0 { true } else { false }
      })
    meeting.seating.forms.guests = [InventedMeeting.at("主4")]
    let seat = Seat(area: .hosts, row: 1, number: 1)
    meeting.seating.assignments = [
      SeatAssignment(
        person: PersonReference(meeting.roster.people[0]), seat: InventedMeeting.at(seat))
    ]
    let arrangement = SeatingArrangement(meeting)
    #expect(arrangement.occasions.first?.occupants[seat]?.name.text == "主1")
    #expect(arrangement.occasions.first?.occupants[seat]?.isFixed == true)
    #expect(arrangement.seats.count == 4)
    #expect(!arrangement.problems.contains { if case .noGuests = $0 { true } else { false } })
  }

  @Test(arguments: SeatArea.allCases) func readsEverySeatAsItIsWritten(area: SeatArea) {
    for (row, number) in [(1, 3), (2, 5)] {
      let seat = Seat(area: area, row: row, number: number)
      #expect(SeatText.seat(seat.text) == seat, "\(seat.text)")
    }
  }

  @Test func readsTheSeatsOfTablesAndCars() {
    #expect(SeatText.seat("2桌5座") == Seat(area: .banquet, row: 2, number: 5))
    #expect(SeatText.seat("1号车3座") == Seat(area: .vehicle, row: 1, number: 3))
    #expect(SeatText.seat("客方3") == Seat(area: .guests, row: 1, number: 3))
    #expect(SeatText.seat("3-5") == Seat(area: .hall, row: 3, number: 5))
    #expect(SeatText.seat("3座") == nil)
  }

  @Test func treatsAnAbsenceAtATableAsTheOfficeWants() throws {
    var meeting = Self.meeting("对坐", guests: 7, hosts: 3)
    let before = SeatingArrangement(meeting)
    #expect(
      Self.names(try #require(before.occasions.first), .guests) == ["客7", "客5", "客3", "客1", "客2", "客4", "客6"])
    var freeze = Freeze(location: Location(file: InventedMeeting.file))
    freeze.order = meeting.roster.people.map(\.id)
    freeze.seats = before.seats
    let absent = meeting.roster.people[1].id
    meeting.roster.people[1].attends = InventedMeeting.at(false)
    meeting.roster.people[1].keepsPlace = true
    meeting.freeze = freeze
    let empty = try #require(SeatingArrangement(meeting).occasions.first)
    #expect(Self.names(empty, .guests) == ["客7", "客5", "客3", "客1", "", "客4", "客6"])
    #expect(empty.reserved == [try #require(before.seats[absent])])
    meeting.freeze?.closed = [try #require(before.seats[absent])]
    #expect(
      Self.names(try #require(SeatingArrangement(meeting).occasions.first), .guests)
        == ["客7", "客5", "客3", "客1", "客4", "客6", ""])
    meeting.freeze?.closed = []
    meeting.freeze?.recomputed = [.guests]
    #expect(
      Self.names(try #require(SeatingArrangement(meeting).occasions.first), .guests)
        == ["客6", "客4", "客1", "客3", "客5", "客7"])
  }

  @Test func keepsTheSeatsOfABanquetOnceTheListIsFrozen() throws {
    var meeting = InventedMeeting.large(30)
    meeting.seating.forms.names = ["主席台", "宴会"].map { InventedMeeting.at($0) }
    let before = SeatingArrangement(meeting)
    let list = FrozenList(SharedWork(meeting), booklet: nil)
    var findings: [Finding] = []
    let read = FrozenList(try YAMLReader.read(bytes: list.bytes, file: FrozenList.fileName), &findings)
    #expect(read == list && findings.isEmpty)
    meeting.roster.people[7].attends = InventedMeeting.at(false)
    read.freeze(&meeting, &findings)
    let after = SeatingArrangement(meeting)
    let absent = meeting.roster.people[7].id
    for (person, seats) in before.otherSeats where person != absent { #expect(after.otherSeats[person] == seats) }
    #expect(after.otherSeats[absent] == nil)
    #expect(after.occasions.first?.reserved == Set(before.otherSeats[absent] ?? []))
  }

  @Test func exchangesTwoPeopleAtATable() throws {
    var meeting = Self.meeting("对坐", guests: 3, hosts: 3)
    let people = meeting.roster.people
    meeting.seating.moves = [
      SeatMove(
        person: PersonReference(people[0]), other: PersonReference(people[1]), change: 0,
        location: Location(file: InventedMeeting.file))
    ]
    let arrangement = SeatingArrangement(meeting)
    #expect(Self.names(try #require(arrangement.occasions.first), .guests) == ["客3", "客2", "客1"])
    #expect(arrangement.problems.isEmpty)
  }

  @Test func fillsBlocksByGroupAndSeatsThePressAtBothSides() {
    var meeting = InventedMeeting.named("农田水利工作会议")
    meeting.roster.people = (0..<12).map { number in
      var person = InventedMeeting.person("与会\(number + 1)", order: number + 1)
      person.group = InventedMeeting.at(number % 2 == 0 ? "一组" : "二组")
      if number >= 10 { person.role = InventedMeeting.at(number == 10 ? .press : .staff) }
      return person
    }
    meeting.seating.convention.hallFill = .blocks
    meeting.seating.forms.pressSeats = .sides
    meeting.seating.forms.staffSeats = .doors
    meeting.seating.hall = HallShape(
      rows: InventedMeeting.at(4), seatsPerRow: InventedMeeting.at(6),
      aislesAfter: [InventedMeeting.at(2), InventedMeeting.at(4)])
    let arrangement = SeatingArrangement(meeting)
    let rows = arrangement.hall.map { $0.seats.map { $0?.name.text ?? "" } }
    // The middle block first, the first group in rows of its own, then the second group behind it.
    #expect(Array(rows[0][2...3]) == ["与会1", "与会3"])
    #expect(Array(rows[2][2...3]) == ["与会9", ""])
    #expect(Array(rows[3][2...3]) == ["与会2", "与会4"])
    #expect(rows[0][0] == "与会11")
    #expect(rows[3][0] == "与会12")
    #expect(arrangement.unplaced.isEmpty)
  }
}
