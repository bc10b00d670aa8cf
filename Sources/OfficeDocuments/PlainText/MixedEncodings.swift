/// A text of which some lines are UTF-8 and the others GB 18030, as it comes about when pieces of files are put together.
struct MixedEncodings {
  /// The text, each line decoded by itself.
  let text: String
  /// The first line in the other encoding, from 1, and how many there are.
  let firstOtherLine: Int
  let otherLineCount: Int

  /// The share of everyday characters from which a line is believed to be in the other encoding.
  private static let threshold = 0.75

  /// Reads bytes that are mostly in one encoding; nil when every line is best read in that one.
  init?(_ bytes: [UInt8], mostly main: TextEncoding) {
    // In well-formed UTF-8 there is nothing to doubt. No character of either encoding holds the byte of a line end.
    guard main == .gb18030 || main == .utf8 && TextEncoding.wellFormedUTF8(bytes) == nil else { return nil }
    var lineCount = 0
    var first: Int?
    var count = 0
    Self.forEachLine(of: bytes) { line in
      lineCount += 1
      guard Self.isOther(line, main) else { return }
      first = first ?? lineCount
      count += 1
    }
    guard let first else { return nil }
    firstOtherLine = first
    otherLineCount = count
    var text = ""
    Self.forEachLine(of: bytes) { line in
      let isUTF8 = (main == .utf8) != Self.isOther(line, main)
      text += isUTF8 ? String(decoding: line, as: UTF8.self) : GB18030Codes.decode(line)
    }
    self.text = text
  }

  /// Hands out the lines, each with its end. They are never held together, because a text may be nothing but line ends.
  private static func forEachLine(of bytes: [UInt8], _ body: (ArraySlice<UInt8>) -> Void) {
    var start = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: 0x0A).map { $0 + 1 } ?? bytes.count
      body(bytes[start..<end])
      start = end
    }
  }

  private static func isOther(_ line: ArraySlice<UInt8>, _ main: TextEncoding) -> Bool {
    line.withUnsafeBufferPointer { buffer in
      guard isWellFormedUTF8(buffer) == (main == .gb18030) else { return false }
      let asUTF8 = TextEncoding.utf8Plausibility(of: buffer)
      let asGB18030 = GB18030Codes.plausibility(of: buffer)
      return main == .gb18030
        ? asUTF8 >= threshold && asUTF8 > asGB18030 : asGB18030 >= threshold && asGB18030 > asUTF8
    }
  }

  private static func isWellFormedUTF8(_ buffer: UnsafeBufferPointer<UInt8>) -> Bool {
    var index = 0
    while index < buffer.count {
      let length = TextEncoding.utf8SequenceLength(in: buffer, at: index)
      if length == 0 { return false }
      index += length
    }
    return true
  }

  /// Says that two encodings were found.
  func notice(_ main: TextEncoding) -> ReadingNotice {
    let other = main == .utf8 ? TextEncoding.gb18030 : .utf8
    return ReadingNotice(
      .encoding,
      Message(
        "文件里混有两种编码：有 \(otherLineCount) 行是 \(other.rawValue)，其余是 \(main.rawValue)，已分别转换；请核对",
        english:
          "the file mixes two encodings: \(otherLineCount) lines are \(other.rawValue), the others \(main.rawValue); each "
          + "was converted; check it"),
      at: Place(line: firstOtherLine))
  }
}
