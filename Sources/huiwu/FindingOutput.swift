internal import ArgumentParser
internal import Assembler
internal import Foundation
internal import OfficeDocuments

/// The forms of a report.
enum ReportForm: String, ExpressibleByArgument, CaseIterable {
  case text, json, sarif, rdjsonl, junit
}

/// From which severity on findings make the command end with status 1.
enum FailureLevel: String, ExpressibleByArgument, CaseIterable {
  case error, warning, info, never

  func fails(_ findings: [Finding]) -> Bool {
    switch self {
    case .error: findings.hasErrors
    case .warning: findings.contains { $0.severity != .info }
    case .info: !findings.isEmpty
    case .never: false
    }
  }
}

/// The option of the commands that report.
struct ReportOptions: ParsableArguments {
  @Option(
    help: help(
      "报告的形式：text 给人看，json、sarif、rdjsonl、junit 给程序用",
      "form of the report: text for people; json, sarif, rdjsonl, junit for programs"))
  var report: ReportForm = .text

  @Option(
    help: help(
      "从哪一级起以状态 1 结束：error、warning、info，或 never",
      "from which severity on the status is 1: error, warning, info, or never"))
  var failOn: FailureLevel = .error

  /// Prints findings on standard output and turns them into the exit status.
  ///
  /// - Parameter account: What the readers made of the files; what they did not use is said in a line for people.
  ///   - quote: The text of the line or paragraph at a place.
  ///   - silenced: What was found and is not reported, because somebody has looked at it.
  func print(
    _ findings: [Finding], silenced: [SilencedFinding] = [], account: SourceAccount = SourceAccount(),
    quote: @escaping @Sendable (Location) -> String? = { _ in nil }
  ) throws {
    try writeOutput(text(findings, silenced, quote))
    if report == .text, !silenced.isEmpty {
      try writeOutput(
        sentence(
          Message(
            "另有 \(silenced.count) 处已经看过（核对设置或基线），没有列出",
            english: "\(silenced.count) more that somebody has looked at (settings or baseline) are not listed")) + "\n"
      )
    }
    if report == .text, let message = account.message { try writeOutput(sentence(message) + "\n") }
    guard !failOn.fails(findings) else { throw ExitStatus.errorsFound }
  }

  private func text(
    _ findings: [Finding], _ silenced: [SilencedFinding], _ quote: @escaping @Sendable (Location) -> String?
  ) -> String {
    switch report {
    case .text: textReport(findings, quote)
    case .json: JSONReport(language: interfaceLanguage).text(findings, silenced: silenced)
    case .sarif: SARIFReport(language: interfaceLanguage, version: programVersion).text(findings, silenced: silenced)
    case .rdjsonl: RDJSONLReport(language: interfaceLanguage, quote: quote).text(findings)
    case .junit: JUnitReport(language: interfaceLanguage).text(findings)
    }
  }
}

/// The report for people, coloured when they look on.
func textReport(_ findings: [Finding], _ quote: @escaping @Sendable (Location) -> String? = { _ in nil }) -> String {
  TextReport(language: interfaceLanguage, usesColor: mayColor(STDOUT_FILENO), quote: quote).text(findings)
}

extension [Finding] {
  /// Whether one of the findings is an error.
  var hasErrors: Bool { contains { $0.severity == .error } }
}
