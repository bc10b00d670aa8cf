internal import Assembler
internal import OfficeDocuments

/// Papers disagree on the hours of the meeting, or the hours on each other.
struct ContradictoryTime: Check {
  /// What it finds, why it matters and what to do.
  let code = FindingCode(
    "consistency.time", .error,
    title: Message("会议时间前后不一致", english: "papers disagree on the hours of the meeting"),
    explanation: Message(
      "比较各份材料写的开会、散会和签到时间；签到晚于开会、散会不晚于开会、回执期限晚于会期，也在这里指出",
      english:
        "Compares when the meeting begins and ends and when people sign in, as the papers say it. Signing in after the "
        + "start, an end that is not after the start, and a deadline after the meeting are told here too"),
    remedy: Message("核对时间，改正另一处，并告知已经收到通知的人", english: "correct one, and tell whoever got the other"),
    examples: [
      CheckExample(
        Message("签到时间写成了下午", english: "signing in is in the afternoon"),
        meeting: """
          会议名称: 例会
          日期: 2026年9月1日
          签到时间: ↓"14:30"
          开始时间: "9:00"
          """),
      CheckExample(
        Message("签到在前一天；报到之后开会", english: "people sign in on the day before"),
        meeting: """
          会议名称: 例会
          日期: 2026年9月1日
          签到时间: 2026年8月31日14:30
          开始时间: "9:00"
          """),
      CheckExample(
        Message("主持词写的是下午，散会时间也不同", english: "another half of the day and another end"),
        meeting: """
          会议名称: 农田水利工作会议
          会议时间: 2026年9月1日9:00-11:00
          材料: [{文件: 主持词.txt}]
          """,
        files: [
          "主持词.txt": "农田水利工作会议主持词\n同志们：\n↓今天下午，我们召开农田水利工作会议。\n会议预计↓上午11:30结束。\n"
        ]),
      CheckExample(
        Message("通知晚半小时，回执期限在会后", english: "the notice says half an hour later, and a deadline after the meeting"),
        meeting: """
          会议名称: 农田水利工作会议
          会议时间: 2026年9月1日9:00
          """,
        files: [
          "会议通知.txt":
            "关于召开农田水利工作会议的通知\n各乡镇：\n↓一、会议时间：2026年9月1日上午9:30\n二、会议地点：县会议中心\n请于↓9月3日前报送回执。\n县水利局\n2026年8月20日\n"
        ]),
    ])

  /// One finding for each paper and time.
  func findings(in work: SharedWork) -> [Finding] {
    let meeting = work.meeting
    let said = work.work(PaperStatements.self)
    return own(meeting, said) + times(said.starts, meeting.start, Message("开会时间", english: "the start"))
      + times(said.ends, meeting.end, Message("散会时间", english: "the end"))
      + times(said.signIns, meeting.signInDate == nil ? meeting.signIn : nil, Message("签到时间", english: "signing in"))
      + halves(meeting, said) + deadlines(meeting, said)
  }

  private func times(_ said: [Said<ClockTime>], _ fact: Located<ClockTime>?, _ matter: Message) -> [Finding] {
    Disagreement.among(said, fact: fact, agree: ==).map { found in
      .contradiction(
        code, found.said.paper, matter, says: found.said.words, other: found.other.value.text,
        at: found.said.location, related: found.other.location)
    }
  }

  /// Times that cannot both be right, wherever they stand.
  private func own(_ meeting: Meeting, _ said: PaperStatements) -> [Finding] {
    let start = meeting.start ?? said.starts.first.map { Located($0.value, at: $0.location) }
    let signIn = meeting.signIn ?? said.signIns.first.map { Located($0.value, at: $0.location) }
    let end = meeting.end ?? said.ends.first.map { Located($0.value, at: $0.location) }
    var findings: [Finding] = []
    if let start, let signIn, signIn.value > start.value, meeting.signInDate == nil {
      let other = said.starts.first { $0.value == start.value && $0.location.file != start.location.file }
      findings.append(
        Finding(
          code,
          Message(
            "签到时间 \(signIn.value.text) 晚于开会时间 \(start.value.text)；请改正其中一个",
            english: "people sign in at \(signIn.value.text), after the start at \(start.value.text); correct one"),
          at: signIn.location, subject: signIn.value.text,
          related: [start.location] + (other.map { [$0.location] } ?? [])))
    }
    // Where the description states both, `agenda.overlap` tells of them.
    if meeting.start == nil || meeting.end == nil, let start, let end, end.value <= start.value, meeting.lastDate == nil
    {
      findings.append(
        Finding(
          code,
          Message(
            "散会时间 \(end.value.text) 不晚于开会时间 \(start.value.text)；请改正，下午的时间写成 14:30 这样",
            english: "the end at \(end.value.text) is not after the start at \(start.value.text); correct one"),
          at: end.location, subject: end.value.text, related: [start.location]))
    }
    return findings
  }

  private func halves(_ meeting: Meeting, _ said: PaperStatements) -> [Finding] {
    guard let start = meeting.start, meeting.lastDate == nil else { return [] }
    return said.mornings.filter { $0.value != (start.value.minutes < 720) }.map { half in
      .contradiction(
        code, half.paper, Message("开会时间", english: "the start"), says: half.words, other: start.value.text,
        at: half.location, related: start.location)
    }
  }

  private func deadlines(_ meeting: Meeting, _ said: PaperStatements) -> [Finding] {
    guard let date = meeting.date ?? said.dates.first.map({ Located($0.value, at: $0.location) }) else { return [] }
    let last = meeting.lastDate ?? date
    return said.deadlines.filter { $0.value > last.value }.map { deadline in
      let others = said.dates.filter { $0.value == date.value && $0.location.file != date.location.file }
      return Finding(
        code,
        Message(
          "要求在 \(deadline.words) 前办的事，期限晚于会议日期 \(date.value.chinese)；请改正",
          english:
            "something has to be done by \(deadline.value.iso8601), after the meeting on \(date.value.iso8601); correct it"
        ),
        at: deadline.location, subject: deadline.words,
        related: [date.location] + others.prefix(1).map(\.location))
    }
  }
}
