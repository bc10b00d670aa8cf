internal import Assembler
internal import OfficeDocuments

/// Tells how deep the items of a list stand, by how far the author had them stand in.
struct DraftListDepth {
  /// The indents of the levels above, from the outermost.
  private var indents: [Double] = []
  /// More levels leave no room for text.
  private static let deepest = 5

  /// How deep a paragraph stands in its list, from 0.
  mutating func depth(of paragraph: Paragraph, _ role: DraftRole) -> Int {
    let isItem =
      switch role {
      case .listItem: true
      case .body: !paragraph.numberLabel.isEmpty
      // Items that are short look like headings of the lower levels.
      case .heading(let level): level > 2 && !paragraph.numberLabel.isEmpty
      default: false
      }
    guard isItem else {
      indents = []
      return 0
    }
    let indent = paragraph.properties.leftIndent?.points ?? 0
    while let last = indents.last, indent < last - 4 { indents.removeLast() }
    if indents.isEmpty || indent > indents[indents.count - 1] + 4 { indents.append(indent) }
    return min(indents.count - 1, Self.deepest)
  }
}
