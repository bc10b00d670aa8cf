/// A placeholder as it stands in a part, perhaps in several pieces, because office programs cut words into runs.
struct TemplateTag {
  /// What a placeholder does.
  enum Kind: Hashable {
    /// Its value takes its place.
    case value
    /// A part begins that is repeated or shown when there is something to show.
    case open
    /// A part begins that is shown when there is nothing.
    case openInverse
    /// A part ends.
    case close
  }

  var kind: Kind
  /// The name; empty for an end that fits any beginning.
  var name: String
  /// All of it, with its braces.
  var written: String
  /// The bytes, cut where markup stands between them.
  var pieces: [Range<Int>]
  /// The texts in which it begins and ends.
  var firstText: Int
  var lastText: Int
  /// The paragraph.
  var paragraph: Int
  /// The stretch of the paragraph's text, in scalars.
  var stretch: Range<Int>
}

/// A paragraph with braces in it: its text, and in which bytes of which text each scalar lies.
struct TemplateParagraph {
  let element: Int
  private(set) var scalars: [Unicode.Scalar] = []
  private(set) var bytes: [Range<Int>] = []
  private(set) var texts: [Int] = []

  init(_ element: Int, texts own: [Int], in markup: PartMarkup) {
    self.element = element
    for text in own {
      let node = markup.tree.nodes[text]
      let string = markup.tree.string(start: node.start, count: node.count).unicodeScalars
      let ranges = markup.offsets.scalars(ofText: text)
      guard ranges.count == string.count else { continue }
      for (scalar, range) in zip(string, ranges) {
        guard let range else { continue }
        scalars.append(scalar)
        bytes.append(Int(range.lowerBound)..<Int(range.upperBound))
        texts.append(text)
      }
    }
  }

  /// The placeholders, and the stretches at which braces lack their other half.
  func tags() -> (tags: [TemplateTag], unclosed: [Range<Int>]) {
    var tags: [TemplateTag] = []
    var unclosed: [Range<Int>] = []
    var open: Int?
    var index = 0
    while index + 1 < scalars.count {
      if Self.opening.contains(scalars[index]), Self.opening.contains(scalars[index + 1]) {
        if let open { unclosed.append(open..<min(scalars.count, open + 12)) }
        open = index
        index += 2
      } else if Self.closing.contains(scalars[index]), Self.closing.contains(scalars[index + 1]) {
        if let start = open {
          tags.append(tag(start..<index + 2))
        } else {
          unclosed.append(max(0, index - 8)..<index + 2)
        }
        open = nil
        index += 2
      } else {
        index += 1
      }
    }
    if let open { unclosed.append(open..<min(scalars.count, open + 12)) }
    return (tags, unclosed)
  }

  /// Some of the text.
  func text(_ range: Range<Int>) -> String { String(String.UnicodeScalarView(scalars[range])) }

  /// Whether nothing but blanks stands in a stretch.
  func isBlank(_ range: Range<Int>) -> Bool { scalars[range].allSatisfy { $0.properties.isWhitespace } }

  private func tag(_ range: Range<Int>) -> TemplateTag {
    var inner = scalars[range.lowerBound + 2..<range.upperBound - 2][...]
    func trim() {
      while let first = inner.first, first.properties.isWhitespace { inner.removeFirst() }
      while let last = inner.last, last.properties.isWhitespace { inner.removeLast() }
    }
    trim()
    var kind = TemplateTag.Kind.value
    switch inner.first {
    case "#", "＃": kind = .open
    case "^", "＾": kind = .openInverse
    case "/", "／": kind = .close
    default: break
    }
    if kind != .value { inner.removeFirst() }
    trim()
    var pieces: [Range<Int>] = []
    for piece in bytes[range] {
      if let last = pieces.last, last.upperBound == piece.lowerBound {
        pieces[pieces.count - 1] = last.lowerBound..<piece.upperBound
      } else {
        pieces.append(piece)
      }
    }
    return TemplateTag(
      kind: kind, name: String(String.UnicodeScalarView(inner)), written: text(range), pieces: pieces,
      firstText: texts[range.lowerBound], lastText: texts[range.upperBound - 1], paragraph: element, stretch: range)
  }

  private static let opening: Set<Unicode.Scalar> = ["{", "｛"]
  private static let closing: Set<Unicode.Scalar> = ["}", "｝"]
}
