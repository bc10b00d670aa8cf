public import Assembler
internal import OfficeDocuments

extension PaperKind {
  /// 会场运行表.
  public static let runningOrder = PaperKind("running-order")
}

/// 会场运行表: what happens in the hall from the sign-in to the end, minute by minute, for the staff.
struct RunningOrderPaper: Paper {
  let description = PaperDescription(
    kind: .runningOrder, title: Message("会场运行表", english: "running order of the hall"),
    explanation: Message(
      "会场运行表：从签到到散会逐项、逐步列出时刻、人员、音响、大屏和责任人；步骤写在“流程”里，没有写的手工补填；点名生成",
      english:
        "what happens in the hall, item by item and step by step, with hours, people, sound, screen and owners from "
        + "“steps”; what is not stated is to be filled in; made when asked for"),
    bags: [.staff], looks: .styles(.secrecy, .title, .fact, .tableHeading, .tableText, .note))

  func compose(_ request: CompositionRequest) -> Composition {
    let meeting = request.meeting
    let agenda = meeting.agenda
    guard request.isAskedFor, !agenda.items.isEmpty else { return Composition() }
    let page = request.layout.formPage.turned
    return request.singlePaper(.runningOrder, "会场运行表", page: page) {
      let host = meeting.host.map { $0.name.text } ?? ""
      var rows: [[String]] = []
      if let signIn = meeting.signIn { rows.append([signIn.text, "", "签到，发放材料，引导入座", "", "", "", ""]) }
      rows += agenda.stepsBefore.isEmpty ? [["", "", "主席台就座人员入席，请手机静音", "", "", "", ""]] : steps(agenda.stepsBefore)
      rows.append([meeting.start?.text ?? "", "", "主持人宣布开会", host, "", "", ""])
      var number = 0
      for (day, items) in AgendaPaper.days(meeting) {
        if let day { rows.append([day]) }
        for item in items {
          number += 1
          rows += request.piece(.item(item.title.spacedOnce)) {
            let people = item.speakers.map { meeting.titleAndName($0) } + item.attendanceLines
            let matter = "\(number). \(item.title.spacedOnce)"
            return [clock(item) + [matter, people.joined(separator: "\n"), "", "", ""]] + steps(item.steps)
          }
        }
      }
      rows.append([meeting.end?.text ?? "", "", "主持人宣布散会", host, "", "", ""])
      rows += agenda.stepsAfter.isEmpty ? [["", "", "引导退场，清点、收回材料", "", "", "", ""]] : steps(agenda.stepsAfter)
      let timed = agenda.items.flatMap(\.steps) + agenda.stepsBefore + agenda.stepsAfter
      let note = request.reckonedNote(agenda.items)
      return request.head("会场运行表", bookmark: "paper_running_order", width: page.textWidth)
        + request.factLines(meeting.headFacts.filter { $0.label != "主办" }) + [
          .table(
            request.formTable(
              [
                ("时间", 3), ("时长", 1.8), ("环节", 6), ("人员、走位", 4.6), ("音响、大屏、灯光", 4.4), ("会务动作", 3.6), ("责任人", 2.2),
              ], rows: rows, width: page.textWidth, rowHeight: .millimetres(8)))
        ] + (note.isEmpty ? request.reckonedNote(timed) : note)
    }
  }

  private func steps(_ steps: [Traced<AgendaStep>]) -> [[String]] {
    steps.map { step in
      let means = [("音响", step.sound), ("大屏", step.screen), ("灯光", step.light)].compactMap { label, text in
        text.map { "\(label)：\($0)" }
      }
      return clock(step) + [
        "　" + step.title, step.people ?? "", means.joined(separator: "\n"), step.action ?? "", step.owner ?? "",
      ]
    }
  }

  /// The hours and the length, so that whoever runs the hall sees both.
  private func clock(_ step: Traced<some TimedStep>) -> [String] {
    [step.hoursText ?? "", step.minutes.map { "\($0)分" } ?? ""]
  }
}
