internal import OfficeDocuments

extension Sheet {
  /// A table of a document as a sheet, each cell at the column of the grid where it begins.
  init(_ table: Table) {
    self.init(name: "")
    /// For each column the last row that a cell from above still covers.
    var coveredUntil: [Int: Int] = [:]
    for (index, row) in table.rows.enumerated() {
      let number = index + 1
      var cells: [SheetCell] = []
      var column = 1
      for cell in row.cells {
        while coveredUntil[column, default: 0] >= number { column += 1 }
        // A hostile span is cut to what any sheet holds.
        let columnSpan = min(max(cell.columnSpan, 1), 1_000)
        let rowSpan = min(max(cell.rowSpan, 1), table.rows.count - index)
        let paragraphs = cell.blocks.paragraphs
        let text = paragraphs.map(\.readText).joined(separator: "\n").trimmingSpace()
        if !text.isEmpty {
          let place = (paragraphs.first { !$0.readText.isBlank } ?? paragraphs.first)?.place
          cells.append(SheetCell(column: column, text: text, place: place))
        }
        if columnSpan > 1 || rowSpan > 1 {
          mergedAreas.append(
            CellArea(
              first: CellReference(row: number, column: column),
              last: CellReference(row: number + rowSpan - 1, column: column + columnSpan - 1)))
        }
        if rowSpan > 1 {
          for covered in column..<column + columnSpan { coveredUntil[covered] = number + rowSpan - 1 }
        }
        column += columnSpan
      }
      rows.append(SheetRow(number: number, cells: cells))
    }
  }
}

extension [Block] {
  /// The paragraphs in reading order, those of tables cell by cell, and those of shapes after the one that anchors them.
  var paragraphs: [Paragraph] { TextFlow(self, stories: [.body, .cell, .box]).map(\.paragraph) }

  /// The tables in reading order, those inside cells after the one that holds them.
  var tables: [Table] {
    var tables: [Table] = []
    for block in self {
      guard case .table(let table) = block else { continue }
      tables.append(table)
      for row in table.rows { for cell in row.cells { tables += cell.blocks.tables } }
    }
    return tables
  }
}
