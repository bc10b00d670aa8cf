internal import OfficeDocuments

/// Reads people from rows that begin with the names of their fields: lists that run along the rows, one person a column,
/// and forms such as a reply slip, where each value stands beside its name.
struct LabelledRows {
  private typealias Field = MeetingFields.Person
  private let sheet: TableSheet
  private let reader: TableReader
  /// The column in which the names of the fields stand.
  private let column: Int
  private var records: [SourceRecord] = []
  private var notes: [Located<String>] = []
  private var section: [FieldName: SourceValue] = [:]

  /// Reads a sheet; nil when its people are not written so.
  static func read(
    _ sheet: TableSheet, for reader: TableReader, _ findings: inout [Finding]
  ) -> TableReader.Records? {
    guard let column = column(in: sheet, for: reader) else { return nil }
    var rows = LabelledRows(sheet: sheet, reader: reader, column: column)
    return rows.read(&findings)
  }

  private init(sheet: TableSheet, reader: TableReader, column: Int) {
    self.sheet = sheet
    self.reader = reader
    self.column = column
  }

  /// The column of a cell 姓名 with somebody's name beside it, and the name of another field above or below it.
  private static func column(in sheet: TableSheet, for reader: TableReader) -> Int? {
    for index in sheet.rows.indices.prefix(500) {
      let cells = sheet.rows[index].cells
      for (cell, next) in zip(cells, cells.dropFirst())
      where reader.fields.field(named: cell.text) == reader.required && isName(next.text, reader) {
        let isBesideField = [index - 1, index + 1].contains { near in
          guard sheet.rows.indices.contains(near) else { return false }
          let label = sheet.rows[near].cells.first { $0.column == cell.column }
          return label.map { reader.isColumn(named: $0.text) && reader.fields.field(named: $0.text) != reader.required }
            ?? false
        }
        if isBesideField { return cell.column }
      }
    }
    return nil
  }

  private static func isName(_ text: String, _ reader: TableReader) -> Bool {
    !reader.isColumn(named: text) && NameShape.isName(Array(PersonText(text).name.unicodeScalars))
  }

  private mutating func read(_ findings: inout [Finding]) -> TableReader.Records {
    var start: Int?
    var first: Int?
    for (index, row) in sheet.rows.enumerated() {
      let cells = row.cells.filter { $0.column >= column && !$0.text.isBlank }
      let isLabelled =
        cells.first?.column == column && cells.count > 1
        && (reader.fields.field(named: cells[0].text) != nil || !TableNote.isNote(cells[0].text))
      let continues = start == nil || row.number == sheet.rows[index - 1].number + 1
      if let begun = start, !isLabelled || !continues {
        readBlock(sheet.rows[begun..<index], &findings)
        start = nil
      }
      if isLabelled {
        start = start ?? index
        first = first ?? index
      } else if let cell = row.cells.first(where: { !$0.text.isBlank }) {
        let title = Located(cell.text.trimmingSpace(), at: sheet.location(of: cell, in: row))
        notes.append(title)
        sheet.mark(row, .setAside(TableNote.isNote(title.value) ? .remark : .title))
        section.merge(reader.section(title)) { _, new in new }
      }
    }
    if let start { readBlock(sheet.rows[start...], &findings) }
    let location = records.first?.location ?? sheet.location
    return TableReader.Records(
      records: records, rowsBefore: Array(sheet.rows[..<(first ?? 0)]), notes: notes, location: location)
  }

  /// Reads rows that stand together, as a list when several names stand side by side, else as forms.
  private mutating func readBlock(_ rows: ArraySlice<SheetRow>, _ findings: inout [Finding]) {
    let isList = rows.contains { row in
      let cells = row.cells.filter { $0.column >= column && !$0.text.isBlank }
      return cells.first.map { reader.fields.field(named: $0.text) == reader.required } ?? false && cells.count > 2
        && !cells.dropFirst().contains { reader.isColumn(named: $0.text) }
    }
    guard isList else { return readForms(rows, &findings) }
    guard let table = reader.read(sheet.turned(rows, from: column), &findings) else { return }
    records += table.records.map { $0.filled(with: section) }
  }

  /// Reads names and values in turn; each 姓名 begins another person.
  private mutating func readForms(_ rows: ArraySlice<SheetRow>, _ findings: inout [Finding]) {
    var values = section
    /// What holds for all people of the form, because it stands before the first of them.
    var shared = section
    var isOfOthers = false
    var name: SourceValue?
    func finish() -> SourceRecord? { name.map { SourceRecord(values, at: $0.location) } }
    for row in rows {
      var readUntil = 0
      for cell in row.cells where cell.column > readUntil && !cell.text.isBlank {
        let label = Located(cell.text.trimmingSpace(), at: sheet.location(of: cell, in: row))
        let valueColumn = (sheet.wideArea(row: row.number, column: cell.column)?.last.column ?? cell.column) + 1
        let valueCell = row.cells.first { $0.column == valueColumn && !$0.text.isBlank }
        guard let field = reader.fields.field(named: cell.text) else {
          if reader.isColumn(named: cell.text) {
            findings.append(.unusedColumn(label))
            sheet.mark(label.location, .setAside(.uselessColumn))
            if let valueCell { sheet.mark(valueCell, in: row, .setAside(.uselessColumn)) }
            // The telephone behind 联系人 is not that of the person on the form.
            isOfOthers = true
          } else if cell.column == column || valueCell != nil {
            findings.append(.unknownKey(label, fields: reader.fields))
          }
          readUntil = valueColumn
          continue
        }
        sheet.mark(label.location, .setAside(.fieldName))
        guard let valueCell else { continue }
        sheet.mark(valueCell, in: row, .used(.person))
        readUntil = valueColumn
        let value = sheet.value(of: valueCell, in: row)
        if field == reader.required {
          if let record = finish() {
            records.append(record)
            values = shared
          }
          name = value
          isOfOthers = false
        } else if name == nil, field == Field.unit || field == Field.group {
          shared[field] = value
        }
        if !isOfOthers || field != Field.phone { values[field] = values[field] ?? value }
      }
    }
    if let record = finish() {
      records.append(record)
    } else {
      section = shared
    }
  }
}
