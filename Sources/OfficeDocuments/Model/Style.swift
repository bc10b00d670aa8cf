/// A named look for paragraphs.
public struct Style: Hashable, Sendable {
  /// The name by which paragraphs refer to the style; what the user sees in the list of styles.
  public var name: String
  /// The name of the style that this one starts from.
  public var basedOn: String?
  /// The name of the style of the paragraph that the user types next.
  public var next: String?
  /// How the paragraphs are set.
  public var paragraph: ParagraphProperties
  /// How the characters look.
  public var text: TextProperties

  /// Creates a style.
  public init(
    name: String, basedOn: String? = nil, next: String? = nil, paragraph: ParagraphProperties = ParagraphProperties(),
    text: TextProperties = TextProperties()
  ) {
    self.name = name
    self.basedOn = basedOn
    self.next = next
    self.paragraph = paragraph
    self.text = text
  }

  /// The name of the style that every paragraph without a style has.
  public static let defaultName = "正文"
}
