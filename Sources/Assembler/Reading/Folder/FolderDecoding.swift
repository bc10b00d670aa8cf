internal import OfficeDocuments

/// Makes the meeting of a folder that nobody described from what its files are.
extension MeetingDecoder {
  /// A file of the folder and what it is.
  private struct Source {
    var path: String
    var kind: SourceKind
    var file: OfficeFile
  }

  /// The meeting; nil when no file of the folder is of a meeting.
  mutating func meetingOfFolder() throws(AssemblyError) -> Meeting? {
    var sources: [Source] = []
    let stems = Set(folder.paths.map(MarkedCopyName.stem))
    for path in folder.paths.sorted(by: naturallyPrecedes) where FileFormat(endingOf: path) != nil {
      if MarkedCopyName.isCopy(path, among: stems) {
        folder.account.file(path).markWhole(.setAside(.markedCopy))
        continue
      }
      guard let file = peek(path) else { continue }
      let kind = SourceKind(file, path: path)
      if kind != .unrelated { sources.append(Source(path: path, kind: kind, file: file)) }
    }
    func of(_ kind: SourceKind) -> [Source] { sources.filter { $0.kind == kind } }
    guard !of(.roster).isEmpty || !of(.agenda).isEmpty || !of(.notice).isEmpty else { return nil }
    for source in sources where source.kind != .draft { _ = try folder.open(source.path, &findings) }

    var roster = try roster(of(.roster))
    for source in sources { setGroups(groupRecords(source), of: &roster) }
    resolver = PersonResolver(roster)
    var facts: [FieldName: SourceValue] = [:]
    var agendaInNotice: [AgendaLines.Line] = []
    for source in of(.notice) {
      let read = NoticeText(lines(of: source.file, path: source.path), account: folder.account.file(source.path))
      merge(read.facts, into: &facts)
      guard !of(.agenda).isEmpty else {
        agendaInNotice += read.agenda
        continue
      }
      for line in read.agenda {
        folder.account.file(source.path).mark(line.text.location.place, .setAside(.besideAgenda))
      }
    }
    for source in of(.agenda) { merge(agendaFacts(source), into: &facts) }
    if facts[MeetingFields.Fact.name] == nil, let name = name(besides: sources) {
      facts[MeetingFields.Fact.name] = name
    }
    let year = year(in: sources)
    if let year, let when = facts[MeetingFields.Fact.when], case .text(let text) = when.content,
      WhenText(text)?.lacksYear == true
    {
      facts[MeetingFields.Fact.when] = SourceValue(.text("\(year.value)年" + text.trimmingSpace()), at: when.location)
      findings.append(.yearAssumed(year, at: when.location))
    }
    let place = Location(file: (of(.notice) + of(.agenda) + of(.roster)).first?.path ?? "")
    var meeting = meeting(facts: [SourceRecord(facts, at: place)], at: place)
    var list = RecordList(records: [], location: (of(.agenda).first?.path).map { Location(file: $0) } ?? place)
    for source in of(.agenda) { list.records += agendaRecords(source) }
    noteDisagreement(facts, factsOfAgenda)
    if let first = agendaInNotice.first {
      let file = first.text.location.file
      list.location = Location(file: file)
      list.records = AgendaLines(agendaInNotice, people: resolver, account: folder.account.file(file)).records
    }
    fillFacts(of: &meeting)
    list.records = list.records.map { SpeakerInSentence.filled($0, people: resolver) }
    let first = meeting.date?.value ?? year.flatMap { CalendarDate(year: $0.value, month: 1, day: 1) }
    meeting.agenda = Agenda(items: items(list.records, from: first), location: list.location)
    takeDays(from: meeting.agenda, to: &meeting)
    settleAgenda(of: &meeting)
    let speakers = addSpeakers(of: meeting.agenda, from: list.records, to: &roster)
    settleRoster(&roster)
    meeting.roster = roster
    resolver = PersonResolver(roster)
    findings.noteEmptiness(of: roster, from: findings.count)
    for source in of(.seating) {
      guard case .workbook(let workbook) = source.file.content else { continue }
      meeting.seating = try seating(workbook.sheets.filter { !$0.isHidden }, file: source.path)
      break
    }
    let scripts = of(.draft).filter { Material.namesHostScript($0.path) }
    takeDrawnRostrum(
      &meeting, speakers: speakers, scripts: scripts.flatMap { lines(of: $0.file, path: $0.path) })
    resolver = PersonResolver(meeting.roster)
    meeting.materials = try drafts(of(.draft).map(\.path), agenda: meeting.agenda)
    settleGuessedSpeakers(&meeting)
    for source in of(.nameCards) {
      let value = SourceValue(.text(source.path), at: Location(file: source.path))
      guard let cards = try nameCardsFile(value, roster: meeting.roster) else { continue }
      if meeting.nameCards == nil { meeting.nameCards = cards } else { meeting.nameCards?.cards += cards.cards }
    }
    meeting.papers = papers(besides: meeting)
    settleChanges(of: &meeting)
    meeting.joinParts(&findings)
    return meeting
  }

  /// A file that can be read; one that cannot is left to the account.
  private mutating func peek(_ path: String) -> OfficeFile? {
    do {
      return try folder.peek(path)
    } catch {
      findings.append(
        Finding(
          AccountFinding.unreadableFile,
          Message(
            "打不开，没有采用：" + error.message.chinese,
            english: "it cannot be opened and was not used: " + error.message.english),
          at: Location(file: path), subject: path))
      return nil
    }
  }

  /// The year of the first date in full that a file states; the dates of an agenda often have none.
  private func year(in sources: [Source]) -> Located<Int>? {
    for source in sources where source.kind != .roster {
      for line in lines(of: source.file, path: source.path).prefix(400) {
        var scalars = Array(line.text.text.unicodeScalars)[...]
        while let mark = scalars.firstIndex(of: "年") {
          let digits = scalars[..<mark].suffix(4)
          let year = digits.reduce(0) { $0 * 10 + ($1.ordinaryWidth.digit ?? 100_000) }
          let month = scalars[(mark + 1)...].first?.ordinaryWidth.digit
          if digits.count == 4, (1990...2099).contains(year), month != nil {
            return Located(year, at: line.text.location)
          }
          scalars = scalars[(mark + 1)...]
        }
      }
    }
    return nil
  }

  /// Takes the days of a meeting from its agenda where nothing else states them.
  private func takeDays(from agenda: Agenda, to meeting: inout Meeting) {
    guard meeting.date == nil else { return }
    let days = agenda.items.compactMap(\.date)
    guard let first = days.min(by: { $0.value < $1.value }), let last = days.max(by: { $0.value < $1.value }) else {
      return
    }
    meeting.date = first
    if last.value > first.value { meeting.lastDate = last }
  }

  private func lines(of file: OfficeFile, path: String) -> [AgendaLines.Line] {
    guard case .document(let document) = file.content else { return [] }
    return AgendaLines.lines(of: document.blocks, file: path)
  }

  // MARK: People

  private mutating func roster(_ sources: [Source]) throws(AssemblyError) -> Roster {
    var roster = Roster(location: Location(file: sources.first?.path ?? ""))
    var lists: [Roster] = []
    for source in sources {
      var read: Roster
      let account = folder.account.file(source.path)
      switch source.file.content {
      case .document:
        read = try RosterReader.roster(source.file, path: source.path, sheets: [], account: account, &findings)
      case .workbook(let workbook):
        let stem = SourceKind.stem(source.path)
        let sheets = workbook.sheets.filter { sheet in
          !sheet.isHidden && SourceKind.kind(of: sheet, file: source.path, stem: stem) == .roster
        }
        let result = try RosterSheets.read(sheets, file: source.path, account: account)
        findings += result.findings
        read = Roster(people: result.people, orderNote: result.orderNote, location: result.location)
        read.groups = result.groups
      }
      giveGroup(of: source.path, to: &read)
      lists.append(read)
    }
    // Whoever sits on the rostrum comes first, whichever file the office put them in.
    let isRostrum = { (person: Person) in person.isOnRostrum?.value ?? false }
    let everybody = lists.flatMap(\.people)
    let rostrum = everybody.filter(isRostrum)
    var people = ListedPeople()
    for var person in rostrum {
      // The numbers of its list say who comes first among them.
      person.section = rostrum[0].isOnRostrum.map { Located(SeatArea.rostrum.rawValue, at: $0.location) }
      people.add(person)
    }
    for person in everybody where !isRostrum(person) { people.add(person) }
    roster.people = people.people
    roster.groups = lists.flatMap(\.groups)
    roster.orderNote = OrderNote.ofMost(
      lists.compactMap { list in list.orderNote.map { ($0, list.people.count) } }, of: everybody.count)
    roster.settleHeads()
    return roster
  }

  /// Takes the name of a file such as 第一代表团 for the group of its people where nothing inside says it.
  private func giveGroup(of path: String, to roster: inout Roster) {
    guard let name = GroupNotes.name(in: SourceKind.stem(path).trimmingSpace()) else { return }
    let group = Located(name, at: Location(file: path))
    var people = roster.people
    for index in people.indices where people[index].group == nil { people[index].group = group }
    roster.people = people
    if roster.groups.isEmpty { roster.groups = [Group(name: group)] }
  }

  /// The rows of the sheets of a file that tell heads and rooms of groups.
  private mutating func groupRecords(_ source: Source) -> [SourceRecord] {
    guard case .workbook(let workbook) = source.file.content else { return [] }
    let stem = SourceKind.stem(source.path)
    var records: [SourceRecord] = []
    for sheet in workbook.sheets
    where !sheet.isHidden && SourceKind.kind(of: sheet, file: source.path, stem: stem) == .groups {
      let table = TableSheet(sheet, file: source.path, account: folder.account.file(source.path))
      guard let read = SourceKind.groupReader.read(table, &findings) else { continue }
      records += read.records
      for row in read.rowsBefore { table.mark(row, .setAside(.title)) }
    }
    return records
  }

  /// Makes people of speakers whom no list has and whom the agenda names with unit and post; their names.
  private mutating func addSpeakers(of agenda: Agenda, from records: [SourceRecord], to roster: inout Roster) -> Set<
    PersonName
  > {
    let resolver = PersonResolver(roster)
    var known: Set<PersonName> = []
    var added: [Person] = []
    for record in records {
      for value in record.list(MeetingFields.Item.speakers) {
        guard case .text(let text) = value.content else { continue }
        for entry in PersonList(text).entries {
          let name = PersonName(entry.person.name)
          guard NameShape.isName(name.scalars), !entry.person.beside.isEmpty, resolver.people(named: name).isEmpty,
            known.insert(name).inserted
          else { continue }
          var person = Person(name: Located(name, at: value.location(ofScalar: entry.offset)))
          person.fill(beside: entry.person.beside, at: value.location)
          added.append(person)
        }
      }
    }
    roster.people = added + roster.people
    return Set(added.map(\.name.value))
  }

  // MARK: Agenda

  private mutating func agendaRecords(_ source: Source) -> [SourceRecord] {
    switch source.file.content {
    case .document(let document): return agendaRecords(document, file: source.path).records
    case .workbook(let workbook):
      let stem = SourceKind.stem(source.path)
      let sheets = workbook.sheets.filter {
        !$0.isHidden && SourceKind.kind(of: $0, file: source.path, stem: stem) == .agenda
      }
      return table(
        sheets, file: source.path, part: MeetingFields.Part.agenda, MeetingFields.Item.all,
        required: MeetingFields.Item.title
      ).records
    }
  }

  /// What the lines above an agenda say of the meeting: its name, in 全县防汛工作会议议程, and its days.
  private func agendaFacts(_ source: Source) -> [FieldName: SourceValue] {
    var titles: [Located<String>] = []
    var facts: [FieldName: SourceValue] = [:]
    switch source.file.content {
    case .document:
      titles = lines(of: source.file, path: source.path).prefix(6).map { Located($0.text.text, at: $0.text.location) }
    case .workbook(let workbook):
      for sheet in workbook.sheets.prefix(1) {
        let table = TableSheet(sheet, file: source.path, account: folder.account.file(source.path))
        for row in table.rows.prefix(SourceKind.agendaReader.rowCountAboveHeader(in: table) ?? 0) {
          for cell in row.cells {
            for entry in LabelledText(cell.text, isLabel: { NoticeText.labels[$0] != nil }).entries {
              guard let field = NoticeText.labels[entry.label], facts[field] == nil else { continue }
              facts[field] = SourceValue(.text(entry.value), at: table.location(of: cell, in: row))
              table.mark(cell, in: row, .used(.meeting))
            }
          }
        }
        for row in table.rows.prefix(3) where row.cells.count == 1 {
          titles.append(Located(row.cells[0].text, at: table.location(of: row.cells[0], in: row)))
        }
      }
    }
    for title in titles {
      let text = title.value.trimmingSpace()
      if facts[MeetingFields.Fact.name] == nil, let name = Self.name(inTitle: text) {
        facts[MeetingFields.Fact.name] = SourceValue(.text(name), at: title.location)
      }
      let inner =
        text.unicodeScalars.first == "（" || text.unicodeScalars.first == "("
        ? String(scalars: text.unicodeScalars.dropFirst().dropLast()) : text
      guard facts[MeetingFields.Fact.when] == nil else { continue }
      // （2026年7月8日上午9:00，县政府四楼会议室）
      let parts = inner.split(whereSeparator: { "，,；;".contains($0) }).map { String($0).trimmingSpace() }
      if let when = WhenText(inner), when.date != nil {
        facts[MeetingFields.Fact.when] = SourceValue(.text(inner), at: title.location)
      } else if parts.count == 2, inner != text, let when = WhenText(parts[0]), when.date != nil {
        facts[MeetingFields.Fact.when] = SourceValue(.text(parts[0]), at: title.location)
        facts[MeetingFields.Fact.venue] =
          facts[MeetingFields.Fact.venue] ?? SourceValue(.text(parts[1]), at: title.location)
      }
    }
    return facts
  }

  /// The name of the meeting in the title of one of its lists; nil when it holds none.
  static func name(inTitle title: String) -> String? {
    var name = String(title.filter { !$0.isWhitespace })
    for ending in [
      "课程安排表", "日程安排表", "议程安排", "日程安排", "课程安排", "课程表", "安排表", "会议议程", "会议日程", "会议议题", "会议流程", "议程", "日程", "参会人员名单",
      "学员名册", "名单", "名册",
    ] where name.hasSuffix(ending) {
      name = String(name.dropLast(ending.count))
      if ending.hasPrefix("会议") { name += "会议" }
      break
    }
    guard name.count < title.count, (4...60).contains(name.unicodeScalars.count) else { return nil }
    let endings = ["会议", "大会", "会", "座谈会", "培训班", "研讨班", "论坛", "活动", "仪式"]
    return endings.contains { name.hasSuffix($0) } ? name : nil
  }

  /// The name of the meeting in the title of a roster or in that of a draft: 在全县防汛工作会议上的讲话.
  private func name(besides sources: [Source]) -> SourceValue? {
    for source in sources where source.kind == .roster {
      if case .workbook(let workbook) = source.file.content, let sheet = workbook.sheets.first {
        let table = TableSheet(sheet, file: source.path)
        for row in table.rows.prefix(2) where row.cells.count == 1 {
          guard let name = Self.name(inTitle: row.cells[0].text) else { continue }
          return SourceValue(.text(name), at: table.location(of: row.cells[0], in: row))
        }
      }
      for line in lines(of: source.file, path: source.path).prefix(3) {
        guard let name = Self.name(inTitle: line.text.text) else { continue }
        return SourceValue(.text(name), at: line.text.location)
      }
    }
    for source in sources where source.kind == .draft {
      for line in lines(of: source.file, path: source.path).prefix(3) {
        let text = line.text.text
        guard let start = text.firstRange(of: "在"), let end = text.firstRange(of: "上的"),
          start.upperBound < end.lowerBound
        else { continue }
        return SourceValue(.text(String(text[start.upperBound..<end.lowerBound])), at: line.text.location)
      }
    }
    return nil
  }
}
