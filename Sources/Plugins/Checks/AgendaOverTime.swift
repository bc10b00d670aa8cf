public import Assembler
internal import OfficeDocuments

/// The agenda, or a speech, takes more time than there is.
public struct AgendaOverTime: SharingCheck {
  /// Creates the check.
  public init() {}

  /// What it finds, why it matters and what to do.
  public let description = CheckDescription(
    code: "agenda.over-time", severity: .warning,
    title: Message("议程或讲话超时", english: "the agenda or a speech takes too long"),
    explanation: Message(
      "比较四种时间：议程各项与会议的起止时间；讲话稿按语速朗读的时间与议程给的时间；会议时长、讲话时长与会议类别的上限。语速在规则里设定，默认每分钟 180 字，允许超出一成；主持词分散在各环节，不计",
      english:
        "Compares the items with the length of the meeting, the time that a draft takes to be read aloud with its slot, "
        + "and both with the caps on the class of meeting. The reading rate is part of the rules, 180 characters a minute by "
        + "default, with a tenth allowed; the host's script is spread over the meeting and does not count"),
    remedy: Message("删减稿子、调整时间，或减少事项", english: "shorten the draft, change the times, or take an item off"),
    examples: [
      CheckExample(
        Message("议程到十点半，会议到十点", english: "the agenda goes on after the end of the meeting"),
        meeting: """
          会议名称: 农田水利工作会议
          开始时间: "9:00"
          结束时间: "10:00"
          议程:
            - {事项: 通报情况, 时间: "9:00-9:30"}
            - {事项: 讲话, 时间: ↓"9:30-10:30"}
          """),
      CheckExample(
        Message("各项时长之和超过会议时间", english: "the items together take longer than the meeting"),
        meeting: """
          会议名称: 农田水利工作会议
          开始时间: "9:00"
          结束时间: ↓"10:00"
          议程:
            - {事项: 通报情况, 时长: 40}
            - {事项: 讲话, 时长: 30}
          """),
      CheckExample(
        Message("会议类别规定座谈会不超过一小时，发言不超过五分钟", english: "caps on the class of meeting"),
        meeting: """
          会议名称: 农田水利座谈会
          会议类别: 座谈会
          开始时间: "9:00"
          结束时间: ↓"11:00"
          议程:
            - {事项: 发言, 发言人: 何田, 时长: ↓10}
          规则:
            会议类别: [{名称: 座谈会, 时长上限: 60, 讲话时长上限: 5}]
          """),
      CheckExample(
        Message("四十字的稿子，每分钟二十字要念两分钟，只给了一分钟", english: "forty characters at twenty a minute in one minute"),
        meeting: """
          会议名称: 农田水利座谈会
          名单: [{姓名: 何田}]
          议程:
            - {事项: 发言, 发言人: 何田, 时长: 1}
          材料:
            - {标题: 发言, 发言人: 何田, 文件: ↓发言.txt}
          规则: {语速: 20}
          """,
        files: ["发言.txt": "今年以来，我们抓紧抢修渠道，清理淤泥，新建泵站，改造农田，帮助各村解决用水的难题，群众很满意。\n"]),
    ])

  /// Findings on the items, the drafts, and the caps.
  public func findings(in meeting: Meeting, sharing work: SharedWork) -> [Finding] {
    let meetingClass = work.work(RankedRoster.self).meetingClass
    return overrun(meeting) + drafts(meeting, work.work(AgendaMaterials.self), meetingClass)
      + caps(meeting, meetingClass)
  }

  private func overrun(_ meeting: Meeting) -> [Finding] {
    guard let end = meeting.end else { return [] }
    let items = meeting.agenda.items.filter { $0.date == nil || $0.date?.value == meeting.date?.value }
    if let late = items.filter({ ($0.end?.value ?? end.value) > end.value }).max(by: { $0.lastMinute < $1.lastMinute }),
      let time = late.end
    {
      return [
        finding(
          Message(
            "“\(late.title.value)”到 \(time.value.text) 结束，晚于会议结束时间 \(end.value.text)；请调整",
            english:
              "“\(late.title.value)” ends at \(time.value.text), after the meeting at \(end.value.text); change one"),
          at: time.location, subject: late.title.value, related: [end.location])
      ]
    }
    guard let start = meeting.start, end.value > start.value, !items.contains(where: { $0.start != nil }) else {
      return []
    }
    let needed = items.reduce(0) { $0 + min($1.plannedMinutes ?? 0, 100_000) }
    let planned = end.value.minutes - start.value.minutes
    guard needed > planned else { return [] }
    return [
      finding(
        Message(
          "议程各项共 \(needed) 分钟，会议只有 \(planned) 分钟（\(start.value.text)—\(end.value.text)）；请调整",
          english:
            "the items take \(needed) minutes, the meeting has \(planned) (\(start.value.text)–\(end.value.text)); "
            + "change one"),
        at: end.location, subject: String(needed), related: [meeting.agenda.location])
    ]
  }

  private func drafts(
    _ meeting: Meeting, _ links: AgendaMaterials, _ meetingClass: RankRules.MeetingClass?
  ) -> [Finding] {
    var slots: [Located<Int>: (item: AgendaItem, minutes: Int)] = [:]
    for item in meeting.agenda.items {
      guard let minutes = item.plannedMinutes else { continue }
      // Several drafts share the slot; who takes how much of it is not known.
      let spoken = links.materials(of: item).filter(\.isSpoken)
      if spoken.count == 1, item.speakers.count <= 1 { slots[spoken[0].number] = (item, minutes) }
    }
    return meeting.materials.compactMap { material in
      guard material.isSpoken, let draft = material.draft else { return nil }
      let characters = SpokenText.characterCount(of: draft)
      let rate = max(1, meeting.rules.charactersPerMinute)
      let needed = (characters + rate - 1) / rate
      if let slot = slots[material.number], needed * 10 > slot.minutes * 11 {
        let place = slot.item.minutes?.location ?? slot.item.start?.location ?? slot.item.title.location
        return finding(
          Message(
            "“\(material.title.value)”约 \(characters) 字，按每分钟 \(rate) 字要念 \(needed) 分钟，议程只给了 \(slot.minutes) 分钟；"
              + "请删减或调整时间",
            english:
              "“\(material.title.value)” has about \(characters) characters and takes \(needed) minutes at \(rate) a "
              + "minute, but the agenda gives \(slot.minutes); shorten it or change the time"),
          at: material.file.location, subject: material.title.value, related: [place])
      }
      if let most = meetingClass?.maximumSpeechMinutes, needed * 10 > most * 11 {
        return finding(
          Message(
            "“\(material.title.value)”约 \(characters) 字，按每分钟 \(rate) 字要念 \(needed) 分钟，超过\(meetingClass?.name ?? "")讲话的"
              + "上限 \(most) 分钟\(source(meetingClass).chinese)；请删减",
            english:
              "“\(material.title.value)” has about \(characters) characters and takes \(needed) minutes at \(rate) a "
              + "minute; speeches of a \(meetingClass?.name ?? "") may take \(most)\(source(meetingClass).english); shorten it"
          ),
          at: material.file.location, subject: material.title.value)
      }
      return nil
    }
  }

  private func caps(_ meeting: Meeting, _ meetingClass: RankRules.MeetingClass?) -> [Finding] {
    guard let meetingClass else { return [] }
    var findings: [Finding] = []
    if let most = meetingClass.maximumMinutes, let start = meeting.start, let end = meeting.end,
      end.value.minutes - start.value.minutes > most
    {
      findings.append(
        finding(
          Message(
            "会议 \(end.value.minutes - start.value.minutes) 分钟，超过\(meetingClass.name)的上限 \(most) 分钟"
              + "\(source(meetingClass).chinese)；请压缩",
            english:
              "the meeting takes \(end.value.minutes - start.value.minutes) minutes, a \(meetingClass.name) may take "
              + "\(most)\(source(meetingClass).english); shorten it"),
          at: end.location, subject: meetingClass.name, related: [start.location]))
    }
    guard let most = meetingClass.maximumSpeechMinutes else { return findings }
    for item in meeting.agenda.items where item.speakers.count == 1 {
      guard let minutes = item.plannedMinutes, minutes > most else { continue }
      findings.append(
        finding(
          Message(
            "“\(item.title.value)”安排了 \(minutes) 分钟，超过\(meetingClass.name)讲话的上限 \(most) 分钟\(source(meetingClass).chinese)；请压缩",
            english: "“\(item.title.value)” has \(minutes) minutes, speeches of a \(meetingClass.name) may take "
              + "\(most)\(source(meetingClass).english); shorten it"),
          at: item.minutes?.location ?? item.end?.location ?? item.title.location, subject: item.title.value))
    }
    return findings
  }

  private func source(_ meetingClass: RankRules.MeetingClass?) -> Message {
    guard let source = meetingClass?.source else { return Message("", english: "") }
    return Message("（依据：\(source)）", english: " (source: \(source))")
  }

  private func finding(_ message: Message, at location: Location, subject: String, related: [Location] = []) -> Finding
  {
    Finding(description.code, description.severity, message, at: location, subject: subject, related: related)
  }
}

extension AgendaItem {
  fileprivate var lastMinute: Int { end?.value.minutes ?? 0 }
}

extension Material {
  /// Whether somebody reads it aloud in one piece: a speech or report, but no host's script and no paper for reading.
  var isSpoken: Bool {
    let name = title.value + " " + (kind?.value ?? "")
    if name.contains("主持词") || name.contains("主持稿") || name.contains("书面") { return false }
    return speaker != nil || ["讲话", "发言", "汇报", "致辞", "致词", "通报", "欢迎词", "答谢词"].contains { name.contains($0) }
  }
}
