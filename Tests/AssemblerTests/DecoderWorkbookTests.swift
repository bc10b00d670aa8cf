import OfficeDocuments
import TestSupport
import Testing

@testable import Assembler

struct DecoderWorkbookTests {
  private func sheet(_ name: String, _ lines: [String]) -> Sheet { Sheet(name: name, lines: lines) }

  private func read(
    _ sheets: [Sheet], as name: String = "会议.xlsx", files: [String: String] = [:]
  ) throws -> ReadMeeting {
    var bytes = files.mapValues { Array($0.utf8) }
    bytes[name] = try XLSXWriter.write(Workbook(sheets: sheets)).bytes
    return try MeetingReader.read(from: MemoryFileSource(bytes: bytes))
  }

  private var facts: Sheet {
    sheet(
      "会议",
      [
        "全县办公室工作会议", "项目 | 内容 | 说明", "会议名称 | 全县办公室工作会议 | 全称", "会议时间 | 2026年9月19日（星期六）上午9时", "地点 | | 哪栋楼、几楼",
        "主持人 | 李四 |",
      ])
  }

  private var roster: Sheet {
    sheet("名单", ["参会人员名单", "序号 | 姓名 | 单位 | 职务", "1 | 张三 | 县委办公室 | 主任", "2 | 李四 | 县政府办公室 | 副主任"])
  }

  @Test func readsAMeetingFromAWorkbookAlone() throws {
    let read = try read(
      [
        facts, roster, sheet("议程", ["序号 | 事项 | 发言人 | 时间 | 时长（分钟）", "1 | 讲话 | 张三 | 9:00-9:30 | 30"]),
        sheet(
          "座次",
          ["双数排法 | 双数单摆", "会场排数 | 10", "每排座位 | 12", "", "姓名 | 区域 | 排 | 座号", "张三 | 主席台 | 1 | 2", "李四 | 会场 | 3 | 5"]),
        sheet("材料", ["编号 | 标题 | 发言人 | 文件", "1 | 讲话 | 张三 | 讲话稿/01.txt"]), sheet("座牌", ["姓名", "张三", "李四"]),
        sheet("单位", ["单位", "县委办公室", "县政府办公室"]), sheet("填写说明", ["请逐项填写"]),
      ], files: ["讲话稿/01.txt": "讲话\n同志们：\n"])
    #expect(read.findings.map(summary) == [])
    let meeting = read.meeting
    #expect(meeting.name.value == "全县办公室工作会议")
    #expect(summary(meeting.name.location) == "会议.xlsx!会议:B3")
    #expect(meeting.start?.value.text == "9:00")
    #expect(meeting.venue == nil)
    #expect(meeting.roster.people.map(\.name.value.text) == ["张三", "李四"])
    #expect(meeting.agenda.items.map { $0.minutes?.value } == [30])
    #expect(meeting.seating.convention.evenRow == .firstOnCentreLine)
    #expect(meeting.seating.hall?.seatsPerRow.value == 12)
    #expect(
      meeting.seating.assignments.map(\.seat.value) == [
        Seat(area: .rostrum, row: 1, number: 2), Seat(area: .hall, row: 3, number: 5),
      ])
    #expect(meeting.materials.map { $0.draft == nil } == [false])
    #expect(meeting.nameCards?.cards.map(\.name.text) == ["张三", "李四"])
    #expect(read.inputs == ["会议.xlsx", "讲话稿/01.txt"])
  }

  @Test func readsHowTheMeetingIsRunFromSheets() throws {
    let read = try read([
      facts, roster, sheet("议程", ["序号 | 事项 | 时长 | 列席", "1 | 通报 | 20 | 县审计局", "2 | 讲话 | 30 |"]),
      sheet(
        "会场流程",
        ["所属议程 | 步骤 | 时长 | 话筒 | 责任人", "会前 | 暖场 | 15 | |", "讲话 | 上台 | 1 | 开 | 王五", "| 讲话 | 29 | |", "散会 | 退场 | | |"]),
      sheet("车辆安排", ["车号 | 车牌 | 司机 | 乘车人员", "1号车 | 云A·00001 | 孙某 | 张三、李四"]),
      sheet("行车路线", ["出发地 | 目的地 | 出发时间 | 里程（公里） | 停留", "宾馆 | 泵站 | 8:00 | 25 | 30分钟", "| 会场 | | 12.5 |"]),
      sheet("任务分工", ["组别 | 职责 | 组长", "材料组 | 起草 | 张三"]),
      sheet("筹备进度", ["工作 | 完成时限", "印发通知 | 9月10日"]),
    ])
    #expect(read.findings.map(\.code.name) == ["agenda.reckoned-times"])
    let agenda = read.meeting.agenda
    #expect(agenda.stepsBefore.map { $0.begin?.text } == ["8:45"])
    #expect(agenda.items.map { $0.steps.map(\.title.value) } == [[], ["上台", "讲话"]])
    #expect(agenda.items[1].steps.map { $0.finish?.text } == ["9:21", "9:50"])
    #expect(agenda.items[0].observers?.value == "县审计局")
    #expect(agenda.stepsAfter.map(\.title.value) == ["退场"])
    #expect(read.meeting.vehicles.map { $0.riders.compactMap(\.person).count } == [2])
    #expect(read.meeting.legs.map { $0.minutes?.value } == [30, 15])
    #expect(read.meeting.legs.map { $0.finish?.text } == ["8:30", "9:15"])
    #expect(read.meeting.legs[1].origin?.value == "泵站")
    #expect(read.meeting.duties.map { $0.head?.value } == ["张三"])
    #expect(read.meeting.preparation.map { $0.deadline?.value } == ["9月10日"])
  }

  @Test func readsEverySheetOfAWorkbookOfLists() throws {
    let lists = try XLSXWriter.write(
      Workbook(sheets: [sheet("名单", ["姓名 | 单位", "张三 | 县委办公室"]), sheet("乡镇", ["姓名 | 乡镇", "李四 | 青石镇"])]))
    let read = try MeetingReader.read(
      from: MemoryFileSource(bytes: [
        "meeting.yaml": Array("会议: {会议名称: 例会}\n名单: 名单.xlsx\n".utf8), "名单.xlsx": lists.bytes,
      ]))
    #expect(
      read.meeting.roster.people.map { "\($0.name.value.text) \($0.unit?.value ?? "")" } == ["张三 县委办公室", "李四 青石镇"])
  }

  @Test func findsTheWorkbookByItsSheets() throws {
    let read = try read([facts, roster], as: "九月会.xlsx")
    #expect(read.meeting.roster.people.count == 2)
    #expect(read.findings.map(summary) == [])
  }

  @Test func reportsSheetsFactsAndColumnsThatNobodyKnows() throws {
    let read = try read([
      sheet("会议", ["会议名称 | 座谈会", "会议地典 | 一楼"]), sheet("名单", ["姓名 | 单位 | 职物", "张三 | 县委办公室 | 主任"]), sheet("意程", ["序号"]),
    ])
    #expect(
      Set(read.findings.map(summary)) == [
        "source.unknown-key 会议.xlsx!意程", "source.unknown-key 会议.xlsx!会议:A2", "source.unknown-key 会议.xlsx!名单:C1",
      ])
    #expect(Set(read.findings.flatMap(\.suggestions)) == ["议程", "会议地点", "职务"])
  }

  @Test func takesALineBetweenTheItemsForTheirDay() throws {
    let agenda = sheet(
      "议程",
      [
        "时间 | 事项 | 发言人", "12月2日（星期三）上午", "9:00-9:20 | 开幕 | 张三", "12月3日（星期五）上午", "9:00-9:20 | 讨论 |",
        "9:30-9:40 | 总结 | 张三",
        "闭幕式",
      ])
    let when = sheet("会议", ["会议名称 | 例会", "会议时间 | 2026年12月2日至3日"])
    let read = try read([when, sheet("名单", ["姓名 | 单位", "张三 | 县委办公室"]), agenda])
    #expect(read.meeting.agenda.items.map { $0.date?.value.iso8601 } == ["2026-12-02", "2026-12-03", "2026-12-03"])
    #expect(read.meeting.agenda.items.map { $0.weekday?.value } == [.wednesday, .friday, .friday])
    #expect(read.findings.map(summary) == ["source.missing-value 会议.xlsx!议程:A7"])
  }

  @Test func reportsWhatAWorkbookLacks() throws {
    let read = try read([sheet("会议", ["地点 | 一楼"]), sheet("名单", ["单位 | 职务", "县委办公室 | 主任"])])
    #expect(
      read.findings.map(summary) == [
        "source.missing-field 会议.xlsx!会议", "source.missing-column 会议.xlsx!名单:A1",
      ])
    #expect(read.findings.allSatisfy { $0.severity == .error })
  }

  @Test func mentionsTheWorkbookThatYAMLSupersedes() throws {
    let read = try read([facts, roster], files: ["meeting.yaml": "会议名称: 座谈会\n名单: 会议.xlsx\n"])
    #expect(read.meeting.roster.people.count == 2)
    #expect(read.findings == [])
    let unused = try self.read([facts, roster], files: ["meeting.yaml": "会议名称: 座谈会\n名单: [王五]\n"])
    #expect(unused.findings.map(summary) == ["source.unused-file 会议.xlsx"])
  }

  @Test func readsTheSheetThatAPointerNames() throws {
    let sheets = [sheet("第一组", ["姓名", "张三"]), sheet("第二组", ["姓名", "李四"])]
    let both = try read(sheets, as: "名单.xlsx", files: ["meeting.yaml": "会议名称: 座谈会\n名单: 名单.xlsx\n"])
    #expect(both.meeting.roster.people.map(\.name.value.text) == ["张三", "李四"])
    let one = try read(
      sheets, as: "名单.xlsx", files: ["meeting.yaml": "会议名称: 座谈会\n名单: {文件: 名单.xlsx, 工作表: 第二组}\n"])
    #expect(one.meeting.roster.people.map(\.name.value.text) == ["李四"])
    let none = try read(
      sheets, as: "名单.xlsx", files: ["meeting.yaml": "会议名称: 座谈会\n名单: {文件: 名单.xlsx, 工作表: 第3组}\n"])
    #expect(none.findings.map(\.code.name) == ["source.missing-sheet"])
  }

  @Test func leavesHiddenListsOutAndSaysSo() throws {
    var old = sheet("旧名单", ["姓名", "王五"])
    old.isHidden = true
    let bytes = OfficeFile(
      format: .xlsx, content: .workbook(Workbook(sheets: [sheet("名单", ["姓名", "张三"]), old])))
    var findings: [Finding] = []
    let roster = try RosterReader.roster(bytes, path: "名单.xlsx", sheets: [], &findings)
    #expect(roster.people.map(\.name.value.text) == ["张三"])
    #expect(findings.map(summary) == ["source.hidden-sheet 名单.xlsx!旧名单"])
  }

  @Test func refusesADamagedWorkbook() throws {
    let error = try #require(throws: AssemblyError.self) {
      try MeetingReader.read(from: MemoryFileSource(bytes: ["会议.xlsx": Array("PK\u{03}\u{04}broken".utf8)]))
    }
    #expect(error.file == "会议.xlsx")
  }

  @Test func readsTablesOfDocuments() throws {
    func row(_ texts: String..., unitSpan: Int = 1) -> TableRow {
      TableRow(texts.enumerated().map { TableCell($0.element, rowSpan: $0.offset == 0 ? unitSpan : 1) })
    }
    let table = Table(
      columnWidths: [.points(50), .points(50), .points(50)],
      rows: [
        row("单位", "姓名", "职务"), row("县委办公室", "张　三", "主任", unitSpan: 2), TableRow([TableCell("李四"), TableCell("科员")]),
        row("县档案馆", "王五", "馆长"),
      ])
    let document = Document(sections: [
      Section(page: .a4, blocks: [.paragraph(Paragraph("参会人员名单")), .table(table)])
    ])
    var findings: [Finding] = []
    let roster = try RosterReader.roster(
      OfficeFile(format: .docx, content: .document(document)), path: "名单.docx", sheets: [], &findings)
    #expect(
      roster.people.map { "\($0.name.value.text) \($0.unit?.value ?? "-")" } == ["张三 县委办公室", "李四 县委办公室", "王五 县档案馆"])
    #expect(findings == [])
  }
}
