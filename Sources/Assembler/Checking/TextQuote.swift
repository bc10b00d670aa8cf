internal import OfficeDocuments

/// The words of a finding in their line, with carets under them.
struct TextQuote {
  /// The two lines.
  let lines: [String]

  /// How much of a long line is shown before the words, and in all: what a window of 80 columns holds.
  private static let before = 12
  private static let most = 36

  /// Nil where the words are not in the text.
  ///
  /// - Parameters:
  ///   - text: The line or paragraph.
  ///   - column: Where the words begin, from 1.
  ///   - length: How many scalars they have.
  init?(_ text: String, column: Int, length: Int) {
    let scalars = Array(text.unicodeScalars).map { scalar -> Unicode.Scalar in
      scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value) || (0x2028...0x202E).contains(scalar.value)
        ? " " : scalar
    }
    let start = column - 1
    guard start >= 0, start < scalars.count else { return nil }
    let end = min(scalars.count, start + max(1, length))
    let first = max(0, start - Self.before)
    let shown = scalars[first..<min(scalars.count, first + Self.most)]
    let head = first > 0 ? "…" : ""
    let tail = shown.endIndex < scalars.count ? "…" : ""
    var line = String.UnicodeScalarView(shown)
    line.insert(contentsOf: head.unicodeScalars, at: line.startIndex)
    line.append(contentsOf: tail.unicodeScalars)
    // Wide characters are parted from narrow ones by the spaces that are as wide.
    var under = first > 0 ? "  " : ""
    for scalar in scalars[first..<start] { under += Self.isWide(scalar) ? "\u{3000}" : " " }
    for scalar in scalars[start..<min(end, shown.endIndex)] { under += Self.isWide(scalar) ? "^^" : "^" }
    lines = [String(line), under]
  }

  private static func isWide(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60,
      0xFFE0...0xFFE6, 0x20000...0x3FFFD, 0x2018...0x201D, 0x2026, 0x2014:
      true
    default: false
    }
  }
}
