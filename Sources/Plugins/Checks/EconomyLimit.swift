internal import Assembler
internal import OfficeDocuments

/// The most of something that a meeting may have: what the office has set, or else what the class of meeting allows.
struct EconomyLimit {
  /// The number.
  var most: Int
  /// What sets it, in words that follow 超过.
  var what: Message
  /// The rule it comes from, in brackets; empty for none.
  var source: Message

  /// Nil where there is no limit.
  init?(_ option: CheckOption, of code: FindingCode, in work: SharedWork, class most: (RankRules.MeetingClass) -> Int?)
  {
    if let own = work.settings.number(option, of: code) {
      self.most = own
      what = Message("本单位规定的上限", english: "the limit of the office,")
      source = Message("", english: "")
      return
    }
    guard let meetingClass = work.meeting.ruledClass, let number = most(meetingClass) else { return nil }
    self.most = number
    what = Message("\(meetingClass.name)的上限", english: "the limit on a \(meetingClass.name),")
    source = meetingClass.source.map { Message("（依据：\($0)）", english: " (source: \($0))") } ?? Message("", english: "")
  }

  /// Whether a title is of a talk or a report.
  fileprivate static func isTalk(_ title: String) -> Bool {
    ["发言", "汇报", "通报", "致辞", "致词"].contains { title.contains($0) } && !title.contains("讲话")
  }
}

extension Material {
  /// Where its author looks first: the title in the draft, or the draft.
  var draftLocation: Location {
    guard let title = draft?.title, title.location.file == file.value else { return Location(file: file.value) }
    return title.location
  }

  /// Whether it is a talk among several, or a report, and not the speech of a leader.
  var isTalk: Bool { EconomyLimit.isTalk(title.value + " " + (kind?.value ?? "")) }
}

extension AgendaItem {
  /// Whether its one speaker speaks all the time, so that a cap on speeches holds; a speaker who presides over a session
  /// or a discussion does not.
  var isSpeech: Bool {
    !["讨论", "审议", "交流", "座谈", "参观", "考察", "观摩", "培训", "授课", "辅导", "讲座", "选举", "表决", "述职", "点评", "分组", "休息", "茶歇"]
      .contains { title.value.contains($0) }
      && !["会", "会议", "式", "环节"].contains { title.value.hasSuffix($0) }
  }

  /// Whether it is a talk among several, or a report, and not the speech of a leader.
  var isTalk: Bool { EconomyLimit.isTalk(title.value) }
}
