import TestSupport
import Testing

@testable import Assembler

/// Rostrum and hall as one figure.
@Suite struct RoomFigureTests {
  private static func room(
    rostrum: Int, rows: Int, seats: Int, aisles: [Int] = [], _ settings: (inout SeatingPlan) -> Void = { _ in }
  ) throws -> SeatedOccasion {
    var meeting = InventedMeeting.named("例会")
    meeting.roster.people = (0..<rostrum + rows * seats).map {
      InventedMeeting.person(InventedMeeting.name($0), "县水利局", "主任", isOnRostrum: $0 < rostrum, order: $0 + 1)
    }
    meeting.seating.hall = HallShape(
      rows: InventedMeeting.at(rows), seatsPerRow: InventedMeeting.at(seats),
      aislesAfter: aisles.map { InventedMeeting.at($0) })
    settings(&meeting.seating)
    return try #require(SeatingArrangement(meeting).room(meeting.seating.convention, meeting.seating.forms))
  }

  @Test(arguments: [(1, 1, 1), (7, 3, 8), (8, 5, 12), (25, 2, 6)], SeatingConvention.EvenRow.allCases)
  func drawsEverySeatOnceApartFromTheOthers(size: (Int, Int, Int), custom: SeatingConvention.EvenRow) throws {
    let room = try Self.room(rostrum: size.0, rows: size.1, seats: size.2, aisles: [2, 4]) {
      $0.convention.evenRow = custom
      $0.rostrumRowCapacity = InventedMeeting.at(9)
    }
    let places = try #require(room.figures.first).places
    #expect(Set(places.map(\.seat)).count == size.0 + size.1 * size.2)
    #expect(Set(places.map(\.seat)) == Set(room.occupants.keys))
    for (index, place) in places.enumerated() {
      #expect(!place.reason.isEmpty)
      for other in places[(index + 1)...] {
        let isApart =
          abs(place.x - other.x) >= (place.width + other.width) / 2 - 0.001
          || abs(place.y - other.y) >= (place.height + other.height) / 2 - 0.001
        #expect(isApart, "\(place.seat.text) \(other.seat.text)")
      }
    }
  }

  @Test(arguments: [(1, 0), (7, 0), (8, -0.5), (25, 0)])
  func keepsTheFirstOfTheRostrumInTheMiddle(count: Int, offset: Double) throws {
    for custom in SeatingConvention.EvenRow.allCases {
      let room = try Self.room(rostrum: count, rows: 2, seats: 30) { $0.convention.evenRow = custom }
      let figure = try #require(room.figures.first)
      let first = try #require(figure.places.first { $0.reason == "主席台首位，居中" })
      // Seen from the hall the first of an even row sits half a seat left, where the custom does not say otherwise.
      let expected = custom == .firstOnCentreLine ? 0 : custom == .secondAtOwnRight ? -offset : offset
      #expect(abs(first.x - figure.width / 2 - expected) < 0.001, "\(count) \(custom)")
    }
  }

  @Test func showsTheSeatsOfItsPartAndNoOther() throws {
    let room = try #require(try Self.room(rostrum: 7, rows: 30, seats: 40, aisles: [10, 30]).room)
    let part = RoomFigure.Part(hallRows: 11...20, hallNumbers: 11...30)
    let figure = room.figure(part, RoomFigure.Measures())
    #expect(figure.places.count == 200)
    #expect(figure.places.allSatisfy { (11...20).contains($0.seat.row) && (11...30).contains($0.seat.number) })
    let overview = room.figure(
      .init(
        rostrumNumbers: 1...7, overview: .init(rows: [1...15, 16...30], numbers: [1...10, 11...40], firstSheet: 2)),
      RoomFigure.Measures())
    #expect(overview.places.count == 7)
    #expect(
      overview.objects.filter { $0.kind == .area }.map { $0.text.prefix(5) } == ["第 2 张", "第 3 张", "第 4 张", "第 5 张"])
  }

  @Test(
    arguments: [
      ("会场后部两侧", [RoomDoors.Side.left, .right], []), ("后门", [.middle], []), ("左前方", [], [.left]),
      ("前后门", [.middle], [.middle]),
      ("会场后方右侧（从台上看）", [.left], []), ("东侧", [], []), ("一楼大厅", [], []), ("后门左中右", [.left, .middle, .right], []),
    ] as [(String, Set<RoomDoors.Side>, Set<RoomDoors.Side>)])
  func readsWhereDoorsAre(words: String, behind: Set<RoomDoors.Side>, before: Set<RoomDoors.Side>) {
    #expect(RoomDoors(words).behind == behind)
    #expect(RoomDoors(words).before == before)
  }

  @Test func saysWhereThePressSitsAndWhy() throws {
    var meeting = InventedMeeting.large(20)
    meeting.roster.people[19].role = InventedMeeting.at(.press)
    meeting.seating.forms.pressSeats = .sides
    let arrangement = SeatingArrangement(meeting)
    let room = try #require(arrangement.room(meeting.seating.convention, meeting.seating.forms))
    #expect(room.rules.contains("媒体席在两侧"))
    let seat = try #require(arrangement.seats[meeting.roster.people[19].id])
    #expect(arrangement.reasons(meeting.seating.convention, meeting.seating.forms)[seat] == "媒体席在两侧")
  }
}
