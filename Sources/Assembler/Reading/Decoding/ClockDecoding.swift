internal import OfficeDocuments

/// 上午, 下午 or 晚上 beside a date, as in 12月20日下午, which holds for the times of the rows below it.
struct HalfDay {
  /// 下午 or 晚上; empty for the morning and where nothing is said.
  private(set) var text = ""

  /// Takes over what a row says.
  mutating func read(_ record: SourceRecord) {
    let day = MeetingDecoder.plainText(record, MeetingFields.Item.date)
    let part = MeetingDecoder.plainText(record, MeetingFields.Item.half)
    if let stated = part ?? day { text = ["下午", "晚上"].first { stated.contains($0) } ?? "" }
  }
}

/// When the steps of a meeting begin and end, read in one way for agenda, running order, visit and motorcade.
extension MeetingDecoder {
  /// Takes over the day of a row.
  mutating func setDay(of step: inout some DatedStep, _ record: SourceRecord, from first: CalendarDate?) {
    guard let day = record.date(MeetingFields.Item.date, from: first, &findings) else { return }
    step.date = day.value.date.map { Located($0, at: day.location) }
    step.weekday = day.value.weekday.map { Located($0, at: day.location) }
  }

  /// Takes over the hours of a row, and the day that stands beside them where the row has none.
  mutating func setClock(
    of step: inout some DatedStep, _ record: SourceRecord, from first: CalendarDate?, half: String
  ) {
    let beside = setHours(of: &step, record, from: first, half: half)
    guard step.date == nil, let beside, let date = beside.value.date else { return }
    step.date = Located(date, at: beside.location)
    step.weekday = beside.value.weekday.map { Located($0, at: beside.location) }
  }

  /// Takes over when a step begins, when it ends and how long it takes; what the hours say of the day is given back.
  mutating func setHours(
    of step: inout some TimedStep, _ record: SourceRecord, from first: CalendarDate?, half: String
  ) -> Located<WhenText>? {
    typealias Field = MeetingFields.Item
    var beside: Located<WhenText>?
    if let start = record.parsed(Field.start, &findings, { WhenText.moment($0, from: first) }) {
      step.start = start.value.start.map { Located($0, at: start.location) }
      if start.value.date != nil { beside = start }
    }
    let end = record.parsed(Field.end, &findings) { WhenText.moment($0, from: first) }
    step.end = end.flatMap { end in end.value.start.map { Located($0, at: end.location) } }
    step.minutes = record.parsed(Field.minutes, &findings) { LengthText.minutes($0) }
    if let text = record.text(Field.time, &findings) {
      let when = setTime(of: &step, text, from: first, half: half)
      beside = beside ?? when
    }
    if step.start == nil, let text = Self.plainText(record, Field.half), let when = WhenText(text),
      let value = record.value(Field.half)
    {
      // 时段 holds 8:30—9:00 in some schedules, and 上午 in others.
      step.start = when.start.map { Located($0, at: value.location) }
      step.end = when.end.map { Located($0, at: value.location) }
    }
    return beside
  }

  /// Takes over what the column 时间 says: a start, a start and an end, or minutes.
  private mutating func setTime(
    of step: inout some TimedStep, _ text: Located<String>, from first: CalendarDate?, half: String
  ) -> Located<WhenText>? {
    let read = WhenText(text.value, from: first)
    if let read, let length = read.start, length.minutes > 0, length.minutes < 60, read.end == nil, read.date == nil,
      !read.lacksYear, !WhenText.hasHalf(text.value), half.isEmpty
    {
      // No meeting begins ten minutes past midnight: 0:10 is how long the item takes.
      step.minutes = step.minutes ?? Located(length.minutes, at: text.location)
      return nil
    }
    let isBare = read != nil && read?.date == nil && !half.isEmpty && !WhenText.hasHalf(text.value)
    if let when = isBare ? WhenText(half + text.value.trimmingSpace(), from: first) ?? read : read, !when.lacksYear,
      when.lastDate == nil
    {
      step.start = step.start ?? when.start.map { Located($0, at: text.location) }
      step.end = step.end ?? when.end.map { Located($0, at: text.location) }
      return when.date == nil ? nil : Located(when, at: text.location)
    } else if let minutes = LengthText.minutes(text.value) {
      step.minutes = step.minutes ?? Located(minutes, at: text.location)
    } else {
      findings.append(.badValue(text, MeetingFields.Item.time))
    }
    return nil
  }
}
