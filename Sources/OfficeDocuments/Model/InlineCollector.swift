/// Collects what stands in a paragraph, and joins neighbouring pieces of text that look the same.
struct InlineCollector {
  private var inlines: [Inline] = []
  private var text = ""
  private var properties = TextProperties()
  /// Where the characters lie; nil unless somebody asks.
  private let source: InlineSource?

  /// Begins with nothing.
  init(source: InlineSource? = nil) { self.source = source }

  /// Adds characters. Tabs and line ends in them become inlines of their own.
  mutating func add(_ characters: String, _ properties: TextProperties) {
    guard !characters.isEmpty else { return }
    source?.forget()
    if properties != self.properties {
      flush()
      self.properties = properties
    }
    guard characters.utf8.contains(where: { $0 < 0x20 || $0 == 0xE2 }) else {
      text += characters
      source?.add(count: characters.unicodeScalars.count)
      return
    }
    for scalar in characters.unicodeScalars {
      switch scalar {
      case "\t": add(.tab)
      case "\n", "\r":
        text.unicodeScalars.append(" ")
        source?.add(count: 1)
      case "\u{2028}", "\u{2029}": add(.lineBreak)
      default:
        text.unicodeScalars.append(scalar)
        source?.add(count: 1)
      }
    }
  }

  /// Adds something that is no text.
  mutating func add(_ inline: Inline) {
    flush()
    source?.addInline(count: inline.text.unicodeScalars.count)
    inlines.append(inline)
  }

  /// Adds finished content.
  mutating func add(_ others: [Inline]) {
    let taken = source?.lastTaken
    for inline in others {
      if case .text(let characters, let properties) = inline { add(characters, properties) } else { add(inline) }
    }
    if let taken, taken.count == others.text.unicodeScalars.count { source?.tell(taken) }
  }

  /// The characters that were added last lie here, one range a scalar.
  func tell(_ ranges: [Range<UInt32>?]) { source?.tell(ranges) }

  /// The one character that was added last, which some element stands for, lies here; nothing happens where it is known.
  func tell(element range: Range<UInt32>) { source?.tell(element: range) }

  /// Where the characters lie that were taken back or finished last; empty unless somebody asks.
  var lastSource: [Range<UInt32>?] { source?.lastTaken ?? [] }

  /// How much there is; text added later stays apart from it.
  mutating func mark() -> Int {
    flush()
    return inlines.count
  }

  /// Takes back what was added since a mark.
  mutating func takeAll(since mark: Int) -> [Inline] {
    flush()
    source?.take(since: mark)
    guard mark < inlines.count else { return [] }
    let taken = Array(inlines[mark...])
    inlines.removeSubrange(mark...)
    return taken
  }

  /// Returns everything, and begins anew.
  mutating func finish() -> [Inline] { takeAll(since: 0) }

  private mutating func flush() {
    guard !text.isEmpty else { return }
    source?.beginInline(trailing: text.unicodeScalars.count)
    inlines.append(.text(text, properties))
    text = ""
  }
}

extension [Inline] {
  /// The properties of the first text, for a field that takes the place of its result.
  var firstTextProperties: TextProperties {
    for inline in self { if case .text(_, let properties) = inline { return properties } }
    return TextProperties()
  }
}

extension [Block] {
  /// The paragraphs, cell by cell where there are tables, for places that hold no tables.
  var flattenedParagraphs: [Paragraph] {
    TextFlow(self, stories: [.body, .cell]).map(\.paragraph)
  }
}
