internal import OfficeDocuments

extension MeetingDecoder {
  /// Makes the agenda from a list of records or texts, or from the file that the value names.
  mutating func agenda(_ value: SourceValue?, meeting location: Location) throws(AssemblyError) -> Agenda {
    guard let value else { return Agenda(location: Location(file: location.file)) }
    let list = try records(value, of: MeetingFields.Part.agenda, MeetingFields.Item.all, main: MeetingFields.Item.title)
    return Agenda(items: list.records.map { item($0) }, location: list.location)
  }

  mutating func item(_ record: SourceRecord) -> AgendaItem {
    typealias Field = MeetingFields.Item
    let title = record.text(Field.title, &findings)
    let speakers = record.personNames(Field.speakers, &findings)
    if title == nil, speakers.isEmpty {
      findings.append(.missingField(Field.title, in: MeetingFields.Part.agenda, at: record.location))
    }
    var item = AgendaItem(title: title ?? Located("", at: record.location))
    item.speakers = speakers
    item.date = record.date(Field.date, &findings)
    item.start = record.parsed(Field.start, &findings) { WhenText.time($0) }
    item.end = record.parsed(Field.end, &findings) { WhenText.time($0) }
    item.minutes = record.parsed(Field.minutes, &findings) { NumberText.minutes($0) }
    item.materials = record.texts(Field.materials, &findings)
    item.note = record.text(Field.note, &findings)
    setTime(of: &item, record)
    return item
  }

  /// Takes over what the column 时间 says: a start, a start and an end, or minutes.
  private mutating func setTime(of item: inout AgendaItem, _ record: SourceRecord) {
    let field = MeetingFields.Item.time
    guard let text = record.text(field, &findings) else { return }
    if let when = WhenText(text.value), !when.lacksYear, when.lastDate == nil {
      item.start = item.start ?? when.start.map { Located($0, at: text.location) }
      item.end = item.end ?? when.end.map { Located($0, at: text.location) }
      item.date = item.date ?? when.date.map { Located($0, at: text.location) }
    } else if let minutes = NumberText.minutes(text.value) {
      item.minutes = item.minutes ?? Located(minutes, at: text.location)
    } else {
      findings.append(.badValue(text, field))
    }
  }
}
