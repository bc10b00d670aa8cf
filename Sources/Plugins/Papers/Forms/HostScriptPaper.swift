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
      "主持词初稿：按主席台名单和议程写出介绍和串词，手工修改后使用；已有主持词来稿的以来稿为准；点名生成",
      english: "what the host says, from rostrum and agenda, to be edited; made when asked for"),
    looks: .styles(.secrecy, .title, .byline, .salutation, .body))

  func compose(_ request: CompositionRequest) -> Composition {
    let meeting = request.meeting
    guard request.isAskedFor, !meeting.agenda.items.isEmpty else { return Composition() }
    return request.singlePaper(.hostScript, "主持词初稿", page: request.layout.page) {
      let width = request.layout.page.textWidth
      var blocks = meeting.secrecyLines
      blocks.append(.paragraph(request.titles.paragraph("\(meeting.name)主持词", .title, width: width)))
      if let host = meeting.host { blocks.append(.text(meeting.titleAndName(host), .byline)) }
      if let date = meeting.dateText { blocks.append(.text("（\(date)）", .byline)) }
      blocks.append(.text("同志们：", .salutation))
      blocks.append(.text("现在开会。", .body))
      let rostrum = request.rostrumPeople
      if !rostrum.isEmpty {
        let names = rostrum.map { person in
          request.piece(.person(person.name)) { (person.titleText ?? "") + person.name.text + "同志" }
        }
        blocks.append(.text("今天在主席台就座的有：\(names.joined(separator: "，"))。", .body))
      }
      let items = meeting.agenda.items
      blocks.append(.text("今天的会议有\(ChineseNumeral.words(items.count))项议程。", .body))
      for (index, item) in items.enumerated() {
        blocks += request.piece(.item(item.title.spacedOnce)) {
          let order = index == items.count - 1 && index > 0 ? "最后" : "第\(ChineseNumeral.words(index + 1))"
          let speakers = item.speakers.map { meeting.titleAndName($0, separator: "") + "同志" }.joined(separator: "、")
          let begin = item.start.map(\.text) ?? item.reckonedStart.map { "约\($0.text)" }
          let time = begin.map { "（\($0)）" } ?? ""
          let call = speakers.isEmpty ? "" : "请\(speakers)\(items.count > 1 ? "发言" : "讲话")，大家欢迎。"
          return [.text("\(time)下面，进行\(order)项议程：\(item.title.spacedOnce)。\(call)", .body)]
        }
      }
      blocks.append(.text("会议的各项议程已经进行完毕。＿＿＿＿＿＿＿＿（会议小结和落实要求）", .body))
      blocks.append(.text("散会。", .body))
      return blocks
    }
  }
}
