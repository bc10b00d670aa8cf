internal import Assembler
internal import OfficeDocuments

extension CompositionRequest {
  /// The head of a paper: secrecy, and the title with the bookmark that tables of contents lead to.
  func head(_ title: String, bookmark: String, style: StyleName = .title) -> [Block] {
    meeting.secrecyLines + [
      .paragraph(Paragraph([.text(title, TextProperties())], style, bookmarks: [bookmark]))
    ]
  }

  /// Facts of the meeting as lines such as `时间：2026年9月1日`.
  func factLines(_ facts: [(label: String, text: String)]) -> [Block] {
    facts.map { .paragraph(Paragraph("\($0.label)：\($0.text)", .fact)) }
  }
}

extension Block {
  /// A paragraph of plain text in a style of the layout.
  static func text(_ text: String, _ style: StyleName) -> Block { .paragraph(Paragraph(text, style)) }
}
