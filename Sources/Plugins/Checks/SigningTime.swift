internal import Assembler
internal import OfficeDocuments

/// A draft was signed so late that nobody has time to print and read it.
struct SigningTime: Check {
  private static let days = CheckOption(
    Message("提前天数", english: "days-before"),
    Message("签发至少提前几天；默认 1 天，即会前一天以前", english: "how many days before the meeting it has to be signed; 1 by default"),
    in: 0...365,
    standard: 1)

  /// What it finds, why it matters and what to do.
  let code = FindingCode(
    "process.signing-time", .warning,
    title: Message("签发太晚，来不及印发", english: "signed too late to be printed"),
    explanation: Message(
      "材料签发的日期离会议不到规定的天数，或者在会议之后。上会材料一般提前一两天送到领导手里",
      english:
        "The last step of the review is fewer days before the meeting than the office asks for, or after it. Papers are with leaders a day or two ahead"
    ),
    remedy: Message("催办，或把日期写对", english: "have it signed, or correct the date"),
    options: [days],
    examples: [
      CheckExample(
        Message("会后才签发；当天签发", english: "after the meeting, and on the day"),
        meeting: """
          会议名称: 农田水利工作会议
          日期: 2026年9月1日
          材料:
            - {文件: 一.txt, 审签: 拟稿：何田；↓签发：林栖迟 9月2日}
            - {文件: 二.txt, 审签: 拟稿：何田；↓签发：林栖迟 9月1日}
            - {文件: 三.txt, 审签: 拟稿：何田；签发：林栖迟 8月31日}
          """,
        files: ["一.txt": "甲\n", "二.txt": "乙\n", "三.txt": "丙\n"]),
      CheckExample(
        Message("本单位要求提前两天", english: "an office that asks for two days"),
        meeting: """
          会议名称: 农田水利工作会议
          日期: 2026年9月1日
          材料:
            - {文件: 三.txt, 审签: 拟稿：何田；↓签发：林栖迟 8月31日}
          核对: {项目: {process.signing-time: 2}}
          """,
        files: ["三.txt": "丙\n"]),
    ])

  /// One finding for each draft.
  func findings(in work: SharedWork) -> [Finding] {
    guard let day = work.meeting.date, let least = work.settings.number(Self.days, of: code) else { return [] }
    return work.meeting.materials.compactMap { material in
      guard let step = material.review.last(where: { $0.kind == .signing }), let date = step.date else { return nil }
      let days = date.days(to: day.value)
      guard days < least else { return nil }
      let late =
        days < 0
        ? Message("在会议之后", english: "after the meeting")
        : Message(
          "离会议只有 \(days) 天，应提前 \(least) 天", english: "\(days) days before the meeting, where \(least) are asked for")
      return Finding(
        code, severity: days < 0 ? .error : nil,
        Message(
          "“\(material.title.value)”\(date.chinese)签发，\(late.chinese)；请核对",
          english: "“\(material.title.value)” was signed on \(date.iso8601), \(late.english)"),
        at: step.written.location, subject: material.title.value, related: [day.location])
    }
  }
}
