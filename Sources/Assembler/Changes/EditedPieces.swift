internal import OfficeDocuments

/// A document as edits see it: its paragraphs, and the rows of its tables, in order.
struct EditedPieces {
  /// A paragraph with text.
  struct Line {
    /// The form in which texts are compared.
    var key: String
    /// The text without blanks at its ends.
    var text: String
    var paragraph: Paragraph
    /// Whether a page begins with it because somebody wanted it so.
    var startsPage: Bool
  }

  /// A paragraph, or a row of a table.
  struct Piece {
    /// The lines of it, as indices.
    var lines: Range<Int>
    /// The texts of the cells of a row; nil for a paragraph.
    var cells: [String]?
    /// The texts of the first row of the table.
    var header: [String] = []
    /// Which table it is, from 1; 0 for a paragraph.
    var table = 0
    /// What it is aligned by: of a row without the cells that hold nothing but a number.
    var key: String

    /// The text as entries write it.
    func text(_ lines: [Line]) -> String { cells.map(EditedPieces.rowText) ?? lines[self.lines.lowerBound].text }
  }

  private(set) var lines: [Line] = []
  private(set) var pieces: [Piece] = []
  /// How many tables there are.
  private(set) var tableCount = 0
  private let looks: TextLooks
  private var isBreakDue = false

  init(_ document: Document) {
    looks = TextLooks(document)
    for section in document.sections {
      // A section begins a page; LibreOffice saves some page breaks as sections.
      isBreakDue = true
      for block in section.blocks { add(block) }
    }
  }

  /// The texts of the cells of a row as an entry writes them.
  static func rowText(_ cells: [String]) -> String { cells.joined(separator: "｜") }

  /// The texts of the cells of a row.
  static func cells(of row: TableRow) -> [String] {
    row.cells.map { cell in
      TextFlow(cell.blocks, stories: [.body, .cell]).map { EditedText.normalized($0.text) }.filter { !$0.isEmpty }
        .joined(separator: " ")
    }
  }

  /// What a row is aligned by.
  static func rowKey(_ cells: [String]) -> String { rowText(cells.map { isNumber($0) ? "#" : $0 }) }

  /// Whether a text is nothing but a number, such as a serial.
  static func isNumber(_ text: String) -> Bool {
    !text.isEmpty && text.unicodeScalars.allSatisfy { $0.ordinaryWidth.digit != nil }
  }

  /// How a paragraph is set, with everything inherited.
  func setting(of line: Line) -> ParagraphProperties {
    var properties = looks.setting(of: line.paragraph)
    properties.pageBreakBefore = nil
    return properties
  }

  private mutating func add(_ block: Block) {
    switch block {
    case .paragraph(let paragraph):
      for line in append(paragraph) {
        pieces.append(Piece(lines: line..<line + 1, key: lines[line].key))
      }
    case .table(let table):
      tableCount += 1
      let header = table.rows.first.map(Self.cells) ?? []
      for row in table.rows {
        let start = lines.count
        for cell in row.cells {
          for passage in TextFlow(cell.blocks, stories: [.body, .cell, .note]) { _ = append(passage.paragraph) }
        }
        guard lines.count > start else { continue }
        let cells = Self.cells(of: row)
        pieces.append(
          Piece(
            lines: start..<lines.count, cells: cells, header: header, table: tableCount, key: Self.rowKey(cells)))
      }
    case .tableOfContents: break
    }
  }

  /// Adds a paragraph and its notes, and tells which lines they are.
  private mutating func append(_ paragraph: Paragraph) -> [Int] {
    var found: [Int] = []
    let text = paragraph.text
    let key = EditedText.normalized(text)
    let beginsPage = looks.setting(of: paragraph).pageBreakBefore == true || Self.breaks(paragraph.inlines, first: true)
    if beginsPage { isBreakDue = true }
    if !key.isEmpty, !Self.isContents(key) {
      found.append(lines.count)
      lines.append(Line(key: key, text: text.trimmingSpace(), paragraph: paragraph, startsPage: isBreakDue))
      isBreakDue = false
    }
    if Self.breaks(paragraph.inlines, first: false) { isBreakDue = true }
    for note in TextFlow([.paragraph(paragraph)], stories: [.note]) {
      let key = EditedText.normalized(note.text)
      guard !key.isEmpty else { continue }
      found.append(lines.count)
      lines.append(
        Line(key: key, text: note.text.trimmingSpace(), paragraph: note.paragraph, startsPage: false))
    }
    return found
  }

  /// Whether a page break stands before the text of a paragraph, or else behind its beginning.
  private static func breaks(_ inlines: [Inline], first: Bool) -> Bool {
    var hasText = false
    for inline in inlines {
      if case .pageBreak = inline {
        if hasText != first { return true }
      } else if !EditedText.normalized(inline.text).isEmpty {
        hasText = true
      }
    }
    return false
  }

  /// Whether a text is a line of a table of contents, which programs count anew.
  static func isContents(_ text: String) -> Bool {
    let scalars = Array(text.unicodeScalars)
    guard let blank = scalars.lastIndex(of: " "), blank + 1 < scalars.count else { return false }
    return scalars[(blank + 1)...].allSatisfy { $0.ordinaryWidth.digit != nil } && scalars.count - blank <= 4
      && blank > 3
  }
}
