internal import OfficeDocuments

extension Array where Element: TimedStep {
  /// Works out when steps begin and end of which only the length is stated, from what is known before them: the beginning of the
  /// whole on its first day, and the end of each step. What somebody states is never changed.
  ///
  /// - Parameters:
  ///   - begin: When the first step of the first day begins, where that is known.
  ///   - day: The first day.
  /// - Returns: Where the steps stand whose beginning was worked out.
  mutating func reckonClock(from begin: ClockTime?, day: CalendarDate?) -> [Int] {
    var day = day
    var clock = begin
    var follows = false
    var reckoned: [Int] = []
    for index in indices {
      if let date = self[index].day, date != day {
        day = date
        clock = nil
      }
      let minutes = self[index].minutes
      if self[index].start == nil, let clock, minutes != nil || follows {
        self[index].reckonedStart = Located(clock, at: minutes?.location ?? self[index].label.location)
        reckoned.append(index)
      }
      if self[index].end == nil, let begin = self[index].begin, let minutes, (0...1_440).contains(minutes.value) {
        self[index].reckonedEnd = ClockTime(minutes: begin.minutes + minutes.value).map {
          Located($0, at: minutes.location)
        }
      }
      let finish = self[index].finish
      clock = self[index].pause.flatMap { pause in finish.flatMap { ClockTime(minutes: $0.minutes + pause) } }
      follows = clock != nil
    }
    return reckoned
  }
}

extension Meeting {
  /// Works out the hours of agenda, running order, visit and motorcade of which only the lengths are stated.
  ///
  /// - Returns: A finding that names what was worked out; nil when nothing was.
  mutating func reckonTimes() -> Finding? {
    let day = date?.value
    let items = agenda.items.reckonClock(from: start?.value, day: day)
    for index in agenda.items.indices where !agenda.items[index].steps.isEmpty {
      let begin = agenda.items[index].begin
      _ = agenda.items[index].steps.reckonClock(from: begin, day: nil)
    }
    _ = agenda.stepsBefore.reckonClock(from: beginOfStepsBefore, day: nil)
    _ = agenda.stepsAfter.reckonClock(from: end?.value ?? agenda.items.last?.finish, day: nil)
    let stages = visit.reckonClock(from: nil, day: day)
    let drives = legs.reckonClock(from: nil, day: day)
    let reckoned: [(part: FieldName, label: Located<String>, time: Located<ClockTime>?)] =
      items.map { (MeetingFields.Part.agenda, agenda.items[$0].label, agenda.items[$0].reckonedStart) }
      + stages.map { (MeetingFields.Part.visit, visit[$0].label, visit[$0].reckonedStart) }
      + drives.map { (MeetingFields.Part.legs, legs[$0].label, legs[$0].reckonedStart) }
    guard let first = reckoned.first, let time = first.time else { return nil }
    let parts = [MeetingFields.Part.agenda, MeetingFields.Part.visit, MeetingFields.Part.legs].filter { part in
      reckoned.contains { $0.part == part }
    }
    return Finding(
      AccountFinding.reckonedTimes,
      Message(
        "\(parts.map(\.chinese).joined(separator: "、"))有 \(reckoned.count) 项没有写时刻，按前面的时间和各项时长推算，如“\(first.label.value.shortened)”"
          + "\(time.value.text) 开始；请核对，不对的写明“开始时间”",
        english:
          "\(reckoned.count) items of \(parts.map(\.english).joined(separator: ", ")) have no hour, which was worked out from "
          + "the lengths before them, as \(time.value.text) for “\(first.label.value.shortened)”; where it is wrong, state the "
          + "start"),
      at: time.location, subject: first.label.value.shortened)
  }

  /// When the steps before the meeting begin, where all of them have lengths and none an hour: the last ends as the meeting
  /// begins.
  private var beginOfStepsBefore: ClockTime? {
    let steps = agenda.stepsBefore
    guard let start, !steps.isEmpty, steps.allSatisfy({ $0.start == nil && $0.end == nil && $0.minutes != nil }) else {
      return nil
    }
    let needed = steps.reduce(0) { $0 + min(1_440, $1.minutes?.value ?? 0) }
    return ClockTime(minutes: start.value.minutes - needed)
  }
}
