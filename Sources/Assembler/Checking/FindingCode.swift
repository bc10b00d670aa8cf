public import OfficeDocuments

/// A mistake or a remark that findings report, with all that a user needs to know of it.
///
/// A finding is made from one, so that no code can be printed that `huiwu explain` does not know.
public struct FindingCode: Sendable {
  /// The stable name, such as `cards.missing`, which reports print and configurations state.
  public let name: String
  /// The severity of its findings where the emitter does not decide case by case.
  public let severity: Severity
  /// The mistake in a few words.
  public let title: Message
  /// What is compared, and why it matters on the day.
  public let explanation: Message
  /// What the user should do about a finding.
  public let remedy: Message
  /// Where the rule comes from: a standard and its clause; nil for what needs no authority.
  public let source: Message?
  /// How likely it is that a finding is wrong.
  public let risk: FalseAlarmRisk
  /// Whether its findings may be mended without anybody thinking about each, as far as they suggest something.
  public let fixIsSafe: Bool
  /// The numbers that an office can set for it.
  public let options: [CheckOption]
  /// Small meetings that show a check at work; they are its tests and its documentation.
  public private(set) var examples: [CheckExample]

  /// Creates a code.
  public init(
    _ name: String, _ severity: Severity, title: Message, explanation: Message, remedy: Message,
    source: Message? = nil, risk: FalseAlarmRisk = .low, fixIsSafe: Bool = false, options: [CheckOption] = [],
    examples: [CheckExample] = []
  ) {
    self.name = name
    self.severity = severity
    self.title = title
    self.explanation = explanation
    self.remedy = remedy
    self.source = source
    self.risk = risk
    self.fixIsSafe = fixIsSafe
    self.options = options
    self.examples = examples
  }

  /// What the mistake is about: the part of the name before its dot, such as `cards`.
  public var area: Substring { name.prefix { $0 != "." } }

  /// The code with examples, for a check that words what other parts of the program found.
  public func shown(by examples: [CheckExample]) -> FindingCode {
    var code = self
    code.examples = examples
    return code
  }
}

/// How likely it is that a finding is wrong.
public enum FalseAlarmRisk: String, Hashable, Sendable, CaseIterable {
  /// Next to none of the findings are wrong.
  case low
  /// Some are; each has to be looked at.
  case medium
  /// Many are; the check is for those who ask for it.
  case high
}

/// Two codes of one name are one code.
extension FindingCode: Hashable {
  /// Whether both have the same name.
  public static func == (left: FindingCode, right: FindingCode) -> Bool {
    left.name.utf8.elementsEqual(right.name.utf8)
  }

  /// Hashes the name.
  public func hash(into hasher: inout Hasher) { hasher.combine(name) }
}

/// The codes that one part of the program reports, declared beside it.
///
/// An enumeration whose cases are the codes: the compiler then keeps their list.
public protocol FindingCodes: CaseIterable, Sendable {
  /// The part of the program that reports them.
  static var title: Message { get }

  /// The code with all that a user needs to know of it.
  var code: FindingCode { get }
}

extension FindingCodes {
  /// All codes of this part of the program.
  public static var codes: [FindingCode] { allCases.map(\.code) }
}
