internal import OfficeDocuments

/// Makes the meeting from source values, wherever they were typed.
///
/// Content never stops it: what it cannot use becomes a finding. Only a file that cannot be opened does.
struct MeetingDecoder {
  /// The files that the description may point to.
  var folder: MeetingFolder
  /// What was wrong, in reading order.
  var findings: [Finding] = []
  /// The people of the roster once it is read.
  var resolver = PersonResolver(Roster(location: Location(file: "")))
  /// The late changes, applied wherever what they change is read.
  var changes: [Change] = []
  /// The frozen list; nil before the list is frozen.
  var frozenList: FrozenList?
  /// The edits of wording that somebody made in built papers.
  var handEdits: [HandEdit] = []
  /// By how many minutes a change moves what has hours.
  var timeShift: (minutes: Int, location: Location)?
  /// What an agenda in running text says of the whole meeting.
  var factsOfAgenda: [FieldName: SourceValue] = [:]
  /// The day of the meeting, whose year dates without one take.
  var firstDay: CalendarDate?
  /// The rules where the meeting brings none of its own.
  let defaultRules: RankRules

  init(folder: MeetingFolder, rules: RankRules) {
    self.folder = folder
    defaultRules = rules
  }

  /// Makes the meeting from the root of a description.
  mutating func meeting(_ root: SourceValue) throws(AssemblyError) -> Meeting {
    typealias Part = MeetingFields.Part
    let parts = SourceRecord(
      root, fields: MeetingFields.Fact.withParts, account: folder.account.file(root.location.file), findings: &findings)
    let facts = facts(parts)
    var meeting = meeting(facts: facts, at: root.location)
    if let value = parts.value(Part.rules) { meeting.rules = try rules(value) }
    if let value = parts.value(Part.units) { meeting.rules = rules(meeting.rules, units: value) }
    meeting.checking = checking(parts.value(Part.checking), words: parts.value(Part.words))
    meeting.roster = try roster(parts.value(Part.roster), meeting: root.location)
    if let value = parts.value(Part.groups) {
      let list = try records(value, of: Part.groups, MeetingFields.Group.all, main: MeetingFields.Group.name)
      setGroups(list.records, of: &meeting.roster)
    }
    settleRoster(&meeting.roster)
    resolver = PersonResolver(meeting.roster)
    meeting.agenda = try agenda(parts.value(Part.agenda), meeting: root.location, from: meeting.date?.value)
    var arrangements: [FieldName: [SourceRecord]] = [:]
    for kind in MeetingFields.arrangements {
      guard let value = parts.value(kind.part) else { continue }
      arrangements[kind.part] = try records(value, of: kind.part, kind.fields, main: kind.main).records
    }
    fillFacts(of: &meeting)
    setArrangements(arrangements, of: &meeting)
    settleAgenda(of: &meeting)
    noteDays(meeting)
    meeting.seating = try seating(parts.value(Part.seating), meeting: root.location)
    firstDay = meeting.date?.value
    meeting.materials = try materials(parts.value(Part.materials))
    settleGuessedSpeakers(&meeting)
    meeting.nameCards = try nameCards(parts.value(Part.nameCards), roster: meeting.roster)
    meeting.papers = papers(besides: meeting)
    settleChanges(of: &meeting)
    meeting.joinParts(&findings)
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
    return [
      SourceRecord(
        value, fields: MeetingFields.Fact.all, account: folder.account.file(value.location.file), findings: &findings),
      parts,
    ]
  }

  mutating func meeting(facts records: [SourceRecord], at location: Location) -> Meeting {
    typealias Fact = MeetingFields.Fact
    var findings: [Finding] = []
    func record(_ field: FieldName) -> SourceRecord? { records.first { $0.value(field) != nil } }
    func text(_ field: FieldName) -> Located<String>? { record(field)?.text(field, &findings) }
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
    meeting.listOrder = record(Fact.listOrder)?.parsed(Fact.listOrder, &findings) { ChoiceText.listOrder($0) }
    meeting.noticeForm = record(Fact.noticeForm)?.parsed(Fact.noticeForm, &findings) { ChoiceText.noticeForm($0) }
    meeting.documentNumber = text(Fact.documentNumber)
    meeting.urgency = text(Fact.urgency)
    meeting.recipients = text(Fact.recipients)
    meeting.replyBy = text(Fact.replyBy)
    for value in record(Fact.requirements)?.list(Fact.requirements) ?? [] {
      guard let text = value.text(Fact.requirements, &findings) else { continue }
      // A cell holds one sentence a line.
      meeting.requirements += text.value.split(whereSeparator: \.isNewline).map {
        Located(String($0).trimmingSpace(), at: text.location)
      }
    }
    meeting.contact = text(Fact.contact)
    meeting.contactPhone = text(Fact.contactPhone)
    meeting.layout = text(Fact.layout)
    for name in record(Fact.publicColumns)?.texts(Fact.publicColumns, &findings) ?? [] {
      if let column = PublicColumn(name.value) {
        meeting.publicColumns.append(Located(column, at: name.location))
      } else {
        findings.append(.badValue(name, Fact.publicColumns))
      }
    }
    let templates = record(Fact.templates)?.texts(Fact.templates, &findings) ?? []
    meeting.host = record(Fact.host).flatMap { $0.value(Fact.host) }.flatMap { $0.person(Fact.host, &findings) }
    meeting.weekday = record(Fact.weekday)?.parsed(Fact.weekday, &findings) { WhenText.weekday($0) }
    if let text = text(Fact.date) {
      meeting.setWhen(WhenText(text.value), text, Fact.date, &findings)
    }
    if let text = text(Fact.when) { meeting.setWhen(WhenText(text.value), text, Fact.when, &findings) }
    func moment(_ field: FieldName) -> (time: Located<ClockTime>, date: Located<CalendarDate>?)? {
      let read = record(field)?.parsed(field, &findings) { WhenText.moment($0, from: meeting.date?.value) }
      guard let read, let time = read.value.start else { return nil }
      if read.value.lacksYear { findings.append(.dateWithoutYear(Located(field.chinese, at: read.location))) }
      return (Located(time, at: read.location), read.value.date.map { Located($0, at: read.location) })
    }
    if let start = moment(Fact.start) {
      meeting.start = start.time
      meeting.date = meeting.date ?? start.date
    }
    if let end = moment(Fact.end) {
      meeting.end = end.time
      if end.date?.value != meeting.date?.value { meeting.lastDate = meeting.lastDate ?? end.date }
    }
    if let signIn = moment(Fact.signIn) {
      meeting.signIn = signIn.time
      // 1:45 before a meeting at 14:00 is the afternoon.
      if let start = meeting.start, signIn.time.value.minutes < 420,
        signIn.time.value.minutes + 720 <= start.value.minutes
      {
        meeting.signIn = ClockTime(minutes: signIn.time.value.minutes + 720).map {
          Located($0, at: signIn.time.location)
        }
      }
      if signIn.date?.value != meeting.date?.value { meeting.signInDate = signIn.date }
    }
    if let issued = record(Fact.issued)?.date(Fact.issued, from: meeting.date?.value, &findings) {
      meeting.issued = issued.value.date.map { Located($0, at: issued.location) }
    }
    if let first = meeting.date, let last = meeting.lastDate, last.value <= first.value {
      if last.value < first.value { findings.append(.lastDayBeforeFirst(last, first)) }
      meeting.lastDate = nil
      meeting.lastWeekday = nil
    }
    self.findings += findings
    meeting.templates = self.templates(named: templates)
    settleFacts(of: &meeting)
    return meeting
  }

  /// Fills in what the agenda says of the meeting and the description does not.
  mutating func fillFacts(of meeting: inout Meeting) {
    typealias Fact = MeetingFields.Fact
    if let when = factsOfAgenda[Fact.when]?.text(Fact.when, &findings), let read = WhenText(when.value),
      !read.lacksYear,
      meeting.date == nil || meeting.date?.value == read.date
    {
      meeting.setWhen(read, when, Fact.when, &findings)
    }
    if meeting.venue == nil { meeting.venue = factsOfAgenda[Fact.venue]?.text(Fact.venue, &findings) }
    if meeting.host == nil { meeting.host = factsOfAgenda[Fact.host]?.person(Fact.host, &findings) }
    if meeting.organizer == nil { meeting.organizer = factsOfAgenda[Fact.organizer]?.text(Fact.organizer, &findings) }
  }

  /// Reports an agenda of several days that does not say what happens on which.
  mutating func noteDays(_ meeting: Meeting) {
    guard let first = meeting.date, let last = meeting.lastDate, !meeting.agenda.items.isEmpty,
      !meeting.agenda.items.contains(where: { ($0.date?.value ?? first.value) != first.value })
    else { return }
    findings.append(.severalDays(from: first, to: last, agenda: meeting.agenda.location))
  }
}

extension Meeting {
  /// Takes over what a text says about time, without touching what a field of its own already said.
  mutating func setWhen(
    _ when: WhenText?, _ text: Located<String>, _ field: FieldName, _ findings: inout [Finding]
  ) {
    guard let when else { return findings.append(.badValue(text, field)) }
    if when.lacksYear { findings.append(.dateWithoutYear(text)) }
    let located = text.location
    if date == nil || date?.value == when.date {
      lastDate = lastDate ?? when.lastDate.map { Located($0, at: located) }
      lastWeekday = lastWeekday ?? when.lastWeekday.map { Located($0, at: located) }
    }
    date = date ?? when.date.map { Located($0, at: located) }
    weekday = weekday ?? when.weekday.map { Located($0, at: located) }
    // A spreadsheet shows a plain date as midnight, and no meeting begins then.
    if let time = when.start, time.minutes > 0 || when.end != nil { start = start ?? Located(time, at: located) }
    end = end ?? when.end.map { Located($0, at: located) }
  }
}

extension SourceValue {
  /// The one person that a value names.
  func person(_ field: FieldName, _ findings: inout [Finding]) -> PersonReference? {
    guard case .text(let text) = content else {
      findings.append(.wrongShape(at: location, field))
      return nil
    }
    guard text.unicodeScalars.contains(where: { !$0.isBlank }) else { return nil }
    let person = PersonText(text)
    return PersonReference(person, written: text.trimmingSpace(), at: self.location(ofScalar: person.offset))
  }

  /// The persons that a value names, one after the other.
  func people(_ field: FieldName, _ findings: inout [Finding]) -> [PersonReference] {
    guard case .text(let text) = content else {
      findings.append(.wrongShape(at: location, field))
      return []
    }
    let scalars = Array(text.unicodeScalars)
    return PersonList(scalars).entries.map { entry in
      let end = max(entry.start, entry.end)
      return PersonReference(
        entry.person, written: String(scalars: scalars[entry.start..<end]).trimmingSpace(),
        at: self.location(ofScalar: entry.offset))
    }
  }
}

extension SourceRecord {
  /// The persons that a field names, as a list or in one text.
  func people(_ field: FieldName, _ findings: inout [Finding]) -> [PersonReference] {
    list(field).flatMap { $0.people(field, &findings) }
  }

  /// A date, perhaps with its day of the week; one without its year takes that of the meeting, or is reported.
  func date(_ field: FieldName, from first: CalendarDate?, _ findings: inout [Finding]) -> Located<WhenText>? {
    guard let text = text(field, &findings) else { return nil }
    guard let when = WhenText.date(text.value, from: first) else {
      findings.append(.badValue(text, field))
      return nil
    }
    if when.lacksYear { findings.append(.dateWithoutYear(text)) }
    return Located(when, at: text.location)
  }

  /// A whole number from 1.
  func positive(_ field: FieldName, _ findings: inout [Finding]) -> Located<Int>? {
    parsed(field, &findings) { text in NumberText.integer(text).flatMap { $0 > 0 ? $0 : nil } }
  }
}

extension Finding {
  static func dateWithoutYear(_ text: Located<String>) -> Finding {
    Finding(
      SourceFinding.badValue,
      Message(
        "日期“\(text.value.shortened)”没有年份，没有采用；请写全，如 2026年9月19日",
        english: "the date “\(text.value.shortened)” has no year and was not used; write it in full, such as 2026-09-19"
      ),
      at: text.location, subject: text.value.shortened)
  }

  static func lastDayBeforeFirst(_ last: Located<CalendarDate>, _ first: Located<CalendarDate>) -> Finding {
    Finding(
      SourceFinding.badValue,
      Message(
        "会议最后一天 \(last.value.chinese)早于第一天 \(first.value.chinese)；请改正",
        english: "the last day, \(last.value.iso8601), is before the first, \(first.value.iso8601); correct it"),
      at: last.location, subject: last.value.chinese)
  }

  static func severalDays(
    from first: Located<CalendarDate>, to last: Located<CalendarDate>, agenda: Location
  ) -> Finding {
    Finding(
      SourceFinding.severalDays,
      Message(
        "会议从 \(first.value.chinese)开到 \(last.value.chinese)，议程却没有分日期；请在议程中加“日期”一列",
        english: "the meeting lasts from \(first.value.iso8601) to \(last.value.iso8601), but the agenda does not tell "
          + "the days apart; add a column “date” to it"),
      at: agenda, subject: last.value.chinese, related: [last.location])
  }
}
