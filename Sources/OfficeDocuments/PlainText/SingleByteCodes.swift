/// Code pages of one byte a character, which come with papers of guests from abroad.
enum SingleByteCodes {
  /// The characters of Windows-1252 from 0x80 to 0x9F; above them stand those of Unicode.
  static let western: [Unicode.Scalar?] =
    scalars("€\0‚ƒ„…†‡ˆ‰Š‹Œ\0Ž\0\0‘’“”•–—˜™š›œ\0žŸ") + (0xA0...0xFF).map { Unicode.Scalar($0) }

  /// The characters of Windows-1251 from 0x80.
  static let cyrillic: [Unicode.Scalar?] =
    scalars("ЂЃ‚ѓ„…†‡€‰Љ‹ЊЌЋЏђ‘’“”•–—\0™љ›њќћџ\u{A0}ЎўЈ¤Ґ¦§Ё©Є«¬\u{AD}®Ї°±Ііґµ¶·ё№є»јЅѕї")
    + (0x410...0x44F).map { Unicode.Scalar($0) }

  private static func scalars(_ text: String) -> [Unicode.Scalar?] { text.unicodeScalars.map { $0 == "\0" ? nil : $0 } }

  /// The byte of the upper half that stands for a character in Windows-1252, or in Latin-1, which leaves 0x80 to 0x9F to
  /// control characters; nil for others.
  static func westernByte(of scalar: Unicode.Scalar) -> UInt8? {
    if (0x80...0xFF).contains(scalar.value) { return UInt8(scalar.value) }
    return scalar.value < 0x80 ? nil : westernMarks[scalar]
  }

  private static let westernMarks: [Unicode.Scalar: UInt8] = {
    var bytes: [Unicode.Scalar: UInt8] = [:]
    for (offset, scalar) in western.prefix(32).enumerated() { if let scalar { bytes[scalar] = UInt8(0x80 + offset) } }
    return bytes
  }()

  /// Decodes; a byte without a character becomes U+FFFD.
  static func decode(_ bytes: ArraySlice<UInt8>, _ upperHalf: [Unicode.Scalar?]) -> String {
    var text = String.UnicodeScalarView()
    for byte in bytes {
      text.append(byte < 0x80 ? Unicode.Scalar(byte) : upperHalf[Int(byte) - 0x80] ?? "\u{FFFD}")
    }
    return String(text)
  }

  /// How much of the upper half reads as marks and accented letters among ASCII, from 0 to 1.
  ///
  /// They stand alone; in Chinese encodings a byte of the upper half hardly ever does.
  static func westernPlausibility(of buffer: UnsafeBufferPointer<UInt8>) -> Double {
    var total = 0
    var likely = 0
    forEachUpperRun(of: buffer) { run in
      total += run.count
      let isSurrounded = run.lowerBound > 0 || run.upperBound < buffer.count
      if run.count == 1, isSurrounded, western[Int(buffer[run.lowerBound]) - 0x80] != nil { likely += 1 }
    }
    return total == 0 ? 0 : Double(likely) / Double(total)
  }

  /// How much of the upper half reads as Russian words, from 0 to 1; 0 where its usual letters are rare.
  static func cyrillicPlausibility(of buffer: UnsafeBufferPointer<UInt8>) -> Double {
    var total = 0
    var letters = 0
    var usual = 0
    for byte in buffer where byte >= 0x80 {
      total += 1
      guard byte >= 0xC0 || byte == 0xA8 || byte == 0xB8 else { continue }
      letters += 1
      // о е а и н т с р в л к, two thirds of the letters of any Russian text.
      switch byte {
      case 0xEE, 0xE5, 0xE0, 0xE8, 0xED, 0xF2, 0xF1, 0xF0, 0xE2, 0xEB, 0xEA: usual += 1
      default: break
      }
    }
    guard letters >= 4, Double(usual) >= 0.45 * Double(letters) else { return 0 }
    return Double(letters) / Double(total)
  }

  private static func forEachUpperRun(of buffer: UnsafeBufferPointer<UInt8>, _ body: (Range<Int>) -> Void) {
    var index = 0
    while index < buffer.count {
      guard buffer[index] >= 0x80 else {
        index += 1
        continue
      }
      let start = index
      while index < buffer.count, buffer[index] >= 0x80 { index += 1 }
      body(start..<index)
    }
  }
}
