internal import OfficeDocuments

/// What can be wrong with the settings of checks.
enum ConfigurationFinding: FindingCodes {
  /// A code or family that does not exist.
  case unknownCode
  /// A profile that does not exist.
  case unknownProfile
  /// An option that the check does not have, or a value that it cannot have.
  case badOption
  /// A suppression without reason, or without words and file.
  case incompleteSuppression
  /// A suppression that matches nothing any more.
  case unusedSuppression
  /// A word of the office that cannot be used.
  case badWord

  /// The part of the program that reports them.
  static let title = Message("核对设置", english: "Settings of checks")

  /// The code with all that a user needs to know of it.
  var code: FindingCode {
    switch self {
    case .unknownCode:
      FindingCode(
        "configuration.unknown-code", .error,
        title: Message("没有这个核对代码", english: "no such code"),
        explanation: Message(
          "核对设置里写的代码或类别（如“typo.”）不存在，多半是打错了，要关的没有关、要留的没有留",
          english:
            "A code or family in the settings does not exist, so what should be off is on, or the other way round"),
        remedy: Message("按提示改正，或用 huiwu list checks 查看全部", english: "correct it; huiwu list checks gives all of them"))
    case .unknownProfile:
      FindingCode(
        "configuration.unknown-profile", .error,
        title: Message("没有这个核对方案", english: "no such profile"),
        explanation: Message("核对方案的名称不对，仍按“公文”核对", english: "The profile does not exist, and “official” was used"),
        remedy: Message("改成 公文、讲话 或 基本", english: "write official, speech or minimal"))
    case .badOption:
      FindingCode(
        "configuration.bad-option", .error,
        title: Message("核对的限额不对", english: "a wrong option of a check"),
        explanation: Message(
          "这一项核对没有这个限额，或者数字不在允许的范围里，没有采用",
          english: "The check has no such option, or the number is outside its range; it was not used"),
        remedy: Message("用 huiwu explain 查看这一项可以设什么", english: "huiwu explain says what can be set"))
    case .incompleteSuppression:
      FindingCode(
        "configuration.incomplete-suppression", .error,
        title: Message("“已核对”没有写全", english: "an incomplete suppression"),
        explanation: Message(
          "不再提示的问题要写明代码、理由，以及字词或文件，否则过后谁也不知道为什么不提示。写不全的不采用",
          english:
            "What is not to be reported needs its code, a reason, and words or a file, or nobody will know why it is silent. It was not used"
        ),
        remedy: Message("补上", english: "complete it"))
    case .unusedSuppression:
      FindingCode(
        "configuration.unused-suppression", .info,
        title: Message("“已核对”已经没有对应的问题", english: "a suppression that matches nothing"),
        explanation: Message(
          "这一条“已核对”对不上任何问题：文字已经改了，或者代码、字词写错了",
          english: "The suppression matches no finding: the text was changed, or the code or the words are wrong"),
        remedy: Message("删去，或改正", english: "delete or correct it"))
    case .badWord:
      FindingCode(
        "configuration.bad-word", .warning,
        title: Message("用词表里的一条不能用", english: "a word of the office that cannot be used"),
        explanation: Message(
          "错字要有两个字以上，并与应为的不同；词要有内容",
          english: "A wrong form needs two characters or more, and must differ from the right one"),
        remedy: Message("把前后文一起写上，如“布署→部署”", english: "write it with its neighbours, such as 布署 → 部署"))
    }
  }
}
