public import Assembler
internal import OfficeDocuments

extension PaperKind {
  /// 应急预案.
  public static let contingencyPlan = PaperKind("contingency-plan")
}

/// 应急预案: for each risk of a meeting what is done first, and who decides, to be filled in.
struct ContingencyPlanPaper: Paper {
  let description = PaperDescription(
    kind: .contingencyPlan, title: Message("应急预案", english: "contingency plan"),
    explanation: Message(
      "会议应急预案：各类情况和先期处置已列出，决定人、负责人、电话手工补填；点名生成",
      english:
        "for each risk what is done first; who decides and who is called are to be filled in; made when "
        + "asked for"),
    bags: [.staff], looks: .styles(.secrecy, .title, .fact, .tableHeading, .tableText, .note))

  private static let risks = [
    ["主要领导临时不能出席", "报告会务总负责人，启用替补主持或替补讲话安排，同步改座次、座牌、主持词"],
    ["主持人或发言人缺席", "按替补名单通知，议程顺延；缺席人的材料作书面交流"],
    ["临时增减人员", "现场打印座牌，次序可微调，左右不对调；更新签到表"],
    ["到会率低", "会前 10 分钟按单位电话催到，向主持人报告实到人数"],
    ["停电、扩音、显示、网络故障", "切换备用电源、备用话筒，技术人员到位；必要时由主持人先作说明"],
    ["材料缺页、错页、份数不足", "启用备用材料，现场补印，当面更换"],
    ["人员突发疾病", "医护人员到场，联系急救，引导从侧门撤离"],
    ["火情、拥挤", "按疏散路线引导撤离，关闭电源，报警"],
    ["群众来访", "信访、安保人员在场外接待，不影响会议"],
    ["恶劣天气、交通受阻", "通知各单位提前出发，必要时调整时间并发变更通知"],
    ["会场冲突", "启用备用会场，张贴指示牌，专人引导"],
    ["失泄密", "立即停止传播，清点、收回材料，报告保密部门"],
    ["饮食安全", "停止供餐、留样封存，联系医疗和市场监管部门"],
  ]

  func compose(_ request: CompositionRequest) -> Composition {
    guard request.isAskedFor else { return Composition() }
    let page = request.layout.formPage
    return request.singlePaper(.contingencyPlan, "应急预案") {
      request.head("应急预案", bookmark: "paper_contingency", width: page.textWidth)
        + request.factLines(request.meeting.headFacts.filter { ["时间", "地点"].contains($0.label) }) + [
          .table(
            request.formTable(
              [("序号", 1.7), ("情形", 3.8), ("先期处置", 9.6), ("决定人", 1.9), ("负责人", 1.9), ("电话", 2.6)],
              rows: Self.risks.enumerated().map { ["\($0 + 1)"] + $1 + ["", "", ""] }, spareRows: 1,
              width: page.textWidth))
        ]
    }
  }
}
