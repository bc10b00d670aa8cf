internal import Assembler
internal import OfficeDocuments

/// More people than the office or the class of meeting allows.
struct LargeMeeting: Check {
  private static let most = CheckOption(
    Message("上限", english: "maximum"),
    Message("最多多少人参会；请假的人、工作人员和媒体不计", english: "the most people; staff, press and people on leave do not count"),
    in: 1...1_000_000)

  /// What it finds, why it matters and what to do.
  let code = FindingCode(
    "economy.attendance", .warning,
    title: Message("参会人数超过上限", english: "more people than the meeting may have"),
    explanation: Message(
      "参会人数超过本单位设定的上限；没有设定的，按会议类别的上限，多数来自会议费管理和精简会议的规定。请假的人、工作人员和媒体不计",
      english:
        "More people come than the office allows, or where it has set nothing, than the class of meeting may have, mostly by rules on "
        + "expenses. People on leave, staff and the press do not count"),
    remedy: Message("精简人员，或改为其他类别", english: "ask fewer people, or hold a meeting of another class"),
    source: Message("《中央和国家机关会议费管理办法》（财行〔2016〕214号）", english: "rules on expenses of meetings, 2016"),
    options: [most],
    examples: [
      CheckExample(
        Message("座谈会最多两人", english: "two people at most"),
        meeting: """
          会议名称: 农田水利座谈会
          会议类别: ↓座谈会
          名单: [{姓名: 何田}, {姓名: 林栖迟}, {姓名: 许南乔}]
          规则:
            会议类别: [{名称: 座谈会, 人数上限: 2}]
          """),
      CheckExample(
        Message("本单位规定两人；工作人员不算", english: "the office allows two, and staff do not count"),
        meeting: """
          会议名称: 农田水利座谈会
          名单: [{姓名: 何田}, {姓名: 林栖迟}, {姓名: 许南乔, 身份: 工作人员}]
          核对: {项目: {economy.attendance: {上限: 2}}}
          """),
    ])

  /// One finding at most.
  func findings(in work: SharedWork) -> [Finding] {
    let meeting = work.meeting
    guard let limit = EconomyLimit(Self.most, of: code, in: work, class: { $0.maximumAttendees }) else { return [] }
    let count = meeting.roster.people.count { $0.isExpected && $0.needsCard }
    guard count > limit.most else { return [] }
    return [
      Finding(
        code,
        Message(
          "参会 \(count) 人，超过\(limit.what.chinese) \(limit.most) 人\(limit.source.chinese)；请精简人员",
          english:
            "\(count) people take part, above \(limit.what.english) \(limit.most)\(limit.source.english); ask fewer"),
        at: meeting.meetingClass?.location ?? meeting.roster.location, subject: String(count),
        related: [meeting.roster.location])
    ]
  }
}
