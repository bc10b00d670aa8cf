internal import Assembler
internal import OfficeDocuments

/// Somebody speaks or presides in two items at one time.
struct DoubleBookedPerson: Check {
  /// What it finds, why it matters and what to do.
  let code = FindingCode(
    "agenda.double-booked-person", .error,
    title: Message("同一个人同一时间安排了两件事", english: "somebody is in two places at one time"),
    explanation: Message(
      "分组、分会场同时进行的事项，发言人或主持人是同一个人，时间又重叠；前后两项重叠另有检查。用 --neighbours 时还与旁边的会议文件夹比较：姓名、单位相同的人在两个会的名单上，时间重叠是警告，两个会都有发言或主持是错误",
      english:
        "Items in groups or rooms run at one time, and the same person speaks or presides in two of them. With --neighbours the meeting "
        + "folders beside this one are compared too: one name and unit on both rosters at one time is a warning, and an error where the "
        + "person speaks or presides at both"),
    remedy: Message("换人，或错开时间", english: "name somebody else, or part the times"),
    examples: [
      CheckExample(
        Message("两个组同时讨论，一个人发两次言", english: "one speaker in two groups"),
        meeting: """
          会议名称: 农田水利工作会议
          日期: 2026年9月1日
          名单: [{姓名: 何田}, {姓名: 方既白}]
          议程:
            - {事项: 第一组讨论, 时间: "9:00-10:00", 发言人: 何田}
            - {事项: 第二组讨论, 时间: "9:30-10:30", 发言人: ↓何田}
            - {事项: 第三组讨论, 时间: "9:00-10:00", 发言人: 方既白}
            - {事项: 第一组讨论, 时间: "10:30-11:00", 发言人: 何田}
          """)
    ])

  private struct Booking {
    var item: AgendaItem
    var person: PersonReference
    var start: Int
    var end: Int
  }

  /// One finding for each item that somebody cannot be at.
  func findings(in work: SharedWork) -> [Finding] {
    let meeting = work.meeting
    var bookings: [PersonID: [Booking]] = [:]
    var findings: [Finding] = []
    for item in meeting.agenda.items {
      guard let start = item.start, let minutes = item.plannedMinutes, minutes > 0 else { continue }
      let day = (item.date ?? meeting.date).map { $0.value.days(to: meeting.date?.value ?? $0.value) * -1_440 } ?? 0
      let begin = day + start.value.minutes
      for person in item.speakers + [item.host].compactMap({ $0 }) {
        guard let id = person.person else { continue }
        let booking = Booking(item: item, person: person, start: begin, end: begin + minutes)
        // Items of one place that overlap are told as such.
        if let other = bookings[id]?.first(where: {
          $0.start < booking.end && booking.start < $0.end && isElsewhere($0.item, item)
        }) {
          let name = person.name.text
          findings.append(
            Finding(
              code,
              Message(
                "“\(name)”在“\(item.title.value)”和“\(other.item.title.value)”都有安排，时间重叠；请换人或错开",
                english:
                  "“\(name)” is in “\(item.title.value)” and in “\(other.item.title.value)” at one time; change one"),
              at: person.location, subject: name, related: [other.person.location]))
        }
        bookings[id, default: []].append(booking)
      }
    }
    return findings + NeighbouringBookings.findings(code, in: work)
  }

  private func isElsewhere(_ one: AgendaItem, _ other: AgendaItem) -> Bool {
    if let place = one.venue?.value, let otherPlace = other.venue?.value, place != otherPlace { return true }
    return one.title.value != other.title.value
      && ["组", "分会场", "同时", "并行", "平行"].contains { one.title.value.contains($0) || other.title.value.contains($0) }
  }
}
