/// The styles of documents, and the styles parts that were made of them.
struct DOCXStyleSheet: Sendable {
  /// What the part depends on besides the styles.
  struct Variant: Hashable, Sendable {
    /// Whether the document has footnotes.
    var hasFootnotes: Bool
    /// The font of the words that stand upside down.
    var turnedFont: String?
  }

  /// A finished styles part.
  struct Part: Sendable {
    /// Its bytes.
    var bytes: [UInt8]
    /// The fonts that it names, in order.
    var fonts: [String]
    /// What it could not express.
    var notices: [Message]
  }

  /// The styles with their identifiers.
  let styles: DOCXWriterStyles
  /// What is wrong with the declarations.
  let notices: [Message]
  private let declared: [Style]
  private let contentsLevels: Set<Int>
  private var parts: [Variant: Part] = [:]

  private init(_ document: Document, survey: DOCXWriterSurvey) {
    declared = document.styles
    contentsLevels = survey.contentsLevels
    var notices: [Message] = []
    styles = DOCXWriterStyles(document.styles, survey: survey, notices: &notices)
    self.notices = notices
  }

  /// The place of the sheet of a document among those made so far; a new one takes the first place when none fits.
  static func index(for document: Document, survey: DOCXWriterSurvey, in sheets: inout [DOCXStyleSheet]) -> Int {
    let known = sheets.firstIndex {
      $0.contentsLevels == survey.contentsLevels && $0.declared == document.styles
    }
    if let known { return known }
    if sheets.count == SharedWriting.mostStyleSheets { sheets.removeLast() }
    sheets.insert(DOCXStyleSheet(document, survey: survey), at: 0)
    return 0
  }

  /// The styles part.
  mutating func part(_ variant: Variant) -> Part {
    if let part = parts[variant] { return part }
    var state = DOCXWriterState(Document(), styles: styles, survey: DOCXWriterSurvey(Document()))
    state.turnedFont = variant.turnedFont
    let bytes = styles.part(hasFootnotes: variant.hasFootnotes, &state)
    let part = Part(bytes: bytes, fonts: state.fonts.names, notices: state.notices)
    parts[variant] = part
    return part
  }
}
