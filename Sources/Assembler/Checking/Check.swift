public import OfficeDocuments

/// A rule over the whole meeting. A check looks and reports; it never changes anything.
public protocol Check: Sendable {
  /// The code of its findings: what the check looks for, why it matters, what to do, and examples.
  var code: FindingCode { get }

  /// Everything in a meeting that breaks the rule.
  ///
  /// - Parameter work: The meeting, with work that other checks of the same run may already have done.
  func findings(in work: SharedWork) -> [Finding]

  /// The check as one on the text of drafts; nil for any other.
  var asTextCheck: (any TextCheck)? { get }
}

extension Check {
  /// None, unless the check is a ``TextCheck``.
  public var asTextCheck: (any TextCheck)? { nil }

  /// Everything in a meeting that breaks the rule, with the work done for this check alone.
  public func findings(in meeting: Meeting) -> [Finding] { findings(in: SharedWork(meeting)) }
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
