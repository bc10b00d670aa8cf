/// Reads how long something takes, in minutes: `10`, `10分钟`, `1小时30分`, `半小时`, `1.5小时`, `15'`, `一刻钟`, `半天`, and
/// the `0:10:00` that a spreadsheet shows for a time.
enum LengthText {
  /// The minutes of half a day, as sessions of meetings go.
  private static let halfDay = 180

  /// The minutes that a text says; nil when it says anything else.
  static func minutes(_ text: String) -> Int? {
    var scanner = TextScanner(text)
    scanner.skipBlanks()
    _ = scanner.takeAny(["约", "限时", "限", "不超过", "≤", "共"])
    scanner.skipBlanks()
    guard var minutes = words(&scanner) ?? clock(&scanner) ?? counted(&scanner) else { return nil }
    scanner.skipBlanks()
    if scanner.takeAny(["-", "—", "–", "~", "～", "至", "到"]) {
      // 8—10分钟 is planned with the longer.
      guard let longer = counted(&scanner), longer >= minutes else { return nil }
      minutes = longer
    }
    scanner.skipBlanks()
    _ = scanner.takeAny(["以内", "之内", "左右", "内"])
    return scanner.isAtEnd ? minutes : nil
  }

  private static func words(_ scanner: inout TextScanner) -> Int? {
    let words = [
      ("半个小时", 30), ("半小时", 30), ("半个钟头", 30), ("一刻钟", 15), ("1刻钟", 15), ("三刻钟", 45), ("3刻钟", 45), ("两刻钟", 30),
      ("半天", halfDay), ("半日", halfDay), ("一天", 2 * halfDay), ("1天", 2 * halfDay), ("全天", 2 * halfDay),
    ]
    return words.first { scanner.take($0.0) }?.1
  }

  /// `0:10` and `1:30:00`; 10:00 is a time of day in the wrong column.
  private static func clock(_ scanner: inout TextScanner) -> Int? {
    let start = scanner
    if let hours = scanner.takeDigits(), hours.number < 6, scanner.take(":"), let minutes = scanner.takeDigits(),
      minutes.count == 2, minutes.number < 60
    {
      if scanner.take(":") { _ = scanner.takeDigits() }
      return hours.number * 60 + minutes.number
    }
    scanner = start
    return nil
  }

  private static func counted(_ scanner: inout TextScanner) -> Int? {
    scanner.skipBlanks()
    guard let number = scanner.takeNumber(), number <= 10_000 else { return nil }
    var tenths = 0
    if scanner.take("."), let digits = scanner.takeDigits() {
      // A spreadsheet shows 10.0 for 10, while 9.25 is a clock.
      guard digits.count == 1 || digits.number == 0 else { return nil }
      tenths = digits.number
    }
    scanner.skipBlanks()
    let hasHalf = scanner.takeAny(["个半"])
    guard scanner.takeAny(["个小时", "小时", "个钟头", "hours", "hour", "h"]) else {
      guard !hasHalf, tenths == 0 else { return nil }
      _ = scanner.takeAny(["分钟", "分", "minutes", "minute", "mins", "min", "'", "′"])
      return number
    }
    var minutes = number * 60 + tenths * 6 + (hasHalf ? 30 : 0)
    scanner.skipBlanks()
    if scanner.take("半") {
      minutes += 30
    } else if let rest = scanner.takeNumber(), rest < 60 {
      minutes += rest
      scanner.skipBlanks()
      _ = scanner.takeAny(["分钟", "分", "minutes", "min", "m"])
    }
    return minutes
  }
}
