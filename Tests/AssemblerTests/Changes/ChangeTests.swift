import Assembler
import OfficeDocuments
import Testing

/// Late changes, applied wherever a meeting is read.
@Suite struct ChangeTests {
  static let description = """
    会议: {会议名称: 农田水利工作会议, 日期: 2026年9月19日, 开始时间: "9:00", 结束时间: "10:00", 地点: 一楼, 主持人: 何田}
    名单:
      - {姓名: 何田, 单位: 县水利局, 职务: 局长, 主席台: 是}
      - {姓名: 林栖迟, 单位: 县财政局, 职务: 科长}
      - {姓名: 方既白, 单位: 县教育局, 职务: 局长}
      - {姓名: 侯晓玲, 单位: 县教育局, 职务: 科员}
    议程:
      - {事项: 通报情况, 发言人: 方既白, 时间: "9:00-9:20"}
      - {事项: 交流发言, 发言人: 林栖迟, 时间: "9:20-9:30"}
      - {事项: 讲话, 发言人: 何田, 时间: "9:30-10:00"}
    座次: {会场排数: 2, 每排座位: 4}
    材料: 稿/*
    """

  private func read(_ changes: String, frozen: String? = nil) throws -> ReadMeeting {
    var files = [
      "meeting.yaml": Self.description, "变更.yaml": changes, "稿/01 通报.txt": "关于水利情况的通报\n\n各位领导：\n今年完成得好。\n",
      "新稿.txt": "关于水利情况的补充通报\n\n各位领导：\n又有新进展。\n",
    ]
    files["封名单.yaml"] = frozen
    return try MeetingReader.read(from: MemoryFileSource(files))
  }

  @Test func changesPeopleTimePlaceAndAgenda() throws {
    let meeting = try read(
      """
      - {变更: 请假, 对象: 侯晓玲}
      - {变更: 改名, 对象: 林栖迟, 新: 林栖池}
      - {变更: 职务, 对象: 林栖池, 旧: 科长, 新: 副局长}
      - {变更: 时间, 旧: "9:00—10:00", 新: "9:30"}
      - {变更: 地点, 新: 二楼}
      - {变更: 议程移位, 对象: 交流发言, 旧: "2", 新: "1"}
      - {变更: 换稿, 对象: 稿/01 通报.txt, 新: 新稿.txt}
      """
    ).meeting
    #expect(meeting.roster.people.map(\.isExpected) == [true, true, true, false])
    #expect(meeting.roster.people[1].name.value.text == "林栖池")
    #expect(meeting.roster.people[1].post?.value == "副局长")
    #expect(meeting.start?.value.text == "9:30")
    #expect(meeting.end?.value.text == "10:30")
    #expect(meeting.venue?.value == "二楼")
    #expect(meeting.agenda.items.map(\.title.value) == ["交流发言", "通报情况", "讲话"])
    #expect(meeting.agenda.items.map { $0.start?.value.text } == ["9:30", "9:40", "10:00"])
    // Whoever is named by the old name is still the same person, under the new one.
    #expect(meeting.agenda.items[0].speakers.map(\.name.text) == ["林栖池"])
    #expect(meeting.materials.map(\.file.value) == ["新稿.txt"])
    #expect(!meeting.changes.contains { !$0.isApplied })
    #expect(meeting.changes[5].old?.value == "2")
  }

  @Test(arguments: [
    ("- {变更: 职务, 对象: 林栖迟, 旧: 主任, 新: 局长}", "change.stale"),
    ("- {变更: 地点, 旧: 三楼, 新: 四楼}", "change.stale"),
    ("- {变更: 时间, 旧: \"8:00\", 新: \"9:30\"}", "change.stale"),
    ("- {变更: 议程移位, 对象: 讲话, 旧: \"1\", 新: \"2\"}", "change.stale"),
    ("- {变更: 职务, 对象: 林栖迟, 旧: 科员, 新: 科长}", "change.superfluous"),
    ("- {变更: 地点, 新: 一楼}", "change.superfluous"),
    ("- {变更: 改名, 对象: 林栖遲, 新: 林栖迟}", "change.superfluous"),
    ("- {变更: 请假, 对象: 张三丰}", "change.unclear"),
    ("- {变更: 换稿, 对象: 别的稿, 新: 新稿.txt}", "change.unclear"),
    ("- {变更: 升职, 对象: 何田}", "change.unclear"),
    ("- {变更: 改名, 对象: 何田}", "change.unclear"),
  ])
  func reportsWhatDoesNotFitAndAppliesNothing(_ entry: String, code: String) throws {
    let read = try read(entry)
    #expect(read.findings.map(\.code.name).filter { $0.hasPrefix("change.") } == [code])
    #expect(!read.meeting.changes.contains { $0.isApplied })
    #expect(read.meeting.roster.people.map(\.post?.value) == ["局长", "科长", "局长", "科员"])
  }

  @Test func givesTheSameBytesBackWhenAChangeIsTakenBack() throws {
    for before in [nil, Array("# 手写\n- {变更: 请假, 对象: 何田}\n".utf8), Array("- 变更: 请假\n  对象: 何田\n".utf8)] as [[UInt8]?] {
      var file = ChangeFile(before)
      var change = Change(.post, subject: "林 “栖”迟", new: "局长\n兼: \"主任\"")
      change.why = "组织 #1"
      file.append([change])
      let text = String(decoding: try #require(file.bytes), as: UTF8.self)
      #expect(text.contains("兼: \\\"主任\\\""))
      let isGone = try file.removeLast()
      #expect(isGone)
      #expect(file.bytes == before)
    }
    var none = ChangeFile(nil)
    let isGone = try none.removeLast()
    #expect(!isGone)
  }

  // MARK: Frozen lists

  private func frozen() throws -> String {
    let meeting = try read("[]").meeting
    return String(decoding: FrozenList(SharedWork(meeting), booklet: nil).bytes, as: UTF8.self)
  }

  private func seats(_ meeting: Meeting) -> [String] {
    let arrangement = SeatingArrangement(meeting)
    return (arrangement.rostrum + arrangement.hall).flatMap(\.seats).map { $0?.name.text ?? "空" }
  }

  @Test func movesNobodyOnceTheListIsFrozen() throws {
    let list = try frozen()
    let before = seats(try read("[]").meeting)
    #expect(before == ["何田", "林栖迟", "方既白", "侯晓玲", "空", "空", "空", "空", "空"])
    let absent = try read("- {变更: 请假, 对象: 林栖迟}", frozen: list).meeting
    #expect(seats(absent) == ["何田", "空", "方既白", "侯晓玲", "空", "空", "空", "空", "空"])
    #expect(absent.roster.people[1].keepsPlace)
    let anew = try read("- {变更: 请假, 对象: 林栖迟}").meeting
    #expect(seats(anew).prefix(3) == ["何田", "方既白", "侯晓玲"])
  }

  @Test(arguments: [
    ("留空", ["何田", "空", "方既白", "侯晓玲"]), ("同侧递补", ["何田", "方既白", "侯晓玲", "空"]),
    ("重排", ["何田", "方既白", "侯晓玲", "空"]),
  ])
  func treatsTheSeatOfTheAbsentAsStated(_ choice: String, row: [String]) throws {
    let meeting = try read("- {变更: 请假, 对象: 林栖迟, 缺席处理: \(choice)}", frozen: try frozen()).meeting
    #expect(Array(seats(meeting).prefix(4)) == row)
  }

  @Test func putsNewPeopleBehindTheFrozenOnes() throws {
    let meeting = try read(
      "- {变更: 增加, 对象: 顾怀舟（县长）}\n- {变更: 代会, 对象: 林栖迟, 新: 罗成蹊（县财政局科员）}", frozen: try frozen()
    ).meeting
    let order = PeopleInOrder(meeting, sharing: SharedWork(meeting))
    #expect(order.listed.map(\.name.value.text) == ["何田", "林栖迟", "方既白", "侯晓玲", "罗成蹊", "顾怀舟"])
    #expect(seats(meeting) == ["何田", "空", "方既白", "侯晓玲", "罗成蹊", "顾怀舟", "空", "空", "空"])
  }

  @Test func keepsThePlaceOfANameThatWasCorrected() throws {
    let meeting = try read("- {变更: 改名, 对象: 林栖迟, 新: 林栖池}", frozen: try frozen()).meeting
    #expect(Array(seats(meeting).prefix(3)) == ["何田", "林栖池", "方既白"])
  }

  @Test func changesSeatsWithoutMovingAnybodyElse() throws {
    let meeting = try read("- {变更: 换座, 对象: 林栖迟, 旧: 会场第1排第1座, 新: 侯晓玲}").meeting
    #expect(Array(seats(meeting).prefix(4)) == ["何田", "侯晓玲", "方既白", "林栖迟"])
    let empty = try read("- {变更: 换座, 对象: 林栖迟, 新: 会场第2排第4座}").meeting
    #expect(seats(empty) == ["何田", "空", "方既白", "侯晓玲", "空", "空", "空", "空", "林栖迟"])
  }
}
