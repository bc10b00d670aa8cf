internal import Assembler
internal import ChineseText
internal import OfficeDocuments

/// Straight quotation marks stand in Chinese.
struct StraightQuote: TextCheck {
  /// What it finds, why it matters and what to do.
  let code = FindingCode(
    "punctuation.straight-quote", .warning,
    title: Message("中文里用了直引号", english: "straight quotation marks in Chinese"),
    explanation: Message(
      "中文用弯引号“”，直引号印出来不分开合",
      english: "Chinese takes curved quotation marks; straight ones do not tell their ends apart"),
    remedy: Message("改为“”", english: "put curved ones"),
    source: Message("GB/T 15834-2011 4.8", english: "GB/T 15834-2011, 4.8"),
    fixIsSafe: true,
    examples: [
      .draft(Message("直引号", english: "straight marks"), "坚持↓\"一张蓝图绘到底↓\"的思路。\n")
    ])

  /// What it waits for.
  let triggers = TextTriggers.scalars("\"＂")

  /// Looks where one of them stands.
  func look(at index: Int, in passage: TextPassage, _ hits: inout TextHits) {
    let text = passage.text
    let before = text[index - 1]
    let after = text[index + 1]
    guard passage.facts.ideographs > 1,
      before.isHan || after.isHan || "，。：、；".unicodeScalars.contains(before) || "，。、；".unicodeScalars.contains(after)
    else { return }
    guard text[index - 1] != "=", text[index + 1] != ">" else { return }
    let earlier = text.scalars[..<index].count { $0 == text[index] }
    let all = text.scalars.count { $0 == text[index] }
    let right = earlier % 2 == 0 ? "“" : "”"
    hits.add(
      index..<index + 1, in: passage,
      Message(
        "“\(passage.words(around: index..<index + 1))”里用了直引号；请改为“\(right)”",
        english: "a straight quotation mark in “\(passage.words(around: index..<index + 1))”; put “\(right)”"),
      right: right,
      isSafe: all % 2 == 0)
  }
}
