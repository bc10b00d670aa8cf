internal import OfficeDocuments

/// Reads people from sheets, whatever their shape.
struct RosterSheets {
  private typealias Field = MeetingFields.Person
  private let file: String
  private var findings: [Finding] = []

  /// What the sheets of one file gave.
  struct Result {
    var people: [Person] = []
    var orderNote: Located<String>?
    var location: Location
    var findings: [Finding] = []
  }

  private init(file: String) { self.file = file }

  /// Reads the people of several sheets in order. A sheet without people is passed over, as long as another has some.
  static func read(_ sheets: [Sheet], file: String) -> Result {
    var reader = RosterSheets(file: file)
    return reader.read(sheets.map { TableSheet($0, file: file) })
  }

  private mutating func read(_ sheets: [TableSheet]) -> Result {
    var result = Result(location: sheets.first?.location ?? Location(file: file))
    var records: [SourceRecord] = []
    var withoutHeader: [TableSheet] = []
    var isFirst = true
    for sheet in sheets where !sheet.rows.isEmpty {
      guard let table = Self.tableReader.read(sheet, &findings) else {
        withoutHeader.append(sheet)
        continue
      }
      if isFirst { result.location = table.location }
      isFirst = false
      records += table.records
      let texts =
        table.notes
        + table.rowsBefore.flatMap { row in
          row.cells.map { Located($0.text.trimmingSpace(), at: sheet.location(of: $0, in: row)) }
        }
      result.orderNote = result.orderNote ?? texts.first { OrderNote.isOrderNote($0.value) }
    }
    result.people = PersonDecoding.people(records, &findings)
    if isFirst { for sheet in withoutHeader { result.people += peopleWithoutHeader(sheet) } }
    result.findings = findings
    return result
  }

  /// The reader of tables of people.
  static let tableReader = TableReader(
    fields: Field.all, required: Field.name, unused: Field.unused,
    single: [Field.name, Field.number, Field.order, Field.phone], section: { RosterSection.values(of: $0) })

  /// The people of a sheet that has no header row, when one of its columns holds names.
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
    var countByColumn: [Int: (names: Int, others: Int)] = [:]
    for row in sheet.rows {
      for cell in row.cells where !cell.text.isBlank {
        let isName = NameShape.isName(Array(cell.text.unicodeScalars))
        countByColumn[cell.column, default: (0, 0)].names += isName ? 1 : 0
        countByColumn[cell.column, default: (0, 0)].others += isName ? 0 : 1
      }
    }
    let best = countByColumn.filter { $0.value.names > 0 && $0.value.others <= 1 + $0.value.names / 5 }
      .max { ($0.value.names, -$0.key) < ($1.value.names, -$1.key) }
    guard let column = best?.key else {
      findings.append(.missingColumn(Field.name, like: nil, at: sheet.location))
      return []
    }
    findings.append(.headerless(at: sheet.location))
    return sheet.rows.compactMap { row in person(row, nameColumn: column, in: sheet) }
  }

  private func person(_ row: SheetRow, nameColumn: Int, in sheet: TableSheet) -> Person? {
    guard let cell = row.cells.first(where: { $0.column == nameColumn }), !cell.text.isBlank else { return nil }
    let named = PersonText(cell.text)
    guard NameShape.isName(Array(named.name.unicodeScalars)) else { return nil }
    var person = Person(name: Located(PersonName(named.name), at: sheet.location(of: cell, in: row)))
    for other in row.cells where other.column != nameColumn && NumberText.integer(other.text) == nil {
      UnitAndPost(other.text).fill(&person, at: sheet.location(of: other, in: row))
    }
    return person
  }

  /// A row that names at least two columns and yet no names.
  private func headerLikeRow(_ sheet: TableSheet) -> SheetRow? {
    sheet.rows.prefix(50).first { row in
      row.cells.count { Field.all.field(named: $0.text) != nil || Field.unused.field(named: $0.text) != nil } >= 2
    }
  }
}

/// What a title line between the rows of a list says of the people below it.
enum RosterSection {
  private typealias Field = MeetingFields.Person

  /// The fields that a title such as `一、县委办公室`, `列席人员（5人）` or `第一组` fills in.
  static func values(of title: Located<String>) -> [FieldName: SourceValue] {
    let text = core(title.value)
    let value = SourceValue(.text(text), at: title.location)
    if ChoiceText.role(text) != nil { return [Field.role: value] }
    let scalars = Array(text.unicodeScalars)
    if scalars.count <= 12, text.hasPrefix("第"), text.hasSuffix("组") { return [Field.group: value] }
    if scalars.count <= 25, NameShape.isUnit(scalars) { return [Field.unit: value] }
    return [:]
  }

  /// A title without its number, its count of people and its colon.
  static func core(_ title: String) -> String {
    var scanner = TextScanner(title)
    scanner.skipBlanks()
    let start = scanner.offset
    let isBracketed = scanner.takeAny(["(", "（"])
    var offset = start
    if scanner.takeNumber() != nil, scanner.takeAny(isBracketed ? [")", "）"] : ["、", ".", "．", " "]) {
      offset = scanner.offset
    }
    var rest = Array(title.unicodeScalars.dropFirst(offset))
    if let bracket = rest.firstIndex(where: { $0 == "（" || $0 == "(" }), bracket > 0 { rest.removeSubrange(bracket...) }
    while let last = rest.last, last == "：" || last == ":" || last.isBlank { rest.removeLast() }
    return String(scalars: rest).trimmingSpace()
  }
}

/// Tells the sentence by which a list says how it is ordered.
enum OrderNote {
  static func isOrderNote(_ text: String) -> Bool {
    text.unicodeScalars.count <= 40
      && ["为序", "排名不分先后", "不分先后", "按姓氏", "按笔画", "按拼音"].contains { text.contains($0) }
  }
}

extension Finding {
  /// A list whose columns have no names, read by the look of its cells.
  static func headerless(at location: Location) -> Finding {
    Finding(
      "source.no-header", .info,
      Message(
        "表没有表头，按内容认出了姓名列；请在第一行写上“姓名”“单位”“职务”等列名",
        english: "the table has no header row and the column of names was told by its content; name the columns in the "
          + "first row"),
      at: location)
  }
}
