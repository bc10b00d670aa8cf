public import Assembler
internal import ChineseText
internal import OfficeDocuments

extension PaperKind {
  /// 会议通知.
  public static let notice = PaperKind("notice")
}

/// 会议通知: what the meeting states, in the order of such notices, with a slip for the answer.
struct NoticePaper: Paper {
  let description = PaperDescription(
    kind: .notice, title: Message("会议通知", english: "notice of the meeting"),
    explanation: Message(
      "会议通知和回执：时间、地点、内容、参会人员（含工作人员、记者、驾驶员）、要求、期限按会议要素写好，没有写的手工补填；点名生成",
      english:
        "the notice with its reply slip, from the facts of the meeting, staff, press and drivers included; made when "
        + "asked for"),
    looks: .styles(
      .secrecy, .title, .salutation, .body, .heading1, .signature, .attachment, .groupHeading, .tableHeading, .tableText
    ))

  var findingCodes: (any FindingCodes.Type)? { NoticeFinding.self }

  func compose(_ request: CompositionRequest) -> Composition {
    guard request.isAskedFor else { return Composition() }
    let meeting = request.meeting
    let head = NoticeHead(request)
    let people = NoticePeople(request)
    let annexes = ["会议回执"] + (people.needsList ? ["参会人员名单"] : [])
    var composition = Composition(papers: [
      request.paper(.notice, fileName: "会议通知", belongsInBooklet: false) {
        var notice = request.section(text(request, head, annexes), page: head.page)
        if let footer = head.footer { notice.footer = footer }
        notice = request.withSteadyEnd(notice, breakingBefore: .heading1)
        var slip = request.section(slip(request, isOneOfSeveral: annexes.count > 1))
        slip.start = .nextPage
        var sections = [notice, slip]
        if people.needsList {
          var list = request.section(
            [.text("附件2", .attachment)] + people.list(width: request.layout.formPage.textWidth),
            page: request.layout.formPage)
          list.start = .nextPage
          sections.append(list)
        }
        return request.document(title: "会议通知", sections: sections)
      }
    ])
    if head.form == .telegram, let secrecy = meeting.untraced(\.secrecy) {
      composition.findings.append(secretTelegram(secrecy))
    }
    return composition
  }

  private func secretTelegram(_ secrecy: Located<String>) -> Finding {
    Finding(
      NoticeFinding.secretTelegram,
      Message(
        "通知形式是明电，会议却定了密级“\(secrecy.value)”：涉密内容不得用明电发",
        english: "a telegram in plain text must not tell what is “\(secrecy.value)”"),
      at: secrecy.location, subject: secrecy.value)
  }

  private func text(_ request: CompositionRequest, _ head: NoticeHead, _ annexes: [String]) -> [Block] {
    let meeting = request.meeting
    var blocks = head.blocks
    let title = "关于召开\(meeting.name)的通知"
    blocks.append(.paragraph(request.titles.paragraph(title, .title, width: request.layout.page.textWidth)))
    let recipients = meeting.recipients ?? "各有关单位"
    blocks.append(.text(recipients.hasSuffix("：") ? recipients : recipients + "：", .salutation))
    blocks.append(.text("现将召开\(meeting.name)的有关事项通知如下：", .body))
    for (index, part) in parts(request, annexes).enumerated() {
      blocks.append(.text("\(ChineseNumeral.words(index + 1))、\(part.heading)", .heading1))
      blocks += part.lines.map { .text($0, .body) }
    }
    // Annexes and signature never stand on a page without text.
    if case .paragraph(var last)? = blocks.last {
      last.properties.keepWithNext = true
      last.properties.keepLinesTogether = true
      blocks[blocks.count - 1] = .paragraph(last)
    }
    blocks += annexNote(annexes, request.layout)
    if let organizer = meeting.organizer {
      blocks +=
        meeting.issued.map { request.signatureLines(organizer, date: $0.chinese) } ?? request.signatureLines(organizer)
    }
    return blocks
  }

  /// The names of the annexes, the numbers below each other (GB/T 9704-2012, 7.3.4).
  private func annexNote(_ annexes: [String], _ layout: Layout) -> [Block] {
    let character = layout.characterWidth(of: .body)
    let line = layout.page.linePitch ?? layout.size(of: .body) * 1.8
    return annexes.enumerated().map { index, name in
      let number = annexes.count > 1 ? "\(index + 1). " : ""
      let own = (index == 0 ? 3 : 0) + (number.isEmpty ? 0 : 1.5)
      return .paragraph(
        Paragraph(
          (index == 0 ? "附件：" : "") + number + name, .body,
          properties: ParagraphProperties {
            $0.leftIndent = character * (index == 0 ? 2 + own : 5 + own)
            $0.firstLineIndent = character * -own
            $0.alignment = .left
            if index == 0 { $0.spaceBefore = line }
            $0.keepWithNext = true
          }))
    }
  }

  private func parts(_ request: CompositionRequest, _ annexes: [String]) -> [(heading: String, lines: [String])] {
    let meeting = request.meeting
    let facts = meeting.headFacts
    func fact(_ label: String) -> String? { facts.first { $0.label == label }?.text }
    let contact = [meeting.contact, meeting.contactPhone].compactMap { $0 }.joined(separator: "，")
    let items = meeting.agendaLines { $0.observers.map { "列席：\($0)" } }
    let matters =
      ["请于\(meeting.replyBy ?? "＿＿月＿＿日＿＿时")前将会议回执报送会务组。", "因故不能参会的，请按规定请假，并报代会人姓名、职务。"]
      + meeting.requirements + (contact.isEmpty ? [] : ["会务联系人：\(contact)。"])
    let parts: [(String, [String])] = [
      ("会议时间", [fact("时间"), fact("签到").map { "签到时间：\($0)" }].compactMap { $0 }),
      ("会议地点", [fact("地点")].compactMap { $0 }), ("会议内容", items),
      ("参会人员", NoticePeople(request).lines(annex: annexes.count > 1 ? "名单见附件2" : nil)),
      ("有关事项", matters.enumerated().map { "\($0 + 1). \($1)" }),
    ]
    return parts.filter { !$0.1.isEmpty }
  }

  private func slip(_ request: CompositionRequest, isOneOfSeveral: Bool) -> [Block] {
    let width = request.layout.page.textWidth
    // Whoever comes for several days arrives and leaves on a day of their own.
    let journey: [(String, Double)] =
      request.meeting.untraced(\.lastDate) == nil ? [("车号", 2.4)] : [("到达", 2.2), ("返程", 2.2)]
    let columns: [(String, Double)] =
      [("序号", 1.9), ("姓名", 2.6), ("性别", 1.9), ("民族", 1.9), ("单位及职务", 5), ("手机", 3), ("住宿", 1.9)] + journey + [
        ("备注", 1.9)
      ]
    return [
      .text(isOneOfSeveral ? "附件1" : "附件", .attachment),
      .paragraph(request.titles.paragraph("\(request.meeting.name)回执", .title, width: width)),
      .text("报送单位（盖章）：", .body),
      .table(
        request.formTable(
          columns.map { (title: $0.0, share: $0.1) },
          rows: (1...8).map { row in
            ["\(row)"] + Array(repeating: "", count: columns.count - 1)
          }, width: width)),
      .text("填表人：　　　　　　　　联系电话：", .body),
    ]
  }
}

/// What composing the notice has to tell.
enum NoticeFinding: FindingCodes {
  case secretTelegram

  static let title = Message("编排会议通知", english: "Composing the notice")

  var code: FindingCode {
    switch self {
    case .secretTelegram:
      FindingCode(
        "notice.secret-telegram", .error,
        title: Message("涉密会议用明电通知", english: "a secret meeting announced by a telegram in plain text"),
        explanation: Message(
          "明电不加密，密电不得明复，涉密内容不得用明电传输", english: "A plain telegram is not encrypted and must not hold secrets"),
        remedy: Message("改用密电、机要渠道或纸质文件，或去掉涉密内容", english: "send it another way, or take the secret out"))
    }
  }
}
