internal import Assembler
internal import OfficeDocuments

/// More people than the class of meeting may have.
struct OverSize: Check {
  /// What it finds, why it matters and what to do.
  let code = FindingCode(
    "roster.over-size", .warning,
    title: Message("参会人数超过会议类别的上限", english: "more people than the class of meeting may have"),
    explanation: Message(
      "会议类别的规则写明了人数上限，多数来自会议费管理和精简会议的规定。请假的人、工作人员和媒体不计",
      english:
        "The rules on the class of meeting give the most people it may have, mostly from rules on expenses. People on "
        + "leave, staff and the press do not count"),
    remedy: Message("精简人员，或改为其他类别", english: "ask fewer people, or hold a meeting of another class"),
    examples: [
      CheckExample(
        Message("座谈会最多两人", english: "two people at most"),
        meeting: """
          会议名称: 农田水利座谈会
          会议类别: ↓座谈会
          名单: [{姓名: 何田}, {姓名: 林栖迟}, {姓名: 许南乔}]
          规则:
            会议类别: [{名称: 座谈会, 人数上限: 2}]
          """)
    ])

  /// One finding at most.
  func findings(in work: SharedWork) -> [Finding] {
    let meeting = work.meeting
    guard let meetingClass = meeting.ruledClass, let named = meeting.meetingClass,
      let most = meetingClass.maximumAttendees
    else { return [] }
    let count = meeting.roster.people.count { $0.isExpected && $0.needsCard }
    guard count > most else { return [] }
    let source = meetingClass.source.map { ("（依据：\($0)）", " (source: \($0))") } ?? ("", "")
    return [
      Finding(
        code,
        Message(
          "参会 \(count) 人，超过\(meetingClass.name)的上限 \(most) 人\(source.0)；请精简人员",
          english: "\(count) people take part, a \(meetingClass.name) may have \(most)\(source.1); ask fewer"),
        at: named.location, subject: String(count), related: [meeting.roster.location])
    ]
  }
}
