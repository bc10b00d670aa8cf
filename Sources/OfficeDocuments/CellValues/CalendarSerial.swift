/// The two ways in which spreadsheet programs count days.
enum DateSystem: Hashable {
  /// Day 1 is 1 January 1900, and 29 February 1900, which never was, is day 60.
  case from1900
  /// Day 0 is 1 January 1904.
  case from1904
}

/// A day and a time of day, told from a count of days.
struct CalendarSerial: Hashable {
  var year: Int
  var month: Int
  var day: Int
  var hour: Int
  var minute: Int
  var second: Int

  /// The last day that spreadsheet programs know: 31 December 9999.
  private static let lastDay = 2_958_465

  /// Takes a count of days apart, to the nearest second; nil outside of the years that the system knows.
  init?(_ serial: Double, system: DateSystem) {
    guard serial.isFinite, serial >= 0, serial < Double(Self.lastDay) + 1 else { return nil }
    var dayNumber = Int(serial.rounded(.down))
    // Times are stored as binary fractions of a day, a little off the second they mean.
    var seconds = Int(((serial - Double(dayNumber)) * 86_400).rounded())
    if seconds >= 86_400 {
      seconds -= 86_400
      dayNumber += 1
    }
    (hour, minute, second) = (seconds / 3_600, seconds / 60 % 60, seconds % 60)
    switch (system, dayNumber) {
    case (.from1900, 0): (year, month, day) = (1900, 1, 0)
    case (.from1900, 60): (year, month, day) = (1900, 2, 29)
    case (.from1900, ..<60): (year, month, day) = Self.civil(dayNumber - 25_568)
    case (.from1900, _): (year, month, day) = Self.civil(dayNumber - 25_569)
    case (.from1904, _): (year, month, day) = Self.civil(dayNumber - 24_107)
    }
    if year > 9_999 { return nil }
  }

  /// The date of a day counted from 1 January 1970, in the Gregorian calendar.
  private static func civil(_ day: Int) -> (year: Int, month: Int, day: Int) {
    // Years begin in March here, so that the leap day is the last of its year.
    let shifted = day + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
  }
}

/// Which parts of a date or time a format shows.
struct DateParts: OptionSet, Hashable {
  let rawValue: UInt16
  static let year = DateParts(rawValue: 1)
  static let month = DateParts(rawValue: 2)
  static let day = DateParts(rawValue: 4)
  static let hour = DateParts(rawValue: 8)
  static let minute = DateParts(rawValue: 16)
  static let second = DateParts(rawValue: 32)
  /// Hours, or else minutes, count on beyond a day.
  static let elapsed = DateParts(rawValue: 64)

  private static let date: DateParts = [.year, .month, .day]
  private static let time: DateParts = [.hour, .minute, .second]

  /// The moment as `2026-09-19`, `2026-09`, `2026`, `14:30`, `14:30:05` or date and time with a space between.
  ///
  /// A format that shows a day gives the whole date, with the year, because the file knows it.
  func text(_ moment: CalendarSerial) -> String {
    var text: [UInt8] = []
    text.reserveCapacity(19)
    if !isDisjoint(with: Self.date) {
      Self.append(moment.year, width: 4, to: &text)
      if contains(.month) || contains(.day) { Self.append(moment.month, width: 2, after: "-", to: &text) }
      if contains(.day) { Self.append(moment.day, width: 2, after: "-", to: &text) }
    }
    if !isDisjoint(with: Self.time) {
      if !text.isEmpty { text.append(UInt8(ascii: " ")) }
      Self.append(moment.hour, width: 2, to: &text)
      Self.append(moment.minute, width: 2, after: ":", to: &text)
      if contains(.second), moment.second > 0 || !contains(.hour) {
        Self.append(moment.second, width: 2, after: ":", to: &text)
      }
    }
    return String(decoding: text, as: UTF8.self)
  }

  private static func append(_ number: Int, width: Int, after separator: Unicode.Scalar? = nil, to text: inout [UInt8])
  {
    if let separator { text.append(UInt8(ascii: separator)) }
    var divisor = 1
    for _ in 1..<width { divisor *= 10 }
    while divisor > 0 {
      text.append(UInt8(ascii: "0") + UInt8(number / divisor % 10))
      divisor /= 10
    }
  }

  /// A length of time as `25:30` or `25:30:05`.
  func elapsedText(days: Double) -> String? {
    guard days.isFinite, abs(days) < 1e7 else { return nil }
    let seconds = Int((abs(days) * 86_400).rounded())
    var text = (days < 0 ? "-" : "") + Self.padded(seconds / 3_600, 2) + ":" + Self.padded(seconds / 60 % 60, 2)
    if contains(.second), seconds % 60 > 0 || !contains(.hour) { text += ":" + Self.padded(seconds % 60, 2) }
    return text
  }

  /// A number with zeros before it.
  static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }
}
