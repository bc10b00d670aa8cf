public import Assembler
public import OfficeDocuments

/// How papers word the facts of a meeting. What the meeting does not say gives nothing, never an empty label.
extension Traced where Subject == Meeting {
  /// The day and the day of the week, such as `2026年9月1日（星期二）`, or both days of a longer meeting.
  public var dateText: String? { firstDayText.map { $0 + (lastDayText.map { "至\($0)" } ?? "") } }

  private var firstDayText: String? { self.date?.withWeekday }

  /// The last day without what it shares with the first, such as `3日（星期四）`.
  private var lastDayText: String? {
    guard let first = self.date, let last = self.lastDate else { return nil }
    if last.year != first.year { return last.withWeekday }
    let month = last.month == first.month ? "" : "\(last.month)月"
    return "\(month)\(last.day)日（\(last.weekday.chinese)）"
  }

  /// The hours, such as `9:00—11:30`.
  public var hoursText: String? {
    guard let start = self.start else { return nil }
    return start.text + (self.end.map { "—\($0.text)" } ?? "")
  }

  /// The day and the hours; of a meeting of several days each hour stands behind its day.
  public var timeText: String? {
    if let first = firstDayText, let last = lastDayText, let start = self.start {
      return "\(first)\(start.text)至\(last)" + (self.end?.text ?? "")
    }
    let parts = [dateText, hoursText].compactMap { $0 }
    return parts.isEmpty ? nil : parts.joined(separator: " ")
  }

  /// When people sign in, with the day where it is another than the first.
  private var signInText: String? {
    self.signIn.map { (self.signInDate.map { "\($0.withWeekday) " } ?? "") + $0.text }
  }

  /// The facts that stand at the head of a paper, with their labels, such as `时间` and `地点`.
  public var headFacts: [(label: String, text: String)] {
    [
      ("时间", timeText), ("签到", signInText), ("地点", self.venue),
      ("主持", self.host.map { nameWithTitle($0) }), ("主办", self.organizer),
    ].compactMap { label, text in text.map { (label, $0) } }
  }

  /// The title before the name, as speakers are announced: `县财政局局长 何田`.
  public func titleAndName(_ reference: Traced<PersonReference>, separator: String = " ") -> String {
    titleText(reference).map { $0 + separator + reference.name.text } ?? reference.name.text
  }

  /// The name with the title in brackets: `何田（县财政局局长）`.
  public func nameWithTitle(_ reference: Traced<PersonReference>) -> String {
    titleText(reference).map { "\(reference.name.text)（\($0)）" } ?? reference.name.text
  }

  /// Steps day by day, each day with its heading; one day without.
  func days<Step: DatedStep>(of steps: [Traced<Step>]) -> [(day: String?, steps: [Traced<Step>])] {
    var days: [(date: CalendarDate?, steps: [Traced<Step>])] = []
    for step in steps {
      let date = step.date ?? self.date
      if let last = days.last, last.date == date {
        days[days.count - 1].steps.append(step)
      } else {
        days.append((date, [step]))
      }
    }
    return days.map { day in (days.count > 1 ? day.date?.withWeekday : nil, day.steps) }
  }

  private func titleText(_ reference: Traced<PersonReference>) -> String? {
    person(reference)?.titleText
  }

  /// The degree of secrecy as the first lines of a paper (会议文件：左上角，黑体).
  public var secrecyLines: [Block] { self.secrecy.map { [.paragraph(Paragraph($0, .secrecy))] } ?? [] }
}

extension Traced where Subject: TimedStep {
  /// When it begins and ends, as every paper writes it; a beginning that the lengths of earlier steps give bears 约.
  var hoursText: String? {
    let end = self.end ?? self.reckonedEnd
    return beginText.map { $0 + (end.map { "—\($0.text)" } ?? "") } ?? end.map { "约\($0.text)前" }
  }

  /// When it begins, with 约 where that is worked out.
  var beginText: String? { self.start?.text ?? self.reckonedStart.map { (hoursAreReckoned ? "约" : "") + $0.text } }

  /// When it ends, with 约 where that is worked out and does not follow from a beginning that is stated.
  var endText: String? {
    self.end?.text ?? self.reckonedEnd.map { (hoursAreReckoned ? "约" : "") + $0.text }
  }

  /// The hours, or how long it takes where nobody knows when.
  var hoursOrLength: String { hoursText ?? self.minutes.map { "\($0)分钟" } ?? "" }

  /// The half of the day in which it begins; empty where nobody knows.
  var halfText: String {
    guard let begin = self.start ?? self.reckonedStart else { return "" }
    return begin.minutes < 12 * 60 ? "上午" : begin.minutes < 18 * 60 ? "下午" : "晚上"
  }

  /// Whether its beginning is worked out of lengths.
  var hoursAreReckoned: Bool { untraced(\.startIsGuessed) }
}

extension Traced where Subject == Meeting {
  /// The matters as lines of a text, numbered; of several days each below its day.
  ///
  /// - Parameter remark: What stands in brackets behind a matter; nil for nothing.
  func agendaLines(_ remark: (Traced<AgendaItem>) -> String?) -> [String] {
    AgendaPaper.days(self).flatMap { day in
      (day.day.map { ["\($0)："] } ?? [])
        + day.items.enumerated().map { index, item in
          "\(index + 1). \(item.title.spacedOnce)" + (remark(item).map { "（\($0)）" } ?? "")
        }
    }
  }
}

extension Traced where Subject == AgendaItem {
  /// Who takes part in the item and who is present without being a member, with their labels.
  var attendanceLines: [String] {
    [self.attendees.map { "参加：\($0)" }, self.observers.map { "列席：\($0)" }].compactMap { $0 }
  }
}

extension CalendarDate {
  /// The day with its day of the week, such as `2026年9月1日（星期二）`.
  public var withWeekday: String { "\(chinese)（\(weekday.chinese)）" }
}

extension Traced where Subject == Person {
  /// Unit and post; nil when neither is known. See ``Person/titleText``.
  public var titleText: String? { Person.titleText(unit: self.unit, post: self.post) }
}

extension Person {
  /// Unit and post; what the post repeats of the unit stands once, so that 云岚县委 and 县委副书记 give 云岚县委副书记. Nil
  /// when neither is known.
  public var titleText: String? { Self.titleText(unit: unit?.value, post: post?.value) }

  fileprivate static func titleText(unit: String?, post: String?) -> String? {
    guard let unit else { return post }
    guard let post else { return unit }
    let unitScalars = Array(unit.unicodeScalars)
    let postScalars = Array(post.unicodeScalars)
    // One character in common is chance.
    for count in stride(from: min(unitScalars.count, postScalars.count), through: 2, by: -1)
    where unitScalars.suffix(count).elementsEqual(postScalars.prefix(count)) {
      return unit + String(String.UnicodeScalarView(postScalars.dropFirst(count)))
    }
    // 县人民政府 and 县委副书记、县长 give 县委副书记、县长: what the post begins with is a body of its own.
    if unit.hasSuffix("政府"), postScalars.count > 2, postScalars[1] == "委",
      "省市州县区旗".unicodeScalars.contains(postScalars[0])
    {
      return post
    }
    // Words of letters need a space between them: HQ Director.
    let isLatin = unitScalars.last?.isASCII == true && postScalars.first?.isASCII == true
    return unit + (isLatin ? " " : "") + post
  }
}

extension CompositionRequest {
  /// Those who sit on the rostrum, in the order of the meeting.
  var rostrumPeople: [Traced<Person>] {
    let seated = arrangement.onRostrum
    return expectedPeople.filter { seated.contains($0.untraced(\.id)) }
  }
}
