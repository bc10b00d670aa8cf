internal import Assembler
internal import ChineseText
internal import OfficeDocuments

/// A character stands in the text by a private code.
struct PrivateCharacter: TextCheck {
  /// What it finds, why it matters and what to do.
  let code = FindingCode(
    "characters.private-use", .error,
    title: Message("造字区的编码", english: "a private code"),
    explanation: Message(
      "造字区的编码只在造字的那台电脑上显示，换一台就是空白或方框",
      english: "A code of the private use area shows a character only on the computer that made it"),
    remedy: Message("重新输入这个字", english: "type the character again"),
    examples: [
      .draft(Message("造字区", english: "a private code"), "请↓\u{E863}同志发言。\n")
    ])

  /// What it waits for.
  let triggers = TextTriggers.scalars("", ranges: [0xE000...0xF8FF, 0x10000...0x10000])

  /// Looks where one of them stands.
  func look(at index: Int, in passage: TextPassage, _ hits: inout TextHits) {
    let text = passage.text
    guard CharacterForm(text[index]) == .privateUse else { return }
    let number = "U+" + String(text[index].value, radix: 16, uppercase: true)
    let right = CharacterForm.character(for: text[index])
    hits.add(
      index..<index + 1, in: passage,
      Message(
        "这里的字用的是造字区编码（\(number)），换一台电脑就不显示\(right.map { "；应是“\($0)”" } ?? "；请重新输入")",
        english:
          "the private code \(number) shows a character on one computer only\(right.map { "; it is “\($0)”" } ?? "; type it again")"
      ),
      right: right.map { String($0) }, subject: number)
  }
}
