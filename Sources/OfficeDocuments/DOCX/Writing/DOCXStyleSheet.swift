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
  private let textStyles: [String]
  private let contentsLevels: Set<Int>
  private var parts: [Variant: Part] = [:]

  private init(_ styles: [Style], _ textStyles: [String], survey: DOCXWriterSurvey) {
    declared = styles
    self.textStyles = textStyles
    contentsLevels = survey.contentsLevels
    var notices: [Message] = []
    self.styles = DOCXWriterStyles(styles, survey: survey, notices: &notices)
    self.notices = notices
  }

  /// The place of the sheet of the styles that a document uses among those made so far; a new one takes the first place when none fits.
  static func index(for used: UsedStyles, survey: DOCXWriterSurvey, in sheets: inout [DOCXStyleSheet]) -> Int {
    let (styles, textStyles) = (used.styles, used.textStyles)
    let known = sheets.firstIndex {
      $0.contentsLevels == survey.contentsLevels && $0.textStyles == textStyles && $0.declared == styles
    }
    if let known { return known }
    if sheets.count == SharedWriting.mostStyleSheets { sheets.removeLast() }
    sheets.insert(DOCXStyleSheet(styles, textStyles, survey: survey), at: 0)
    return 0
  }

  /// The styles part.
  mutating func part(_ variant: Variant) -> Part {
    if let part = parts[variant] { return part }
    var state = DOCXWriterState(Document(), styles: styles, survey: DOCXWriterSurvey(Document()))
    state.turnedFont = variant.turnedFont
    let bytes = styles.part(hasFootnotes: variant.hasFootnotes, textStyles: textStyles, &state)
    let part = Part(bytes: bytes, fonts: state.fonts.names, notices: state.notices)
    parts[variant] = part
    return part
  }
}
