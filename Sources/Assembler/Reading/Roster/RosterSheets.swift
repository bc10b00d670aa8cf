internal import OfficeDocuments

/// Reads people from sheets, whatever their shape.
struct RosterSheets {
  private typealias Field = MeetingFields.Person
  private let file: String
  private let account: FileAccount?
  private var notes = GroupNotes()
  private var findings: [Finding] = []

  /// What the sheets of one file gave.
  struct Result {
    var people: [Person] = []
    var orderNote: Located<String>?
    var groups: [Group] = []
    var location: Location
    var findings: [Finding] = []
  }

  private init(file: String, account: FileAccount?) {
    self.file = file
    self.account = account
  }

  /// Reads the people of several sheets in order. A sheet without people is passed over, as long as another has some.
  ///
  /// - Throws: `AssemblyError` when the sheets have more rows than any list of people.
  static func read(
    _ sheets: [Sheet], file: String, account: FileAccount? = nil
  ) throws(AssemblyError) -> Result {
    try read(sheets.map { TableSheet($0, file: file, account: account) }, file: file, account: account)
  }

  /// Reads the people of several tables in order.
  ///
  /// - Throws: `AssemblyError` when the tables have more rows than any list of people.
  static func read(
    _ tables: [TableSheet], file: String, account: FileAccount? = nil
  ) throws(AssemblyError) -> Result {
    try PartSize.check(
      tables.reduce(0) { $0 + $1.rows.count }, PartSize.rosterRows, part: ("名单", "a roster"), unit: ("行", "rows"),
      file: file)
    var reader = RosterSheets(file: file, account: account)
    return reader.read(tables)
  }

  private mutating func read(_ sheets: [TableSheet]) -> Result {
    var result = Result(location: sheets.first?.location ?? Location(file: file))
    var records: [SourceRecord] = []
    var withoutHeader: [TableSheet] = []
    var orderNotes: [(note: Located<String>, count: Int)] = []
    var isFirst = true
    for sheet in sheets where !sheet.rows.isEmpty {
      guard let table = Self.table(sheet, &findings) else {
        withoutHeader.append(sheet)
        continue
      }
      if isFirst { result.location = table.location }
      isFirst = false
      let whole = preamble(table.rowsBefore, in: sheet).merging(sheetTitle(of: sheet)) { own, _ in own }
      records += whole.isEmpty ? table.records : table.records.map { $0.filled(with: whole) }
      if let rostrum = whole[Field.rostrum] {
        // A sheet called 主席台 means everybody on it, whatever titles divide them.
        for index in records.indices.suffix(table.records.count) where records[index].value(Field.rostrum) == nil {
          records[index] = records[index].replacing(Field.rostrum, with: rostrum)
        }
      }
      let texts =
        table.notes
        + table.rowsBefore.flatMap { row in
          row.cells.map { Located($0.text.trimmingSpace(), at: sheet.location(of: $0, in: row)) }
        }
      readGroups(table, in: sheet, whole[Field.group])
      let note = texts.lazy.compactMap(OrderNote.phrase).first
      orderNotes += note.map { [($0, table.records.count)] } ?? []
    }
    result.orderNote = OrderNote.ofMost(orderNotes, of: records.count)
    result.people = PersonDecoding.people(records, account, &findings)
    if isFirst { for sheet in withoutHeader { result.people += peopleWithoutHeader(sheet) } }
    result.findings = findings
    result.groups = notes.groups
    return result
  }

  /// What the name of a sheet says of everybody on it: a group, a capacity, the rostrum.
  private func sheetTitle(of sheet: TableSheet) -> [FieldName: SourceValue] {
    guard let name = sheet.name else { return [:] }
    return RosterSection.values(of: Located(name, at: sheet.location)).filter {
      [Field.group, Field.rostrum, Field.role].contains($0.key)
    }
  }

  /// Reads what titles and lines below the people say of groups.
  private mutating func readGroups(
    _ table: TableReader.Records, in sheet: TableSheet, _ whole: SourceValue?
  ) {
    let before = table.rowsBefore.flatMap { row in
      row.cells.map { Located($0.text.trimmingSpace(), at: sheet.location(of: $0, in: row)) }
    }
    if let whole, case .text(let name) = whole.content {
      notes.begin(Located(name, at: whole.location), title: Located(name, at: whole.location))
    }
    for text in before + table.notes {
      if let name = GroupNotes.name(in: RosterSection.core(text.value)) {
        notes.begin(Located(name, at: text.location), title: text)
      } else if notes.take(text, isVerbatim: false) {
        sheet.mark(text.location, .used(.person))
      }
    }
  }

  /// The reader of tables of people.
  static let tableReader = TableReader(
    fields: Field.all, required: Field.name, for: .person, unused: Field.unused,
    single: [Field.name, Field.number, Field.order, Field.phone], section: { RosterSection.values(of: $0) })

  /// The records of a sheet, whose header stands above the people or beside them; nil when it has none.
  static func table(_ sheet: TableSheet, _ findings: inout [Finding]) -> TableReader.Records? {
    LabelledRows.read(sheet, for: tableReader, &findings) ?? tableReader.read(sheet, &findings)
  }

  /// What the rows above a header say of everybody below it: 单位：县水利局, as on a reply slip, or 列席人员名单.
  private func preamble(_ rows: [SheetRow], in sheet: TableSheet) -> [FieldName: SourceValue] {
    var values = sheet.titleAbove.map { RosterSection.valuesOfLineAbove($0) } ?? [:]
    for row in rows {
      let cells = row.cells.filter { !$0.text.isBlank }
      for (index, cell) in cells.enumerated() {
        let text = Located(cell.text.trimmingSpace(), at: sheet.location(of: cell, in: row))
        values.merge(RosterSection.valuesOfLabel(text)) { first, _ in first }
        if index + 1 < cells.count, let field = RosterSection.labelField(cell.text) {
          values[field] = values[field] ?? sheet.value(of: cells[index + 1], in: row)
        }
      }
      defer { for cell in cells { sheet.mark(cell, in: row, .setAside(.title)) } }
      guard cells.count == 1 else { continue }
      let title = Located(cells[0].text.trimmingSpace(), at: sheet.location(of: cells[0], in: row))
      values.merge(RosterSection.valuesOfLineAbove(title)) { _, new in new }
    }
    for value in values.values { sheet.mark(value.location, .used(.person)) }
    return values
  }

  /// The people of a sheet that has no header row, when its cells tell them.
  private mutating func peopleWithoutHeader(_ sheet: TableSheet) -> [Person] {
    if let row = headerLikeRow(sheet) {
      let texts = row.cells.map { Located($0.text.trimmingSpace(), at: sheet.location(of: $0, in: row)) }
      let known = Set(Field.all.fields.filter { field in texts.contains { Field.all.field(named: $0.value) == field } })
      let candidate = texts.first { text in
        guard Field.all.field(named: text.value) == nil, Field.unused.field(named: text.value) == nil else {
          return false
        }
        return nearestText(to: text.value, among: Field.name.names) != nil
      }
      if !known.contains(Field.name) {
        findings.append(
          .missingColumn(Field.name, like: candidate, at: texts.first?.location ?? sheet.location))
        return []
      }
    }
    let read = HeaderlessRoster(sheet, titles: [file] + (sheet.name.map { [$0] } ?? []))
    findings += read.findings
    if read.people.isEmpty { findings.append(.missingColumn(Field.name, like: nil, at: sheet.location)) }
    return read.people
  }

  /// A row that names at least two columns and yet no names.
  private func headerLikeRow(_ sheet: TableSheet) -> SheetRow? {
    sheet.rows.prefix(50).first { row in
      row.cells.count { Field.all.field(named: $0.text) != nil || Field.unused.field(named: $0.text) != nil } >= 2
    }
  }
}
