public import Assembler
internal import OfficeDocuments

extension PaperKind {
  /// 主席台就座名单.
  public static let rostrumList = PaperKind("rostrum-list")
}

/// 主席台就座名单: who sits on the rostrum, in the order in which the host introduces them.
struct RostrumListPaper: Paper {
  let description = PaperDescription(
    kind: .rostrumList, title: Message("主席台就座名单", english: "people on the rostrum"),
    explanation: Message(
      "主席台就座人员名单，按主持人介绍的先后，附座位；点名生成",
      english:
        "who sits on the rostrum, in the order in which the host introduces them, with seats; made when "
        + "asked for"),
    bags: [.staff], looks: .styles(.secrecy, .title, .fact, .tableHeading, .tableText, .note))

  func compose(_ request: CompositionRequest) -> Composition {
    guard request.isAskedFor else { return Composition() }
    let people = request.rostrumPeople
    guard !people.isEmpty else { return Composition() }
    let page = request.layout.formPage
    let seats = request.arrangement.seats
    return request.singlePaper(.rostrumList, "主席台就座名单") {
      var list = ListTable<Traced<Person>>(columns: [
        .init(title: "序号", isCentered: true, minimum: 2.5, maximum: 5) { _, number in "\(number)" },
        .init(title: "单位及职务", minimum: 8) { person, _ in person.titleText ?? "" },
        .init(title: "姓名", isCentered: true, minimum: 4, maximum: 14, staysOnOneLine: true) { person, _ in
          person.name.padded
        },
        .init(title: "座位（从台下看自左至右）", minimum: 8, maximum: 14) { person, _ in
          seats[person.untraced(\.id)]?.text ?? ""
        },
        .init(title: "备注", minimum: 3, maximum: 10, isForm: true) { _, _ in "" },
      ])
      list.piece = { .person($0.name) }
      list.rowHeight = .millimetres(11)
      return request.head("主席台就座名单", bookmark: "paper_rostrum", width: page.textWidth) + [
        .table(list.table(people, width: page.textWidth, request))
      ]
    }
  }
}
