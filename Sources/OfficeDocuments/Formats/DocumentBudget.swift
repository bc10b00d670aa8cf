/// What a reader may still build from one file, because short markup can stand for large values and repeat counts for
/// endless ones.
struct DocumentBudget: Sendable {
  private var remainingBytes: Int

  init(_ limits: ReadingLimits) { remainingBytes = limits.documentBytes }

  /// Pays for a paragraph.
  mutating func spendParagraph() throws(ReadingError) { try spend(640) }

  /// Pays for a cell of a table.
  mutating func spendCell() throws(ReadingError) { try spend(320) }

  /// Pays for pieces of text and what stands between them.
  mutating func spendInlines(_ count: Int) throws(ReadingError) { try spend(count.multipliedClamping(192)) }

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
