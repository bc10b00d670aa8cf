internal import OfficeDocuments

/// Makes the meeting from source values, wherever they were typed.
///
/// Content never stops it: what it cannot use becomes a finding. Only a file that cannot be opened does.
struct MeetingDecoder {
  /// The files that the description may point to.
  var folder: MeetingFolder
  /// What was wrong, in reading order.
  var findings: [Finding] = []
  /// The rules where the meeting brings none of its own.
  let defaultRules: RankRules

  init(folder: MeetingFolder, rules: RankRules) {
    self.folder = folder
    defaultRules = rules
  }

  /// Makes the meeting from the root of a description.
  mutating func meeting(_ root: SourceValue) throws(AssemblyError) -> Meeting {
    typealias Part = MeetingFields.Part
    let parts = SourceRecord(root, fields: MeetingFields.Fact.withParts, findings: &findings)
    let facts = facts(parts)
    var meeting = meeting(facts: facts, at: root.location)
    if let value = parts.value(Part.rules) { meeting.rules = try rules(value) }
    if let value = parts.value(Part.units) { meeting.rules = rules(meeting.rules, units: value) }
    meeting.roster = try roster(parts.value(Part.roster), meeting: root.location)
    meeting.agenda = try agenda(parts.value(Part.agenda), meeting: root.location)
    meeting.seating = try seating(parts.value(Part.seating), meeting: root.location)
    meeting.materials = try materials(parts.value(Part.materials))
    meeting.nameCards = try nameCards(parts.value(Part.nameCards), roster: meeting.roster)
    return meeting
  }

  /// The records that may hold a fact: the root itself, and the part 会议.
  private mutating func facts(_ parts: SourceRecord) -> [SourceRecord] {
    guard let value = parts.value(MeetingFields.Part.meeting) else { return [parts] }
    if case .text = value.content {
      // `会议: 全县办公室会议` is the shortest way to name a meeting.
      let name = SourceValue.Entry(
        key: Located(MeetingFields.Fact.name.chinese, at: value.location), value: value)
      let named = SourceValue(.record([name]), at: value.location)
      return [parts, SourceRecord(named, fields: MeetingFields.Fact.all, findings: &findings)]
    }
    return [SourceRecord(value, fields: MeetingFields.Fact.all, findings: &findings), parts]
  }

  mutating func meeting(facts records: [SourceRecord], at location: Location) -> Meeting {
    typealias Fact = MeetingFields.Fact
    var findings: [Finding] = []
    func record(_ field: FieldName) -> SourceRecord? { records.first { $0.value(field) != nil } }
    func text(_ field: FieldName) -> Located<String>? { record(field)?.text(field, &findings) }
    func time(_ field: FieldName) -> Located<ClockTime>? {
      record(field)?.parsed(field, &findings) { WhenText.time($0) }
    }
    let name = text(Fact.name)
    if name == nil {
      let place = records.first?.location ?? location
      findings.append(.missingField(Fact.name, in: MeetingFields.Part.meeting, at: place))
    }
    var meeting = Meeting(
      name: name ?? Located("", at: location), location: Location(file: location.file), rules: defaultRules)
    meeting.organizer = text(Fact.organizer)
    meeting.publisher = text(Fact.publisher)
    meeting.venue = text(Fact.venue)
    meeting.meetingClass = text(Fact.meetingClass)
    meeting.secrecy = text(Fact.secrecy)
    meeting.contact = text(Fact.contact)
    meeting.contactPhone = text(Fact.contactPhone)
    meeting.layout = text(Fact.layout)
    meeting.host = record(Fact.host).flatMap { $0.value(Fact.host) }.flatMap { $0.personName(Fact.host, &findings) }
    meeting.weekday = record(Fact.weekday)?.parsed(Fact.weekday, &findings) { WhenText.weekday($0) }
    meeting.start = time(Fact.start)
    meeting.end = time(Fact.end)
    meeting.signIn = time(Fact.signIn)
    if let text = text(Fact.date) {
      meeting.setWhen(WhenText(text.value), text, Fact.date, &findings)
    }
    if let text = text(Fact.when) { meeting.setWhen(WhenText(text.value), text, Fact.when, &findings) }
    self.findings += findings
    return meeting
  }
}

extension Meeting {
  /// Takes over what a text says about time, without touching what a field of its own already said.
  fileprivate mutating func setWhen(
    _ when: WhenText?, _ text: Located<String>, _ field: FieldName, _ findings: inout [Finding]
  ) {
    guard let when else { return findings.append(.badValue(text, field)) }
    if when.lacksYear { findings.append(.dateWithoutYear(text)) }
    if when.lastDate != nil { findings.append(.severalDays(text)) }
    let located = text.location
    date = date ?? when.date.map { Located($0, at: located) }
    weekday = weekday ?? when.weekday.map { Located($0, at: located) }
    // A spreadsheet shows a plain date as midnight, and no meeting begins then.
    if let time = when.start, time.minutes > 0 || when.end != nil { start = start ?? Located(time, at: located) }
    end = end ?? when.end.map { Located($0, at: located) }
  }
}

extension SourceValue {
  /// The one person that a value names.
  func personName(_ field: FieldName, _ findings: inout [Finding]) -> Located<PersonName>? {
    guard case .text(let text) = content else {
      findings.append(.wrongShape(at: location, field))
      return nil
    }
    guard text.unicodeScalars.contains(where: { !$0.isBlank }) else { return nil }
    let person = PersonText(text)
    return Located(PersonName(person.name), at: self.location(ofScalar: person.offset))
  }

  /// The persons that a value names, one after the other.
  func personNames(_ field: FieldName, _ findings: inout [Finding]) -> [Located<PersonName>] {
    guard case .text(let text) = content else {
      findings.append(.wrongShape(at: location, field))
      return []
    }
    let scalars = Array(text.unicodeScalars)
    return PersonText.partRanges(scalars).map { range in
      let person = PersonText(String(scalars: scalars[range]))
      return Located(PersonName(person.name), at: self.location(ofScalar: range.lowerBound + person.offset))
    }
  }
}

extension SourceRecord {
  /// The persons that a field names, as a list or in one text.
  func personNames(_ field: FieldName, _ findings: inout [Finding]) -> [Located<PersonName>] {
    var names: [Located<PersonName>] = []
    for value in list(field) { names += value.personNames(field, &findings) }
    return names
  }

  /// A date; one without its year is reported as such.
  func date(_ field: FieldName, _ findings: inout [Finding]) -> Located<CalendarDate>? {
    guard let text = text(field, &findings) else { return nil }
    guard let when = WhenText.date(text.value) else {
      findings.append(.badValue(text, field))
      return nil
    }
    if when.lacksYear { findings.append(.dateWithoutYear(text)) }
    return when.date.map { Located($0, at: text.location) }
  }

  /// A whole number from 1.
  func positive(_ field: FieldName, _ findings: inout [Finding]) -> Located<Int>? {
    parsed(field, &findings) { text in NumberText.integer(text).flatMap { $0 > 0 ? $0 : nil } }
  }
}

extension Finding {
  static func dateWithoutYear(_ text: Located<String>) -> Finding {
    Finding(
      "source.bad-value", .error,
      Message(
        "日期“\(text.value.shortened)”没有年份，没有采用；请写全，如 2026年9月19日",
        english: "the date “\(text.value.shortened)” has no year and was not used; write it in full, such as 2026-09-19"
      ),
      at: text.location, subject: text.value.shortened)
  }

  static func severalDays(_ text: Located<String>) -> Finding {
    Finding(
      "source.several-days", .info,
      Message(
        "“\(text.value.shortened)”有几天，会议日期取第一天；以后各天的事项请在议程里写明日期",
        english:
          "“\(text.value.shortened)” spans several days and the first is taken; give the later items of the agenda "
          + "their own dates"),
      at: text.location, subject: text.value.shortened)
  }
}
