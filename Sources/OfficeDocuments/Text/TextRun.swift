/// A piece of a paragraph whose characters look the same.
public struct TextRun: Hashable, Sendable {
  /// The scalars of the paragraph's text, from 0.
  public var range: Range<Int>
  /// How they look, with everything inherited from styles; nil means that the program that shows them decides.
  public var look: TextProperties

  /// Creates a run.
  public init(range: Range<Int>, look: TextProperties) {
    self.range = range
    self.look = look
  }
}

/// Tells how the text of one document looks.
public struct TextLooks: Sendable {
  private let styleSheet: StyleSheet

  /// Resolves the styles of a document once for all its passages.
  public init(_ document: Document) { styleSheet = StyleSheet(document.styles) }

  /// How a paragraph is set, with everything inherited from styles.
  public func setting(of paragraph: Paragraph) -> ParagraphProperties { styleSheet.resolve(paragraph) }

  /// The pieces of a paragraph that look the same, in order; together they are its whole text.
  public func runs(of paragraph: Paragraph) -> [TextRun] {
    var builder = TextRunBuilder(inherited: styleSheet[paragraph.style].text)
    builder.add(paragraph.inlines)
    return builder.runs
  }
}

private struct TextRunBuilder {
  private let inherited: TextProperties
  private(set) var runs: [TextRun] = []
  private var look = TextProperties()
  private var end = 0

  init(inherited: TextProperties) { self.inherited = inherited }

  mutating func add(_ inlines: [Inline]) {
    for inline in inlines {
      switch inline {
      case .link(_, let content): add(content)
      case .ruby(let ruby): add(ruby.base)
      case .text(_, let own), .pageReference(_, _, let own):
        look = own
        append(inline.text)
      // A tab or a break looks like the text before it.
      default: append(inline.text)
      }
    }
  }

  private mutating func append(_ text: String) {
    let count = text.unicodeScalars.count
    guard count > 0 else { return }
    defer { end += count }
    let look = look.inheriting(inherited)
    if let last = runs.indices.last, runs[last].look == look {
      runs[last].range = runs[last].range.lowerBound..<end + count
    } else {
      runs.append(TextRun(range: end..<end + count, look: look))
    }
  }
}
