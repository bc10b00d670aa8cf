internal import ChineseText

/// A surname or a name with a post joined to it: `林局长`, `何田乡长`, `侯晓玲副主任`.
struct PostAddress {
  /// The surname or name.
  let name: [Unicode.Scalar]
  /// The post.
  let post: [Unicode.Scalar]

  /// Takes a text apart; nil when it is not such a text.
  init?(_ scalars: [Unicode.Scalar]) {
    guard (3...10).contains(scalars.count), scalars.allSatisfy(\.isIdeograph) else { return nil }
    let surname = Surname.length(in: scalars)
    guard surname > 0, scalars.count >= surname + 2 else { return nil }
    for length in surname...min(surname + 3, scalars.count - 2) where Self.isBarePost(scalars[length...]) {
      let name = Array(scalars[..<length])
      // 水利局长 is a post of 水利局, not 局长 by the name of 水利.
      guard length != 2 || length == surname || !NameShape.isUnit(name + ["局"]) else { return nil }
      self.name = name
      post = Array(scalars[length...])
      return
    }
    return nil
  }

  /// Whether the name is more than a surname.
  var namesPerson: Bool { name.count > Surname.length(in: name) }

  /// Whether it only looks like a surname with a post: 支队长, 班主任.
  var isOrdinaryPost: Bool { Self.ordinaryPosts.contains(String(scalars: name + post)) }

  private static let ordinaryPosts: Set<String> = ["支队长", "班主任", "支局长", "车队长", "支书记", "党主席", "国主席"]

  /// Whether scalars are one word for a post and nothing else, at most with 副 before it.
  private static func isBarePost(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
    var rest = scalars
    if let first = rest.first, "副代原".unicodeScalars.contains(first), rest.count > 2 { rest = rest.dropFirst() }
    return NameShape.isWholePost(Array(rest))
  }
}
