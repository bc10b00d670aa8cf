/// Collects what stands in a paragraph, and joins neighbouring pieces of text that look the same.
struct InlineCollector {
  private var inlines: [Inline] = []
  private var text = ""
  private var properties = TextProperties()

  /// Adds characters. Tabs and line ends in them become inlines of their own.
  mutating func add(_ characters: String, _ properties: TextProperties) {
    guard !characters.isEmpty else { return }
    if properties != self.properties {
      flush()
      self.properties = properties
    }
    guard characters.utf8.contains(where: { $0 < 0x20 || $0 == 0xE2 }) else {
      text += characters
      return
    }
    for scalar in characters.unicodeScalars {
      switch scalar {
      case "\t": add(.tab)
      case "\n", "\r": text.unicodeScalars.append(" ")
      case "\u{2028}", "\u{2029}": add(.lineBreak)
      default: text.unicodeScalars.append(scalar)
      }
    }
  }

  /// Adds something that is no text.
  mutating func add(_ inline: Inline) {
    flush()
    inlines.append(inline)
  }

  /// Adds finished content.
  mutating func add(_ others: [Inline]) {
    for inline in others {
      if case .text(let characters, let properties) = inline { add(characters, properties) } else { add(inline) }
    }
  }

  /// How much there is; text added later stays apart from it.
  mutating func mark() -> Int {
    flush()
    return inlines.count
  }

  /// Takes back what was added since a mark.
  mutating func takeAll(since mark: Int) -> [Inline] {
    flush()
    guard mark < inlines.count else { return [] }
    let taken = Array(inlines[mark...])
    inlines.removeSubrange(mark...)
    return taken
  }

  /// Returns everything, and begins anew.
  mutating func finish() -> [Inline] { takeAll(since: 0) }

  private mutating func flush() {
    guard !text.isEmpty else { return }
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
