internal import Assembler
internal import ChineseText
internal import OfficeDocuments

/// A year is written with two digits.
struct ShortYear: TextCheck {
  /// What it finds, why it matters and what to do.
  let code = FindingCode(
    "numbers.short-year", .warning,
    title: Message("年份只写了两位", english: "a year of two digits"),
    explanation: Message("公文里的年份写四位：“26年9月”应写作“2026年9月”", english: "Years have four digits in official papers"),
    remedy: Message("写四位", english: "write four digits"),
    source: Message("GB/T 15835-2011 5.1.3", english: "GB/T 15835-2011, 5.1.3"),
    examples: [
      .draft(Message("两位的年份", english: "two digits"), "↓26年9月召开，比↓25年度增长。\n"),
      .draft(Message("四位的年份和年数", english: "four digits, and a number of years"), "2026年9月召开，历时15年3个月。\n"),
    ])

  /// What it waits for.
  let triggers = TextTriggers.scalars("年")

  /// Looks where one of them stands.
  func look(at index: Int, in passage: TextPassage, _ hits: inout TextHits) {
    let text = passage.text
    guard text[index - 1].isDigit, text[index - 2].isDigit, !text[index - 3].isDigit,
      !".．·-—/".unicodeScalars.contains(text[index - 3])
    else { return }
    let after = text[index + 1]
    let month = text.end(from: index + 1) { $0.isDigit }
    // 15年3个月 is a length of time, and so is 15年 with nothing behind it.
    guard
      after.isDigit && text[month] == "月" && month - index <= 3 || "度底初末".unicodeScalars.contains(after) && index >= 2
        || text.has("以来", at: index + 1) && (text.has("自", endingAt: index - 2) || text.has("从", endingAt: index - 2))
        || "’'＇".unicodeScalars.contains(text[index - 3])
        || text.has("上半年", at: index + 1) || text.has("下半年", at: index + 1) || text.has("全年", at: index + 1)
    else { return }
    let years = text[index - 2..<index]
    guard (Int(years) ?? 99) <= 49 || (Int(years) ?? 0) >= 70, !text.has("期", endingAt: index - 2),
      !text.has("刑", endingAt: index - 2)
    else { return }
    let right = ((Int(years) ?? 0) < 50 ? "20" : "19") + years
    hits.add(
      index - 2..<index, in: passage,
      Message("年份要写四位：“\(right)年”", english: "a year has four digits: \(right)"), right: right, isSafe: false)
  }
}
