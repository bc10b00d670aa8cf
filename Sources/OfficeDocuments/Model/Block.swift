/// One block of text, in the order in which it is read.
public indirect enum Block: Hashable, Sendable {
  /// A paragraph or heading.
  case paragraph(Paragraph)
  /// A table.
  case table(Table)
  /// A table of contents with its finished entries.
  case tableOfContents(TableOfContents)
}
