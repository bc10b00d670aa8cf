public import OfficeDocuments

/// What became of a place in the files of a meeting.
public enum SourceUse: Hashable, Sendable {
  /// It is, or says something of, a fact of the meeting.
  case used(SourcePurpose)
  /// It is no fact, for a reason that a user understands.
  case setAside(SetAsideReason)
  /// No reader knew what to do with it.
  case notUnderstood
}

/// What a place was used for.
public enum SourcePurpose: UInt8, Hashable, Sendable, CaseIterable {
  case meeting, person, agenda, seating, material, draft, nameCard, rules, file, comparison, template, checking

  /// The purpose in words.
  public var message: Message {
    switch self {
    case .meeting: Message("会议要素", english: "the meeting")
    case .person: Message("人员", english: "people")
    case .agenda: Message("议程", english: "the agenda")
    case .seating: Message("座次", english: "seats")
    case .material: Message("材料清单", english: "the list of materials")
    case .draft: Message("稿件正文", english: "the text of a draft")
    case .nameCard: Message("座牌核对", english: "name cards")
    case .rules: Message("排序规则", english: "the rules of ranks")
    case .checking: Message("核对设置", english: "the settings of checks")
    case .file: Message("指明文件", english: "the name of a file")
    case .comparison: Message("与会议核对", english: "comparison with the meeting")
    case .template: Message("单位自己的模板", english: "a template of the office")
    }
  }
}

/// Why a place was set aside.
public enum SetAsideReason: UInt8, Hashable, Sendable, CaseIterable {
  case title, header, remark, serialNumber, example, nobody, hint, uselessColumn, explanation, hiddenSheet, fieldName
  case comment, drawing, besideList, besideCards, besideAgenda, pageFurniture, repeated, lockFile, systemFile,
    unusedFile, otherSheet, compared, settings, markedCopy

  /// The reason in words.
  public var message: Message {
    switch self {
    case .title: Message("标题行", english: "a title")
    case .header: Message("表头", english: "the header of a column")
    case .remark: Message("合计、说明或制表人", english: "a total, a note or who made the list")
    case .serialNumber: Message("序号", english: "a serial number")
    case .example: Message("填写示例", english: "an example of how to fill in the list")
    case .nobody: Message("空缺，没有人名", english: "a post without a person")
    case .hint: Message("填写提示", english: "a hint for filling in")
    case .uselessColumn: Message("名单用不着的栏目", english: "a column that no paper needs")
    case .explanation: Message("填写说明", english: "an explanation")
    case .hiddenSheet: Message("隐藏的工作表", english: "a hidden sheet")
    case .fieldName: Message("栏目名", english: "the name of a field")
    case .comment: Message("注释", english: "a comment")
    case .drawing: Message("座次图上的方位、排号和空位", english: "words and empty seats of a drawing")
    case .besideList: Message("名单以外的文字", english: "text beside the list")
    case .besideCards: Message("座牌上姓名以外的文字", english: "text beside the names on cards")
    case .besideAgenda: Message("通知、议程里用不着的文字", english: "text of a notice or agenda that no paper needs")
    case .pageFurniture: Message("页眉页脚", english: "a header or footer")
    case .repeated: Message("重复的内容", english: "said once more")
    case .lockFile: Message("办公软件的锁文件", english: "a lock file of an office program")
    case .systemFile: Message("操作系统的文件", english: "a file of the operating system")
    case .otherSheet: Message("没有指明要用的工作表", english: "a sheet that nobody asked for")
    case .compared: Message("只用来和已确认的内容核对", english: "only compared with what is confirmed")
    case .settings: Message("本单位的设置", english: "the settings of the office")
    case .markedCopy: Message("写了批注或修订的副本", english: "a copy with comments or changes")
    case .unusedFile: Message("没有用到的文件", english: "a file that nothing refers to")
    }
  }
}

/// The account of the readers: what became of every file, and of every cell, paragraph and line with text in those that
/// were opened.
public struct SourceAccount: Hashable, Sendable {
  /// A place with text, or a whole file.
  public struct Entry: Hashable, Sendable {
    /// Where it is; without a position for a whole file.
    public var location: Location
    /// What stands there; empty for a whole file.
    public var text: String
    /// What became of it.
    public var use: SourceUse
  }

  /// Every place, file by file in the order of their paths, in the order of reading within each.
  public var entries: [Entry]

  /// Creates an account.
  public init(_ entries: [Entry] = []) { self.entries = entries }

  /// The places of which no reader knew what to do with them.
  public var notUnderstood: [Entry] { entries.filter { $0.use == .notUnderstood } }

  /// The files that nothing in the folder refers to, without those of office programs and operating systems.
  public var unusedFiles: [Entry] { entries.filter { $0.use == .setAside(.unusedFile) } }

  /// What the account comes to in one sentence; nil when there is nothing to say.
  public var message: Message? {
    let places = entries.count { $0.use == .notUnderstood }
    let files = entries.count { $0.use == .setAside(.unusedFile) }
    guard places + files > 0 else { return nil }
    var chinese: [String] = []
    var english: [String] = []
    if places > 0 {
      chinese.append("有 \(places) 处没有看懂")
      english.append("\(places) \(places == 1 ? "place was" : "places were") not understood")
    }
    if files > 0 {
      chinese.append("有 \(files) 个文件没有用到")
      english.append("\(files) \(files == 1 ? "file was" : "files were") not used")
    }
    return Message(
      chinese.joined(separator: "，") + "；用 huiwu facts 查看",
      english: english.joined(separator: " and ") + "; see huiwu facts")
  }
}
