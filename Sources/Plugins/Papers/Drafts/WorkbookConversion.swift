internal import Assembler
internal import OfficeDocuments

/// Puts the sheets of a spreadsheet that serves as a material into tables.
enum WorkbookConversion {
  /// More columns than fit on any page that could be read; a word processor refuses more than 63.
  private static let columnLimit = 63
  /// More columns than these need the page turned.
  static let uprightColumns = 8

  /// The most columns that a sheet uses.
  static func columnCount(_ workbook: Workbook) -> Int {
    workbook.sheets.map { sheet in sheet.rows.map { $0.cells.last?.column ?? 0 }.max() ?? 0 }.max() ?? 0
  }

  /// The tables of the sheets that the user sees, each below the name of its sheet when there are several.
  static func blocks(_ workbook: Workbook, width: Length, cutColumns: inout Int) -> [Block] {
    let sheets = workbook.sheets.filter { !$0.isHidden && !$0.rows.isEmpty }
    return sheets.flatMap { sheet -> [Block] in
      let heading: [Block] = sheets.count > 1 && !sheet.name.isEmpty ? [.text(sheet.name, .heading1)] : []
      return heading + [.table(table(sheet, width: width, cutColumns: &cutColumns))]
    }
  }

  private static func table(_ sheet: Sheet, width: Length, cutColumns: inout Int) -> Table {
    let used = max(1, sheet.rows.map { $0.cells.last?.column ?? 1 }.max() ?? 1)
    let columns = min(used, columnLimit)
    cutColumns = max(cutColumns, used - columns)
    var spans: [CellReference: CellArea] = [:]
    for area in sheet.mergedAreas where area.first <= area.last && area.first.column <= columns {
      spans[area.first] = area
    }
    var covered = Array(repeating: [Bool](repeating: false, count: columns + 1), count: sheet.rows.count)
    var rows: [TableRow] = []
    for (index, row) in sheet.rows.enumerated() {
      var texts: [Int: String] = [:]
      for cell in row.cells { texts[cell.column] = cell.text }
      var cells: [TableCell] = []
      for column in 1...columns where !covered[index][column] {
        let area = spans[CellReference(row: row.number, column: column)]
        let lastColumn = min(columns, area?.last.column ?? column)
        var lastRow = index
        while let area, lastRow + 1 < sheet.rows.count, sheet.rows[lastRow + 1].number <= area.last.row { lastRow += 1 }
        for coveredRow in index...lastRow {
          for coveredColumn in column...lastColumn { covered[coveredRow][coveredColumn] = true }
        }
        cells.append(
          TableCell(
            texts[column] ?? "", index == 0 ? .tableHeading : .tableText, columnSpan: lastColumn - column + 1,
            rowSpan: lastRow - index + 1))
      }
      rows.append(TableRow(cells))
    }
    return Table(
      columnWidths: Array(repeating: width / Double(columns), count: columns), rows: rows, headerRowCount: 1)
  }
}
