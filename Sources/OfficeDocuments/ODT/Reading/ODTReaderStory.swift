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
  var spans: [String: (text: TextProperties, isHidden: Bool?)] = [:]
  var paragraphLooks: [String: OpenDocumentParagraphLook] = [:]
  var looks: [String: OpenDocumentLook] = [:]
  /// Whether the tracked changes of a part have been reported with their place.
  var hasPlacedChanges = false

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
    let outer = (story, spans, paragraphLooks, looks)
    story = other
    (spans, paragraphLooks, looks) = ([:], [:], [:])
    defer { (story, spans, paragraphLooks, looks) = outer }
    return try read(&self)
  }

  /// What a paragraph takes from its style.
  mutating func look(_ style: String?) -> OpenDocumentParagraphLook {
    let key = style ?? ""
    if let known = paragraphLooks[key] { return known }
    let look = OpenDocumentParagraphLook(style, story.styles)
    paragraphLooks[key] = look
    return look
  }

  /// How a table, cell, shape or the like looks.
  mutating func look(_ style: String?, family: String) -> OpenDocumentLook {
    guard let style else { return OpenDocumentLook() }
    let key = "\(family) \(style)"
    if let known = looks[key] { return known }
    let look = story.styles.look(style, family: family)
    looks[key] = look
    return look
  }

  mutating func span(_ style: String?) -> (text: TextProperties, isHidden: Bool?) {
    let key = style ?? ""
    if let known = spans[key] { return known }
    let span = story.styles.span(style)
    spans[key] = span
    return span
  }
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
