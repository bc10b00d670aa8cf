internal import Assembler
internal import OfficeDocuments

/// A sheet of cards to be cut along the lines, filled row by row.
struct LabelSheet {
  let columns: Int
  let rows: Int
  let page = PageSetup(
    width: .millimetres(210), height: .millimetres(297), margins: Margins(all: .millimetres(12)),
    headerDistance: .millimetres(5), footerDistance: .millimetres(5))

  /// The width of a card.
  var width: Length { page.textWidth / Double(columns) }

  /// The cards in rows, all of one height.
  func table(_ cards: [TableCell]) -> Table {
    let height = page.textHeight / Double(rows) - .millimetres(1.5)
    let lines = stride(from: 0, to: cards.count, by: columns).map { start in
      var cells = Array(cards[start..<min(cards.count, start + columns)])
      while cells.count < columns { cells.append(TableCell("", .tableText)) }
      return TableRow(cells, height: .atLeast(height))
    }
    return Table(
      columnWidths: Array(repeating: width, count: columns), rows: lines,
      border: Border(width: .points(0.5), color: "A6A6A6", isDashed: true))
  }

  /// A line in the middle of a card.
  static func centred(_ text: String, _ style: StyleName, size: Double? = nil) -> Paragraph {
    let look = TextProperties { $0.size = size.map { .points($0) } }
    return Paragraph(
      [.text(text, look)], style,
      properties: ParagraphProperties {
        $0.alignment = .center
        if let size { $0.lineSpacing = .exactly(.points(size * 1.3)) }
      })
  }
}
