public import Assembler
internal import OfficeDocuments

extension PaperKind {
  /// 文件领退登记表.
  public static let returnList = PaperKind("return-list")
}

/// 文件领退登记表: who took which numbered copy and gave it back.
struct ReturnListPaper: Paper {
  let description = PaperDescription(
    kind: .returnList, title: Message("文件领退登记表", english: "register of papers lent and returned"),
    explanation: Message(
      "文件领取、清退登记表：逐人登记份号、领取和退还；会议有密级时生成，也可点名生成",
      english:
        "who took which numbered copy and gave it back; made when the meeting has a degree of secrecy, "
        + "or when asked for"),
    bags: [.staff], looks: .styles(.secrecy, .title, .fact, .tableHeading, .tableText, .note))

  func compose(_ request: CompositionRequest) -> Composition {
    let people = CopyNumber.recipients(request)
    guard !people.isEmpty, request.isAskedFor || request.meeting.untraced(\.secrecy) != nil else {
      return Composition()
    }
    let page = request.layout.formPage
    return request.singlePaper(.returnList, "文件领退登记表") {
      var list = ListTable<Traced<Person>>(columns: [
        .init(title: "份号", isCentered: true, minimum: 3.2, maximum: 4) { _, number in CopyNumber.text(number) },
        .init(title: "单位", minimum: 6, maximum: 14) { person, _ in person.unit ?? "" },
        .init(title: "姓名", isCentered: true, minimum: 4, maximum: 10, staysOnOneLine: true, isForm: true) { person, _ in
          person.name.padded
        },
        .init(title: "领取签名", minimum: 5, maximum: 6, isForm: true) { _, _ in "" },
        .init(title: "退还时间", minimum: 4, maximum: 5, isForm: true) { _, _ in "" },
        .init(title: "经手人", minimum: 3, maximum: 4, isForm: true) { _, _ in "" },
        .init(title: "备注", minimum: 3, maximum: 4, isForm: true) { person, _ in person.isExpected ? "" : "请假" },
      ])
      list.piece = { .person($0.name) }
      list.rowHeight = .millimetres(9)
      let materials = request.meeting.materials.filter { !$0.isHostScript }.map { "《\($0.title.spacedOnce)》" }
      return request.head("文件领退登记表", bookmark: "paper_returns", width: page.textWidth)
        + (materials.isEmpty ? [] : request.factLines([("登记材料", materials.joined(separator: "、"))])) + [
          .table(list.table(people, width: page.textWidth, request)),
          .text("会后当场清退；份号与材料左上角的编号一致。发出＿＿份　退还＿＿份　未退＿＿份", .note),
        ]
    }
  }
}
