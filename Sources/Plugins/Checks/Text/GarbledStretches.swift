internal import Assembler
internal import ChineseText
internal import OfficeDocuments

/// A stretch of text was read in a wrong encoding.
struct GarbledStretches: TextCheck {
  /// What it finds, why it matters and what to do.
  let code = FindingCode(
    "encoding.garbled", .error,
    title: Message("文字成了乱码", english: "garbled text"),
    explanation: Message(
      "整行或一段文字曾用别的编码打开后又保存，成了“浼氳”或“»áÒé”这样的乱码，念不出来",
      english: "A line or a stretch of it was read in a wrong encoding and saved again; nobody can read it aloud"),
    remedy: Message("对照建议改回，或从原文件重新复制", english: "take the suggestion, or copy the words from the original again"),
    examples: [
      .draft(Message("中间一段成了乱码", english: "a stretch in the middle"), "同志们，今天召开↓鍏ㄥ幙鍐滅敯姘村埄宸ヤ綔浼氳，总结工作。\n"),
      .draft(Message("正常文字", english: "sound text"), "同志们，今天召开全县农田水利工作会议，总结工作。\n"),
    ])

  /// What it waits for.
  let triggers = TextTriggers.paragraph

  /// Looks at a paragraph.
  func look(over passage: TextPassage, _ hits: inout TextHits) {
    guard passage.text.scalars.count >= 4 else { return }
    for garbled in GarbledText.all(in: passage.text.scalars) {
      let isWhole = !garbled.repaired.unicodeScalars.contains("\u{FFFD}")
      hits.add(
        garbled.range, in: passage,
        Message(
          "“\(passage.text[garbled.range].prefix(12))”是乱码：\(garbled.cause.chinese)，原来是“\(garbled.repaired.prefix(20))”",
          english:
            "“\(passage.text[garbled.range].prefix(12))” is garbled: \(garbled.cause.english); it was “\(garbled.repaired.prefix(20))”"
        ),
        right: isWhole ? garbled.repaired : nil)
    }
  }
}
