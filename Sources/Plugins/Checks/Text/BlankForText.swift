internal import Assembler
internal import ChineseText
internal import OfficeDocuments

/// A blank was left by underlines or spaces.
struct BlankForText: TextCheck {
  /// What it finds, why it matters and what to do.
  let code = FindingCode(
    "placeholder.blank", .error,
    title: Message("下划线、空格留的空没有填", english: "a blank that is not filled in"),
    explanation: Message(
      "“____同志”“　年　月　日”是没有填上的空",
      english: "Underlines and spaces before 年月日 are blanks that nobody filled in"),
    remedy: Message("填上", english: "fill it in"),
    examples: [
      .draft(Message("没填的空", english: "blanks"), "请↓____同志讲话。会议于↓2026年　月　日召开。\n")
    ])

  /// What it waits for.
  let triggers = TextTriggers.scalars("_＿年")

  /// Looks where one of them stands.
  func look(at index: Int, in passage: TextPassage, _ hits: inout TextHits) {
    let text = passage.text
    if text[index] == "年" {
      func isSpace(_ scalar: Unicode.Scalar) -> Bool { scalar == " " || scalar == "　" }
      let month = text.end(from: index + 1, while: isSpace)
      guard month > index + 1, text[month] == "月" else { return }
      let day = text.end(from: month + 1, while: isSpace)
      let start = text.start(before: index) { isSpace($0) || $0.isDigit }
      hits.add(
        start..<(text[day] == "日" ? day + 1 : month + 1), in: passage,
        Message("日期还没有填；请填上", english: "the date was never filled in"))
      return
    }
    guard text[index - 1] != text[index] else { return }
    let end = text.end(from: index) { $0 == text[index] }
    guard end - index >= 2, passage.facts.ideographs > 0 else { return }
    hits.add(
      index..<end, in: passage,
      Message(
        "“\(passage.words(around: index..<end))”里的空还没有填；请填上",
        english: "the blank in “\(passage.words(around: index..<end))” was never filled in"))
  }
}
