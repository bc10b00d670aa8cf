public import OfficeDocuments

/// What the account of the sources shows to be unused.
public enum AccountFinding: FindingCodes {
  /// A named file that yields nothing.
  case nothingRead
  /// Something nobody understood.
  case notUnderstood
  /// A file of a folder without a description that cannot be opened.
  case unreadableFile
  /// Several versions of one draft.
  case versionsOfDraft
  /// A year that another file states was taken for a date without one.
  case yearAssumed
  /// Hours of the agenda that nobody states and that were worked out.
  case reckonedTimes
  /// Two files that disagree on time, place or host.
  case factsDisagree
  /// Somebody on the drawn rostrum whom no list has.
  case drawnOnly

  /// The part of the program that reports them.
  public static let title = Message("没有看懂的内容", english: "What was not understood")

  /// The code with all that a user needs to know of it.
  public var code: FindingCode {
    switch self {
    case .nothingRead:
      FindingCode(
        "source.nothing-read", .error,
        title: Message("指明的文件没有内容可用", english: "a named file that yields nothing"),
        explanation: Message(
          "会议说明里把这个文件指作名单、议程、座次或材料，里面却什么也没有读出来",
          english: "The description names the file for a part of the meeting, and nothing was read from it"),
        remedy: Message(
          "核对是不是给错了文件，或按说明改写", english: "see whether it is the right file, or write it as the guide shows"))
    case .notUnderstood:
      FindingCode(
        "source.not-understood", .warning,
        title: Message("没有看懂的内容", english: "something nobody understood"),
        explanation: Message(
          "文件里的这一处没有读成任何会议要素、人员、议程或座次，而里面像有姓名、时间或电话",
          english: "No reader made anything of the place, and it seems to hold a name, a time or a telephone number"),
        remedy: Message(
          "有用的话改写，或移到该写的地方；没用的不必处理", english: "write it in another way or where it belongs, if it matters"))
    case .unreadableFile:
      FindingCode(
        "source.unreadable", .warning,
        title: Message("打不开的文件", english: "a file that cannot be opened"),
        explanation: Message(
          "没有会议说明的文件夹里，这个文件打不开，不知道里面有没有会议的内容",
          english: "In a folder without a description the file cannot be opened, so nobody knows what it holds"),
        remedy: Message("换一份打得开的，或删去", english: "supply one that opens, or delete it"))
    case .yearAssumed:
      FindingCode(
        "source.year-assumed", .info,
        title: Message("日期没有写年份", english: "a date without its year"),
        explanation: Message(
          "会议日期没有年份，按文件夹里另一处写全的日期推定",
          english:
            "The date of the meeting has no year, which was taken from a date in full in another place of the folder"),
        remedy: Message("核对年份", english: "see whether the year is right"))
    case .reckonedTimes:
      FindingCode(
        "agenda.reckoned-times", .info,
        title: Message("推算的时刻", english: "hours that were worked out"),
        explanation: Message(
          "议程只写了时长的各项，开始和结束的时刻按会议开始时间和前面各项的时长推算，印在议程上",
          english:
            "Where the agenda gives only how long items take, their hours are worked out from the start of the meeting "
            + "and the items before, and printed"),
        remedy: Message("核对；不对的在“开始时间”一列写明", english: "see whether they are right; state the start where not"))
    case .factsDisagree:
      FindingCode(
        "source.facts-disagree", .warning,
        title: Message("两处说法不一致", english: "two places that disagree"),
        explanation: Message(
          "两个文件写的会议时间、地点或主持人不一样，采用了先读到的；会议.xlsx 或 meeting.yaml 里确认过的先于其他文件",
          english: "Two files state the time, place or host of the meeting differently, and the first one read was "
            + "used; what 会议.xlsx or meeting.yaml confirms goes before the other files"),
        remedy: Message("核对哪个对，改正另一个", english: "see which is right, and correct the other"))
    case .drawnOnly:
      FindingCode(
        "roster.drawn-only", .warning,
        title: Message("座次图上有、名单上没有的人", english: "somebody drawn and not listed"),
        explanation: Message(
          "主席台座次图上的人不在任何名单里，已按座次图列入名单",
          english: "Somebody on the drawn rostrum is on no list, and was put on the roster"),
        remedy: Message("写进名单，补全单位、职务", english: "list them with unit and post"))
    case .versionsOfDraft:
      FindingCode(
        "material.versions", .warning,
        title: Message("一篇稿子有几个版本", english: "several versions of one draft"),
        explanation: Message(
          "两个文件的标题和发言人相同，像是同一篇稿子的两稿，只采用了文件名排在后面的",
          english:
            "Two files have the same title and speaker and look like versions of one draft; the one whose name comes "
            + "last was used"),
        remedy: Message("核对哪份是终稿，删去另一份", english: "see which is final, and delete the other"))
    }
  }
}
