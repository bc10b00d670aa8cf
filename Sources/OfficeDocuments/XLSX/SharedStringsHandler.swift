/// Collects the texts that cells refer to by number, rich runs joined and phonetic guides left out.
final class SharedStringsHandler: XMLHandler {
  private(set) var strings: [String] = []
  private var text: [UInt8] = []
  private var isInText = false
  private var phoneticDepth = 0

  func start(_ name: String, _ attributes: XMLAttributes) {
    switch name {
    case "x:t": isInText = phoneticDepth == 0
    case "x:si": text.removeAll(keepingCapacity: true)
    case "x:rPh": phoneticDepth += 1
    default: break
    }
  }

  func characters(_ bytes: UnsafeBufferPointer<UInt8>) {
    if isInText { text.append(contentsOf: bytes) }
  }

  func end(_ name: String) {
    switch name {
    case "x:t": isInText = false
    case "x:si": strings.append(SpreadsheetString.decode(text))
    case "x:rPh": phoneticDepth = max(0, phoneticDepth - 1)
    default: break
    }
  }
}

/// The text of a cell as SpreadsheetML writes it.
enum SpreadsheetString {
  /// The text with `_x000D_` and its like turned into the characters they stand for, and ends of lines made one kind.
  static func decode(_ bytes: [UInt8]) -> String {
    guard needsWork(bytes) else { return String(decoding: bytes, as: UTF8.self) }
    var scalars = String.UnicodeScalarView()
    var pending = Array(String(decoding: bytes, as: UTF8.self).unicodeScalars)[...]
    var previous: Unicode.Scalar = " "
    while let scalar = pending.first {
      var decoded = scalar
      if scalar == "_", let escaped = escapedScalar(pending) {
        decoded = escaped
        pending = pending.dropFirst(7)
      } else {
        pending = pending.dropFirst()
      }
      if decoded == "\n", previous == "\r" {
        previous = decoded
        continue
      }
      previous = decoded
      scalars.append(decoded == "\r" ? "\n" : decoded)
    }
    return String(scalars)
  }

  /// Text in which `_x000D_` written literally stays what it is when a spreadsheet program reads it.
  static func encode(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "_")) else { return text }
    var result = String.UnicodeScalarView()
    let scalars = Array(text.unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      if scalar == "_", escapedScalar(scalars[index...]) != nil { result.append(contentsOf: "_x005F".unicodeScalars) }
      result.append(scalar)
    }
    return String(result)
  }

  private static func needsWork(_ bytes: [UInt8]) -> Bool {
    var previous: UInt8 = 0
    for byte in bytes {
      if byte == 0x0D || byte == UInt8(ascii: "x") && previous == UInt8(ascii: "_") { return true }
      previous = byte
    }
    return false
  }

  private static func escapedScalar(_ scalars: ArraySlice<Unicode.Scalar>) -> Unicode.Scalar? {
    guard scalars.count >= 7, scalars[scalars.startIndex + 1] == "x", scalars[scalars.startIndex + 6] == "_" else {
      return nil
    }
    var value: UInt32 = 0
    for scalar in scalars[(scalars.startIndex + 2)..<(scalars.startIndex + 6)] {
      guard let digit = Character(scalar).hexDigitValue, scalar.isASCII else { return nil }
      value = value * 16 + UInt32(digit)
    }
    return Unicode.Scalar(value)
  }
}
