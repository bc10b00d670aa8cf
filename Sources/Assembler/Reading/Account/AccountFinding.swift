public import OfficeDocuments

/// What the account of the sources shows to be unused.
public enum AccountFinding: FindingCodes {
  /// A named file that yields nothing.
  case nothingRead
  /// Something nobody understood.
  case notUnderstood

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
    }
  }
}
