public import OfficeDocuments

/// Findings as SARIF 2.1.0 (OASIS), for tools that show what checkers of any kind find.
///
/// A line of a text is a region. A paragraph or cell of an office file has no line, and is a logical location.
public struct SARIFReport: Sendable {
  /// The language of the messages.
  public var language: Language
  /// The version of the program.
  public var version: String

  /// Creates a report.
  public init(language: Language = .chinese, version: String) {
    self.language = language
    self.version = version
  }

  /// The whole report, ended by a line end.
  ///
  /// - Parameter silenced: What was found and is not reported, because somebody has looked at it; it stays in the file with
  ///   the reason.
  public func text(_ findings: [Finding], silenced: [SilencedFinding] = []) -> String {
    let reported = findings.sortedForReport()
    let findings = reported + silenced.map(\.finding)
    var codes: [FindingCode] = []
    var index: [FindingCode: Int] = [:]
    for finding in findings where index[finding.code] == nil {
      index[finding.code] = codes.count
      codes.append(finding.code)
    }
    let driver = JSONValue.object([
      ("name", .string("huiwu")), ("version", .string(version)), ("rules", .array(codes.map(rule))),
    ])
    let run = JSONValue.object([
      ("tool", .object([("driver", driver)])), ("columnKind", .string("unicodeCodePoints")),
      (
        "results",
        .array(
          reported.map { result($0, index[$0.code] ?? 0) }
            + silenced.map { result($0.finding, index[$0.finding.code] ?? 0, silencedBy: $0.reason) })
      ),
    ])
    return JSONValue.object([
      ("$schema", .string("https://json.schemastore.org/sarif-2.1.0.json")), ("version", .string("2.1.0")),
      ("runs", .array([run])),
    ]).text
  }

  private func rule(_ code: FindingCode) -> JSONValue {
    .object([
      ("id", .string(code.name)), ("shortDescription", message(code.title)),
      ("fullDescription", message(code.explanation)),
      ("help", message(code.remedy)),
      ("defaultConfiguration", .object([("level", .string(Self.level(code.severity)))])),
    ])
  }

  private func message(_ message: Message) -> JSONValue {
    .object([("text", .string(message.text(in: language)))])
  }

  private func result(_ finding: Finding, _ index: Int, silencedBy reason: String? = nil) -> JSONValue {
    var text = finding.message.text(in: language)
    if let first = finding.suggestions.first, !first.isEmpty {
      text += Message("（建议：\(first)）", english: " (perhaps: \(first))").text(in: language)
    }
    let related = finding.related.enumerated().map { number, place in location(place, id: number + 1) }
    return .object([
      ("ruleId", .string(finding.code.name)), ("ruleIndex", .number(index)),
      ("level", .string(Self.level(finding.severity))), ("message", .object([("text", .string(text))])),
      ("locations", .array([location(finding.location)])),
      ("relatedLocations", related.isEmpty ? nil : .array(related)),
      (
        "suppressions",
        reason.map { .array([.object([("kind", .string("external")), ("justification", .string($0))])]) }
      ),
    ])
  }

  private func location(_ location: Location, id: Int? = nil) -> JSONValue {
    let place = location.place
    let region = place.line.map { line -> JSONValue in
      let end = place.column.flatMap { column in place.length.map { column + $0 } }
      return .object([
        ("startLine", .number(line)), ("startColumn", place.column.map(JSONValue.number)),
        ("endColumn", end.map(JSONValue.number)),
      ])
    }
    let name = place.text(in: language)
    let isLogical = place.line == nil && !name.isEmpty
    return .object([
      ("id", id.map(JSONValue.number)),
      (
        "physicalLocation",
        .object([("artifactLocation", .object([("uri", .string(Self.address(location.file)))])), ("region", region)])
      ),
      (
        "logicalLocations",
        isLogical
          ? .array([.object([("fullyQualifiedName", .string(name)), ("kind", .string(Self.kind(place)))])]) : nil
      ),
    ])
  }

  private static func kind(_ place: Place) -> String {
    switch place.anchor {
    case .cell: "cell"
    case .sheet: "sheet"
    case .slide: "slide"
    default: "paragraph"
    }
  }

  private static func level(_ severity: Severity) -> String {
    switch severity {
    case .error: "error"
    case .warning: "warning"
    case .info: "note"
    }
  }

  /// A path as a relative reference (RFC 3986).
  private static func address(_ path: String) -> String {
    let digits = Array("0123456789ABCDEF")
    var address = ""
    for byte in path.utf8 {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x2F, 0x5F, 0x7E:
        address.unicodeScalars.append(Unicode.Scalar(byte))
      default: address += "%" + [digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return address
  }
}
