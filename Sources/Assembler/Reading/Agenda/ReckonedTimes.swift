internal import OfficeDocuments

extension Meeting {
  /// Works out when items begin and end of which the agenda gives only the length, from what is known before them: the start of
  /// the meeting on its first day, and the end of each item. What the agenda states is never changed.
  ///
  /// - Returns: A finding that names what was worked out; nil when nothing was.
  mutating func reckonTimes() -> Finding? {
    var day = date?.value
    var clock = start?.value
    var follows = false
    var reckoned: [AgendaItem] = []
    for index in agenda.items.indices {
      var item = agenda.items[index]
      if let date = item.date?.value, date != day {
        day = date
        clock = nil
      }
      if item.start == nil, let begin = clock, item.minutes != nil || follows {
        item.reckonedStart = Located(begin, at: item.minutes?.location ?? item.title.location)
        reckoned.append(item)
      }
      let begin = item.start?.value ?? item.reckonedStart?.value
      if item.end == nil, let begin, let minutes = item.minutes, (0...1_440).contains(minutes.value) {
        item.reckonedEnd = ClockTime(minutes: begin.minutes + minutes.value).map { Located($0, at: minutes.location) }
      }
      clock = item.end?.value ?? item.reckonedEnd?.value
      follows = clock != nil
      agenda.items[index] = item
    }
    guard let first = reckoned.first, let time = first.reckonedStart else { return nil }
    return Finding(
      AccountFinding.reckonedTimes,
      Message(
        "议程有 \(reckoned.count) 项没有写时刻，按前面的时间和各项时长推算，如“\(first.title.value.shortened)”\(time.value.text) 开始；请核对，"
          + "不对的写明“开始时间”",
        english:
          "\(reckoned.count) items of the agenda have no hour, which was worked out from the lengths before them, as "
          + "\(time.value.text) for “\(first.title.value.shortened)”; where it is wrong, state the start"),
      at: time.location, subject: first.title.value.shortened)
  }
}
