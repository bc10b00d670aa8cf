internal import Assembler
internal import ChineseText
internal import OfficeDocuments

/// A date or time does not exist.
struct ImpossibleDate: TextCheck {
  /// What it finds, why it matters and what to do.
  let code = FindingCode(
    "numbers.impossible-date", .error,
    title: Message("没有这个日期或时刻", english: "no such date or time"),
    explanation: Message("“2月30日”“13月5日”“25时”不存在", english: "There is no 2月30日, 13月5日 or 25时"),
    remedy: Message("核对后改正", english: "look it up and correct it"),
    examples: [
      .draft(Message("没有的日期", english: "dates that are not"), "会议于↓2月30日召开，↓13月5日前报送，2026年↓4月31日截止。\n"),
      .draft(Message("有的日期", english: "dates that are"), "2024年2月29日，十二月三十一日。\n"),
    ])

  /// What it waits for.
  let triggers = TextTriggers.scalars("月时点")

  /// Looks where one of them stands.
  func look(at index: Int, in passage: TextPassage, _ hits: inout TextHits) {
    let text = passage.text
    guard let before = DateNumber(endingAt: index, text) else { return }
    // 二三月间 is from February to March.
    if !before.isArabic, before.end - before.start == 2, text[before.start] != "十", text[before.end - 1] != "十" {
      return
    }
    if text[index] != "月" {
      guard before.value > 24, before.isArabic, before.value < 100,
        text[index + 1] == "0" || text[index + 1].isDigit || text[index + 1] == "整" || text[index + 1] == "半"
          || text[index] == "时" && !text[index + 1].isHan
      else { return }
      guard
        text[before.start - 1] == "日" || text[before.start - 1] == "午" || text[before.start - 1] == "于"
          || text[before.start - 1] == "至" || text[before.start - 1] == "到"
      else { return }
      return report(before.start..<index + 1, passage, &hits)
    }
    guard let after = DateNumber(from: index + 1, text) else {
      if before.value > 12 || before.value == 0, text[before.start - 1] == "年", before.value < 100 {
        report(before.start..<index + 1, passage, &hits)
      }
      return
    }
    guard text[after.end] == "日" || text[after.end] == "号" else { return }
    var year: Int?
    if text[before.start - 1] == "年" { year = DateNumber(endingAt: before.start - 1, text)?.value }
    let known = year.flatMap { $0 >= 1900 && $0 < 2200 ? $0 : nil } ?? 2024
    guard CalendarDate(year: known, month: before.value, day: after.value) == nil else { return }
    let start =
      known == year && before.value == 2 && after.value == 29
      ? DateNumber(endingAt: before.start - 1, text)?.start ?? before.start : before.start
    report(start..<after.end + 1, passage, &hits)
  }

  private func report(_ range: Range<Int>, _ passage: TextPassage, _ hits: inout TextHits) {
    hits.add(
      range, in: passage,
      Message("没有“\(passage.text[range])”；请核对后改正", english: "there is no “\(passage.text[range])”; look it up"))
  }
}

/// A number of a date, in digits or in characters.
struct DateNumber {
  /// Its value.
  let value: Int
  /// Where it begins.
  let start: Int
  /// Where it ends.
  let end: Int
  /// Whether it is in digits.
  let isArabic: Bool

  /// Reads the number that ends before a position; nil without one.
  init?(endingAt end: Int, _ text: ScalarLine) {
    guard end > 0 else { return nil }
    isArabic = text[end - 1].isDigit
    start = isArabic ? text.start(before: end) { $0.isDigit } : text.start(before: end, while: Self.isChinese)
    self.end = end
    guard let value = Self.value(text.scalars[start..<end]) else { return nil }
    self.value = value
  }

  /// Reads the number that begins at a position; nil without one.
  init?(from start: Int, _ text: ScalarLine) {
    isArabic = text[start].isDigit
    end = isArabic ? text.end(from: start) { $0.isDigit } : text.end(from: start, while: Self.isChinese)
    self.start = start
    guard start < end, let value = Self.value(text.scalars[start..<end]) else { return nil }
    self.value = value
  }

  private static func isChinese(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isChineseDigit || scalar == "十" || scalar == "两"
  }

  private static func value(_ scalars: ArraySlice<Unicode.Scalar>) -> Int? {
    guard !scalars.isEmpty, scalars.count <= 4 else { return nil }
    if scalars.allSatisfy(\.isDigit) { return scalars.reduce(0) { $0 * 10 + Int($1.value - 0x30) } }
    guard let ten = scalars.firstIndex(of: "十") else {
      return scalars.reduce(into: Optional(0)) { sum, scalar in
        sum = sum.flatMap { sum in ChineseNumeral.digit(scalar).map { sum * 10 + $0 } }
      }
    }
    let tens = scalars[..<ten]
    let ones = scalars[(ten + 1)...]
    guard tens.count <= 1, ones.count <= 1 else { return nil }
    return (tens.first.flatMap(ChineseNumeral.digit) ?? 1) * 10 + (ones.first.flatMap(ChineseNumeral.digit) ?? 0)
  }
}
