internal import OfficeDocuments

/// What the first lines of a draft, or else the name of its file, say: title, speaker and date.
struct DraftHeading: Hashable {
  /// The title.
  var title: Located<String>
  /// Who speaks.
  var speaker: Located<PersonName>?
  /// The day on which it is spoken.
  var date: Located<CalendarDate>?

  /// How many lines that hold something may belong to the heading.
  private static let lineCount = 8

  /// Reads the heading of a draft.
  init(_ file: OfficeFile, path: String) {
    let stem = Self.stem(path)
    title = Located(Self.title(ofFileNamed: stem), at: Location(file: path))
    if let speaker = Self.speaker(inFileNamed: stem) { self.speaker = Located(speaker, at: Location(file: path)) }
    guard case .document(let document) = file.content else { return }
    read(Self.firstLines(document, path: path))
  }

  private static func firstLines(_ document: Document, path: String) -> [TextLine] {
    var lines: [TextLine] = []
    for block in document.blocks {
      guard case .paragraph(let paragraph) = block else { continue }
      lines += paragraph.lines(file: path).filter { !$0.text.isBlank }
      if lines.count >= lineCount { break }
    }
    return Array(lines.prefix(lineCount))
  }

  private mutating func read(_ lines: [TextLine]) {
    var titleLines: [TextLine] = []
    for line in lines {
      let text = line.text.trimmingSpace()
      if Self.isMark(text) { continue }
      if Self.isAddress(text) || Self.isBody(text) { break }
      if takeLabelled(line) { continue }
      if let when = WhenText(text) {
        self.date = self.date ?? when.date.map { Located($0, at: line.location) }
        continue
      }
      if let speaker = Self.speaker(inLine: text), !titleLines.isEmpty {
        self.speaker = Located(speaker, at: line.location)
        continue
      }
      // Behind 讲话 or 汇报 a title ends, except for a subtitle behind a dash.
      let isComplete = titleLines.last.map { NameShape.isTitleWord(Array($0.text.trimmingSpace().unicodeScalars)) }
      if isComplete == true, !text.hasPrefix("—"), !text.hasPrefix("－－") { continue }
      // A title runs over several lines until something else stands there.
      if speaker != nil && date != nil && !titleLines.isEmpty { break }
      if titleLines.count < 3, date == nil { titleLines.append(line) }
    }
    guard let first = titleLines.first else { return }
    title = Located(Self.joined(titleLines.map { $0.text.trimmingSpace() }), at: first.location)
    if speaker == nil, let named = Self.speaker(inTitle: title.value) { speaker = Located(named, at: first.location) }
  }

  /// Understands a line such as `时间：2026年9月19日` or `主持人：李四`.
  private mutating func takeLabelled(_ line: TextLine) -> Bool {
    let scalars = Array(line.text.unicodeScalars)
    guard let colon = scalars.firstIndex(where: { $0 == "：" || $0 == ":" }), colon < 8 else { return false }
    let label = FieldName.comparable(String(scalars: scalars[..<colon]))
    let value = String(scalars: scalars[(colon + 1)...]).trimmingSpace()
    let location = line.location(ofScalar: colon + 1)
    if Self.speakerLabels.contains(label) {
      let named = PersonText(value)
      if NameShape.isName(Array(named.name.unicodeScalars)) {
        speaker = Located(PersonName(named.name), at: location)
      }
      return true
    }
    guard Self.otherLabels.contains(label) else { return false }
    if let date = WhenText(value)?.date { self.date = self.date ?? Located(date, at: location) }
    return true
  }

  private static let speakerLabels: Set<String> = ["发言人", "讲话人", "汇报人", "主讲人", "报告人", "主持人", "主持", "宣讲人", "致辞人"]
  private static let otherLabels: Set<String> = [
    "时间", "地点", "日期", "讲话时间", "发言时间", "汇报时间", "报告时间", "讲话日期", "会议日期", "会议时间", "会议地点", "单位", "汇报单位", "发言单位", "参会人员",
    "出席", "列席", "题目", "议题",
  ]

  /// A title of several lines as one text; a subtitle behind a dash keeps its dash.
  private static func joined(_ lines: [String]) -> String {
    lines.dropFirst().reduce(lines.first ?? "") { text, line in
      let isLatin = text.unicodeScalars.last.map { $0.isASCII && $0.properties.isAlphabetic } ?? false
      return text + (isLatin ? " " : "") + line
    }
  }

  /// The number of the paper, the kind of meeting or the secrecy in the corner above the title.
  private static func isMark(_ text: String) -> Bool {
    let scalars = Array(text.unicodeScalars)
    guard scalars.count <= 20 else { return false }
    return ["会议材料之", "会议材料（", "会议材料(", "会议文件（", "会议文件(", "材料之", "交流材料之", "机密", "秘密", "绝密", "内部", "会后收回"]
      .contains { text.hasPrefix($0) } || text.hasSuffix("会议文件") || text.contains("会议材料之") || text.contains("交流材料之")
      || ["征求意见稿", "讨论稿", "送审稿", "（征求意见稿）", "（讨论稿）", "（送审稿）", "（代拟稿）", "（初稿）"].contains(text)
  }

  /// Whether a line greets the audience, with which the speech begins.
  private static func isAddress(_ text: String) -> Bool {
    let scalars = text.unicodeScalars
    guard scalars.count <= 40, scalars.last == "：" || scalars.last == ":" || scalars.last == "！" else { return false }
    return ["同志", "代表", "领导", "来宾", "女士", "先生", "朋友", "大家", "各位", "委员", "同事", "嘉宾"].contains { text.contains($0) }
  }

  /// Whether a line is a sentence of the text.
  private static func isBody(_ text: String) -> Bool {
    let scalars = text.unicodeScalars
    if scalars.count > 60 { return true }
    if let last = scalars.last, "。；;，".unicodeScalars.contains(last) { return true }
    return ["一、", "（一）", "(一)", "1.", "1．", "第一，"].contains { text.hasPrefix($0) }
  }

  /// The speaker of a line that names nobody else: `县委办公室主任　张三`, `张三`, `（县委书记　张三）`, `张三（县委书记）`.
  private static func speaker(inLine text: String) -> PersonName? {
    var inner = text
    if let first = inner.unicodeScalars.first, first == "（" || first == "(", let last = inner.unicodeScalars.last,
      last == "）" || last == ")"
    {
      inner = String(scalars: inner.unicodeScalars.dropFirst().dropLast())
    }
    let scalars = Array(inner.unicodeScalars)
    guard scalars.count <= 40, !scalars.contains(where: { "。！？《》".unicodeScalars.contains($0) }) else { return nil }
    let named = PersonText(inner)
    let name = Array(named.name.unicodeScalars)
    guard NameShape.isName(name) else { return nil }
    let isAlone = named.beside.isEmpty
    let besidePosts = named.beside.allSatisfy { text in
      let scalars = Array(text.unicodeScalars)
      return NameShape.isPostOrUnit(scalars) || WhenText(text) != nil
    }
    // A title of four characters, such as 述职报告, looks like a name too.
    if isAlone { return NameShape.isTitleWord(name) ? nil : PersonName(named.name) }
    return besidePosts ? PersonName(named.name) : nil
  }

  /// The speaker whom a title names: `张三同志在全县办公室会议上的讲话`, `——张三同志在…`.
  private static func speaker(inTitle title: String) -> PersonName? {
    guard let end = title.firstRange(of: "同志在") ?? title.firstRange(of: "同志关于") else { return nil }
    let before = title[..<end.lowerBound]
    let start = before.lastIndex { "—－-\u{3000} ：:".contains($0) }.map { before.index(after: $0) } ?? before.startIndex
    let name = String(before[start...])
    return NameShape.isName(Array(name.unicodeScalars)) ? PersonName(name) : nil
  }

  private static func stem(_ path: String) -> String {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return name }
    return String(name[..<dot])
  }

  /// The title in the name of a file, without its number: `01会议材料之一　关于…` and `2. 在…的讲话`.
  private static func title(ofFileNamed stem: String) -> String {
    var scanner = TextScanner(stem)
    _ = scanner.takeDigits()
    while scanner.takeAny([".", "-", "_", "、", " ", ")"]) {}
    if scanner.takeAny(["会议材料之", "交流材料之", "材料之"]) {
      _ = scanner.takeNumber()
      while scanner.takeAny([":", ".", "-", "_", "、", " "]) {}
    }
    let rest = String(scalars: stem.unicodeScalars.dropFirst(scanner.offset)).trimmingSpace()
    return rest.isEmpty ? stem : rest
  }

  /// The speaker in the name of a file such as `张三-在…的讲话` or `03 张三`.
  private static func speaker(inFileNamed stem: String) -> PersonName? {
    let title = title(ofFileNamed: stem)
    let parts = title.unicodeScalars.split { "-_—－+ \u{3000}（）()".unicodeScalars.contains($0) }
    guard let part = parts.first(where: { NameShape.isName(Array($0)) && !NameShape.isTitleWord(Array($0)) })
    else { return nil }
    return PersonName(String(scalars: part))
  }
}
