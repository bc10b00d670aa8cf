public import OfficeDocuments

/// A rule over the whole meeting. A check looks and reports; it never changes anything.
public protocol Check: Sendable {
  /// What the check is called, what it finds and why it matters.
  var description: CheckDescription { get }

  /// Everything that breaks the rule.
  func findings(in meeting: Meeting) -> [Finding]

  /// Everything that breaks the rule, with work that other checks of the same run may already have done.
  ///
  /// Only a ``SharingCheck`` writes this one.
  func findings(in meeting: Meeting, sharing work: SharedWork) -> [Finding]
}

/// What a user and the documentation need to know of a check.
public struct CheckDescription: Hashable, Sendable {
  /// The stable code, such as `cards.missing`.
  public var code: String
  /// The severity of its findings where the check does not decide case by case.
  public var severity: Severity
  /// The mistake in a few words.
  public var title: Message
  /// What the check compares, and why it matters on the day.
  public var explanation: Message
  /// What the user should do about a finding.
  public var remedy: Message
  /// Small meetings that show the check at work; they are its tests and its documentation.
  public var examples: [CheckExample]

  /// Creates a description.
  public init(
    code: String, severity: Severity, title: Message, explanation: Message, remedy: Message, examples: [CheckExample]
  ) {
    self.code = code
    self.severity = severity
    self.title = title
    self.explanation = explanation
    self.remedy = remedy
    self.examples = examples
  }
}

/// A small meeting with the places marked at which a check must report.
public struct CheckExample: Hashable, Sendable {
  /// What the example shows.
  public var title: Message
  /// The text of `meeting.yaml`. The mark `↓` stands directly before each value that a finding must point at; a text
  /// without marks must give no finding.
  public var meeting: String
  /// Further files of the meeting by name, marked the same way.
  public var files: [String: String]

  /// Creates an example.
  public init(_ title: Message, meeting: String, files: [String: String] = [:]) {
    self.title = title
    self.meeting = meeting
    self.files = files
  }
}
