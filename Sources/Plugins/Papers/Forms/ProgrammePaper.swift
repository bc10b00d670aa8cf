public import Assembler
internal import OfficeDocuments

extension PaperKind {
  /// 会议程序.
  public static let programme = PaperKind("programme")
}

/// 会议程序: the steps of the session in order, with who acts, for a ceremony or a vote.
struct ProgrammePaper: Paper {
  let description = PaperDescription(
    kind: .programme, title: Message("会议程序", english: "programme"),
    explanation: Message(
      "会议程序：按议程逐项列出步骤和人员，用语和时限手工补填；点名生成",
      english: "the steps of the session with who acts; words and times are to be filled in; made when asked for"),
    bags: [.staff], looks: .styles(.secrecy, .title, .fact, .tableHeading, .tableText, .note))

  func compose(_ request: CompositionRequest) -> Composition {
    let meeting = request.meeting
    guard request.isAskedFor, !meeting.agenda.items.isEmpty else { return Composition() }
    let page = request.layout.formPage
    return request.singlePaper(.programme, "会议程序") {
      let host = meeting.host.map { meeting.titleAndName($0) } ?? ""
      var steps: [[String]] = [["主持人宣布开会", host, "", meeting.start?.text ?? ""]]
      for (day, items) in AgendaPaper.days(meeting) {
        if let day { steps.append([day]) }
        for item in items { steps += request.piece(.item(item.title.spacedOnce)) { self.steps(item, meeting) } }
      }
      steps.append(["主持人宣布散会", host, "", meeting.end?.text ?? ""])
      var number = 0
      let rows = steps.map { step -> [String] in
        guard step.count > 1 else { return step }
        number += 1
        return ["\(number)"] + step
      }
      return request.head("程序", bookmark: "paper_programme", width: page.textWidth)
        + request.factLines(meeting.headFacts.filter { $0.label != "主办" }) + [
          .table(
            request.formTable(
              [("序号", 1.9), ("程序", 6.4), ("人员", 5.6), ("提示用语、音乐", 3.6), ("时间", 3.6)],
              rows: rows, width: page.textWidth,
              rowHeight: .millimetres(11)))
        ] + request.reckonedNote(meeting.agenda.items)
    }
  }

  /// An item, and below it what is heard and who moves.
  private func steps(_ item: Traced<AgendaItem>, _ meeting: Traced<Meeting>) -> [[String]] {
    let people = item.speakers.map { meeting.titleAndName($0) }.joined(separator: "、")
    let cues = item.steps.filter { $0.people != nil || $0.sound != nil || item.speakers.isEmpty }
    return [[item.title.spacedOnce, people, "", item.hoursOrLength]]
      + cues.map { ["　" + $0.title, $0.people ?? "", $0.sound ?? "", $0.hoursOrLength] }
  }
}
