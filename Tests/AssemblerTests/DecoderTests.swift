import Assembler
import OfficeDocuments
import TestSupport
import Testing

struct DecoderTests {
  private let whole = """
    会议:
      会议名称: 全县办公室工作会议
      主办单位: 县委办公室
      会议时间: 2026年9月19日（星期六）上午9时至11时30分
      签到时间: 8:30
      地点: 县会议中心三楼
      主持人: 李四
      会议类别: 全县性会议
    名单:
      - {姓名: 张　三, 单位: 县委办公室, 职务: 主任, 级别: 乡科级正职, 身份: 出席, 手机: 13800000001}
      - {姓名: 李四, 单位: 县政府办公室, 职务: 副主任, 主席台: 是}
      - 王五（县档案局局长）
    议程:
      - {事项: 讲话, 发言人: 张三、李四, 时间: 9:00-9:30, 材料: 材料1}
      - {事项: 总结, 发言人: [王五], 时长: 10分钟}
    座次:
      双数排法: 双数单摆
      会场: {排数: 10, 每排座位: 12, 过道: 4、8}
      主席台每排座位: 9
      固定座位:
        张三: 主席台1排2号
        李四: 3-5
    座牌: [张三, 李四, 王五]
    """

  @Test func readsEveryPartOfYAML() throws {
    let read = try readMeeting(yaml: whole)
    #expect(read.findings.map(summary) == ["agenda.reckoned-times meeting.yaml:15:29"])
    let meeting = read.meeting
    #expect(meeting.name.value == "全县办公室工作会议")
    #expect(meeting.date?.value == CalendarDate(year: 2026, month: 9, day: 19))
    #expect(meeting.weekday?.value == .saturday)
    #expect(meeting.start?.value.text == "9:00")
    #expect(meeting.end?.value.text == "11:30")
    #expect(meeting.signIn?.value.text == "8:30")
    #expect(meeting.host?.name == PersonName("李四"))
    #expect(meeting.roster.people.map(\.name.value.text) == ["张三", "李四", "王五"])
    #expect(meeting.roster.people.map { $0.unit?.value ?? "" } == ["县委办公室", "县政府办公室", "县档案局"])
    #expect(meeting.roster.people.map { $0.post?.value ?? "" } == ["主任", "副主任", "局长"])
    #expect(meeting.roster.people[0].role?.value == .participant)
    #expect(meeting.roster.people[1].isOnRostrum?.value == true)
    #expect(meeting.agenda.items.map(\.title.value) == ["讲话", "总结"])
    #expect(
      meeting.agenda.items[0].speakers.map { summary($0.location) } == ["meeting.yaml:14:19", "meeting.yaml:14:22"])
    #expect(meeting.agenda.items[0].end?.value.text == "9:30")
    #expect(meeting.agenda.items[1].minutes?.value == 10)
    #expect(meeting.seating.convention.evenRow == .firstOnCentreLine)
    #expect(meeting.seating.hall?.aislesAfter.map(\.value) == [4, 8])
    #expect(
      meeting.seating.assignments.map(\.seat.value) == [
        Seat(area: .rostrum, row: 1, number: 2), Seat(area: .hall, row: 3, number: 5),
      ])
    #expect(meeting.nameCards?.cards.count == 3)
    #expect(read.inputs == ["meeting.yaml"])
  }

  @Test(arguments: [
    ("日期: ↓2026-13-40", "source.bad-value"), ("日期: ↓9月19日", "source.bad-value"), ("开始时间: ↓二十五点", "source.bad-value"),
    ("↓会议日其: 2026-09-19", "source.unknown-key"), ("星期: ↓星期八", "source.bad-value"),
    ("地点: ↓[一楼, 二楼]", "source.wrong-shape"), ("议程: [{事项: 讲话, 时长: ↓很久}]", "source.bad-value"),
    ("议程: [{事项: 讲话, ↓发言仁: 张三}]", "source.unknown-key"), ("议程: [↓{时长: 10}]", "source.missing-field"),
    ("议程: ↓看附件", "source.wrong-shape"), ("座次: {固定座位: {张三: ↓前排}}", "source.bad-value"),
    ("座次: {会场排数: ↓10}", "source.missing-field"), ("座次: {过道: 4、↓中间, 会场排数: 3, 每排座位: 9}", "source.bad-value"),
    ("座次: {双数排法: ↓随便}", "source.bad-value"), ("材料: [{文件: ↓讲话稿/没有.docx}]", "source.missing-file"),
    ("材料: ↓讲话稿/*", "source.missing-file"), ("材料: [↓../外面.docx]", "source.unsafe-path"),
    ("材料: [↓/etc/passwd]", "source.unsafe-path"), ("材料: [↓{标题: 讲话}]", "source.missing-field"),
    ("座牌: ↓座牌.docx", "source.missing-file"), ("规则: ↓规则.yaml", "source.missing-file"),
  ])
  func locatesWhatItCannotUse(_ line: String, code: String) throws {
    let marked = MarkedText("会议名称: 座谈会\n名单: [张三]\n\(line)\n")
    let read = try readMeeting(yaml: marked.text)
    let mark = try #require(marked.marks.first)
    #expect(read.findings.map(summary) == ["\(code) meeting.yaml:\(mark.line):\(mark.column)"])
  }

  @Test(arguments: [
    ("名单: ↓名单.csv", "source.missing-file"), ("名单: ↓[]", "roster.empty"),
    ("名单: ↓../名单.csv", "source.unsafe-path"), ("名单: ↓{}", "roster.empty"),
    ("名单: [↓{单位: 县委办公室}]", "source.missing-field"),
  ])
  func tellsARosterOfNobodyOnceByItsCause(_ line: String, code: String) throws {
    let marked = MarkedText("会议名称: 座谈会\n\(line)\n")
    let read = try readMeeting(yaml: marked.text)
    let mark = try #require(marked.marks.first)
    #expect(read.findings.map(summary) == ["\(code) meeting.yaml:\(mark.line):\(mark.column)"])
    #expect(read.findings.allSatisfy { $0.severity == .error })
  }

  @Test func readsAMeetingOfSeveralDays() throws {
    let read = try readMeeting(
      yaml: """
        会议名称: 例会
        会议时间: 2026年9月19日（星期六）9:00至21日（星期二）12:00
        名单: [张三]
        议程:
          - {事项: 报到, 时间: "8:00"}
          - {日期: 9月20日（星期日）, 事项: 讲话, 时间: "9:00-9:30"}
          - {事项: 讨论, 时间: "14:00-15:00"}
          - {时间: 9月21日（星期一）9:00-10:00, 事项: 总结}
        """)
    let meeting = read.meeting
    #expect(read.findings.map(summary) == [])
    #expect(meeting.lastDate?.value.iso8601 == "2026-09-21")
    #expect(meeting.weekday?.value == .saturday)
    #expect(meeting.lastWeekday?.value == .tuesday)
    #expect(meeting.end?.value.text == "12:00")
    #expect(meeting.agenda.items.map { $0.date?.value.iso8601 } == [nil, "2026-09-20", "2026-09-20", "2026-09-21"])
    #expect(meeting.agenda.items.map { $0.weekday?.value } == [nil, .sunday, nil, .monday])
  }

  @Test func takesAPostBehindANameAway() throws {
    let meeting = try readMeeting(
      yaml: """
        会议名称: 例会
        主持人: 林清副县长
        名单: [林清, 张小, 张小明, 何田]
        议程:
          - {事项: 讲话, 发言人: 张小明局长、何田同志、何田地、林清}
        """
    ).meeting
    #expect(meeting.host?.name == PersonName("林清"))
    #expect(meeting.agenda.items[0].speakers.map(\.name.text) == ["张小明", "何田", "何田地", "林清"])
  }

  @Test func readsTimesThatBringTheirDates() throws {
    let read = try readMeeting(
      yaml: """
        会议名称: 例会
        开始时间: 2026-09-19 09:00:00
        结束时间: 2026-09-20 12:00
        签到时间: 9月18日下午2时
        名单: [张三]
        议程:
          - {事项: 讲话, 开始时间: 2026-09-19 09:00, 结束时间: 2026-09-19 09:30}
          - {事项: 总结, 开始时间: 9月20日（星期日）9时, 结束时间: "10:00"}
        """)
    let meeting = read.meeting
    #expect(read.findings.map(summary) == [])
    #expect(meeting.date?.value.iso8601 == "2026-09-19")
    #expect(meeting.lastDate?.value.iso8601 == "2026-09-20")
    #expect(meeting.signInDate?.value.iso8601 == "2026-09-18")
    #expect([meeting.start, meeting.end, meeting.signIn].map { $0?.value.text } == ["9:00", "12:00", "14:00"])
    #expect(meeting.agenda.items.map { $0.date?.value.iso8601 } == ["2026-09-19", "2026-09-20"])
    #expect(meeting.agenda.items.map { $0.end?.value.text } == ["9:30", "10:00"])
  }

  @Test func reportsDaysThatTheAgendaDoesNotTellApart() throws {
    let agenda = "名单: [张三]\n议程: [{事项: 讲话}]\n"
    let several = try readMeeting(yaml: "会议名称: 例会\n日期: 2026年9月19日至20日\n" + agenda)
    #expect(several.findings.map(\.code.name) == ["source.several-days"])
    let backwards = try readMeeting(yaml: "会议名称: 例会\n日期: 2026年9月19日至18日\n" + agenda)
    #expect(backwards.findings.map(\.code.name) == ["source.bad-value"])
    #expect(backwards.meeting.lastDate == nil)
  }

  @Test func reportsAMeetingWithoutNameAndRoster() throws {
    let read = try readMeeting(yaml: "地点: 一楼\n")
    #expect(read.findings.map(\.code.name) == ["source.missing-field", "source.missing-field"])
    #expect(read.findings.map(\.subject) == ["会议名称", "名单"])
  }

  @Test func namesTheFolderThatDescribesNoMeeting() throws {
    let error = try #require(throws: AssemblyError.self) { try readMeeting(["说明.txt": "无"]) }
    // The caller alone knows the name of the folder.
    #expect(error.file.isEmpty)
  }

  @Test func suggestsTheNearestFile() throws {
    let read = try readMeeting([
      "meeting.yaml": "会议名称: 座谈会\n名单: [张三]\n材料: [{文件: 讲话稿/张三讲活.docx}]\n", "讲话稿/张三讲话.txt": "讲话\n",
    ])
    #expect(read.findings.map(\.suggestions) == [["讲话稿/张三讲话.txt"]])
    #expect(read.meeting.materials.map(\.draft) == [nil])
    #expect(read.meeting.materials[0].title.value == "张三讲活.docx")
  }

  @Test func readsPartsFromOtherFiles() throws {
    let read = try readMeeting([
      "meeting.yml":
        "name: 座谈会\nroster: {file: 数据/people.csv}\nagenda: 议程.csv\nseating: 座次.csv\nmaterials: 材料.csv\ncards: 座牌.txt\n",
      "数据/people.csv": "name,unit,post\n张三,县委办公室,主任\n李四,县档案馆,馆长\n",
      "议程.csv": "序号,事项,发言人,时间\n1,讲话,张三,9:00-9:30\n2,总结,李四,9:30—10:00\n",
      "座次.csv": "会场排数,10\n每排座位,12\n姓名,座位\n张三,3-5\n李四,主席台2号\n", "材料.csv": "标题,发言人,文件\n讲话,张三,drafts\\a.txt\n",
      "drafts/a.txt": "在座谈会上的讲话\n张三\n（2026年9月19日）\n同志们：\n……\n", "座牌.txt": "张三\n李四\n",
    ])
    #expect(read.findings.map(summary) == [])
    let meeting = read.meeting
    #expect(meeting.roster.people.map(\.name.value.text) == ["张三", "李四"])
    #expect(meeting.agenda.items.map { $0.end?.value.text } == ["9:30", "10:00"])
    #expect(meeting.seating.hall?.rows.value == 10)
    #expect(meeting.seating.assignments.map(\.seat.value.number) == [5, 2])
    #expect(meeting.materials.map(\.title.value) == ["讲话"])
    #expect(meeting.materials.first?.draft != nil)
    #expect(meeting.materials.first?.file.value == "drafts/a.txt")
    #expect(meeting.nameCards?.cards.count == 2)
    #expect(read.inputs == ["meeting.yml", "数据/people.csv", "议程.csv", "座次.csv", "材料.csv", "drafts/a.txt", "座牌.txt"])
  }

  @Test func takesTheDraftsOfTheFolderInNaturalOrder() throws {
    let read = try readMeeting([
      "meeting.yaml": "会议名称: 座谈会\n名单: [张三]\n", "讲话稿/10总结.txt": "总结讲话\n同志们：\n",
      "讲话稿/2李四-在座谈会上的发言.txt": "正文没有标题。\n", "讲话稿/1.txt": "会议材料之一\n在座谈会上的讲话\n县委办公室主任　张三\n（2026年9月19日）\n\n同志们：\n正文。\n",
      "讲话稿/~$1.docx": "锁", "讲话稿/图.png": "x",
    ])
    let materials = read.meeting.materials
    #expect(materials.map(\.number.value) == [1, 2, 3])
    #expect(materials.map(\.title.value) == ["在座谈会上的讲话", "李四-在座谈会上的发言", "总结讲话"])
    #expect(materials.map { $0.speaker?.name.text } == ["张三", nil, nil])
    #expect(summary(materials[0].title.location) == "讲话稿/1.txt:2:1")
    #expect(
      read.findings.map(summary) == [
        "draft.no-title 讲话稿/2李四-在座谈会上的发言.txt", "draft.unsure-speaker 讲话稿/2李四-在座谈会上的发言.txt",
      ])
  }

  @Test func throwsWhenAFileCannotBeOpened() throws {
    let error = try #require(throws: AssemblyError.self) {
      try readMeeting(["meeting.yaml": "会议名称: 座谈会\n名单: 名单.csv\n", "名单.csv": ""])
    }
    #expect(error.file == "名单.csv")
  }

  @Test func acceptsEnglishKeysInAnyCase() throws {
    let read = try readMeeting(
      yaml: """
        meeting: {Name: Talk, organiser: Office, Sign-In: "8:30", start_time: "9:00", class: 座谈会}
        roster:
          - {Name: 张三, Department: Office, Title: Head, Mobile: "138", onRostrum: yes, Role: guest}
        agenda:
          - {topic: Talk, presenter: 张三, from: "9:00", to: "9:30"}
        seating: {hall-rows: 2, seats-per-row: 8, even-row: firstOnCentreLine}
        """)
    #expect(read.findings.map(summary) == [])
    #expect(read.meeting.signIn?.value.text == "8:30")
    #expect(read.meeting.roster.people[0].role?.value == .guest)
    #expect(read.meeting.agenda.items[0].end?.value.text == "9:30")
    #expect(read.meeting.seating.hall?.seatsPerRow.value == 8)
  }
}
