internal import ChineseText

/// The name of a person: as written, for print, and in the form in which names are compared.
///
/// Names are compared scalar by scalar, because `==` on `String` takes different characters for equal
/// (U+FA19 and 神) and different names must never be taken for one.
public struct PersonName: Hashable, Sendable {
  /// The name as somebody typed it.
  public let written: String
  /// The scalars that count: no spaces, no invisible characters, one kind of interval dot, ordinary width.
  ///
  /// Traditional and simplified forms stay different, because they are different legal names.
  public let scalars: [Unicode.Scalar]

  /// Creates a name from what somebody typed.
  public init(_ written: String) {
    self.written = written
    var scalars = written.unicodeScalars.compactMap(Self.normalized)
    if scalars.count > 2 {
      // A full stop between Chinese characters is what keyboards without an interval dot give.
      for index in 1..<scalars.count - 1
      where scalars[index] == "." && Self.isIdeograph(scalars[index - 1]) && Self.isIdeograph(scalars[index + 1]) {
        scalars[index] = "\u{00B7}"
      }
    }
    self.scalars = scalars
  }

  /// The name without padding, as running text and lists print it. A name in letters keeps the spaces between its parts.
  public var text: String {
    guard scalars.isEmpty || scalars.contains(where: Self.isIdeograph) else {
      return written.split(whereSeparator: \.isWhitespace).map { PersonName(String($0)).joinedScalars }
        .filter { !$0.isEmpty }.joined(separator: " ")
    }
    return joinedScalars
  }

  private var joinedScalars: String { String(scalars: scalars) }

  /// Whether nothing is left of the name.
  public var isEmpty: Bool { scalars.isEmpty }

  /// The name as cards and columns print it: a name of two Chinese characters gets one full-width space between them.
  public var padded: String {
    guard scalars.count == 2, scalars.allSatisfy(Self.isIdeograph) else { return text }
    return "\(scalars[0])\u{3000}\(scalars[1])"
  }

  /// Two names are one when the scalars that count are the same.
  public static func == (left: PersonName, right: PersonName) -> Bool { left.scalars == right.scalars }

  /// Hashes the scalars that count.
  public func hash(into hasher: inout Hasher) { hasher.combine(scalars) }

  private static func normalized(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar.value {
    case 0x00...0x20, 0x7F...0xA0, 0x1680, 0x2000...0x200F, 0x2028...0x202F, 0x205F...0x206F, 0x3000, 0xFEFF: nil
    // The soft hyphen, the fillers of Hangul, annotation marks, variation selectors and tags are not seen either.
    case 0xAD, 0x034F, 0x115F...0x1160, 0x180B...0x180F, 0x3164, 0xFFA0, 0xFFF9...0xFFFC: nil
    case 0xFE00...0xFE0F, 0xE0000...0xE007F, 0xE0100...0xE01EF: nil
    // All interval dots count as U+00B7, the one that the rules on minority names ask for.
    case 0x2022, 0x2027, 0x2219, 0x22C5, 0x30FB, 0xFF65, 0xFF0E: "\u{00B7}"
    // Office programs turn a typed apostrophe into a quotation mark.
    case 0x2018, 0x2019, 0x02BC: "'"
    case 0xFF01...0xFF5E: Unicode.Scalar(scalar.value - 0xFEE0)
    // Compatibility ideographs, radicals and old private codes stand for the ordinary character and come from bad
    // conversions.
    case 0x2E80...0x2FDF, 0x31C0...0x31E3, 0xE000...0xFAFF, 0x2F800...0x2FA1F:
      CharacterForm.character(for: scalar) ?? scalar
    default: scalar
    }
  }

  /// Whether a scalar is a Chinese character.
  public static func isIdeograph(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isIdeograph
  }
}
