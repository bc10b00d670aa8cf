internal import Assembler
internal import OfficeDocuments

/// A speech takes longer than the office or the class of meeting allows.
struct LongSpeech: Check {
  private static let most = CheckOption(
    Message("上限", english: "maximum"), Message("一个讲话、发言最多多少分钟", english: "the most minutes of one speech"),
    in: 1...100_000)
  private static let mostOfTalks = CheckOption(
    Message("发言上限", english: "talk-maximum"),
    Message("交流发言、汇报最多多少分钟；不设就用“上限”", english: "the most minutes of a talk or report; without it the maximum counts"),
    in: 1...100_000)

  /// What it finds, why it matters and what to do.
  let code = FindingCode(
    "economy.speech-length", .warning,
    title: Message("讲话、发言太长", english: "a speech is too long"),
    explanation: Message(
      "讲话稿按语速念的时间，或议程给一个讲话的时间，超过本单位设定的上限；没有设定的，按会议类别的上限。语速在规则里设定，默认每分钟 180 字，允许超出一成；主持词不计",
      english:
        "A draft takes longer to be read aloud, or the agenda gives one speech more time, than the office allows, or where it has set "
        + "nothing, than the class of meeting. The reading rate is part of the rules, 180 characters a minute by default, with a tenth "
        + "allowed; the host's script does not count"),
    remedy: Message("删减稿子，或调整时间", english: "shorten the draft, or change its time"),
    source: Message(
      "《整治形式主义为基层减负若干规定》（2024年）：主要负责同志讲话一般不超过 1 小时", english: "the 2024 rules: an hour for the main speech"),
    options: [most, mostOfTalks],
    examples: [
      CheckExample(
        Message("会议类别规定发言不超过五分钟", english: "five minutes at a meeting of this class"),
        meeting: """
          会议名称: 农田水利座谈会
          会议类别: 座谈会
          议程:
            - {事项: 发言, 发言人: 何田, 时长: ↓10}
            - {事项: 讨论, 发言人: 何田, 时长: 60}
          规则:
            会议类别: [{名称: 座谈会, 讲话时长上限: 5}]
          """),
      CheckExample(
        Message("本单位规定讲话四十分钟、发言八分钟", english: "forty minutes for speeches, eight for talks"),
        meeting: """
          会议名称: 农田水利工作会议
          议程:
            - {事项: 交流发言, 发言人: 何田, 时长: 8}
            - {事项: 何田作典型发言, 发言人: 何田, 时长: ↓10}
            - {事项: 县长讲话, 发言人: 方既白, 时长: 40}
          核对: {项目: {economy.speech-length: {上限: 40, 发言上限: 8}}}
          """),
      CheckExample(
        Message("稿子要念三分钟，只许两分钟", english: "a draft of three minutes where two are allowed"),
        meeting: """
          会议名称: 农田水利工作会议
          材料:
            - {标题: 讲话, 文件: 讲话.txt}
          规则: {语速: 20}
          核对: {项目: {economy.speech-length: 2}}
          """,
        files: ["讲话.txt": "↓今年以来，我们抓紧抢修渠道，清理淤泥，新建泵站，改造农田，帮助各村解决用水的难题，群众很满意，明年还要抓下去。\n"]),
    ])

  /// One finding for each item and each draft.
  func findings(in work: SharedWork) -> [Finding] {
    let speech = EconomyLimit(Self.most, of: code, in: work) { $0.maximumSpeechMinutes }
    let talk =
      work.settings.number(Self.mostOfTalks, of: code) == nil
      ? speech : EconomyLimit(Self.mostOfTalks, of: code, in: work) { _ in nil }
    guard speech != nil || talk != nil else { return [] }
    return drafts(work.meeting, speech, talk) + items(work.meeting, speech, talk)
  }

  private func drafts(_ meeting: Meeting, _ speech: EconomyLimit?, _ talk: EconomyLimit?) -> [Finding] {
    let rate = max(1, meeting.rules.charactersPerMinute)
    return meeting.materials.compactMap { material in
      guard material.isSpoken, let draft = material.draft, let limit = material.isTalk ? talk : speech else {
        return nil
      }
      let characters = draft.spokenCharacterCount
      let needed = (characters + rate - 1) / rate
      guard needed * 10 > limit.most * 11 else { return nil }
      return Finding(
        code,
        Message(
          "“\(material.title.value)”约 \(characters) 字，按每分钟 \(rate) 字要念 \(needed) 分钟，超过\(limit.what.chinese) \(limit.most) 分钟\(limit.source.chinese)；请删减",
          english:
            "“\(material.title.value)” has about \(characters) characters and takes \(needed) minutes at \(rate) a minute, above \(limit.what.english) \(limit.most)\(limit.source.english); shorten it"
        ),
        at: material.draftLocation, subject: material.title.value)
    }
  }

  private func items(_ meeting: Meeting, _ speech: EconomyLimit?, _ talk: EconomyLimit?) -> [Finding] {
    meeting.agenda.items.compactMap { item in
      guard item.speakers.count == 1, item.isSpeech, let minutes = item.plannedMinutes,
        let limit = item.isTalk ? talk : speech, minutes > limit.most
      else { return nil }
      return Finding(
        code,
        Message(
          "“\(item.title.value)”安排了 \(minutes) 分钟，超过\(limit.what.chinese) \(limit.most) 分钟\(limit.source.chinese)；请压缩",
          english:
            "“\(item.title.value)” has \(minutes) minutes, above \(limit.what.english) \(limit.most)\(limit.source.english); shorten it"
        ),
        at: item.minutes?.location ?? item.end?.location ?? item.title.location, subject: item.title.value)
    }
  }
}
