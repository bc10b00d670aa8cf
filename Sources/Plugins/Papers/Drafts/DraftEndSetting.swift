internal import Assembler
internal import OfficeDocuments

/// How what stands below a text is set: the note of its attachments, and who signs it on which day (GB/T 9704-2012, 7.3.4
/// and 7.3.5).
struct DraftEndSetting {
  private var properties: [Int: ParagraphProperties] = [:]
  /// The numbers of the parts that are titles of attachments.
  private(set) var attachmentTitles: Set<Int> = []

  /// Looks for the end of a text.
  init(_ parts: [DraftPart], _ layout: Layout) {
    let character = layout.characterWidth(of: .body)
    let line = layout.page.linePitch ?? layout.size(of: .body) * 1.8
    var index = 0
    while index < parts.count {
      switch parts[index].role {
      case .attachmentNote:
        let last = Self.end(parts, index) { $0 == .attachmentNote }
        note(parts, index..<last, character)
        separate(parts, index, by: line)
        index = last
      case .signature, .signatureDate:
        let last = Self.end(parts, index) { $0 == .signature || $0 == .signatureDate }
        signature(parts, index..<last, layout)
        separate(parts, index, by: line)
        index = last
      case .attachment:
        // An attachment begins on a new side.
        set(index) { if index > 0 { $0.pageBreakBefore = true } }
        index += 1
        if index < parts.count, Self.isTitle(parts[index]) { attachmentTitle(parts, index, line) }
      default: index += 1
      }
    }
  }

  /// Sets a paragraph as its place at the end asks for.
  func apply(to paragraph: inout Paragraph, _ index: Int) {
    guard let own = properties[index] else { return }
    if own.firstLineIndent != nil || own.alignment != nil { paragraph.inlines = paragraph.inlines.trimmed }
    paragraph.properties = own.inheriting(paragraph.properties)
  }

  /// The title of an attachment stands in the middle, with a blank line above and one below (GB/T 9704-2012, 7.3.7).
  private mutating func attachmentTitle(_ parts: [DraftPart], _ index: Int, _ line: Length) {
    attachmentTitles.insert(index)
    set(index) {
      $0.spaceBefore = line
      $0.spaceAfter = line
      $0.alignment = .center
      $0.firstLineIndent = .zero
      $0.keepWithNext = true
    }
  }

  /// Whether the line behind the number of an attachment names it: it is short and no sentence.
  private static func isTitle(_ part: DraftPart) -> Bool {
    guard part.role == .body, let paragraph = part.paragraph, paragraph.numberLabel.isEmpty else { return false }
    let text = part.text.trimmingWhitespace.unicodeScalars
    return (2...60).contains(text.count) && !text.contains { "。！？；：:".unicodeScalars.contains($0) }
  }

  private static func end(_ parts: [DraftPart], _ start: Int, while belongs: (DraftRole) -> Bool) -> Int {
    var end = start
    while end < parts.count, belongs(parts[end].role) { end += 1 }
    return end
  }

  private mutating func set(_ index: Int, _ change: (inout ParagraphProperties) -> Void) {
    change(&properties[index, default: ParagraphProperties()])
  }

  /// Puts a blank line above, and keeps the paragraph before on the same page. LibreOffice moves a kept paragraph as a whole, so
  /// that a long one would leave half a page empty; it goes without.
  private mutating func separate(_ parts: [DraftPart], _ index: Int, by line: Length) {
    guard index > 0 else { return }
    set(index) { $0.spaceBefore = line }
    guard parts[index - 1].text.unicodeScalars.count <= Self.longestKept else { return }
    set(index - 1) { $0.keepWithNext = true }
  }

  /// The most characters of a paragraph that is kept with what stands below the text: five lines.
  private static let longestKept = 140

  /// The names of the attachments hang below the first character of the first name, and the numbers below each other.
  private mutating func note(_ parts: [DraftPart], _ range: Range<Int>, _ character: Length) {
    for index in range {
      let text = Array(parts[index].text.trimmingWhitespace.unicodeScalars)
      let label = index == range.lowerBound ? Self.labelWidth(text) : 0
      let own = Double(label) + Self.numberWidth(text[min(label, text.count)...])
      // A single attachment has no number.
      let left = index == range.lowerBound ? 2 + own : 5 + own
      set(index) {
        $0.leftIndent = character * left
        $0.firstLineIndent = character * -own
        $0.alignment = .left
        // A long note crosses to the next page, but neither its first line nor its last stands there alone.
        let isAtEnd = index == range.lowerBound || index + 2 == range.upperBound
        if index + 1 < range.upperBound, isAtEnd || range.count <= Self.shortNote { $0.keepWithNext = true }
      }
    }
  }

  /// How many lines of a note stay on one page.
  private static let shortNote = 6

  /// How many scalars `附件：` at the head of a note takes.
  private static func labelWidth(_ text: [Unicode.Scalar]) -> Int {
    text.prefix(4).firstIndex { $0 == "：" || $0 == ":" }.map { $0 + 1 } ?? 0
  }

  /// The width in characters of a number with its dot and space.
  private static func numberWidth(_ text: ArraySlice<Unicode.Scalar>) -> Double {
    let number = text.prefix { ("0"..."9").contains($0) }
    guard !number.isEmpty else { return 0 }
    var width = Double(number.count) * 0.5
    for scalar in text.dropFirst(number.count) {
      switch scalar {
      case ".": width += 0.25
      case "．", "、": width += 1
      case " ": width += 0.25
      case "\u{3000}": width += 1
      default: return width
      }
    }
    return width
  }

  /// The first character of the date stands two characters to the right of the first of the name, and what is longer ends
  /// two characters before the edge.
  private mutating func signature(_ parts: [DraftPart], _ range: Range<Int>, _ layout: Layout) {
    func width(_ isWanted: (DraftRole) -> Bool) -> Double {
      range.filter { isWanted(parts[$0].role) }
        .map { SignaturePlace.width(of: parts[$0].text.trimmingWhitespace) }.max() ?? 0
    }
    let name = width { $0 == .signature }
    let place = SignaturePlace(name: name, date: width { $0 == .signatureDate }, layout, page: layout.page)
    for index in range {
      let isDate = parts[index].role == .signatureDate
      set(index) {
        $0.alignment = .left
        $0.leftIndent = isDate ? place.date : place.name
        $0.rightIndent = .zero
        if index + 1 < range.upperBound { $0.keepWithNext = true }
      }
    }
    // A remark in brackets stays below the date.
    if range.upperBound < parts.count, parts[range.upperBound].role == .remark {
      set(range.upperBound - 1) { $0.keepWithNext = true }
    }
  }
}
