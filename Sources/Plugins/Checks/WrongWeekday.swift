public import Assembler
internal import OfficeDocuments

/// The day of the week does not belong to the date.
public struct WrongWeekday: Check {
  /// Creates the check.
  public init() {}

  /// What it finds, why it matters and what to do.
  public let description = CheckDescription(
    code: "consistency.weekday", severity: .error,
    title: Message("星期与日期不符", english: "the day of the week does not belong to the date"),
    explanation: Message(
      "按公历推算日期是星期几，与写明的星期比较。不一致时，参会的人不知道该信哪一个",
      english:
        "Works out the day of the week and compares it with the one that is written; people cannot know which to trust"),
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
    ])

  /// One finding at most.
  public func findings(in meeting: Meeting) -> [Finding] {
    guard let date = meeting.date, let written = meeting.weekday, date.value.weekday != written.value else { return [] }
    let right = date.value.weekday
    return [
      Finding(
        description.code, description.severity,
        Message(
          "\(date.value.chinese)是\(right.chinese)，写的却是\(written.value.chinese)；请核对后改正其中一个",
          english:
            "\(date.value.iso8601) is a \(Self.english(right)), but \(Self.english(written.value)) is written; correct one"
        ),
        at: written.location, subject: written.value.chinese, suggestions: [right.chinese], related: [date.location])
    ]
  }

  private static func english(_ weekday: Weekday) -> String {
    ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"][weekday.rawValue - 1]
  }
}
