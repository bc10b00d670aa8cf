internal import Assembler
internal import ChineseText
internal import OfficeDocuments

/// A character stands in the text that nobody sees.
struct InvisibleCharacter: TextCheck {
  /// What it finds, why it matters and what to do.
  let code = FindingCode(
    "damage.invisible", .warning,
    title: Message("看不见的字符", english: "an invisible character"),
    explanation: Message(
      "零宽空格、控制字符、字节顺序标记看不见，却使查找、核对和排版出错，多是从网页复制来的",
      english:
        "Zero-width spaces, control characters and byte order marks cannot be seen, but searching and comparing fail at them"
    ),
    remedy: Message("删去", english: "delete it"),
    fixIsSafe: true,
    examples: [
      .draft(Message("零宽空格", english: "a zero-width space"), "认真学习↓\u{200B}贯彻会议精神。\n")
    ])

  /// What it waits for.
  let triggers = TextTriggers.scalars(
    "\u{AD}\u{2060}\u{FEFF}\u{7F}",
    ranges: [0x01...0x08, 0x0B...0x0B, 0x0E...0x1F, 0x80...0x9F, 0x200B...0x200F, 0x202A...0x202E, 0x2066...0x2069])

  /// Looks where one of them stands.
  func look(at index: Int, in passage: TextPassage, _ hits: inout TextHits) {
    let text = passage.text
    let number = "U+" + String(text[index].value, radix: 16, uppercase: true)
    hits.add(
      index..<index + 1, in: passage,
      Message(
        "“\(passage.words(around: index..<index + 1))”里有一个看不见的字符（\(number)）；请删去",
        english: "an invisible character, \(number), stands in “\(passage.words(around: index..<index + 1))”; delete it"
      ),
      right: "", subject: number)
  }
}
