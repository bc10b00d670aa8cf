import OfficeDocuments
import TestSupport
import Testing

@testable import Assembler

/// Kinds of files in folders that nobody described: notices in sentences, facts above a table, heads of groups, drawn rostrums.
struct FolderKindsTests {
  private let roster =
    "参会名单,,,\n姓名,单位,职务,备注\n秦水生,县政府,副县长,\n贺春山,县林业局,局长,\n施然,县气象局,局长,\n柳听雨,县政府办公室,主任,\n"

  private let notice =
    "关于召开全县植树工作推进会的通知\n各单位：\n　　经研究，定于2026年3月12日（星期四）下午3时在县会议中心二楼召开全县植树工作推进会。现通知如下：\n"
    + "　　一、会议议程\n　　（一）县林业局局长贺春山汇报进展（10分钟）；\n　　（二）表态发言（各3分钟）：县气象局局长施然、县政府办公室主任柳听雨；\n"
    + "　　（三）副县长秦水生讲话。\n　　会议由县政府办公室主任柳听雨同志主持。\n　　二、参会人员\n　　各单位主要负责同志。\n"
    + "　　三、有关要求\n　　请于会前15分钟（下午2:45）签到入场。\n"

  @Test func readsANoticeInSentences() throws {
    let meeting = try readMeeting(["通知.txt": notice, "名单.csv": roster]).meeting
    #expect(meeting.name.value == "全县植树工作推进会")
    #expect(meeting.date?.value.iso8601 == "2026-03-12")
    #expect(meeting.start?.value.text == "15:00")
    #expect(meeting.signIn?.value.text == "14:45")
    #expect(meeting.venue?.value == "县会议中心二楼")
    #expect(meeting.host?.name.text == "柳听雨")
    #expect(meeting.agenda.items.map(\.title.value) == ["汇报进展", "表态发言", "讲话"])
    #expect(meeting.agenda.items.map { $0.speakers.map(\.name.text) } == [["贺春山"], ["施然", "柳听雨"], ["秦水生"]])
    #expect(meeting.agenda.items.map { $0.minutes?.value } == [10, 6, nil])
  }

  private let agenda =
    "全县植树工作推进会议程,,\n时间：2026年3月12日（周四）8:30   地点：林业大楼报告厅,,\n时间,议程内容,主持人\n"
    + "8:30-9:00,专题报告：植树的路与方法（贺春山）,柳听雨\n9:00-9:30,典型发言：施然、秦水生,柳听雨\n"

  @Test func readsFactsAboveATableAndSpeakersBehindAMatter() throws {
    let meeting = try readMeeting(["议程.csv": agenda, "名单.csv": roster]).meeting
    #expect(meeting.start?.value.text == "8:30")
    #expect(meeting.venue?.value == "林业大楼报告厅")
    #expect(meeting.agenda.items.map(\.title.value) == ["专题报告：植树的路与方法", "典型发言"])
    #expect(meeting.agenda.items.map { $0.speakers.map(\.name.text) } == [["贺春山"], ["施然", "秦水生"]])
  }

  @Test func leavesCopiesWithMarksAlone() throws {
    let files = ["通知.txt": notice, "名单.csv": roster, "通知-批注.docx": "", "名单-批注-修订.csv": roster, "名单-修订.csv": roster]
    let read = try readMeeting(files)
    #expect(read.meeting.roster.people.count == 4)
    #expect(read.meeting.roster.people.allSatisfy { $0.name.location.file == "名单.csv" })
    let alone = try readMeeting(["通知.txt": notice, "名单-修订.csv": roster])
    #expect(alone.meeting.roster.people.count == 4)
  }

  @Test func tellsThatTwoFilesDisagree() throws {
    let read = try readMeeting(["通知.txt": notice, "议程.csv": agenda, "名单.csv": roster])
    let told = read.findings.filter { $0.code.name == "source.facts-disagree" }
    #expect(told.map(\.subject) == ["2026年3月12日（星期四）下午3时", "县会议中心二楼"])
    #expect(told.allSatisfy { $0.location.file == "通知.txt" && $0.related.map(\.file) == ["议程.csv"] })
  }

  @Test(arguments: ["县会议中心二楼会议室", "县会议中心　二楼"])
  func takesAPlaceToldWithMoreCareForTheSame(place: String) throws {
    let other = agenda.replacing("8:30   地点：林业大楼报告厅", with: "下午3:00   地点：" + place)
    let read = try readMeeting(["通知.txt": notice, "议程.csv": other, "名单.csv": roster])
    #expect(!read.findings.contains { $0.code.name == "source.facts-disagree" })
  }

  @Test func dividesNamesWithBracketsAtASlash() throws {
    let list = "与会人员名单\n县委组织部：云松（副部长）/白舟（科长）\n示例大学：竹青（教授，女）\n"
    let people = try readMeeting(["与会人员.txt": list, "议程.csv": agenda]).meeting.roster.people
    #expect(people.map(\.name.value.text) == ["云松", "白舟", "竹青"])
    #expect(people.map { $0.post?.value } == ["副部长", "科长", "教授"])
    #expect(people.map { $0.unit?.value } == ["县委组织部", "县委组织部", "示例大学"])
  }

  @Test func takesTheHalfOfTheDayFromTheDate() throws {
    let table = "植树工作会议日程,,\n日期,时间,内容\n2026年3月12日上午,8:30,开幕\n2026年3月12日下午,2:30,分组讨论\n,4:00,闭幕\n"
    let meeting = try readMeeting(["日程.csv": table, "名单.csv": roster]).meeting
    #expect(meeting.agenda.items.map { $0.start?.value.text } == ["8:30", "14:30", "16:00"])
  }

  @Test func takesHeadsAndRoomsOfGroupsFromATableOfGroups() throws {
    let meeting = try readMeeting([
      "代表名册.csv": "姓名,部门,分组\n沈若墨,教务处,第一组\n江上离,数学组,第二组\n",
      "分组.csv": "组别,召集人,讨论地点,记录人\n第一组,沈若墨,行政楼201,江上离\n第二组,江上离,行政楼305,沈若墨\n",
      "议程.csv": agenda,
    ]).meeting
    #expect(meeting.roster.people.count == 2)
    #expect(meeting.roster.groups.map { $0.head?.name.text } == ["沈若墨", "江上离"])
    #expect(meeting.roster.groups.map { $0.room?.value } == ["行政楼201", "行政楼305"])
  }

  @Test func leavesAListOfTheHonouredAlone() throws {
    let meeting = try readMeeting([
      "名单.csv": roster, "表彰名单.csv": "姓名,单位,荣誉称号\n陶自然,县第三小学,优秀教师\n莫小愁,县第四小学,优秀班主任\n",
    ]).meeting
    #expect(meeting.roster.people.count == 4)
    #expect(meeting.account.unusedFiles.map(\.location.file) == ["表彰名单.csv"])
  }

  @Test func listsWhoIsDrawnOnTheRostrumAndNowhereElse() throws {
    let read = try readMeeting([
      "名单.csv": roster, "主席台座次.csv": "贺春山,秦水生,高致远\n,主席台,\n",
      "主持词.txt": "植树工作推进会主持词\n同志们：\n现在开会。请市林业局局长高致远讲话。\n",
    ])
    let people = read.meeting.roster.people.filter { $0.isOnRostrum?.value == true }
    #expect(people.map(\.name.value.text) == ["秦水生", "贺春山", "高致远"])
    #expect(read.findings.filter { $0.code.name == "roster.drawn-only" }.map(\.subject) == ["高致远"])
    #expect(people.last?.unit?.value == "市林业局")
    #expect(people.last?.post?.value == "局长")
  }
}
