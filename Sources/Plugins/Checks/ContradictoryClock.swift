internal import Assembler
internal import OfficeDocuments

/// Hours and lengths of the steps of a meeting that cannot both be right.
struct ContradictoryClock: Check {
  /// What it finds, why it matters and what to do.
  let code = FindingCode(
    "agenda.clock", .error,
    title: Message("时刻与时长矛盾", english: "hours and lengths that contradict each other"),
    explanation: Message(
      "一项写了起止时刻又写了时长，两者不等；流程的一步早于所属事项开始，或各步加起来超过该项；接待活动、行车路段前一项没有结束后一项已经开始。议程各项的重叠另有检查（agenda.overlap）",
      english:
        "The beginning, end and length of an item disagree; a step of the running order begins before its item or all of them "
        + "take longer than it; a stage of a visit or a drive begins before the one above has ended. Overlaps of the agenda "
        + "itself are another check (agenda.overlap)"),
    remedy: Message("改正时刻或时长，或删去一个", english: "correct the hour or the length, or leave one of them out"),
    examples: [
      CheckExample(
        Message("二十分钟的事写了半小时；相等的不报", english: "half an hour for twenty minutes; equal ones are right"),
        meeting: """
          会议名称: 农田水利工作会议
          议程:
            - {事项: 通报情况, 时间: "9:00-9:20", 时长: ↓30}
            - {事项: 讲话, 时间: "9:20-9:50", 时长: 30}
          """),
      CheckExample(
        Message("步骤早于所属事项，加起来也超过", english: "a step before its item, and more steps than time"),
        meeting: """
          会议名称: 农田水利工作会议
          议程:
            - {事项: 通报情况, 时间: "9:00-9:20"}
            - {事项: 讲话, 时间: "9:20-9:30"}
          流程:
            - {所属议程: 1, 步骤: 播放短片, 时间: ↓"8:55"}
            - {所属议程: 2, 步骤: 上台, 时长: 2}
            - {步骤: 讲话, 时长: ↓12}
          """),
      CheckExample(
        Message("参观没有结束就出发；发车早于到达", english: "leaving before the visit has ended, and before the arrival"),
        meeting: """
          会议名称: 农田水利现场会
          会议时间: 2026年9月1日9:00
          接待:
            - {活动: 参观泵站, 时间: "9:00", 时长: 40}
            - {活动: 参观灌区, 时间: ↓"9:30"}
          路线:
            - {出发地: 宾馆, 目的地: 泵站, 出发时间: "8:30", 车程: 20, 停留: 30}
            - {目的地: 灌区, 出发时间: ↓"9:10", 车程: 15, 停留: 20}
            - {目的地: 宾馆, 出发时间: "9:50", 车程: 20}
          """),
    ])

  /// One finding for each contradiction.
  func findings(in work: SharedWork) -> [Finding] {
    let meeting = work.meeting
    let agenda = meeting.agenda
    var findings = lengths(agenda.items) + lengths(meeting.visit) + lengths(meeting.legs)
    findings += follow(meeting.visit, from: meeting.date?.value) + follow(meeting.legs, from: meeting.date?.value)
    for steps in [agenda.stepsBefore, agenda.stepsAfter] { findings += lengths(steps) + follow(steps, from: nil) }
    for item in agenda.items where !item.steps.isEmpty {
      findings += lengths(item.steps) + follow(item.steps, from: nil) + within(item)
    }
    return findings
  }

  /// Steps whose beginning, end and length disagree.
  private func lengths(_ steps: [some TimedStep]) -> [Finding] {
    steps.compactMap { step in
      guard let start = step.start, let end = step.end, let minutes = step.minutes, end.value >= start.value,
        end.value.minutes - start.value.minutes != minutes.value
      else { return nil }
      return Finding(
        code,
        Message(
          "“\(step.label.value)”\(start.value.text) 到 \(end.value.text) 是 \(end.value.minutes - start.value.minutes) 分钟，时长却写了 "
            + "\(minutes.value) 分钟；请改正一个",
          english:
            "“\(step.label.value)” takes \(end.value.minutes - start.value.minutes) minutes from \(start.value.text) to "
            + "\(end.value.text), and \(minutes.value) by its length; correct one"),
        at: minutes.location, subject: step.label.value, related: [start.location])
    }
  }

  /// Steps that begin before the one above has ended.
  private func follow(_ steps: [some TimedStep], from first: CalendarDate?) -> [Finding] {
    zip(steps, steps.dropFirst()).compactMap { before, next in
      guard before.day ?? first == next.day ?? first, let start = next.start,
        let end = before.finish ?? before.begin, case let pause = before.pause ?? 0,
        start.value.minutes < end.minutes + pause, let free = ClockTime(minutes: end.minutes + pause)
      else { return nil }
      return Finding(
        code,
        Message(
          "“\(next.label.value)”\(start.value.text) 开始，而“\(before.label.value)”到 \(free.text) 才结束；请改正时刻",
          english:
            "“\(next.label.value)” begins at \(start.value.text), but “\(before.label.value)” ends at \(free.text); correct one"
        ),
        at: start.location, subject: next.label.value,
        related: [before.start?.location ?? before.label.location])
    }
  }

  /// Steps outside their item.
  private func within(_ item: AgendaItem) -> [Finding] {
    if let begin = item.begin, let early = item.steps.first(where: { $0.start.map { $0.value < begin } ?? false }),
      let start = early.start
    {
      return [
        Finding(
          code,
          Message(
            "步骤“\(early.title.value)”\(start.value.text) 开始，早于所属的“\(item.title.value)”（\(begin.text)）；请改正",
            english:
              "the step “\(early.title.value)” begins at \(start.value.text), before “\(item.title.value)” "
              + "(\(begin.text)); correct one"),
          at: start.location, subject: early.title.value, related: [item.title.location])
      ]
    }
    guard let end = item.finish,
      let late = item.steps.first(where: { ($0.finish ?? $0.begin).map { $0 > end } ?? false }),
      let finish = late.finish ?? late.begin
    else { return [] }
    return [
      Finding(
        code,
        Message(
          "步骤“\(late.title.value)”到 \(finish.text)，超过所属的“\(item.title.value)”的结束时间 \(end.text)；请调整时长",
          english:
            "the step “\(late.title.value)” lasts until \(finish.text), beyond the end of “\(item.title.value)” at "
            + "\(end.text); change a length"),
        at: late.minutes?.location ?? late.title.location, subject: late.title.value, related: [item.title.location])
    ]
  }
}
