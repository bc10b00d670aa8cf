/// The number at the head of a heading by the levels of official papers: `一、`, `（一）`, `1.`, `（1）`
/// (GB/T 9704-2012, 结构层次).
struct HeadingNumber: Hashable {
  /// The level, from 1 to 4.
  let level: Int
  /// How many scalars the number takes, its mark included.
  let length: Int

  /// Reads the number at the head of a text; nil when there is none.
  init?(_ text: some StringProtocol) {
    let scalars = Array(text.unicodeScalars.prefix(8))
    guard let first = scalars.first else { return nil }
    if first == "（" || first == "(" {
      let digits = scalars.dropFirst().prefix { Self.isChinese($0) || Self.isDigit($0) }
      guard let kind = digits.first, digits.allSatisfy({ Self.isChinese($0) == Self.isChinese(kind) }),
        scalars.count > digits.count + 1, [")", "）"].contains(scalars[digits.count + 1])
      else { return nil }
      level = Self.isChinese(kind) ? 2 : 4
      length = digits.count + 2
      return
    }
    let isChinese = Self.isChinese(first)
    guard isChinese || Self.isDigit(first) else { return nil }
    let digits = scalars.prefix { isChinese ? Self.isChinese($0) : Self.isDigit($0) }
    guard digits.count <= (isChinese ? 4 : 2), scalars.count > digits.count else { return nil }
    let mark = scalars[digits.count]
    if isChinese {
      guard mark == "、" else { return nil }
      level = 1
    } else {
      guard mark == "." || mark == "．" || mark == "、" else { return nil }
      // 3.5 is a quantity, not the third point.
      if scalars.count > digits.count + 1, Self.isDigit(scalars[digits.count + 1]) { return nil }
      level = 3
    }
    length = digits.count + 1
  }

  /// The level of a short line that names a chapter or section: `第一章　总则` is 1, `第二节　经费` is 2; nil for anything else.
  static func chapterLevel(_ text: String) -> Int? {
    let scalars = Array(text.unicodeScalars.prefix(41))
    guard scalars.first == "第", scalars.count <= 40, !text.containsSentenceMark else { return nil }
    let digits = scalars.dropFirst().prefix { isChinese($0) || isDigit($0) }
    guard !digits.isEmpty, digits.count <= 4, digits.endIndex < scalars.endIndex else { return nil }
    switch scalars[digits.endIndex] {
    case "编", "章": return 1
    case "节": return 2
    case "部" where digits.endIndex + 1 < scalars.count && scalars[digits.endIndex + 1] == "分": return 1
    default: return nil
    }
  }

  private static func isChinese(_ scalar: Unicode.Scalar) -> Bool { "一二三四五六七八九十百".unicodeScalars.contains(scalar) }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    ("0"..."9").contains(scalar) || ("０"..."９").contains(scalar)
  }
}
