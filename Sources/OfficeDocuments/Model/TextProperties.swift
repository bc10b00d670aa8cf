/// How characters look. Every nil means: as the style says.
public struct TextProperties: Hashable, Sendable {
  /// What is said, in the order of the kinds.
  var said = PropertyList<TextProperty>()

  /// Creates properties that say nothing.
  public init() {}

  /// Creates properties by setting what is wanted.
  public init(_ set: (inout TextProperties) -> Void) {
    self.init()
    set(&self)
  }

  private init(_ said: PropertyList<TextProperty>) { self.said = said }

  /// Whether the style says everything.
  public var isEmpty: Bool { said.isEmpty }

  /// These properties, with those of a base wherever these say nothing.
  public func inheriting(_ base: TextProperties) -> TextProperties { TextProperties(said.inheriting(base.said)) }

  /// Those of these properties that a test accepts.
  public func keeping(_ accepts: (TextProperty) -> Bool) -> TextProperties { TextProperties(said.keeping(accepts)) }

  /// The style of paragraphs whose characters these look like.
  public var style: String? {
    get { if case .style(let value)? = said[.style] { value } else { nil } }
    set { said[.style] = newValue.map { .style($0) } }
  }

  /// The font of Chinese characters and punctuation.
  public var eastAsianFont: String? {
    get { if case .eastAsianFont(let value)? = said[.eastAsianFont] { value } else { nil } }
    set { said[.eastAsianFont] = newValue.map { .eastAsianFont($0) } }
  }

  /// The font of Latin letters and digits.
  public var latinFont: String? {
    get { if case .latinFont(let value)? = said[.latinFont] { value } else { nil } }
    set { said[.latinFont] = newValue.map { .latinFont($0) } }
  }

  /// Whether the characters are bold.
  public var isBold: Bool? {
    get { if case .isBold(let value)? = said[.isBold] { value } else { nil } }
    set { said[.isBold] = newValue.map { .isBold($0) } }
  }

  /// Whether the characters are slanted.
  public var isItalic: Bool? {
    get { if case .isItalic(let value)? = said[.isItalic] { value } else { nil } }
    set { said[.isItalic] = newValue.map { .isItalic($0) } }
  }

  /// Whether small letters are shown as capitals.
  public var capitals: Capitals? {
    get { if case .capitals(let value)? = said[.capitals] { value } else { nil } }
    set { said[.capitals] = newValue.map { .capitals($0) } }
  }

  /// The line through the characters.
  public var strike: Strike? {
    get { if case .strike(let value)? = said[.strike] { value } else { nil } }
    set { said[.strike] = newValue.map { .strike($0) } }
  }

  /// The colour as six hexadecimal digits, such as `FF0000`.
  public var color: String? {
    get { if case .color(let value)? = said[.color] { value } else { nil } }
    set { said[.color] = newValue.map { .color($0) } }
  }

  /// The extra space after each character; negative to set them closer.
  public var letterSpacing: Length? {
    get { if case .letterSpacing(let value)? = said[.letterSpacing] { value } else { nil } }
    set { said[.letterSpacing] = newValue.map { .letterSpacing($0) } }
  }

  /// The width of the characters in percent of their natural width, from 1 to 600.
  public var horizontalScale: Int? {
    get { if case .horizontalScale(let value)? = said[.horizontalScale] { value } else { nil } }
    set { said[.horizontalScale] = newValue.map { .horizontalScale($0) } }
  }

  /// The size of the characters.
  public var size: Length? {
    get { if case .size(let value)? = said[.size] { value } else { nil } }
    set { said[.size] = newValue.map { .size($0) } }
  }

  /// The colour behind the characters.
  public var highlight: Highlight? {
    get { if case .highlight(let value)? = said[.highlight] { value } else { nil } }
    set { said[.highlight] = newValue.map { .highlight($0) } }
  }

  /// The line below the characters.
  public var underline: Underline? {
    get { if case .underline(let value)? = said[.underline] { value } else { nil } }
    set { said[.underline] = newValue.map { .underline($0) } }
  }

  /// The rule around the characters; one without width says that there is none.
  public var border: Border? {
    get { if case .border(let value)? = said[.border] { value } else { nil } }
    set { said[.border] = newValue.map { .border($0) } }
  }

  /// Whether the characters stand above or below the line.
  public var position: TextPosition? {
    get { if case .position(let value)? = said[.position] { value } else { nil } }
    set { said[.position] = newValue.map { .position($0) } }
  }

  /// The mark at each character that stresses it.
  public var emphasisMark: EmphasisMark? {
    get { if case .emphasisMark(let value)? = said[.emphasisMark] { value } else { nil } }
    set { said[.emphasisMark] = newValue.map { .emphasisMark($0) } }
  }

  /// Whether there is a line below the characters, whatever its kind.
  public var isUnderlined: Bool? {
    get { underline.map { $0 != .none } }
    set { underline = newValue.map { $0 ? .single : .none } }
  }

  /// Whether there is a line through the characters, whatever its kind.
  public var isStruckThrough: Bool? {
    get { strike.map { $0 != .none } }
    set { strike = newValue.map { $0 ? .single : .none } }
  }
}
