internal import Assembler
internal import OfficeDocuments

/// 参会人员名单: everybody who takes part, grouped by capacity.
struct AttendeeListPaper: Paper {
  let description = PaperDescription(
    kind: .attendeeList, title: Message("参会人员名单", english: "list of people"),
    explanation: Message(
      "按出席、列席等分组的人员名单，请假人员不列入", english: "everybody who takes part by capacity, without those on leave"),
    bags: [.leader, .delegate, .observer, .press, .staff],
    looks: .styles(.secrecy, .title, .fact, .groupHeading, .tableHeading, .tableText, .note))

  func compose(_ request: CompositionRequest) -> Composition {
    let meeting = request.meeting
    let people = request.listedPeople
    guard !people.isEmpty else { return Composition() }
    let bookmark = "paper_attendees"
    let page = request.layout.formPage
    var blocks = request.head("参会人员名单", bookmark: bookmark, width: page.textWidth)
    let groups = Self.groups(people)
    var list = ListTable<Traced<Person>>(columns: [
      .init(title: "序号", isCentered: true, minimum: 2.5, maximum: 5) { _, number in "\(number)" },
      // Names are never broken into lines as long as the page allows, so their column is as wide as the longest.
      .init(title: "姓名", isCentered: true, minimum: 4, maximum: 14, staysOnOneLine: true) { person, _ in
        person.name.padded
      },
      .init(title: "单位", minimum: 6) { person, _ in person.unit ?? "" },
      .init(title: "职务", minimum: 5) { person, _ in person.post ?? "" },
      .init(title: "分组", isCentered: true, minimum: 3, maximum: 8) { person, _ in person.group ?? "" },
    ])
    list.columns += Self.publicColumns(meeting)
    list.piece = { .person($0.name) }
    list.mark = { $0.leaveMark }
    list.rowHeight = .millimetres(7.5)
    // One grid for all groups, so that their columns stand under each other.
    let tables = list.tables(
      groups.map { ($0.people, 1) }, width: page.textWidth, request)
    for ((role, members), table) in zip(groups, tables) {
      // One group without a name needs no heading.
      if let role { blocks.append(.text("\(role.rawValue)（\(members.count)人）", .groupHeading)) }
      blocks.append(.table(table))
    }
    if let note = meeting.listOrder?.note ?? meeting.roster.orderNote { blocks.append(.text("注：\(note)", .note)) }
    return Composition(papers: [
      request.paper(.attendeeList, fileName: "参会人员名单", bookmark: bookmark) {
        request.document(title: "参会人员名单", sections: [request.section(blocks, page: page)])
      }
    ])
  }

  /// The columns that the office has marked for print, in the order in which it names them.
  private static func publicColumns(_ meeting: Traced<Meeting>) -> [ListTable<Traced<Person>>.Column] {
    meeting.publicColumns.compactMap { column in
      switch column {
      case .remarks: .init(title: "备注", minimum: 3, maximum: 10) { person, _ in person.note ?? "" }
      case .phones: .init(title: "手机", isCentered: true, minimum: 6, maximum: 12) { person, _ in person.phone ?? "" }
      case .arrangement(let arrangement):
        .init(title: arrangement.rawValue, isCentered: true, minimum: 3, maximum: 10) { person, _ in
          person.arrangement(arrangement) ?? ""
        }
      case .agendaRemarks: nil
      }
    }
  }

  /// The people by capacity in the usual order; where a list states capacities, somebody without one takes part like anybody
  /// else.
  static func groups(_ people: [Traced<Person>]) -> [(role: AttendanceRole?, people: [Traced<Person>])] {
    var members: [AttendanceRole?: [Traced<Person>]] = [:]
    let usual: AttendanceRole? = people.contains { $0.role != nil } ? .participant : nil
    for person in people { members[person.role ?? usual, default: []].append(person) }
    let roles = [nil] + AttendanceRole.allCases.map(Optional.some)
    return roles.compactMap { role in members[role].map { (role, $0) } }
  }
}
