internal import Assembler
internal import ChineseText
internal import OfficeDocuments

/// An enumeration comma stands between quotations or titles.
struct EnumerationMark: TextCheck {
  /// What it finds, why it matters and what to do.
  let code = FindingCode(
    "punctuation.enumeration", .info,
    title: Message("引号、书名号之间用了顿号", english: "an enumeration comma between quotations"),
    explanation: Message(
      "并列的引号之间、书名号之间通常不用顿号；有别的话插在中间的可用",
      english: "Between quotations or titles in a row no enumeration comma is usual"),
    remedy: Message("删去顿号", english: "delete it"),
    source: Message("GB/T 15834-2011 4.5.3.5", english: "GB/T 15834-2011, 4.5.3.5"),
    fixIsSafe: true,
    examples: [
      .draft(Message("书名号之间", english: "between titles"), "学习《条例》↓、《准则》。\n"),
      .draft(Message("没有顿号", english: "none"), "学习《条例》《准则》和“三会一课”“主题党日”制度。\n"),
    ])

  /// What it waits for.
  let triggers = TextTriggers.scalars("、")

  /// Looks where one of them stands.
  func look(at index: Int, in passage: TextPassage, _ hits: inout TextHits) {
    let text = passage.text
    let before = text[index - 1]
    let after = text[index + 1]
    guard before == "”" && after == "“" || before == "》" && after == "《" else { return }
    hits.add(
      index..<index + 1, in: passage,
      Message(
        "“\(before)”和“\(after)”之间通常不用顿号", english: "no enumeration comma is usual between “\(before)” and “\(after)”"),
      right: "")
  }
}
