internal import OfficeDocuments

/// The rules of a file that somebody wrote, and what was wrong with it.
///
/// A file of rules is data: its patterns take time that grows with the text alone, and nothing in it is run.
public struct RuleFile: Sendable {
  /// The checks that its rules are.
  public var checks: [any Check] { rules.map { RuleCheck(rule: $0) } }
  /// What was wrong.
  public private(set) var findings: [Finding] = []

  /// The rules.
  private(set) var rules: [Rule] = []
  /// The most rules of a file; nobody writes more by hand.
  private static let limit = 5_000

  /// Reads a file.
  ///
  /// - Parameters:
  ///   - file: The path as the user knows it.
  ///   - known: The codes that are taken.
  /// - Throws: `AssemblyError` when it is no YAML, or there is no rule in it.
  public init(_ bytes: [UInt8], file: String, known: [FindingCode] = []) throws(AssemblyError) {
    let root = try YAMLReader.read(bytes: bytes, file: file)
    var values: [SourceValue] = []
    if case .list(let list) = root.content {
      values = list
    } else {
      let record = SourceRecord(root, fields: RuleFields.root, findings: &findings)
      values = record.list(RuleFields.rules)
    }
    guard !values.isEmpty else {
      throw AssemblyError(
        file: file,
        Message("里面没有规则；请写“规则:”，下面一条一个“- 代码: …”", english: "there are no rules in it; write “rules:” and a list"))
    }
    var taken = Set(known.map(\.name))
    for value in values.prefix(Self.limit) {
      var reader = RuleReader(SourceRecord(value, fields: RuleFields.all, findings: &findings))
      let rule = reader.rule(taken: taken)
      findings += reader.findings
      guard let rule else { continue }
      taken.insert(rule.code.name)
      rules.append(rule)
    }
    if values.count > Self.limit {
      findings.append(
        Finding(
          RuleFileFinding.badRule,
          Message(
            "规则超过 \(Self.limit) 条，其余没有采用", english: "there are more than \(Self.limit) rules; the rest was not used"),
          at: values[Self.limit].location))
    }
  }
}
