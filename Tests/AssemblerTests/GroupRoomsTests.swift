import TestSupport
import Testing

@testable import Assembler

/// Where groups meet, and what titles say of a list, in the words of delegations.
struct GroupRoomsTests {
  private let roster = "姓名,单位,分组\n秦水生,一水厂,第一代表团\n贺春山,二水厂,第二代表团\n施然,三水厂,第三代表团\n"
  private let agenda =
    "职代会日程\n时间,内容,地点\n2026年12月10日10:40-12:00,\"分团讨论（第一代表团201室，第二代表团205室；第三代表团：三楼报告厅）\",各讨论室\n"

  @Test func takesRoomsFromTheAgenda() throws {
    let description = "会议名称: 职代会\n名单: 名单.csv\n议程: 日程.csv\n分组: [{名称: 第一代表团, 讨论地点: 201会议室}, {名称: 第二代表团}]\n"
    let meeting = try readMeeting(["meeting.yaml": description, "名单.csv": roster, "日程.csv": agenda]).meeting
    #expect(meeting.statedGroupRooms().map(\.room.value) == ["201室", "205室"])
    #expect(meeting.roster.groups.map(\.room?.value) == ["201会议室", "205室"])
  }

  @Test(
    arguments: [
      ("第二代表团（生产运营）名单", "第二代表团"), ("第一组（县直单位）", "第一组"), ("第三代表团名单", "第三代表团"), ("（征求意见稿）", nil),
    ] as [(String, String?)])
  func readsTheNameOfAGroup(title: String, name: String?) { #expect(GroupNotes.name(in: title) == name) }

  @Test(
    arguments: [
      ("代表名单（按姓氏笔画为序）", "按姓氏笔画为序"), ("注：排名不分先后", "排名不分先后"), ("按职务排序", "按职务排序"), ("代表名单", nil),
    ] as [(String, String?)])
  func takesTheSentenceOfAnOrderAlone(line: String, phrase: String?) {
    #expect(OrderNote.phrase(Located(line, at: Location(file: "名单.txt")))?.value == phrase)
  }

  @Test func leavesTheOrderOfAShortListOut() {
    let note = Located("按姓氏笔画为序", at: Location(file: "主席团.txt"))
    #expect(OrderNote.ofMost([(note, 6)], of: 60) == nil)
    #expect(OrderNote.ofMost([(note, 40)], of: 60) == note)
  }
}
