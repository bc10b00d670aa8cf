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
      "会议安排调整的通知，原安排、现安排两栏对照：按 变更.yaml 里的时间、地点、议程变更写好；没有记录变更的列出会议要素，原安排手工补填；点名生成",
      english:
        "what was arranged before beside what holds now, from the changes of time, place and agenda in 变更.yaml; without "
        + "any, the facts of the meeting beside room to fill in; made when asked for"),
    looks: .styles(.secrecy, .title, .salutation, .body, .heading1, .signature, .attachment, .tableHeading, .tableText))

  func compose(_ request: CompositionRequest) -> Composition {
    guard request.isAskedFor else { return Composition() }
    let meeting = request.meeting
    return request.singlePaper(.changeNotice, "变更通知", page: request.layout.page) {
      let width = request.layout.page.textWidth
      var blocks = meeting.secrecyLines
      blocks.append(
        .paragraph(request.titles.paragraph("关于调整\(meeting.name)有关安排的通知", .title, width: width)))
      let recipients = meeting.recipients ?? "各有关单位"
      blocks.append(.text(recipients.hasSuffix("：") ? recipients : recipients + "：", .salutation))
      blocks.append(.text("现将\(meeting.name)有关安排调整如下，未列事项仍按原通知执行：", .body))
      let changed = Self.rows(meeting)
      let facts = meeting.headFacts.filter { $0.label != "主办" }.map { [$0.label, "", $0.text] }
      blocks.append(
        .table(
          request.formTable(
            [("事项", 3), ("原安排", 6), ("现安排", 6)], rows: changed.isEmpty ? facts : changed,
            spareRows: changed.isEmpty ? 2 : 0, width: width, rowHeight: .millimetres(12))))
      blocks.append(.text("请各单位及时通知参会人员，做好相应准备。", .body))
      if let organizer = meeting.organizer { blocks += request.signatureLines(organizer) }
      return blocks
    }
  }

  /// The changes that everybody has to know, each with what held before and what holds now; several of one fact are one.
  private static func rows(_ meeting: Traced<Meeting>) -> [[String]] {
    var rows: [[String]] = []
    for change in meeting.changes where change.untraced(\.isApplied) {
      let subject = change.subject ?? ""
      let row: [String]
      switch change.untraced(\.kind) {
      case .time: row = ["会议时间", change.old ?? "", meeting.timeText ?? change.new ?? ""]
      case .venue: row = ["会议地点", change.old ?? "", meeting.venue ?? change.new ?? ""]
      case .moveItem:
        row = ["议程“\(subject)”", change.old.map { "第\($0)项" } ?? "", change.new.map { "第\($0)项" } ?? ""]
      case .dropItem: row = ["议程“\(subject)”", "列入议程", "取消"]
      case .speaker: row = ["议程“\(subject)”发言人", change.old ?? "", change.new ?? ""]
      case .absent, .substitute, .rename, .post, .unit, .add, .seat, .draft: continue
      }
      if let known = rows.firstIndex(where: { $0[0] == row[0] }) {
        // What held first is what the notice before told.
        rows[known][2] = row[2]
      } else {
        rows.append(row)
      }
    }
    return rows
  }
}
