/// What a reader may still build from one file, because short markup can stand for large values and repeat counts for
/// endless ones.
struct DocumentBudget: Sendable {
  private var remainingBytes: Int

  init(_ limits: ReadingLimits) { remainingBytes = limits.documentBytes }

  /// Pays for a paragraph.
  mutating func spendParagraph() throws(ReadingError) { try spend(640) }

  /// Pays for a cell of a table.
  mutating func spendCell() throws(ReadingError) { try spend(320) }

  /// Pays for the places of a grid that cells take beside their own, because a short table can claim an endless one.
  mutating func spendSpans(of rows: [TableRow]) throws(ReadingError) {
    // For each row, how many columns fewer than in the row above are covered by cells from above.
    var ends = Array(repeating: 0, count: rows.count + 1)
    var covered = 0
    for (index, row) in rows.enumerated() {
      covered -= ends[index]
      for cell in row.cells {
        covered = covered.addingClamping(cell.columnSpan)
        ends[min(index.addingClamping(cell.rowSpan), rows.count)] += cell.columnSpan
      }
      try spend(max(0, covered - row.cells.count).multipliedClamping(320))
    }
  }

  /// Pays for pieces of text and what stands between them.
  mutating func spendInlines(_ inlines: [Inline]) throws(ReadingError) {
    var bytes = 0
    for inline in inlines {
      bytes += 192
      switch inline {
      case .text(let text, _): bytes += text.utf8.count
      // The markup, and the tree of what it says.
      case .equation(let equation): bytes += 4 * (equation.wordMarkup?.count ?? 0) + 16 * equation.text.utf8.count
      case .ruby(let ruby): bytes += 192 * ruby.base.count + ruby.reading.utf8.count
      default: break
      }
    }
    try spend(bytes)
  }

  /// Pays for text that a few characters of markup stand for: the label of an automatic number, or repeated spaces.
  mutating func spendText(bytes: Int) throws(ReadingError) { try spend(bytes) }

  private mutating func spend(_ bytes: Int) throws(ReadingError) {
    remainingBytes = remainingBytes.addingClamping(-bytes)
    guard remainingBytes >= 0 else {
      throw ReadingError(
        .tooLarge,
        Message(
          "文件内的段落和表格过多，不予打开；请拆分后再用",
          english: "the file holds too many paragraphs and tables and is not opened; split it"))
    }
  }
}
