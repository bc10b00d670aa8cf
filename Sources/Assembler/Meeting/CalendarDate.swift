/// A day of the Gregorian calendar, without time zone.
public struct CalendarDate: Hashable, Comparable, Sendable {
  /// The year, such as 2026.
  public let year: Int
  /// The month, from 1 to 12.
  public let month: Int
  /// The day of the month, from 1.
  public let day: Int

  /// Creates a day; nil when the calendar has no such day or the year is not within 1 to 9999.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1 else { return nil }
    guard day <= Self.dayCount(month: month, year: year) else { return nil }
    self.year = year
    self.month = month
    self.day = day
  }

  /// The day of the week.
  public var weekday: Weekday {
    // Zeller's congruence counts January and February as months 13 and 14 of the year before.
    let shiftedMonth = month < 3 ? month + 12 : month
    let shiftedYear = month < 3 ? year - 1 : year
    let sum = day + 13 * (shiftedMonth + 1) / 5 + shiftedYear + shiftedYear / 4 - shiftedYear / 100 + shiftedYear / 400
    // The congruence gives 0 for Saturday; our week begins with Monday.
    return Weekday.allCases[(sum + 5) % 7]
  }

  /// The day as official papers write it: `2026年9月1日`, without leading zeros (GB/T 9704-2012, 成文日期).
  public var chinese: String { "\(year)年\(month)月\(day)日" }

  /// The day as ISO 8601 writes it.
  public var iso8601: String {
    func padded(_ number: Int, _ width: Int) -> String {
      String(repeating: "0", count: max(0, width - String(number).count)) + String(number)
    }
    return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
  }

  /// How many days lie between this day and another, from 0 for the same day; negative when the other is earlier.
  public func days(to other: CalendarDate) -> Int { other.dayNumber - dayNumber }

  /// The day after.
  public var next: CalendarDate {
    CalendarDate(year: year, month: month, day: day + 1) ?? CalendarDate(year: year, month: month + 1, day: 1)
      ?? CalendarDate(year: year + 1, month: 1, day: 1) ?? self
  }

  /// Days counted from a fixed day, by the Gregorian rule of leap years.
  private var dayNumber: Int {
    let yearsBefore = year - 1
    let daysOfYears = yearsBefore * 365 + yearsBefore / 4 - yearsBefore / 100 + yearsBefore / 400
    return (1..<month).reduce(daysOfYears + day) { $0 + Self.dayCount(month: $1, year: year) }
  }

  /// Orders by time.
  public static func < (left: CalendarDate, right: CalendarDate) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }

  private static func dayCount(month: Int, year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}

/// A day of the week.
public enum Weekday: Int, Hashable, Sendable, CaseIterable {
  case monday = 1, tuesday, wednesday, thursday, friday, saturday, sunday

  private static let numerals: [Unicode.Scalar] = ["一", "二", "三", "四", "五", "六", "日"]

  /// The day that a character behind 星期 or 周 names: 一 to 六, 日 or 天, or a digit from 1 to 7.
  public init?(numeral: Unicode.Scalar) {
    switch numeral {
    case "天": self = .sunday
    case "1"..."7": self.init(rawValue: Int(numeral.value) - 0x30)
    default:
      guard let index = Self.numerals.firstIndex(of: numeral) else { return nil }
      self.init(rawValue: index + 1)
    }
  }

  /// The name as papers write it, such as `星期六`.
  public var chinese: String { "星期" + String(Self.numerals[rawValue - 1]) }
}
