internal import Assembler
internal import OfficeDocuments

/// Finds dates with a day of the week beside them in drafts, such as `9月1日（星期二）`.
enum DatesInDrafts {
  /// The pairs of a draft. A date without a year only counts when it is a day of the meeting, because speeches also tell
  /// of other years.
  static func days(
    in material: Material, of meeting: Meeting
  ) -> [(Located<CalendarDate>?, Located<Weekday>?)] {
    guard case .document(let document) = material.draft?.content else { return [] }
    var days: [(Located<CalendarDate>?, Located<Weekday>?)] = []
    for case .paragraph(let paragraph) in document.blocks {
      let scalars = Array(text(of: paragraph).unicodeScalars)
      for (index, scalar) in scalars.enumerated() where scalar == "日" || scalar == "号" {
        guard let (weekday, place) = weekday(after: index, scalars),
          let date = date(before: index, scalars, of: meeting)
        else { continue }
        var location = Location(file: material.file.value, place: paragraph.place ?? Place())
        location.place.column = (location.place.column ?? 1) + place
        days.append((Located(date, at: location), Located(weekday, at: location)))
      }
    }
    return days
  }

  /// The text of a paragraph without notes and shapes; a break of the page counts as one character, as in columns.
  private static func text(of paragraph: Paragraph) -> String {
    paragraph.inlines.map { if case .pageBreak = $0 { "\n" } else { $0.lineText } }.joined()
  }

  /// The day of the week that stands directly behind 日, and where it begins.
  private static func weekday(after index: Int, _ scalars: [Unicode.Scalar]) -> (Weekday, Int)? {
    var position = index + 1
    while position < scalars.count, position < index + 4, " \u{3000}（(，,".unicodeScalars.contains(scalars[position]) {
      position += 1
    }
    let start = position
    guard position < scalars.count else { return nil }
    let words: [[Unicode.Scalar]] = [["星", "期"], ["周"], ["礼", "拜"]]
    guard let word = words.first(where: { scalars[position...].starts(with: $0) }) else { return nil }
    position += word.count
    guard position < scalars.count, let weekday = Weekday(numeral: scalars[position]) else { return nil }
    // 9月1日周一平 is a name behind a date.
    if word.count == 1, position + 1 < scalars.count, PersonName.isIdeograph(scalars[position + 1]) { return nil }
    return (weekday, start)
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
    if take("年") { return number(most: 9_999).flatMap { CalendarDate(year: $0, month: month, day: day) } }
    // 去年9月1日 is not the day of the meeting.
    if position > 0, ["年", "月"].contains(scalars[position - 1]) { return nil }
    guard let first = meeting.date?.value else { return nil }
    let last = meeting.lastDate?.value ?? first
    return CalendarDate(year: first.year, month: month, day: day).flatMap { first <= $0 && $0 <= last ? $0 : nil }
  }

  private static func digit(_ scalar: Unicode.Scalar) -> Int? {
    switch scalar.value {
    case 0x30...0x39: Int(scalar.value - 0x30)
    case 0xFF10...0xFF19: Int(scalar.value - 0xFF10)
    default: nil
    }
  }
}
