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

  private static func isChinese(_ scalar: Unicode.Scalar) -> Bool { "一二三四五六七八九十百".unicodeScalars.contains(scalar) }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    ("0"..."9").contains(scalar) || ("０"..."９").contains(scalar)
  }
}
