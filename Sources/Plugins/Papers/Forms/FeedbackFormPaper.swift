public import Assembler
internal import OfficeDocuments

extension PaperKind {
  /// 征求意见表.
  public static let feedbackForm = PaperKind("feedback-form")
}

/// 征求意见表: what somebody has to say to each material and to the meeting.
struct FeedbackFormPaper: Paper {
  let description = PaperDescription(
    kind: .feedbackForm, title: Message("征求意见表", english: "feedback form"),
    explanation: Message(
      "征求意见表：逐份材料和会议服务填写意见；点名生成",
      english: "what somebody has to say to each material and to the meeting; made when asked for"),
    bags: [.leader, .delegate, .observer], looks: .styles(.secrecy, .title, .fact, .tableHeading, .tableText, .note))

  func compose(_ request: CompositionRequest) -> Composition {
    guard request.isAskedFor else { return Composition() }
    let page = request.layout.formPage
    return request.singlePaper(.feedbackForm, "征求意见表") {
      let materials = request.meeting.materials.filter { !$0.isHostScript }.map { material in
        request.piece(.material(material.title.spacedOnce)) { ["《\(material.title.spacedOnce)》", "", ""] }
      }
      return request.head("征求意见表", bookmark: "paper_feedback", width: page.textWidth) + [
        .table(
          request.formTable(
            [("事项", 5), ("意见建议", 9), ("理由", 5)], rows: materials + [["会议组织和服务", "", ""]], spareRows: 1,
            width: page.textWidth, rowHeight: .millimetres(24))),
        .text("单位：＿＿＿＿＿＿＿＿　姓名：＿＿＿＿＿＿　电话：＿＿＿＿＿＿＿＿", .note),
      ]
    }
  }
}
