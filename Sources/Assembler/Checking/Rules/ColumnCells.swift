internal import ChineseText
internal import OfficeDocuments

extension ScannedText {
  /// The cells under the names of columns, of sheets and of tables in text.
  func cells(under columns: [String]) -> [TextPassage] {
    guard !columns.isEmpty, let content else { return [] }
    let names = Set(columns.map { FieldName.comparable($0) })
    let sheets: [Sheet] =
      switch content {
      case .workbook(let workbook): workbook.sheets
      case .document(let document): document.blocks.tables.map { Sheet($0) }
      }
    var cells: [TextPassage] = []
    for sheet in sheets {
      let table = TableSheet(sheet, file: file)
      // A title and a note stand above the header of a list, and no more.
      let header = table.rows.prefix(10).first { row in
        row.cells.contains { names.contains(FieldName.comparable($0.text)) }
      }
      guard let header else { continue }
      let wanted = Set(header.cells.filter { names.contains(FieldName.comparable($0.text)) }.map(\.column))
      for row in table.rows where row.number > header.number {
        for cell in row.cells where wanted.contains(cell.column) && !cell.text.isBlank {
          cells.append(
            TextPassage(
              text: ScalarLine(cell.text), role: nil, location: table.location(of: cell, in: row),
              facts: TextPassage.Facts(), slips: [], story: .cell, paper: paper))
        }
      }
    }
    return cells
  }
}
