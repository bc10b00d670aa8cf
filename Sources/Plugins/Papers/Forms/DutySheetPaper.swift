public import Assembler
internal import OfficeDocuments

extension PaperKind {
  /// 会务分工表.
  public static let dutySheet = PaperKind("duty-sheet")
}

/// 会务分工表: the groups of staff with what each does, and the staff whom the roster names.
struct DutySheetPaper: Paper {
  let description = PaperDescription(
    kind: .dutySheet, title: Message("会务分工表", english: "duty sheet"),
    explanation: Message(
      "会务分工表：按“分工”列出各组职责、负责人和成员，没有写的列出常见分组供手工补填；名单里的工作人员列在后面；点名生成",
      english:
        "the groups of staff with duties, heads and members from “duties”, or usual groups to be filled in, and the "
        + "staff whom the roster names; made when asked for"),
    bags: [.staff], looks: .styles(.secrecy, .title, .fact, .groupHeading, .tableHeading, .tableText))

  private static let groups = [
    ["秘书材料组", "起草讲话、主持词，征集、审核、印制、装袋，记录、纪要"], ["会务组", "通知、回执、签到，名单、座次、座牌、证件，会场布置和引导"],
    ["宣传组", "会标、摄影摄像、新闻稿、记者接待"], ["后勤接待组", "用餐、住宿、车辆、茶水、经费"], ["安全保障组", "安保、消防、医疗、交通、保密、应急"],
  ]

  static func table(_ request: CompositionRequest, width: Length) -> Table {
    let stated = request.meeting.duties.map { duty in
      [duty.team, duty.duty ?? "", duty.head ?? "", duty.members ?? "", duty.phone ?? ""]
    }
    return request.formTable(
      [("组别", 2.8), ("职责", 6), ("负责人", 2.2), ("成员", 3.4), ("电话", 3.2)],
      rows: stated.isEmpty ? groups.map { $0 + ["", "", ""] } : stated, spareRows: stated.isEmpty ? 1 : 0,
      width: width, rowHeight: .millimetres(stated.isEmpty ? 14 : 10))
  }

  func compose(_ request: CompositionRequest) -> Composition {
    guard request.isAskedFor else { return Composition() }
    let page = request.layout.formPage
    return request.singlePaper(.dutySheet, "会务分工表") {
      var blocks = request.head("会务分工表", bookmark: "paper_duties", width: page.textWidth)
      blocks += request.factLines(request.meeting.headFacts.filter { $0.label != "主办" })
      blocks.append(.table(Self.table(request, width: page.textWidth)))
      let staff = request.expectedPeople.filter { $0.role == .staff }
      guard !staff.isEmpty else { return blocks }
      var list = ListTable<Traced<Person>>(columns: [
        .init(title: "姓名", isCentered: true, minimum: 4, maximum: 14, staysOnOneLine: true) { person, _ in
          person.name.padded
        },
        .init(title: "单位及职务", minimum: 8) { person, _ in person.titleText ?? "" },
        .init(title: "电话", minimum: 6, maximum: 8, isForm: true) { person, _ in person.phone ?? "" },
        .init(title: "分工", minimum: 8, isForm: true) { _, _ in "" },
      ])
      list.piece = { .person($0.name) }
      return blocks + [
        .text("工作人员（\(staff.count)人）", .groupHeading), .table(list.table(staff, width: page.textWidth, request)),
      ]
    }
  }
}
