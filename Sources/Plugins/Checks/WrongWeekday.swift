internal import Assembler
internal import OfficeDocuments

/// The day of the week does not belong to the date.
struct WrongWeekday: Check {
  /// What it finds, why it matters and what to do.
  let code = FindingCode(
    "consistency.weekday", .error,
    title: Message("星期与日期不符", english: "the day of the week does not belong to the date"),
    explanation: Message(
      "按公历推算日期是星期几，与写明的星期比较：会议时间、议程各项的日期，以及来稿中“9月1日（星期二）”这样的写法。"
        + "来稿里没有写年份的，只有与会议同日才比较。不一致时，参会的人不知道该信哪一个",
      english:
        "Works out the day of the week and compares it with the one that is written: with the dates of the meeting, of the "
        + "items of the agenda, and in the drafts, where a date without a year only counts when it is that of the meeting. "
        + "People cannot know which to trust"),
    remedy: Message("核对日期，改正其中一个", english: "see which of the two is right and correct the other"),
    examples: [
      CheckExample(
        Message("2026年9月1日是星期二", english: "1 September 2026 is a Tuesday"),
        meeting: """
          会议名称: 农田水利工作会议
          日期: 2026年9月1日
          星期: ↓星期三
          """),
      CheckExample(
        Message("星期正确", english: "the right day"),
        meeting: """
          会议名称: 农田水利工作会议
          日期: 2026-09-01
          星期: 周二
          """),
      CheckExample(
        Message("会议的最后一天、议程的日期和来稿里的日期", english: "the last day, the agenda, and a draft"),
        meeting: """
          会议名称: 农田水利工作会议
          会议时间: ↓2026年9月1日（星期二）至3日（星期五）
          议程:
            - {日期: 9月1日（星期二）, 事项: 通报情况}
            - {日期: ↓9月2日（星期四）, 事项: 讲话}
          材料: [{标题: 讲话, 文件: 讲话.txt}]
          """,
        files: ["讲话.txt": "今天是9月1日（↓星期三），去年9月1日（星期一）我们开过会。2025年9月1日（↓星期三）也开过。\n"]),
    ])

  /// One finding for each day of the week that is written beside a date of the meeting, its agenda or its drafts.
  func findings(in work: SharedWork) -> [Finding] {
    let meeting = work.meeting
    var days = [(meeting.date, meeting.weekday), (meeting.lastDate, meeting.lastWeekday)]
    days += meeting.agenda.items.map { ($0.date, $0.weekday) }
    for material in meeting.materials { days += DatesInDrafts.days(in: material, of: meeting) }
    let said = work.work(PaperStatements.self)
    days += said.weekdays.map {
      (Located($0.value.date, at: $0.location), Located($0.value.weekday, at: $0.location))
    }
    // A date above several items of the agenda, or in a merged cell, is one mistake.
    var seen: Set<Line> = []
    return days.compactMap { date, written in
      guard let date, let written, date.value.weekday != written.value else { return nil }
      guard seen.insert(Line(date.value, written)).inserted else { return nil }
      // Where another paper states the same day, the reader sees there which of the two is right.
      let other = said.dates.first { $0.value == date.value && $0.location.file != written.location.file }
      let elsewhere =
        other?.location ?? (meeting.date?.value == date.value ? meeting.date?.location : nil)
      return finding(date, written, elsewhere: elsewhere)
    }
  }

  /// A line that pairs a date with a wrong day; it may be read by several readers.
  private struct Line: Hashable {
    var file: String
    var line: Int?
    var paragraph: Int?
    var cell: CellReference?
    var weekday: Weekday
    var date: CalendarDate

    init(_ date: CalendarDate, _ written: Located<Weekday>) {
      self.date = date
      file = written.location.file
      let place = written.location.place
      (line, paragraph, cell, weekday) = (place.line, place.paragraph, place.cell, written.value)
    }
  }

  private func finding(
    _ date: Located<CalendarDate>, _ written: Located<Weekday>, elsewhere: Location?
  ) -> Finding {
    let right = date.value.weekday
    return Finding(
      code,
      Message(
        "\(date.value.chinese)是\(right.chinese)，写的却是\(written.value.chinese)；请核对后改正其中一个",
        english: "\(date.value.iso8601) is a \(Self.english(right)), but \(Self.english(written.value)) is written; "
          + "correct one"),
      at: written.location, subject: written.value.chinese, suggestions: [right.chinese],
      related: [date.location] + (elsewhere.map { $0 == date.location ? [] : [$0] } ?? []))
  }

  private static func english(_ weekday: Weekday) -> String {
    ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"][weekday.rawValue - 1]
  }
}
