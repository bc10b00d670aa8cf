internal import OfficeDocuments

/// What the columns of a table on a sheet mean, found in one or two header rows.
struct TableHeader {
  /// One list of the table; several stand side by side when the names of columns repeat.
  struct List {
    /// The column of each field, 1-based, from left to right.
    var columns: [(column: Int, field: FieldName)] = []
    /// The title that an upper header row gives to the columns of the list.
    var title: Located<String>?

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
  let lastRowIndex: Int
  /// Where the header begins.
  let location: Location

  /// How many lists may stand side by side.
  private static let listLimit = 16

  /// Reads the row at an index as a header, alone or together with the next one; nil when they have no column for what the
  /// reader requires, or rather hold data.
  init?(at index: Int, in sheet: TableSheet, for reader: TableReader) {
    firstRowIndex = index
    var texts = sheet.headerTexts(ofRowAt: index)
    guard let first = texts.first else { return nil }
    location = first.text.location
    if let joined = JoinedHeader(at: index, in: sheet, for: reader) {
      texts = joined.texts
      lastRowIndex = index + 1
    } else {
      lastRowIndex = index
      let found = texts.map { reader.field($0) }
      guard found.contains(reader.required) else { return nil }
      // One known word among others is most often a word of a title or of data, not a header.
      guard
        found.count(where: { $0 != nil }) >= 2 || texts.count == 1 && !Self.hasSeveralCells(below: index, in: sheet)
          || Self.isHeader(texts, at: index, in: sheet, required: reader.required)
      else { return nil }
    }
    sort(texts, for: reader)
  }

  /// Whether the row below one with a single text has several, so that the text may be a title, such as 参会人员, rather than
  /// the name of a column.
  private static func hasSeveralCells(below index: Int, in sheet: TableSheet) -> Bool {
    index + 1 < sheet.rows.count && sheet.rows[index + 1].cells.count { !$0.text.isBlank } > 1
  }

  /// Whether a row of which only the required column is known is a header all the same: it has the very name of the column,
  /// or stands above all other rows of several cells.
  private static func isHeader(
    _ top: [HeaderText], at index: Int, in sheet: TableSheet, required: FieldName
  ) -> Bool {
    if top.contains(where: { FieldName.comparable($0.text.value) == FieldName.comparable(required.chinese) }) {
      return true
    }
    return top.count > 1
      && index == sheet.rows.firstIndex { row in row.cells.count { !$0.text.isBlank } >= 2 }
  }

  private mutating func sort(_ texts: [HeaderText], for reader: TableReader) {
    let required = reader.required
    let found = texts.map { ($0, reader.field($0)) }
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
      if field == required { current.title = text.group }
    }
    lists.append(current)
    lists.removeAll { $0.column(of: required) == nil }
    if reader.purpose == .agenda { addHalfDays(found.map(\.0.column)) }
    shareColumns(found.compactMap { $0.0.group == nil ? $0.0.column : nil })
  }

  /// Takes the column without a name behind that of days for 上午 and 下午, which stand below one wide cell 时间.
  private mutating func addHalfDays(_ named: [Int]) {
    typealias Field = MeetingFields.Item
    for index in lists.indices where lists[index].column(of: Field.half) == nil {
      guard let place = lists[index].columns.firstIndex(where: { [Field.time, Field.date].contains($0.field) }),
        case let column = lists[index].columns[place].column + 1, !named.contains(column)
      else { continue }
      lists[index].columns.insert((column, Field.half), at: place + 1)
    }
  }

  /// Gives the columns before the first of several titled lists to all of them: 单位 | 主要负责人 | 分管负责人, with 姓名 below
  /// each title.
  private mutating func shareColumns(_ untitled: [Int]) {
    guard lists.count > 1, lists.allSatisfy({ $0.title != nil }) else { return }
    let shared = lists[0].columns.prefix { untitled.contains($0.column) }
    for index in lists.indices.dropFirst() {
      let own = shared.filter { lists[index].column(of: $0.field) == nil }
      lists[index].columns.insert(contentsOf: own, at: 0)
    }
  }
}
