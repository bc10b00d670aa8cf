internal import OfficeDocuments

/// Late changes of people, applied to the roster as it was read.
extension MeetingDecoder {
  /// Applies the changes of people, then lists those who come instead of others.
  mutating func settleRoster(_ roster: inout Roster) {
    for index in changes.indices where changes[index].kind.isOfPeople { apply(index, to: &roster) }
    roster.listSubstitutes()
  }

  private mutating func apply(_ index: Int, to roster: inout Roster) {
    guard changes[index].kind != .add else { return add(index, to: &roster) }
    guard let number = person(index, in: roster) else { return }
    var person = roster.people[number]
    let change = changes[index]
    let new = change.new.map { Located($0.value.trimmingSpace(), at: $0.location) }
    switch change.kind {
    case .absent:
      guard person.isExpected else { return findings.append(.superfluous(change)) }
      person.attends = Located(false, at: change.location)
    case .substitute:
      guard let new else { return }
      let named = PersonText(new.value)
      if !person.isExpected, person.substitute?.name == PersonName(named.name) {
        return findings.append(.superfluous(change))
      }
      person.attends = Located(false, at: change.location)
      person.substitute = PersonReference(named, written: new.value, at: new.location)
    case .rename:
      guard let new else { return }
      settleOld(index, is: person.name.value.text)
      if person.formerName == nil { person.formerName = person.name.value }
      person.name = Located(PersonName(new.value), at: new.location)
    case .post, .unit:
      guard let new else { return }
      let source = change.kind == .post ? person.post : person.unit
      if source?.value == new.value { return findings.append(.superfluous(change)) }
      guard settleOld(index, is: source?.value ?? "") else { return }
      if change.kind == .post { person.post = new } else { person.unit = new }
    default: return
    }
    if change.kind == .absent || change.kind == .substitute { settleOld(index, is: "参会") }
    if let seat = change.absentSeat { person.absentSeat = seat }
    changes[index].isApplied = true
    roster.people[number] = person
  }

  /// Puts somebody on the roster behind all others.
  private mutating func add(_ index: Int, to roster: inout Roster) {
    guard let subject = changes[index].subject else { return }
    let named = PersonText(subject.value)
    let name = PersonName(named.name)
    if let known = roster.people.first(where: { $0.name.value == name && $0.isExpected }),
      named.beside.isEmpty || known.unit != nil
    {
      return findings.append(.superfluous(changes[index]))
    }
    var person = Person(name: Located(name, at: subject.location))
    person.fill(beside: named.beside, at: subject.location)
    if let role = changes[index].new.flatMap({ ChoiceText.role($0.value) }) {
      person.role = Located(role, at: subject.location)
    } else if roster.people.contains(where: { $0.role != nil }) {
      person.role = Located(.guest, at: subject.location)
    }
    changes[index].isApplied = true
    roster.people.append(person)
  }

  /// The index of the one person whom a change is about; nil with a finding when it is nobody or several.
  private mutating func person(_ index: Int, in roster: Roster) -> Int? {
    let change = changes[index]
    guard let subject = change.subject else { return nil }
    let named = PersonText(subject.value)
    let name = PersonName(named.name)
    var reference = PersonReference(named, written: subject.value, at: subject.location)
    if let unit = change.unit { reference.titles.append(unit.value) }
    let resolver = PersonResolver(roster)
    if let id = resolver.answer(for: reference).person { return id.number - 1 }
    let found = resolver.people(named: name)
    if found.isEmpty, change.kind == .rename, let new = change.new,
      roster.people.contains(where: { $0.name.value == PersonName(new.value) })
    {
      findings.append(.superfluous(change))
      return nil
    }
    let reason: Message =
      found.isEmpty
      ? Message("说的“\(name.text)”不在名单上", english: "names “\(name.text)”, who is not on the roster")
      : Message(
        "说的“\(name.text)”名单上有 \(found.count) 位，请用“所在单位”写明是哪一位",
        english: "names “\(name.text)”, and \(found.count) people have that name; state the unit")
    findings.append(.unknownSubject(of: change, reason))
    return nil
  }

  /// Compares what an entry calls the old value with what the source says, and fills it in where it says nothing.
  ///
  /// - Returns: Whether the entry may be applied.
  @discardableResult
  mutating func settleOld(_ index: Int, is found: String) -> Bool {
    guard let old = changes[index].old else {
      changes[index].old = Located(found, at: changes[index].location)
      return true
    }
    guard FieldName.comparable(old.value) != FieldName.comparable(found) else { return true }
    findings.append(.stale(changes[index], found: found))
    return false
  }
}

extension ChangeKind {
  fileprivate var isOfPeople: Bool {
    switch self {
    case .absent, .substitute, .rename, .post, .unit, .add: true
    case .seat, .moveItem, .dropItem, .speaker, .time, .venue, .draft: false
    }
  }
}
