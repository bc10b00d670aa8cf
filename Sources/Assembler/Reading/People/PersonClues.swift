/// What stands beside a name and tells people of one name apart: units, posts and groups, however shortened.
struct PersonClues {
  private var units: [[Unicode.Scalar]] = []
  private var posts: [[Unicode.Scalar]] = []
  private var texts: [[Unicode.Scalar]] = []

  /// Understands the texts beside a name, each of which may hold a unit, a post, or both in one.
  init(_ titles: [String]) {
    for title in titles {
      let text = Self.comparable(title)
      guard !text.isEmpty else { continue }
      texts.append(text)
      units.append(text)
      posts += Self.parts(text)
      let both = UnitAndPost(title)
      guard let unit = both.unit, let post = both.post else { continue }
      units.append(Self.comparable(unit))
      posts += Self.parts(Self.comparable(post))
    }
  }

  /// How well a text beside the name fits the unit of a person; 0 for not at all.
  func unitLikeness(_ person: Person) -> Int {
    let unit = Self.comparable(person.unit?.value)
    guard !unit.isEmpty else { return 0 }
    return units.reduce(0) { max($0, Self.likeness(of: $1, to: unit)) }
  }

  /// How well a text beside the name fits the post of a person; 0 for not at all.
  func postLikeness(_ person: Person) -> Int {
    let held = Self.parts(Self.comparable(person.post?.value))
    return posts.reduce(0) { best, post in
      if held.contains(post) { return max(best, 2) }
      // In 县财政局局长 the post stands behind the unit, but 局长 is not the post of a 副局长.
      let isBehindUnit = held.contains { part in
        post.count > part.count && post.ends(with: part)
          && !"副常务".unicodeScalars.contains(post[post.count - part.count - 1])
      }
      return isBehindUnit ? max(best, 1) : best
    }
  }

  /// Whether a text beside the name is the group of a person; 0 for not at all.
  func groupLikeness(_ person: Person) -> Int {
    let group = Self.comparable(person.group?.value)
    return !group.isEmpty && texts.contains(group) ? 1 : 0
  }

  /// A text without blanks and brackets.
  static func comparable(_ text: String?) -> [Unicode.Scalar] {
    (text ?? "").unicodeScalars.filter { !$0.isBlank && !"（）()[]【】《》“”".unicodeScalars.contains($0) }
  }

  private static func parts(_ text: [Unicode.Scalar]) -> [[Unicode.Scalar]] {
    text.split { "、，,；;/".unicodeScalars.contains($0) }.map(Array.init)
  }

  /// How well a name of a unit fits another: the same, a part of it as 财政局 of 云溪县财政局, or a short form as 人社局.
  private static func likeness(of text: [Unicode.Scalar], to unit: [Unicode.Scalar]) -> Int {
    if text == unit { return 4 }
    guard text.count >= 2, unit.count >= 2 else { return 0 }
    if unit.ends(with: text) || text.ends(with: unit) { return 3 }
    if text.starts(with: unit) || unit.starts(with: text) { return 2 }
    var rest = unit[...]
    for scalar in text {
      guard let index = rest.firstIndex(of: scalar) else { return 0 }
      rest = rest[(index + 1)...]
    }
    return text.last == unit.last || rest.isEmpty ? 1 : 0
  }
}

extension [Unicode.Scalar] {
  fileprivate func ends(with other: [Unicode.Scalar]) -> Bool {
    count >= other.count && self[(count - other.count)...].elementsEqual(other)
  }
}
