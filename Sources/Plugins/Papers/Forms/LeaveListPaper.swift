public import Assembler
internal import OfficeDocuments

extension PaperKind {
  /// 请假和代会情况.
  public static let leaveList = PaperKind("leave")
}

/// 请假和代会情况: who does not come, and who comes instead.
struct LeaveListPaper: Paper {
  let description = PaperDescription(
    kind: .leaveList, title: Message("请假和代会情况", english: "leave and substitutes"),
    explanation: Message(
      "请假和代会人员情况：请假人、代会人及其职务；有人请假时生成，也可点名生成",
      english: "who does not come, and who comes instead; made when somebody is on leave, or when asked for"),
    bags: [.leader, .staff], looks: .styles(.secrecy, .title, .fact, .tableHeading, .tableText, .note))

  func compose(_ request: CompositionRequest) -> Composition {
    let meeting = request.meeting
    let all = meeting.roster.people.filter { !$0.isExpected || $0.untraced(\.substitute) != nil }
    // Once the list is frozen, leave is marked in the lists themselves, and this one is made anew only when asked for.
    let people = request.isAskedFor ? all : all.filter { !$0.untraced(\.keepsPlace) }
    guard !people.isEmpty else { return Composition() }
    let page = request.layout.formPage
    return request.singlePaper(.leaveList, "请假和代会情况") {
      var list = ListTable<Traced<Person>>(columns: [
        .init(title: "序号", isCentered: true, minimum: 2.5, maximum: 5) { _, number in "\(number)" },
        .init(title: "姓名", isCentered: true, minimum: 4, maximum: 14, staysOnOneLine: true) { person, _ in
          person.name.padded
        },
        .init(title: "单位及职务", minimum: 8) { person, _ in person.titleText ?? "" },
        .init(title: "事由", minimum: 4, maximum: 14, isForm: true) { person, _ in
          // Remarks are the office's own; without leave to print them only the reason for the leave is taken from them.
          (meeting.prints(.remarks) ? person.note : person.leaveReason) ?? ""
        },
        .init(title: "代会人", minimum: 4, maximum: 20, isForm: true) { person, _ in
          person.substitute.map { meeting.titleAndName($0, separator: ListBreak.between) } ?? ""
        },
        .init(title: "批准人", minimum: 3, maximum: 4, isForm: true) { _, _ in "" },
      ])
      list.piece = { .person($0.name) }
      list.rowHeight = .millimetres(9)
      let substitutes = people.count { $0.untraced(\.substitute) != nil }
      return request.head("请假和代会情况", bookmark: "paper_leave", width: page.textWidth) + [
        .table(list.table(people, width: page.textWidth, request)),
        .text("请假 \(people.count) 人，其中有代会人 \(substitutes) 人。", .note),
      ]
    }
  }
}
