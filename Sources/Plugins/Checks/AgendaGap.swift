internal import Assembler
internal import OfficeDocuments

/// Nobody knows what happens for a long while of the agenda.
struct AgendaGap: Check {
  /// What it finds, why it matters and what to do.
  let code = FindingCode(
    "agenda.gap", .info,
    title: Message("议程中间有空档", english: "a gap in the agenda"),
    explanation: Message(
      "前一项结束到后一项开始隔了半小时以上，又没有写休息、用餐；多半是时间写错或漏了一项。隔着中午、傍晚的不算",
      english:
        "More than half an hour lies between two items, and no break or meal is written; mostly a slip or an item left out. "
        + "Noon and evening do not count"),
    remedy: Message("核对时间，或补上休息、合影等", english: "see whether the times are right, or add the break"),
    examples: [
      CheckExample(
        Message("上午空了一个小时；午休不算", english: "an hour in the morning; noon does not count"),
        meeting: """
          会议名称: 农田水利工作会议
          议程:
            - {事项: 通报情况, 时间: "9:00-9:30"}
            - {事项: 交流发言, 时间: ↓"10:30-11:30"}
            - {事项: 讲话, 时间: "14:30-15:00"}
          """)
    ])

  /// The longest while that needs no explanation, in minutes.
  private static let most = 30

  /// One finding for each gap.
  func findings(in work: SharedWork) -> [Finding] {
    let meeting = work.meeting
    let items = meeting.agenda.items.filter { $0.start != nil }
    return zip(items, items.dropFirst()).compactMap { before, next in
      guard (before.date?.value ?? meeting.date?.value) == (next.date?.value ?? meeting.date?.value),
        let start = next.start,
        let begin = before.start, let minutes = before.plannedMinutes
      else { return nil }
      let end = begin.value.minutes + minutes
      let gap = start.value.minutes - end
      // Noon and evening part the day without a word.
      guard gap > Self.most, !(end <= 810 && start.value.minutes >= 810),
        !(end <= 1_170 && start.value.minutes >= 1_110),
        let until = ClockTime(minutes: min(end, 1_440))
      else { return nil }
      return Finding(
        code,
        Message(
          "“\(before.title.value)”\(until.text) 结束，“\(next.title.value)”\(start.value.text) 才开始，中间 \(gap) 分钟没有安排；请核对",
          english:
            "“\(before.title.value)” ends at \(until.text) and “\(next.title.value)” begins at \(start.value.text); see what "
            + "happens in the \(gap) minutes between"),
        at: start.location, subject: next.title.value, related: [begin.location])
    }
  }
}
