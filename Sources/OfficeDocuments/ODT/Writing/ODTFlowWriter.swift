/// What the parts of one file share while they are written.
struct ODTFileState {
  /// What serves where fonts are not installed.
  var fontSubstitutes: [FontSubstitutes] = []
  /// The fonts used so far.
  var fonts = ODTFontFaces()
  /// The pictures used so far.
  var pictures = ODTPictures()
  /// The formulas so far.
  var equations = ODTEquations()
  /// The entries of tables of contents whose places are not marked yet.
  var contentsMarks = ContentsMarks(Document())
  /// Whether the places of such entries are marked.
  var hasContentsMarks = false
  /// The lists so far.
  var lists = ODTLists()
  /// The styles of readings so far.
  var rubies = ODTRubyStyles()
  /// What could not be expressed.
  var notices = ODTNotices()
  /// How many footnotes there are so far.
  var noteCount = 0
  /// How many tables there are so far.
  var tableCount = 0
  /// How many tables of contents there are so far.
  var contentsCount = 0
  /// How many shapes there are so far; later ones lie above earlier ones.
  var shapeCount = 0
  /// The names of bookmarks that were already written.
  var writtenBookmarks: Set<String> = []
}

/// The sentences about what could not be expressed, each once, in the order in which they came up.
struct ODTNotices {
  private(set) var messages: [Message] = []
  private var known: Set<Message> = []

  /// Adds a sentence.
  mutating func add(_ message: Message) {
    if known.insert(message).inserted { messages.append(message) }
  }
}

/// Writes blocks of text as ODF markup: one for the body of a file, one for its headers and footers.
struct ODTFlowWriter {
  /// What kind of text is being written; it decides what ODF allows.
  enum Flow {
    /// The text of a section.
    case body
    /// A cell of a table in the body.
    case cell
    /// A header or footer.
    case furniture
    /// A footnote.
    case note
    /// A shape, whose text knows no named styles.
    case shape
  }

  var xml = XMLWriter(fragmentReservingCapacity: 1 << 16)
  var styles: ODTAutomaticStyleWriter
  var file: ODTFileState
  let styleSheet: StyleSheet
  /// The bookmarks of the whole document, which references may name.
  let bookmarks: Set<String>
  /// The page that the next block of the body starts.
  var pageStart: ODTPageStart?
  /// Whether the next block of the body begins a page because the last one ended with a page break.
  var isPageBreakPending = false
  /// Whether the last block of the body is a table.
  private var endsWithTable = false
  /// Whether the last character was a space, behind which ODF drops further ones.
  var isBehindSpace = true
  /// What characters of the current paragraph look like when nothing else is said, where the paragraph itself carries
  /// the look of its fields.
  var paragraphText: (fields: TextProperties, others: TextProperties)?
  /// Shapes met inside a shape, which stand beside it in ODF.
  var nestedShapes: [Shape] = []
  /// The style looked up last; neighbours mostly have the same, and comparing is quicker than hashing.
  var lastStyle: (name: String, number: Int)?
  /// The size of characters of the current paragraph where nothing else is said.
  var lineSize = StyleSheet.defaultSize
  /// The item of a list that is open.
  var openItem: ODTLists.Open?
  /// Whether a link is open.
  var isInLink = false

  /// Begins with nothing written.
  init(
    styleSheet: StyleSheet, styleNames: ODTStyleNames, bookmarks: Set<String>, prefix: String, file: ODTFileState
  ) {
    self.styleSheet = styleSheet
    self.bookmarks = bookmarks
    self.file = file
    styles = ODTAutomaticStyleWriter(styleSheet: styleSheet, styleNames: styleNames, prefix: prefix)
  }

  /// Writes the blocks of a section, the first of which starts a page of its kind.
  mutating func section(_ blocks: [Block], pageStart: ODTPageStart?, textWidth: Length) {
    self.pageStart = pageStart
    if pageStart != nil { isPageBreakPending = false }
    self.blocks(blocks, flow: .body, textWidth: textWidth)
    if let last = blocks.last {
      if case .table = last { endsWithTable = true } else { endsWithTable = false }
    }
    // A section without text still has a page.
    if self.pageStart != nil || xml.isEmpty { paragraph(Paragraph(), flow: .body) }
  }

  /// Writes what is still due at the end of the text.
  mutating func finish() {
    if isPageBreakPending { paragraph(Paragraph(), flow: .body) }
    endLists()
    // Programs add a paragraph behind a table at the end, which a full page would push to a page of its own.
    if endsWithTable { paragraph(Self.spacer, flow: .body) }
  }

  /// A paragraph as low as programs allow.
  private static let spacer = Paragraph(
    [], style: Style.defaultName,
    properties: ParagraphProperties {
      $0.spaceBefore = .zero
      $0.spaceAfter = .zero
      $0.lineSpacing = .exactly(.points(1))
      $0.snapsToGrid = false
    })

  /// Writes blocks in order.
  mutating func blocks(_ blocks: [Block], flow: Flow, textWidth: Length) {
    for block in blocks {
      switch block {
      case .paragraph(let paragraph): self.paragraph(paragraph, flow: flow)
      case .table(let table):
        endLists()
        self.table(table, flow: flow, textWidth: textWidth)
      case .tableOfContents(let contents):
        endLists()
        tableOfContents(contents, flow: flow, textWidth: textWidth)
      }
    }
    if flow == .cell { endLists() }
  }

  /// Takes the page start that is due, for the block that carries it.
  mutating func takePageStart(_ flow: Flow) -> (start: ODTPageStart?, isNewPage: Bool) {
    guard flow == .body else { return (nil, false) }
    let due = (pageStart, isPageBreakPending)
    pageStart = nil
    isPageBreakPending = false
    return due
  }
}
