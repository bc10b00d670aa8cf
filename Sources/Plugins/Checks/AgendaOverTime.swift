internal import Assembler
internal import OfficeDocuments

/// The agenda, or a speech, takes more time than there is.
struct AgendaOverTime: Check {
  /// What it finds, why it matters and what to do.
  let code = FindingCode(
    "agenda.over-time", .warning,
    title: Message("议程或讲话超时", english: "the agenda or a speech takes too long"),
    explanation: Message(
      "比较议程各项与会议的起止时间，讲话稿按语速朗读的时间与议程给的时间；会议和讲话的上限另有检查（economy.）。语速在规则里设定，默认每分钟 180 字，允许超出一成；主持词分散在各环节，不计",
      english:
        "Compares the items with the length of the meeting, and the time that a draft takes to be read aloud with its slot; "
        + "caps on meetings and speeches are other checks (economy.). The reading rate is part of the rules, 180 characters a minute by "
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
        Message(
          "下午两点半的会，议程写成了 2:30；签到和用餐可以在会前会后", english: "2:30 for an afternoon; people sign in before and eat after"),
        meeting: """
          会议名称: 农田水利工作会议
          开始时间: "14:30"
          结束时间: "17:00"
          议程:
            - {事项: 签到, 时间: "14:00-14:30"}
            - {事项: 通报情况, 时间: ↓"2:30-3:00"}
            - {事项: 讲话, 时间: "16:00-17:00"}
            - {事项: 用餐, 时间: "18:00"}
          """),
      CheckExample(
        Message("开两天的会，各算各天；闭幕会不是讲话", english: "a meeting of two days; a closing session is no speech"),
        meeting: """
          会议名称: 农田水利工作会议
          会议类别: 工作会议
          会议时间: 2026年9月1日9:00至2日12:00
          议程:
            - {日期: 9月1日, 事项: 通报情况, 时间: "14:00-17:00"}
            - {日期: 9月2日, 事项: 讨论, 发言人: 何田, 时间: "9:00-11:00"}
            - {事项: 闭幕会, 发言人: 何田, 时间: ↓"11:00-12:30"}
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
        Message("四十字的稿子，每分钟二十字要念两分钟，只给了一分钟", english: "forty characters at twenty a minute in one minute"),
        meeting: """
          会议名称: 农田水利座谈会
          名单: [{姓名: 何田}]
          议程:
            - {事项: 发言, 发言人: 何田, 时长: 1}
          材料:
            - {标题: 发言, 发言人: 何田, 文件: 发言.txt}
          规则: {语速: 20}
          """,
        files: ["发言.txt": "↓今年以来，我们抓紧抢修渠道，清理淤泥，新建泵站，改造农田，帮助各村解决用水的难题，群众很满意。\n"]),
    ])

  /// Findings on the items and the drafts.
  func findings(in work: SharedWork) -> [Finding] {
    let meeting = work.meeting
    return early(meeting) + overrun(meeting, work.work(PaperStatements.self))
      + drafts(meeting, work.work(AgendaMaterials.self), work.work(PaperStatements.self))
  }

  /// A first item that begins before the meeting does: most often 2:30 for an afternoon that begins at 14:30. Later items
  /// are then out of order, which is another check.
  private func early(_ meeting: Meeting) -> [Finding] {
    guard let start = meeting.start,
      let first = meeting.itemsOfTheSession(on: meeting.date?.value).first(where: { $0.start != nil }),
      let begin = first.start, begin.value < start.value
    else { return [] }
    return [
      finding(
        Message(
          "“\(first.title.value)”\(begin.value.text) 开始，早于会议开始时间 \(start.value.text)；请调整，下午的时间请写成 14:30 这样",
          english: "“\(first.title.value)” begins at \(begin.value.text), before the meeting at \(start.value.text); "
            + "change one, and write an afternoon as 14:30"),
        at: begin.location, subject: first.title.value, related: [start.location])
    ]
  }

  private func overrun(_ meeting: Meeting, _ said: PaperStatements) -> [Finding] {
    // A notice may say in passing when the meeting ends.
    guard let end = meeting.end ?? said.ends.first.map({ Located($0.value, at: $0.location) }) else { return [] }
    let items = meeting.itemsOfTheSession(on: (meeting.lastDate ?? meeting.date)?.value)
    if let late = items.filter({ $0.lastMinute > end.value.minutes }).max(by: { $0.lastMinute < $1.lastMinute }),
      let time = late.end ?? late.start
    {
      let verb = late.end == nil ? ("", "开始", "begins") : ("到 ", "结束", "ends")
      return [
        finding(
          Message(
            "“\(late.title.value)”\(verb.0)\(time.value.text) \(verb.1)，晚于会议结束时间 \(end.value.text)；请调整",
            english: "“\(late.title.value)” \(verb.2) at \(time.value.text), after the meeting at \(end.value.text); "
              + "change one"),
          at: time.location, subject: late.title.value, related: [end.location])
      ]
    }
    let begin = meeting.start ?? said.starts.first.map { Located($0.value, at: $0.location) }
    guard meeting.lastDate == nil, let start = begin, end.value > start.value,
      !items.contains(where: { $0.start != nil })
    else {
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

  private func drafts(_ meeting: Meeting, _ links: AgendaMaterials, _ said: PaperStatements) -> [Finding] {
    var slots: [Located<Int>: (place: Location, minutes: Int)] = [:]
    let each = said.counts.first { $0.value.noun == .minutesOfEach }
    for item in meeting.agenda.items {
      let spoken = links.materials(of: item).filter(\.isSpoken)
      if spoken.count == 1, item.speakers.count <= 1, let minutes = item.plannedMinutes {
        slots[spoken[0].number] = (item.minutes?.location ?? item.start?.location ?? item.title.location, minutes)
      } else if item.isExchange, let each {
        // Several drafts share the slot; how much of it each may take is known where a paper says so: 每人5分钟.
        for material in spoken { slots[material.number] = (each.location, each.value.number) }
      }
    }
    return meeting.materials.compactMap { material in
      guard material.isSpoken, let draft = material.draft, let slot = slots[material.number] else { return nil }
      let characters = draft.spokenCharacterCount
      let rate = max(1, meeting.rules.charactersPerMinute)
      let needed = (characters + rate - 1) / rate
      if needed * 10 > slot.minutes * 11 {
        return finding(
          Message(
            "“\(material.title.value)”约 \(characters) 字，按每分钟 \(rate) 字要念 \(needed) 分钟，议程只给了 \(slot.minutes) 分钟；"
              + "请删减或调整时间",
            english:
              "“\(material.title.value)” has about \(characters) characters and takes \(needed) minutes at \(rate) a "
              + "minute, but the agenda gives \(slot.minutes); shorten it or change the time"),
          at: material.draftLocation, subject: material.title.value, related: [slot.place])
      }
      return nil
    }
  }

  private func finding(_ message: Message, at location: Location, subject: String, related: [Location] = []) -> Finding
  {
    Finding(code, message, at: location, subject: subject, related: related)
  }
}

extension Meeting {
  /// The items of a day that have to lie within the hours of the meeting; people come, eat and leave outside them.
  fileprivate func itemsOfTheSession(on day: CalendarDate?) -> [AgendaItem] {
    agenda.items.filter { item in
      (item.date?.value ?? date?.value) == day
        && ![
          "签到", "报到", "入场", "集合", "乘车", "出发", "早餐", "午餐", "晚餐", "用餐", "就餐", "自助餐", "工作餐", "返程", "离会", "合影", "送站",
        ]
        .contains { item.title.value.contains($0) }
    }
  }
}

extension AgendaItem {
  fileprivate var lastMinute: Int { (end ?? start)?.value.minutes ?? 0 }
}

extension Material {
  /// Whether somebody reads it aloud in one piece: a speech or report, but no host's script and no paper for reading.
  var isSpoken: Bool {
    let name = title.value + " " + (kind?.value ?? "")
    if name.contains("主持词") || name.contains("主持稿") || name.contains("书面") { return false }
    return speaker != nil || ["讲话", "发言", "汇报", "致辞", "致词", "通报", "欢迎词", "答谢词"].contains { name.contains($0) }
  }
}
