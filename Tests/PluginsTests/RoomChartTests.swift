import Assembler
import OfficeDocuments
import TestSupport
import Testing

@testable import Plugins

/// The chart of rostrum and hall on its sheets.
@Suite struct RoomChartTests {
  private static func meeting(
    _ people: Int, rostrum: Int = 9, rows: Int, seats: Int, aisles: [Int] = [], long: Bool = false
  ) -> Meeting {
    var meeting = InventedMeeting.named("全县基层治理工作会议")
    meeting.secrecy = InventedMeeting.at("内部")
    meeting.roster.people = (0..<people).map {
      InventedMeeting.person(
        long && $0 == 20 ? "阿卜杜热合曼·买买提艾力" : InventedMeeting.name($0), "县水利局", "主任", isOnRostrum: $0 < rostrum,
        order: $0 + 1)
    }
    meeting.seating.hall = HallShape(
      rows: InventedMeeting.at(rows), seatsPerRow: InventedMeeting.at(seats),
      aislesAfter: aisles.map { InventedMeeting.at($0) })
    return meeting
  }

  private static func document(_ meeting: Meeting) throws -> Document {
    try #require(try compose(SeatingChartPaper(), from: meeting).papers.first).document
  }

  private static func tables(_ document: Document) -> [Table] {
    document.blocks.compactMap { if case .table(let table) = $0 { table } else { nil } }
  }

  private static func height(_ table: Table) -> Double {
    table.rows.reduce(0) { sum, row in
      if case .exactly(let height)? = row.height { sum + height.points } else { sum }
    }
  }

  @Test func cutsALargeHallAtItsAislesAndFillsTheOverview() throws {
    let document = try Self.document(Self.meeting(1200, rows: 30, seats: 40, aisles: [10, 30]))
    let texts = document.blocks.flatMap(\.allText)
    let parts = texts.filter { $0.contains("会场第 ") }
    #expect(!parts.isEmpty)
    for part in parts {
      let last = try #require(part.split(separator: "—").last?.split(separator: " ").first.flatMap { Int($0) })
      #expect([10, 30, 40].contains(last), "\(part)")
    }
    let page = try #require(document.sections.first).page
    let overview = try #require(Self.tables(document).first { $0.rows.first?.cells.first?.blocks.count == 3 })
    #expect(Self.height(overview) > page.textHeight.points * 0.5)
    #expect(overview.columnWidths.reduce(0) { $0 + $1.points } > page.textWidth.points * 0.9)
  }

  @Test(arguments: [(14, 10), (15, 10), (16, 12), (17, 12), (20, 25)])
  func leavesRoomForTheNotesBelowAHallOfManyRows(rows: Int, seats: Int) throws {
    let document = try Self.document(Self.meeting(rows * seats, rows: rows, seats: seats, aisles: [seats / 2]))
    let page = try #require(document.sections.first).page
    // All but the index stands twice, once in each view.
    let drawn = Self.tables(document).dropLast().reduce(0) { $0 + Self.height($1) } / 2
    #expect(document.blocks.flatMap(\.allText).filter { $0.hasPrefix("台") }.count == 2)
    #expect(drawn < page.textHeight.points - 100)
    #expect(drawn > page.textHeight.points * 0.45)
  }

  @Test func keepsRowsAndOtherNamesAsTheyAreBesideALongOne() throws {
    let (short, long) = (Self.meeting(60, rows: 5, seats: 12), Self.meeting(60, rows: 5, seats: 12, long: true))
    let (plain, other) = (Self.tables(try Self.document(short)), Self.tables(try Self.document(long)))
    #expect(plain.map(\.columnWidths) == other.map(\.columnWidths))
    #expect(plain.flatMap { $0.rows.map(\.height) } == other.flatMap { $0.rows.map(\.height) })
    let cells = zip(plain.flatMap(\.rows), other.flatMap(\.rows)).flatMap { zip($0.cells, $1.cells) }
    // It stands once in each view and once in the index.
    #expect(cells.count { $0 != $1 } == 3)
  }

  @Test func headsEveryPageOfTheIndexWithTheDegreeOfSecrecy() throws {
    let index = try #require(Self.tables(try Self.document(Self.meeting(90, rows: 9, seats: 10))).last)
    let head = index.rows.prefix(index.headerRowCount).flatMap(\.cells).flatMap(\.blocks).flatMap(\.allText)
    #expect(head.contains("内部") && head.contains { $0.contains("座位索引") } && head.contains("座位"))
  }

  @Test func printsTheVersionAndTheDayOfDrawing() throws {
    var meeting = Self.meeting(20, rows: 2, seats: 8)
    #expect(try Self.document(meeting).dump.contains("第＿＿版　制图日期：＿＿＿＿＿＿"))
    meeting.seating.chartEdition = InventedMeeting.at("3")
    meeting.seating.chartDate = InventedMeeting.at("12月2日")
    #expect(try Self.document(meeting).dump.contains("第3版　制图日期：12月2日"))
  }

  @Test func drawsDoorsWhereTheOfficeSaysTheyAre() throws {
    var meeting = Self.meeting(20, rows: 2, seats: 8)
    #expect(!Self.tables(try Self.document(meeting)).flatMap { Block.table($0).allText }.contains("门"))
    meeting.seating.entrance = InventedMeeting.at("会场后部两侧")
    #expect(Self.tables(try Self.document(meeting)).flatMap { Block.table($0).allText }.count { $0 == "门" } == 4)
  }
}
