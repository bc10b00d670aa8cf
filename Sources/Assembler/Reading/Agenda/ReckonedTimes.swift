internal import OfficeDocuments

extension Array where Element: TimedStep {
  /// Works out when steps begin and end of which only the length is stated, from what is known before them: the beginning of the
  /// whole on its first day, and the end of each step. What somebody states is never changed.
  ///
  /// - Parameters:
  ///   - begin: When the first step of the first day begins, where that is known; its place is told of that step, unless it is
  ///     a guess itself.
  ///   - isGuess: Whether that is worked out too.
  ///   - day: The first day.
  /// - Returns: Where the steps stand whose beginning was worked out.
  mutating func reckonClock(from begin: Located<ClockTime>?, isGuess: Bool = false, day: CalendarDate?) -> [Int] {
    var day = day
    var clock = begin?.value
    var follows = false
    var reckoned: [Int] = []
    for index in indices {
      if let date = self[index].day, date != day {
        day = date
        clock = nil
      }
      let minutes = self[index].minutes
      if self[index].start == nil, let clock, minutes != nil || follows {
        let own = minutes?.location ?? self[index].label.location
        let stated = index == 0 && !isGuess ? begin?.location : nil
        self[index].reckonedStart = Located(clock, at: stated ?? own)
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
    let items = agenda.items.reckonClock(from: start, day: day)
    for index in agenda.items.indices where !agenda.items[index].steps.isEmpty {
      let item = agenda.items[index]
      _ = agenda.items[index].steps.reckonClock(
        from: item.start ?? item.reckonedStart, isGuess: item.startIsGuessed, day: nil)
    }
    _ = agenda.stepsBefore.reckonClock(from: beginOfStepsBefore, isGuess: true, day: nil)
    let last = agenda.items.last
    _ = agenda.stepsAfter.reckonClock(
      from: end ?? last?.end ?? last?.reckonedEnd, isGuess: end == nil && last?.end == nil, day: nil)
    let stages = visit.reckonClock(from: nil, day: day)
    let drives = legs.reckonClock(from: nil, day: day)
    let reckoned =
      items.map { Reckoned(agenda.items[$0], of: MeetingFields.Part.agenda) }
      + stages.map { Reckoned(visit[$0], of: MeetingFields.Part.visit) }
      + drives.map { Reckoned(legs[$0], of: MeetingFields.Part.legs) }
    guard let first = reckoned.first, let time = first.time else { return nil }
    let parts = [MeetingFields.Part.agenda, MeetingFields.Part.visit, MeetingFields.Part.legs].filter { part in
      reckoned.contains { $0.part == part }
    }
    return Finding(
      AccountFinding.reckonedTimes,
      Message(
        "\(parts.map(\.chinese).joined(separator: "、"))有 \(reckoned.count) 项没有写时刻，按前面的时间和各项时长推算，如“\(first.label.shortened)”"
          + "\(time.text) 开始；请核对，不对的写明“开始时间”",
        english:
          "\(reckoned.count) items of \(parts.map(\.english).joined(separator: ", ")) have no hour, which was worked out from "
          + "the lengths before them, as \(time.text) for “\(first.label.shortened)”; where it is wrong, state the "
          + "start"),
      at: first.location, subject: first.label.shortened)
  }

  /// When the steps before the meeting begin, where all of them have lengths and none an hour: the last ends as the meeting
  /// begins.
  private var beginOfStepsBefore: Located<ClockTime>? {
    let steps = agenda.stepsBefore
    guard let start, !steps.isEmpty, steps.allSatisfy({ $0.start == nil && $0.end == nil && $0.minutes != nil }) else {
      return nil
    }
    let needed = steps.reduce(0) { $0 + min(1_440, $1.minutes?.value ?? 0) }
    return ClockTime(minutes: start.value.minutes - needed).map { Located($0, at: start.location) }
  }
}

/// A step whose beginning was worked out.
private struct Reckoned {
  let part: FieldName
  let label: String
  let time: ClockTime?
  /// Where its length stands.
  let location: Location

  init(_ step: some TimedStep, of part: FieldName) {
    self.part = part
    label = step.label.value
    time = step.begin
    location = step.minutes?.location ?? step.label.location
  }
}
