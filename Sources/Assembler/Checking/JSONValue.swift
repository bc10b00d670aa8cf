internal import OfficeDocuments

/// What reports for programs are made of; Foundation's encoder gives no fixed order of keys but the alphabet.
indirect enum JSONValue {
  case number(Int)
  case string(String)
  case array([JSONValue])
  case object([(String, JSONValue?)])
  case bool(Bool)
  /// A value that stands on one line.
  case inline(JSONValue)

  /// A position, with the keys by which all reports know it.
  static func location(_ location: Location) -> JSONValue {
    .object([
      ("file", .string(location.file)), ("line", location.place.line.map(number)),
      ("column", location.place.column.map(number)), ("length", location.place.length.map(number)),
      ("sheet", location.place.sheet.map(string)),
      ("cell", location.place.cell.map { .string($0.description) }),
      ("paragraph", location.place.paragraph.map(number)), ("slide", location.place.slide.map(number)),
    ])
  }

  /// The whole report, ended by a line end.
  var text: String {
    var output = ""
    write(to: &output, indent: 0)
    return output + "\n"
  }

  private func write(to output: inout String, indent: Int?) {
    switch self {
    case .inline(let value): value.write(to: &output, indent: nil)
    case .number(let number): output += String(number)
    case .bool(let bool): output += bool ? "true" : "false"
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
    _ elements: [Element], _ open: String, _ close: String, to output: inout String, indent: Int?,
    _ element: (Element, inout String, Int?) -> Void
  ) {
    output += open
    guard let indent else {
      for (index, value) in elements.enumerated() {
        if index > 0 { output += ", " }
        element(value, &output, nil)
      }
      output += close
      return
    }
    for (index, value) in elements.enumerated() {
      output += (index == 0 ? "\n" : ",\n") + String(repeating: " ", count: indent + 2)
      element(value, &output, indent + 2)
    }
    if !elements.isEmpty { output += "\n" + String(repeating: " ", count: indent) }
    output += close
  }

  private static func write(_ text: String, to output: inout String) {
    output += "\""
    defer { output += "\"" }
    // Nearly all texts need no escapes; 0xE2 begins the separators of lines, among others.
    guard text.utf8.contains(where: { $0 < 0x20 || $0 == 0x22 || $0 == 0x5C || $0 == 0x7F || $0 == 0xE2 }) else {
      output += text
      return
    }
    let digits = Array("0123456789abcdef")
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
  }
}
