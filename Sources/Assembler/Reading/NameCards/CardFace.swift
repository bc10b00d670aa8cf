internal import OfficeDocuments

/// What is printed together on one face of a card: the lines of a cell, of a text box or of a stretch of paragraphs.
struct CardFace {
  var lines: [TextLine]

  /// The faces of a document in reading order.
  static func faces(of blocks: [Block], file: String) -> [CardFace] {
    var faces: [CardFace] = []
    var lines: [TextLine] = []
    func close() {
      if !lines.isEmpty { faces.append(CardFace(lines: lines)) }
      lines = []
    }
    for block in blocks {
      switch block {
      case .paragraph(let paragraph):
        if paragraph.properties.pageBreakBefore == true { close() }
        let own = paragraph.lines(file: file)
        for line in own where !line.text.isBlank { lines.append(line) }
        // An empty paragraph or a new page parts one card from the next.
        if own.allSatisfy(\.text.isBlank) || paragraph.inlines.contains(.pageBreak) { close() }
        for shape in paragraph.shapes {
          close()
          faces += Self.faces(of: shape.paragraphs.map { .paragraph($0) }, file: file, isOneFace: true)
        }
      case .table(let table):
        close()
        if let names = CharacterGrid.names(characters(of: table, file: file)) {
          faces += names.map { CardFace(lines: [$0]) }
          continue
        }
        for row in table.rows {
          for cell in row.cells {
            faces += Self.faces(of: cell.blocks, file: file, isOneFace: cell.blocks.tables.isEmpty)
          }
        }
      case .tableOfContents: close()
      }
    }
    close()
    return faces
  }

  /// The cells of a table that show something; of a table that holds more than a line in a cell none.
  private static func characters(of table: Table, file: String) -> [CharacterGrid.Cell] {
    var cells: [CharacterGrid.Cell] = []
    for (rowIndex, row) in table.rows.enumerated() {
      var column = 0
      for cell in row.cells {
        defer { column += max(1, cell.columnSpan) }
        let lines = cell.blocks.paragraphs.flatMap { $0.lines(file: file) }.filter { !$0.text.isBlank }
        guard let line = lines.first else { continue }
        guard lines.count == 1, cell.blocks.count == cell.blocks.paragraphs.count else { return [] }
        cells.append(CharacterGrid.Cell(row: rowIndex, column: column, line: line))
      }
    }
    return cells
  }

  /// The faces of a box or cell, which is one face unless shapes or tables stand in it.
  private static func faces(of blocks: [Block], file: String, isOneFace: Bool) -> [CardFace] {
    let hasShapes = blocks.contains {
      if case .paragraph(let paragraph) = $0 { !paragraph.shapes.isEmpty } else { false }
    }
    guard isOneFace, !hasShapes else { return faces(of: blocks, file: file) }
    let lines = blocks.paragraphs.flatMap { $0.lines(file: file) }.filter { !$0.text.isBlank }
    return lines.isEmpty ? [] : [CardFace(lines: lines)]
  }

  /// The faces of a sheet: those of the columns of names where a header row tells them, else every cell.
  static func faces(of sheet: Sheet, file: String) -> [CardFace] {
    let table = TableSheet(sheet, file: file)
    var ignored: [Finding] = []
    if let records = RosterSheets.table(table, &ignored) {
      return records.records.compactMap { record in
        record.text(MeetingFields.Person.name).map {
          CardFace(lines: [TextLine(text: $0.value, location: $0.location)])
        }
      }
    }
    let characters = table.rows.flatMap { row in
      row.cells.filter { !$0.text.isBlank }.map { cell in
        CharacterGrid.Cell(
          row: row.number, column: cell.column,
          line: TextLine(text: cell.text, location: table.location(of: cell, in: row)))
      }
    }
    if let names = CharacterGrid.names(characters) { return names.map { CardFace(lines: [$0]) } }
    return table.rows.flatMap { row in
      row.cells.filter { !$0.text.isBlank }.map { cell in
        let lines = cell.text.split(whereSeparator: \.isNewline)
        let location = table.location(of: cell, in: row)
        return CardFace(lines: lines.map { TextLine(text: String($0), location: location) })
      }
    }
  }
}
