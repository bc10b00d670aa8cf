internal import OfficeDocuments

/// What reports for programs are made of; Foundation's encoder gives no fixed order of keys but the alphabet.
indirect enum JSONValue {
  case number(Int)
  case string(String)
  case array([JSONValue])
  case object([(String, JSONValue?)])
  case bool(Bool)
  case null
  /// A value that stands on one line.
  case inline(JSONValue)
  /// A value on one line that was written before, for what stands in several places.
  case written([UInt8])

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

  /// The whole report in UTF-8, ended by a line end.
  var bytes: [UInt8] {
    var output: [UInt8] = []
    write(to: &output, indent: 0)
    output.append(UInt8(ascii: "\n"))
    return output
  }

  /// The value on one line, written once and for all.
  var onOneLine: JSONValue {
    var output: [UInt8] = []
    write(to: &output, indent: nil)
    return .written(output)
  }

  /// The whole report, ended by a line end.
  var text: String { String(decoding: bytes, as: UTF8.self) }

  private func write(to output: inout [UInt8], indent: Int?) {
    switch self {
    case .inline(let value): value.write(to: &output, indent: nil)
    case .written(let bytes): output += bytes
    case .number(let number): output += String(number).utf8
    case .null: output += "null".utf8
    case .bool(let bool): output += (bool ? "true" : "false").utf8
    case .string(let text): output.appendQuoted(text)
    case .array(let values):
      output.append(UInt8(ascii: "["))
      var count = 0
      for value in values {
        output.beginElement(after: count, indent: indent)
        count += 1
        value.write(to: &output, indent: indent.map { $0 + 2 })
      }
      output.endElements(count, UInt8(ascii: "]"), indent: indent)
    case .object(let entries):
      output.append(UInt8(ascii: "{"))
      var count = 0
      for case (let key, let value?) in entries {
        output.beginElement(after: count, indent: indent)
        count += 1
        output.appendQuoted(key)
        output += ": ".utf8
        value.write(to: &output, indent: indent.map { $0 + 2 })
      }
      output.endElements(count, UInt8(ascii: "}"), indent: indent)
    }
  }
}

extension [UInt8] {
  fileprivate mutating func beginElement(after count: Int, indent: Int?) {
    if count > 0 { append(UInt8(ascii: ",")) }
    if let indent {
      appendLine(indent: indent + 2)
    } else if count > 0 {
      append(UInt8(ascii: " "))
    }
  }

  fileprivate mutating func endElements(_ count: Int, _ mark: UInt8, indent: Int?) {
    if count > 0, let indent { appendLine(indent: indent) }
    append(mark)
  }

  private mutating func appendLine(indent: Int) {
    append(UInt8(ascii: "\n"))
    append(contentsOf: repeatElement(UInt8(ascii: " "), count: indent))
  }

  fileprivate mutating func appendQuoted(_ text: String) {
    append(UInt8(ascii: "\""))
    var text = text
    text.withUTF8 { bytes in
      // Nearly all texts need no escapes.
      if bytes.needEscape {
        for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars { appendEscaped(scalar) }
      } else {
        append(contentsOf: bytes)
      }
    }
    append(UInt8(ascii: "\""))
  }

  private mutating func appendEscaped(_ scalar: Unicode.Scalar) {
    switch scalar {
    case "\"": self += "\\\"".utf8
    case "\\": self += "\\\\".utf8
    case "\n": self += "\\n".utf8
    case "\r": self += "\\r".utf8
    case "\t": self += "\\t".utf8
    case _ where scalar.value < 0x20 || scalar.value == 0x7F || (0x2028...0x2029).contains(scalar.value):
      let digits = String(scalar.value, radix: 16)
      self += ("\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits).utf8
    default: self += UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
    }
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether a text of these bytes needs escapes: it holds control characters, marks of the notation, or the separators of
  /// lines and paragraphs, which are written E2 80 A8 and E2 80 A9.
  fileprivate var needEscape: Bool {
    for index in indices {
      switch self[index] {
      case ..<0x20, 0x22, 0x5C, 0x7F: return true
      case 0xE2 where index + 2 < count && self[index + 1] == 0x80 && self[index + 2] & 0xFE == 0xA8: return true
      default: continue
      }
    }
    return false
  }
}
