public import Assembler
internal import OfficeDocuments

extension PaperKind {
  /// 通讯录.
  public static let contactList = PaperKind("contacts")
}

/// 通讯录: how to reach everybody who comes.
struct ContactListPaper: Paper {
  let description = PaperDescription(
    kind: .contactList, title: Message("通讯录", english: "contacts"),
    explanation: Message(
      "通讯录：单位、姓名、职务、电话；多天的会议且名单有电话时生成，也可点名生成",
      english: "how to reach everybody; made for meetings of several days whose roster has numbers, or when asked for"),
    bags: [.leader, .delegate, .observer, .staff],
    looks: .styles(.secrecy, .title, .fact, .tableHeading, .tableText, .note))

  func compose(_ request: CompositionRequest) -> Composition {
    let meeting = request.meeting
    let people = request.listedPeople
    let numbers = people.count { $0.untraced(\.phone) != nil }
    let isWanted = meeting.untraced(\.lastDate) != nil && numbers * 2 > people.count
    guard !people.isEmpty, request.isAskedFor || isWanted else { return Composition() }
    let page = request.layout.formPage
    return request.singlePaper(.contactList, "通讯录") {
      var list = ListTable<Traced<Person>>(columns: [
        .init(title: "序号", isCentered: true, minimum: 2.5, maximum: 5) { _, number in "\(number)" },
        .init(title: "姓名", isCentered: true, minimum: 4, maximum: 14, staysOnOneLine: true) { person, _ in
          person.name.padded
        },
        .init(title: "单位", minimum: 6) { person, _ in person.unit ?? "" },
        .init(title: "职务", minimum: 5) { person, _ in person.post ?? "" },
        .init(title: "电话", isCentered: true, minimum: 6, maximum: 8, staysOnOneLine: true, isForm: true) { person, _ in
          person.phone ?? ""
        },
      ])
      list.piece = { .person($0.name) }
      list.rowHeight = .millimetres(7.5)
      let contact = [meeting.contact, meeting.contactPhone].compactMap { $0 }.joined(separator: " ")
      return request.head("通讯录", bookmark: "paper_contacts", width: page.textWidth)
        + (contact.isEmpty ? [] : request.factLines([("会务组", contact)])) + [
          .table(list.table(people, width: page.textWidth, request)), .text("内部使用，请妥善保管。", .note),
        ]
    }
  }
}
