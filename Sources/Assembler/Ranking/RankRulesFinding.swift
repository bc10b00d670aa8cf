internal import OfficeDocuments

/// What can be wrong with rules on ranks and meetings.
enum RankRulesFinding: FindingCodes {
  /// An incomplete rule.
  case incomplete
  /// A rule names something unknown.
  case unknownName
  /// A number in the rules is wrong.
  case invalidNumber

  /// The part of the program that reports them.
  static let title = Message("读取规则", english: "Reading rules")

  /// The code with all that a user needs to know of it.
  var code: FindingCode {
    switch self {
    case .incomplete:
      FindingCode(
        "rules.incomplete", .warning,
        title: Message("规则不完整", english: "an incomplete rule"),
        explanation: Message(
          "规则里缺少名称、职务或级别，这一条没有采用", english: "The rule lacks a name, a post or a level and was not used"),
        remedy: Message("补上", english: "complete it"))
    case .unknownName:
      FindingCode(
        "rules.unknown-name", .warning,
        title: Message("规则里用了没有的名称", english: "a rule names something unknown"),
        explanation: Message(
          "规则提到的级别或层级没有定义，这一条没有采用", english: "A level or tier that the rule names is not defined, so it was not used"),
        remedy: Message("按提示改正", english: "correct the name"))
    case .invalidNumber:
      FindingCode(
        "rules.invalid-number", .warning,
        title: Message("规则里的数字不对", english: "a number in the rules is wrong"),
        explanation: Message(
          "时长、人数或语速应当是范围之内的整数",
          english: "Minutes, people and the reading rate have to be whole numbers within their range"),
        remedy: Message("改成整数", english: "write a whole number"))
    }
  }
}
