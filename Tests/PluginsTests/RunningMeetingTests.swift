import Assembler
import OfficeDocuments
import Plugins
import TestSupport
import Testing

/// How a meeting is run: hours worked out from lengths, steps in the hall, the visit, the motorcade, duties and decisions.
@Suite struct RunningMeetingTests {
  private static let yaml = """
    会议: {会议名称: 灌区现场会, 会议时间: "2026年12月2日8:30至12:00", 主持人: 温知遥}
    名单:
      - {姓名: 云遥, 单位: 县政府, 职务: 县长, 主席台: 是, 车号: 1号车}
      - {姓名: 温知遥, 单位: 县政府, 职务: 副县长, 主席台: 是}
      - {姓名: 何田, 单位: 县水利局, 职务: 局长}
      - {姓名: 林栖迟, 单位: 石桥乡, 职务: 乡长, 参会: 否, 代会人: 戚芸}
      - {姓名: 池宁川, 单位: 县融媒体中心, 职务: 记者, 身份: 媒体}
      - {姓名: 纪谦, 单位: 县政府办公室, 职务: 科长, 身份: 工作人员}
      - {姓名: 孙建国, 单位: 县机关事务中心, 职务: 驾驶员, 身份: 工作人员}
    议程:
      - {事项: 通报, 发言人: 何田, 时长: 20, 列席: 县审计局}
      - {事项: 讲话, 发言人: 云遥, 时长: 30}
      - {事项: 讨论, 开始时间: "9:30", 时长: 60}
    流程:
      - {所属议程: 会前, 步骤: 暖场, 时长: 20}
      - {步骤: 引导入座, 时长: 5, 责任人: 纪谦}
      - {所属议程: 讲话, 步骤: 上台, 时长: 1, 音响: 开话筒, 大屏: 题目}
      - {步骤: 讲话, 时长: 29}
    接待:
      - {活动: 集合, 时间: "14:00", 时长: 10, 责任人: 纪谦}
      - {活动: 参观泵站, 时长: 40}
    车辆:
      - {车号: 1号车, 车牌: 云A·00001, 司机: 孙建国, 乘车人员: 何田}
      - {车号: 2号车, 司机: 马文, 乘车人员: 王外人、温知遥}
    路线:
      - {出发地: 宾馆, 目的地: 泵站, 出发时间: "14:10", 里程: 25公里, 停留: 40}
      - {目的地: 会场, 车程: 20}
    分工: [{组别: 材料组, 职责: 起草, 负责人: 纪谦}]
    筹备: [{工作: 踏勘线路, 完成时限: 11月25日, 责任人: 车辆组}]
    议定事项:
      - {议定事项: 加快改造, 所属议程: 1, 牵头单位: 县水利局, 完成时限: 2027年3月}
      - {议定事项: 建立调度制度}
    """

  private func compose(_ kind: PaperKind, from yaml: String = yaml) throws -> PacketComposition {
    let layout = try #require(try builtInLayouts().layout(named: LayoutLibrary.defaultName))
    return composePacket(
      sharing: SharedWork(try readMeeting(yaml: yaml).meeting), layout: layout, papers: builtInPapers, only: [kind])
  }

  private func text(_ kind: PaperKind) throws -> String {
    let document = try #require(try compose(kind).papers.first).document
    return TextFlow(document, stories: [.body, .cell]).map(\.text).joined(separator: "\n")
  }

  @Test(arguments: [PaperKind.agenda, .schedule, .programme, .runningOrder])
  func worksOutTheSameHoursInEachPaper(kind: PaperKind) throws {
    let text = try text(kind)
    #expect(text.contains("\n8:30—8:50\n"))
    // The office's own hour wins over what the lengths before it give.
    #expect(text.contains("\n9:30—10:30\n") && !text.contains("约9:20—"))
    #expect(text.contains("约8:50—9:20"))
    #expect(text.contains("带“约”的时刻按各项时长推算"))
  }

  @Test func putsStepsBeforeAndWithinItems() throws {
    let text = try text(.runningOrder)
    for hours in ["约8:05—8:25", "约8:25—8:30", "约8:50—8:51", "约8:51—9:20"] { #expect(text.contains(hours)) }
    #expect(text.contains("音响：开话筒\n大屏：题目"))
    #expect(text.contains("列席：县审计局"))
  }

  @Test func writesHoursInTheMarginOfTheScript() throws {
    let document = try #require(try compose(.hostScript).papers.first).document
    let hanging = document.sections[0].blocks.compactMap { block -> String? in
      guard case .paragraph(let paragraph) = block, (paragraph.properties.firstLineIndent ?? .zero) < .zero else {
        return nil
      }
      return TextFlow(Document(sections: [Section(page: .a4, blocks: [block])]), stories: [.body]).map(\.text).joined()
    }
    #expect(hanging.filter { $0.hasPrefix("约8:50") }.count == 1, "\(hanging)")
  }

  @Test func putsTheMotorcadeInOrderWithItsHours() throws {
    let composition = try compose(.receptionPlan)
    let text = try text(.receptionPlan)
    // Whose row names the car and whom the plan names, in the order of the meeting; strangers behind them.
    #expect(text.contains("云遥、何田\n") && text.contains("温知遥、王外人\n"))
    #expect(text.contains("14:10\n宾馆—泵站") && text.contains("25公里\n30分钟\n14:40"))
    #expect(text.contains("约15:20") && text.contains("约15:40"))
    #expect(text.contains("14:00—14:10") && text.contains("约14:10—14:50"))
    #expect(composition.findings.map(\.code.name) == ["reception.no-owner"])
  }

  @Test func tellsGuestsTheirVisitWithoutOwners() throws {
    let text = try text(.visitSchedule)
    #expect(text.contains("约14:10—14:50\n参观泵站") && text.contains("1号车\n云遥、何田"))
    #expect(!text.contains("纪谦") && !text.contains("孙建国"))
    #expect(try compose(.visitSchedule, from: "会议名称: 例会\n名单: [{姓名: 何田}]\n").papers.isEmpty)
  }

  @Test func printsDutiesTasksAndDecisions() throws {
    #expect(try text(.dutySheet).contains("材料组\n起草\n纪谦"))
    #expect(try text(.meetingPlan).contains("踏勘线路\n11月25日\n车辆组"))
    #expect(try text(.minutes).contains("会议议定：加快改造（责任单位：县水利局，完成时限：2027年3月）。"))
    #expect(try text(.minutes).contains("二、其他议定事项"))
    #expect(try text(.taskTable).contains("加快改造\n\n县水利局"))
    #expect(try text(.replySummary).contains("请假，戚芸代会"))
    #expect(try text(.replySummary).contains("应到 5 人，涉及 4 个单位，参加 4 人，请假 1 人，其中有人代会 1 人"))
  }

  @Test func namesStaffPressAndDriversInTheNotice() throws {
    let text = try text(.notice)
    #expect(text.contains("工作人员：纪谦（县政府办公室科长）。"))
    #expect(text.contains("新闻记者：池宁川（县融媒体中心记者）。"))
    #expect(text.contains("驾驶员：孙建国（县机关事务中心驾驶员）、马文（2号车）。"))
    #expect(text.contains("1. 通报（列席：县审计局）"))
  }

  @Test func keepsTheEndOfANoticeAwayFromTheEndOfAPage() throws {
    for count in 1...24 {
      let items = (1...count).map { "  - {事项: 事项\($0)}" }.joined(separator: "\n")
      let composition = try compose(.notice, from: "会议: {会议名称: 例会, 主办单位: 县政府办公室}\n议程:\n" + items)
      var document = try #require(composition.papers.first).document
      let pages = document.pageNumbers().pageCount
      document.sections[0].blocks.append(contentsOf: Array(repeating: .text("　", .body), count: 2))
      #expect(document.pageNumbers().pageCount == pages, "\(count) items")
    }
  }

  @Test func keepsNamesOfTheMinutesWhole() throws {
    let people = (0..<40).map { "  - {姓名: \(InventedMeeting.name($0)), 单位: 县农业农村和乡村振兴局第\($0 / 7)科, 职务: 科员}" }
    let yaml = "会议名称: 例会\n名单:\n" + people.joined(separator: "\n") + "\n议程: [{事项: 讲话}]\n"
    let document = try #require(try compose(.minutes, from: yaml).papers.first).document
    let block = try #require(document.sections[0].blocks.last)
    guard case .paragraph(let paragraph) = block else { return }
    let lines = paragraph.inlines.split { $0 == .lineBreak }.map { line in
      line.map { inline in if case .text(let text, _) = inline { text } else { "" } }.joined()
    }
    #expect(lines.count > 5)
    for line in lines { #expect(TextWidth.characters(line) <= 28 - 2, "\(line)") }
    for number in 0..<40 { #expect(lines.contains { $0.contains(InventedMeeting.name(number)) }) }
  }

  @Test func numbersTheBagOfOnePersonAsAmongAll() throws {
    let work = SharedWork(try readMeeting(yaml: Self.yaml).meeting)
    let layout = try #require(try builtInLayouts().layout(named: LayoutLibrary.defaultName))
    let person = try #require(work.meeting.roster.people.first { $0.name.value.text == "戚芸" })
    let packet = composePacket(
      sharing: work, layout: layout, papers: builtInPapers,
      bag: .person(person.id, name: person.name.value, role: .delegate))
    let label = try #require(packet.papers.first { $0.kind == .bagLabels }).document
    // 何田 stands before 戚芸 among the delegates.
    #expect(TextFlow(label, stories: [.cell]).map(\.text).contains { $0.contains("第 2 袋") })
  }

  @Test func listsWhatGoesBackForEachRole() throws {
    let read = try readMeeting([
      "meeting.yaml": """
      会议: {会议名称: 例会, 密级: 秘密}
      名单: [{姓名: 何田}, {姓名: 戚芸, 身份: 列席}]
      材料: [{标题: 情况通报, 文件: 通报.txt}, {标题: 任免事项, 文件: 任免.txt, 发放范围: 代表}]
      """, "通报.txt": "情况通报\n同志们：\n", "任免.txt": "任免事项\n同志们：\n",
    ])
    let layout = try #require(try builtInLayouts().layout(named: LayoutLibrary.defaultName))
    let packet = composePacket(sharing: SharedWork(read.meeting), layout: layout, papers: builtInPapers)
    let catalogues = packet.papers.filter { $0.kind == .returnCatalogue }
    #expect(catalogues.map { $0.bags } == [[.delegate], [.observer]])
    let texts = catalogues.map { TextFlow($0.document, stories: [.cell]).map(\.text) }
    #expect(texts[0].contains("任免事项") && !texts[1].contains("任免事项") && texts[1].contains("情况通报"))
  }

  @Test func keepsAScriptThatSomebodyEdited() throws {
    let read = try readMeeting([
      "meeting.yaml": """
      会议名称: 例会
      名单: [{姓名: 何田}]
      议程: [{事项: 讲话, 发言人: 何田}]
      材料: [{标题: 例会主持词, 文件: 主持词.txt}]
      """, "主持词.txt": "例会主持词\n同志们：\n现在开会。\n",
    ])
    let layout = try #require(try builtInLayouts().layout(named: LayoutLibrary.defaultName))
    let composition = composePacket(
      sharing: SharedWork(read.meeting), layout: layout, papers: builtInPapers, only: [.hostScript, .speeches])
    #expect(composition.papers.map(\.kind) == [.speeches])
    #expect(composition.findings.map(\.code.name).contains("host-script.kept"))
  }

  @Test func tellsOldAndNewInANoticeOfAChange() throws {
    let read = try readMeeting([
      "meeting.yaml": "会议: {会议名称: 例会, 会议时间: \"2026年12月2日9:00—10:00\", 地点: 一楼}\n名单: [{姓名: 何田}]\n",
      "变更.yaml": "- {变更: 地点, 旧: 一楼, 新: 三楼}\n- {变更: 时间, 新: \"10:00\"}\n- {变更: 职务, 对象: 何田, 新: 局长}\n",
    ])
    let layout = try #require(try builtInLayouts().layout(named: LayoutLibrary.defaultName))
    let composition = composePacket(
      sharing: SharedWork(read.meeting), layout: layout, papers: builtInPapers, only: [.changeNotice])
    let document = try #require(composition.papers.first).document
    let text = TextFlow(document, stories: [.cell]).map(\.text)
    #expect(text == ["事项", "原安排", "现安排", "会议地点", "一楼", "三楼", "会议时间", "9:00—10:00", "2026年12月2日（星期三） 10:00—11:00"])
  }
}
