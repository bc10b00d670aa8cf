import Assembler
import TestSupport
import Testing

/// Who is meant by a name.
struct PersonResolverTests {
  private typealias Invented = InventedMeeting

  private func meeting(_ people: [(name: String, unit: String?, post: String?)]) -> Meeting {
    var meeting = Invented.named("例会")
    meeting.roster.people = people.map { Invented.person($0.name, $0.unit, $0.post) }
    return meeting
  }

  private var namesakes: Meeting {
    meeting([
      ("许知秋", "云岚县水利局", "党组书记、局长"), ("许知秋", "云岚县人力资源和社会保障局", "副局长"),
      ("许知秋", "青溪镇人民政府", "镇长"), ("沐景若", "云岚县水利局", "科员"), ("张小", nil, nil), ("张小明", nil, nil),
    ])
  }

  private func resolved(_ name: String, _ titles: [String] = [], in meeting: Meeting) -> PersonReference? {
    var meeting = meeting
    meeting.host = PersonReference(PersonName(name), titles: titles, at: meeting.location)
    meeting.resolvePeople()
    return meeting.host
  }

  @Test func givesIdentitiesInTheOrderOfTheList() {
    var meeting = namesakes
    #expect(meeting.roster.people.map(\.id.text) == ["p1", "p2", "p3", "p4", "p5", "p6"])
    meeting.roster.people[2].attends = Invented.at(false)
    #expect(meeting.roster[meeting.roster.people[2].id]?.unit?.value == "青溪镇人民政府")
  }

  @Test(arguments: [
    (["云岚县水利局"], 1), (["水利局"], 1), (["县水利局局长"], 1), (["人社局"], 2), (["青溪镇"], 3), (["镇长"], 3), (["副局长"], 2), (["局长"], 1),
    (["党组书记"], 1), (["青溪镇镇长"], 3),
  ])
  func tellsPeopleOfOneNameApart(titles: [String], number: Int) {
    #expect(resolved("许知秋", titles, in: namesakes)?.person?.number == number)
  }

  @Test(arguments: [[], ["县财政局"], ["主任"]])
  func guessesAtNobody(titles: [String]) {
    #expect(resolved("许知秋", titles, in: namesakes)?.candidates.map(\.number) == [1, 2, 3])
    #expect(resolved("许知秋", titles, in: namesakes)?.person == nil)
  }

  @Test func takesWhoComesBeforeWhoIsOnLeave() {
    var meeting = namesakes
    for index in [0, 2] { meeting.roster.people[index].attends = Invented.at(false) }
    #expect(resolved("许知秋", in: meeting)?.person?.number == 2)
    // A unit that is written counts, though the person is not coming.
    #expect(resolved("许知秋", ["水利局"], in: meeting)?.person?.number == 1)
  }

  @Test(arguments: [
    ("张小明主任", "张小明"), ("张小主任", "张小"), ("沐景若副县长", "沐景若"), ("尊敬的沐景若同志", "沐景若"), ("沐景若先生", "沐景若"),
  ])
  func readsNamesJoinedToPosts(written: String, name: String) {
    let reference = resolved(written, in: namesakes)
    #expect(reference?.name.text == name)
    #expect(reference?.person != nil)
    #expect(reference?.written.value == written)
  }

  @Test func leavesStrangersUnresolved() {
    #expect(resolved("乔舒怀", in: namesakes)?.resolution == .unresolved)
    #expect(resolved("许知", in: namesakes)?.resolution == .unresolved)
  }

  /// Rosters of invented names of which some occur in several units, and seats in any order that state the unit or do not.
  @Test(arguments: 1...20)
  func seatsPeopleOfOneNameByTheirUnits(seed: Int) {
    var state = UInt64(seed)
    func next(_ limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(limit))
    }
    let units = ["云岚县财政局", "云岚县水利局", "云岚县教育局", "青溪镇人民政府", "石桥乡人民政府"]
    var people: [(name: String, unit: String?, post: String?)] = []
    for number in 0..<12 {
      let first = next(units.count)
      for copy in 0...next(3) { people.append((Invented.name(number), units[(first + copy) % units.count], "干部")) }
    }
    var meeting = meeting(people)
    meeting.seating.hall = HallShape(rows: Invented.at(1), seatsPerRow: Invented.at(people.count))
    let order = people.indices.map { ($0, next(1_000)) }.sorted { ($0.1, $0.0) < ($1.1, $1.0) }.map(\.0)
    meeting.seating.assignments = order.enumerated().map { number, index in
      let unit = people[index].unit ?? ""
      let person = PersonReference(
        PersonName(people[index].name),
        titles: [next(2) == 1 && unit.hasSuffix("局") ? String(unit.dropFirst(3)) : unit], at: meeting.location)
      return SeatAssignment(
        person: person, seat: Invented.at(Seat(area: .hall, row: 1, number: number + 1)))
    }
    meeting.resolvePeople()
    let seats = SeatingArrangement(meeting).hall[0].seats
    #expect(seats.map { $0?.person?.id.number } == order.map { $0 + 1 })
  }
}
