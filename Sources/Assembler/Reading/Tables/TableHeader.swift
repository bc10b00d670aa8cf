internal import OfficeDocuments

/// What the columns of a table on a sheet mean, found in one or two header rows.
struct TableHeader {
  /// One list of the table; several stand side by side when the names of columns repeat.
  struct List {
    /// The column of each field, 1-based.
    var columns: [(column: Int, field: FieldName)] = []

    func column(of field: FieldName) -> Int? { columns.first { $0.field == field }?.column }
  }

  /// A header cell that means nothing to the reader.
  struct UnknownColumn {
    var name: Located<String>
    var column: Int
  }

  /// The lists from left to right.
  var lists: [List]
  /// The columns whose names are not known.
  var unknown: [UnknownColumn]
  /// The columns whose names stand twice in one list, of which only the first counts.
  var duplicates: [Located<String>]
  /// The index of the last header row among the rows of the sheet.
  var lastRowIndex: Int
  /// Where the header stands.
  var location: Location

  /// Reads the row at an index as a header; nil when it has no column for `required` or looks like data.
  init?(at index: Int, in sheet: TableSheet, fields: FieldTable, required: FieldName) {
    let row = sheet.rows[index]
    let top = sheet.headerTexts(of: row)
    let topFields = top.map { fields.field(named: $0.text.value) }
    guard topFields.contains(required) else { return nil }
    let known = topFields.count { $0 != nil }
    // One known word in a longer row is a word of a title or of data, not a header.
    guard known >= 2 || top.count == 1 else { return nil }
    location = top.first?.text.location ?? sheet.location
    lastRowIndex = index
    lists = []
    unknown = []
    duplicates = []
    var texts = top
    if let second = Self.secondLevel(below: index, top: top, in: sheet, fields: fields, required: required) {
      texts = second
      lastRowIndex = index + 1
    }
    sort(texts, fields: fields, required: required)
  }

  /// The header texts with those of a second row, when that row only divides merged or empty cells of the first.
  private static func secondLevel(
    below index: Int, top: [HeaderText], in sheet: TableSheet, fields: FieldTable, required: FieldName
  ) -> [HeaderText]? {
    guard index + 1 < sheet.rows.count, sheet.rows[index + 1].number == sheet.rows[index].number + 1 else { return nil }
    let below = sheet.rows[index + 1].cells.compactMap { sheet.headerText($0) }
    guard !below.isEmpty, below.contains(where: { fields.field(named: $0.text.value) != nil }) else { return nil }
    let topByColumn = Dictionary(top.map { ($0.column, $0) }, uniquingKeysWith: { first, _ in first })
    let row = sheet.rows[index].number
    for text in below {
      let above = topByColumn[text.column]
      let isDivided = above == nil || sheet.isWide(row: row, column: text.column)
      guard isDivided, above.flatMap({ fields.field(named: $0.text.value) }) != required else { return nil }
    }
    var merged = topByColumn
    for text in below {
      let isKnown = fields.field(named: text.text.value) != nil
      let group = sheet.wideText(row: row, column: text.column)
      let joined = (group?.value ?? "") + text.text.value
      // 单位 under 参会人员 means 单位; 电话 under 办公 may only be known as 办公电话.
      if isKnown || fields.field(named: joined) == nil {
        merged[text.column] = text
      } else {
        merged[text.column] = HeaderText(column: text.column, text: Located(joined, at: text.text.location))
      }
    }
    return merged.values.sorted { $0.column < $1.column }
  }

  private mutating func sort(_ texts: [HeaderText], fields: FieldTable, required: FieldName) {
    let found = texts.map { ($0, fields.field(named: $0.text.value)) }
    let nameCount = found.count { $0.1 == required }
    var current = List()
    var unknownOfList: [UnknownColumn] = []
    for (text, field) in found {
      guard let field else {
        unknownOfList.append(UnknownColumn(name: text.text, column: text.column))
        continue
      }
      let isKnownAlready = current.column(of: field) != nil
      let beginsList = isKnownAlready && nameCount > 1 && (field == required || field == current.columns.first?.field)
      if beginsList {
        lists.append(current)
        current = List()
      } else if isKnownAlready {
        duplicates.append(text.text)
        continue
      }
      current.columns.append((text.column, field))
    }
    lists.append(current)
    lists.removeAll { $0.column(of: required) == nil }
    unknown = unknownOfList
  }
}

/// The text of a header cell and its column.
struct HeaderText {
  var column: Int
  var text: Located<String>
}
