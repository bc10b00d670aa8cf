internal import Assembler
internal import OfficeDocuments

/// A meeting takes longer than the office or its class allows.
struct LongMeeting: Check {
  private static let most = CheckOption(
    Message("上限", english: "maximum"),
    Message("会议最多多少分钟；半天按 240 分钟、一天按 480 分钟计", english: "the most minutes of a meeting; half a day is 240"),
    in: 1...100_000)

  /// What it finds, why it matters and what to do.
  let code = FindingCode(
    "economy.duration", .warning,
    title: Message("会议开得太长", english: "the meeting is too long"),
    explanation: Message(
      "会议的起止时间超过本单位设定的上限；没有设定的，按会议类别的上限。多数规定要求一般会议不超过半天",
      english:
        "From start to end the meeting takes longer than the office allows, or where it has set nothing, than its class. Most rules give "
        + "half a day"),
    remedy: Message("压缩议程，或分开开", english: "take items off, or hold two meetings"),
    source: Message("《整治形式主义为基层减负若干规定》（2024年）", english: "the 2024 rules on relieving lower offices"),
    options: [most],
    examples: [
      CheckExample(
        Message("会议类别规定座谈会不超过一小时", english: "an hour at most for a meeting of this class"),
        meeting: """
          会议名称: 农田水利座谈会
          会议类别: 座谈会
          开始时间: "9:00"
          结束时间: ↓"11:00"
          规则:
            会议类别: [{名称: 座谈会, 时长上限: 60}]
          """),
      CheckExample(
        Message("本单位规定不超过九十分钟", english: "the office allows ninety minutes"),
        meeting: """
          会议名称: 农田水利工作会议
          开始时间: "9:00"
          结束时间: ↓"10:40"
          核对: {项目: {economy.duration: 90}}
          """),
      CheckExample(
        Message("没有上限", english: "no limit"),
        meeting: """
          会议名称: 农田水利工作会议
          开始时间: "9:00"
          结束时间: "18:00"
          """),
    ])

  /// One finding at most.
  func findings(in work: SharedWork) -> [Finding] {
    let meeting = work.meeting
    guard let limit = EconomyLimit(Self.most, of: code, in: work, class: { $0.maximumMinutes }),
      let length = MeetingLength(meeting), length.minutes > limit.most
    else { return [] }
    return [
      Finding(
        code,
        Message(
          "会议 \(length.text.chinese)，超过\(limit.what.chinese) \(limit.most) 分钟\(limit.source.chinese)；请压缩",
          english:
            "the meeting takes \(length.text.english), above \(limit.what.english) \(limit.most) minutes\(limit.source.english); shorten it"
        ),
        at: length.end, subject: String(length.minutes), related: [length.start])
    ]
  }
}
