internal import OfficeDocuments

/// The facts of a meeting with the places that state them, ready to be reported.
struct MeetingFacts {
  /// A fact for people to read.
  struct Fact {
    var name: Message?
    var text: Message
    var sources: [Location]
  }

  /// Facts under one title.
  struct Section {
    var title: Message
    var facts: [Fact] = []
  }

  /// The facts by section, for people.
  private(set) var sections: [Section] = []
  /// The parts of the report for programs.
  private(set) var json: [(String, JSONValue?)] = []
  /// Every place that a fact was read from, without columns.
  private(set) var sources: Set<Location> = []

  private let meeting: Meeting

  init(_ meeting: Meeting, order: PeopleInOrder? = nil) {
    self.meeting = meeting
    addMeeting()
    addPeople(order ?? PeopleInOrder(meeting))
    addGroups()
    addAgenda()
    addMaterials()
  }

  // MARK: Values

  private mutating func fact(_ value: JSONValue, _ locations: [Location]) -> JSONValue {
    for location in locations { sources.insert(location.withoutColumn) }
    return .object([("value", value), ("from", .array(locations.map(JSONValue.location)))])
  }

  private mutating func fact(_ text: Located<String>?) -> JSONValue? {
    text.map { fact(.string($0.value), [$0.location]) }
  }

  private mutating func fact(_ date: Located<CalendarDate>?) -> JSONValue? {
    date.map { fact(.string($0.value.iso8601), [$0.location]) }
  }

  private mutating func fact(_ time: Located<ClockTime>?) -> JSONValue? {
    time.map { fact(.string($0.value.twoDigits), [$0.location]) }
  }

  /// The identity of somebody who is named, or the name itself where it names nobody of the roster, or several.
  private mutating func person(_ reference: PersonReference?) -> JSONValue? {
    guard let reference else { return nil }
    if let person = reference.person { return .string(person.text) }
    return fact(.string(reference.name.text), [reference.location])
  }

  // MARK: Parts

  private mutating func addMeeting() {
    typealias Fact = MeetingFields.Fact
    let name = meeting.name.value.isEmpty ? nil : meeting.name
    let entries: [(String, JSONValue?)] = [
      ("name", fact(name)), ("date", fact(meeting.date)), ("lastDate", fact(meeting.lastDate)),
      ("start", fact(meeting.start)), ("end", fact(meeting.end)), ("signIn", fact(meeting.signIn)),
      ("venue", fact(meeting.venue)), ("host", person(meeting.host)), ("organizer", fact(meeting.organizer)),
      ("contact", fact(meeting.contact)), ("contactPhone", fact(meeting.contactPhone)),
    ]
    json.append(("meeting", .object(entries)))
    var section = Section(title: Message("会议", english: "meeting"))
    func add(_ field: FieldName, _ text: String?, _ location: Location?) {
      guard let text, let location else { return }
      section.facts.append(
        MeetingFacts.Fact(
          name: Message(field.chinese, english: field.english), text: Message(text, english: text), sources: [location])
      )
    }
    add(Fact.name, name?.value, name?.location)
    let last = meeting.lastDate.map { "—" + $0.value.chinese } ?? ""
    add(Fact.date, meeting.date.map { $0.value.chinese + last }, meeting.date?.location)
    add(Fact.start, meeting.start?.value.text, meeting.start?.location)
    add(Fact.end, meeting.end?.value.text, meeting.end?.location)
    add(Fact.signIn, meeting.signIn?.value.text, meeting.signIn?.location)
    add(Fact.venue, meeting.venue?.value, meeting.venue?.location)
    add(Fact.host, meeting.host?.name.text, meeting.host?.location)
    add(Fact.organizer, meeting.organizer?.value, meeting.organizer?.location)
    add(Fact.contact, meeting.contact?.value, meeting.contact?.location)
    add(Fact.contactPhone, meeting.contactPhone?.value, meeting.contactPhone?.location)
    sections.append(section)
  }

  private mutating func addPeople(_ order: PeopleInOrder) {
    let count = meeting.roster.people.count
    var section = Section(title: Message("人员（\(count) 人）", english: "people (\(count))"))
    var seats: [PersonID: Located<Seat>] = [:]
    for assignment in meeting.seating.assignments {
      if let person = assignment.person.person, seats[person] == nil { seats[person] = assignment.seat }
    }
    var list: [JSONValue] = []
    for person in order.people.lazy.map(\.person) {
      let attendance = person.role.map { Located($0.value.reportWord, at: $0.location) }
      let seat = seats[person.id].map { Located($0.value.text, at: $0.location) }
      let name = fact(.string(person.name.value.text), [person.name.location])
      let substitute = self.person(person.substitute)
      list.append(
        .object(
          [
            ("id", .string(person.id.text)), ("name", name), ("unit", fact(person.unit)), ("post", fact(person.post)),
            ("phone", fact(person.phone)), ("group", fact(person.group)), ("attendance", fact(attendance)),
            ("present", person.attends.map { .bool($0.value) }), ("substitutedBy", substitute),
            ("rostrum", person.isOnRostrum.map { .bool($0.value) }), ("seat", fact(seat)),
          ] + Arrangement.allCases.map { ($0.key, fact(person.arrangements[$0])) }))
      let absent = person.isExpected ? nil : Message("不参加", english: "does not come")
      let rostrum = person.isOnRostrum?.value ?? false ? Message("主席台", english: "rostrum") : nil
      let given = [
        person.name.value.text, person.unit?.value, person.post?.value, person.phone?.value, person.group?.value,
        attendance?.value, seat?.value,
      ].compactMap { $0 }
      func words(_ language: Language) -> String {
        (given + [absent, rostrum].compactMap { $0?.text(in: language) }).joined(separator: "  ")
      }
      section.facts.append(
        Fact(
          name: nil,
          text: Message(person.id.text + "  " + words(.chinese), english: person.id.text + "  " + words(.english)),
          sources: [person.name.location]))
    }
    json.append(("people", .array(list)))
    if count > 0 { sections.append(section) }
  }

  private mutating func addGroups() {
    var locations: [String: [Location]] = [:]
    var names: [String] = []
    for group in meeting.roster.people.lazy.compactMap(\.group) {
      if locations[group.value] == nil { names.append(group.value) }
      // A title says it for many people in one place.
      if locations[group.value]?.last != group.location { locations[group.value, default: []].append(group.location) }
    }
    for group in meeting.roster.groups where locations[group.name.value] == nil {
      names.append(group.name.value)
      locations[group.name.value] = [group.name.location]
    }
    json.append(
      (
        "groups",
        .array(
          names.map { name in
            let group = meeting.roster.groups.first { $0.name.value == name }
            let deputies = group?.deputies.compactMap { person($0) } ?? []
            return .object([
              ("name", fact(.string(name), locations[name] ?? [])), ("head", person(group?.head)),
              ("deputies", deputies.isEmpty ? nil : .array(deputies)), ("recorder", person(group?.recorder)),
              ("room", fact(group?.room)),
            ])
          })
      ))
  }

  private mutating func addAgenda() {
    var section = Section(title: Message("议程", english: "agenda"))
    var list: [JSONValue] = []
    for item in meeting.agenda.items {
      let minutes = item.minutes.map { fact(.number($0.value), [$0.location]) }
      list.append(
        .object([
          ("date", fact(item.date)), ("start", fact(item.start)), ("end", fact(item.end)), ("minutes", minutes),
          ("matter", fact(item.title)), ("host", person(item.host)), ("venue", fact(item.venue)),
          ("speakers", .array(item.speakers.compactMap { person($0) })), ("attendees", fact(item.attendees)),
          ("observers", fact(item.observers)), ("session", fact(item.session)), ("workedOut", workedOut(item)),
        ]))
      let stated = [item.start, item.end].compactMap { $0?.value.text }.joined(separator: "—")
      let reckoned = [item.reckonedStart, item.reckonedEnd].compactMap { $0?.value.text }.joined(separator: "—")
      let times = stated.isEmpty && !reckoned.isEmpty ? reckoned + "（推算）" : stated
      let speakers = item.speakers.map(\.name.text).joined(separator: "、")
      let length = item.minutes.map { "\($0.value)′" } ?? ""
      let text = [item.date?.value.iso8601 ?? "", times, item.title.value, speakers, length].filter { !$0.isEmpty }
        .joined(separator: "  ")
      section.facts.append(Fact(name: nil, text: Message(text, english: text), sources: [item.title.location]))
    }
    json.append(("agenda", .array(list)))
    if !list.isEmpty { sections.append(section) }
  }

  /// The hours of an item that nobody states and that follow from the lengths before it.
  private mutating func workedOut(_ item: AgendaItem) -> JSONValue? {
    guard item.reckonedStart != nil || item.reckonedEnd != nil else { return nil }
    return .object([("start", fact(item.reckonedStart)), ("end", fact(item.reckonedEnd))])
  }

  private mutating func addMaterials() {
    var section = Section(title: Message("材料", english: "materials"))
    var list: [JSONValue] = []
    for material in meeting.materials {
      // The host's script is a paper of its own and has no number, unless a list of materials names it.
      let isListed = material.file.location.file != material.file.value
      let isScript = !isListed && material.isHostScript
      if !isScript {
        list.append(
          .object([
            ("number", .number(material.number.value)), ("title", fact(material.title)),
            ("speaker", person(material.speaker)), ("kind", fact(material.kind)), ("status", fact(material.status)),
            ("file", .string(material.file.value)),
          ]))
      }
      let speaker = material.speaker.map { "  " + $0.name.text } ?? ""
      let number = isScript ? "" : "\(material.number.value)  "
      let text = "\(number)\(material.title.value)\(speaker)"
      section.facts.append(
        Fact(name: nil, text: Message(text, english: text), sources: [Location(file: material.file.value)]))
    }
    json.append(("materials", .array(list)))
    if !list.isEmpty { sections.append(section) }
  }
}

extension AttendanceRole {
  /// The word of the report, which knows five.
  fileprivate var reportWord: String {
    switch self {
    case .participant, .observer, .guest, .staff: rawValue
    case .listener: AttendanceRole.observer.rawValue
    case .press: "记者"
    }
  }
}

extension ClockTime {
  /// The time with two digits for hour and minute, such as `09:00`.
  fileprivate var twoDigits: String {
    func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(padded(minutes / 60)):\(padded(minutes % 60))"
  }
}

extension Arrangement {
  /// The key of the report.
  fileprivate var key: String {
    switch self {
    case .lodging: "lodging"
    case .room: "room"
    case .car: "car"
    case .table: "table"
    case .photoRow: "photoRow"
    case .certificate: "certificate"
    case .needs: "needs"
    case .arrival: "arrival"
    case .departure: "departure"
    }
  }
}
