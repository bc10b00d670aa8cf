public import Assembler
internal import OfficeDocuments

extension PaperKind {
  /// 分组签到表.
  public static let groupSignIn = PaperKind("group-sign-in")
}

/// 分组签到表: a sheet to sign for each group and each day, with spare rows and the count of each.
struct GroupSignInPaper: Paper {
  let description = PaperDescription(
    kind: .groupSignIn, title: Message("分组签到表", english: "sign-in sheets by group and day"),
    explanation: Message(
      "分组签到表：每组每天一张，有会议要素、空行和应到、实到的统计；没有分组的每天一张；点名生成",
      english: "a sheet for each group and day with spare rows and the count; made when asked for"),
    bags: [.staff], looks: .styles(.secrecy, .title, .fact, .tableHeading, .tableText, .note))

  private static let spareRows = 4
  private static let mostDays = 31

  func compose(_ request: CompositionRequest) -> Composition {
    guard request.isAskedFor else { return Composition() }
    let people = AttendeeListPaper.groups(request.listedPeople).flatMap(\.people)
    guard !people.isEmpty else { return Composition() }
    var order: [String] = []
    var members: [String: [Traced<Person>]] = [:]
    for person in people {
      let group = person.group ?? ""
      if members[group] == nil { order.append(group) }
      members[group, default: []].append(person)
    }
    let page = request.layout.formPage
    return request.singlePaper(.groupSignIn, "分组签到表") {
      var blocks: [Block] = []
      let list = ListTable<Traced<Person>>.signIn(
        rowHeight: .millimetres(10), signature: 8,
        behindSignature: [.init(title: "代会人", minimum: 4, maximum: 5, isForm: true) { _, _ in "" }])
      let tables = list.tables(order.map { (members[$0] ?? [], 1) }, width: page.textWidth, request)
      for day in days(request) {
        for (group, table) in zip(order, tables) {
          blocks += sheet(group, members[group] ?? [], table, day: day, isFirst: blocks.isEmpty, request)
        }
      }
      return blocks
    }
  }

  private func sheet(
    _ group: String, _ people: [Traced<Person>], _ table: Table, day: String?, isFirst: Bool,
    _ request: CompositionRequest
  ) -> [Block] {
    let page = request.layout.formPage
    let head = request.head("签到表", bookmark: nil, startsPage: !isFirst, width: page.textWidth)
    let known = request.meeting.roster.groups.first { PersonName($0.name) == PersonName(group) }
    let facts: [(label: String, text: String)] = [
      ("组别", group.isEmpty ? nil : group), ("时间", day ?? request.meeting.timeText),
      ("地点", known?.room ?? request.meeting.venue), ("召集人", known?.head.map { request.meeting.nameWithTitle($0) }),
    ].compactMap { label, text in text.map { (label, $0) } }
    var table = table
    let height = table.rows.last?.height
    for spare in 0..<Self.spareRows {
      let cells = (table.rows.last?.cells ?? []).indices.map { column in
        TableCell(column == 0 ? "\(people.count + spare + 1)" : "", .tableText)
      }
      table.rows.append(TableRow(cells, height: height))
    }
    let count = [
      ("应到", "\(people.count)"), ("实到", ""), ("请假", "\(people.count { !$0.isExpected })"), ("缺席", ""), ("代会", ""),
    ]
    return head + request.factLines(facts) + [
      .table(table), .text(" ", .note),
      .table(
        request.formTable(
          count.map { (title: $0.0, share: 1) }, rows: [count.map { $0.1 == "0" ? "" : $0.1 }], width: page.textWidth)),
      .text("签到负责人：＿＿＿＿＿＿　开会后 5 分钟内向主持人报告人数。", .note),
    ]
  }

  /// The days of the meeting, or nil for the one that stands in its facts.
  private func days(_ request: CompositionRequest) -> [String?] {
    guard let first = request.meeting.date, let last = request.meeting.lastDate, first < last else { return [nil] }
    var days: [String?] = []
    var day = first
    while day <= last, days.count < Self.mostDays {
      days.append(day.withWeekday)
      day = day.next
    }
    return days
  }
}
