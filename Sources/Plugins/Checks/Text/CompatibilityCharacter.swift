internal import Assembler
internal import ChineseText
internal import OfficeDocuments

/// A radical or a compatibility ideograph stands for a character.
struct CompatibilityCharacter: TextCheck {
  /// What it finds, why it matters and what to do.
  let code = FindingCode(
    "characters.compatibility", .warning,
    title: Message("部首或兼容汉字代替了字", english: "a radical or compatibility form in place of a character"),
    explanation: Message(
      "从 PDF 复制的文字常用部首编码，看着一样，查找和核对却对不上",
      english:
        "Text copied from pages of PDF holds radicals that look the same, but searching and comparing fail at them"),
    remedy: Message("换成正常的字", english: "put the ordinary character"),
    fixIsSafe: true,
    examples: [
      .draft(Message("部首", english: "a radical"), "加强↓\u{2F08}才队伍建设。\n")
    ])

  /// What it waits for.
  let triggers = TextTriggers.scalars("", ranges: [0x2E80...0x2FDF, 0x31C0...0x31E3, 0xF900...0xFAFF])

  /// Looks where one of them stands.
  func look(at index: Int, in passage: TextPassage, _ hits: inout TextHits) {
    let text = passage.text
    guard let right = CharacterForm.character(for: text[index]) else { return }
    let number = "U+" + String(text[index].value, radix: 16, uppercase: true)
    hits.add(
      index..<index + 1, in: passage,
      Message(
        "“\(right)”用的是部首或兼容编码（\(number)）；请换成正常的字",
        english: "“\(right)” has the code of a radical or a compatibility form, \(number); put the ordinary one"),
      right: String(right))
  }
}
