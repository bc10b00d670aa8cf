internal import OfficeDocuments

extension MeetingDecoder {
  /// Puts whom a drawn plan seats on the rostrum there, and lists whom no list has.
  ///
  /// - Parameters:
  ///   - speakers: Who came onto the roster only because the agenda names them.
  ///   - scripts: Lines of the host's script, which names people with their posts.
  mutating func takeDrawnRostrum(
    _ meeting: inout Meeting, speakers: Set<PersonName>, scripts: [AgendaLines.Line]
  ) {
    var people = meeting.roster.people
    var indices: [PersonName: [Int]] = [:]
    for (index, person) in people.enumerated() { indices[person.name.value, default: []].append(index) }
    for assignment in meeting.seating.assignments where assignment.seat.value.area == .rostrum {
      let reference = assignment.person
      guard NameShape.isName(reference.name.scalars) else { continue }
      let known = indices[reference.name] ?? []
      if let index = known.first {
        // Which of several namesakes is meant nobody can tell.
        guard known.count == 1 else { continue }
        people[index].isOnRostrum = people[index].isOnRostrum ?? Located(true, at: reference.location)
        if speakers.contains(reference.name) { findings.append(.drawnOnly(people[index], at: reference.location)) }
        continue
      }
      var person = Person(name: Located(reference.name, at: reference.location))
      person.fill(beside: reference.titles, at: reference.location)
      person.isOnRostrum = Located(true, at: reference.location)
      if person.post == nil { Self.fill(&person, from: scripts) }
      indices[reference.name] = [people.count]
      people.append(person)
      findings.append(.drawnOnly(person, at: reference.location))
    }
    meeting.roster.people = people
  }

  /// Gives somebody the unit and post with which a script names them.
  private static func fill(_ person: inout Person, from lines: [AgendaLines.Line]) {
    let nobody = PersonResolver(Roster(location: person.name.location))
    for line in lines {
      for sentence in line.text.text.split(whereSeparator: { "，,。；;".contains($0) }) {
        let title = SourceValue(.text(String(sentence).trimmingSpace()), at: line.text.location)
        let record = SpeakerInSentence.filled(
          SourceRecord([MeetingFields.Item.title: title], at: line.text.location), people: nobody)
        for value in record.list(MeetingFields.Item.speakers) {
          guard case .text(let text) = value.content else { continue }
          for entry in PersonList(text).entries
          where PersonName(entry.person.name) == person.name.value && !entry.person.beside.isEmpty {
            return person.fill(beside: entry.person.beside, at: line.text.location)
          }
        }
      }
    }
  }

  /// Takes the facts of another file, and reports where they differ from those that are known.
  mutating func merge(_ read: [FieldName: SourceValue], into facts: inout [FieldName: SourceValue]) {
    noteDisagreement(facts, read)
    facts.merge(read) { first, _ in first }
  }

  /// Reports times, places and hosts on which two files disagree.
  mutating func noteDisagreement(_ facts: [FieldName: SourceValue], _ others: [FieldName: SourceValue]) {
    for field in [MeetingFields.Fact.when, MeetingFields.Fact.venue, MeetingFields.Fact.host] {
      guard let one = facts[field], let other = others[field], case .text(let text) = one.content,
        case .text(let otherText) = other.content, one.location != other.location,
        Self.disagree(text, otherText, field)
      else { continue }
      findings.append(.factsDisagree(field, Located(text, at: one.location), Located(otherText, at: other.location)))
    }
  }

  /// Whether two texts for a field say different things.
  static func disagree(_ one: String, _ other: String, _ field: FieldName) -> Bool {
    switch field {
    case MeetingFields.Fact.when:
      guard let one = WhenText(one), let other = WhenText(other) else { return false }
      if let date = one.date, let otherDate = other.date, date != otherDate { return true }
      if let start = one.start, let otherStart = other.start { return start != otherStart }
      return false
    case MeetingFields.Fact.host:
      let names = [one, other].map { text in PersonList(text).entries.map { PersonName($0.person.name) } }
      guard let first = names[0].first, let second = names[1].first, NameShape.isName(first.scalars),
        NameShape.isName(second.scalars)
      else { return false }
      return first != second
    default:
      // 县宾馆 and 县宾馆二楼会议室 are one place, told with more and less care.
      let texts = [one, other].map {
        $0.unicodeScalars.filter { !$0.isBlank && !"，,。()（）".unicodeScalars.contains($0) }
      }
      .sorted { $0.count < $1.count }
      var rest = texts[0][...]
      for scalar in texts[1] where rest.first == scalar { rest = rest.dropFirst() }
      return !rest.isEmpty
    }
  }
}

extension Finding {
  /// Somebody on the drawn rostrum whom no list has.
  fileprivate static func drawnOnly(_ person: Person, at location: Location) -> Finding {
    let name = person.name.value.text
    return Finding(
      AccountFinding.drawnOnly,
      Message(
        "“\(name)”画在主席台上，名单里没有，已列入名单；请核对单位、职务",
        english:
          "“\(name)” is drawn on the rostrum and on no list, and was put on the roster; see whether unit and post are right"
      ),
      at: location, subject: name, related: person.name.location == location ? [] : [person.name.location])
  }

  /// Two files that say different things of the meeting.
  fileprivate static func factsDisagree(_ field: FieldName, _ one: Located<String>, _ other: Located<String>) -> Finding
  {
    Finding(
      AccountFinding.factsDisagree,
      Message(
        "\(field.chinese)两处不一致：“\(one.value)”和“\(other.value)”，采用了前一个；请核对",
        english: "two places disagree on \(field.english): “\(one.value)” and “\(other.value)”; the former was used"),
      at: one.location, subject: one.value, related: [other.location])
  }
}
