internal import OfficeDocuments

/// A file that stands in place of records, with the sheets of it that count.
private struct FilePointer {
  var path: String
  var sheets: [Located<String>]
  var location: Location
}

extension MeetingDecoder {
  /// The files that a value names: one, several in a list, those that fit a pattern such as `名单/*.xlsx`, or those of a
  /// folder. What names nothing is reported.
  private mutating func pointers(_ value: SourceValue) -> [FilePointer] {
    typealias Field = MeetingFields.Pointer
    switch value.content {
    case .list(let values): return values.flatMap { pointers($0) }
    case .record:
      let record = SourceRecord(
        value, fields: Field.all, account: folder.account.file(value.location.file), findings: &findings)
      let sheets = record.texts(Field.sheet, &findings)
      return record.list(Field.file).flatMap { pointers($0) }.map { pointer in
        FilePointer(path: pointer.path, sheets: sheets + pointer.sheets, location: pointer.location)
      }
    case .text:
      guard let text = value.text(Field.file, &findings) else { return [] }
      return folder.paths(matching: text, &findings).map { FilePointer(path: $0, sheets: [], location: text.location) }
    }
  }

  /// The records of the tables in the files that a value names.
  mutating func table(
    _ value: SourceValue, of part: FieldName, _ fields: FieldTable, required: FieldName
  ) throws(AssemblyError) -> RecordList {
    var list = RecordList(records: [], location: value.location)
    for (index, pointer) in pointers(value).enumerated() {
      let file = try folder.open(pointer.path, &findings)
      let firstFinding = findings.count
      let read: RecordList
      if part == MeetingFields.Part.agenda, case .document(let document) = file.content {
        read = agendaRecords(document, file: pointer.path)
      } else {
        read = table(
          sheets(of: file, pointer, part: part), file: pointer.path, part: part, fields, required: required)
      }
      if read.records.isEmpty { findings.noteNothing(in: pointer.path, for: part, from: firstFinding) }
      if index == 0 { list.location = read.location }
      list.records += read.records
    }
    return list
  }

  /// The records of the tables on sheets.
  mutating func table(
    _ sheets: [Sheet], file: String, part: FieldName, _ fields: FieldTable, required: FieldName
  ) -> RecordList {
    let isAgenda = part == MeetingFields.Part.agenda
    let purpose: SourcePurpose =
      switch part {
      case MeetingFields.Part.agenda, MeetingFields.Part.steps, MeetingFields.Part.visit, MeetingFields.Part.legs:
        .agenda
      case MeetingFields.Part.vehicles, MeetingFields.Part.duties, MeetingFields.Part.preparation,
        MeetingFields.Part.decisions:
        .meeting
      case MeetingFields.Part.materials: .material
      case MeetingFields.Part.units: .rules
      case MeetingFields.Part.checking, MeetingFields.Part.words: .checking
      default: .seating
      }
    let reader = TableReader(
      fields: fields, required: required, for: purpose, section: { isAgenda ? AgendaSection.values(of: $0) : [:] })
    var list = RecordList(records: [], location: Location(file: file))
    for (index, sheet) in sheets.enumerated() {
      let table = TableSheet(sheet, file: file, account: folder.account.file(file))
      if index == 0 { list.location = table.location }
      guard !table.rows.isEmpty else { continue }
      if let read = reader.read(table, &findings) {
        list.records += read.records
        for row in read.rowsBefore { table.mark(row, .setAside(.title)) }
        if isAgenda { findings += AgendaSection.unusedTitles(among: read.notes) }
      } else {
        findings.append(.missingColumn(required, like: nil, at: table.location))
      }
    }
    return list
  }

  /// The sheets of a file that a pointer means: those it names, else the one named like the part, else those in sight.
  private mutating func sheets(of file: OfficeFile, _ pointer: FilePointer, part: FieldName) -> [Sheet] {
    switch file.content {
    case .document(let document): return document.blocks.tables.map { Sheet($0) }
    case .workbook(let workbook):
      if pointer.sheets.isEmpty {
        let named = workbook.sheets.filter { MeetingFields.Part.all.field(named: $0.name) == part }
        return named.isEmpty ? workbook.sheets.filter { !$0.isHidden } : named
      }
      return RosterReader.sheets(of: workbook, path: pointer.path, named: pointer.sheets, account: nil, &findings)
    }
  }

  /// The plan of seats in the files that a value names.
  mutating func seatingFile(_ value: SourceValue) throws(AssemblyError) -> SeatingPlan {
    var sheets: [(file: String, sheets: [Sheet])] = []
    for pointer in pointers(value) {
      let file = try folder.open(pointer.path, &findings)
      sheets.append((pointer.path, self.sheets(of: file, pointer, part: MeetingFields.Part.seating)))
    }
    guard let first = sheets.first else { return SeatingPlan(location: value.location) }
    let firstFinding = findings.count
    var plan = try seating(first.sheets, file: first.file)
    for other in sheets.dropFirst() {
      let further = try seating(other.sheets, file: other.file)
      plan.assignments += further.assignments
      plan.hall = plan.hall ?? further.hall
      plan.rostrumRowCapacity = plan.rostrumRowCapacity ?? further.rostrumRowCapacity
      plan.lectern = plan.lectern ?? further.lectern
      plan.entrance = plan.entrance ?? further.entrance
      plan.chartEdition = plan.chartEdition ?? further.chartEdition
      plan.chartDate = plan.chartDate ?? further.chartDate
    }
    if plan.assignments.isEmpty, plan.hall == nil, plan.rostrumRowCapacity == nil {
      findings.noteNothing(in: first.file, for: MeetingFields.Part.seating, from: firstFinding)
    }
    return plan
  }

  /// The roster in the files that a value names, one after the other.
  mutating func rosterFile(_ value: SourceValue) throws(AssemblyError) -> Roster {
    var roster = Roster(location: value.location)
    for (index, pointer) in pointers(value).enumerated() {
      let file = try folder.open(pointer.path, &findings)
      let firstFinding = findings.count
      let read = try RosterReader.roster(
        file, path: pointer.path, sheets: rosterSheets(of: file, pointer),
        account: folder.account.file(pointer.path), &findings)
      findings.noteEmptiness(of: read, from: firstFinding)
      if index == 0 { roster.location = read.location }
      roster.orderNote = roster.orderNote ?? read.orderNote
      roster.people += read.people
      roster.groups += read.groups
    }
    return roster
  }

  /// The sheets that list people. A workbook of a whole meeting has its roster on the sheet of that name; one of lists
  /// alone is read as a whole, for which no sheet is named.
  private func rosterSheets(of file: OfficeFile, _ pointer: FilePointer) -> [Located<String>] {
    guard pointer.sheets.isEmpty, case .workbook(let workbook) = file.content else { return pointer.sheets }
    let parts = workbook.sheets.map { MeetingFields.Part.all.field(named: $0.name) }
    guard parts.contains(where: { $0 != nil && $0 != MeetingFields.Part.roster }) else { return [] }
    return zip(workbook.sheets, parts).filter { $0.1 == MeetingFields.Part.roster }
      .map { Located($0.0.name, at: pointer.location) }
  }

  /// The name cards in the files that a value names.
  mutating func nameCardsFile(_ value: SourceValue, roster: Roster) throws(AssemblyError) -> NameCards? {
    var cards: NameCards?
    for pointer in pointers(value) {
      let file = try folder.open(pointer.path, &findings)
      let account = folder.account.file(pointer.path)
      let read = try NameCardsReader.cards(file, path: pointer.path, roster: roster, account: account, &findings)
      account.markWhole(.setAside(.besideCards))
      if cards == nil { cards = read } else { cards?.cards += read.cards }
    }
    return cards
  }
}

extension [Finding] {
  /// Reports a file that somebody named for a part of the meeting and that yields nothing, unless one of the findings from
  /// an index on, which reading it added, is an error and so tells the cause.
  fileprivate mutating func noteNothing(in path: String, for part: FieldName, from start: Int) {
    guard !self[start...].contains(where: { $0.severity == .error }) else { return }
    append(
      Finding(
        AccountFinding.nothingRead,
        Message(
          "从“\(path)”里没有读出\(part.chinese)；请核对是不是给错了文件，或按说明改写",
          english: "nothing was read from “\(path)” for “\(part.english)”; see whether it is the right file"),
        at: Location(file: path), subject: part.chinese))
  }
}
