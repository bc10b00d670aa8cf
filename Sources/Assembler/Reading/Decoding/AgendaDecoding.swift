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
    var half = HalfDay()
    for record in records {
      half.read(record)
      var item = item(record, from: first, half: half.text)
      item.date = item.date ?? items.last?.date
      items.append(item)
    }
    return items
  }

  static func plainText(_ record: SourceRecord, _ field: FieldName) -> String? {
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
    setDay(of: &item, record, from: first)
    setClock(of: &item, record, from: first, half: half)
    item.materials = record.texts(Field.materials, &findings)
    item.note = record.text(Field.note, &findings)
    // 各代表团团长 are nobody in particular.
    item.host = record.value(Field.host)?.person(Field.host, &findings)
      .flatMap { NameShape.isName($0.name.scalars) && $0.name.scalars.first != "各" ? $0 : nil }
    item.venue = record.text(Field.venue, &findings)
    item.attendees = record.text(Field.attendees, &findings)
    item.observers = record.text(Field.observers, &findings)
    item.session = record.text(Field.session, &findings)
    item.steps = steps(within: record, from: first, half: half)
    return item
  }
}
