public import OfficeDocuments

/// Findings as lines for people to read, file by file, with a summary at the end.
///
/// ```
/// 座牌.docx 第 3 段第 1 字: 错误 cards.mismatch “王珏”与名单上的“王钰”只差一个字（形近）…
///     王珏
///     ^^^^
///     另见 名单.csv 第 5 行
///     建议 王钰
/// ```
public struct TextReport: Sendable {
  /// The language of the report.
  public var language: Language
  /// Whether severities are coloured with terminal escapes.
  public var usesColor: Bool
  /// The text of the line or paragraph at a place; nil where nobody knows it.
  public var quote: @Sendable (Location) -> String?

  /// Creates a report.
  public init(
    language: Language = .chinese, usesColor: Bool = false,
    quote: @escaping @Sendable (Location) -> String? = { _ in nil }
  ) {
    self.language = language
    self.usesColor = usesColor
    self.quote = quote
  }

  /// The whole report with the summary, each line ended.
  public func text(_ findings: [Finding]) -> String {
    var lines: [String] = []
    var lastFile: String?
    var counts: [String: Int] = [:]
    for finding in findings.sortedForReport().withoutEndlessRepetition() {
      if let lastFile, lastFile != finding.location.file {
        appendRest(counts, to: &lines)
        counts = [:]
        lines.append("")
      }
      lastFile = finding.location.file
      counts[finding.code.name, default: 0] += 1
      if counts[finding.code.name, default: 0] <= Self.listLimit { append(finding, to: &lines) }
    }
    appendRest(counts, to: &lines)
    if !findings.isEmpty { lines.append("") }
    lines += summaryByFile(findings)
    lines.append(FindingSummary(findings).message.text(in: language))
    return lines.map { $0 + "\n" }.joined()
  }

  /// The most findings of one code in one file that are listed; nobody reads more, and programs take the other form.
  private static let listLimit = 1_000

  /// How many findings each file has, where there are several files.
  private func summaryByFile(_ findings: [Finding]) -> [String] {
    let byFile = Dictionary(grouping: findings, by: \.location.file)
    guard byFile.count > 1 else { return [] }
    return byFile.sorted { Array($0.key.utf8).lexicographicallyPrecedes(Array($1.key.utf8)) }.map { file, own in
      "  " + printable(file) + ": " + FindingSummary(own).message.text(in: language)
    }
  }

  /// Tells how many findings were not listed.
  private func appendRest(_ counts: [String: Int], to lines: inout [String]) {
    for (code, count) in counts.sorted(by: { $0.key < $1.key }) where count > Self.listLimit {
      let rest = count - Self.listLimit
      lines.append(
        Message(
          "…… \(code) 另有 \(rest) 处没有列出；用 --report json 可得全部",
          english: "… \(rest) more of \(code) are not listed; --report json gives them all"
        ).text(in: language))
    }
  }

  private func append(_ finding: Finding, to lines: inout [String]) {
    let place = printable(finding.location.text(in: language))
    let severity = painted(finding.severity.title.text(in: language), finding.severity)
    lines.append("\(place): \(severity) \(finding.code.name) \(printable(finding.message.text(in: language)))")
    if let column = finding.location.place.column, let text = quote(finding.location),
      let quote = TextQuote(text, column: column, length: finding.location.place.length ?? 1)
    {
      lines += quote.lines.map { "    " + $0 }
    }
    if !finding.related.isEmpty {
      let places = finding.related.map { printable($0.text(in: language)) }.joined(separator: "; ")
      lines.append("    \(Message("另见", english: "see also").text(in: language)) \(places)")
    }
    if !finding.suggestions.isEmpty {
      let suggestions = finding.suggestions.map { suggestion in
        suggestion.isEmpty ? Message("删去", english: "delete").text(in: language) : printable(suggestion)
      }.joined(separator: ", ")
      lines.append("    \(Message("建议", english: "perhaps").text(in: language)) \(suggestions)")
    }
  }

  private func painted(_ text: String, _ severity: Severity) -> String {
    guard usesColor else { return text }
    let color =
      switch severity {
      case .error: "31"
      case .warning: "33"
      case .info: "36"
      }
    return "\u{1B}[\(color)m\(text)\u{1B}[0m"
  }

  /// The text without line ends and control characters, because file names and cells are input and could rewrite a
  /// terminal.
  private func printable(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: Self.isControl) else { return text }
    var view = String.UnicodeScalarView()
    view.append(contentsOf: text.unicodeScalars.map { Self.isControl($0) ? " " : $0 })
    return String(view)
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0x2028, 0x2029, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}
