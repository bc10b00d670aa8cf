public import Assembler
internal import OfficeDocuments

extension PaperKind {
  /// 变更通知.
  public static let changeNotice = PaperKind("change-notice")
}

/// 变更通知: what was arranged before beside what holds now.
struct ChangeNoticePaper: Paper {
  let description = PaperDescription(
    kind: .changeNotice, title: Message("变更通知", english: "notice of a change"),
    explanation: Message(
      "会议安排调整的通知：现在的安排按会议要素写好，原来的安排手工补填，两栏对照；点名生成",
      english:
        "what holds now, from the facts of the meeting, beside what was arranged before, to be filled "
        + "in; made when asked for"),
    looks: .styles(.secrecy, .title, .salutation, .body, .heading1, .signature, .attachment, .tableHeading, .tableText))

  func compose(_ request: CompositionRequest) -> Composition {
    guard request.isAskedFor else { return Composition() }
    let meeting = request.meeting
    return request.singlePaper(.changeNotice, "变更通知", page: request.layout.page) {
      let width = request.layout.page.textWidth
      var blocks = meeting.secrecyLines
      blocks.append(
        .paragraph(request.titles.paragraph("关于调整\(meeting.name)有关安排的通知", .title, width: width)))
      blocks.append(.text("各有关单位：", .salutation))
      blocks.append(.text("现将\(meeting.name)有关安排调整如下，未列事项仍按原通知执行：", .body))
      let rows = meeting.headFacts.filter { $0.label != "主办" }.map { [$0.label, "", $0.text] }
      blocks.append(
        .table(
          request.formTable(
            [("事项", 2), ("原安排", 6), ("现安排", 6)], rows: rows, spareRows: 2, width: width,
            rowHeight: .millimetres(12))))
      if let organizer = meeting.organizer { blocks += request.signatureLines(organizer) }
      return blocks
    }
  }
}
