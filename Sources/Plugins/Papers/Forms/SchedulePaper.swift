public import Assembler
internal import OfficeDocuments

extension PaperKind {
  /// 会议日程.
  public static let schedule = PaperKind("schedule")
}

/// 会议日程: all activities day by day and half-day by half-day, with places and who presides.
struct SchedulePaper: Paper {
  let description = PaperDescription(
    kind: .schedule, title: Message("会议日程", english: "schedule"),
    explanation: Message(
      "会议日程：逐日、逐半天列出活动、地点、主持人和参加范围；议程有多天或多个地点时生成，也可点名生成",
      english:
        "all activities by day and half-day with places; made when the agenda has several days or "
        + "places, or when asked for"),
    bags: [.leader, .delegate, .observer, .press, .staff],
    looks: .styles(.secrecy, .title, .fact, .groupHeading, .tableHeading, .tableText, .agendaText, .note))

  func compose(_ request: CompositionRequest) -> Composition {
    let meeting = request.meeting
    let items = meeting.agenda.items
    let days = Set(items.compactMap { $0.untraced(\.date)?.value })
    let venues = Set(items.compactMap { $0.untraced(\.venue)?.value })
    guard !items.isEmpty, request.isAskedFor || days.count > 1 || venues.count > 1 else { return Composition() }
    let page = request.layout.formPage
    return request.singlePaper(.schedule, "会议日程") {
      var blocks = request.head("日程", bookmark: "paper_schedule", width: page.textWidth)
      blocks += request.factLines(meeting.headFacts.filter { ["时间", "签到", "地点"].contains($0.label) })
      var list = ListTable<Traced<AgendaItem>>(columns: [
        .init(title: "时段", isCentered: true, minimum: 2, maximum: 3, staysOnOneLine: true) { item, _ in item.halfText },
        .init(title: "时间", isCentered: true, minimum: 4, maximum: 8, staysOnOneLine: true) { item, _ in
          item.hoursOrLength
        },
        .init(title: "内容", minimum: 9, maximum: 24) { item, _ in item.title.spacedOnce },
        .init(title: "地点", minimum: 5, maximum: 14) { item, _ in item.venue ?? meeting.venue ?? "" },
        .init(title: "主持", isCentered: true, minimum: 3, maximum: 8, staysOnOneLine: true) { item, _ in
          (item.host ?? meeting.host).map { $0.name.padded } ?? ""
        },
        .init(title: "参加人员", minimum: 5, maximum: 14) { item, _ in
          [item.attendees, item.observers.map { "列席：" + $0 }].compactMap { $0 }.joined(separator: "\n")
        },
      ])
      if meeting.prints(.agendaRemarks) {
        list.columns.append(.init(title: "备注", minimum: 3, maximum: 10) { item, _ in item.note ?? "" })
      }
      list.piece = { .item($0.title.spacedOnce) }
      // Six columns, or long matters, do not fit in the type of an agenda.
      let isLong = items.contains { $0.untraced(\.title).value.unicodeScalars.count > 40 }
      list.style = isLong || items.contains { !$0.attendanceLines.isEmpty } ? .tableText : .agendaText
      list.rowHeight = .millimetres(11)
      let days = AgendaPaper.days(meeting)
      let tables = list.tables(days.map { ($0.items, 1) }, width: page.textWidth, request)
      for (day, table) in zip(days, tables) {
        if let heading = day.day { blocks.append(.text(heading, .groupHeading)) }
        blocks.append(.table(table))
      }
      return blocks + request.reckonedNote(items)
    }
  }
}
