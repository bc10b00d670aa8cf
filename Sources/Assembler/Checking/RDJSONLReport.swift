public import OfficeDocuments

/// Findings as Reviewdog Diagnostic Format, one JSON object a line, for tools that comment on changes.
///
/// Its columns count bytes of UTF-8, so that a line has to be known for them.
public struct RDJSONLReport: Sendable {
  /// The language of the messages.
  public var language: Language
  /// The text of the line or paragraph at a place; nil where nobody knows it.
  public var quote: @Sendable (Location) -> String?

  /// Creates a report.
  public init(language: Language = .chinese, quote: @escaping @Sendable (Location) -> String? = { _ in nil }) {
    self.language = language
    self.quote = quote
  }

  /// The whole report, each line ended.
  public func text(_ findings: [Finding]) -> String {
    findings.sortedForReport().map { JSONValue.inline(value($0)).text }.joined()
  }

  private func value(_ finding: Finding) -> JSONValue {
    let range = range(finding.location)
    let suggestions: [JSONValue] = finding.suggestions.prefix(3).compactMap { text in
      range.map { .object([("range", $0), ("text", .string(text))]) }
    }
    let place = finding.location.place
    // What has no line tells its place in the message.
    let whereText = place.line == nil ? place.text(in: language) : ""
    let message = (whereText.isEmpty ? "" : whereText + " ") + finding.message.text(in: language)
    return .object([
      ("message", .string(message)),
      ("location", .object([("path", .string(finding.location.file)), ("range", range)])),
      ("severity", .string(Self.severity(finding.severity))),
      ("code", .object([("value", .string(finding.code.name))])),
      ("suggestions", suggestions.isEmpty || !finding.fixIsSafe ? nil : .array(suggestions)),
    ])
  }

  private func range(_ location: Location) -> JSONValue? {
    guard let line = location.place.line else { return nil }
    guard let column = location.place.column, let text = quote(location) else {
      return .object([("start", .object([("line", .number(line))]))])
    }
    func position(_ scalars: Int) -> JSONValue {
      let bytes = text.unicodeScalars.prefix(scalars).reduce(0) { $0 + UTF8.width($1) }
      return .object([("line", .number(line)), ("column", .number(bytes + 1))])
    }
    let end = location.place.length.map { position(column - 1 + $0) }
    return .object([("start", position(column - 1)), ("end", end)])
  }

  private static func severity(_ severity: Severity) -> String {
    switch severity {
    case .error: "ERROR"
    case .warning: "WARNING"
    case .info: "INFO"
    }
  }
}
