public import OfficeDocuments

/// Something the user should look at: what is wrong, where, and what to do.
public struct Finding: Hashable, Sendable {
  /// What kind of mistake or remark it is, with its explanation.
  public let code: FindingCode
  /// How much it matters.
  public var severity: Severity
  /// What is wrong, why, and what to do.
  public var message: Message
  /// Where to look first.
  public var location: Location
  /// The person, text or number that it is about.
  public var subject: String?
  /// What might be right instead, the most likely first.
  ///
  /// Where the location is a stretch of text, each stands for exactly the scalars of that stretch; an empty one means that
  /// they go.
  public var suggestions: [String]
  /// Whether the first suggestion may take the place of the words at the location without anybody thinking about it.
  public var fixIsSafe: Bool
  /// Other places that the finding compares with.
  public var related: [Location]

  /// Creates a finding of a check; without a severity it has that of its code.
  public init(
    _ code: FindingCode, severity: Severity? = nil, _ message: Message, at location: Location, subject: String? = nil,
    suggestions: [String] = [], fixIsSafe: Bool = false, related: [Location] = []
  ) {
    self.code = code
    self.severity = severity ?? code.severity
    self.message = message
    self.location = location
    self.subject = subject
    self.suggestions = suggestions
    self.fixIsSafe = fixIsSafe && !suggestions.isEmpty
    // A date and its day of the week may stand in one cell, and to send the reader there twice helps nobody.
    self.related = related.filter { $0 != location }
  }

  /// Creates a finding of reading, composing or writing; without a severity it has that of its code.
  public init(
    _ code: some FindingCodes, severity: Severity? = nil, _ message: Message, at location: Location,
    subject: String? = nil, suggestions: [String] = [], related: [Location] = []
  ) {
    self.init(
      code.code, severity: severity, message, at: location, subject: subject, suggestions: suggestions, related: related
    )
  }
}

/// How much a finding matters.
public enum Severity: String, Hashable, Sendable, CaseIterable {
  /// Wrong for certain; nothing is released before it is settled.
  case error
  /// Probably wrong; somebody has to look.
  case warning
  /// Worth knowing.
  case info
}
