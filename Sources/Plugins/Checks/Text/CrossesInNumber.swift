internal import Assembler
internal import ChineseText
internal import OfficeDocuments

/// A year or number was left with crosses.
struct CrossesInNumber: TextCheck {
  /// What it finds, why it matters and what to do.
  let code = FindingCode(
    "placeholder.number", .error,
    title: Message("年份或数字没有填全", english: "a year or number that is not filled in"),
    explanation: Message(
      "“20xx年”“×月×日”“增长*%”是没有填上的空",
      english: "20xx年 and the like are blanks that nobody filled in"),
    remedy: Message("填上", english: "fill it in"),
    examples: [
      .draft(Message("年份", english: "a year"), "↓20xx年，全县生产总值增长↓×%。\n"),
      .draft(Message("写全的年份", english: "a whole year"), "2026年，全县生产总值增长5%。\n"),
    ])

  /// What it waits for.
  let triggers = TextTriggers.scalars("年月日%万亿元")

  /// Looks where one of them stands.
  func look(at index: Int, in passage: TextPassage, _ hits: inout TextHits) {
    let text = passage.text
    let start = text.start(before: index) { Self.blanks.contains($0) || $0.isDigit || $0 == "." }
    let run = text.scalars[start..<index]
    guard run.count <= 8, run.contains(where: Self.blanks.contains) else { return }
    // 一九九○年 has a circle for a zero.
    if "○◯".unicodeScalars.contains(text[index - 1]) || run.contains("○"), text[start - 1].isChineseDigit { return }
    // A year says more than crosses alone, which the check of crosses finds; and 3×4万 is a product.
    let isMixed = run.contains(where: \.isDigit)
    if isMixed, let sign = run.firstIndex(where: { "xX×*".unicodeScalars.contains($0) }), text[sign - 1].isDigit,
      text[sign + 1].isDigit,
      text[index] != "年"
    {
      return
    }
    guard
      isMixed
        || run.count == 1 && text[index] != "月" && text[index] != "日" && text[index] != "元" && text[index] != "万"
          && text[index] != "亿"
        || text[index] == "%" || run.allSatisfy({ $0 == "*" }) && run.count == 1
    else { return }
    hits.add(
      start..<index + 1, in: passage,
      Message("“\(text[start..<index + 1])”还没有填全；请填上", english: "“\(text[start..<index + 1])” is not filled in"))
  }

  private static let blanks: ScalarSet = "xX×*＊_＿╳○●◯Ｘ□"
}
