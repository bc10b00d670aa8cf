public import Assembler
internal import ChineseText
internal import OfficeDocuments

extension PaperKind {
  /// 会议纪要.
  public static let minutes = PaperKind("minutes")
}

/// 会议纪要: the frame of the minutes, with what was known before the meeting.
struct MinutesPaper: Paper {
  let description = PaperDescription(
    kind: .minutes, title: Message("会议纪要", english: "minutes"),
    explanation: Message(
      "会议纪要框架：时间、地点、主持、出席、请假按会议要素写好，议定事项按“议定事项”写，没有写的会后补写；点名生成",
      english:
        "the frame of the minutes with time, place, host, attendance and the decisions of “decisions”; the rest is "
        + "written after the meeting; made when asked for"),
    looks: .styles(.secrecy, .title, .salutation, .body, .heading1, .signature, .attachment, .tableHeading, .tableText))

  func compose(_ request: CompositionRequest) -> Composition {
    guard request.isAskedFor else { return Composition() }
    let meeting = request.meeting
    return request.singlePaper(.minutes, "会议纪要", page: request.layout.page, steady: .heading1) {
      let width = request.layout.page.textWidth
      var blocks = meeting.secrecyLines
      blocks.append(.paragraph(request.titles.paragraph("\(meeting.name)纪要", .title, width: width)))
      let host = meeting.host.map { meeting.titleAndName($0, separator: "") }
      let opening = [meeting.dateText, host.map { "\($0)主持召开\(meeting.name)" } ?? "召开\(meeting.name)"]
      blocks.append(.text(opening.compactMap { $0 }.joined(separator: "，") + "。现将议定事项纪要如下：", .body))
      blocks += matters(request)
      let present = AttendanceLines(request)
      for group in AttendeeListPaper.groups(request.expectedPeople) where group.role != .staff && group.role != .press {
        blocks.append(present.paragraph(group.role?.rawValue ?? "出席", group.people))
      }
      let absent = meeting.roster.people.filter { !$0.isExpected }
      if !absent.isEmpty { blocks.append(present.paragraph("请假", absent)) }
      return blocks
    }
  }

  /// What was decided on each matter; room to write it where nothing is stated yet.
  private func matters(_ request: CompositionRequest) -> [Block] {
    let meeting = request.meeting
    var blocks: [Block] = []
    var number = 0
    for (index, item) in meeting.agenda.items.enumerated() {
      let decisions = meeting.decisions.filter { $0.untraced(\.position) == index }
      // Once decisions are stated, a matter without any needs no heading.
      guard meeting.decisions.isEmpty || !decisions.isEmpty else { continue }
      number += 1
      blocks += request.piece(.item(item.title.spacedOnce)) {
        let heading = Block.text("\(ChineseNumeral.words(number))、关于\(item.title.spacedOnce)", .heading1)
        let observers = item.observers.map { [Block.text("（列席本项议程：\($0)）", .body)] } ?? []
        let room = [Block.text("会议议定：＿＿＿＿＿＿＿＿（责任单位：＿＿＿＿，完成时限：＿＿＿＿）", .body)]
        return [heading] + observers + (decisions.isEmpty ? room : decisions.map { decided($0) })
      }
    }
    let others = meeting.decisions.filter { $0.untraced(\.position) == nil }
    guard !others.isEmpty else { return blocks }
    blocks.append(.text("\(ChineseNumeral.words(number + 1))、其他议定事项", .heading1))
    return blocks + others.map { decided($0) }
  }

  /// A decision with who does it by when.
  private func decided(_ decision: Traced<Decision>) -> Block {
    let who = [
      decision.lead.map { "责任单位：\($0)" }, decision.support.map { "配合单位：\($0)" },
      decision.deadline.map { "完成时限：\($0)" },
    ].compactMap { $0 }
    let matter = decision.matter.hasSuffix("。") ? String(decision.matter.dropLast()) : decision.matter
    return .text("会议议定：\(matter)" + (who.isEmpty ? "。" : "（\(who.joined(separator: "，"))）。"), .body)
  }
}
