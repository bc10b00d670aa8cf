internal import Foundation

/// The structure of GB 18030, and decoding through Foundation's table.
enum GB18030Codes {
  /// The length of the code at an index; 0 when no code begins there.
  static func length(in buffer: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
    let lead = buffer[index]
    if lead < 0x80 { return 1 }
    guard lead >= 0x81, lead <= 0xFE, index + 1 < buffer.count else { return 0 }
    switch buffer[index + 1] {
    case 0x40...0x7E, 0x80...0xFE: return 2
    case 0x30...0x39:
      guard index + 3 < buffer.count else { return 0 }
      return (0x81...0xFE).contains(buffer[index + 2]) && (0x30...0x39).contains(buffer[index + 3]) ? 4 : 0
    default: return 0
    }
  }

  /// The share of everyday characters.
  static func plausibility(of buffer: UnsafeBufferPointer<UInt8>) -> Double {
    var tally = PlausibilityTally()
    var index = 0
    while index < buffer.count {
      let length = length(in: buffer, at: index)
      switch length {
      case 0 where index > buffer.count - 4: return tally.share
      case 0: tally.countInvalid()
      case 1: tally.countPlain()
      case 2:
        let (lead, trail) = (buffer[index], buffer[index + 1])
        let isLevelOne = (0xB0...0xD7).contains(lead)
        tally.count(isEveryday: trail >= 0xA1 && (isLevelOne || (0xA1...0xA3).contains(lead)))
      default: tally.count(isEveryday: false)
      }
      index += max(length, 1)
    }
    return tally.share
  }

  /// Decodes; each byte that belongs to no code becomes U+FFFD.
  static func decode(_ bytes: ArraySlice<UInt8>) -> String {
    MultibyteDecoding.decode(bytes, encoding: MultibyteDecoding.gb18030, length: length)
  }
}

/// The structure of Big5, and decoding through Foundation's table.
enum Big5Codes {
  /// The length of the code at an index; 0 when no code begins there.
  static func length(in buffer: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
    let lead = buffer[index]
    if lead < 0x80 { return 1 }
    guard lead >= 0x81, lead <= 0xFE, index + 1 < buffer.count else { return 0 }
    switch buffer[index + 1] {
    case 0x40...0x7E, 0xA1...0xFE: return 2
    default: return 0
    }
  }

  /// The share of everyday characters: the frequently used ones, which Big5 keeps in rows 0xA4 to 0xC6, and symbols.
  static func plausibility(of buffer: UnsafeBufferPointer<UInt8>) -> Double {
    var tally = PlausibilityTally()
    var index = 0
    while index < buffer.count {
      let length = length(in: buffer, at: index)
      switch length {
      case 0 where index == buffer.count - 1: return tally.share
      case 0: tally.countInvalid()
      case 1: tally.countPlain()
      default:
        switch buffer[index] {
        case 0xA1...0xC6: tally.count(isEveryday: true)
        case 0xC9...0xF9: tally.count(isEveryday: false)
        // Rows that only extensions of Big5 fill.
        default: tally.countInvalid()
        }
      }
      index += max(length, 1)
    }
    return tally.share
  }

  /// Decodes; each byte that belongs to no code becomes U+FFFD.
  static func decode(_ bytes: ArraySlice<UInt8>) -> String {
    MultibyteDecoding.decode(bytes, encoding: MultibyteDecoding.big5, length: length)
  }
}

/// The way back from characters to GBK as Windows has it.
///
/// The table is the decoder's, turned round: Foundation's encoder of Linux ends the program over some damaged texts.
enum CodePage936 {
  /// The code of a character, one byte or two; nil when it has none.
  static func code(of scalar: Unicode.Scalar) -> UInt16? {
    if scalar.value < 0x80 { return UInt16(scalar.value) }
    guard scalar.value < codes.count else { return nil }
    let code = codes[Int(scalar.value)]
    return code == 0 ? nil : code
  }

  /// The code of each character of the basic plane; 0 where there is none.
  private static let codes: [UInt16] = {
    var codes = [UInt16](repeating: 0, count: 0x1_0000)
    codes[0x20AC] = 0x80
    // What the code page leaves open GB 18030 may fill.
    for encoding in [MultibyteDecoding.codePage936, MultibyteDecoding.gb18030] {
      for lead in UInt8(0x81)...0xFE {
        let trails = (UInt8(0x40)...0xFE).filter { $0 != 0x7F }
        let row = MultibyteDecoding.decode(trails.flatMap { [lead, $0] }[...], encoding: encoding) { _, _ in 2 }
        for (trail, scalar) in zip(trails, row.unicodeScalars) where scalar != "\u{FFFD}" && scalar.value < codes.count
        {
          if codes[Int(scalar.value)] == 0 { codes[Int(scalar.value)] = UInt16(lead) << 8 | UInt16(trail) }
        }
      }
    }
    return codes
  }()
}

/// Decoding with Foundation's tables, which refuse a whole text for one wrong byte.
enum MultibyteDecoding {
  /// GB 18030; Foundation has no name for it on every platform.
  static let gb18030 = String.Encoding(rawValue: 0x8000_0632)
  /// GBK as Windows has it (code page 936).
  static let codePage936 = String.Encoding(rawValue: 0x8000_0421)
  /// Big5 with the extensions of Windows (code page 950).
  static let big5 = String.Encoding(rawValue: 0x8000_0423)

  /// Decodes runs of whole codes; what belongs to no code, or has no character, becomes U+FFFD.
  static func decode(
    _ bytes: ArraySlice<UInt8>, encoding: String.Encoding,
    length: (UnsafeBufferPointer<UInt8>, Int) -> Int
  ) -> String {
    if let text = String(data: Data(bytes), encoding: encoding) { return text }
    var text = ""
    bytes.withUnsafeBufferPointer { buffer in
      var runStart = 0
      var index = 0
      func flush() {
        guard runStart < index else { return }
        let run = UnsafeBufferPointer(rebasing: buffer[runStart..<index])
        text += String(data: Data(run), encoding: encoding) ?? decodeOneByOne(run, encoding, length)
      }
      while index < buffer.count {
        let count = length(buffer, index)
        if count == 0 {
          flush()
          text.unicodeScalars.append("\u{FFFD}")
          index += 1
          runStart = index
        } else {
          index += count
        }
      }
      flush()
    }
    return text
  }

  private static func decodeOneByOne(
    _ run: UnsafeBufferPointer<UInt8>, _ encoding: String.Encoding, _ length: (UnsafeBufferPointer<UInt8>, Int) -> Int
  ) -> String {
    var text = ""
    var index = 0
    while index < run.count {
      let count = max(1, length(run, index))
      if run[index] < 0x80 {
        text.unicodeScalars.append(Unicode.Scalar(run[index]))
      } else {
        text += String(data: Data(run[index..<index + count]), encoding: encoding) ?? "\u{FFFD}"
      }
      index += count
    }
    return text
  }
}
