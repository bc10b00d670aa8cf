internal import Assembler
internal import ChineseText
internal import OfficeDocuments

/// Finds dates with a day of the week beside them in drafts, such as `9月1日（星期二）`.
enum DatesInDrafts {
  /// The pairs of a draft. A date without a year only counts when it is a day of the meeting, because speeches also tell
  /// of other years.
  static func days(
    in material: Material, of meeting: Meeting
  ) -> [(Located<CalendarDate>?, Located<Weekday>?)] {
    guard let file = material.draft?.file else { return [] }
    var days: [(Located<CalendarDate>?, Located<Weekday>?)] = []
    for passage in TextFlow(file) {
      let scalars = ScalarLine(passage.text).scalars
      for (index, scalar) in scalars.enumerated() where scalar == "日" || scalar == "号" {
        guard let (weekday, range) = weekday(after: index, scalars),
          let date = date(before: index, scalars, of: meeting)
        else { continue }
        let location = Location(file: material.file.value, place: passage.place(of: range))
        days.append((Located(date, at: location), Located(weekday, at: location)))
      }
    }
    return days
  }

  /// The day of the week that stands directly behind 日, and where.
  private static func weekday(after index: Int, _ scalars: [Unicode.Scalar]) -> (Weekday, Range<Int>)? {
    var position = index + 1
    var isBehindComma = false
    while position < scalars.count, position < index + 4, " \u{3000}（(，,".unicodeScalars.contains(scalars[position]) {
      isBehindComma = isBehindComma || "，,".unicodeScalars.contains(scalars[position])
      position += 1
    }
    let start = position
    guard position < scalars.count else { return nil }
    let words: [[Unicode.Scalar]] = [["星", "期"], ["周"], ["礼", "拜"]]
    guard let word = words.first(where: { scalars[position...].starts(with: $0) }) else { return nil }
    position += word.count
    guard position < scalars.count, let weekday = Weekday(numeral: scalars[position]) else { return nil }
    position += 1
    let next = position < scalars.count ? scalars[position] : "。"
    // 9月1日周一平 is a name behind a date, and 9月1日，星期五晚饭前到齐 is about another day.
    if word.count == 1 || isBehindComma, PersonName.isIdeograph(next) { return nil }
    return (weekday, start..<position)
  }

  /// The date that ends with the 日 at a position.
  private static func date(before index: Int, _ scalars: [Unicode.Scalar], of meeting: Meeting) -> CalendarDate? {
    var position = index
    func number(most: Int) -> Int? {
      var value = 0
      var factor = 1
      while position > 0, factor < 100_000, let digit = digit(scalars[position - 1]) {
        value += digit * factor
        factor *= 10
        position -= 1
      }
      return factor > 1 && value <= most ? value : nil
    }
    func take(_ scalar: Unicode.Scalar) -> Bool {
      guard position > 0, scalars[position - 1] == scalar else { return false }
      position -= 1
      return true
    }
    guard let day = number(most: 31), take("月"), let month = number(most: 12) else { return nil }
    // 去年9月1日 names its year in words, which the sentence tells below.
    if position > 1, digit(scalars[position - 2]) != nil, take("年") {
      return number(most: 9_999).flatMap { CalendarDate(year: $0, month: month, day: day) }
    }
    guard let first = meeting.date?.value else { return nil }
    switch year(before: position, scalars, of: first.year) {
    case .named(let year): return CalendarDate(year: year, month: month, day: day)
    case .other: return nil
    case .unsaid:
      let last = meeting.lastDate?.value ?? first
      return CalendarDate(year: first.year, month: month, day: day).flatMap { first <= $0 && $0 <= last ? $0 : nil }
    }
  }

  private enum Year {
    /// The year that words directly before the date say.
    case named(Int)
    /// Some year that the sentence tells of and that may be meant.
    case other
    /// No year is spoken of.
    case unsaid
  }

  /// The year of a date without one, as the words of its sentence before it say: 去年的9月1日 is of the year before.
  private static func year(before start: Int, _ scalars: [Unicode.Scalar], of meeting: Int) -> Year {
    var position = start
    if position > 0, scalars[position - 1] == "的" { position -= 1 }
    var isDirect = true
    while position > 0, !"。！？；\n\u{0C}".unicodeScalars.contains(scalars[position - 1]) {
      defer { (position, isDirect) = (position - 1, false) }
      // 月 directly before is a date such as 八月9月1日, which is a slip of its own.
      if isDirect, scalars[position - 1] == "月" { return .other }
      guard scalars[position - 1] == "年" else { continue }
      let words = scalars[..<(position - 1)]
      let offsets: [([Unicode.Scalar], Int)] = [
        (["大", "前"], -3), (["去"], -1), (["上"], -1), (["前"], -2), (["今"], 0), (["本"], 0), (["明"], 1), (["来"], 1),
        (["后"], 2),
      ]
      if let (_, offset) = offsets.first(where: { words.reversed().starts(with: $0.0.reversed()) }) {
        return isDirect ? .named(meeting + offset) : offset == 0 ? .unsaid : .other
      }
      let digits = words.reversed().prefix(4).map(digit)
      guard digits.count == 4, !digits.contains(nil) else { return .other }
      let year = digits.compactMap { $0 }.reversed().reduce(0) { $0 * 10 + $1 }
      return year == meeting ? .unsaid : .other
    }
    return .unsaid
  }

  private static func digit(_ scalar: Unicode.Scalar) -> Int? {
    switch scalar.value {
    case 0x30...0x39: Int(scalar.value - 0x30)
    case 0xFF10...0xFF19: Int(scalar.value - 0xFF10)
    default: nil
    }
  }
}
