internal import Assembler
internal import ChineseText
internal import OfficeDocuments

/// 会议议程: the matters in order, with hours, speakers and notes as far as the meeting states them.
struct AgendaPaper: Paper {
  let description = PaperDescription(
    kind: "agenda", title: Message("会议议程", english: "agenda"),
    explanation: Message("会议事项、时间和发言人", english: "the matters of the meeting, with hours and speakers"))

  func compose(_ request: CompositionRequest) -> Composition {
    let meeting = request.meeting
    guard !meeting.agenda.items.isEmpty else { return Composition() }
    let bookmark = "paper_agenda"
    let isTimed = meeting.agenda.items.contains { $0.start != nil || $0.minutes != nil || $0.note != nil }
    let page = isTimed ? request.layout.formPage : request.layout.page
    var blocks = request.head("议程", bookmark: bookmark, width: page.textWidth)
    blocks += request.factLines(meeting.headFacts.filter { ["时间", "地点", "主持"].contains($0.label) })
    if isTimed {
      blocks += tables(request)
    } else {
      for (day, items) in days(meeting) {
        if let day { blocks.append(.text(day, .heading1)) }
        for (index, item) in items.enumerated() {
          blocks.append(.text("\(ChineseNumeral.words(index + 1))、\(item.title.value.spacedOnce)", .body))
          for speaker in item.speakers {
            let properties = ParagraphProperties { $0.leftIndent = request.layout.size(of: .body) * 4 }
            blocks.append(
              .paragraph(
                Paragraph(meeting.titleAndName(speaker), .byline, properties: properties.aligned(.left))))
          }
        }
      }
    }
    return Composition(papers: [
      ComposedPaper(
        kind: description.kind, fileName: "会议议程", title: "会议议程", bookmark: bookmark,
        document: request.document(title: "会议议程", sections: [request.section(blocks, page: page)]),
        sources: [meeting.agenda.location.file])
    ])
  }

  private func tables(_ request: CompositionRequest) -> [Block] {
    var list = ListTable<AgendaItem>(columns: [
      .init(title: "序号", isCentered: true, minimum: 2, maximum: 4) { _, number in "\(number)" },
      .init(title: "时间", isCentered: true, minimum: 4, maximum: 8, staysOnOneLine: true) { item, _ in hours(item) },
      .init(title: "内容", minimum: 8, maximum: 24) { item, _ in item.title.value.spacedOnce },
      .init(title: "发言人", minimum: 7, maximum: 20) { item, _ in
        item.speakers.map { request.meeting.titleAndName($0, separator: ListBreak.between) }.joined(separator: "\n")
      },
      .init(title: "备注", minimum: 4, maximum: 10) { item, _ in item.note?.value ?? "" },
    ])
    list.style = .agendaText
    list.rowHeight = .millimetres(13)
    let days = days(request.meeting)
    var groups: [(records: [AgendaItem], firstNumber: Int)] = []
    for (_, items) in days {
      groups.append((items, groups.last.map { $0.firstNumber + $0.records.count } ?? 1))
    }
    let tables = list.tables(groups, width: request.layout.formPage.textWidth, layout: request.layout)
    return zip(days, tables).flatMap { day, table in
      (day.day.map { [Block.text($0, .groupHeading)] } ?? []) + [.table(table)]
    }
  }

  private func hours(_ item: AgendaItem) -> String {
    guard let start = item.start else { return item.minutes.map { "\($0.value)分钟" } ?? "" }
    if let end = item.end { return "\(start.value.text)—\(end.value.text)" }
    return start.value.text + (item.minutes.map { "（\($0.value)分钟）" } ?? "")
  }

  /// The items day by day; one day without a heading when the agenda names no other than that of the meeting.
  private func days(_ meeting: Meeting) -> [(day: String?, items: [AgendaItem])] {
    var days: [(date: CalendarDate?, items: [AgendaItem])] = []
    for item in meeting.agenda.items {
      let date = item.date?.value ?? meeting.date?.value
      if let last = days.last, last.date == date {
        days[days.count - 1].items.append(item)
      } else {
        days.append((date, [item]))
      }
    }
    guard days.count > 1 else { return days.map { (nil, $0.items) } }
    return days.map { day in (day.date?.withWeekday, day.items) }
  }
}

extension ParagraphProperties {
  /// The same with another alignment.
  func aligned(_ alignment: Alignment) -> ParagraphProperties {
    var properties = self
    properties.alignment = alignment
    return properties
  }
}
