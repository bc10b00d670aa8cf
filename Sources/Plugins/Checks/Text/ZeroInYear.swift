internal import Assembler
internal import ChineseText
internal import OfficeDocuments

/// Zero in a year in characters is not 〇.
struct ZeroInYear: TextCheck {
  /// What it finds, why it matters and what to do.
  let code = FindingCode(
    "numbers.zero-in-year", .warning,
    title: Message("年份里的〇写错了", english: "a wrong zero in a year"),
    explanation: Message(
      "用汉字写年份时零写作“〇”，不用“零”“○”“O”“0”",
      english: "In a year in characters zero is 〇, not 零, ○, O or 0"),
    remedy: Message("改为“〇”", english: "put 〇"),
    source: Message("GB/T 15835-2011 5.2.3", english: "GB/T 15835-2011, 5.2.3"),
    fixIsSafe: true,
    examples: [
      .draft(Message("零和字母", english: "零 and a letter"), "二↓零二六年，二↓O二五年。\n"),
      .draft(Message("规范的年份", english: "a proper year"), "二〇二六年，一百零五户。\n"),
    ])

  /// What it waits for.
  let triggers = TextTriggers.scalars("零○ОО〇OoＯ0０oΟ")

  /// Looks where one of them stands.
  func look(at index: Int, in passage: TextPassage, _ hits: inout TextHits) {
    let text = passage.text
    guard text[index] != "〇" else { return }
    func isPart(_ scalar: Unicode.Scalar) -> Bool {
      scalar.isChineseDigit || "○ОOoＯ0０Ο".unicodeScalars.contains(scalar)
    }
    let start = text.start(before: index, while: isPart)
    let end = text.end(from: index, while: isPart)
    guard end - start == 4, text[end] == "年",
      text.scalars[start..<end].contains(where: { $0.isChineseDigit && $0 != "零" }), !text[start - 1].isDigit
    else { return }
    hits.add(
      index..<index + 1, in: passage,
      Message("年份里的“\(text[index])”应写作“〇”", english: "“\(text[index])” in a year is written 〇"), right: "〇")
  }
}
