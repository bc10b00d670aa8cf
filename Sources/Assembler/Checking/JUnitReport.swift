public import OfficeDocuments

/// Findings as JUnit results, for servers that count tests: a suite for each file, a failed case for each error and warning.
public struct JUnitReport: Sendable {
  /// The language of the messages.
  public var language: Language

  /// Creates a report.
  public init(language: Language = .chinese) { self.language = language }

  /// The whole report, ended by a line end.
  public func text(_ findings: [Finding]) -> String {
    let byFile = Dictionary(grouping: findings.sortedForReport(), by: \.location.file)
    let failures = findings.count { $0.severity != .info }
    var text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    text += "<testsuites name=\"huiwu\" tests=\"\(max(1, findings.count))\" failures=\"\(failures)\">\n"
    // A run without findings is one passed case.
    if findings.isEmpty {
      text +=
        "  <testsuite name=\"huiwu\" tests=\"1\" failures=\"0\"><testcase classname=\"huiwu\" name=\"check\"/></testsuite>\n"
    }
    for (file, own) in byFile.sorted(by: { Array($0.key.utf8).lexicographicallyPrecedes(Array($1.key.utf8)) }) {
      let failed = own.count { $0.severity != .info }
      text += "  <testsuite name=\"\(file.escapedForXML)\" tests=\"\(own.count)\" failures=\"\(failed)\">\n"
      for finding in own { text += testCase(finding) }
      text += "  </testsuite>\n"
    }
    return text + "</testsuites>\n"
  }

  private func testCase(_ finding: Finding) -> String {
    let place = finding.location.text(in: language).escapedForXML
    let message = finding.message.text(in: language).escapedForXML
    let name = "    <testcase classname=\"\(finding.code.name)\" name=\"\(place)\">"
    guard finding.severity != .info else { return name + "<system-out>\(message)</system-out></testcase>\n" }
    let suggestion =
      finding.suggestions.first.map { Message("；建议：\($0)", english: "; perhaps: \($0)").text(in: language) } ?? ""
    return name
      + "<failure type=\"\(finding.severity.rawValue)\" message=\"\(message)\">\(place): \(message)\(suggestion.escapedForXML)</failure></testcase>\n"
  }
}
