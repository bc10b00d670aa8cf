internal import Assembler
internal import ChineseText
internal import OfficeDocuments

/// Digits or letters are full-width.
struct FullWidthDigit: TextCheck {
  /// What it finds, why it matters and what to do.
  let code = FindingCode(
    "style.full-width", .warning,
    title: Message("全角的数字或字母", english: "full-width digits or letters"),
    explanation: Message(
      "公文里的阿拉伯数字和字母用半角，全角的间距太大，查找也找不到",
      english: "Digits and letters are half-width in official papers; full-width ones stand too far apart"),
    remedy: Message("改为半角", english: "put half-width ones"),
    source: Message("GB/T 15835-2011《出版物上数字用法》5.1", english: "GB/T 15835-2011, 5.1"),
    fixIsSafe: true,
    examples: [
      .draft(Message("全角数字", english: "full-width digits"), "增长↓１２个百分点。\n")
    ])

  /// What it waits for.
  let triggers = TextTriggers.scalars("", ranges: [0xFF10...0xFF19, 0xFF21...0xFF3A, 0xFF41...0xFF5A])

  /// Looks where one of them stands.
  func look(at index: Int, in passage: TextPassage, _ hits: inout TextHits) {
    let text = passage.text
    guard !Self.isWide(text[index - 1]) else { return }
    let end = text.end(from: index, while: Self.isWide)
    var right = String.UnicodeScalarView()
    right.append(contentsOf: text.scalars[index..<end].compactMap { Unicode.Scalar($0.value - 0xFEE0) })
    hits.add(
      index..<end, in: passage,
      Message(
        "“\(text[index..<end])”是全角字符；请改为半角", english: "“\(text[index..<end])” is full-width; put half-width characters"),
      right: String(right))
  }

  private static func isWide(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xFF10...0xFF19, 0xFF21...0xFF3A, 0xFF41...0xFF5A: true
    default: false
    }
  }
}
