internal import Assembler
internal import ChineseText
internal import OfficeDocuments

/// 会议议程: the matters in order, with hours, speakers and notes as far as the meeting states them.
struct AgendaPaper: Paper {
  let description = PaperDescription(
    kind: .agenda, title: Message("会议议程", english: "agenda"),
    explanation: Message("会议事项、时间和发言人", english: "the matters of the meeting, with hours and speakers"),
    bags: [.leader, .delegate, .observer, .press, .staff],
    looks: .styles(.secrecy, .title, .fact, .heading1, .body, .byline, .groupHeading, .agendaText, .tableHeading, .note)
  )

  func compose(_ request: CompositionRequest) -> Composition {
    let meeting = request.meeting
    guard !meeting.agenda.items.isEmpty else { return Composition() }
    let bookmark = "paper_agenda"
    let printsRemarks = meeting.prints(.agendaRemarks)
    let isTimed = meeting.agenda.items.contains {
      $0.start != nil || $0.minutes != nil || printsRemarks && $0.note != nil
    }
    let page = isTimed ? request.layout.formPage : request.layout.page
    var blocks = request.head("议程", bookmark: bookmark, width: page.textWidth)
    blocks += request.factLines(meeting.headFacts.filter { ["时间", "地点", "主持"].contains($0.label) })
    if isTimed {
      blocks += tables(request) + request.reckonedNote(meeting.agenda.items)
    } else {
      for (day, items) in Self.days(meeting) {
        if let day { blocks.append(.text(day, .heading1)) }
        for (index, item) in items.enumerated() {
          blocks += request.piece(.item(item.title.spacedOnce)) { untimed(item, number: index + 1, request) }
        }
      }
    }
    return Composition(papers: [
      request.paper(.agenda, fileName: "会议议程", bookmark: bookmark) {
        request.document(title: "会议议程", sections: [request.section(blocks, page: page)])
      }
    ])
  }

  private func untimed(_ item: Traced<AgendaItem>, number: Int, _ request: CompositionRequest) -> [Block] {
    let properties = ParagraphProperties {
      $0.leftIndent = request.layout.size(of: .body) * 4
      $0.alignment = .left
    }
    let lines = item.speakers.map { request.meeting.titleAndName($0) } + item.attendanceLines
    let speakers = lines.map { Block.paragraph(Paragraph($0, .byline, properties: properties)) }
    return [.text("\(ChineseNumeral.words(number))、\(item.title.spacedOnce)", .body)] + speakers
  }

  private func tables(_ request: CompositionRequest) -> [Block] {
    let items = request.meeting.agenda.items
    // What few items have stands below their matter, so that no column for it takes the room of all.
    let hasHosts = items.count { $0.untraced(\.host) != nil } * 2 > items.count
    let hasVenues = items.count { $0.untraced(\.venue) != nil } * 2 > items.count
    func host(_ item: Traced<AgendaItem>) -> String? {
      item.host.map { request.meeting.person($0)?.name.padded ?? $0.name.padded }
    }
    let isLong = items.contains { $0.untraced(\.title).value.unicodeScalars.count > 40 }
    var list = ListTable<Traced<AgendaItem>>(columns: [
      .init(title: "序号", isCentered: true, minimum: 2, maximum: 4) { _, number in "\(number)" },
      .init(title: "时间", isCentered: true, minimum: 4, maximum: 8, staysOnOneLine: true) { item, _ in item.hoursOrLength
      },
      .init(title: "内容", minimum: isLong ? 13 : 8, maximum: isLong ? 40 : 24) { item, _ in
        let few = [
          hasHosts ? nil : item.host.map { "主持：\($0.name.text)" }, hasVenues ? nil : item.venue.map { "地点：\($0)" },
        ]
        return ([item.title.spacedOnce] + few.compactMap { $0 } + item.attendanceLines).joined(separator: "\n")
      },
      .init(title: "发言人", minimum: isLong ? 6 : 7, maximum: isLong ? 12 : 20) { item, _ in
        item.speakers.map { request.meeting.titleAndName($0, separator: ListBreak.between) }.joined(separator: "\n")
      },
      .init(title: "主持人", isCentered: true, minimum: 4, maximum: 10) { item, _ in hasHosts ? host(item) ?? "" : "" },
      .init(title: "地点", minimum: 6, maximum: 12) { item, _ in hasVenues ? item.venue ?? "" : "" },
    ])
    if request.meeting.prints(.agendaRemarks) {
      list.columns.append(.init(title: "备注", minimum: 4, maximum: 10) { item, _ in item.note ?? "" })
    }
    list.piece = { .item($0.title.spacedOnce) }
    // Six columns do not fit in the type of an agenda.
    list.style = hasHosts && hasVenues ? .tableText : .agendaText
    list.rowHeight = .millimetres(13)
    let days = Self.days(request.meeting)
    var groups: [(records: [Traced<AgendaItem>], firstNumber: Int)] = []
    for (_, items) in days {
      groups.append((items, groups.last.map { $0.firstNumber + $0.records.count } ?? 1))
    }
    let tables = list.tables(groups, width: request.layout.formPage.textWidth, request)
    return zip(days, tables).flatMap { day, table in
      (day.day.map { [Block.text($0, .groupHeading)] } ?? []) + [.table(table)]
    }
  }

  /// The items day by day; one day without a heading when the agenda names no other than that of the meeting.
  static func days(_ meeting: Traced<Meeting>) -> [(day: String?, items: [Traced<AgendaItem>])] {
    meeting.days(of: meeting.agenda.items).map { ($0.day, $0.steps) }
  }
}
