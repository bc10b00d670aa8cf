extension Inline {
  /// The characters that stand in the line of text: a tab as U+0009, a new line as U+000A, a new page as U+000C.
  ///
  /// Every check, comparison and column counts in this text. What hangs on the line and is no part of it (a note, a box,
  /// a picture) and numbers that are only known on paper give nothing.
  public var text: String {
    switch self {
    case .text(let text, _): text
    case .tab: "\t"
    case .lineBreak: "\n"
    case .pageBreak: "\u{0C}"
    case .pageReference(_, let cached, _): cached
    case .link(_, let content): content.text
    case .ruby(let ruby): ruby.base.text
    case .equation(let equation): equation.text
    case .pageNumber, .pageCount, .image, .shape, .footnote: ""
    }
  }
}

extension [Inline] {
  /// The characters that stand in the line of text, as `Inline.text` gives them.
  public var text: String {
    var text = ""
    for inline in self { text += inline.text }
    return text
  }
}

extension Paragraph {
  /// The characters of the paragraph, as `Inline.text` gives them, without the label of automatic numbering.
  public var text: String { inlines.text }

  /// The text as the reader sees it: the label of automatic numbering, then the characters.
  public var labelledText: String { numberLabel.isEmpty ? inlines.text : numberLabel + inlines.text }
}
