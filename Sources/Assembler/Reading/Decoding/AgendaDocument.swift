internal import OfficeDocuments

extension MeetingDecoder {
  /// The items of an agenda in a document: those of its tables where one has a header row, else those of its lines.
  mutating func agendaRecords(_ document: Document, file: String) -> RecordList {
    let account = folder.account.file(file)
    let reader = SourceKind.agendaReader
    var list = RecordList(records: [], location: Location(file: file))
    for table in document.blocks.tables {
      let sheet = TableSheet(Sheet(table), file: file, account: account)
      guard let read = reader.read(sheet, &findings) else { continue }
      list.records += read.records
      for row in read.rowsBefore { sheet.mark(row, .setAside(.title)) }
      findings += AgendaSection.unusedTitles(among: read.notes)
    }
    let hasTable = !list.records.isEmpty
    let lines = AgendaLines.lines(of: hasTable ? document.blocks.withoutTables : document.blocks, file: file)
    guard !hasTable else {
      for line in lines {
        let facts = AgendaLines.facts(in: line)
        factsOfAgenda.merge(facts) { first, _ in first }
        account.mark(line.text.location.place, facts.isEmpty ? .setAside(.besideAgenda) : .used(.meeting))
      }
      return list
    }
    let read = AgendaLines(lines, people: resolver, account: account)
    list.records = read.records
    factsOfAgenda.merge(read.facts) { first, _ in first }
    findings += read.findings
    return list
  }
}

extension [Block] {
  /// The paragraphs that stand in no table, in reading order.
  fileprivate var withoutTables: [Block] { filter { if case .paragraph = $0 { true } else { false } } }
}
