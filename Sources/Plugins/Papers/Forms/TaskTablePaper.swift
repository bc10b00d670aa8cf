public import Assembler
internal import OfficeDocuments

extension PaperKind {
  /// 督办分解表.
  public static let taskTable = PaperKind("task-table")
}

/// 督办分解表: what was decided, who does it, and by when, to be filled in after the meeting.
struct TaskTablePaper: Paper {
  let description = PaperDescription(
    kind: .taskTable, title: Message("督办分解表", english: "table of tasks"),
    explanation: Message(
      "任务分解、督办表：按“议定事项”列出措施、牵头单位、责任人、时限和进展，没有写的会后补填；点名生成",
      english:
        "what was decided, who does it and by when, from “decisions”, the rest to be filled in after the meeting; made "
        + "when asked for"),
    looks: .styles(.secrecy, .title, .fact, .tableHeading, .tableText, .note))

  func compose(_ request: CompositionRequest) -> Composition {
    guard request.isAskedFor else { return Composition() }
    let page = request.layout.formPage.turned
    let decided = request.meeting.decisions.enumerated().map { index, decision -> [String] in
      let who = [
        decision.lead, decision.support, decision.leader, decision.owner, decision.deadline, decision.progress,
      ]
      return ["\(index + 1)", decision.matter, decision.measure ?? ""] + who.map { $0 ?? "" } + [""]
    }
    let empty = (1...10).map { ["\($0)"] + Array(repeating: "", count: 9) }
    return request.singlePaper(.taskTable, "督办分解表", page: page) {
      request.head("任务督办分解表", bookmark: "paper_tasks", width: page.textWidth) + [
        .table(
          request.formTable(
            [
              ("序号", 1.9), ("议定事项", 6), ("具体措施", 5), ("牵头单位", 2.6), ("配合单位", 2.6), ("责任领导", 2.2), ("责任人", 2.2),
              ("完成时限", 2.4), ("进展", 3), ("办结", 1.8),
            ], rows: decided.isEmpty ? empty : decided, width: page.textWidth,
            rowHeight: .millimetres(11))),
        .text("填表单位：＿＿＿＿＿＿　填表人：＿＿＿＿　电话：＿＿＿＿＿＿　更新日期：＿＿＿＿", .note),
      ]
    }
  }
}
