public import Assembler
public import OfficeDocuments

extension CompositionRequest {
  /// The head of a paper: secrecy, and the name of the meeting with what the paper is, such as `议程`.
  ///
  /// - Parameters:
  ///   - kind: What the paper is; on a line of its own where the name of the meeting leaves no room for it.
  ///   - bookmark: The bookmark that tables of contents lead to; nil for a sheet to which none leads.
  ///   - startsPage: Whether it begins a page, because another sheet stands before it.
  ///   - width: The width of the text.
  public func head(_ kind: String, bookmark: String?, startsPage: Bool = false, width: Length) -> [Block] {
    let name = meeting.name
    let size = layout.size(of: .title).points
    let title = name + kind
    var paragraph = titles.paragraph(name, .title, width: width, bookmarks: bookmark.map { [$0] } ?? [])
    if TextWidth.characters(title) * size <= width.points {
      paragraph.inlines = [.text(title, TextProperties())]
    } else {
      paragraph.inlines += [.lineBreak, .text(kind, TextProperties())]
      titles.setOnGrid(&paragraph, .title, lines: titles.lines(name, .title, width: width).count + 1)
    }
    var blocks = meeting.secrecyLines + [.paragraph(paragraph)]
    if startsPage, case .paragraph(var first) = blocks[0] {
      first.properties.pageBreakBefore = true
      blocks[0] = .paragraph(first)
    }
    return blocks
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

extension Block {
  /// A paragraph of plain text in a style of the layout.
  public static func text(_ text: String, _ style: StyleName) -> Block { .paragraph(Paragraph(text, style)) }
}
