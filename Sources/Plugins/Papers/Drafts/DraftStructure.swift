internal import Assembler
internal import OfficeDocuments

/// What a paragraph of a draft is, told by its text and its place, because drafts come without usable styles.
enum DraftRole: Hashable {
  case title
  case subtitle
  /// Speaker or date below the title.
  case byline
  case salutation
  /// A heading that is a paragraph of its own, with its level from 1 to 4.
  case heading(Int)
  /// Body text that begins with a heading of a level from 1 to 2, up to and including a number of scalars.
  case runInHeading(level: Int, length: Int)
  case signature
  case body
}

/// Tells the roles of the paragraphs of a draft.
struct DraftStructure {
  /// The role of each paragraph that is not blank, in order.
  private(set) var roles: [DraftRole] = []
  /// Whether the draft begins with a title.
  var hasTitle: Bool { roles.first == .title }

  /// Tells the roles of paragraphs.
  ///
  /// - Parameters:
  ///   - paragraphs: The paragraphs outside tables that are not blank.
  ///   - title: The title of the material as the meeting states it.
  ///   - speaker: Who speaks it, where the meeting says so.
  init(_ paragraphs: [(text: String, source: Paragraph)], title: String, speaker: PersonName?) {
    roles.reserveCapacity(paragraphs.count)
    var isInHead = true
    for (index, paragraph) in paragraphs.enumerated() {
      let text = paragraph.text.trimmingWhitespace
      if isInHead {
        if let role = Self.headRole(
          text, index, isIndented: Self.isIndented(paragraph.text), title: title, speaker: speaker, before: roles)
        {
          roles.append(role)
          continue
        }
        isInHead = false
      }
      roles.append(Self.textRole(text, paragraph.source))
    }
    closeWithSignature(paragraphs)
  }

  /// What a paragraph at the head of a draft is; nil when the head is over.
  private static func headRole(
    _ text: String, _ index: Int, isIndented: Bool, title: String, speaker: PersonName?, before: [DraftRole]
  ) -> DraftRole? {
    let length = text.unicodeScalars.count
    guard length <= 80, HeadingNumber(text) == nil, !isSalutation(text) else { return nil }
    if index == 0 {
      if comparable(text) == comparable(title) { return .title }
      return text.endsSentence || text.hasSuffix("：") || text.hasSuffix(":") || isDate(text) ? nil : .title
    }
    guard before.first == .title else { return nil }
    if text.hasPrefix("——") || text.hasPrefix("—") || text.hasPrefix("--") { return .subtitle }
    if isDate(text) { return .byline }
    if let speaker, PersonName(text).scalars.containsRun(speaker.scalars), length <= 60, !text.endsSentence {
      return .byline
    }
    let isBracketed = (text.hasPrefix("（") && text.hasSuffix("）")) || (text.hasPrefix("(") && text.hasSuffix(")"))
    // A line of the title that went on to the next paragraph.
    if before == [.title], comparable(title).hasSuffix(comparable(text)), length > 1 { return .title }
    return isBracketed || (!isIndented && length <= 24 && !text.containsSentenceMark && index <= 3) ? .byline : nil
  }

  /// Whether a line begins with the two characters of space that authors type before a paragraph of body text.
  private static func isIndented(_ text: String) -> Bool {
    text.leadingSpaceWidth.map { (1.5...2.5).contains($0) } ?? false
  }

  private static func textRole(_ text: String, _ source: Paragraph) -> DraftRole {
    if isSalutation(text) { return .salutation }
    guard let number = HeadingNumber(text) else {
      if let level = source.properties.outlineLevel, text.unicodeScalars.count <= 60 {
        return .heading(level.clampedLevel)
      }
      return .body
    }
    let body = text.unicodeScalars.dropFirst(number.length)
    guard let stop = body.firstIndex(where: { "。！？；".unicodeScalars.contains($0) }) else {
      return body.count <= 60 ? .heading(number.level) : .body
    }
    let after = body.index(after: stop)
    if after == body.endIndex, body.count <= 60 { return .heading(number.level) }
    let length = text.unicodeScalars.distance(from: text.unicodeScalars.startIndex, to: after)
    // Levels three and four look like the body, and a long first sentence is no heading.
    return number.level <= 2 && length <= 45 && text.unicodeScalars[stop] == "。"
      ? .runInHeading(level: number.level, length: length) : .body
  }

  /// Whether a paragraph calls on those who listen.
  static func isSalutation(_ text: String) -> Bool {
    guard text.hasSuffix("：") || text.hasSuffix(":"), text.unicodeScalars.count <= 40 else { return false }
    let words = ["同志", "各位", "尊敬的", "女士", "先生", "代表们", "委员们", "朋友们", "同学", "老师们", "来宾"]
    return words.contains { text.contains($0) } && !text.contains("。")
  }

  private static func isDate(_ text: String) -> Bool {
    let scalars = text.unicodeScalars.filter { !"（）() 　".unicodeScalars.contains($0) }
    guard scalars.count <= 24, scalars.contains("年"), scalars.contains("月") else { return false }
    let digits = "0123456789０１２３４５６７８９〇○零一二三四五六七八九十"
    return scalars.allSatisfy { digits.unicodeScalars.contains($0) || "年月日星期上下午.×XxＸ".unicodeScalars.contains($0) }
  }

  private static func comparable(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.filter { !$0.properties.isWhitespace }))
  }

  /// Office and date in the last lines of a text stand at the right.
  private mutating func closeWithSignature(_ paragraphs: [(text: String, source: Paragraph)]) {
    guard roles.count > 3, let last = paragraphs.last, roles.last == .body,
      Self.isDate(last.text.trimmingWhitespace)
    else { return }
    roles[roles.count - 1] = .signature
    let before = paragraphs[paragraphs.count - 2].text.trimmingWhitespace
    if roles[roles.count - 2] == .body, before.unicodeScalars.count <= 26, !before.containsSentenceMark {
      roles[roles.count - 2] = .signature
    }
  }
}

extension Int {
  /// A level of the outline as a level of headings, from 1 to 4.
  fileprivate var clampedLevel: Int { Swift.min(4, Swift.max(1, self)) }
}

extension [Unicode.Scalar] {
  /// Whether another sequence stands somewhere in this one.
  fileprivate func containsRun(_ other: [Unicode.Scalar]) -> Bool {
    guard !other.isEmpty, other.count <= count else { return false }
    return (0...count - other.count).contains { self[$0..<$0 + other.count].elementsEqual(other) }
  }
}

extension String {
  /// The text without white space at its ends.
  var trimmingWhitespace: String {
    let view = unicodeScalars
    guard let first = view.firstIndex(where: { !$0.properties.isWhitespace }),
      let last = view.lastIndex(where: { !$0.properties.isWhitespace })
    else { return "" }
    return String(view[first...last])
  }

  /// Whether a sentence ends where the text ends.
  fileprivate var endsSentence: Bool { unicodeScalars.last.map { "。！？；，、.!?;,".unicodeScalars.contains($0) } ?? false }

  /// Whether a mark of running text stands anywhere.
  fileprivate var containsSentenceMark: Bool { unicodeScalars.contains { "。！？；，：,;:".unicodeScalars.contains($0) } }
}
