/// A part of a line that was read in a wrong encoding and saved or copied, while the rest of the line is sound.
struct GarbledStretch {
  /// How the text came to harm.
  enum Cause {
    /// UTF-8 was read as GBK: 会议 became 浼氳.
    case utf8ReadAsGBK
    /// UTF-8 was read as a Western encoding: 会议 became ä¼šè®®.
    case utf8ReadAsWestern
    /// GBK was read as a Western encoding: 会议 became »áÒé.
    case gbkReadAsWestern
  }

  var cause: Cause
  var range: Range<String.Index>
  /// What it was before, with U+FFFD where bytes were lost.
  var repaired: String

  /// The stretches of a line, in order.
  static func all(in line: Substring) -> [GarbledStretch] {
    var signs = GarbledSigns()
    for scalar in line.unicodeScalars { signs.add(scalar.value) }
    let western = signs.hasWesternLetters ? westernStretches(line) : []
    return western.isEmpty && signs.isDense ? chineseStretches(line) : western
  }

  // MARK: Chinese that was Chinese in UTF-8

  /// Fewer characters than this in a row come about in sound text too.
  private static let fewest = 4

  private static func chineseStretches(_ line: Substring) -> [GarbledStretch] {
    let bytes = CodePageBytes(line)
    var stretches: [GarbledStretch] = []
    var number = 0
    while number < bytes.starts.count {
      let run = UTF8Run(bytes.bytes, from: bytes.starts[number])
      guard run.whole >= fewest, run.whole >= 2 * run.broken else {
        number += 1
        continue
      }
      let next = bytes.starts[number...].firstIndex { $0 >= run.end } ?? bytes.starts.count
      let range = bytes.indices[number]..<(next < bytes.indices.count ? bytes.indices[next] : line.endIndex)
      stretches.append(GarbledStretch(cause: .utf8ReadAsGBK, range: range, repaired: run.text))
      number = next
    }
    return stretches
  }

  // MARK: Western letters that were Chinese

  private static func westernStretches(_ line: Substring) -> [GarbledStretch] {
    var stretches: [GarbledStretch] = []
    var bytes: [UInt8] = []
    var start = line.startIndex
    func close(_ end: String.Index) {
      if let (cause, repaired) = westernRepair(bytes) {
        stretches.append(GarbledStretch(cause: cause, range: start..<end, repaired: repaired))
      }
      bytes.removeAll(keepingCapacity: true)
    }
    for index in line.unicodeScalars.indices {
      guard let byte = SingleByteCodes.westernByte(of: line.unicodeScalars[index]) else {
        if !bytes.isEmpty { close(index) }
        continue
      }
      if bytes.isEmpty { start = index }
      bytes.append(byte)
    }
    if !bytes.isEmpty { close(line.endIndex) }
    return stretches
  }

  private static func westernRepair(_ bytes: [UInt8]) -> (Cause, String)? {
    // Rows of × and · stand for what is to be filled in, and few letters in a row are a foreign word.
    guard bytes.count >= 4, bytes.contains(where: { $0 >= 0xC0 && $0 != 0xD7 && $0 != 0xF7 }), Set(bytes).count >= 3
    else { return nil }
    return bytes.withUnsafeBufferPointer { buffer -> (Cause, String)? in
      if bytes.count >= 6, TextEncoding.utf8Plausibility(of: buffer) >= 0.75 {
        return (.utf8ReadAsWestern, String(decoding: bytes, as: UTF8.self))
      }
      guard GB18030Codes.plausibility(of: buffer) >= 0.75 else { return nil }
      return (.gbkReadAsWestern, GB18030Codes.decode(bytes[...]))
    }
  }
}

/// The bytes that a text has in code page 936, and where each of its characters begins among them.
struct CodePageBytes {
  private(set) var bytes: [UInt8] = []
  private(set) var starts: [Int] = []
  private(set) var indices: [String.Index] = []
  /// How many characters have no code, those left out that stand where bytes were lost already.
  private(set) var unencodable = 0

  /// A character without a code becomes 0xFF, which UTF-8 never holds.
  init(_ text: Substring) {
    for index in text.unicodeScalars.indices {
      starts.append(bytes.count)
      indices.append(index)
      let scalar = text.unicodeScalars[index]
      let known = CodePage936.code(of: scalar)
      if known == nil, scalar != "\u{FFFD}" { unencodable += 1 }
      let code = known ?? 0xFF
      if code > 0xFF { bytes.append(UInt8(code >> 8)) }
      bytes.append(UInt8(truncatingIfNeeded: code))
    }
  }
}

/// The characters of everyday Chinese that stand one behind another in UTF-8, some of them damaged.
private struct UTF8Run {
  /// How many are whole, and how many lost bytes.
  private(set) var whole = 0
  private(set) var broken = 0
  /// Where the last whole or broken one ends.
  private(set) var end: Int
  private(set) var text = ""

  init(_ bytes: [UInt8], from start: Int) {
    var index = start
    var brokenInRow = 0
    end = start
    var pending = ""
    bytes.withUnsafeBufferPointer { buffer in
      while index < buffer.count, (0xE2...0xEF).contains(buffer[index]), brokenInRow < 3 {
        let length = TextEncoding.utf8SequenceLength(in: buffer, at: index)
        if length == 3 {
          let scalar =
            UInt32(buffer[index] & 0x0F) << 12 | UInt32(buffer[index + 1] & 0x3F) << 6
            | UInt32(buffer[index + 2] & 0x3F)
          guard EverydayCharacters.contains(scalar) else { return }
          whole += 1
          brokenInRow = 0
          text += pending
          pending = ""
          text += String(decoding: buffer[index..<index + 3], as: UTF8.self)
          index += 3
          end = index
          continue
        }
        guard whole > 0 else { return }
        // The program that garbled the text put marks where bytes were lost.
        var next = index + 1
        while next < buffer.count, next < index + 4,
          buffer[next] & 0xC0 == 0x80 || buffer[next] == UInt8(ascii: "?") || buffer[next] == 0xFF
        { next += 1 }
        guard next > index + 1 else { return }
        broken += 1
        brokenInRow += 1
        pending.unicodeScalars.append("\u{FFFD}")
        index = next
      }
    }
  }
}
