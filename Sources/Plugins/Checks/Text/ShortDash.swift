internal import Assembler
internal import ChineseText
internal import OfficeDocuments

/// A dash is typed wrongly.
struct ShortDash: TextCheck {
  /// What it finds, why it matters and what to do.
  let code = FindingCode(
    "punctuation.dash", .warning,
    title: Message("破折号不对", english: "a wrong dash"),
    explanation: Message("破折号占两个字“——”，不用“--”或一个“—”", english: "A dash takes two characters, ——"),
    remedy: Message("改为“——”", english: "put ——"),
    source: Message("GB/T 15834-2011 4.9", english: "GB/T 15834-2011, 4.9"),
    fixIsSafe: true,
    examples: [
      .draft(Message("连字符当破折号", english: "hyphens"), "农田水利的目标↓--旱涝保收，要抓好。\n"),
      .draft(Message("起止", english: "a range"), "云溪—青石公路通车。\n"),
    ])

  /// What it waits for.
  let triggers = TextTriggers.scalars("-—－─ー")

  /// Looks where one of them stands.
  func look(at index: Int, in passage: TextPassage, _ hits: inout TextHits) {
    let text = passage.text
    let scalar = text[index]
    guard text[index - 1] != scalar else { return }
    let end = text.end(from: index) { $0 == scalar }
    guard text[index - 1].isHan || "”》）".unicodeScalars.contains(text[index - 1]),
      text[end].isHan || "“《（".unicodeScalars.contains(text[end])
    else { return }
    switch scalar {
    case "—": guard end - index == 1, !Self.isRange(index, text) else { return }
    case "-", "－": guard end - index >= 2, end - index <= 4 else { return }
    default: guard end - index >= 1 else { return }
    }
    hits.add(
      index..<end, in: passage,
      Message("“\(text[index..<end])”不是规范的破折号；请改为“——”", english: "“\(text[index..<end])” is no proper dash; put ——"),
      right: "——", isSafe: scalar != "—", severity: scalar == "—" ? .info : nil)
  }

  /// Whether a single dash stands between two places or times, as in 北京—上海 and 九月—十月.
  private static func isRange(_ index: Int, _ text: ScalarLine) -> Bool {
    let start = text.start(before: index) { $0.isHan || $0.isDigit }
    return index - start <= 4
  }
}
