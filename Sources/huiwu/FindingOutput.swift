internal import ArgumentParser
internal import Assembler
internal import Foundation

/// The forms of a report.
enum ReportForm: String, ExpressibleByArgument, CaseIterable {
  case text, json
}

/// The option of the commands that report.
struct ReportOptions: ParsableArguments {
  @Option(help: help("报告的形式：text 给人看，json 给程序用", "form of the report: text for people, json for programs"))
  var report: ReportForm = .text

  /// Prints findings on standard output and turns them into the exit status.
  ///
  /// - Parameter account: What the readers made of the files; what they did not use is said in a line for people.
  func print(_ findings: [Finding], account: SourceAccount = SourceAccount()) throws {
    try writeOutput(text(findings))
    if report == .text, let message = account.message { try writeOutput(sentence(message) + "\n") }
    guard !findings.hasErrors else { throw ExitStatus.errorsFound }
  }

  private func text(_ findings: [Finding]) -> String {
    switch report {
    case .text: textReport(findings)
    case .json: JSONReport(language: interfaceLanguage).text(findings)
    }
  }
}

/// The report for people, coloured when they look on.
func textReport(_ findings: [Finding]) -> String {
  TextReport(language: interfaceLanguage, usesColor: mayColor(STDOUT_FILENO)).text(findings)
}

extension [Finding] {
  /// Whether one of the findings is an error.
  var hasErrors: Bool { contains { $0.severity == .error } }
}
