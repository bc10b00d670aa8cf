/// The footnotes of a Markdown text, whose content stands behind everything else.
///
/// A reference holds its place by a footnote that contains nothing but its number until the content is known.
struct MarkdownFootnotes {
  private var contents: [[Paragraph]] = []
  /// The blocks of the text while those of a footnote are built.
  private var interrupted: [Block]?

  /// How many footnotes are complete.
  var count: Int { contents.count }

  /// What stands at a reference until its content is known.
  static func placeholder(number: String) -> Inline { .footnote([Paragraph(number)]) }

  /// Begins a footnote; the library gives them in the order of their numbers.
  mutating func begin(_ blocks: inout [Block]) {
    interrupted = blocks
    blocks = []
  }

  /// Ends a footnote.
  mutating func end(_ blocks: inout [Block]) {
    contents.append(blocks.flattenedParagraphs)
    blocks = interrupted ?? []
    interrupted = nil
  }

  /// Puts the content where it is referred to for the first time.
  mutating func place(in blocks: inout [Block]) {
    for index in blocks.indices {
      switch blocks[index] {
      case .paragraph(var paragraph):
        place(in: &paragraph.inlines)
        blocks[index] = .paragraph(paragraph)
      case .table(var table):
        for row in table.rows.indices {
          for cell in table.rows[row].cells.indices { place(in: &table.rows[row].cells[cell].blocks) }
        }
        blocks[index] = .table(table)
      case .tableOfContents: break
      }
    }
  }

  private mutating func place(in inlines: inout [Inline]) {
    inlines = inlines.compactMap { inline in
      switch inline {
      case .footnote(let paragraphs):
        guard let number = Int(paragraphs.first?.inlines.text ?? ""), contents.indices.contains(number - 1) else {
          return nil
        }
        let content = contents[number - 1]
        contents[number - 1] = []
        return content.isEmpty ? nil : .footnote(content)
      case .link(let target, var content):
        place(in: &content)
        return .link(target: target, content)
      default: return inline
      }
    }
  }

  /// How many footnotes a text defines, told by its lines; the library drops those that nobody refers to.
  static func definitions(in text: String) -> Int {
    text.unicodeScalars.split(separator: "\n").reduce(0) { count, line in
      guard line.starts(with: "[^".unicodeScalars), let end = line.firstIndex(of: "]") else { return count }
      return line[end...].starts(with: "]:".unicodeScalars) ? count + 1 : count
    }
  }
}
