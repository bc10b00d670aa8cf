internal import Assembler
internal import OfficeDocuments

/// A notice comes too late, or asks for an answer when it cannot be given.
struct NoticeTime: Check {
  private static let days = CheckOption(
    Message("提前天数", english: "days-before"),
    Message("通知至少提前几天发出；默认 2 天", english: "how many days before the meeting a notice is issued; 2 by default"),
    in: 0...365, standard: 2)

  /// What it finds, why it matters and what to do.
  let code = FindingCode(
    "process.notice-time", .warning,
    title: Message("通知发得太晚，或回执期限不对", english: "the notice comes too late, or its deadline is wrong"),
    explanation: Message(
      "通知的成文日期与会议日期比较：不到规定的天数，或在会议之后；报送名单、回执的期限早于通知的日期（晚于会议的另有检查）",
      english:
        "Compares the date of the notice with that of the meeting: too few days, or after it; and the deadline for names and replies, which is before the notice"
    ),
    remedy: Message("改正日期，或电话通知到人", english: "correct the date, or call everybody"),
    options: [days],
    examples: [
      CheckExample(
        Message("会后才发通知", english: "a notice after the meeting"),
        meeting: """
          会议名称: 农田水利工作会议
          日期: 2026年9月1日
          名单: [{姓名: 何田}]
          """,
        files: [
          "会议通知.txt": "关于召开农田水利工作会议的通知\n各乡镇人民政府：\n会议时间：2026年9月1日9:00\n会议地点：县会议中心\n县水利局\n↓2026年9月20日\n"
        ]),
      CheckExample(
        Message("提前十天，期限在会前", english: "ten days, and a deadline before the meeting"),
        meeting: """
          会议名称: 农田水利工作会议
          日期: 2026年9月1日
          名单: [{姓名: 何田}]
          """,
        files: [
          "会议通知.txt":
            "关于召开农田水利工作会议的通知\n各乡镇人民政府：\n会议时间：2026年9月1日9:00\n请于8月28日前报送参会名单。\n县水利局\n2026年8月20日\n"
        ]),
    ])

  /// One finding for each date of each notice.
  func findings(in work: SharedWork) -> [Finding] {
    guard let day = work.meeting.date, let least = work.settings.number(Self.days, of: code) else { return [] }
    let deadlines = work.work(PaperStatements.self).deadlines
    return work.work(NoticeTerms.self).notices.flatMap { notice in
      issued(notice, day, least)
        + deadlines.filter { $0.location.file == notice.file }.compactMap { deadline($0, notice) }
    }
  }

  private func issued(_ notice: NoticeTerms.Notice, _ day: Located<CalendarDate>, _ least: Int) -> [Finding] {
    guard let issued = notice.issued else { return [] }
    let days = issued.value.days(to: day.value)
    guard days < least else { return [] }
    let message =
      days < 0
      ? Message(
        "通知的日期 \(issued.value.chinese)在会议 \(day.value.chinese)之后；请核对",
        english: "the notice is of \(issued.value.iso8601), after the meeting on \(day.value.iso8601)")
      : Message(
        "通知 \(issued.value.chinese)才发，离会议只有 \(days) 天，应提前 \(least) 天；请逐个电话通知",
        english:
          "the notice is of \(issued.value.iso8601), \(days) days before the meeting, where \(least) are asked for")
    return [
      Finding(
        code, severity: days < 0 ? .error : .info, message, at: issued.location, subject: issued.value.chinese,
        related: [day.location])
    ]
  }

  private func deadline(
    _ said: Said<CalendarDate>, _ notice: NoticeTerms.Notice
  ) -> Finding? {
    if let issued = notice.issued, said.value < issued.value {
      return Finding(
        code,
        Message(
          "期限 \(said.value.chinese)早于通知的日期 \(issued.value.chinese)；请改正",
          english: "the deadline \(said.value.iso8601) is before the notice of \(issued.value.iso8601)"),
        at: said.location, subject: said.words, related: [issued.location])
    }
    return nil
  }
}
