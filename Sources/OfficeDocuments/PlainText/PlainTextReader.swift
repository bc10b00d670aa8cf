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
    var position = TextPositionCounter()
    var previous: Unicode.Scalar = " "
    for scalar in text.unicodeScalars {
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
    if !run.isEmpty || !inlines.isEmpty || startsPage { try endParagraph() }
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
