internal import OfficeDocuments

/// What can be wrong with late changes.
enum ChangeFinding: FindingCodes {
  /// An entry that cannot be understood.
  case unclear
  /// What the entry calls the old value is not what the source says.
  case stale
  /// The source says already what the entry says.
  case superfluous
  /// The frozen list does not fit the meeting.
  case frozen
  /// The words that somebody edited in a paper are not there any more.
  case lostEdit

  static let title = Message("会前变更", english: "Late changes")

  var code: FindingCode {
    switch self {
    case .unclear:
      FindingCode(
        "change.unclear", .error, title: Message("变更没有看懂", english: "a change that is not understood"),
        explanation: Message(
          "变更.yaml 里的一条写得不全，或说的人、议程、材料找不到、不止一个，没有采用",
          english: "An entry of 变更.yaml is incomplete, or names nobody and nothing, or several, and was not applied"),
        remedy: Message("改正这一条，或删去", english: "correct the entry, or delete it"))
    case .stale:
      FindingCode(
        "change.stale", .error, title: Message("变更的旧值与来源不符", english: "a change whose old value no longer holds"),
        explanation: Message(
          "变更.yaml 里写的旧值，与名单、议程等来源现在写的不同；可能来源已经改过，不知道以哪个为准，没有采用",
          english: "What the entry calls the old value is not what the source says by now, so it was not applied"),
        remedy: Message("核对后改正这一条，或删去", english: "compare, then correct the entry, or delete it"))
    case .superfluous:
      FindingCode(
        "change.superfluous", .info, title: Message("变更已经写进来源", english: "a change that its source says already"),
        explanation: Message(
          "名单、议程等来源已经是新值，这一条不再起作用", english: "The source says the new value by now, so the entry does nothing"),
        remedy: Message("可以删去这一条，也可以留着", english: "delete the entry, or leave it"))
    case .frozen:
      FindingCode(
        "change.frozen", .warning, title: Message("封定的名单与现在的会议不合", english: "a frozen list that does not fit"),
        explanation: Message(
          "封名单时记下的人，现在的名单里找不到；座位空着，没有给别人",
          english: "Somebody of the frozen list is not on the roster any more; the seat stays empty"),
        remedy: Message("核对名单；改了名字的用“改名”变更说明", english: "look at the roster; tell a new name as a change"))
    case .lostEdit:
      FindingCode(
        "change.lost-edit", .warning, title: Message("手工改过的话现在没有了", english: "an edit whose words are gone"),
        explanation: Message(
          "变更.yaml 记着材料里手工改过的文字；原来的那句话现在变了或没有了，不知道怎么改，两种写法都列出来",
          english:
            "变更.yaml holds the wording that somebody edited in a paper; the words from which it was edited have changed, so both "
            + "are shown and nothing is guessed"),
        remedy: Message(
          "看一眼新材料，改正或删去 变更.yaml 里的这一条", english: "look at the new paper, then correct or delete the entry"))
    }
  }
}

extension Finding {
  static func stale(_ change: Change, found: String) -> Finding {
    Finding(
      ChangeFinding.stale,
      Message(
        "变更“\(change.words)”写的旧值是“\(change.old?.value.shortened ?? "")”，现在的来源却是“\(found.shortened)”，没有采用；请核对",
        english:
          "the change “\(change.words)” says that “\(change.old?.value.shortened ?? "")” held before, but the source says "
          + "“\(found.shortened)”; it was not applied"),
      at: change.old?.location ?? change.location, subject: change.subject?.value.shortened)
  }

  static func superfluous(_ change: Change) -> Finding {
    Finding(
      ChangeFinding.superfluous,
      Message(
        "变更“\(change.words)”：来源已经这样写，这一条可以删去",
        english: "the change “\(change.words)”: its source says so already; the entry can go"),
      at: change.location, subject: change.subject?.value.shortened)
  }

  static func unknownSubject(of change: Change, _ reason: Message) -> Finding {
    Finding(
      ChangeFinding.unclear,
      Message(
        "变更“\(change.words)”\(reason.chinese)，没有采用",
        english: "the change “\(change.words)” \(reason.english) and was not applied"),
      at: change.subject?.location ?? change.location, subject: change.subject?.value.shortened)
  }
}

extension Change {
  /// The change in a few words, such as `改名 何甜→何田`.
  public var words: String {
    var text = kind.rawValue
    if let subject, kind != .rename { text += " " + subject.value }
    switch (old?.value, new?.value) {
    case (let old?, let new?) where kind != .absent: text += " \(old)→\(new)"
    case (nil, let new?) where kind == .rename: text += " \(subject?.value ?? "")→\(new)"
    case (nil, let new?) where kind != .absent: text += " →\(new)"
    default: break
    }
    return text
  }
}
