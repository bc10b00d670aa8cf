internal import OfficeDocuments

/// Reads the records of a sheet that people made for people: titles above, notes below, headers that repeat, lists side
/// by side, cells merged over many rows.
struct TableReader: Sendable {
  /// The fields that columns may stand for.
  let fields: FieldTable
  /// The field that every record has; the header row is the one that names it.
  let required: FieldName
  /// Columns that are common and of no use.
  let unused: FieldTable?
  /// The fields that a merged cell never says for all its rows.
  let single: Set<FieldName>
  /// What the records are for.
  let purpose: SourcePurpose
  /// What a title line between rows says of the rows below it.
  let section: @Sendable (Located<String>) -> [FieldName: SourceValue]
  /// The scalars of the names of the required field, to pass over other cells quickly.
  private let firstScalars: Set<Unicode.Scalar>

  init(
    fields: FieldTable, required: FieldName, for purpose: SourcePurpose, unused: FieldTable? = nil,
    single: Set<FieldName> = [],
    section: @escaping @Sendable (Located<String>) -> [FieldName: SourceValue] = { _ in [:] }
  ) {
    self.fields = fields
    self.required = required
    self.purpose = purpose
    self.unused = unused
    self.single = single
    self.section = section
    firstScalars = Set(required.names.flatMap { ($0 + $0.uppercased()).unicodeScalars })
  }

  /// The field of a column; nil when its name is not known.
  func field(_ text: HeaderText) -> FieldName? { text.isUnused ? nil : fields.field(named: text.text.value) }

  /// Whether a text is the name of a column, of use or not.
  func isColumn(_ text: HeaderText) -> Bool {
    text.isUnused || isColumn(named: text.text.value)
  }

  /// Whether a text is the name of a column, of use or not.
  func isColumn(named text: String) -> Bool {
    fields.field(named: text) != nil || unused?.field(named: text) != nil
  }

  /// The records found, in the order of reading: row by row, and one list after the other where two stand side by side.
  struct Records {
    var records: [SourceRecord] = []
    /// The rows that stand before the first header.
    var rowsBefore: [SheetRow] = []
    /// Texts that stand alone in a row and say something of the whole table.
    var notes: [Located<String>] = []
    var location: Location
  }

  /// Reads a sheet; nil when it has no header row.
  func read(_ sheet: TableSheet, _ findings: inout [Finding]) -> Records? {
    guard let first = firstHeader(in: sheet) else { return nil }
    var result = Records(location: first.location)
    result.rowsBefore = Array(sheet.rows[..<first.headerRowIndex])
    var header: TableHeader? = first.header
    var section: [FieldName: SourceValue] = [:]
    while let current = header {
      report(current, in: sheet, &findings)
      header = readRows(below: current, in: sheet, &section, into: &result, &findings)
    }
    return result
  }

  /// Whether a sheet has a header row.
  func hasHeader(_ sheet: TableSheet) -> Bool { firstHeader(in: sheet) != nil }

  /// How many rows stand above the first header row; nil when there is none.
  func rowCountAboveHeader(in sheet: TableSheet) -> Int? { firstHeader(in: sheet)?.headerRowIndex }

  /// How many rows are searched for a header.
  private static let searchedRowCount = 500

  private func firstHeader(in sheet: TableSheet) -> (header: TableHeader, headerRowIndex: Int, location: Location)? {
    for index in sheet.rows.indices.prefix(Self.searchedRowCount) {
      if let header = header(at: index, in: sheet) {
        return (header, header.firstRowIndex, header.location)
      }
    }
    return nil
  }

  private func report(_ header: TableHeader, in sheet: TableSheet, _ findings: inout [Finding]) {
    for row in sheet.rows[header.firstRowIndex...header.lastRowIndex] { sheet.mark(row, .setAside(.header)) }
    // Nobody reads a hundred warnings about one table.
    for text in header.unknown.prefix(30) {
      if isColumn(text) {
        findings.append(.unusedColumn(text.text))
      } else {
        findings.append(.unknownKey(text.text, fields: fields))
      }
    }
    findings += header.duplicates.prefix(30).map { .duplicateKey($0.text) }
  }

  /// Reads the rows below a header, up to the end or to the next header, which it gives. What title lines say holds on
  /// below the next header, because they stand above it.
  private func readRows(
    below header: TableHeader, in sheet: TableSheet, _ section: inout [FieldName: SourceValue],
    into result: inout Records, _ findings: inout [Finding]
  ) -> TableHeader? {
    let headerRow = sheet.rows[header.lastRowIndex].number
    var lists = header.lists.map { list in
      var reader = ListReader(list, sheet: sheet, reader: self, headerRow: headerRow)
      reader.section = section
      // 列席人员 above a list says how its people take part, although it may also be the name of a column.
      if let title = list.title,
        fields.field(named: title.value) == nil || ChoiceText.role(title.value).map({ $0 != .participant }) ?? false
      {
        reader.section.merge(self.section(title)) { _, new in new }
      }
      return reader
    }
    defer { for list in lists { result.records += list.records } }
    var nextHeader: TableHeader?
    let named = Set(
      header.lists.flatMap { $0.columns.map(\.column) } + (header.unknown + header.duplicates).map(\.column))
    let useless = Set(header.unknown.filter(isColumn).map(\.column))
    var unnamed: [Int: Location] = [:]
    for index in sheet.rows.indices.dropFirst(header.lastRowIndex + 1) {
      let row = sheet.rows[index]
      if let next = self.header(at: index, in: sheet) {
        nextHeader = next
        break
      }
      let cells = row.cells.filter { !$0.text.isBlank }
      guard let first = cells.first else { continue }
      let firstText = Located(first.text.trimmingSpace(), at: sheet.location(of: first, in: row))
      if TableNote.isNote(firstText.value) {
        result.notes.append(
          contentsOf: cells.map { Located($0.text.trimmingSpace(), at: sheet.location(of: $0, in: row)) })
        sheet.mark(row, .setAside(.remark))
        continue
      }
      if let cell = titleCell(cells, row, header, sheet) {
        let title = Located(cell.text.trimmingSpace(), at: sheet.location(of: cell, in: row))
        let says = self.section(title)
        section.merge(says) { _, new in new }
        for index in lists.indices {
          lists[index].section.merge(says) { _, new in new }
          lists[index].title = title
        }
        result.notes.append(title)
        sheet.mark(row, says.isEmpty ? .setAside(.title) : .used(purpose))
        continue
      }
      for index in lists.indices { lists[index].read(row, cells, &findings) }
      for cell in cells where useless.contains(cell.column) { sheet.mark(cell, in: row, .setAside(.uselessColumn)) }
      for cell in cells where !named.contains(cell.column) && unnamed[cell.column] == nil {
        unnamed[cell.column] = sheet.location(of: cell, in: row)
      }
    }
    for (_, location) in unnamed.sorted(by: { $0.key < $1.key }) { findings.append(.unnamedColumn(at: location)) }
    return nextHeader
  }

  /// The title that a row consists of, perhaps with its number before it, as in 一 | 县领导; nil when it is a record. 5 | 县水利局
  /// waits for a name.
  private func titleCell(
    _ cells: [SheetCell], _ row: SheetRow, _ header: TableHeader, _ sheet: TableSheet
  ) -> SheetCell? {
    guard let last = cells.last, cells.count <= 2, isTitle(last, row, header, sheet) else { return nil }
    guard cells.count == 2 else { return last }
    guard NumberText.integer(cells[0].text) != nil else { return nil }
    let isNumberedLikeATitle = !cells[0].text.unicodeScalars.contains { ("0"..."9").contains($0.ordinaryWidth) }
    let title = Located(last.text.trimmingSpace(), at: sheet.location(of: last, in: row))
    guard !section(title).isEmpty else { return nil }
    return isNumberedLikeATitle || sheet.wideArea(row: row.number, column: last.column) != nil
      || header.lists.contains { $0.column(of: required) == last.column } ? last : nil
  }

  /// Whether the only text of a row is a title of the rows below rather than a record with nothing but its main field.
  private func isTitle(_ cell: SheetCell, _ row: SheetRow, _ header: TableHeader, _ sheet: TableSheet) -> Bool {
    let isInMainColumn = header.lists.contains { $0.column(of: required) == cell.column }
    guard isInMainColumn else {
      // A number that waits for its name is no title.
      return NumberText.integer(cell.text) == nil
    }
    if !section(Located(cell.text.trimmingSpace(), at: sheet.location(of: cell, in: row))).isEmpty { return true }
    let columnCount = header.lists.reduce(0) { $0 + $1.columns.count }
    return columnCount > 1 && sheet.wideArea(row: row.number, column: cell.column) != nil
  }

  /// The header that begins at an index.
  private func header(at index: Int, in sheet: TableSheet) -> TableHeader? {
    let mayBegin = mayBeHeader(sheet.rows[index]) || index + 1 < sheet.rows.count && mayBeHeader(sheet.rows[index + 1])
    return mayBegin ? TableHeader(at: index, in: sheet, for: self) : nil
  }

  /// Whether a cell names the required column, so that the row has to be looked at as a header.
  private func mayBeHeader(_ row: SheetRow) -> Bool {
    row.cells.contains { cell in
      guard cell.text.utf8.count <= 60, let first = cell.text.unicodeScalars.first(where: { !$0.isBlank }),
        firstScalars.contains(first.ordinaryWidth) || "*＊（(【[".unicodeScalars.contains(first)
      else { return false }
      return fields.field(named: cell.text) == required
    }
  }
}

/// Reads one list of a table row by row.
private struct ListReader {
  var records: [SourceRecord] = []
  var section: [FieldName: SourceValue] = [:]
  /// The title line above the rows that come.
  var title: Located<String>?
  private let list: TableHeader.List
  private let sheet: TableSheet
  private let reader: TableReader
  /// The merged cells of each column that are still ahead, from top to bottom.
  private var tallAreas: [ArraySlice<CellArea>]

  init(_ list: TableHeader.List, sheet: TableSheet, reader: TableReader, headerRow: Int) {
    self.list = list
    self.sheet = sheet
    self.reader = reader
    tallAreas = list.columns.map { sheet.tallAreas(ofColumn: $0.column, below: headerRow) }
  }

  mutating func read(_ row: SheetRow, _ cells: [SheetCell], _ findings: inout [Finding]) {
    var values: [FieldName: SourceValue] = [:]
    var first: SheetCell?
    var ownCount = 0
    var cellIndex = 0
    for (index, (column, field)) in list.columns.enumerated() {
      while cellIndex < cells.count, cells[cellIndex].column < column { cellIndex += 1 }
      if cellIndex < cells.count, cells[cellIndex].column == column {
        values[field] = sheet.value(of: cells[cellIndex], in: row)
        if first == nil { first = cells[cellIndex] }
        if field.form != .integer { ownCount += 1 }
      } else if let value = mergedValue(listColumn: index, row: row.number), !reader.single.contains(field) {
        values[field] = value
      }
    }
    // Numbered rows that nobody filled in are no records.
    guard let first, ownCount > 0 else {
      if let first { sheet.mark(first, in: row, .setAside(.serialNumber)) }
      return
    }
    let location = sheet.location(of: first, in: row)
    guard let main = values[reader.required] else {
      if !TableNote.isNote(first.text) {
        findings.append(.missingValue(reader.required, at: location))
      }
      return
    }
    for (field, value) in section where values[field] == nil { values[field] = value }
    for value in values.values { sheet.mark(value.location, .used(reader.purpose)) }
    var record = SourceRecord(values, at: main.location)
    record.section = title
    records.append(record)
  }

  /// The value of the merged cell that covers a row in a column.
  private mutating func mergedValue(listColumn index: Int, row: Int) -> SourceValue? {
    while let area = tallAreas[index].first, area.last.row < row { tallAreas[index].removeFirst() }
    guard let area = tallAreas[index].first, area.first.row < row, let found = sheet.cell(at: area.first),
      !found.cell.text.isBlank
    else { return nil }
    return sheet.value(of: found.cell, in: found.row)
  }
}
