public import Assembler
internal import OfficeDocuments

extension PaperKind {
  /// 会场运行表.
  public static let runningOrder = PaperKind("running-order")
}

/// 会场运行表: what happens in the hall from the sign-in to the end, step by step, for the staff.
struct RunningOrderPaper: Paper {
  let description = PaperDescription(
    kind: .runningOrder, title: Message("会场运行表", english: "running order of the hall"),
    explanation: Message(
      "会场运行表：从签到到散会逐项列出时间、环节和台上的人，音响、灯光、引导的动作和责任人手工补填；点名生成",
      english:
        "what happens in the hall, step by step with hours and people; what staff do and who does it is "
        + "to be filled in; made when asked for"),
    bags: [.staff], looks: .styles(.secrecy, .title, .fact, .tableHeading, .tableText, .note))

  func compose(_ request: CompositionRequest) -> Composition {
    let meeting = request.meeting
    guard request.isAskedFor, !meeting.agenda.items.isEmpty else { return Composition() }
    let page = request.layout.formPage.turned
    return request.singlePaper(.runningOrder, "会场运行表", page: page) {
      var rows: [[String]] = []
      if let signIn = meeting.signIn { rows.append([signIn.text, "签到，发放材料，引导入座", "", "", ""]) }
      rows.append(["", "主席台就座人员入席，请手机静音", "", "", ""])
      let host = meeting.host.map { $0.name.text } ?? ""
      rows.append([meeting.start?.text ?? "", "主持人宣布开会", host, "", ""])
      for item in meeting.agenda.items {
        rows += request.piece(.item(item.title.spacedOnce)) {
          let hours = item.hoursText ?? ""
          let speakers = item.speakers.map { meeting.titleAndName($0) }.joined(separator: "、")
          let minutes = item.minutes.map { "（\($0)分钟）" } ?? ""
          return [[hours + minutes, item.title.spacedOnce, speakers, "", ""]]
        }
      }
      rows.append([meeting.end?.text ?? "", "主持人宣布散会，引导退场，清点、收回材料", host, "", ""])
      return request.head("会场运行表", bookmark: "paper_running_order", width: page.textWidth)
        + request.factLines(meeting.headFacts.filter { $0.label != "主办" }) + [
          .table(
            request.formTable(
              [("时间", 3), ("环节", 7), ("台上人员", 5), ("音响、灯光、引导等动作", 6), ("责任人", 2.4)], rows: rows, spareRows: 2,
              width: page.textWidth))
        ] + request.reckonedNote
    }
  }
}
