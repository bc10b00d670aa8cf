/// Reads plain text: one paragraph a line.
enum PlainTextReader: FormatReader {
  static func recognizes(_ bytes: [UInt8], name: String) -> Bool { true }

  static func read(_ bytes: [UInt8], name: String, limits: ReadingLimits) throws(ReadingError) -> OfficeFile {
    let decoded = try DecodedText(bytes, limits: limits)
    var builder = PlainTextBuilder(lineLimit: limits.textLines)
    try builder.add(decoded.text)
    let section = Section(page: .a4, blocks: builder.blocks)
    return OfficeFile(
      format: .text, content: .document(Document(sections: [section])), notices: decoded.notices + builder.notices)
  }
}

/// Makes paragraphs from lines.
private struct PlainTextBuilder {
  let lineLimit: Int
  private(set) var blocks: [Block] = []
  private var inlines: [Inline] = []
  private var run = ""
  private var place = Place(line: 1, column: 1)
  private var startsPage = false
  private var controlCount = 0
  private var firstControl = Place()

  init(lineLimit: Int) { self.lineLimit = lineLimit }

  var notices: [ReadingNotice] {
    guard controlCount > 0 else { return [] }
    return [
      ReadingNotice(
        .malformed,
        Message("有 \(controlCount) 个控制字符，已去掉", english: "\(controlCount) control characters were left out"),
        at: firstControl)
    ]
  }

  mutating func add(_ text: String) throws(ReadingError) {
    var text = text
    text.makeContiguousUTF8()
    var position = TextPositionCounter()
    var previous: Unicode.Scalar = " "
    var start = text.startIndex
    while start < text.endIndex {
      // Nearly every line is nothing but words, and is taken as a whole.
      let (plain, ended) = Self.plainLine(text.utf8[start...])
      if ended > 0, previous != "\r", run.isEmpty, inlines.isEmpty {
        let end = text.utf8.index(start, offsetBy: plain)
        run = String(text[start..<end])
        try endParagraph()
        position.endLine()
        place = Place(line: position.line, column: position.column)
        previous = "\n"
        start = text.utf8.index(end, offsetBy: ended)
        continue
      }
      let end = text.utf8[start...].firstIndex(of: 0x0A).map { text.utf8.index(after: $0) } ?? text.endIndex
      try add(text[start..<end], &position, &previous)
      start = end
    }
    if !run.isEmpty || !inlines.isEmpty || startsPage { try endParagraph() }
  }

  /// How many bytes the words of a line take, and how many the end of the line; 0 for the end where something else than words
  /// stands in the line, or where it is the last one.
  private static func plainLine(_ text: Substring.UTF8View) -> (words: Int, end: Int) {
    text.withContiguousStorageIfAvailable { bytes in
      for index in bytes.indices {
        switch bytes[index] {
        case 0x0A: return (index, 1)
        case 0x0D where index + 1 < bytes.count && bytes[index + 1] == 0x0A: return (index, 2)
        // Control characters, those beyond ASCII begin with C2, and the ends of lines that are written E2 80 A8 and E2 80 A9.
        case ..<0x20, 0x7F: return (0, 0)
        case 0xC2 where index + 1 < bytes.count && bytes[index + 1] < 0xA0: return (0, 0)
        case 0xE2 where index + 2 < bytes.count && bytes[index + 1] == 0x80 && bytes[index + 2] & 0xFE == 0xA8:
          return (0, 0)
        default: continue
        }
      }
      return (0, 0)
    } ?? (0, 0)
  }

  private mutating func add(
    _ line: Substring, _ position: inout TextPositionCounter, _ previous: inout Unicode.Scalar
  ) throws(ReadingError) {
    for scalar in line.unicodeScalars {
      let here = position
      position.advance(over: scalar)
      switch scalar {
      case "\n" where previous == "\r": place = Place(line: position.line, column: position.column)
      case "\n", "\r", "\u{0C}", "\u{85}", "\u{2028}", "\u{2029}":
        try endParagraph()
        startsPage = scalar == "\u{0C}"
        place = Place(line: position.line, column: position.column)
      case "\t":
        endRun()
        inlines.append(.tab)
      case "\u{0B}":
        endRun()
        inlines.append(.lineBreak)
      // The mark that old DOS programs put at the end of a file.
      case "\u{1A}" where here.line > 1 || here.column > 1: break
      case "\u{00}"..."\u{1F}", "\u{7F}"..."\u{9F}":
        if controlCount == 0 { firstControl = Place(line: here.line, column: here.column) }
        controlCount += 1
      default: run.unicodeScalars.append(scalar)
      }
      previous = scalar
    }
  }

  private mutating func endRun() {
    guard !run.isEmpty else { return }
    inlines.append(.text(run, TextProperties()))
    run = ""
  }

  private mutating func endParagraph() throws(ReadingError) {
    endRun()
    guard blocks.count < lineLimit else { throw ReadingError.tooManyLines(lineLimit) }
    var paragraph = Paragraph(inlines, place: place)
    if startsPage { paragraph.properties.pageBreakBefore = true }
    blocks.append(.paragraph(paragraph))
    inlines = []
    startsPage = false
  }
}

extension ReadingError {
  /// The text has more lines than any honest file.
  static func tooManyLines(_ limit: Int) -> ReadingError {
    ReadingError(
      .tooLarge,
      Message(
        "文本超过 \(limit) 行，不予打开；请拆分后再用", english: "the text has more than \(limit) lines and is not opened; split it"))
  }
}
