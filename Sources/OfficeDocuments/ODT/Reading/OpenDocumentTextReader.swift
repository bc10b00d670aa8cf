/// Reads the text of an OpenDocument file into paragraphs and tables.
struct OpenDocumentTextReader: ~Copyable {
  var package: OfficePackage?
  var remarks: ReadingRemarks
  var budget: DocumentBudget
  let limits: ReadingLimits
  var story: OpenDocumentStory
  /// The page that the text being read stands on.
  var page = PageSetup.a4
  var counters = OpenDocumentListCounters()
  /// Where the headings stand that are numbered by the outline.
  var outlineCounts: [Int?] = Array(repeating: nil, count: 10)
  var pictures: [String: (bytes: [UInt8], format: Image.Format)?] = [:]
  /// The formulas read so far by their parts; nil for an object that is none.
  var equations: [String: Equation?] = [:]
  /// Whether the tracked changes of a part have been reported with their place.
  var hasPlacedChanges = false
  /// Where the text lies; nil unless somebody asks.
  var source: SourceText?

  init(file: consuming OpenDocumentFile, limits: ReadingLimits) {
    story = file.content
    remarks = file.remarks
    package = file.package
    budget = DocumentBudget(limits)
    self.limits = limits
  }

  /// Reads a part with styles of its own.
  mutating func inside<Result>(
    _ other: OpenDocumentStory, _ read: (inout OpenDocumentTextReader) throws(ReadingError) -> Result
  ) throws(ReadingError) -> Result {
    let outer = story
    story = other
    defer { story = outer }
    return try read(&self)
  }

  /// What a paragraph takes from its style.
  func look(_ style: String?) -> OpenDocumentStyleLook { story.styles.look(style, family: "paragraph") }

  /// What a piece of text takes from its style.
  func span(_ style: String?) -> OpenDocumentStyleLook { story.styles.look(style, family: "text") }

  /// How a table, cell, shape or the like looks.
  func look(_ style: String?, family: String) -> OpenDocumentLook { story.styles.look(style, family: family).box }
}

/// Where in lists a block stands.
struct OpenDocumentListPosition {
  /// The number of the counters.
  var list: Int
  /// The depth, from 0.
  var level: Int
  var style: String?
  /// Whether the next paragraph is the first of its item, which carries the label.
  var isAtStart = false
  /// The number that the item begins anew with.
  var restart: Int?
}
