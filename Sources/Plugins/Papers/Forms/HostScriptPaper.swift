public import Assembler
internal import ChineseText
internal import OfficeDocuments

extension PaperKind {
  /// 主持词初稿.
  public static let hostScript = PaperKind("host-script")
}

/// 主持词初稿: what the host says, from the agenda, to be edited; a script that somebody drafted is used instead.
struct HostScriptPaper: Paper {
  let description = PaperDescription(
    kind: .hostScript, title: Message("主持词初稿", english: "draft of the host’s script"),
    explanation: Message(
      "主持词初稿：按主席台名单和议程写出介绍和串词，时刻写在页边，手工修改后使用；材料里已有主持词的用来稿，不另拟；点名生成",
      english:
        "what the host says, from rostrum and agenda with the hours in the margin, to be edited; a script among the "
        + "materials is used instead; made when asked for"),
    looks: .styles(.secrecy, .title, .byline, .salutation, .body, .note))

  var findingCodes: (any FindingCodes.Type)? { HostScriptFinding.self }

  func compose(_ request: CompositionRequest) -> Composition {
    let meeting = request.meeting
    guard request.isAskedFor, !meeting.agenda.items.isEmpty else { return Composition() }
    if let script = meeting.materials.first(where: { $0.isHostScript && $0.untraced(\.draft) != nil }) {
      return Composition(papers: [], findings: [Self.kept(script)])
    }
    return request.singlePaper(.hostScript, "主持词初稿", page: request.layout.page) {
      let width = request.layout.page.textWidth
      var blocks = meeting.secrecyLines
      blocks.append(.paragraph(request.titles.paragraph("\(meeting.name)主持词", .title, width: width)))
      if let host = meeting.host { blocks.append(.text(meeting.titleAndName(host), .byline)) }
      if let date = meeting.dateText { blocks.append(.text("（\(date)）", .byline)) }
      let isBelowNames = meeting.host != nil || meeting.dateText != nil
      let apart = ParagraphProperties { $0.spaceBefore = isBelowNames ? request.layout.page.linePitch : nil }
      blocks.append(.paragraph(Paragraph("同志们：", .salutation, properties: apart)))
      blocks.append(.paragraph(Self.said("现在开会。", at: meeting.start?.text, request)))
      let rostrum = request.rostrumPeople
      if !rostrum.isEmpty {
        let names = rostrum.map { person in
          request.piece(.person(person.name)) { (person.titleText ?? "") + person.name.text + "同志" }
        }
        blocks.append(.text("今天在主席台就座的有：\(names.joined(separator: "，"))。", .body))
      }
      let items = meeting.agenda.items
      blocks.append(.text("今天的会议有\(ChineseNumeral.words(items.count))项议程。", .body))
      let days = AgendaPaper.days(meeting)
      let firsts = days.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1.items.count) }
      for (index, item) in items.enumerated() {
        if let day = firsts.firstIndex(of: index), days.indices.contains(day), let heading = days[day].day {
          blocks.append(.text("（\(heading)）", .body))
        }
        blocks += request.piece(.item(item.title.spacedOnce)) {
          let order = index == items.count - 1 && index > 0 ? "最后" : "第\(ChineseNumeral.words(index + 1))"
          let speakers = item.speakers.map { meeting.titleAndName($0, separator: "") + "同志" }.joined(separator: "、")
          let call = speakers.isEmpty ? "" : "请\(speakers)\(items.count > 1 ? "发言" : "讲话")，大家欢迎。"
          let text = "下面，进行\(order)项议程：\(item.title.spacedOnce)。\(call)"
          return [.paragraph(Self.said(text, at: item.beginText, request))]
        }
      }
      blocks.append(.text("会议的各项议程已经进行完毕。＿＿＿＿＿＿＿＿（会议小结和落实要求）", .body))
      blocks.append(.paragraph(Self.said("散会。", at: meeting.end?.text, request)))
      return blocks + request.reckonedNote(items)
    }
  }

  /// What the host says, with the hour in the margin.
  private static func said(_ text: String, at hour: String?, _ request: CompositionRequest) -> Paragraph {
    guard let hour else { return Paragraph(text, .body) }
    let margin = Length.millimetres(18)
    let character = request.layout.characterWidth(of: .body)
    let small = TextProperties { $0.size = .points(10.5) }
    return Paragraph(
      // The first stop is the edge of the text, to which the margin hangs out.
      [.text(hour, small), .tab, .tab, .text(text, TextProperties())], .body,
      properties: ParagraphProperties {
        $0.leftIndent = .zero
        $0.firstLineIndent = .zero - margin
        $0.tabStops = [TabStop(position: character * 2, alignment: .left)]
      })
  }

  private static func kept(_ script: Traced<Material>) -> Finding {
    let title = script.untraced(\.title)
    return Finding(
      HostScriptFinding.kept,
      Message(
        "材料里已有主持词“\(title.value)”，用来稿，不另拟初稿；与议程、名单不一致的地方另有提示",
        english:
          "the script “\(title.value)” is among the materials and is used; where it differs from agenda and roster, other "
          + "findings say so"),
      at: title.location, subject: title.value)
  }
}

/// What composing the host's script has to tell.
enum HostScriptFinding: FindingCodes {
  case kept

  static let title = Message("编排主持词", english: "Composing the host’s script")

  var code: FindingCode {
    switch self {
    case .kept:
      FindingCode(
        "host-script.kept", .info,
        title: Message("用了来稿主持词", english: "the author’s script is used"),
        explanation: Message(
          "材料里已有主持词，改好的稿子不会被初稿代替", english: "A script that somebody has edited is never replaced by a draft"),
        remedy: Message("要重新拟一份，先把来稿移出材料", english: "to draft another, take the script off the materials"))
    }
  }
}
