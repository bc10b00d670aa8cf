public import Assembler
internal import OfficeDocuments

extension PaperKind {
  /// 排序依据表.
  public static let orderReasons = PaperKind("order-reasons")
}

/// 排序依据表: why everybody stands where they do in the order, for those who approve it.
struct OrderReasonsPaper: Paper {
  let description = PaperDescription(
    kind: .orderReasons, title: Message("排序依据表", english: "reasons of the order"),
    explanation: Message(
      "排序依据表：每个人的位次、座位和排序的依据，供审定名单时核对，不下发；点名生成",
      english: "the place, the seat and the reason for everybody, for those who approve the list; made when asked for"),
    looks: .styles(.secrecy, .title, .fact, .tableHeading, .tableText, .note))

  func compose(_ request: CompositionRequest) -> Composition {
    guard request.isAskedFor else { return Composition() }
    let people = request.placedPeople
    guard !people.isEmpty else { return Composition() }
    let page = request.layout.formPage.turned
    let arrangement = request.arrangement
    let seats = arrangement.seats
    let others = arrangement.otherSeats
    let reasons = arrangement.reasons(
      request.meeting.seating.convention, request.meeting.seating.untraced(\.forms))
    return request.singlePaper(.orderReasons, "排序依据表", page: page) {
      var list = ListTable<(person: Traced<Person>, reason: OrderReason)>(columns: [
        .init(title: "位次", isCentered: true, minimum: 2.5, maximum: 5) { _, number in "\(number)" },
        .init(title: "姓名", isCentered: true, minimum: 4, maximum: 14, staysOnOneLine: true) { entry, _ in
          entry.person.name.padded
        },
        .init(title: "单位及职务", minimum: 8) { entry, _ in entry.person.titleText ?? "" },
        .init(title: "排序依据", minimum: 8) { entry, _ in entry.reason.message.chinese },
        .init(title: "座位", minimum: 8, maximum: 12, staysOnOneLine: true) { entry, _ in
          ([seats[entry.person.untraced(\.id)]].compactMap { $0 } + (others[entry.person.untraced(\.id)] ?? []))
            .map(\.text).joined(separator: "\n")
        },
        .init(title: "座位依据", minimum: 8, maximum: 18) { entry, _ in
          ([seats[entry.person.untraced(\.id)]].compactMap { $0 } + (others[entry.person.untraced(\.id)] ?? []))
            .compactMap { reasons[$0] }.joined(separator: "\n")
        },
        .init(title: "审定", isCentered: true, minimum: 2.5, maximum: 3, isForm: true) { _, _ in "" },
      ])
      list.piece = { .person($0.person.name) }
      list.hasRoomForLines = true
      return request.head("排序依据表", bookmark: "paper_order_reasons", width: page.textWidth) + [
        .table(list.table(people, width: page.textWidth, request)),
        .text("排序以本单位审定的为准；由程序推断的级别只供核对，不作依据。", .note),
      ]
    }
  }
}
