import OfficeDocuments
import TestSupport
import Testing

@testable import Assembler

struct SeatGridTests {
  private func sheet(_ lines: [String], name: String = "座次图") -> Sheet { Sheet(name: name, lines: lines) }

  private func read(_ sheets: [Sheet], part: String = "座次: 座次图.xlsx") throws -> ReadMeeting {
    try MeetingReader.read(
      from: MemoryFileSource(bytes: [
        "meeting.yaml": Array("会议: {会议名称: 例会}\n名单: [何田, 钟云, 冯雪, 林岳]\n\(part)\n".utf8),
        "座次图.xlsx": try XLSXWriter.write(Workbook(sheets: sheets)).bytes,
      ]))
  }

  private func seats(_ read: ReadMeeting) -> [String] {
    read.meeting.seating.assignments.map {
      "\($0.person.name.text) \($0.seat.value.area.rawValue)\($0.seat.value.row)-\($0.seat.value.number)"
    }
  }

  @Test(arguments: [
    ["座次图", "| 主席台", "| 林岳 | 王岚 | 何田 | | 钟云"], ["林岳 | 王岚 | 何田 | 钟云", "| 主席台"], ["主席台", "", "林岳 | 王岚 | 何田 | 钟云", "入口"],
  ])
  func readsARostrumDrawnAlone(lines: [String]) throws {
    let read = try read([sheet(lines)])
    #expect(seats(read) == ["林岳 主席台1-1", "王岚 主席台1-2", "何田 主席台1-3", "钟云 主席台1-4"])
    #expect(read.meeting.seating.hall == nil)
    #expect(read.findings.map(\.code) == [])
  }

  @Test(arguments: [
    ["主席台", "会场", "林岳 | 王岚 | 何田 | 钟云"], ["主席台", "第一排 | 林岳 | 王岚 | 何田 | 钟云"], ["讲台", "林岳 | 王岚 | 何田 | 钟云"],
  ])
  func takesOneRowOfTheHallForNoRostrum(lines: [String]) throws {
    #expect(seats(try read([sheet(lines)])).first == "林岳 会场1-1")
  }

  @Test(arguments: [
    ["主席台", "", "县财政局 | | 云溪乡政府 |", "何田 | 钟云 | 何田 | 冯雪"], ["主席台", "", "县财政局 | 何田 | 钟云", "云溪乡政府 | 何田 | 冯雪"],
    ["主席台", "", "何田（财政局） | 钟云", "何田（云溪乡） | 冯雪"],
  ])
  func tellsPeopleOfOneNameApartByTheUnitsOfTheDrawing(lines: [String]) throws {
    let read = try MeetingReader.read(
      from: MemoryFileSource(bytes: [
        "meeting.yaml": Array(
          "会议: {会议名称: 例会}\n名单: [{姓名: 何田, 单位: 云溪乡}, {姓名: 何田, 单位: 县财政局}, 钟云, 冯雪]\n座次: 座次图.xlsx\n".utf8),
        "座次图.xlsx": try XLSXWriter.write(Workbook(sheets: [sheet(lines)])).bytes,
      ]))
    let people = read.meeting.seating.assignments.filter { $0.person.name.text == "何田" }.map(\.person)
    #expect(people.map { $0.person?.number } == [2, 1])
  }

  private let expected = ["林岳 主席台1-1", "王岚 主席台1-2", "何田 会场1-1", "钟云 会场1-3", "冯雪 会场2-2", "沈青 会场2-3"]

  @Test(arguments: [
    // The rostrum above, its name over its seats.
    ["座次图", "| 主席台", "| 林岳 | 王岚", "", "第一排 | 何田 | | | 钟云", "第二排 | | 冯雪 | | 沈青", "入口"],
    // The name below the seats of the rostrum.
    ["座次图", "| 林岳 | 王岚", "| 主席台", "第一排 | 何田 | | | 钟云", "第二排 | | 冯雪 | | 沈青"],
    // The name beside the seats, and rows with mere numbers.
    ["主席台 | 林岳 | 王岚", "", "1 | 何田 | | | 钟云", "2 | 预留 | 冯雪 | | 沈青"],
    // The rostrum below: the room as it is seen from there.
    ["第二排 | 沈青 | | 冯雪 |", "第一排 | 钟云 | | | 何田", "", "| 王岚 | 林岳", "| 主席台"],
    // The lectern between the rostrum and the hall.
    ["林岳 | 王岚", "| 发言席", "| 何田 | | | 钟云", "| | 冯雪 | | 沈青"],
    // Rows of the rostrum and of the hall without a line between.
    ["主席台 | 林岳 | 王岚", "1排 | 何田 | | | 钟云", "2排 | | 冯雪 | | 沈青"],
  ])
  func readsADrawingOfTheRoom(lines: [String]) throws {
    let read = try read([sheet(lines)])
    #expect(seats(read) == expected)
    #expect(read.meeting.seating.hall?.rows.value == 2)
    #expect(read.meeting.seating.hall?.seatsPerRow.value == 3)
    #expect(read.meeting.seating.hall?.aislesAfter.map(\.value) == [2])
    #expect(read.findings.map(summary) == [])
  }

  @Test func takesTheTopForTheFrontAndSaysSo() throws {
    let read = try read([sheet(["何田 | 钟云", "冯雪 | 沈青"])])
    #expect(seats(read) == ["何田 会场1-1", "钟云 会场1-2", "冯雪 会场2-1", "沈青 会场2-2"])
    #expect(read.findings.map(summary) == ["seating.front-assumed 座次图.xlsx!座次图"])
  }

  @Test func keepsTheRowNumbersOfTheOffice() throws {
    let read = try read([sheet(["| 讲台", "第3排 | 何田 | 钟云", "第5排 | 冯雪 | 沈青"])])
    #expect(seats(read) == ["何田 会场3-1", "钟云 会场3-2", "冯雪 会场5-1", "沈青 会场5-2"])
    #expect(read.meeting.seating.hall?.rows.value == 5)
  }

  @Test func reportsSeatsWithoutNames() throws {
    let read = try read([sheet(["| 讲台", "何田\n县财政局 | 县教育局 | 钟云", "冯雪 | 沈青 | 林岳"])])
    #expect(seats(read) == ["何田 会场1-1", "钟云 会场1-3", "冯雪 会场2-1", "沈青 会场2-2", "林岳 会场2-3"])
    #expect(read.findings.map(summary) == ["seating.not-a-name 座次图.xlsx!座次图:B2"])
  }

  @Test func readsSettingsAboveADrawingAndTheRostrumOnASheetOfItsOwn() throws {
    let read = try read([
      sheet(["会场排数 | 9", "每排座位 | 20", "", "| 讲台", "何田 | 钟云", "冯雪 | 沈青"], name: "会场"),
      sheet(["林岳 | 王岚 | 赵川"], name: "主席台"),
    ])
    #expect(read.meeting.seating.hall?.rows.value == 9)
    #expect(seats(read).suffix(3) == ["林岳 主席台1-1", "王岚 主席台1-2", "赵川 主席台1-3"])
    #expect(read.findings.map(summary) == [])
  }

  @Test func takesSettingsForNoDrawing() throws {
    let read = try read([
      sheet(["项目 | 内容 | 说明", "双数排法 | 居中左右", "尊位 | 左边为上", "排座方式 | 居中左右", "左右基准 | 面向会场", "发言席 | 主席台左侧"])
    ])
    #expect(seats(read) == [])
    #expect(!read.findings.map(summary).contains { $0.hasPrefix("seating.") })
  }

  @Test func takesAListOfSeatsForNoDrawing() throws {
    let read = try read([sheet(["姓名 | 座位", "何田 | 3-5", "钟云 | 主席台2"])])
    #expect(seats(read) == ["何田 会场3-5", "钟云 主席台1-2"])
  }
}
