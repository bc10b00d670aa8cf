public import Assembler
public import OfficeDocuments

extension CompositionRequest {
  /// A paper of one section that stays out of the booklet.
  ///
  /// - Parameters:
  ///   - kind: The kind of paper.
  ///   - fileName: The name of its file.
  ///   - page: The page; nil for that of lists and forms.
  ///   - blocks: Makes the text.
  public func singlePaper(
    _ kind: PaperKind, _ fileName: String, page: PageSetup? = nil, isNumbered: Bool = true, blocks: () -> [Block]
  ) -> Composition {
    Composition(papers: [
      paper(kind, fileName: fileName, belongsInBooklet: false) {
        document(
          title: fileName, sections: [section(blocks(), page: page ?? layout.formPage, isNumbered: isNumbered)])
      }
    ])
  }

  /// A table to fill in: columns with their share of the width, the rows that are known, and empty ones.
  public func formTable(
    _ columns: [(title: String, share: Double)], rows: [[String]] = [], spareRows: Int = 0, width: Length,
    rowHeight: Length = .millimetres(9)
  ) -> Table {
    let total = columns.reduce(0) { $0 + $1.share }
    let head = TableRow(columns.map { TableCell($0.title, .tableHeading) }, height: .atLeast(rowHeight))
    let empty = Array(repeating: Array(repeating: "", count: columns.count), count: spareRows)
    // Numbers, marks and hours stand in the middle of their column, words at its edge.
    let isCentred = columns.indices.map { column in
      rows.allSatisfy { column >= $0.count || $0[column].unicodeScalars.count <= 4 || $0[column].isHours }
    }
    let middle = ParagraphProperties { $0.alignment = .center }
    let lines = (rows + empty).map { row in
      TableRow(
        row.enumerated().map { column, text in
          let look = column < isCentred.count && isCentred[column] ? middle : ParagraphProperties()
          return TableCell([.paragraph(Paragraph(text, .tableText, properties: look))])
        }, height: .atLeast(rowHeight))
    }
    return Table(
      columnWidths: columns.map { width * ($0.share / max(total, 0.01)) }, rows: [head] + lines, headerRowCount: 1,
      cellPadding: .millimetres(1))
  }

  /// A line that says of worked-out hours what they are; none where all hours are stated.
  var reckonedNote: [Block] {
    guard meeting.agenda.items.contains(where: \.hoursAreReckoned) else { return [] }
    return [.text(Traced<AgendaItem>.reckonedNote, .note)]
  }

  /// Office and day below a text, the day to be filled in where it is not known (GB/T 9704-2012, 7.3.5).
  public func signatureLines(_ office: String, date: String = "　　　　年　　月　　日") -> [Block] {
    let place = SignaturePlace(
      name: TextWidth.characters(office), date: TextWidth.characters(date), layout, page: layout.page)
    let line = layout.page.linePitch ?? layout.size(of: .body) * 1.8
    func paragraph(_ text: String, left: Length, isFirst: Bool) -> Block {
      let properties = ParagraphProperties {
        $0.alignment = .left
        $0.leftIndent = left
        $0.rightIndent = .zero
        if isFirst {
          $0.spaceBefore = line
          $0.keepWithNext = true
        }
      }
      return .paragraph(Paragraph(text, .signature, properties: properties))
    }
    return [
      paragraph(office, left: place.name, isFirst: true), paragraph(date, left: place.date, isFirst: false),
    ]
  }
}

extension String {
  /// Whether it is an hour or a span of hours, such as `约9:00—9:20`.
  fileprivate var isHours: Bool {
    unicodeScalars.allSatisfy { ("0"..."9").contains($0) || ":—约（）分钟".unicodeScalars.contains($0) }
  }
}

/// Where signature and date begin: the first character of the date two characters to the right of the first of the name, and
/// what is longer ends two characters before the edge.
struct SignaturePlace {
  /// Where the name begins.
  let name: Length
  /// Where the date begins.
  let date: Length

  /// Places lines of some widths in characters; a name of no width is none.
  init(name: Double, date: Double, _ layout: Layout, page: PageSetup) {
    let character = layout.characterWidth(of: .signature)
    let room = page.textWidth.points / character.points
    let left = max(0, name > 0 ? min(room - 2 - name, room - 4 - date) : room - 2 - date)
    self.name = character * left
    self.date = character * (name > 0 ? left + 2 : left)
  }
}
