/// What all parts of one DOCX file share while they are written: names, numbers, pictures, notes and notices.
struct DOCXWriterState {
  /// The styles and their identifiers.
  let styles: DOCXWriterStyles
  /// Whether any section tells even pages from odd ones; then the whole document has to.
  let tellsEvenPages: Bool
  /// Whether any section has a header; then all need one, because a section without inherits.
  let hasHeaders: Bool
  /// Whether any section has a footer.
  let hasFooters: Bool
  /// The bookmarks under the names that Word takes.
  var bookmarks: DOCXWriterBookmarks
  /// The entries of tables of contents whose places are not marked yet.
  var contentsMarks: ContentsMarks
  /// Whether the places of such entries are marked.
  let hasContentsMarks: Bool
  /// The picture files.
  var media = DOCXWriterMedia()
  /// The fonts that any run or style asks for.
  var fonts = DOCXWriterFonts()
  /// The font of the first Chinese words that stand upside down; nil when there are none.
  var turnedFont: String?
  /// The footnotes met so far; a note has its index here plus one as its id.
  var footnotes: [[Paragraph]] = []
  /// The lists met so far.
  var numbering = DOCXWriterNumbering()
  /// The headers and footers written so far.
  var furniture = DOCXWriterFurniture()
  /// What could not be expressed, each thing once, in the order of the document.
  private(set) var notices: [Message] = []
  private var noticed: Set<Message> = []
  private var recentStyles = RecentValues<ExactName, Int>()
  private var drawingCount = 0
  private var controlCount = 1000

  /// Looks over a document before its parts are written.
  init(_ document: Document, styles: DOCXWriterStyles, survey: DOCXWriterSurvey) {
    self.styles = styles
    bookmarks = DOCXWriterBookmarks(survey.bookmarks)
    contentsMarks = ContentsMarks(document)
    hasContentsMarks = !contentsMarks.isEmpty
    let furniture = document.sections.flatMap { [$0.header, $0.footer] }
    tellsEvenPages = furniture.contains { $0.even != nil }
    hasHeaders = document.sections.contains { !$0.header.isBlank }
    hasFooters = document.sections.contains { !$0.footer.isBlank }
  }

  /// Remembers something that the format could not express.
  mutating func note(_ chinese: String, english: String) { note(Message(chinese, english: english)) }

  /// Remembers something that the format could not express.
  mutating func note(_ message: Message) {
    if noticed.insert(message).inserted { notices.append(message) }
  }

  /// The index of a style by its name; nil when the document has no such style.
  mutating func styleIndex(_ name: String) -> Int? {
    let name = ExactName(name)
    if let index = recentStyles.value(of: name) { return index }
    guard let index = styles.sheet.number(of: name.text) else { return nil }
    recentStyles.keep(index, of: name)
    return index
  }

  /// A number that no other drawing of the file has.
  mutating func nextDrawing() -> Int {
    drawingCount += 1
    return drawingCount
  }

  /// A number that no other content control of the file has.
  mutating func nextControl() -> Int {
    controlCount += 1
    return controlCount
  }
}

extension PageFurniture {
  /// Whether nothing stands on any page.
  var isBlank: Bool { odd.isEmpty && (even?.isEmpty ?? true) }
}

/// What has to be known about a document before its first byte is written.
struct DOCXWriterSurvey {
  /// How deep tables, shapes and notes may stand inside each other; what is deeper is left out and reported.
  static let deepest = 24

  /// The bookmarks in the order of the document, without repetition.
  private(set) var bookmarks: [String] = []
  /// The levels that entries of tables of contents have.
  private(set) var contentsLevels: Set<Int> = []

  private var known: Set<ExactName> = []

  init(_ document: Document) {
    for section in document.sections {
      survey(section.blocks, depth: 0)
      for furniture in [section.header, section.footer] {
        for paragraph in furniture.odd { survey(paragraph, depth: 0) }
        for paragraph in furniture.even ?? [] { survey(paragraph, depth: 0) }
      }
    }
  }

  private mutating func survey(_ blocks: [Block], depth: Int) {
    guard depth < Self.deepest else { return }
    for block in blocks {
      switch block {
      case .paragraph(let paragraph): survey(paragraph, depth: depth)
      case .table(let table):
        for row in table.rows {
          for cell in row.cells { survey(cell.blocks, depth: depth + 1) }
        }
      case .tableOfContents(let contents):
        for entry in contents.entries { contentsLevels.insert(entry.level.clamped(to: TableOfContents.levels)) }
      }
    }
  }

  private mutating func survey(_ paragraph: Paragraph, depth: Int) {
    for bookmark in paragraph.bookmarks where known.insert(ExactName(bookmark)).inserted { bookmarks.append(bookmark) }
    survey(paragraph.inlines, depth: depth)
  }

  private mutating func survey(_ inlines: [Inline], depth: Int) {
    guard depth < Self.deepest else { return }
    for inline in inlines {
      switch inline {
      case .link(_, let content): survey(content, depth: depth + 1)
      case .ruby(let ruby): survey(ruby.base, depth: depth + 1)
      case .shape(let shape): for paragraph in shape.paragraphs { survey(paragraph, depth: depth + 1) }
      case .footnote(let paragraphs): for paragraph in paragraphs { survey(paragraph, depth: depth + 1) }
      default: break
      }
    }
  }
}
