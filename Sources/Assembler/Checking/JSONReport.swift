public import OfficeDocuments

/// Findings as JSON for other programs, version 1. Keys always come in the same order.
public struct JSONReport: Sendable {
  /// The language of the messages.
  public var language: Language

  /// Creates a report.
  public init(language: Language = .chinese) { self.language = language }

  /// The whole report, ended by a line end.
  public func text(_ findings: [Finding]) -> String {
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
    ])
    var output = ""
    report.write(to: &output, indent: 0)
    return output + "\n"
  }

  private func value(_ finding: Finding) -> JSONValue {
    .object([
      ("code", .string(finding.code)), ("severity", .string(finding.severity.rawValue)),
      ("message", .string(finding.message.text(in: language))), ("location", value(finding.location)),
      ("subject", finding.subject.map(JSONValue.string)),
      ("suggestions", .array(finding.suggestions.map(JSONValue.string))),
      ("related", .array(finding.related.map(value))),
    ])
  }

  private func value(_ location: Location) -> JSONValue {
    .object([
      ("file", .string(location.file)), ("line", location.place.line.map(JSONValue.number)),
      ("column", location.place.column.map(JSONValue.number)), ("sheet", location.place.sheet.map(JSONValue.string)),
      ("cell", location.place.cell.map { .string($0.description) }),
      ("paragraph", location.place.paragraph.map(JSONValue.number)),
    ])
  }
}

/// What the report is made of; Foundation's encoder gives no fixed order of keys but the alphabet.
private indirect enum JSONValue {
  case number(Int)
  case string(String)
  case array([JSONValue])
  case object([(String, JSONValue?)])

  func write(to output: inout String, indent: Int) {
    switch self {
    case .number(let number): output += String(number)
    case .string(let text): Self.write(text, to: &output)
    case .array(let values): Self.write(values, "[", "]", to: &output, indent: indent) { $0.write(to: &$1, indent: $2) }
    case .object(let entries):
      let present = entries.compactMap { key, value in value.map { (key, $0) } }
      Self.write(present, "{", "}", to: &output, indent: indent) { entry, output, indent in
        Self.write(entry.0, to: &output)
        output += ": "
        entry.1.write(to: &output, indent: indent)
      }
    }
  }

  private static func write<Element>(
    _ elements: [Element], _ open: String, _ close: String, to output: inout String, indent: Int,
    _ element: (Element, inout String, Int) -> Void
  ) {
    output += open
    for (index, value) in elements.enumerated() {
      output += (index == 0 ? "\n" : ",\n") + String(repeating: " ", count: indent + 2)
      element(value, &output, indent + 2)
    }
    if !elements.isEmpty { output += "\n" + String(repeating: " ", count: indent) }
    output += close
  }

  private static func write(_ text: String, to output: inout String) {
    let digits = Array("0123456789abcdef")
    output += "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": output += "\\\""
      case "\\": output += "\\\\"
      case "\n": output += "\\n"
      case "\r": output += "\\r"
      case "\t": output += "\\t"
      case _ where scalar.value < 0x20 || scalar.value == 0x7F || (0x2028...0x2029).contains(scalar.value):
        output += "\\u"
        for shift in [12, 8, 4, 0] { output.append(digits[Int(scalar.value >> UInt32(shift)) & 15]) }
      default: output.unicodeScalars.append(scalar)
      }
    }
    output += "\""
  }
}
