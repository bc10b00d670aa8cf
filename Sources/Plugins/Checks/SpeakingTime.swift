internal import Assembler
internal import OfficeDocuments

/// A paper gives the speakers another time than the agenda.
struct SpeakingTime: Check {
  /// What it finds, why it matters and what to do.
  let code = FindingCode(
    "consistency.speech-time", .warning,
    title: Message("发言时间与议程不一致", english: "the time for each speech is not that of the agenda"),
    explanation: Message(
      "主持词、通知里“每人发言8分钟”与议程给各个发言的时长比较",
      english: "Compares the minutes that the script or the notice gives each speaker with the agenda"),
    remedy: Message("统一发言时间，告知发言人", english: "use one time and tell the speakers"),
    examples: [
      CheckExample(
        Message("主持词给十分钟，议程给八分钟", english: "ten minutes in the script, eight in the agenda"),
        meeting: """
          会议名称: 农田水利工作会议
          名单: [{姓名: 何田}, {姓名: 方既白}]
          议程:
            - {事项: 交流发言, 发言人: 何田, 时长: 8}
            - {事项: 讲话, 发言人: 方既白, 时长: 30}
          材料: [{文件: 主持词.txt}]
          """,
        files: ["主持词.txt": "农田水利工作会议主持词\n同志们：\n下面进行交流发言，每个单位发言↓10分钟。\n"])
    ])

  /// One finding for each paper.
  func findings(in work: SharedWork) -> [Finding] {
    let meeting = work.meeting
    let said = work.work(PaperStatements.self).counts.filter { $0.value.noun == .minutesOfEach }
    let slots = meeting.agenda.items.filter(\.isExchange).compactMap { item -> Located<Int>? in
      let minutes = item.minutes ?? item.slot
      guard let minutes else { return nil }
      return Located(minutes.value / max(1, item.minutes == nil ? 1 : item.speakers.count), at: minutes.location)
    }
    let raw = meeting.agenda.items.filter(\.isExchange).compactMap { ($0.minutes ?? $0.slot)?.value }
    if let first = slots.first {
      return Disagreement.among(
        said.map { Said(value: $0.value.number, words: $0.words, location: $0.location, paper: $0.paper) }, fact: first
      ) { one, _ in slots.contains { $0.value == one } || raw.contains(one) }
      .map(finding)
    }
    return Disagreement.among(
      said.map { Said(value: $0.value.number, words: $0.words, location: $0.location, paper: $0.paper) }, fact: nil,
      agree: ==
    ).map(finding)
  }

  private func finding(_ found: Disagreement<Int>) -> Finding {
    .contradiction(
      code, found.said.paper, Message("每个发言的时间", english: "the time for each speech"), says: "\(found.said.value) 分钟",
      other: "\(found.other.value) 分钟", at: found.said.location, related: found.other.location)
  }
}

extension AgendaItem {
  /// The minutes between start and end.
  fileprivate var slot: Located<Int>? {
    guard let start, let end, end.value > start.value else { return nil }
    return Located(end.value.minutes - start.value.minutes, at: start.location)
  }
}
