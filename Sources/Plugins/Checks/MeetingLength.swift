internal import Assembler
internal import OfficeDocuments

/// How long a meeting takes, and where that is said.
struct MeetingLength {
  var minutes: Int
  var text: Message
  var start: Location
  var end: Location

  /// Nil when it is not known. Half a day counts as 240 minutes, as in the rules on classes of meetings.
  init?(_ meeting: Meeting) {
    if let first = meeting.date, let last = meeting.lastDate {
      let days = first.value.days(to: last.value) + 1
      let startsAfterNoon = (meeting.start?.value.minutes ?? 0) >= 720
      let endsByNoon = (meeting.end?.value.minutes ?? 1_440) <= 780
      let halves = 2 * days - (startsAfterNoon ? 1 : 0) - (endsByNoon ? 1 : 0)
      minutes = halves * 240
      let count = "\(halves / 2)" + (halves % 2 == 0 ? "" : ".5")
      text = Message("\(count) 天（每天按 480 分钟计）", english: "\(count) days of 480 minutes")
      (start, end) = (first.location, last.location)
      return
    }
    guard let start = meeting.start, let end = meeting.end, end.value > start.value else { return nil }
    minutes = end.value.minutes - start.value.minutes
    text = Message("\(minutes) 分钟", english: "\(minutes) minutes")
    (self.start, self.end) = (start.location, end.location)
  }
}
