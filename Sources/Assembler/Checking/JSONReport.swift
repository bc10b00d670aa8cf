public import OfficeDocuments

/// Findings as JSON for other programs, version 1. Keys always come in the same order.
public struct JSONReport: Sendable {
  /// The language of the messages.
  public var language: Language

  /// Creates a report.
  public init(language: Language = .chinese) { self.language = language }

  /// The whole report, ended by a line end.
  ///
  /// - Parameter silenced: What was found and is not reported, because somebody has looked at it.
  public func text(_ findings: [Finding], silenced: [SilencedFinding] = []) -> String {
    let summary = FindingSummary(findings)
    let report = JSONValue.object([
      ("version", .number(1)),
      ("findings", .array(findings.sortedForReport().withoutEndlessRepetition().map(value))),
      (
        "summary",
        .object([
          ("errors", .number(summary.errors)), ("warnings", .number(summary.warnings)),
          ("infos", .number(summary.infos)),
        ])
      ),
      ("silenced", silenced.isEmpty ? nil : .array(silenced.map(value))),
    ])
    return report.text
  }

  private func value(_ silenced: SilencedFinding) -> JSONValue {
    .object([("finding", value(silenced.finding)), ("reason", .string(silenced.reason))])
  }

  private func value(_ finding: Finding) -> JSONValue {
    .object([
      ("code", .string(finding.code.name)), ("severity", .string(finding.severity.rawValue)),
      ("message", .string(finding.message.text(in: language))), ("location", .location(finding.location)),
      ("subject", finding.subject.map(JSONValue.string)),
      ("suggestions", .array(finding.suggestions.map(JSONValue.string))),
      ("related", .array(finding.related.map(JSONValue.location))),
    ])
  }
}
