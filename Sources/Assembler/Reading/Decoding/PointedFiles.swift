internal import OfficeDocuments

/// A file that stands in place of records, with the sheets of it that count.
private struct FilePointer {
  var path: String
  var sheets: [Located<String>]
  var location: Location
}

extension MeetingDecoder {
  /// The file that a value names; nil when it is not there, which is then reported.
  private mutating func pointer(_ value: SourceValue) -> FilePointer? {
    typealias Field = MeetingFields.Pointer
    var sheets: [Located<String>] = []
    var name = value
    if case .record = value.content {
      let record = SourceRecord(value, fields: Field.all, findings: &findings)
      guard let file = record.value(Field.file) else { return nil }
      name = file
      sheets = record.texts(Field.sheet, &findings)
    }
    guard let text = name.text(Field.file, &findings), let path = folder.path(named: text, &findings) else {
      return nil
    }
    return FilePointer(path: path, sheets: sheets, location: text.location)
  }

  /// The records of the table in the file that a value names.
  mutating func table(
    _ value: SourceValue, of part: FieldName, _ fields: FieldTable, required: FieldName
  ) throws(AssemblyError) -> RecordList {
    guard let pointer = pointer(value) else { return RecordList(records: [], location: value.location) }
    let file = try folder.open(pointer.path, &findings)
    let sheets = sheets(of: file, pointer, part: part)
    return table(sheets, file: pointer.path, part: part, fields, required: required)
  }

  /// The records of the tables on sheets.
  mutating func table(
    _ sheets: [Sheet], file: String, part: FieldName, _ fields: FieldTable, required: FieldName
  ) -> RecordList {
    let isAgenda = part == MeetingFields.Part.agenda
    let reader = TableReader(
      fields: fields, required: required, section: { isAgenda ? AgendaSection.values(of: $0) : [:] })
    var list = RecordList(records: [], location: Location(file: file))
    for (index, sheet) in sheets.enumerated() {
      let table = TableSheet(sheet, file: file)
      if index == 0 { list.location = table.location }
      guard !table.rows.isEmpty else { continue }
      if let read = reader.read(table, &findings) {
        list.records += read.records
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
      return RosterReader.sheets(of: workbook, path: pointer.path, named: pointer.sheets, &findings)
    }
  }

  /// The plan of seats in the file that a value names.
  mutating func seatingFile(_ value: SourceValue) throws(AssemblyError) -> SeatingPlan {
    guard let pointer = pointer(value) else { return SeatingPlan(location: value.location) }
    let file = try folder.open(pointer.path, &findings)
    return try seating(sheets(of: file, pointer, part: MeetingFields.Part.seating), file: pointer.path)
  }

  /// The roster in the file that a value names.
  mutating func rosterFile(_ value: SourceValue) throws(AssemblyError) -> Roster {
    guard let pointer = pointer(value) else { return Roster(location: value.location) }
    let file = try folder.open(pointer.path, &findings)
    var sheets = pointer.sheets
    if sheets.isEmpty, case .workbook(let workbook) = file.content {
      // A workbook of a whole meeting has its roster on the sheet of that name; one of lists alone is read as a whole.
      let parts = workbook.sheets.map { MeetingFields.Part.all.field(named: $0.name) }
      if parts.contains(where: { $0 != nil && $0 != MeetingFields.Part.roster }) {
        sheets = zip(workbook.sheets, parts).filter { $0.1 == MeetingFields.Part.roster }
          .map { Located($0.0.name, at: pointer.location) }
      }
    }
    return try RosterReader.roster(file, path: pointer.path, sheets: sheets, &findings)
  }

  /// The name cards in the file that a value names.
  mutating func nameCardsFile(_ value: SourceValue, roster: Roster) throws(AssemblyError) -> NameCards? {
    guard let pointer = pointer(value) else { return nil }
    let file = try folder.open(pointer.path, &findings)
    let cards = try NameCardsReader.cards(file, path: pointer.path, roster: roster)
    if cards.cards.isEmpty { findings.append(.noNameCards(at: cards.location)) }
    return cards
  }
}
