internal import ChineseText

/// A card that bears a post and no name, at most a surname: `林局长`, `县水利局局长`.
public struct CardPost: Hashable, Sendable {
  /// The surname before the post; nil where none stands there.
  public let surname: [Unicode.Scalar]?
  /// The post, with whatever stands before it.
  public let title: String

  /// Takes the text of a card for a post; nil when it is a name or anything else.
  public init?(_ text: PersonName) {
    if let address = PostAddress(text.scalars), !address.namesPerson, !address.isOrdinaryPost {
      surname = address.name
      title = String(scalars: address.post)
    } else if NameShape.isPost(text.scalars) {
      surname = nil
      title = text.text
    } else {
      return nil
    }
  }
}
