internal import Assembler
internal import OfficeDocuments

/// Times of the agenda overlap or run backwards.
struct AgendaOverlap: Check {
  /// What it finds, why it matters and what to do.
  let code = FindingCode(
    "agenda.overlap", .error,
    title: Message("议程时间重叠或倒置", english: "times of the agenda overlap or run backwards"),
    explanation: Message(
      "同一天里，前一项还没有结束，后一项已经开始；或者一项的结束早于开始；或者后一项早于前一项。分组、分会场和同时进行的事项可以重叠",
      english:
        "On one day an item begins before the one above has ended, or ends before it begins, or stands below a later "
        + "one. Items in groups or in several rooms at a time may overlap"),
    remedy: Message("改正时间，或调整事项的先后", english: "correct the times, or the order of the items"),
    examples: [
      CheckExample(
        Message("第二项开始时第一项还没有结束", english: "the second begins before the first has ended"),
        meeting: """
          会议名称: 农田水利工作会议
          议程:
            - {事项: 通报情况, 时间: "9:00-9:20"}
            - {事项: 交流发言, 时间: ↓"9:15-9:30"}
            - {事项: 讲话, 时间: "9:30-10:00"}
          """),
      CheckExample(
        Message("由时长推算出的结束时间也算；分组讨论可以同时", english: "an end known from the length; groups may meet at a time"),
        meeting: """
          会议名称: 农田水利工作会议
          议程:
            - {事项: 通报情况, 开始时间: "9:00", 时长: 30}
            - {事项: 交流发言, 开始时间: ↓"9:20", 时长: 10}
            - {事项: 第一组讨论, 时间: "10:00-11:00"}
            - {事项: 第二组讨论, 时间: "10:00-11:00"}
          """),
    ])

  private struct Timed {
    var item: AgendaItem
    var start: Located<ClockTime>
    var end: Int?
  }

  /// One finding for each item that begins too early or ends before it begins.
  func findings(in work: SharedWork) -> [Finding] {
    let meeting = work.meeting
    var findings: [Finding] = []
    var lastByDay: [CalendarDate?: Timed] = [:]
    for item in meeting.agenda.items {
      guard let start = item.start else { continue }
      if let end = item.end, end.value < start.value {
        findings.append(backwards(item, start, end))
        continue
      }
      let timed = Timed(item: item, start: start, end: item.end?.value.minutes ?? item.endByLength)
      let day = item.date?.value ?? meeting.date?.value
      if let last = lastByDay[day], !(item.isParallel && last.item.isParallel) {
        if start.value < last.start.value {
          findings.append(tooEarly(timed, after: last))
          continue
        }
        if let end = last.end, start.value.minutes < end { findings.append(overlap(timed, with: last, end: end)) }
      }
      // A long item goes on under a short one that lies within it.
      if let last = lastByDay[day], let lastEnd = last.end, let end = timed.end, end < lastEnd { continue }
      lastByDay[day] = timed
    }
    if meeting.lastDate == nil, let start = meeting.start, let end = meeting.end, end.value <= start.value {
      findings.append(
        Finding(
          code,
          Message(
            "会议结束时间 \(end.value.text) 不晚于开始时间 \(start.value.text)；请改正",
            english: "the meeting ends at \(end.value.text), not after it begins at \(start.value.text); correct it"),
          at: end.location, subject: end.value.text, related: [start.location]))
    }
    return findings
  }

  private func backwards(_ item: AgendaItem, _ start: Located<ClockTime>, _ end: Located<ClockTime>) -> Finding {
    Finding(
      code,
      Message(
        "“\(item.title.value)”的结束时间 \(end.value.text) 早于开始时间 \(start.value.text)；请改正",
        english: "“\(item.title.value)” ends at \(end.value.text), before it begins at \(start.value.text); correct it"),
      at: end.location, subject: item.title.value, related: [start.location])
  }

  private func tooEarly(_ timed: Timed, after last: Timed) -> Finding {
    Finding(
      code,
      Message(
        "“\(timed.item.title.value)”\(timed.start.value.text) 开始，早于排在前面的“\(last.item.title.value)”（\(last.start.value.text)）；"
          + "请改正时间或先后",
        english:
          "“\(timed.item.title.value)” begins at \(timed.start.value.text), before “\(last.item.title.value)” above it "
          + "(\(last.start.value.text)); correct the time or the order"),
      at: timed.start.location, subject: timed.item.title.value, related: [last.start.location])
  }

  private func overlap(_ timed: Timed, with last: Timed, end: Int) -> Finding {
    let until = ClockTime(minutes: min(end, 1_440))?.text ?? ""
    return Finding(
      code,
      Message(
        "“\(timed.item.title.value)”\(timed.start.value.text) 开始，而“\(last.item.title.value)”到 \(until) 才结束；请改正时间",
        english:
          "“\(timed.item.title.value)” begins at \(timed.start.value.text), but “\(last.item.title.value)” ends at "
          + "\(until); correct the times"),
      at: timed.start.location, subject: timed.item.title.value, related: [last.start.location])
  }
}

extension AgendaItem {
  /// When it ends by its length, in minutes since midnight.
  fileprivate var endByLength: Int? {
    guard let start, let minutes else { return nil }
    return start.value.minutes + min(max(0, minutes.value), 1_440)
  }

  /// How many minutes it takes, as stated or from beginning to end.
  var plannedMinutes: Int? {
    if let minutes { return max(0, minutes.value) }
    guard let start, let end, end.value >= start.value else { return nil }
    return end.value.minutes - start.value.minutes
  }

  /// Whether it is meant to happen beside others.
  fileprivate var isParallel: Bool {
    let text = title.value + (note?.value ?? "")
    return ["组", "分会场", "同时", "并行", "平行"].contains { text.contains($0) }
  }
}
