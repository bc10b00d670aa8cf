/// The text of a text file, whatever its encoding, and what the decoding has to say about it.
public struct DecodedText: Hashable, Sendable {
  /// The text, without a byte order mark; ends of lines are as in the file.
  public var text: String
  /// The encoding of the file, told by its content.
  public var encoding: TextEncoding
  /// What was converted or could not be decoded.
  public var notices: [ReadingNotice]

  /// Decodes a file by its content: a byte order mark, then well-formed UTF-8, then whichever of GB 18030, Big5,
  /// UTF-16 and two code pages of Windows reads as the most everyday text.
  ///
  /// Text that was read in a wrong encoding and saved again is noticed but left as it is; see `repairedMojibake`.
  ///
  /// - Throws: `ReadingError` when the bytes are no text, or too many.
  public init(_ bytes: [UInt8], limits: ReadingLimits = ReadingLimits()) throws(ReadingError) {
    try self.init(bytes, declared: nil, limits: limits)
  }

  /// Decodes a file that names its encoding; the name only tips the scales, because pages are saved again in another.
  init(_ bytes: [UInt8], declared: TextEncoding?, limits: ReadingLimits) throws(ReadingError) {
    guard bytes.count <= limits.textBytes else {
      throw ReadingError(
        .tooLarge,
        Message(
          "文本超过 \(limits.textBytes >> 20) MB，不予打开；请拆分后再用",
          english: "the text exceeds \(limits.textBytes >> 20) MB and is not opened; split it"))
    }
    let mark = TextEncoding.byteOrderMark(of: bytes)
    let encoding = mark?.encoding ?? TextEncoding.guess(bytes, declared: declared)
    let body = bytes.dropFirst(mark?.length ?? 0)
    try Self.refuseBinary(body, encoding)
    let mixed = mark == nil ? MixedEncodings(bytes, mostly: encoding) : nil
    let text =
      switch encoding {
      case _ where mixed != nil: mixed?.text ?? ""
      case .utf8: String(decoding: body, as: UTF8.self)
      case .utf16LittleEndian: Self.decodeUTF16(body, highByte: 1)
      case .utf16BigEndian: Self.decodeUTF16(body, highByte: 0)
      case .gb18030: GB18030Codes.decode(body)
      case .big5: Big5Codes.decode(body)
      case .windows1252: SingleByteCodes.decode(body, SingleByteCodes.western)
      case .windows1251: SingleByteCodes.decode(body, SingleByteCodes.cyrillic)
      }
    self.text = text
    self.encoding = encoding
    notices = []
    if encoding != .utf8 {
      notices.append(
        ReadingNotice(
          .encoding,
          Message(
            "文件的编码是 \(encoding.rawValue)，已转换为 UTF-8", english: "the file is \(encoding.rawValue); it was converted")))
    }
    if let mixed { notices.append(mixed.notice(encoding)) }
    if let notice = Self.undecodableNotice(text) { notices.append(notice) }
    if let notice = Mojibake.notice(text) { notices.append(notice) }
  }

  /// Refuses what is no text, because decoded noise would only look like a broken draft.
  private static func refuseBinary(_ body: ArraySlice<UInt8>, _ encoding: TextEncoding) throws(ReadingError) {
    guard encoding != .utf16LittleEndian, encoding != .utf16BigEndian else { return }
    var controls = 0
    var hasNull = false
    for byte in body where byte < 0x20 {
      if byte == 0 { hasNull = true }
      if byte < 0x09 || byte > 0x0D && byte != 0x1B && byte != 0x1A { controls += 1 }
    }
    if hasNull || controls > 8 && controls > body.count / 20 {
      throw ReadingError(
        .unsupported,
        Message(
          "这不是文本文件（含有二进制数据）；请在 WPS 或 Word 中另存为 DOCX、XLSX 或纯文本",
          english: "this is no text file (it holds binary data); save it as DOCX, XLSX or plain text"))
    }
  }

  private static func decodeUTF16(_ body: ArraySlice<UInt8>, highByte: Int) -> String {
    var units: [UInt16] = []
    units.reserveCapacity(body.count / 2)
    var index = body.startIndex
    while index + 1 < body.endIndex {
      units.append(UInt16(body[index + highByte]) << 8 | UInt16(body[index + 1 - highByte]))
      index += 2
    }
    return String(decoding: units, as: UTF16.self) + (index < body.endIndex ? "\u{FFFD}" : "")
  }

  private static func undecodableNotice(_ text: String) -> ReadingNotice? {
    // Searched for by its bytes, because hardly any text holds it.
    let holdsMark = text.utf8.withContiguousStorageIfAvailable { bytes in
      bytes.indices.dropLast(2).contains { bytes[$0] == 0xEF && bytes[$0 + 1] == 0xBF && bytes[$0 + 2] == 0xBD }
    }
    guard holdsMark ?? true else { return nil }
    var count = 0
    var place = Place()
    var position = TextPositionCounter()
    for scalar in text.unicodeScalars {
      if scalar == "\u{FFFD}" {
        if count == 0 { place = Place(line: position.line, column: position.column) }
        count += 1
      }
      position.advance(over: scalar)
    }
    guard count > 0 else { return nil }
    return ReadingNotice(
      .undecodable,
      Message(
        "有 \(count) 处字符已损坏，无法还原，显示为“\u{FFFD}”", english: "\(count) characters are damaged and shown as “\u{FFFD}”"),
      at: place)
  }
}

/// Counts lines and columns while a text is walked through; CR LF is one end of line.
struct TextPositionCounter {
  private(set) var line = 1
  private(set) var column = 1
  private var endedWithReturn = false

  /// Goes on to the next line, over a line feed or CR LF.
  mutating func endLine() {
    line += 1
    column = 1
    endedWithReturn = false
  }

  mutating func advance(over scalar: Unicode.Scalar) {
    let completesReturn = endedWithReturn && scalar == "\n"
    endedWithReturn = scalar == "\r"
    if completesReturn { return }
    if scalar == "\n" || scalar == "\r" {
      line += 1
      column = 1
    } else {
      column += 1
    }
  }
}
