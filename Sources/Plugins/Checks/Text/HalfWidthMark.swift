internal import Assembler
internal import ChineseText
internal import OfficeDocuments

/// A half-width mark stands in Chinese.
struct HalfWidthMark: TextCheck {
  /// What it finds, why it matters and what to do.
  let code = FindingCode(
    "punctuation.half-width", .warning,
    title: Message("中文里用了半角标点", english: "a half-width mark in Chinese"),
    explanation: Message(
      "中文用全角标点。半角的逗号、句号挤在字旁，印出来参差不齐",
      english: "Chinese takes full-width marks; half-width ones stand crowded beside the characters"),
    remedy: Message("改为全角", english: "put the full-width mark"),
    source: Message("GB/T 15834-2011《标点符号用法》5.1", english: "GB/T 15834-2011, 5.1"),
    fixIsSafe: true,
    examples: [
      .draft(Message("半角逗号和句号", english: "a comma and a full stop"), "会议强调↓,要抓好落实↓.\n"),
      .draft(Message("数字里的点和英文", english: "points in numbers, and English"), "增长3.5%，上午9:30开会。1.加强领导\n"),
    ])

  /// What it waits for.
  let triggers = TextTriggers.scalars(",.;:?!")

  /// Looks where one of them stands.
  func look(at index: Int, in passage: TextPassage, _ hits: inout TextHits) {
    let text = passage.text
    let scalar = text[index]
    let before = text[index - 1]
    let after = text[index + 1]
    guard before != scalar, after != scalar else { return }
    let isBehindHan = before.isHan || "”》）〉’】％℃".unicodeScalars.contains(before)
    let isBeforeHan = after.isHan || "“《（〈‘【".unicodeScalars.contains(after)
    switch scalar {
    case ".":
      // 1. is the number of a heading, and 3.5 one of a quantity.
      guard isBehindHan, !after.isDigit, !after.isLatin, after != "/" else { return }
      if index <= 3, text.scalars[..<index].allSatisfy({ "一二三四五六七八九十（）".unicodeScalars.contains($0) }) { return }
    case "?":
      guard isBehindHan, !(after.isHan && !asks(before: index, text)) else { return }
    default:
      guard isBehindHan || isBeforeHan && (before.isDigit || before == "%" || before.isLatin) else { return }
      if scalar == ":", after == "/" || before.isDigit && after.isDigit { return }
    }
    let right = Self.wide[scalar] ?? ""
    hits.add(
      index..<index + 1, in: passage,
      Message(
        "“\(passage.words(around: index..<index + 1))”里的“\(scalar)”是半角标点；请改为“\(right)”",
        english: "“\(scalar)” in “\(passage.words(around: index..<index + 1))” is half-width; put “\(right)”"),
      right: right)
  }

  private static let wide: [Unicode.Scalar: String] = [",": "，", ".": "。", ";": "；", ":": "：", "?": "？", "!": "！"]

  /// Whether the clause before a question mark asks something; otherwise the mark stands for a lost character.
  private func asks(before index: Int, _ text: ScalarLine) -> Bool {
    let start = text.start(before: index) { !"。！？；，".unicodeScalars.contains($0) }
    return text.scalars[max(start, index - 20)..<index].contains { "吗呢么何谁哪几怎否吧啥孰岂".unicodeScalars.contains($0) }
  }
}
