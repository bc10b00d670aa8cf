internal import OfficeDocuments

/// Reads rows of a name and its value, as on the sheet 会议: the name in the first cell, the value in the second, and
/// whatever stands to the right of them a hint for whoever fills the sheet in.
enum SettingRows {
  /// The rows as one record. Titles, which stand alone in their row, and the header row 项目 | 内容 are left out.
  ///
  /// - Parameters:
  ///   - fields: The names that mean something; nil where any does.
  ///   - purpose: What the settings are for.
  static func record(
    _ rows: [SheetRow], in sheet: TableSheet, fields: FieldTable?, for purpose: SourcePurpose
  ) -> SourceValue {
    var entries: [SourceValue.Entry] = []
    for row in rows {
      let cells = row.cells.filter { !$0.text.isBlank }
      guard cells.count >= 2, let name = cells.first else {
        sheet.mark(row, .setAside(.title))
        continue
      }
      // The value stands beside the name; a cell further right is a hint beside an empty value.
      let value = cells[1]
      sheet.mark(name, in: row, .setAside(.fieldName))
      guard value.column == name.column + 1 || isMerged(name, upTo: value, row, sheet) else {
        for cell in cells.dropFirst() { sheet.mark(cell, in: row, .setAside(.hint)) }
        continue
      }
      for cell in cells.dropFirst(2) { sheet.mark(cell, in: row, .setAside(.hint)) }
      let key = Located(name.text.trimmingSpace(), at: sheet.location(of: name, in: row))
      guard !headerWords.contains(FieldName.comparable(key.value)) else {
        sheet.mark(row, .setAside(.header))
        continue
      }
      if fields?.field(named: key.value) != nil || fields == nil { sheet.mark(value, in: row, .used(purpose)) }
      entries.append(SourceValue.Entry(key: key, value: sheet.value(of: value, in: row)))
    }
    return SourceValue(.record(entries), at: sheet.location)
  }

  /// Whether a row is a setting of a table of fields, or the header row of settings, and no row of a drawing in which the
  /// same words may stand.
  static func isSetting(_ row: SheetRow, of fields: FieldTable) -> Bool {
    let cells = row.cells.filter { !$0.text.isBlank }
    guard (2...3).contains(cells.count), cells[1].column == cells[0].column + 1 else { return false }
    if headerWords.contains(FieldName.comparable(cells[0].text)) { return true }
    guard let field = fields.field(named: cells[0].text) else { return false }
    switch field.form {
    case .evenRow, .honour, .hallFill, .hallSide: return true
    // 发言席 and 入口 are drawn as well, with somebody's seat beside them.
    default: return !NameShape.isName(Array(cells[1].text.unicodeScalars))
    }
  }

  private static func isMerged(_ name: SheetCell, upTo value: SheetCell, _ row: SheetRow, _ sheet: TableSheet) -> Bool {
    sheet.wideArea(row: row.number, column: name.column)?.last.column == value.column - 1
  }

  private static let headerWords: Set<String> = ["项目", "名目", "栏目", "设置", "字段", "item", "field", "setting", "key"]
}
