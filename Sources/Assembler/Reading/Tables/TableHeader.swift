internal import OfficeDocuments

/// What the columns of a table on a sheet mean, found in one or two header rows.
struct TableHeader {
  /// One list of the table; several stand side by side when the names of columns repeat.
  struct List {
    /// The column of each field, 1-based, from left to right.
    var columns: [(column: Int, field: FieldName)] = []

    func column(of field: FieldName) -> Int? { columns.first { $0.field == field }?.column }
  }

  /// The lists from left to right.
  private(set) var lists: [List] = []
  /// The header cells whose names are not known.
  private(set) var unknown: [HeaderText] = []
  /// The columns whose names stand twice in one list, of which only the first counts.
  private(set) var duplicates: [HeaderText] = []
  /// The index of the first header row among the rows of the sheet.
  let firstRowIndex: Int
  /// The index of the last header row among the rows of the sheet.
  private(set) var lastRowIndex: Int
  /// Where the header begins.
  let location: Location

  /// How many lists may stand side by side.
  private static let listLimit = 16

  /// Reads the row at an index as a header; nil when it has no column for `required`, or rather holds data.
  init?(at index: Int, in sheet: TableSheet, fields: FieldTable, required: FieldName) {
    let top = sheet.headerTexts(ofRowAt: index)
    let found = top.map { fields.field(named: $0.text.value) }
    guard found.contains(required), let first = top.first else { return nil }
    // One known word among others is most often a word of a title or of data, not a header.
    guard
      found.count(where: { $0 != nil }) >= 2 || top.count == 1
        || Self.isHeader(top, at: index, in: sheet, required: required)
    else { return nil }
    location = first.text.location
    firstRowIndex = index
    lastRowIndex = index
    var texts = top
    if let both = Self.withSecondRow(below: index, top: top, in: sheet, fields: fields, required: required) {
      texts = both
      lastRowIndex = index + 1
    }
    sort(texts, fields: fields, required: required)
  }

  /// Whether a row of which only the required column is known is a header all the same: it has the very name of the column,
  /// or stands above all other rows of several cells.
  private static func isHeader(
    _ top: [HeaderText], at index: Int, in sheet: TableSheet, required: FieldName
  ) -> Bool {
    if top.contains(where: { FieldName.comparable($0.text.value) == FieldName.comparable(required.chinese) }) {
      return true
    }
    return index == sheet.rows.firstIndex { row in row.cells.count { !$0.text.isBlank } >= 2 }
  }

  /// The header texts with those of a second row, when that row only divides merged or empty cells of the first.
  private static func withSecondRow(
    below index: Int, top: [HeaderText], in sheet: TableSheet, fields: FieldTable, required: FieldName
  ) -> [HeaderText]? {
    let row = sheet.rows[index].number
    guard index + 1 < sheet.rows.count, sheet.rows[index + 1].number == row + 1 else { return nil }
    let below = sheet.headerTexts(ofRowAt: index + 1).filter { text in
      text.text.location.place.cell.map { $0.row > row } ?? !top.contains { $0.text.location == text.text.location }
    }
    var textByColumn = Dictionary(top.map { ($0.column, $0) }, uniquingKeysWith: { first, _ in first })
    var hasKnown = false
    for text in below {
      let above = textByColumn[text.column]
      let area = sheet.wideArea(row: row, column: text.column)
      guard above == nil || area != nil, above.flatMap({ fields.field(named: $0.text.value) }) != required
      else { return nil }
      let group = area.flatMap { sheet.cell(at: $0.first)?.cell.text.trimmingSpace() } ?? ""
      // 单位 under 参会人员 is 单位, while 电话 under 办公 may only be known as 办公电话.
      let names = [text.text.value, group + text.text.value]
      guard let name = names.first(where: { fields.field(named: $0) != nil }) else {
        textByColumn[text.column] = text
        continue
      }
      hasKnown = true
      textByColumn[text.column] = HeaderText(column: text.column, text: Located(name, at: text.text.location))
    }
    return hasKnown ? textByColumn.values.sorted { $0.column < $1.column } : nil
  }

  private mutating func sort(_ texts: [HeaderText], fields: FieldTable, required: FieldName) {
    let found = texts.map { ($0, fields.field(named: $0.text.value)) }
    let hasSeveralLists = found.count { $0.1 == required } > 1
    var current = List()
    for (text, field) in found {
      guard let field else {
        unknown.append(text)
        continue
      }
      if current.column(of: field) != nil {
        guard hasSeveralLists, lists.count < Self.listLimit, field == required || field == current.columns.first?.field
        else {
          duplicates.append(text)
          continue
        }
        lists.append(current)
        current = List()
      }
      current.columns.append((text.column, field))
    }
    lists.append(current)
    lists.removeAll { $0.column(of: required) == nil }
  }
}
