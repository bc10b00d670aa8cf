public import Assembler
public import OfficeDocuments

extension CompositionRequest {
  /// The head of a paper: secrecy, and the name of the meeting with what the paper is, such as `议程`.
  ///
  /// - Parameters:
  ///   - kind: What the paper is; on a line of its own where the name of the meeting leaves no room for it.
  ///   - bookmark: The bookmark that tables of contents lead to.
  ///   - width: The width of the text.
  public func head(_ kind: String, bookmark: String, width: Length) -> [Block] {
    let name = meeting.name
    let size = layout.size(of: .title).points
    var inlines: [Inline] = [.text(name + kind, TextProperties())]
    if TextWidth.characters(name + kind) * size > width.points {
      inlines = [.text(name, TextProperties()), .lineBreak, .text(kind, TextProperties())]
    }
    let properties = layout.balance(name, style: .title, width: width)
    return meeting.secrecyLines + [
      .paragraph(Paragraph(inlines, .title, properties: properties, bookmarks: [bookmark]))
    ]
  }

  /// Facts of the meeting as lines such as `时间：2026年9月1日`.
  public func factLines(_ facts: [(label: String, text: String)]) -> [Block] {
    facts.enumerated().map { index, fact in
      let isLast = index == facts.count - 1
      // The last line keeps a table that follows at a distance.
      let properties = ParagraphProperties { $0.spaceAfter = isLast ? layout.size(of: .fact) * 0.6 : nil }
      return .paragraph(Paragraph("\(fact.label)：\(fact.text)", .fact, properties: properties))
    }
  }
}

extension Layout {
  /// Indents that give a long centred text lines of about the same length, without breaking its text.
  public func balance(_ text: String, style: StyleName, width: Length) -> ParagraphProperties {
    let size = self.size(of: style).points
    let natural = TextWidth.characters(text) * size
    guard natural > width.points, width.points > 0 else { return ParagraphProperties() }
    var line = natural / (natural / width.points).rounded(.up) + size * 1.2
    if natural <= 2 * width.points, let first = TitleBreak.firstLine(text, most: width.points / size) {
      // Half a character is too little for the next one, and enough for what an office program rounds.
      line = (first + 0.5) * size
    }
    let indent = Length.points(max(0, (width.points - line) / 2))
    return ParagraphProperties {
      $0.leftIndent = indent
      $0.rightIndent = indent
    }
  }
}

extension Block {
  /// A paragraph of plain text in a style of the layout.
  public static func text(_ text: String, _ style: StyleName) -> Block { .paragraph(Paragraph(text, style)) }
}
