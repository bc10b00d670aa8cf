internal import ChineseText

/// Reads whole numbers as people type them: `12`, `１２`, `十二`, `二〇二六`, `12人`.
enum NumberText {
  /// The number that the whole text says, with at most a counting word before or after it.
  static func integer(_ text: String) -> Int? {
    var scanner = TextScanner(text)
    scanner.skipBlanks()
    _ = scanner.take("第")
    scanner.skipBlanks()
    guard let number = scanner.takeNumber() else { return nil }
    scanner.skipBlanks()
    // A spreadsheet may show a whole number as `12.0`.
    if scanner.take(".") { while scanner.take("0") {} }
    _ = scanner.takeAny(["个座位", "座位", "个人", "人", "个", "名", "排", "座", "号", "位", "项", "份", "组", "."])
    scanner.skipBlanks()
    return scanner.isAtEnd ? number : nil
  }
}

/// Walks over a text scalar by scalar, with full-width forms taken as ordinary ones.
struct TextScanner {
  private let scalars: [Unicode.Scalar]
  /// The number of scalars already taken.
  private(set) var offset = 0

  init(_ text: String) { scalars = text.unicodeScalars.map(\.ordinaryWidth) }

  var isAtEnd: Bool { offset >= scalars.count }

  /// The next scalar.
  var next: Unicode.Scalar? { offset < scalars.count ? scalars[offset] : nil }

  mutating func skip() { offset = min(offset + 1, scalars.count) }

  mutating func skipBlanks() { while let next, next.isBlank { offset += 1 } }

  /// Takes a text, whatever the case of its letters, if it comes next.
  mutating func take(_ text: String) -> Bool {
    var index = offset
    for scalar in text.unicodeScalars {
      guard index < scalars.count, Self.lowered(scalars[index]) == Self.lowered(scalar) else { return false }
      index += 1
    }
    offset = index
    return true
  }

  /// Takes the first of several texts that comes next; longer ones have to stand before their own beginnings.
  mutating func takeAny(_ texts: [String]) -> Bool { texts.contains { take($0) } }

  /// Takes digits, Chinese or not, and gives their number; nil when none comes next or the number exceeds 99,999,999.
  mutating func takeNumber() -> Int? {
    takeDigits()?.number ?? takeChineseNumber()
  }

  /// Takes ASCII digits and also says how many there were.
  mutating func takeDigits() -> (number: Int, count: Int)? {
    var number = 0
    var index = offset
    while index < scalars.count, let digit = scalars[index].digit {
      number = number * 10 + digit
      guard number <= 99_999_999 else { return nil }
      index += 1
    }
    guard index > offset else { return nil }
    defer { offset = index }
    return (number, index - offset)
  }

  private mutating func takeChineseNumber() -> Int? {
    guard let (number, count) = ChineseNumeral.number(beginning: scalars[offset...]) else { return nil }
    offset += count
    return number
  }

  private static func lowered(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    (0x41...0x5A).contains(scalar.value) ? Unicode.Scalar(scalar.value + 0x20) ?? scalar : scalar
  }
}
