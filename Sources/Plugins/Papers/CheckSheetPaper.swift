internal import Assembler
internal import ChineseText
internal import OfficeDocuments

/// 核对单: what was checked, what was found, and what only people can verify, to be signed before release.
struct CheckSheetPaper: Paper {
  let description = PaperDescription(
    kind: .checkSheet, title: Message("核对单", english: "check sheet"),
    explanation: Message(
      "印发前的核对单：会议要素、材料清单、核对出的问题、须人工核对的事项和签名栏",
      english: "to be signed before release: facts, papers, findings, and what only people can verify"),
    tellsOfOthers: true,
    looks: .styles(.secrecy, .title, .fact, .groupHeading, .tableHeading, .tableText))

  func compose(_ request: CompositionRequest) -> Composition {
    let page = request.layout.formPage
    var blocks = request.head("材料核对单", bookmark: "paper_check_sheet", width: page.textWidth)
    let parts: [(heading: String, content: [Block])] = [
      ("会议要素", request.factLines(facts(request))),
      ("材料清单", [.table(papers(request, width: page.textWidth))]),
      ("核对出的问题（\(counts(request.findings))）", findings(request, width: page.textWidth)),
      ("程序没有看懂、没有采用的内容", notUnderstood(request, width: page.textWidth)),
      ("已由程序核对的内容", checks(request, width: page.textWidth)),
      ("须人工核对的事项", manualChecks(request).map { .text("□ \($0)", .tableText) }),
      ("签名", [.table(signatures(width: page.textWidth))]),
    ]
    for (index, part) in parts.filter({ !$0.content.isEmpty }).enumerated() {
      blocks.append(.text("\(ChineseNumeral.words(index + 1))、\(part.heading)", .groupHeading))
      blocks += part.content
    }
    return Composition(papers: [
      request.paper(.checkSheet, fileName: "核对单", belongsInBooklet: false) {
        request.document(title: "核对单", sections: [request.section(blocks, page: page)])
      }
    ])
  }

  private func facts(_ request: CompositionRequest) -> [(label: String, text: String)] {
    let meeting = request.meeting
    var facts = meeting.headFacts
    if let meetingClass = meeting.meetingClass { facts.append(("会议类别", meetingClass)) }
    let contact = [meeting.contact, meeting.contactPhone].compactMap { $0 }
    if !contact.isEmpty { facts.append(("联系人", contact.joined(separator: " "))) }
    let people = request.expectedPeople
    let groups = AttendeeListPaper.groups(people).compactMap { group in
      group.role.map { "\($0.rawValue) \(group.people.count) 人" }
    }
    facts.append(("应到", "\(people.count) 人" + (groups.isEmpty ? "" : "（\(groups.joined(separator: "，"))）")))
    let onLeave = meeting.roster.people.filter { !$0.isExpected }
    if !onLeave.isEmpty {
      facts.append(("请假", "\(onLeave.count) 人：\(onLeave.map(\.name.text).joined(separator: "、"))"))
    }
    return facts
  }

  private func papers(_ request: CompositionRequest, width: Length) -> Table {
    for paper in request.composed { request.piece(about: paper) {} }
    return ListTable<ComposedPaper>(columns: [
      .init(title: "序号", isCentered: true, minimum: 2.5, maximum: 4) { _, number in "\(number)" },
      .init(title: "材料", minimum: 8, maximum: 14) { paper, _ in paper.title },
      .init(title: "依据", minimum: 8) { paper, _ in paper.provenance.files.joined(separator: "、") },
      .init(title: "已核", isCentered: true, minimum: 2.5, maximum: 3, isForm: true) { _, _ in "□" },
    ]).table(request.composed, width: width, request)
  }

  /// What the checks that ran look for, by what it is about.
  private func checks(_ request: CompositionRequest, width: Length) -> [Block] {
    let byAspect = Dictionary(grouping: request.checks) { Self.aspects[$0.area] ?? Self.otherAspect }
    var aspects: [String] = []
    for code in request.checks {
      let aspect = Self.aspects[code.area] ?? Self.otherAspect
      if !aspects.contains(aspect) { aspects.append(aspect) }
    }
    guard !aspects.isEmpty else { return [] }
    let list = ListTable<String>(columns: [
      .init(title: "方面", isCentered: true, minimum: 5, maximum: 7) { aspect, _ in aspect },
      .init(title: "查什么", minimum: 20) { aspect, _ in
        (byAspect[aspect] ?? []).map(\.title.chinese).joined(separator: "；")
      },
    ])
    return [.table(list.table(aspects, width: width, request))]
  }

  private static let aspects: [Substring: String] = [
    "cards": "座牌", "roster": "名单", "names": "名单", "seating": "座次", "rank": "座次", "agenda": "议程",
    "consistency": "前后一致", "secrecy": "规定", "process": "规定", "economy": "规定", "numbers": "数字",
    "punctuation": "标点", "structure": "层次、用语", "style": "层次、用语", "typo": "错字", "characters": "错字",
    "encoding": "损坏的文字", "damage": "损坏的文字", "placeholder": "没有填完",
  ]
  private static let otherAspect = "其他"

  private func counts(_ findings: [Finding]) -> String {
    let parts = Severity.allCases.compactMap { severity -> String? in
      let count = findings.count { $0.severity == severity }
      return count > 0 ? "\(severity.chinese) \(count)" : nil
    }
    return parts.isEmpty ? "无" : parts.joined(separator: "，")
  }

  private func findings(_ request: CompositionRequest, width: Length) -> [Block] {
    guard !request.findings.isEmpty else { return [.text("程序没有核对出问题。", .tableText)] }
    for finding in request.findings { request.note(finding.location) }
    let list = ListTable<Finding>(columns: [
      .init(title: "序号", isCentered: true, minimum: 2.5, maximum: 5) { _, number in "\(number)" },
      .init(title: "级别", isCentered: true, minimum: 2.5, maximum: 3) { finding, _ in finding.severity.chinese },
      .init(title: "位置", minimum: 7, maximum: 12) { finding, _ in finding.location.chinese },
      .init(title: "问题", minimum: 12, maximum: 30) { finding, _ in finding.message.chinese },
      .init(title: "已改", isCentered: true, minimum: 2.5, maximum: 3, isForm: true) { _, _ in "□" },
    ])
    return [.table(list.table(request.findings, width: width, request))]
  }

  /// The places of the author's files of which no reader knew what to do with them, as many as somebody will look up.
  private func notUnderstood(_ request: CompositionRequest, width: Length) -> [Block] {
    let places = request.meeting.untraced(\.account.notUnderstood)
    guard !places.isEmpty else { return [] }
    let list = ListTable<SourceAccount.Entry>(columns: [
      .init(title: "序号", isCentered: true, minimum: 2.5, maximum: 5) { _, number in "\(number)" },
      .init(title: "位置", minimum: 7, maximum: 12) { place, _ in place.location.chinese },
      .init(title: "内容", minimum: 12, maximum: 30) { place, _ in Self.inOneLine(place.text) },
      .init(title: "已看", isCentered: true, minimum: 2.5, maximum: 3, isForm: true) { _, _ in "□" },
    ])
    let shown = Array(places.prefix(100))
    for place in shown { request.note(place.location) }
    let rest = places.count - shown.count
    let more: [Block] = rest > 0 ? [.text("另有 \(rest) 处，用 huiwu facts 查看。", .tableText)] : []
    return [.table(list.table(shown, width: width, request))] + more
  }

  private static func inOneLine(_ text: String) -> String {
    let line = text.split(whereSeparator: \.isNewline).joined(separator: " ")
    return line.count <= 60 ? line : line.prefix(59) + "…"
  }

  /// What the papers at hand make it worth looking at; a program knows what is written, not what is true.
  private func manualChecks(_ request: CompositionRequest) -> [String] {
    let kinds = Set(request.composed.map(\.kind))
    var checks = ["单位、姓名、职务是否与最新任职一致，名单和排序是否经审定"]
    if kinds.contains(.speeches) {
      checks.append("讲话稿是否为最后一稿，引文、数字、人名、地名、政策表述是否准确")
      checks.append("各份材料的标题、称呼、层次与来稿是否一致")
    }
    if kinds.contains(.seatingChart) { checks.append("座次图与会场实际的排数、座数、过道、发言席是否一致") }
    if kinds.contains(.nameCards) { checks.append("座牌逐张与名单核对，生僻字是否完整印出，折叠后两面是否都正立") }
    if request.meeting.secrecy != nil { checks.append("密级、份数、编号和清退安排") }
    let fonts = request.layout.fontSubstitutes
    if !fonts.isEmpty {
      let names = fonts.map { font in font.font + (font.substitutes.last.map { "（没有时可用 \($0)）" } ?? "") }
      checks.append("打印用的电脑是否装有版式所用字体：\(names.joined(separator: "；"))")
    }
    checks.append("在 WPS 或 Word 中打开，看分页、目录页码和空白页；打印后逐页翻检，有无缺页、倒页、白页")
    return checks
  }

  private func signatures(width: Length) -> Table {
    let heads = ["一校", "二校", "审定"]
    let rows = heads.map { head in
      // The lines to sign stay on one page.
      let properties = ParagraphProperties { $0.keepWithNext = head == heads.last ? nil : true }
      let cells = [head, "", "日期", ""].map { text in
        TableCell([.paragraph(Paragraph(text, .tableHeading, properties: properties))])
      }
      return TableRow(cells, height: .atLeast(.millimetres(12)))
    }
    return Table(columnWidths: [width * 0.14, width * 0.42, width * 0.14, width * 0.3], rows: rows)
  }
}

extension Severity {
  /// The word that papers print.
  fileprivate var chinese: String {
    switch self {
    case .error: "错误"
    case .warning: "提醒"
    case .info: "提示"
    }
  }
}

extension Location {
  /// The place as people look it up: file, sheet and cell, line or paragraph.
  fileprivate var chinese: String {
    var parts = [file]
    if let sheet = place.sheet { parts.append("“\(sheet)”表") }
    if let cell = place.cell {
      parts.append("\(cell) 格")
    } else if let line = place.line {
      parts.append("第 \(line) 行")
    } else if let paragraph = place.paragraph {
      parts.append("第 \(paragraph) 段")
    }
    return parts.joined(separator: " ")
  }
}
