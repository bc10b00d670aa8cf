/// What a text says about time: a date, a day of the week, a start, an end, in any order and with any of them absent.
///
/// `2026年9月19日（星期六）上午9时至11时30分` says all four.
struct WhenText: Hashable {
  /// The date, or the first of two.
  var date: CalendarDate?
  /// A second date, where the text names a span of days.
  var lastDate: CalendarDate?
  /// The day of the week as written, of the first date where there are two.
  var weekday: Weekday?
  /// The day of the week as written for the second date.
  var lastWeekday: Weekday?
  /// The first time of day.
  var start: ClockTime?
  /// The second time of day.
  var end: ClockTime?
  /// Whether a month and a day stand there without a year, so that no date is known.
  var lacksYear = false

  /// Reads a text; nil when any of it is not about time, or names a day or time that does not exist.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - first: The first day of the meeting, whose year and month a date without them takes.
  init?(_ text: String, from first: CalendarDate? = nil) {
    var scanner = TextScanner(text)
    var reader = Reader(from: first)
    scanner.skipBlanks()
    // A dash parts two times, and before the first it would be a sign.
    if scanner.next == "-" { return nil }
    while true {
      scanner.skipBlanks()
      if scanner.isAtEnd { break }
      guard reader.readElement(&scanner, into: &self) else { return nil }
    }
    settleWeekdays()
    if let half = reader.halfBehind { settle(half) }
    guard date != nil || weekday != nil || start != nil || lacksYear else { return nil }
  }

  /// Gives the one day of the week behind two dates, as in 2日至4日（星期五）, to the date that it fits, or to the nearer.
  private mutating func settleWeekdays() {
    guard let last = lastDate, weekday == nil, let written = lastWeekday else { return }
    if written != last.weekday, written == date?.weekday { (weekday, lastWeekday) = (written, nil) }
  }

  /// Gives the half of the day that stands behind both times, as in `1:30—3:00（下午）` and `2:00-2:30 PM`, to the first as
  /// well where it then still comes before the second.
  private mutating func settle(_ half: Reader.Half) {
    guard let first = start else { return }
    guard let last = end else {
      start = Reader.shifted(first, half)
      return
    }
    let later = Reader.shifted(last, half)
    let earlier = Reader.shifted(first, half)
    end = later
    if earlier < later { start = earlier }
  }

  private init() {}

  /// The date of a text that says nothing but a date, perhaps with its day of the week.
  static func date(_ text: String, from first: CalendarDate? = nil) -> WhenText? {
    guard let when = WhenText(text, from: first) else { return nil }
    // Spreadsheets write midnight behind a plain date.
    let isMidnight = when.start?.minutes ?? 0 == 0 && when.end == nil
    return isMidnight && (when.date != nil || when.lacksYear) ? when : nil
  }

  /// The time of a text that says nothing but one time.
  static func time(_ text: String) -> ClockTime? {
    guard let when = WhenText(text), when.date == nil, when.weekday == nil, !when.lacksYear, when.end == nil
    else { return nil }
    return when.start
  }

  /// The one moment of a text: a time, perhaps with its date, as programs export it.
  static func moment(_ text: String, from first: CalendarDate? = nil) -> WhenText? {
    guard let when = WhenText(text, from: first), when.start != nil, when.end == nil, when.lastDate == nil else {
      return nil
    }
    return when
  }

  /// The time of day that a value says; nil when it says none.
  static func clock(_ value: SourceValue?) -> ClockTime? {
    guard case .text(let text)? = value?.content else { return nil }
    return WhenText(text)?.start
  }

  /// Whether a text says which half of the day it means.
  static func hasHalf(_ text: String) -> Bool {
    ["上午", "下午", "中午", "早", "晚", "凌晨", "傍晚", "夜", "am", "pm", "AM", "PM"].contains { text.contains($0) }
  }

  /// The day of the week of a text that says nothing else.
  static func weekday(_ text: String) -> Weekday? {
    guard let when = WhenText(text), when.date == nil, when.start == nil, !when.lacksYear else { return nil }
    return when.weekday
  }
}

/// Reads the elements of a text about time one after the other.
fileprivate struct Reader {
  /// The half of the day that stands behind two times of which neither has one before it.
  private(set) var halfBehind: Half?
  private var startHasHalf = false
  /// Hours that 下午 and its like add, which hold for a second time without such a word.
  private var half: Half = .none
  private var knownYear: Int?
  private var knownMonth: Int?
  /// The first day of the meeting, where its text is not the one that is read.
  private let first: CalendarDate?

  init(from first: CalendarDate?) {
    self.first = first
    knownYear = first?.year
    knownMonth = first?.month
  }

  enum Half { case none, morning, noon, afternoon, night }

  mutating func readElement(_ scanner: inout TextScanner, into when: inout WhenText) -> Bool {
    if let next = scanner.next, "()[]【】〔〕,，。、;；-–—―~～〜/:".unicodeScalars.contains(next) {
      scanner.skip()
      return true
    }
    if scanner.takeAny(["开始", "开会", "召开", "结束", "准时", "举行", "起", "至", "到", "止"]) { return true }
    if scanner.takeAny(["今年", "明年", "本周", "下周", "本月", "下月"]) { return false }
    if let weekday = takeWeekday(&scanner) {
      takeOver(weekday, into: &when)
      return true
    }
    if let half = takeHalf(&scanner) {
      if self.half == .none, when.start != nil, !startHasHalf { halfBehind = half }
      self.half = half
      return true
    }
    let start = scanner
    switch readDate(&scanner, into: &when) {
    case .read: return true
    case .wrong: return false
    case .none: scanner = start
    }
    guard let (time, ownHalf) = readTime(&scanner) else { return false }
    if when.start == nil {
      when.start = time
      startHasHalf = ownHalf != nil || half != .none
    } else if when.end == nil {
      when.end = time
      // 下午 between two times belongs to the second alone.
      halfBehind = startHasHalf || half != .none ? nil : ownHalf
    } else {
      return false
    }
    return true
  }

  /// The first of two days of the week behind both dates, as in 2日至3日（星期三至星期四）, belongs to the first date.
  private func takeOver(_ weekday: Weekday, into when: inout WhenText) {
    if when.lastDate == nil {
      when.weekday = when.weekday ?? weekday
    } else if when.weekday == nil, let first = when.lastWeekday {
      when.weekday = first
      when.lastWeekday = weekday
    } else {
      when.lastWeekday = when.lastWeekday ?? weekday
    }
  }

  private enum Outcome { case read, wrong, none }

  private mutating func readDate(_ scanner: inout TextScanner, into when: inout WhenText) -> Outcome {
    let start = scanner
    let isCompact = scanner.takeDigits().map { $0.count == 8 } ?? false
    scanner = start
    guard let first = scanner.takeNumber() else { return .none }
    if isCompact { return store(first / 10_000, first / 100 % 100, first % 100, &when) }
    scanner.skipBlanks()
    if scanner.takeAny(["年", "-", "/", ".", "–"]), first >= 1_000 {
      scanner.skipBlanks()
      guard let month = scanner.takeNumber() else { return .wrong }
      scanner.skipBlanks()
      guard scanner.takeAny(["月", "-", "/", ".", "–"]) else { return .wrong }
      scanner.skipBlanks()
      guard let day = scanner.takeNumber() else { return .wrong }
      scanner.skipBlanks()
      _ = scanner.takeAny(["日", "号"])
      _ = scanner.take("T")
      return store(first, month, day, &when)
    }
    scanner = start
    guard let number = scanner.takeNumber() else { return .none }
    scanner.skipBlanks()
    if scanner.take("年") { return .wrong }
    if scanner.take("月") {
      scanner.skipBlanks()
      guard let day = scanner.takeNumber(), (1...12).contains(number), (1...31).contains(day) else { return .wrong }
      scanner.skipBlanks()
      _ = scanner.takeAny(["日", "号"])
      guard let year = knownYear else {
        when.lacksYear = true
        return .read
      }
      return store(nearYear(year, number, day), number, day, &when)
    }
    if scanner.takeAny(["日", "号"]) {
      guard let year = knownYear, let month = knownMonth else { return when.lacksYear ? .read : .wrong }
      return store(year, month, number, &when)
    }
    return .none
  }

  /// The year after for a January date of a meeting that begins in December.
  private func nearYear(_ year: Int, _ month: Int, _ day: Int) -> Int {
    guard let first, month + 6 < first.month else { return year }
    return year + 1
  }

  private mutating func store(_ year: Int, _ month: Int, _ day: Int, _ when: inout WhenText) -> Outcome {
    guard let date = CalendarDate(year: year, month: month, day: day) else { return .wrong }
    knownYear = year
    knownMonth = month
    if when.date == nil {
      when.date = date
    } else if when.lastDate == nil {
      when.lastDate = date
    } else {
      return .wrong
    }
    return .read
  }

  private func readTime(_ scanner: inout TextScanner) -> (ClockTime, Half?)? {
    guard let hour = scanner.takeNumber(), hour <= 24 else { return nil }
    scanner.skipBlanks()
    var minute = 0
    if scanner.take(":") {
      guard let digits = scanner.takeDigits(), digits.count == 2 else { return nil }
      minute = digits.number
      // Seconds are what spreadsheets add to a time.
      let beforeSeconds = scanner
      if scanner.take(":") { if scanner.takeDigits()?.count != 2 { scanner = beforeSeconds } }
    } else if scanner.takeAny(["时", "点钟", "点"]) {
      scanner.skipBlanks()
      if scanner.take("半") {
        minute = 30
      } else if scanner.take("一刻") {
        minute = 15
      } else if scanner.take("三刻") {
        minute = 45
      } else if !scanner.takeAny(["整", "正"]), let number = scanner.takeNumber() {
        minute = number
        scanner.skipBlanks()
        _ = scanner.takeAny(["分钟", "分"])
      }
    } else {
      let isLatin = scanner.next.map { "apAP".unicodeScalars.contains($0) } ?? false
      guard isLatin else { return nil }
    }
    scanner.skipBlanks()
    var own: Half?
    if scanner.takeAny(["a.m.", "am"]) {
      own = .morning
    } else if scanner.takeAny(["p.m.", "pm"]) {
      own = .afternoon
    }
    return ClockTime(hour: Self.hour(hour, own ?? half), minute: minute).map { ($0, own) }
  }

  /// A time that was read without the half of the day to which it belongs.
  static func shifted(_ time: ClockTime, _ half: Half) -> ClockTime {
    ClockTime(hour: hour(time.minutes / 60, half), minute: time.minutes % 60) ?? time
  }

  private static func hour(_ hour: Int, _ half: Half) -> Int {
    switch half {
    case .none: hour
    case .morning: hour
    case .noon: hour < 10 ? hour + 12 : hour
    case .afternoon: hour < 12 ? hour + 12 : hour
    case .night: (5..<12).contains(hour) ? hour + 12 : hour
    }
  }

  private func takeHalf(_ scanner: inout TextScanner) -> Half? {
    if scanner.takeAny(["上午", "早上", "早晨", "凌晨", "清晨"]) { return .morning }
    if scanner.takeAny(["中午", "正午"]) { return .noon }
    if scanner.takeAny(["下午", "午后", "傍晚"]) { return .afternoon }
    if scanner.takeAny(["晚上", "晚间", "夜间", "晚"]) { return .night }
    return nil
  }

  private func takeWeekday(_ scanner: inout TextScanner) -> Weekday? {
    let start = scanner
    if scanner.takeAny(["星期", "礼拜", "周"]) {
      if let next = scanner.next, let weekday = Weekday(numeral: next) {
        _ = scanner.take(String(next))
        return weekday
      }
      scanner = start
      return nil
    }
    let names: [(String, Weekday)] = [
      ("mon", .monday), ("tue", .tuesday), ("wed", .wednesday), ("thu", .thursday), ("fri", .friday),
      ("sat", .saturday), ("sun", .sunday),
    ]
    for (name, weekday) in names where scanner.take(name) {
      _ = scanner.takeAny(["urday", "nesday", "rsday", "sday", "day", "rs", "r", "s"])
      _ = scanner.take(".")
      return weekday
    }
    return nil
  }
}
