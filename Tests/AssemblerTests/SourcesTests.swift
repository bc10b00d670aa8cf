import OfficeDocuments
import TestSupport
import Testing

@testable import Assembler

/// Parts of a meeting given by several files, a pattern or a folder; agendas in running text; folders without a description.
struct SourcesTests {
  private let lists = ["名单/a.csv": "姓名,单位\n贺春山,县水利局\n", "名单/b.csv": "姓名,单位\n施然,县气象局\n"]

  private func people(_ roster: String) throws -> (names: [String], codes: [String]) {
    var files = lists
    files["meeting.yaml"] = "会议名称: 例会\n名单: \(roster)\n"
    let read = try readMeeting(files)
    return (read.meeting.roster.people.map(\.name.value.text), read.findings.map(\.code.name))
  }

  @Test(arguments: ["[名单/a.csv, 名单/b.csv]", "名单/*", "名单/*.csv", "名单", "名单/", "[名单/a.csv, {文件: 名单/b.csv}]"])
  func readsPeopleOfSeveralFiles(roster: String) throws { #expect(try people(roster).names == ["贺春山", "施然"]) }

  @Test func tellsTheFileOfAListThatIsNotThere() throws {
    let read = try people("[名单/a.csv, 名单/c.csv]")
    #expect(read.names == ["贺春山"])
    #expect(read.codes.contains("source.missing-file"))
  }

  @Test func neverTakesAFileForAPerson() throws {
    #expect(try people("[秦水生, 名单/b.csv]").names == ["秦水生", "施然"])
    #expect(try people("名单.docm").names == [])
  }

  @Test func refusesANamedFileThatYieldsNothing() throws {
    let read = try readMeeting([
      "meeting.yaml": "会议名称: 例会\n名单: [贺春山]\n议程: 议程.txt\n", "议程.txt": "随便写几句，没有议程。\n",
    ])
    #expect(read.findings.contains { $0.code.name == "source.nothing-read" && $0.severity == .error })
  }

  private func items(_ agenda: String) throws -> [String] {
    let read = try readMeeting([
      "meeting.yaml": "会议名称: 例会\n日期: 2026年12月4日\n名单: [贺春山（县水利局局长）, 施然（县气象局局长）]\n议程: 议程.txt\n",
      "议程.txt": agenda,
    ])
    return read.meeting.agenda.items.map { item in
      [
        item.start?.value.text ?? "-", item.end?.value.text ?? "-", item.minutes.map { "\($0.value)" } ?? "-",
        item.title.value,
        item.speakers.map(\.name.text).joined(separator: "、"),
      ].joined(separator: " ")
    }
  }

  @Test func readsNumberedItems() throws {
    #expect(
      try items("例会议程\n时间：上午9:00\n一、县水利局局长贺春山汇报防汛（10分钟）\n二、表态发言（各5分钟）\n  1.县水利局局长贺春山\n  2.施然\n三、学习文件\n") == [
        "- - 10 汇报防汛 贺春山", "- - 10 表态发言 贺春山、施然", "- - - 学习文件 ",
      ])
  }

  @Test func readsLinesWithTimes() throws {
    #expect(
      try items("9:00-9:10 贺春山讲话\n下午\n2:30—3:00 施然介绍情况\n16:00 散会\n") == [
        "9:00 9:10 - 讲话 贺春山", "14:30 15:00 - 介绍情况 施然", "16:00 - - 散会 ",
      ])
    #expect(
      try items("9:00—9:20　表态发言\n　　1.县水利局局长贺春山\n　　2.施然\n9:20—9:30　施然讲话\n") == [
        "9:00 9:20 - 表态发言 贺春山、施然", "9:20 9:30 - 讲话 施然",
      ])
  }

  @Test(arguments: [
    ("1:30—3:00（下午）", 810, 900), ("2:00-2:30 PM", 840, 870), ("2:30-3:00下午", 870, 900), ("11:30—1:00（下午）", 690, 780),
    ("下午1:30-3:00", 810, 900), ("9:00-下午3:00", 540, 900), ("上午9:00-下午3:00", 540, 900), ("9:00 am - 1:00 pm", 540, 780),
  ])
  func takesTheHalfOfTheDayBehindBothTimes(text: String, start: Int, end: Int) {
    let when = WhenText(text)
    #expect(when?.start?.minutes == start)
    #expect(when?.end?.minutes == end)
  }

  private let folder = [
    "关于开会的通知.txt":
      "关于召开全县植树工作会议的通知\n各单位：\n　　一、会议时间\n　　2026年3月12日（星期四）下午2:30，2:00开始签到。\n　　二、会议地点\n　　县会议中心\n　　联系人：段小楼，电话：0000-1234567\n",
    "议程.txt": "全县植树工作会议议程\n主持：副县长　秦水生\n一、县林业局局长贺春山汇报（10分钟）\n二、副县长秦水生讲话\n",
    "参会名单.csv": "参会名单,,,\n姓名,单位,职务,备注\n秦水生,,副县长,\n贺春山,县林业局,局长,\n施然,县气象局,局长,出差，副局长罗以宁参加\n",
    "讲话稿/1讲话.txt": "在全县植树工作会议上的讲话\n秦水生\n同志们：\n今天开会。\n", "讲话稿/2汇报.txt": "植树工作情况汇报\n县林业局局长　贺春山\n各位领导：\n现在汇报。\n",
    "随手记.txt": "买茶叶",
  ]

  @Test func understandsAFolderThatNobodyDescribed() throws {
    let meeting = try readMeeting(folder).meeting
    #expect(meeting.name.value == "全县植树工作会议")
    #expect(meeting.date?.value.iso8601 == "2026-03-12")
    #expect(meeting.start?.value.text == "14:30")
    #expect(meeting.venue?.value == "县会议中心")
    #expect(meeting.contact?.value == "段小楼")
    #expect(meeting.contactPhone?.value == "0000-1234567")
    #expect(meeting.host?.name.text == "秦水生")
    #expect(meeting.roster.people.map(\.name.value.text) == ["秦水生", "贺春山", "施然", "罗以宁"])
    #expect(meeting.roster.people.map(\.isExpected) == [true, true, false, true])
    #expect(meeting.roster.people.last?.unit?.value == "县气象局")
    #expect(meeting.agenda.items.map { $0.speakers.map(\.name.text) } == [["贺春山"], ["秦水生"]])
    #expect(meeting.materials.map(\.title.value) == ["植树工作情况汇报", "在全县植树工作会议上的讲话"])
    #expect(meeting.account.unusedFiles.map(\.location.file) == ["随手记.txt"])
  }

  @Test func takesTwoVersionsOfADraftForOne() throws {
    var files = folder
    files["讲话稿/1讲话（终稿）.txt"] = files["讲话稿/1讲话.txt"]
    let read = try readMeeting(files)
    #expect(read.meeting.materials.count == 2)
    #expect(read.findings.contains { $0.code.name == "material.versions" })
  }
}
