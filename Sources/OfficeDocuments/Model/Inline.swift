/// What stands in a line of text.
public enum Inline: Hashable, Sendable {
  /// A run of characters that look the same. It holds no tab and no line break.
  case text(String, TextProperties)
  /// A jump to the next tab stop.
  case tab
  /// A new line within the paragraph.
  case lineBreak
  /// A new page within the paragraph.
  case pageBreak
  /// The number of the page it stands on, as a field.
  case pageNumber(TextProperties)
  /// How many pages the document has, as a field.
  case pageCount(TextProperties)
  /// The number of the page that a bookmark is on, as a field with the number known at the time of writing.
  case pageReference(bookmark: String, cached: String, TextProperties)
  /// Text that leads to a bookmark of the same document (`#name`) or to an address outside.
  case link(target: String, [Inline])
  /// A picture.
  case image(Image)
  /// A shape placed on the page.
  case shape(Shape)
  /// A formula.
  case equation(Equation)
  /// Characters with their reading above them.
  case ruby(Ruby)
  /// A note at the foot of the page, or at the end.
  case footnote([Paragraph])
}

/// How characters look. Every nil means: as the style says.
public struct TextProperties: Hashable, Sendable {
  /// The font of Chinese characters and punctuation.
  public var eastAsianFont: String?
  /// The font of Latin letters and digits.
  public var latinFont: String?
  /// The size of the characters.
  public var size: Length?
  /// Whether the characters are bold.
  public var isBold: Bool?
  /// Whether the characters are slanted.
  public var isItalic: Bool?
  /// Whether the characters are underlined.
  public var isUnderlined: Bool?
  /// Whether the characters are struck through.
  public var isStruckThrough: Bool?
  /// The colour as six hexadecimal digits, such as `FF0000`.
  public var color: String?
  /// The extra space after each character; negative to set them closer.
  public var letterSpacing: Length?
  /// The width of the characters in percent of their natural width, from 1 to 600.
  public var horizontalScale: Int?
  /// Whether the characters stand above or below the line.
  public var position: TextPosition?
  /// The colour behind the characters.
  public var highlight: Highlight?
  /// The mark at each character that stresses it.
  public var emphasisMark: EmphasisMark?

  /// Creates properties that say nothing.
  public init() {}

  /// Creates properties by setting what is wanted.
  public init(_ set: (inout TextProperties) -> Void) {
    self.init()
    set(&self)
  }
}

/// Where characters stand relative to the line.
public enum TextPosition: Hashable, Sendable {
  /// On the line.
  case baseline
  /// Small and above.
  case superscript
  /// Small and below.
  case `subscript`
}

/// What stands behind characters.
public enum Highlight: Hashable, Sendable {
  /// Nothing, whatever the style says.
  case none
  /// A colour, as six hexadecimal digits such as `FFFF00`.
  case color(String)
}

/// The mark that stresses each character (着重号). In Chinese text dots stand below the characters.
public enum EmphasisMark: String, Hashable, Sendable, CaseIterable {
  /// No mark, whatever the style says.
  case none
  /// A filled dot.
  case dot
  /// A stroke like a comma.
  case comma
  /// A small circle.
  case circle
}
