internal import OfficeDocuments

extension MeetingDecoder {
  /// Makes the agenda from a list of records or texts, or from the file that the value names.
  ///
  /// - Parameter first: The first day of the meeting, whose year a date without one takes.
  mutating func agenda(
    _ value: SourceValue?, meeting location: Location, from first: CalendarDate?
  ) throws(AssemblyError) -> Agenda {
    guard let value else { return Agenda(location: Location(file: location.file)) }
    let list = try records(value, of: MeetingFields.Part.agenda, MeetingFields.Item.all, main: MeetingFields.Item.title)
    return Agenda(items: items(list.records, from: first), location: list.location)
  }

  /// The items of a list; a date holds until the next one, because it is written once for each day.
  mutating func items(_ records: [SourceRecord], from first: CalendarDate?) -> [AgendaItem] {
    var items: [AgendaItem] = []
    items.reserveCapacity(records.count)
    /// 下午 or 晚上 beside a date, as in 12月20日下午, which holds for the times of its rows.
    var half = ""
    for record in records {
      let day = Self.plainText(record, MeetingFields.Item.date)
      let part = Self.plainText(record, MeetingFields.Item.half)
      if let text = part ?? day { half = ["下午", "晚上"].first { text.contains($0) } ?? "" }
      var item = item(record, from: first, half: half)
      item.date = item.date ?? items.last?.date
      items.append(item)
    }
    return items
  }

  private static func plainText(_ record: SourceRecord, _ field: FieldName) -> String? {
    if case .text(let text)? = record.value(field)?.content { text } else { nil }
  }

  private mutating func item(_ record: SourceRecord, from first: CalendarDate?, half: String) -> AgendaItem {
    typealias Field = MeetingFields.Item
    let title = record.text(Field.title, &findings)
    let speakers = record.people(Field.speakers, &findings)
    if title == nil, speakers.isEmpty {
      findings.append(.missingField(Field.title, in: MeetingFields.Part.agenda, at: record.location))
    }
    var item = AgendaItem(title: title ?? Located("", at: record.location))
    item.speakers = speakers
    if let day = record.date(Field.date, from: first, &findings) {
      item.date = day.value.date.map { Located($0, at: day.location) }
      item.weekday = day.value.weekday.map { Located($0, at: day.location) }
    }
    if let start = record.parsed(Field.start, &findings, { WhenText.moment($0, from: first) }) {
      item.start = start.value.start.map { Located($0, at: start.location) }
      if item.date == nil, let date = start.value.date {
        item.date = Located(date, at: start.location)
        item.weekday = start.value.weekday.map { Located($0, at: start.location) }
      }
    }
    let end = record.parsed(Field.end, &findings) { WhenText.moment($0, from: first) }
    item.end = end.flatMap { end in end.value.start.map { Located($0, at: end.location) } }
    item.minutes = record.parsed(Field.minutes, &findings) { LengthText.minutes($0) }
    item.materials = record.texts(Field.materials, &findings)
    item.note = record.text(Field.note, &findings)
    // 各代表团团长 are nobody in particular.
    item.host = record.value(Field.host)?.person(Field.host, &findings)
      .flatMap { NameShape.isName($0.name.scalars) && $0.name.scalars.first != "各" ? $0 : nil }
    item.venue = record.text(Field.venue, &findings)
    item.attendees = record.text(Field.attendees, &findings)
    item.observers = record.text(Field.observers, &findings)
    item.session = record.text(Field.session, &findings)
    setTime(of: &item, record, from: first, half: half)
    if item.start == nil, let text = Self.plainText(record, Field.half), let when = WhenText(text),
      let value = record.value(Field.half)
    {
      // 时段 holds 8:30—9:00 in some schedules, and 上午 in others.
      item.start = when.start.map { Located($0, at: value.location) }
      item.end = when.end.map { Located($0, at: value.location) }
    }
    return item
  }

  /// Takes over what the column 时间 says: a start, a start and an end, or minutes.
  private mutating func setTime(
    of item: inout AgendaItem, _ record: SourceRecord, from first: CalendarDate?, half: String
  ) {
    let field = MeetingFields.Item.time
    guard let text = record.text(field, &findings) else { return }
    let read = WhenText(text.value, from: first)
    if let read, let length = read.start, length.minutes > 0, length.minutes < 60, read.end == nil, read.date == nil,
      !read.lacksYear, !WhenText.hasHalf(text.value), half.isEmpty
    {
      // No meeting begins ten minutes past midnight: 0:10 is how long the item takes.
      item.minutes = item.minutes ?? Located(length.minutes, at: text.location)
      return
    }
    let isBare = read != nil && read?.date == nil && !half.isEmpty && !WhenText.hasHalf(text.value)
    if let when = isBare ? WhenText(half + text.value.trimmingSpace(), from: first) ?? read : read, !when.lacksYear,
      when.lastDate == nil
    {
      item.start = item.start ?? when.start.map { Located($0, at: text.location) }
      item.end = item.end ?? when.end.map { Located($0, at: text.location) }
      if item.date == nil, let date = when.date {
        item.date = Located(date, at: text.location)
        item.weekday = when.weekday.map { Located($0, at: text.location) }
      }
    } else if let minutes = LengthText.minutes(text.value) {
      item.minutes = item.minutes ?? Located(minutes, at: text.location)
    } else {
      findings.append(.badValue(text, field))
    }
  }
}
