internal import OfficeDocuments

/// Where what a user confirmed and what the files of a folder say differ.
struct ConfirmedComparison {
  /// The differences, each with both places; the confirmed one counts.
  private(set) var findings: [Finding] = []
  private let description: String

  init(_ confirmed: Meeting, _ raw: Meeting, description: String) {
    self.description = description
    typealias Fact = MeetingFields.Fact
    compare(Fact.date, confirmed.date, raw.date) { $0.chinese }
    compare(Fact.start, confirmed.start, raw.start) { $0.text }
    compare(Fact.signIn, confirmed.signIn, raw.signIn) { $0.text }
    let isOnePlace = confirmed.venue.flatMap { one in
      raw.venue.map { !MeetingDecoder.disagree(one.value, $0.value, Fact.venue) }
    }
    if isOnePlace == false { compare(Fact.venue, confirmed.venue, raw.venue) { $0 } }
    compare(
      Fact.host, confirmed.host.map { Located($0.name, at: $0.location) },
      raw.host.map { Located($0.name, at: $0.location) }
    ) {
      $0.text
    }
    compare(Fact.contactPhone, confirmed.contactPhone, raw.contactPhone) { text in
      String(scalars: text.unicodeScalars.filter { $0.ordinaryWidth.digit != nil })
    }
    comparePeople(confirmed, raw)
    compareAgenda(confirmed, raw)
  }

  private mutating func comparePeople(_ confirmed: Meeting, _ raw: Meeting) {
    typealias Field = MeetingFields.Person
    let resolver = PersonResolver(confirmed.roster)
    for person in raw.roster.people {
      let titles = [person.unit, person.post, person.group].compactMap { $0?.value }
      let named = resolver.resolved(PersonReference(person.name.value, titles: titles, at: person.name.location))
      guard let id = named.person, let known = confirmed.roster[id] else {
        if named.resolution == .unresolved { findings.append(newPerson(person)) }
        continue
      }
      let who = known.name.value.text
      compare(Field.unit, known.unit, person.unit, of: who) { String(scalars: PersonClues.comparable($0)) }
      compare(Field.post, known.post, person.post, of: who) { String(scalars: PersonClues.comparable($0)) }
      compare(Field.phone, known.phone, person.phone, of: who) { text in
        String(scalars: text.unicodeScalars.filter { $0.ordinaryWidth.digit != nil })
      }
      guard known.isExpected != person.isExpected else { continue }
      let words = { (comes: Bool) in comes ? "参会" : "不参会" }
      let place = (known.attends?.location ?? known.name.location, person.attends?.location ?? person.name.location)
      findings.append(
        differ(
          Field.attends, Located(words(known.isExpected), at: place.0), Located(words(person.isExpected), at: place.1),
          of: who))
    }
  }

  private mutating func compareAgenda(_ confirmed: Meeting, _ raw: Meeting) {
    typealias Field = MeetingFields.Item
    func key(_ item: AgendaItem) -> String { String(scalars: PersonClues.comparable(item.title.value)) }
    var items: [String: AgendaItem] = [:]
    for item in confirmed.agenda.items where items[key(item)] == nil { items[key(item)] = item }
    guard !items.isEmpty else { return }
    for item in raw.agenda.items {
      guard let known = items[key(item)] else {
        findings.append(newItem(item, confirmed.agenda.location))
        continue
      }
      compare(Field.start, known.start, item.start, of: known.title.value) { $0.text }
      compare(Field.minutes, known.minutes, item.minutes, of: known.title.value) { String($0) }
      compare(Field.venue, known.venue, item.venue, of: known.title.value) { $0 }
    }
  }

  private mutating func compare<Value>(
    _ field: FieldName, _ one: Located<Value>?, _ other: Located<Value>?, of subject: String = "",
    _ text: (Value) -> String
  ) {
    guard let one, let other, text(one.value) != text(other.value) else { return }
    findings.append(
      differ(
        field, Located(text(one.value), at: one.location), Located(text(other.value), at: other.location), of: subject))
  }

  private func differ(_ field: FieldName, _ one: Located<String>, _ other: Located<String>, of subject: String)
    -> Finding
  {
    let whose = subject.isEmpty ? "" : "“\(subject.shortened)”的"
    let whoseInEnglish = subject.isEmpty ? "" : " of “\(subject.shortened)”"
    return Finding(
      AccountFinding.factsDisagree,
      Message(
        "\(whose)\(field.chinese)：\(description) 里确认的是“\(one.value)”，\(other.location.file) 写的是“\(other.value)”，"
          + "按确认的办；文件后来改了的，请改 \(description)",
        english:
          "\(field.english)\(whoseInEnglish): \(description) confirms “\(one.value)”, but \(other.location.file) says "
          + "“\(other.value)”; the confirmed value is used; if the file was changed later, correct \(description)"),
      at: one.location, subject: one.value, related: [other.location])
  }

  private func newPerson(_ person: Person) -> Finding {
    let name = person.name.value.text
    return Finding(
      AccountFinding.factsDisagree,
      Message(
        "\(person.name.location.file) 里有“\(name)”，\(description) 的名单里没有，没有列入；要参会的请补进 \(description)",
        english:
          "\(person.name.location.file) lists “\(name)”, whom the roster of \(description) does not have; add who takes part"
      ),
      at: person.name.location, subject: name)
  }

  private func newItem(_ item: AgendaItem, _ agenda: Location) -> Finding {
    let title = item.title.value.shortened
    return Finding(
      AccountFinding.factsDisagree,
      Message(
        "\(item.title.location.file) 的议程有“\(title)”，\(description) 的议程里没有，没有采用；要办的请补进 \(description)",
        english:
          "the agenda of \(item.title.location.file) has “\(title)”, which that of \(description) does not; add it if it stays"
      ),
      at: item.title.location, subject: title, related: [agenda])
  }
}
