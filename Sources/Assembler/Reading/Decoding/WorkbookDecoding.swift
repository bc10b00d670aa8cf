internal import OfficeDocuments

extension MeetingDecoder {
  private typealias Part = MeetingFields.Part

  /// Makes the meeting from a workbook whose sheets are the parts.
  mutating func meeting(_ workbook: Workbook, file: String) throws(AssemblyError) -> Meeting {
    let sheets = sheetsByPart(workbook, file: file)
    func sheetsOf(_ part: FieldName) -> [Sheet] { sheets[part] ?? [] }
    let whole = Location(file: file)
    let factSheets = sheetsOf(Part.meeting).map { TableSheet($0, file: file, account: folder.account.file(file)) }
    let facts = factSheets.map { sheet in
      SourceRecord(
        SettingRows.record(sheet.rows, in: sheet, fields: MeetingFields.Fact.inWorkbook, for: .meeting),
        fields: MeetingFields.Fact.inWorkbook, findings: &findings)
    }
    var meeting = meeting(facts: facts, at: factSheets.first?.location ?? whole)
    meeting.rules = rules(meeting.rules, sheetsOf(Part.rules), units: sheetsOf(Part.units), file: file)
    meeting.checking = checking(sheetsOf(Part.checking), words: sheetsOf(Part.words), file: file)
    meeting.roster = try roster(sheetsOf(Part.roster), file: file)
    let groups = table(
      sheetsOf(Part.groups), file: file, part: Part.groups, MeetingFields.Group.all, required: MeetingFields.Group.name)
    setGroups(groups.records, of: &meeting.roster)
    settleRoster(&meeting.roster)
    meeting.agenda = agenda(sheetsOf(Part.agenda), file: file, from: meeting.date?.value)
    var arrangements: [FieldName: [SourceRecord]] = [:]
    for kind in MeetingFields.arrangements where !sheetsOf(kind.part).isEmpty {
      arrangements[kind.part] =
        table(sheetsOf(kind.part), file: file, part: kind.part, kind.fields, required: kind.main).records
    }
    setArrangements(arrangements, of: &meeting)
    settleAgenda(of: &meeting)
    noteDays(meeting)
    meeting.seating = try seating(sheetsOf(Part.seating), file: file)
    firstDay = meeting.date?.value
    meeting.materials = try materials(sheetsOf(Part.materials), file: file)
    settleGuessedSpeakers(&meeting)
    meeting.nameCards = try nameCards(sheetsOf(Part.nameCards), facts: facts, roster: meeting.roster, file: file)
    settleChanges(of: &meeting)
    meeting.joinParts(&findings)
    return meeting
  }

  /// The sheets of each part; what is no part of a meeting is reported unless it explains or is empty.
  private mutating func sheetsByPart(_ workbook: Workbook, file: String) -> [FieldName: [Sheet]] {
    var sheets: [FieldName: [Sheet]] = [:]
    var others: [Sheet] = []
    for sheet in workbook.sheets where !sheet.rows.isEmpty {
      if let part = Part.all.field(named: sheet.name) {
        sheets[part, default: []].append(sheet)
      } else if Self.explanations.contains(FieldName.comparable(sheet.name)) {
        folder.account.file(file).mark(Place(sheet: sheet.name), .setAside(.explanation))
      } else {
        others.append(sheet)
      }
    }
    if sheets[Part.roster] == nil {
      // The only sheet that lists people is the roster, whatever it is called.
      let lists = others.filter { RosterSheets.tableReader.hasHeader(TableSheet($0, file: file)) && !$0.isHidden }
      if lists.count == 1 {
        sheets[Part.roster] = lists
        others.removeAll { $0.name == lists[0].name }
      }
    }
    for sheet in others {
      let name = Located(sheet.name, at: Location(file: file, place: Place(sheet: sheet.name)))
      findings.append(.unknownKey(name, fields: Part.all))
    }
    return sheets
  }

  private static let explanations: Set<String> = [
    MeetingWorkbook.questionSheet, "说明", "填写说明", "填表说明", "使用说明", "示例", "样例", "readme", "help", "选项", "下拉选项", "字典",
  ]

  private mutating func roster(_ sheets: [Sheet], file: String) throws(AssemblyError) -> Roster {
    guard !sheets.isEmpty else {
      findings.append(.missingRoster(at: Location(file: file)))
      return Roster(location: Location(file: file))
    }
    let firstFinding = findings.count
    let read = try RosterSheets.read(sheets, file: file, account: folder.account.file(file))
    findings += read.findings
    var roster = Roster(people: read.people, orderNote: read.orderNote, location: read.location)
    roster.groups = read.groups
    findings.noteEmptiness(of: roster, from: firstFinding)
    return roster
  }

  private mutating func agenda(_ sheets: [Sheet], file: String, from first: CalendarDate?) -> Agenda {
    let list = table(sheets, file: file, part: Part.agenda, MeetingFields.Item.all, required: MeetingFields.Item.title)
    return Agenda(items: items(list.records, from: first), location: list.location)
  }

  private mutating func materials(_ sheets: [Sheet], file: String) throws(AssemblyError) -> [Material] {
    let fields = MeetingFields.Material.self
    let list = table(sheets, file: file, part: Part.materials, fields.all, required: fields.file)
    guard !list.records.isEmpty else { return try materials(nil) }
    return try materials(list.records)
  }

  private mutating func nameCards(
    _ sheets: [Sheet], facts: [SourceRecord], roster: Roster, file: String
  ) throws(AssemblyError) -> NameCards? {
    let pointed = facts.first { $0.value(MeetingFields.Fact.nameCardsFile) != nil }
    if let value = pointed?.value(MeetingFields.Fact.nameCardsFile) { return try nameCards(value, roster: roster) }
    guard let first = sheets.first else { return nil }
    for sheet in sheets { folder.account.file(file).mark(Place(sheet: sheet.name), .used(.nameCard)) }
    let cards = OfficeFile(format: .xlsx, content: .workbook(Workbook(sheets: sheets)))
    var read = try NameCardsReader.cards(cards, path: file, roster: roster, &findings)
    read.location = Location(file: file, place: Place(sheet: first.name))
    return read
  }

  private mutating func rules(
    _ base: RankRules, _ sheets: [Sheet], units: [Sheet], file: String
  ) -> RankRules {
    var rules = base
    for sheet in sheets {
      let table = TableSheet(sheet, file: file, account: folder.account.file(file))
      rules = RankRules.decoded(
        from: SettingRows.record(table.rows, in: table, fields: nil, for: .rules), over: rules, findings: &findings)
    }
    let fields = FieldTable([MeetingFields.Person.number, MeetingFields.Person.unit, MeetingFields.Person.note])
    let list = table(units, file: file, part: Part.units, fields, required: MeetingFields.Person.unit)
    let names = list.records.compactMap { $0.value(MeetingFields.Person.unit) }
    guard !names.isEmpty else { return rules }
    return self.rules(rules, units: SourceValue(.list(names), at: list.location))
  }
}
