internal import Assembler
internal import ChineseText
internal import OfficeDocuments

/// Half-width brackets stand in Chinese.
struct HalfWidthBracket: TextCheck {
  /// What it finds, why it matters and what to do.
  let code = FindingCode(
    "style.half-width-bracket", .warning,
    title: Message("中文里用了半角括号", english: "half-width brackets in Chinese"),
    explanation: Message(
      "公文里的括号用全角（），序号（一）（1）也用全角",
      english: "Brackets are full-width in official papers, those of （一） and （1） too"),
    remedy: Message("改为全角", english: "put full-width ones"),
    source: Message("GB/T 15834-2011 4.9", english: "GB/T 15834-2011, 4.9"),
    fixIsSafe: true,
    examples: [
      .draft(Message("半角括号", english: "half-width brackets"), "县委↓(政府办↓)要抓好落实。\n"),
      .draft(Message("英文里的括号", english: "brackets in English"), "General rules (part 1) apply.\n"),
    ])

  /// What it waits for.
  let triggers = TextTriggers.scalars("()")

  /// Looks where one of them stands.
  func look(at index: Int, in passage: TextPassage, _ hits: inout TextHits) {
    let text = passage.text
    let isOpen = text[index] == "("
    let other: Int
    if isOpen {
      other = text.end(from: index + 1) { $0 != ")" && $0 != "）" && $0 != "(" && $0 != "\n" }
    } else {
      other = text.start(before: index) { $0 != "(" && $0 != "（" && $0 != ")" && $0 != "\n" } - 1
    }
    guard text[other] != "\0",
      isOpen ? text[other] == ")" || text[other] == "）" : text[other] == "(" || text[other] == "（"
    else { return }
    let inside = text.scalars[min(index, other) + 1..<max(index, other)]
    let outside = [text[min(index, other) - 1], text[max(index, other) + 1]]
    guard inside.contains(where: \.isHan) || outside.contains(where: \.isHan), !Self.isReading(inside) else { return }
    let right = isOpen ? "（" : "）"
    hits.add(
      index..<index + 1, in: passage,
      Message(
        "“\(passage.words(around: index..<index + 1))”里的“\(text[index])”是半角括号；请改为“\(right)”",
        english: "“\(text[index])” in “\(passage.words(around: index..<index + 1))” is half-width; put “\(right)”"),
      right: right)
  }

  /// Whether a reading in small letters stands in the brackets, which another check finds.
  private static func isReading(_ inside: ArraySlice<Unicode.Scalar>) -> Bool {
    !inside.isEmpty && inside.count < 8
      && inside.allSatisfy { $0.value >= 0x61 && $0.value <= 0x7A || (0xE0...0x1DC).contains($0.value) }
  }
}
