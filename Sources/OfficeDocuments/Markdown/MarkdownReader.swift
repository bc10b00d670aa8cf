/// Reads Markdown as GitHub understands it.
enum MarkdownReader: FormatReader {
  /// How much Markdown is read; its library needs far more memory, and for odd input more time, than text does.
  private static let byteLimit = 4 << 20

  static func recognizes(_ bytes: [UInt8], name: String) -> Bool { FileFormat(endingOf: name) == .markdown }

  private static let hugeTable = ReadingError(
    .tooLarge,
    Message(
      "文本里的表格过大，可能是恶意文件，不予打开；请拆分后再用",
      english: "a table of the text is too large, which may be hostile; it is not opened; split it"))

  static func read(_ bytes: [UInt8], name: String, limits: ReadingLimits) throws(ReadingError) -> OfficeFile {
    var limits = limits
    limits.textBytes = min(limits.textBytes, byteLimit)
    let decoded = try DecodedText(bytes, limits: limits)
    let matter = FrontMatter(decoded.text)
    guard MarkdownTableSize.cells(in: matter.body) <= limits.markdownTableCells else { throw hugeTable }
    guard let tree = MarkdownTree(matter.body) else { throw ReadingError.outOfMemory }
    var builder = MarkdownBuilder(lineOffset: matter.lineCount, limits: limits)
    tree.walk { builder.visit($0, isBeginning: $1) }
    if let failure = builder.failure { throw failure }
    var notices = decoded.notices + matter.notices + builder.notices
    let lost = MarkdownFootnotes.definitions(in: matter.body) - builder.footnoteCount
    if lost > 0 {
      notices.append(
        ReadingNotice(
          .unknownContent,
          Message(
            "有 \(lost) 条脚注没有被引用，没有读入", english: "\(lost) footnotes to which nothing refers were left out")))
    }
    let document = Document(title: matter.title, sections: [Section(page: .a4, blocks: builder.blocks)])
    return OfficeFile(format: .markdown, content: .document(document), notices: notices)
  }
}

extension ReadingError {
  /// A library could not get memory.
  static let outOfMemory = ReadingError(
    .tooLarge, Message("内存不足，打不开这个文件；请拆分后再用", english: "there is not enough memory to open this file; split it"))
}

/// The lines between two lines of `---` at the top, which programs use for properties and which are no text.
private struct FrontMatter {
  private(set) var title = ""
  private(set) var lineCount = 0
  private(set) var body: String
  private(set) var notices: [ReadingNotice] = []

  init(_ text: String) {
    body = text
    // A CR LF pair is one Character, so one kind of end of line makes the rest simple.
    let lines = text.unicodeScalars.split(separator: "\n", maxSplits: 200, omittingEmptySubsequences: false)
      .map { Substring($0.last == "\r" ? $0.dropLast() : $0) }
    guard lines.first == "---", lines.count > 2,
      let end = lines.indices.dropFirst().first(where: { lines[$0] == "---" || lines[$0] == "..." }), end < 200,
      lines[1..<end].allSatisfy({ $0.isEmpty || $0.first == " " || $0.first == "-" || $0.contains(":") })
    else { return }
    for line in lines[1..<end] where line.hasPrefix("title:") {
      title = String(line.dropFirst(6).drop { $0 == " " }.filter { $0 != "\"" && $0 != "'" })
    }
    lineCount = end + 1
    var rest = text.unicodeScalars[...]
    for _ in 0...end { rest = rest.drop { $0 != "\n" }.dropFirst() }
    body = String(rest)
    notices.append(
      ReadingNotice(
        .unknownContent,
        Message(
          "开头的 \(end + 1) 行是文件属性，没有读入正文", english: "the first \(end + 1) lines are properties of the file and no text"),
        at: Place(line: 1)))
  }
}
