public import Assembler
internal import OfficeDocuments

extension InventedMeeting {
  /// A county conference as offices hold them: sixty people, six of them on the rostrum, five drafts, an agenda with hours,
  /// long names and units, somebody on leave.
  public static var conference: Meeting {
    var meeting = large(52)
    meeting.publisher = at("中共云岚县委办公室　编印")
    meeting.end = ClockTime(hour: 11, minute: 30).map { at($0) }
    meeting.signIn = ClockTime(hour: 8, minute: 40).map { at($0) }
    meeting.venue = at("云岚县会议中心三楼第一会议室")
    meeting.secrecy = at("内部资料")
    meeting.contact = at("沐景若")
    meeting.contactPhone = at("0000-5550101")
    for number in 6..<52 where number % 5 == 0 { meeting.roster.people[number].role = at(.observer) }
    for number in 0..<52 where number % 5 != 0 || number < 6 { meeting.roster.people[number].role = at(.participant) }
    meeting.roster.people += [
      person("阿依古丽·买买提江", "云岚县农业农村和乡村振兴工作委员会办公室", "副主任", role: .participant, order: 60),
      person("欧阳未明", "县数据资源和政务服务管理局（县行政审批局）", "党组书记、局长", role: .participant, order: 61),
      person("林漾", "青溪镇人民政府", "镇长", role: .participant, order: 62),
      person("司徒望舒", "县文化和旅游局", "办公室主任", role: .listener, order: 63),
      person("纪谦", "县委办公室", "会务科科长", role: .staff, order: 64),
      person("池宁川", "县融媒体中心", "记者", role: .press, order: 65),
      person("Anna Müller", "友好城市代表团", "团长", role: .guest, order: 66),
      person("白露", "县信访局", "局长", role: .participant, order: 67),
    ]
    meeting.roster.people[59].attends = at(false)
    meeting.roster.people[0].post = at("县委副书记、县委办公室主任")
    meeting.roster.people[0].unit = at("中共云岚县委")
    meeting.seating.hall = HallShape(rows: at(5), seatsPerRow: at(12), aislesAfter: [at(6)])
    meeting.seating.lectern = at("主席台前右侧（从台下看）")
    meeting.seating.entrance = at("会场后部两侧")
    meeting.host = PersonReference(meeting.roster.people[1])
    meeting.agenda.items = agendaItems(meeting)
    meeting.materials = drafts(meeting)
    return meeting
  }

  /// A small meeting of which little is known: three people, no agenda, no hall, no date.
  public static var small: Meeting {
    var meeting = named("周例会")
    meeting.roster.people = [person("云遥"), person("乔舒怀", "县档案馆"), person("沐若禾", nil, "科员")]
    return meeting
  }

  private static func agendaItems(_ meeting: Meeting) -> [AgendaItem] {
    let hours: [(String, Int, Int, [Int])] = [
      ("通报全县办公室系统上半年重点工作完成情况", 540, 555, [2]),
      ("青溪镇、石桥乡、县财政局作交流发言", 555, 600, [6, 7, 8]),
      ("讨论《云岚县党政机关办公室工作规范（征求意见稿）》", 600, 660, []),
      ("县委副书记讲话", 660, 690, [0]),
    ]
    return hours.map { title, start, end, speakers in
      var item = AgendaItem(title: at(title))
      item.start = ClockTime(minutes: start).map { at($0) }
      item.end = ClockTime(minutes: end).map { at($0) }
      item.speakers = speakers.map { PersonReference(meeting.roster.people[$0]) }
      return item
    }
  }

  private static func drafts(_ meeting: Meeting) -> [Material] {
    let people = meeting.roster.people
    let texts: [(String, Int, [Block])] = [
      ("全县办公室系统上半年重点工作通报", 2, report),
      ("把小事办细　把急事办稳", 6, speech(name: "乡镇办公室", sections: 2)),
      ("以制度管办文　以台账促办结", 7, speech(name: "石桥乡党政办", sections: 3)),
      ("县财政局交流发言材料", 8, speech(name: "县财政局办公室", sections: 2, hasTitle: false)),
      ("在全县办公室系统重点工作推进会上的讲话", 0, mainSpeech(people[0].name.value.text)),
    ]
    return texts.enumerated().map { index, text in
      var material = Material(number: at(index + 1), title: at(text.0), file: at("讲话稿/\(index + 1).docx"))
      material.speaker = PersonReference(people[text.1])
      let file = OfficeFile(
        format: .docx, content: .document(Document(sections: [Section(page: .a4, blocks: text.2)])))
      material.draft = Draft(file, path: material.file.value, title: text.0, speaker: material.speaker?.name)
      return material
    }
  }

  private static func text(_ text: String) -> Block { .paragraph(Paragraph(text)) }

  private static let sentences = [
    "办公室一头连着决策，一头连着落实，每一件文稿、每一场会议、每一个电话，都是全县工作的门面。",
    "要把当天的事当天办完，急件随到随办，一般件不过夜，确需延后的说明理由并报分管同志同意。",
    "上半年共办理来文 2316 件，平均办结时间由 3.2 天缩短到 1.8 天，退回重办的比例降到 1.5% 以下。",
    "对名单、座次、日程这些最容易出错的环节，坚持两个人分别核对，谁核对谁签字，出了问题能倒查到人。",
    "基层反映最多的是多头报表、重复报数，下一步要清理一批、合并一批、取消一批，把时间还给干部。",
  ]

  private static func body(_ seed: Int, count: Int = 3) -> Block {
    text((0..<count).map { sentences[(seed + $0) % sentences.count] }.joined())
  }

  private static func speech(name: String, sections: Int, hasTitle: Bool = true) -> [Block] {
    let chapters = ["坚持问题导向，摸清底数", "坚持流程再造，提高效率", "坚持严管厚爱，带好队伍"]
    let numerals = ["一", "二", "三"]
    let head: [Block] =
      hasTitle ? [text(name == "乡镇办公室" ? "把小事办细　把急事办稳" : "以制度管办文　以台账促办结"), text("——\(name)交流发言")] : []
    var blocks = head + [text("各位领导，同志们："), text("　　根据会议安排，我代表\(name)作交流发言，不妥之处请批评指正。")]
    for section in 0..<sections {
      blocks.append(text("\(numerals[section])、\(chapters[section])"))
      blocks.append(text("（一）先把情况弄准。" + sentences[section] + sentences[(section + 2) % 5]))
      blocks.append(body(section, count: 4))
    }
    return blocks + [text("我的发言完了，谢谢大家。")]
  }

  private static var report: [Block] {
    let cell = { (text: String) in TableCell(text) }
    let table = Table(
      columnWidths: [.millimetres(60), .millimetres(50), .millimetres(50), .millimetres(60)],
      rows: [["单位", "应办件数", "按期办结", "办结率"], ["青溪镇", "312", "309", "99.0%"], ["石桥乡", "287", "270", "94.1%"]]
        .map { TableRow($0.map(cell)) }, headerRowCount: 1)
    var noted = Paragraph("以下数据截至 6 月 30 日")
    noted.inlines.append(.footnote([Paragraph("数据由县委办公室督查室统计。")]))
    noted.inlines.append(.text("，分单位情况见下表。", TextProperties()))
    return [
      text("全县办公室系统上半年重点工作通报"), text("（2026年9月1日）"), text("同志们："), body(2), text("一、总体情况"), .paragraph(noted),
      .table(table), text("二、存在的主要问题"), text("（一）办文质量不高"), body(0, count: 2), text("1.错漏字时有发生"), body(3, count: 1),
      text("（1）人名写错"), body(3, count: 2), text("（二）督办跟踪不紧"), body(1), text("三、下一步工作"), body(4, count: 4),
      text("中共云岚县委办公室"), text("2026年9月1日"),
    ]
  }

  private static func mainSpeech(_ speaker: String) -> [Block] {
    var bold = TextProperties()
    bold.isBold = true
    let emphasized = Paragraph([
      .text("今天这个会议，经县委同意召开，主要任务是总结上半年工作，", TextProperties()), .text("明确下半年的硬任务", bold),
      .text("，动员大家再加一把劲。", TextProperties()),
    ])
    var blocks: [Block] = [
      text("在全县办公室系统重点工作推进会上的讲话"), text(speaker), text("（2026年9月1日）"), text("同志们："),
      .paragraph(emphasized), body(0),
    ]
    for (index, title) in ["充分认识做好办公室工作的重要性", "突出重点，把几件要紧的事办实", "加强领导，建设过硬队伍"].enumerated() {
      blocks.append(text("\(["一", "二", "三"][index])、\(title)"))
      for point in 0..<3 {
        var heading = Paragraph("第\(["一", "二", "三"][point])项工作要抓到底")
        heading.numberLabel = "（\(["一", "二", "三"][point])）"
        blocks += [.paragraph(heading), body(index + point, count: 4), body(index * 2 + point, count: 3)]
      }
    }
    return blocks + [text("同志们，任务已经明确，关键在于落实。让我们从手边的每一件小事做起，把工作干出样子来。")]
  }
}
