internal import OfficeDocuments

/// Reads the head of a draft line by line, from what stands above the title down to where the text begins.
struct DraftHead {
  /// The lines of the title, letter-spacing undone.
  private(set) var titleLines: [Located<String>] = []
  private(set) var speaker: PersonReference?
  private(set) var date: Located<CalendarDate>?
  /// Whether a line was taken for the second of the title by its place alone.
  private(set) var hasGuessedLine = false
  /// Whether something that only a head has, a speaker or a date, stands below the title.
  private(set) var isConfirmed = false

  private let statedTitle: String?
  private let statedSpeaker: PersonName?
  /// How many lines came since the title began.
  private var linesSinceTitle = 0
  private var hasSubtitle = false

  /// Begins at the first line.
  ///
  /// - Parameters:
  ///   - title: The title that the meeting states for the material, which a line is compared with.
  ///   - speaker: The speaker that the meeting states.
  init(title: String?, speaker: PersonName?) {
    statedTitle = title.map(Self.comparable)
    statedSpeaker = speaker
  }

  /// The title, its lines joined; a subtitle behind a dash keeps its dash.
  var title: Located<String>? {
    guard let first = titleLines.first else { return nil }
    let joined = titleLines.dropFirst().reduce(first.value) { text, line in
      let isLatin = text.unicodeScalars.last.map { $0.isASCII && $0.properties.isAlphabetic } ?? false
      return text + (isLatin ? " " : "") + line.value
    }
    return Located(joined, at: first.location)
  }

  /// Takes a paragraph, and tells what it is by its first line; nil when the head is over.
  ///
  /// - Parameter following: The texts of the paragraphs behind it.
  mutating func take(_ paragraph: Paragraph, file: String, following: ArraySlice<String>) -> DraftRole? {
    var role: DraftRole?
    let lines = paragraph.lines(file: file).filter { !$0.text.isBlank }
    for line in lines {
      // The label of automatic numbering makes a heading, never a title.
      let label = line == lines.first ? paragraph.numberLabel : ""
      guard let next = take(line, label: label, following: following) else { return role }
      role = role ?? next
    }
    return role
  }

  private mutating func take(_ line: TextLine, label: String, following: ArraySlice<String>) -> DraftRole? {
    let text = label + line.text.trimmingSpace()
    guard text.unicodeScalars.count <= 80 else { return nil }
    let plain = text.withoutLetterSpacing
    if !titleLines.isEmpty { linesSinceTitle += 1 }
    if let statedTitle, titleLines.isEmpty, Self.comparable(plain) == statedTitle { return addTitle(plain, line) }
    if let mark = DraftHeadLine.mark(text) { return mark }
    if Salutation.isSalutation(text) || HeadingNumber(text) != nil || HeadingNumber.chapterLevel(text) != nil {
      return nil
    }
    if titleLines.isEmpty, DraftHeadLine.isIssuer(text, before: following) { return .issuer }
    if let role = takeFact(line) { return role }
    if DraftHeadLine.isSentence(text) { return nil }
    if let when = WhenText(text) {
      date = date ?? when.date.map { Located($0, at: line.location) }
      isConfirmed = true
      return .byline
    }
    if DraftHeadLine.isDate(text) { return .byline }
    guard !titleLines.isEmpty else { return addTitle(plain, line) }
    return below(text, plain, line)
  }

  /// What a line below the first line of the title is.
  private mutating func below(_ text: String, _ plain: String, _ line: TextLine) -> DraftRole? {
    if let first = text.unicodeScalars.first,
      "—―─–".unicodeScalars.contains(first) || text.hasPrefix("－－") || text.hasPrefix("--")
    {
      hasSubtitle = true
      titleLines.append(Located(plain, at: line.location))
      return .subtitle
    }
    if let statedTitle, Self.comparable((titleLines.map(\.value) + [plain]).joined()) == statedTitle {
      return addTitle(plain, line)
    }
    // Two characters of space begin a paragraph of text, whose first words may look like a name.
    if let named = DraftHeadLine.speaker(text), !line.isIndented || PersonName(named.name) == statedSpeaker {
      speaker = PersonReference(named, written: text, at: line.location)
      isConfirmed = true
      return .byline
    }
    if let statedSpeaker, text.unicodeScalars.count <= 60, PersonName(text).scalars.containsRun(statedSpeaker.scalars) {
      return .byline
    }
    let isBracketed = text.trimmingBrackets != text
    if goesOn(text, isBracketed: isBracketed, line) {
      hasGuessedLine = statedTitle == nil
      return addTitle(plain, line)
    }
    let isShort = text.unicodeScalars.count <= 24 && !text.containsSentenceMark && linesSinceTitle <= 3
    return isBracketed || isShort && !line.isIndented ? .byline : nil
  }

  /// Whether a line goes on with the title: nothing else came yet, and what stands there is not a whole title.
  private func goesOn(_ text: String, isBracketed: Bool, _ line: TextLine) -> Bool {
    guard !isComplete, !isBracketed, speaker == nil, date == nil, titleLines.count < 3,
      linesSinceTitle == titleLines.count, !DraftHeadLine.isUnit(text)
    else { return false }
    return text.unicodeScalars.count <= 40 && !text.containsSentenceMark
      && !(line.isIndented && text.unicodeScalars.count > 20)
  }

  /// Behind 讲话 or 汇报, or what the meeting states, a title ends, except for a subtitle behind a dash.
  private var isComplete: Bool {
    if hasSubtitle { return true }
    if let statedTitle, Self.comparable(title?.value ?? "") == statedTitle { return true }
    guard let last = titleLines.last, NameShape.isTitleWord(Array(last.value.unicodeScalars)) else { return false }
    // 关于学习贯彻县委全会报告 goes on, 关于供暖情况的通报 does not.
    guard let whole = title?.value, whole.hasPrefix("关于") || whole.hasPrefix("在") else { return true }
    return whole.unicodeScalars.suffix(10).contains("的")
  }

  private mutating func addTitle(_ plain: String, _ line: TextLine) -> DraftRole {
    titleLines.append(Located(plain, at: line.location))
    return .title
  }

  /// Understands a line such as `时间：2026年9月19日` or `主持人：李四`.
  private mutating func takeFact(_ line: TextLine) -> DraftRole? {
    let scalars = Array(line.text.unicodeScalars)
    guard let colon = scalars.firstIndex(where: { $0 == "：" || $0 == ":" }), colon < 12 else { return nil }
    let label = FieldName.comparable(String(scalars: scalars[..<colon]))
    let value = String(scalars: scalars[(colon + 1)...]).trimmingSpace()
    let location = line.location(ofScalar: colon + 1)
    if Self.speakerLabels.contains(label) {
      let named = PersonText(value)
      guard NameShape.isName(Array(named.name.unicodeScalars)) else { return .fact }
      speaker = PersonReference(named, written: value, at: location)
      isConfirmed = true
      return statedSpeaker == speaker?.name ? .byline : .fact
    }
    guard Self.otherLabels.contains(label) else { return nil }
    if let date = WhenText(value)?.date { self.date = self.date ?? Located(date, at: location) }
    return .fact
  }

  private static let speakerLabels: Set<String> = ["发言人", "讲话人", "汇报人", "主讲人", "报告人", "主持人", "主持", "宣讲人", "致辞人", "述职人"]
  private static let otherLabels: Set<String> = [
    "时间", "地点", "日期", "讲话时间", "发言时间", "汇报时间", "报告时间", "讲话日期", "会议日期", "会议时间", "会议地点", "单位", "汇报单位", "发言单位", "参会人员",
    "出席", "列席", "题目", "议题", "主讲单位", "报告单位", "起草单位", "供稿单位",
  ]

  /// A title without what only sets it: spaces of any kind.
  static func comparable(_ text: String) -> String { String(scalars: text.unicodeScalars.filter { !$0.isBlank }) }
}

extension TextLine {
  /// Whether the line begins with the two characters of space that authors type before a paragraph of body text.
  fileprivate var isIndented: Bool {
    var width = 0.0
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\u{3000}": width += 1
      case "\t": width += 2
      case _ where scalar.isBlank: width += 0.5
      default: return (1.5...2.5).contains(width)
      }
    }
    return false
  }
}

extension [Unicode.Scalar] {
  /// Whether another sequence stands somewhere in this one.
  fileprivate func containsRun(_ other: [Unicode.Scalar]) -> Bool {
    guard !other.isEmpty, other.count <= count else { return false }
    return (0...count - other.count).contains { self[$0..<$0 + other.count].elementsEqual(other) }
  }
}

extension String {
  /// Whether a mark of running text stands anywhere.
  var containsSentenceMark: Bool { unicodeScalars.contains { "。！？；，：,;:".unicodeScalars.contains($0) } }
}
