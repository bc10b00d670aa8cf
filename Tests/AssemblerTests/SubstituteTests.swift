import OfficeDocuments
import TestSupport
import Testing

@testable import Assembler

/// Leave and who comes instead, in the wordings that offices use.
struct SubstituteTests {
  @Test(arguments: [
    ("由副局长许知秋代会", "许知秋", "副局长"), ("出差，由许知秋副乡长代会", "许知秋", "副乡长"), ("请假：许知秋代", "许知秋", nil), ("许知秋代会", "许知秋", nil),
    ("副局长许知秋参加", "许知秋", "副局长"), ("委托副理事长司徒望舒参会", "司徒望舒", "副理事长"), ("请假，由办公室主任许知秋代为参加会议", "许知秋", "办公室主任"),
    ("请假（由许知秋代会）", "许知秋", nil), ("公务外出，改由党组副书记 许知秋 出席", "许知秋", "党组副书记"), ("由许知秋同志代替参加本次会议", "许知秋", nil),
    ("派副镇长麦合木提·吐尔逊参会", "麦合木提·吐尔逊", "副镇长"), ("因病请假；由副局长许　秋代会", "许秋", "副局长"),
    ("由副书记许娟敏同志代会", "许娟敏", "副书记"), ("花霞代", "花霞", nil), ("康仲副部长代", "康仲", "副部长"),
  ])
  func tellsWhoComesInstead(remark: String, name: String, post: String?) {
    let read = SubstituteNote(remark)
    #expect(read.map { PersonName($0.person.name).text } == name)
    #expect(read?.person.beside.first == post)
  }

  @Test(arguments: [
    "请假", "时代先锋代表", "女职工代表、请假", "方便参加", "全程参加", "9:30以后到会", "由副局长代会", "代表发言", "迟到", "参会（暂定）", "因病请假（已批）", "新任，代许知秋",
    "可参加下午的会议",
    "安排参会", "由王局长代会", "党组书记代", "党委代", "班长代", "干事代会",
  ])
  func takesNobodyForASubstitute(remark: String) {
    #expect(SubstituteNote(remark)?.person.name == nil)
  }

  private func read(_ rows: String) throws -> ReadMeeting {
    try MeetingReader.read(
      from: MemoryFileSource([
        "meeting.yaml": "会议名称: 例会\n名单: 名单.csv\n座次: {会场排数: 1, 每排座位: 9}\n",
        "名单.csv": "序号,姓名,单位,职务,参会,代会人,备注\n" + rows,
      ]))
  }

  @Test func listsASubstituteInThePlaceOfWhoIsOnLeave() throws {
    let meeting = try read("1,何田,县水利局,局长,,,出差，由副局长许知秋代会\n2,钟云,县财政局,局长,,,\n").meeting
    let people = meeting.peopleInOrder.map(\.person)
    #expect(people.map(\.name.value.text) == ["何田", "许知秋", "钟云"])
    #expect(people.map(\.isExpected) == [false, true, true])
    #expect(people[1].unit?.value == "县水利局")
    #expect(people[1].post?.value == "副局长")
    #expect(people[1].standsInFor == people[0].id)
    #expect(people[0].substitute?.person == people[1].id)
    #expect(people[1].name.location.file == "名单.csv")
    let seats = SeatingArrangement(meeting).hall[0].seats.compactMap { $0?.name.text }
    #expect(seats == ["许知秋", "钟云"])
  }

  @Test func knowsASubstituteWithARow() throws {
    let meeting = try read("1,何田,县水利局,局长,否,许知秋,\n2,许知秋,县水利局,副局长,,,\n3,钟云,县财政局,局长,,无,\n").meeting
    #expect(meeting.roster.people.map(\.name.value.text) == ["何田", "许知秋", "钟云"])
    #expect(meeting.roster.people.map(\.isExpected) == [false, true, true])
    #expect(meeting.roster.people[0].substitute?.person == meeting.roster.people[1].id)
    #expect(meeting.roster.people[2].substitute == nil)
  }

  @Test(arguments: [
    ("请假（公务）", false, 0), ("委托副局长许知秋参会", false, 0), ("迟到", true, 0), ("线上参会", true, 0), ("参会（暂定）", true, 0),
    ("看情况", true, 1), ("否", false, 0),
  ])
  func readsTheColumnOfAttendance(word: String, comes: Bool, findings: Int) throws {
    let read = try read("1,何田,县水利局,局长,\(word),,\n")
    #expect(read.meeting.roster.people[0].isExpected == comes)
    #expect(read.findings.count == findings, "\(read.findings.map(\.message.chinese))")
  }
}
