public import Assembler
internal import OfficeDocuments

extension PaperKind {
  /// 分组名单.
  public static let groupList = PaperKind("groups")
}

/// 分组名单: the groups for discussion with who leads each, where it meets, and its members.
struct GroupListPaper: Paper {
  let description = PaperDescription(
    kind: .groupList, title: Message("分组名单", english: "list of groups"),
    explanation: Message(
      "分组名单：各组的召集人、地点、记录员和成员，没有写的手工补填；名单有两个以上分组时生成，也可点名生成",
      english:
        "the groups with heads, rooms, recorders and members; made when the roster has several groups, or when asked for"
    ),
    bags: [.leader, .delegate, .observer, .staff],
    looks: .styles(.secrecy, .title, .fact, .groupHeading, .tableHeading, .tableText))

  func compose(_ request: CompositionRequest) -> Composition {
    let meeting = request.meeting
    var order: [String] = []
    var members: [String: [Traced<Person>]] = [:]
    for person in request.listedPeople {
      guard let group = person.group else { continue }
      if members[group] == nil { order.append(group) }
      members[group, default: []].append(person)
    }
    guard order.count > 1 || request.isAskedFor, !order.isEmpty else { return Composition() }
    let page = request.layout.formPage
    return request.singlePaper(.groupList, "分组名单") {
      var blocks = request.head("分组名单", bookmark: "paper_groups", width: page.textWidth)
      var list = ListTable<Traced<Person>>(columns: [
        .init(title: "序号", isCentered: true, minimum: 2.5, maximum: 5) { _, number in "\(number)" },
        .init(title: "姓名", isCentered: true, minimum: 4, maximum: 14, staysOnOneLine: true) { person, _ in
          person.name.padded
        },
        .init(title: "单位", minimum: 6) { person, _ in person.unit ?? "" },
        .init(title: "职务", minimum: 5) { person, _ in person.post ?? "" },
        .init(title: "备注", minimum: 3, maximum: 10, isForm: true) { person, _ in person.isExpected ? "" : "请假" },
      ])
      list.piece = { .person($0.name) }
      list.rowHeight = .millimetres(7.5)
      let known = meeting.roster.groups
      let tables = list.tables(order.map { (members[$0] ?? [], 1) }, width: page.textWidth, request)
      for (name, table) in zip(order, tables) {
        blocks.append(.text("\(name)（\(members[name]?.count ?? 0)人）", .groupHeading))
        let group = known.first { PersonName($0.name) == PersonName(name) }
        let deputies = group?.deputies.map(\.name.text).joined(separator: "、") ?? ""
        let facts = [
          [
            group?.head.map { "召集人：\(meeting.nameWithTitle($0))" }, deputies.isEmpty ? nil : "副召集人：\(deputies)",
          ],
          [
            group?.room.map { "地点：\($0)" },
            group?.recorder.map { "记录员：\($0.name.text)" } ?? "记录员：＿＿＿＿＿＿",
          ],
        ]
        for line in facts.map({ $0.compactMap { $0 }.joined(separator: "　") }) where !line.isEmpty {
          blocks.append(
            .paragraph(Paragraph(line, .fact, properties: ParagraphProperties { $0.keepWithNext = true })))
        }
        blocks.append(.table(table))
      }
      return blocks
    }
  }
}
