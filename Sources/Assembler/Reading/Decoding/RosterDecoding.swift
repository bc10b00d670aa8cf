internal import OfficeDocuments

extension MeetingDecoder {
  /// Makes the roster from a list of records or names, from names under their units, or from a file.
  mutating func roster(_ value: SourceValue?, meeting location: Location) throws(AssemblyError) -> Roster {
    typealias Part = MeetingFields.Part
    guard let value else {
      findings.append(.missingRoster(at: Location(file: location.file)))
      return Roster(location: Location(file: location.file))
    }
    let firstFinding = findings.count
    var roster = Roster(location: value.location)
    switch value.content {
    case _ where isPointer(value): roster = try rosterFile(value)
    case .text: roster.people = people(inText: value)
    case .list(let values):
      // A list may hold both people and the files of further people.
      var people: [Person] = []
      var rest = values[...]
      while let first = rest.first {
        let isFile = isPointer(first)
        let run = rest.prefix { isPointer($0) == isFile }
        if isFile {
          people += try rosterFile(SourceValue(.list(Array(run)), at: first.location)).people
        } else {
          people += self.people(inList: Array(run))
        }
        rest = rest.dropFirst(run.count)
      }
      roster.people = people
    case .record(let entries):
      var people: [Person] = []
      for entry in entries { people += self.people(ofUnit: entry) }
      roster.people = people
    }
    findings.noteEmptiness(of: roster, from: firstFinding)
    return roster
  }

  /// The people of a list of records and texts.
  private mutating func people(inList values: [SourceValue]) -> [Person] {
    let firstFinding = findings.count
    defer { findings.joinUnknownKeys(from: firstFinding) }
    var records: [SourceRecord] = []
    var people: [Person] = []
    for value in values {
      if case .text = value.content {
        people +=
          PersonDecoding.people(records, folder.account.file(value.location.file), &findings)
          + self.people(inText: value)
        records = []
      } else {
        records.append(
          SourceRecord(
            value, fields: MeetingFields.Person.all, account: folder.account.file(value.location.file),
            findings: &findings))
      }
    }
    let file = records.first.map { folder.account.file($0.location.file) }
    return people + PersonDecoding.people(records, file, &findings)
  }

  /// The people of a text such as `张三（县委办公室主任）、李四`.
  private mutating func people(inText value: SourceValue) -> [Person] {
    guard case .text(let text) = value.content else { return [] }
    return PersonList(text).entries.compactMap { entry in
      if let kind = ImpossibleValue(entry.person.name, in: MeetingFields.Person.name) {
        findings.append(
          .impossible(kind, Located(entry.person.name, at: value.location), in: MeetingFields.Person.name))
        return nil
      }
      var person = Person(
        name: Located(PersonName(entry.person.name), at: value.location(ofScalar: entry.offset)))
      person.fill(beside: entry.person.beside, at: value.location(ofScalar: entry.start))
      person.takeLeaveFromNote(&findings)
      return person
    }
  }

  /// The people of an entry `县委办公室: [张三, 李四]`.
  private mutating func people(ofUnit entry: SourceValue.Entry) -> [Person] {
    let unit = Located(entry.key.value.trimmingSpace(), at: entry.key.location)
    var values = [entry.value]
    if case .list(let list) = entry.value.content { values = list }
    var people: [Person] = []
    for value in values {
      switch value.content {
      case .text: people += self.people(inText: value)
      case .record:
        let record = SourceRecord(
          value, fields: MeetingFields.Person.all, account: folder.account.file(value.location.file),
          findings: &findings)
        people += PersonDecoding.people(record, folder.account.file(record.location.file), &findings)
      case .list: findings.append(.wrongShape(at: value.location))
      }
    }
    for index in people.indices where people[index].unit == nil { people[index].unit = unit }
    return people
  }
}

/// Makes people from records that hold one each.
enum PersonDecoding {
  private typealias Field = MeetingFields.Person

  /// The people of a list of records.
  static func people(
    _ records: [SourceRecord], _ account: FileAccount?, _ findings: inout [Finding]
  ) -> [Person] {
    var people: [Person] = []
    people.reserveCapacity(records.count)
    for record in records { people += self.people(record, account, &findings) }
    return people
  }

  /// The person of a record, or the several whose names share its name field; none when there is no name.
  static func people(
    _ record: SourceRecord, _ account: FileAccount?, _ findings: inout [Finding]
  ) -> [Person] {
    guard let value = record.value(Field.name) else {
      findings.append(.missingField(Field.name, in: MeetingFields.Part.roster, at: record.location))
      return []
    }
    guard case .text(let text) = value.content else {
      findings.append(.wrongShape(at: value.location, Field.name))
      return []
    }
    switch StandIn(text, number: record.text(Field.number, &findings)?.value) {
    case .hint:
      record.setAside(.hint, in: account)
      return []
    case .nobody:
      record.setAside(.nobody, in: account)
      findings.append(.missingValue(Field.name, at: value.location))
      return []
    case .example:
      record.setAside(.example, in: account)
      findings.append(.exampleRow(Located(text, at: value.location)))
      return []
    case nil: break
    }
    if let kind = ImpossibleValue(text, in: Field.name) {
      findings.append(.impossible(kind, Located(text, at: value.location), in: Field.name))
      record.leave(in: account)
      return []
    }
    var people: [Person] = []
    let list = PersonList(text)
    for (index, entry) in list.entries.enumerated() {
      let named = entry.person
      var person = Person(name: Located(PersonName(named.name), at: value.location(ofScalar: entry.offset)))
      let count = list.entries.count
      fill(&person, from: (2...50).contains(count) ? record.line(index, of: count) : record, account, &findings)
      for beside in named.beside { person.take(besideName: beside, at: value.location) }
      if person.role == nil, let note = person.note, let role = ChoiceText.role(note.value) {
        person.role = Located(role, at: note.location)
      }
      person.takeLeaveFromNote(&findings)
      people.append(person)
    }
    return people
  }

  private static func fill(
    _ person: inout Person, from record: SourceRecord, _ account: FileAccount?, _ findings: inout [Finding]
  ) {
    person.unit = record.possible(Field.unit, account, &findings)
    person.post = record.possible(Field.post, account, &findings)
    if let both = record.possible(Field.unitAndPost, account, &findings) {
      UnitAndPost(both.value).fill(&person, at: both.location)
    }
    person.rank = record.possible(Field.rank, account, &findings)
    person.group = record.possible(Field.group, account, &findings)
    person.foreignName = record.text(Field.foreignName, &findings)
    person.phone = record.possible(Field.phone, account, &findings)
    person.note = record.possible(Field.note, account, &findings)
    if person.unit == nil, person.post == nil, let note = person.note, case let both = UnitAndPost(note.value),
      both.unit != nil, both.post != nil, LeaveNote(note.value) == nil, SubstituteNote(note.value) == nil
    {
      // 云溪镇镇长 under 备注, where the list says nothing else of the person.
      both.fill(&person, at: note.location)
    }
    for (field, arrangement) in Field.arrangements where record.value(field) != nil {
      person.arrangements[arrangement] = record.possible(field, account, &findings)
    }
    if let text = record.text(Field.substitute, &findings), ChoiceText.yesNo(text.value) != false,
      StandIn(text.value, number: nil) == nil
    {
      person.substitute = record.value(Field.substitute)?.person(Field.substitute, &findings)
    }
    person.isOnRostrum = record.parsed(Field.rostrum, &findings) { ChoiceText.yesNo($0) }
    person.order = record.parsed(Field.order, &findings) { NumberText.integer($0) }
    var ignored: [Finding] = []
    // Codes of delegates and the like stand in that column too.
    person.serial = record.text(Field.number, &ignored).flatMap { text in
      NumberText.integer(text.value).map { Located($0, at: text.location) }
    }
    person.section = record.section
    if let role = record.text(Field.role, &findings) {
      if let known = ChoiceText.role(role.value) {
        person.role = Located(known, at: role.location)
      } else if ChoiceText.yesNo(role.value) == false {
        person.attends = Located(false, at: role.location)
      } else {
        findings.append(.badValue(role, Field.role, .warning))
      }
    }
    if let text = record.text(Field.attends, &findings) { person.takeAttendance(text, &findings) }
    if let leave = record.text(Field.leave, &findings) {
      if let remark = SubstituteNote(leave.value) {
        person.substitute =
          person.substitute ?? PersonReference(remark.person, written: leave.value, at: leave.location)
      }
      // Any reason in the column of leave, such as 出差, means that the person does not come.
      let isOnLeave = leave.value == "请假" || (ChoiceText.yesNo(leave.value) ?? true)
      if isOnLeave { person.attends = Located(false, at: leave.location) }
    }
  }
}

extension Person {
  /// Takes over what the column 参会 says: yes or no, or in words that somebody comes late, or sends another.
  fileprivate mutating func takeAttendance(_ text: Located<String>, _ findings: inout [Finding]) {
    if let comes = ChoiceText.yesNo(text.value) {
      attends = Located(comes, at: text.location)
    } else if let standIn = SubstituteNote(text.value) {
      attends = Located(false, at: text.location)
      substitute = substitute ?? PersonReference(standIn.person, written: text.value, at: text.location)
    } else if LeaveNote(text.value) == .onLeave {
      attends = Located(false, at: text.location)
    } else if ["参会", "参加", "到会", "出席", "迟到", "线上", "视频", "早退"].contains(where: text.value.contains) {
      attends = Located(true, at: text.location)
      note = note ?? text
    } else {
      findings.append(.badValue(text, MeetingFields.Person.attends))
    }
  }

  /// Takes in the texts that stand beside a name, of which a unit and the post behind it belong together.
  mutating func fill(beside texts: [String], at location: Location) {
    var texts = texts[...]
    if texts.count >= 2 {
      let (first, second) = (Array(texts[0].unicodeScalars), Array(texts[1].unicodeScalars))
      let isUnit = NameShape.isUnit(first) || NameShape.isPlace(first) || NameShape.isUnitEnding(first)
      if isUnit, !NameShape.isPost(first), NameShape.isPost(second) {
        unit = unit ?? Located(texts[0], at: location)
        post = post ?? Located(texts[1], at: location)
        texts = texts.dropFirst(2)
      }
    }
    for text in texts { fill(beside: text, at: location) }
  }

  /// Takes in what stands beside a name in running text: a unit, a post, or a remark on leave.
  mutating func fill(beside text: String, at location: Location) {
    if PersonRemark.isFact(text) { return }
    if RosterLines.isPhone(text) || PersonRemark.isStandIn(text) || SubstituteNote(text) != nil {
      return takeRemark(text, at: location)
    }
    guard LeaveNote(text) != nil else {
      return UnitAndPost(PersonRemark.withoutFacts(text)).fill(&self, at: location)
    }
    // In 县档案馆馆长，因病请假 only one part speaks of leave.
    for part in text.split(whereSeparator: { "，,；;".contains($0) }) {
      if LeaveNote(String(part)) != nil {
        note = note ?? Located(String(part), at: location)
      } else {
        UnitAndPost(String(part)).fill(&self, at: location)
      }
    }
  }
}

extension Person {
  /// Takes in what stands beside the name in a column of names: a post where the list has no column for it, else a remark.
  fileprivate mutating func take(besideName text: String, at location: Location) {
    let isPost = NameShape.isPost(Array(text.unicodeScalars)) && SubstituteNote(text) == nil
    if unit == nil, NameShape.isUnit(Array(text.unicodeScalars)) {
      unit = Located(text, at: location)
      return
    }
    guard post == nil, isPost, !PersonRemark.isStandIn(text), !GroupNotes.isHeadRemark(text) else {
      return takeRemark(text, at: location)
    }
    let both = unit == nil ? UnitAndPost(text) : nil
    if let both, both.unit != nil { both.fill(&self, at: location) } else { post = Located(text, at: location) }
  }

  /// Takes over a remark beside the name in a list that has columns for unit and post; sex and ethnicity serve no paper.
  mutating func takeRemark(_ text: String, at location: Location) {
    if PersonRemark.isFact(text) { return }
    if RosterLines.isPhone(text) {
      phone = phone ?? Located(text, at: location)
    } else {
      note = note ?? Located(text, at: location)
    }
  }
}

extension SourceRecord {
  /// The text of a field; one that cannot be what the field says is reported and left out.
  fileprivate func possible(
    _ field: FieldName, _ account: FileAccount?, _ findings: inout [Finding]
  ) -> Located<String>? {
    guard let text = text(field, &findings) else { return nil }
    guard let kind = ImpossibleValue(text.value, in: field) else { return text }
    findings.append(.impossible(kind, text, in: field))
    account?.mark(text.location.place, .notUnderstood)
    return nil
  }
}

extension [Finding] {
  /// Reports a roster that names nobody, unless one of the findings from an index on, which reading it added, is an error
  /// and so tells the cause: a file, sheet or column that is not there.
  mutating func noteEmptiness(of roster: Roster, from start: Int) {
    guard roster.people.isEmpty, !self[start...].contains(where: { $0.severity == .error }) else { return }
    append(.emptyRoster(at: roster.location))
  }
}

extension Finding {
  fileprivate static func emptyRoster(at location: Location) -> Finding {
    Finding(
      RosterFinding.empty,
      Message(
        "名单里一个人也没有；请在“姓名”列填写参会人员", english: "the roster names nobody; fill in the column 姓名 (name)"),
      at: location)
  }
}
