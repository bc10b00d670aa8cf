/// An encoding of text files that Chinese offices still meet.
public enum TextEncoding: String, Hashable, Sendable, CaseIterable {
  /// UTF-8, with or without a byte order mark.
  case utf8 = "UTF-8"
  /// UTF-16 with the low byte first, which Windows programs call Unicode.
  case utf16LittleEndian = "UTF-16LE"
  /// UTF-16 with the high byte first.
  case utf16BigEndian = "UTF-16BE"
  /// GB 18030, of which GBK and GB 2312 are parts.
  case gb18030 = "GB18030"
  /// Big5, for traditional characters.
  case big5 = "Big5"
  /// The code page of Windows for Western Europe: ASCII with accented letters and curly quotation marks.
  case windows1252 = "Windows-1252"
  /// The code page of Windows for Cyrillic letters.
  case windows1251 = "Windows-1251"
}

extension TextEncoding {
  /// The encoding that a byte order mark names, and the length of the mark.
  static func byteOrderMark(of bytes: [UInt8]) -> (encoding: TextEncoding, length: Int)? {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return (.utf8, 3) }
    if bytes.starts(with: [0xFF, 0xFE]) { return (.utf16LittleEndian, 2) }
    if bytes.starts(with: [0xFE, 0xFF]) { return (.utf16BigEndian, 2) }
    // GB 18030 has a mark of its own, the code of U+FEFF.
    if bytes.starts(with: [0x84, 0x31, 0x95, 0x33]) { return (.gb18030, 4) }
    return nil
  }

  /// The most plausible encoding of bytes without a mark.
  ///
  /// Well-formed UTF-8 is hardly ever anything else. Among the others a strict trial is not enough, because short texts
  /// are well-formed in several encodings at once: the one in which the most characters are everyday ones wins.
  static func guess(_ bytes: [UInt8], declared: TextEncoding? = nil) -> TextEncoding {
    if let isPlain = wellFormedUTF8(bytes), !isPlain || !bytes.contains(0) { return .utf8 }
    let sample = bytes.prefix(1 << 18)
    return sample.withUnsafeBufferPointer { buffer in
      var best = TextEncoding.gb18030
      var bestScore = GB18030Codes.plausibility(of: buffer) + (declared == .gb18030 ? 0.2 : 0)
      func offer(_ encoding: TextEncoding, _ plausibility: Double) {
        let score = plausibility + (declared == encoding ? 0.2 : 0)
        if score > bestScore { (best, bestScore) = (encoding, score) }
      }
      offer(.utf8, utf8Plausibility(of: buffer))
      let isMostlyPlain = isMostlyPlain(buffer)
      if isMostlyPlain { offer(.windows1252, SingleByteCodes.westernPlausibility(of: buffer)) }
      offer(.windows1251, SingleByteCodes.cyrillicPlausibility(of: buffer))
      offer(.big5, Big5Codes.plausibility(of: buffer))
      // Letters of ASCII would be two bytes long in UTF-16, every other of them 0.
      if bytes.count.isMultiple(of: 2), !isMostlyPlain {
        offer(.utf16LittleEndian, utf16Plausibility(of: buffer, highByte: 1))
        offer(.utf16BigEndian, utf16Plausibility(of: buffer, highByte: 0))
      }
      return best
    }
  }

  /// Whether four fifths of the bytes or more are printable ASCII and none is 0, which no Chinese in UTF-16 is.
  private static func isMostlyPlain(_ buffer: UnsafeBufferPointer<UInt8>) -> Bool {
    var plain = 0
    for byte in buffer {
      if byte == 0 { return false }
      if (0x20..<0x7F).contains(byte) || (0x09...0x0D).contains(byte) { plain += 1 }
    }
    return plain * 5 >= buffer.count * 4
  }

  /// Whether the bytes are all ASCII; nil when they are not well-formed UTF-8.
  static func wellFormedUTF8(_ bytes: [UInt8]) -> Bool? {
    var index = 0
    var isPlain = true
    return bytes.withUnsafeBufferPointer { buffer in
      while index < buffer.count {
        let length = utf8SequenceLength(in: buffer, at: index)
        if length == 0 { return nil }
        if length > 1 { isPlain = false }
        index += length
      }
      return isPlain
    }
  }

  /// The length of the well-formed UTF-8 sequence at an index; 0 when there is none.
  static func utf8SequenceLength(in buffer: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
    let lead = buffer[index]
    if lead < 0x80 { return 1 }
    let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
    guard lead >= 0xC2, lead <= 0xF4, index + length <= buffer.count else { return 0 }
    for offset in 1..<length where buffer[index + offset] & 0xC0 != 0x80 { return 0 }
    let second = buffer[index + 1]
    switch lead {
    case 0xE0: return second >= 0xA0 ? 3 : 0
    case 0xED: return second < 0xA0 ? 3 : 0
    case 0xF0: return second >= 0x90 ? 4 : 0
    case 0xF4: return second < 0x90 ? 4 : 0
    default: return length
    }
  }

  /// How much of the bytes reads as everyday text in UTF-8, from 0 to 1.
  static func utf8Plausibility(of buffer: UnsafeBufferPointer<UInt8>) -> Double {
    var tally = PlausibilityTally()
    var index = 0
    while index < buffer.count {
      let length = utf8SequenceLength(in: buffer, at: index)
      switch length {
      // A character cut off by the end of the sample is no mistake.
      case 0 where index > buffer.count - 4: return tally.share
      case 0: tally.countInvalid()
      case 1: tally.countPlain()
      case 3:
        let scalar =
          UInt32(buffer[index] & 0x0F) << 12 | UInt32(buffer[index + 1] & 0x3F) << 6 | UInt32(buffer[index + 2] & 0x3F)
        tally.count(isEveryday: EverydayCharacters.contains(scalar))
      default: tally.count(isEveryday: false)
      }
      index += max(length, 1)
    }
    return tally.share
  }

  private static func utf16Plausibility(of buffer: UnsafeBufferPointer<UInt8>, highByte: Int) -> Double {
    var tally = PlausibilityTally()
    for index in stride(from: 0, to: buffer.count - 1, by: 2) {
      let unit = UInt32(buffer[index + highByte]) << 8 | UInt32(buffer[index + 1 - highByte])
      switch unit {
      case 0..<0x09, 0x0E..<0x20, 0xFFFE, 0xFFFF: tally.countInvalid()
      // Letters count here, because in no other encoding are they two bytes long.
      case 0x09..<0x7F: tally.count(isEveryday: true)
      default: tally.count(isEveryday: EverydayCharacters.contains(unit))
      }
    }
    return tally.share
  }
}

/// How many characters of a trial reading are everyday ones.
struct PlausibilityTally {
  private var everyday = 0
  private var total = 0
  private var hasPlain = false

  mutating func count(isEveryday: Bool) {
    total += 1
    if isEveryday { everyday += 1 }
  }

  mutating func countPlain() { hasPlain = true }

  /// A sequence that cannot stand in the encoding speaks against it more than a rare character does.
  mutating func countInvalid() { total += 3 }

  /// The share of everyday characters among those that are not ASCII.
  var share: Double { total == 0 ? (hasPlain ? 0.01 : 0) : Double(everyday) / Double(total) }
}
