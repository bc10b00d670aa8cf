internal import ChineseText

/// Whether a piece of text has the shape of a person's name, of a post, or of a unit.
///
/// Only shape is looked at, never a list of names, so that a wrong name is still taken for a name.
enum NameShape {
  /// Whether scalars could be a name: two to four Chinese characters, longer ones with an interval dot, or Latin words.
  static func isName(_ scalars: some Collection<Unicode.Scalar>) -> Bool {
    let name = PersonName(String(scalars: scalars)).scalars
    guard name.count >= 2, name.count <= 50, !isPostOrUnit(name) else { return false }
    // A full stop is often typed for the interval dot.
    if name.contains("\u{00B7}") || name.contains(".") && name.contains(where: PersonName.isIdeograph) {
      let isDot: (Unicode.Scalar) -> Bool = { $0 == "\u{00B7}" || $0 == "." }
      return !isDot(name[0]) && !isDot(name[name.count - 1])
        && name.allSatisfy { PersonName.isIdeograph($0) || isDot($0) || $0.properties.isAlphabetic }
    }
    // Characters of private use stand for rare ones that a font of the office shows.
    let isCharacter: (Unicode.Scalar) -> Bool = {
      PersonName.isIdeograph($0) || $0.properties.generalCategory == .privateUse
    }
    if name.allSatisfy(isCharacter), name.contains(where: PersonName.isIdeograph) { return name.count <= 4 }
    return name.allSatisfy { $0.properties.isAlphabetic || $0 == "." || $0 == "-" || $0 == "'" }
      && !name.contains(where: PersonName.isIdeograph)
  }

  /// Whether scalars that are no ordinary name could still be one: a single character, or a long name without its dots.
  static func couldBeOddName(_ scalars: [Unicode.Scalar]) -> Bool {
    (1...12).contains(scalars.count) && !isPostOrUnit(scalars)
      && scalars.allSatisfy { PersonName.isIdeograph($0) || $0 == "\u{00B7}" || $0.properties.isAlphabetic }
  }

  /// Whether a text is a word of everyday speech at meetings that has the shape of a name, such as 召开 or 上午.
  static func isCommonWord(_ text: String) -> Bool { OfficeWords.everyday.contains(text) }

  /// Whether a text ends like a post or a unit.
  static func isPostOrUnit(_ scalars: [Unicode.Scalar]) -> Bool {
    isPost(scalars) || isUnit(scalars)
  }

  /// Whether a short text is a word of titles, such as 主持词, rather than a name.
  static func isTitleWord(_ scalars: [Unicode.Scalar]) -> Bool {
    OfficeWords.titles.end(scalars)
  }

  /// Whether a text ends like a post.
  static func isPost(_ scalars: [Unicode.Scalar]) -> Bool {
    // 王主任 names a person by post, and no given name is 主任.
    OfficeWords.posts.end(scalars)
  }

  /// Whether a text is one word for a post and nothing else.
  static func isWholePost(_ scalars: [Unicode.Scalar]) -> Bool { OfficeWords.posts.contain(scalars) }

  /// Whether a text ends like the name of a unit.
  static func isUnit(_ scalars: [Unicode.Scalar]) -> Bool {
    if OfficeWords.longUnits.end(scalars) { return true }
    // One-character endings also end names, so they only count in longer texts or behind a place.
    guard let last = scalars.last, OfficeWords.shortUnits.contains(last) else { return false }
    return scalars.count > 4 || scalars.count >= 3 && scalars.first.map(OfficeWords.placeBeginnings.contains) ?? false
      || scalars.count == 3 && OfficeWords.unitsOfThree.contains(String(scalars: scalars))
  }

  /// Whether a text of three or more characters ends as places and their bodies do, although it has the shape of a name:
  /// 鹿角镇, 大坪村.
  static func isPlace(_ scalars: [Unicode.Scalar]) -> Bool {
    scalars.count >= 3 && scalars.last.map { "镇乡村县市区局委办院校厂".unicodeScalars.contains($0) } ?? false
      && scalars.allSatisfy(PersonName.isIdeograph)
  }

  /// Whether a text of three or four characters is a town or a village, alone in its line: 云溪乡, 大坪村.
  static func isTown(_ scalars: [Unicode.Scalar]) -> Bool {
    (3...4).contains(scalars.count) && scalars.last.map { "镇乡村".unicodeScalars.contains($0) } ?? false
      && scalars.allSatisfy(PersonName.isIdeograph)
  }

  /// Whether a text before a colon begins as the units of an office do, whatever its end: 县残联, 市气象台站.
  static func beginsLikeUnit(_ scalars: [Unicode.Scalar]) -> Bool {
    (3...20).contains(scalars.count) && scalars.first.map(OfficeWords.placeBeginnings.contains) ?? false
      && scalars.allSatisfy(PersonName.isIdeograph)
  }

  /// Whether a text, taken as the part of a longer one before a post, ends like a unit: `县财政局`, `县委`.
  static func isUnitEnding(_ scalars: [Unicode.Scalar]) -> Bool {
    guard scalars.count >= 2, let last = scalars.last else { return false }
    // 党组 and 党委 of a unit belong to the post: 财政局 | 党组书记.
    if OfficeWords.partyBodies.end(scalars), scalars.count > 2 { return false }
    return OfficeWords.shortUnits.contains(last) || OfficeWords.longUnits.end(scalars)
  }

  /// Whether the first words of a text are a post: `党组书记、局长`, `副主任`.
  static func beginsPost(_ scalars: [Unicode.Scalar]) -> Bool {
    let first = Array(scalars.prefix { !"、，,；;兼（(".unicodeScalars.contains($0) })
    return isPost(first) && !first.dropLast(2).contains { OfficeWords.unitMarks.contains($0) }
  }
}
