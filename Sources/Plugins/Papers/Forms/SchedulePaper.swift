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
    looks: .styles(.secrecy, .title, .fact, .groupHeading, .tableHeading, .agendaText))

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
        .init(title: "时段", isCentered: true, minimum: 2, maximum: 3) { item, _ in half(item) },
        .init(title: "时间", isCentered: true, minimum: 4, maximum: 8, staysOnOneLine: true) { item, _ in
          [item.start?.text ?? item.reckonedStart?.text, item.end?.text ?? item.reckonedEnd?.text].compactMap { $0 }
            .joined(separator: "—")
        },
        .init(title: "内容", minimum: 8, maximum: 24) { item, _ in item.title.spacedOnce },
        .init(title: "地点", minimum: 4, maximum: 14) { item, _ in item.venue ?? meeting.venue ?? "" },
        .init(title: "主持", minimum: 3, maximum: 8) { item, _ in
          (item.host ?? meeting.host).map { $0.name.padded } ?? ""
        },
        .init(title: "参加人员", minimum: 4, maximum: 14) { item, _ in item.attendees ?? "" },
      ])
      if meeting.prints(.agendaRemarks) {
        list.columns.append(.init(title: "备注", minimum: 3, maximum: 10) { item, _ in item.note ?? "" })
      }
      list.piece = { .item($0.title.spacedOnce) }
      list.style = .agendaText
      list.rowHeight = .millimetres(11)
      let days = AgendaPaper.days(meeting)
      let tables = list.tables(days.map { ($0.items, 1) }, width: page.textWidth, request)
      for (day, table) in zip(days, tables) {
        if let heading = day.day { blocks.append(.text(heading, .groupHeading)) }
        blocks.append(.table(table))
      }
      return blocks
    }
  }

  private func half(_ item: Traced<AgendaItem>) -> String {
    guard let start = item.start ?? item.reckonedStart else { return "" }
    return start.minutes < 12 * 60 ? "上午" : start.minutes < 18 * 60 ? "下午" : "晚上"
  }
}
