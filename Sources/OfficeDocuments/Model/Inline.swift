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
