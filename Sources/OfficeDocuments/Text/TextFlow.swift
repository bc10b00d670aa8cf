/// The text of a file: every paragraph of every story in reading order, each once.
///
/// This is the one walk over the text of a document. What anchors in a paragraph, a box or a note, follows it; tables come
/// cell by cell; headers and footers come last, each once however many sections share it. The lines of a table of contents,
/// which repeat the headings, and comments are no text. Of a workbook each cell with text is a passage.
public struct TextFlow: Sequence, Sendable {
  /// Where in a document a paragraph stands.
  public enum Story: UInt8, Hashable, Sendable {
    /// In the text itself.
    case body
    /// In a cell of a table.
    case cell
    /// In a box placed on the page.
    case box
    /// In a note at the foot of the page or at the end.
    case note
    /// Above the text of each page.
    case header
    /// Below the text of each page.
    case footer
  }

  /// Several stories at once.
  public struct Stories: OptionSet, Hashable, Sendable {
    /// One bit a story.
    public let rawValue: UInt8

    /// Creates a set from bits.
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    private init(_ story: Story) { rawValue = 1 << story.rawValue }

    /// The text itself.
    public static let body = Stories(.body)
    /// Cells of tables and sheets.
    public static let cell = Stories(.cell)
    /// Boxes placed on the page.
    public static let box = Stories(.box)
    /// Notes at the foot of the page or at the end.
    public static let note = Stories(.note)
    /// Headers.
    public static let header = Stories(.header)
    /// Footers.
    public static let footer = Stories(.footer)
    /// Everything.
    public static let all: Stories = [.body, .cell, .box, .note, .header, .footer]

    /// Whether a story is one of these.
    func contains(_ story: Story) -> Bool { rawValue & 1 << story.rawValue != 0 }
  }

  /// One paragraph, and the story it belongs to.
  public struct Passage: Hashable, Sendable {
    /// The story; of a box in a cell it is the box, of whatever hangs on a header it is the header.
    public var story: Story
    /// The number of the cell that it stands in, from 0 in reading order; of a table in a cell it is the outer cell.
    public var cell: Int?
    /// The number of the row of that cell, from 0 in reading order.
    public var row: Int?
    /// The paragraph.
    public var paragraph: Paragraph

    /// The characters, without the label of automatic numbering. See `Inline.text`.
    public var text: String { paragraph.text }

    /// Where scalars of the text stand, counted from 0; the whole paragraph's place where it is not known.
    public func place(of range: Range<Int>) -> Place { paragraph.place(of: range) }
  }

  fileprivate enum Content {
    case document(Document)
    case workbook(Workbook)
    case blocks([Block])
  }

  private let content: Content
  private let stories: Stories

  /// Walks through a file.
  public init(_ file: OfficeFile, stories: Stories = .all) {
    content =
      switch file.content {
      case .document(let document): .document(document)
      case .workbook(let workbook): .workbook(workbook)
      }
    self.stories = stories
  }

  /// Walks through a document.
  public init(_ document: Document, stories: Stories = .all) {
    content = .document(document)
    self.stories = stories
  }

  /// Walks through some blocks of a document; there are no headers and footers in them.
  public init(_ blocks: [Block], stories: Stories = .all) {
    content = .blocks(blocks)
    self.stories = stories
  }

  /// The passages one after the other.
  public func makeIterator() -> Iterator { Iterator(content, stories) }

  /// Walks from passage to passage.
  public struct Iterator: IteratorProtocol {
    private var source: TextFlowSource
    private var finder: TextFlowFinder
    /// The passages of the piece that is being handed over.
    private var passages: ArraySlice<Passage> = []

    fileprivate init(_ content: Content, _ stories: Stories) {
      source = TextFlowSource(content)
      finder = TextFlowFinder(stories)
    }

    /// The next passage; nil at the end.
    public mutating func next() -> Passage? {
      while passages.isEmpty {
        guard let piece = source.next() else { return nil }
        passages = finder.passages(of: piece)[...]
      }
      return passages.popFirst()
    }
  }
}

/// Hands over the pieces of a file that are walked through one by one, so that the passages of a long document never lie
/// side by side with it.
private struct TextFlowSource {
  enum Piece {
    case block(Block)
    case furniture([Paragraph], TextFlow.Story)
    case row(SheetRow, sheet: String)
  }

  private let content: TextFlow.Content
  private var outer = 0
  private var inner = 0
  private var isInFurniture = false

  init(_ content: TextFlow.Content) { self.content = content }

  mutating func next() -> Piece? {
    switch content {
    case .blocks(let blocks):
      guard outer < blocks.count else { return nil }
      defer { outer += 1 }
      return .block(blocks[outer])
    case .workbook(let workbook):
      while outer < workbook.sheets.count {
        let sheet = workbook.sheets[outer]
        if inner < sheet.rows.count {
          defer { inner += 1 }
          return .row(sheet.rows[inner], sheet: sheet.name)
        }
        (outer, inner) = (outer + 1, 0)
      }
      return nil
    case .document(let document):
      while !isInFurniture, outer < document.sections.count {
        let blocks = document.sections[outer].blocks
        if inner < blocks.count {
          defer { inner += 1 }
          return .block(blocks[inner])
        }
        (outer, inner) = (outer + 1, 0)
      }
      if !isInFurniture { (outer, inner, isInFurniture) = (0, 0, true) }
      guard outer < document.sections.count else { return nil }
      let section = document.sections[outer]
      defer { (outer, inner) = inner == 3 ? (outer + 1, 0) : (outer, inner + 1) }
      switch inner {
      case 0: return .furniture(section.header.odd, .header)
      case 1: return .furniture(section.header.even ?? [], .header)
      case 2: return .furniture(section.footer.odd, .footer)
      default: return .furniture(section.footer.even ?? [], .footer)
      }
    }
  }
}

/// Finds the passages of one piece.
private struct TextFlowFinder {
  private let stories: TextFlow.Stories
  private var found: [TextFlow.Passage] = []
  private var cell: Int?
  private var cellCount = 0
  private var rowCount = 0
  /// The story of all that is found, where it is a header or footer.
  private var surrounding: TextFlow.Story?
  /// The headers and footers that came already.
  private var furniture: Set<[Paragraph]> = []

  init(_ stories: TextFlow.Stories) { self.stories = stories }

  mutating func passages(of piece: TextFlowSource.Piece) -> [TextFlow.Passage] {
    found.removeAll()
    switch piece {
    case .block(let block): add(block, .body)
    case .furniture(let paragraphs, let story):
      if wants(story), !paragraphs.isEmpty, furniture.insert(paragraphs).inserted {
        surrounding = story
        for paragraph in paragraphs { add(paragraph, story) }
        surrounding = nil
      }
    case .row(let row, let sheet):
      guard wants(.cell) else { break }
      let sheet = sheet.isEmpty ? nil : sheet
      for cell in row.cells {
        let place = cell.place ?? Place(sheet: sheet, cell: CellReference(row: row.number, column: cell.column))
        found.append(
          TextFlow.Passage(
            story: .cell, cell: cellCount, row: rowCount,
            paragraph: Paragraph([.text(cell.text, TextProperties())], place: place)))
        cellCount += 1
      }
      rowCount += 1
    }
    return found
  }

  private func wants(_ story: TextFlow.Story) -> Bool { stories.contains(story) }

  private mutating func add(_ block: Block, _ story: TextFlow.Story) {
    switch block {
    case .paragraph(let paragraph): add(paragraph, story)
    case .table(let table):
      for row in table.rows {
        for content in row.cells {
          let isOuter = cell == nil
          if isOuter { (cell, cellCount) = (cellCount, cellCount + 1) }
          for block in content.blocks { add(block, .cell) }
          if isOuter { cell = nil }
        }
        if cell == nil { rowCount += 1 }
      }
    case .tableOfContents: break
    }
  }

  private mutating func add(_ paragraph: Paragraph, _ story: TextFlow.Story) {
    let story = surrounding ?? story
    if wants(story) {
      found.append(TextFlow.Passage(story: story, cell: cell, row: cell == nil ? nil : rowCount, paragraph: paragraph))
    }
    addAnchored(paragraph.inlines)
  }

  private mutating func addAnchored(_ inlines: [Inline]) {
    for inline in inlines {
      switch inline {
      case .shape(let shape): for paragraph in shape.paragraphs { add(paragraph, .box) }
      case .footnote(let paragraphs): for paragraph in paragraphs { add(paragraph, .note) }
      case .link(_, let content): addAnchored(content)
      case .text, .tab, .lineBreak, .pageBreak, .pageNumber, .pageCount, .pageReference, .image, .equation, .ruby: break
      }
    }
  }
}

extension Paragraph {
  /// The paragraphs of the boxes that anchor in this one, those of boxes inside them too.
  public var boxedParagraphs: [Paragraph] { TextFlow([.paragraph(self)], stories: [.box]).map(\.paragraph) }

  /// Where scalars of the text stand, counted from 0.
  public func place(of range: Range<Int>) -> Place {
    var place = place ?? Place()
    place.narrow(to: range)
    return place
  }
}

extension Place {
  /// Points at scalars of the text that begins at this place, counted from 0.
  ///
  /// Where markup stands between the words of a line, as in HTML and Markdown, only the line is known, and counting the
  /// words alone would point at the wrong column.
  public mutating func narrow(to range: Range<Int>) {
    guard line == nil || column != nil else { return }
    column = (column ?? 1) + range.lowerBound
    length = range.isEmpty ? nil : range.count
  }
}
