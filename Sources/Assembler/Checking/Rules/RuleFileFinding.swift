internal import OfficeDocuments

/// What can be wrong with a file of rules.
enum RuleFileFinding: FindingCodes {
  /// A rule that cannot be used.
  case badRule

  /// The part of the program that reports them.
  static let title = Message("规则文件", english: "Rule files")

  /// The code with all that a user needs to know of it.
  var code: FindingCode {
    switch self {
    case .badRule:
      FindingCode(
        "configuration.bad-rule", .error,
        title: Message("规则文件里有一条不能用", english: "a rule that cannot be used"),
        explanation: Message(
          "规则缺了代码、种类、题目或要找的字，代码和别的重复，或者模式写得不对；这一条没有采用，其余照用",
          english:
            "The rule lacks its code, kind, title or what it looks for, its code is taken, or a pattern is wrong; it was not used, "
            + "and the others were"),
        remedy: Message("按提示改正，再用 huiwu check-rules 试一遍", english: "correct it, and try it with huiwu check-rules"))
    }
  }
}
