/// Collects the text of one Markdown paragraph with its looks.
struct MarkdownInlines {
  private var inlines: [Inline] = []
  private var italicDepth = 0
  private var strikeDepth = 0
  /// How many pictures are open; their text describes what is left out.
  private var imageDepth = 0
  /// For each open link, where its text begins and where it leads.
  private var links: [(start: Int, address: String)] = []
  /// Whether a line of the source ended behind what is there.
  private var hasPendingBreak = false
  private var lastScalar: Unicode.Scalar?

  /// Takes the beginning of an inline node; false for another kind.
  mutating func begin(_ kind: MarkdownNode.Kind, _ node: MarkdownNode) -> Bool {
    switch kind {
    case .text: add(node.literal, properties)
    case .code:
      add(
        node.literal,
        TextProperties {
          $0 = properties
          $0.latinFont = MarkdownBuilder.codeFont
        })
    case .softbreak: hasPendingBreak = true
    case .linebreak: addLineBreak()
    case .footnoteReference:
      guard imageDepth == 0 else { return true }
      inlines.append(MarkdownFootnotes.placeholder(number: node.literal))
    case .strong: addMark(PlainEmphasis.begin)
    case .emphasis: italicDepth += 1
    case .strikethrough: strikeDepth += 1
    case .link: links.append((inlines.count, node.address))
    case .image:
      imageDepth += 1
      return false
    default: return false
    }
    return true
  }

  /// Takes the end of an inline node; false for another kind.
  mutating func end(_ kind: MarkdownNode.Kind, _ node: MarkdownNode) -> Bool {
    switch kind {
    case .strong: addMark(PlainEmphasis.end)
    case .emphasis: italicDepth = max(0, italicDepth - 1)
    case .strikethrough: strikeDepth = max(0, strikeDepth - 1)
    case .image: imageDepth = max(0, imageDepth - 1)
    case .link:
      guard let link = links.popLast(), link.start <= inlines.count else { return true }
      let content = Array(inlines[link.start...])
      inlines.removeSubrange(link.start...)
      if !content.isEmpty { inlines.append(.link(target: link.address, content)) }
    default: return false
    }
    return true
  }

  mutating func addLineBreak() {
    guard imageDepth == 0 else { return }
    inlines.append(.lineBreak)
    hasPendingBreak = false
    lastScalar = nil
  }

  /// Everything collected, with emphasis that only Chinese punctuation kept from being seen.
  mutating func finish() -> [Inline] {
    defer { self = MarkdownInlines() }
    return PlainEmphasis.resolved(inlines)
  }

  private var properties: TextProperties {
    TextProperties {
      if italicDepth > 0 { $0.isItalic = true }
      if strikeDepth > 0 { $0.isStruckThrough = true }
    }
  }

  private mutating func addMark(_ mark: String) {
    if imageDepth == 0 { inlines.append(.text(mark, TextProperties())) }
  }

  private mutating func add(_ text: String, _ properties: TextProperties) {
    guard imageDepth == 0, let first = text.unicodeScalars.first, let last = text.unicodeScalars.last else { return }
    // An end of line in the source is a space, except between Chinese characters, which know no spaces.
    let needsSpace = hasPendingBreak && (lastScalar.map { !($0.isWide && first.isWide) } ?? false)
    hasPendingBreak = false
    lastScalar = last
    let text = needsSpace ? " " + text : text
    if case .text(let previous, let same)? = inlines.last, same == properties, links.last?.start != inlines.count,
      previous != PlainEmphasis.begin, previous != PlainEmphasis.end
    {
      inlines[inlines.count - 1] = .text(previous + text, properties)
    } else {
      var collector = InlineCollector()
      collector.add(text, properties)
      inlines += collector.finish()
    }
  }
}

/// Strong emphasis, also where the rules of Markdown do not see it, or see it between the wrong marks, because Chinese
/// punctuation stands beside a `**`.
enum PlainEmphasis {
  /// Stands for the beginning of what the rules take for strong. Texts hold no zeros: the library replaces them.
  static let begin = "\u{0}b"
  /// Stands for its end.
  static let end = "\u{0}e"

  /// The texts with marks turned into bold.
  ///
  /// Where no mark is left over the rules decide, unless they found emphasis within emphasis, which nobody writes.
  /// Otherwise all marks of the paragraph are paired in their order.
  static func resolved(_ inlines: [Inline]) -> [Inline] {
    let leftOver = leftOverMarks(in: inlines)
    var seen = 0
    var depth = 0
    var isNested = false
    for case .text(let text, _) in inlines where text == begin || text == end {
      seen += 1
      depth += text == begin ? 1 : -1
      if depth > 1 { isNested = true }
    }
    var state = State(
      pairsAll: leftOver >= 2 || isNested, remaining: leftOver + seen - (leftOver + seen) % 2)
    return emphasized(inlines, &state)
  }

  private struct State {
    /// Whether every mark opens or closes in turn.
    var pairsAll: Bool
    var remaining: Int
    var depth = 0

    /// Takes a mark; false when it is only text.
    mutating func take(isBegin: Bool?) -> Bool {
      guard pairsAll else {
        guard let isBegin else { return false }
        depth = max(0, depth + (isBegin ? 1 : -1))
        return true
      }
      guard remaining > 0 else { return isBegin != nil }
      remaining -= 1
      depth = 1 - depth
      return true
    }
  }

  private static func leftOverMarks(in inlines: [Inline]) -> Int {
    var count = 0
    for case .text(let text, let properties) in inlines where properties.latinFont == nil {
      count += text.split(separator: "**", omittingEmptySubsequences: false).count - 1
    }
    return count
  }

  private static func emphasized(_ inlines: [Inline], _ state: inout State) -> [Inline] {
    var result = InlineCollector()
    func add(_ text: some StringProtocol, _ properties: TextProperties) {
      var properties = properties
      if state.depth > 0 { properties.isBold = true }
      result.add(String(text), properties)
    }
    for inline in inlines {
      switch inline {
      case .text(begin, _): _ = state.take(isBegin: true)
      case .text(end, _): _ = state.take(isBegin: false)
      case .text(let text, let properties) where properties.latinFont == nil:
        for (index, piece) in text.split(separator: "**", omittingEmptySubsequences: false).enumerated() {
          if index > 0, !state.take(isBegin: nil) { add("**", properties) }
          add(piece, properties)
        }
      case .text(let text, let properties): add(text, properties)
      case .link(let target, let content): result.add(.link(target: target, emphasized(content, &state)))
      default: result.add(inline)
      }
    }
    return result.finish()
  }
}

extension Unicode.Scalar {
  /// Whether a character is Chinese: an ideograph, or punctuation as wide as one.
  var isWide: Bool {
    switch value {
    case 0x2E80...0x303F, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0xFF00...0xFFEF, 0x20000...0x3FFFF,
      0x2014, 0x2018...0x201D, 0x2026:
      true
    default: false
    }
  }
}
