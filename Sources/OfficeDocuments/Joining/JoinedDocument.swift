/// Documents of several authors in one, each as its author made it.
public struct JoinedDocument: Sendable {
  /// The file.
  public var bytes: [UInt8]
  /// What could not be kept, with the number of the document, from 0.
  public var remarks: [(source: Int, message: Message)]
}

/// Joins documents one behind the other, each with its own headers, footers, numbering, styles and page setup.
///
/// Styles, lists, notes, comments, bookmarks and parts get names of their own, so that nothing of one document changes
/// another; the bytes of the text are spliced and not written anew.
public enum DocumentJoin {
  /// Joins documents of one format, DOCX or ODT.
  ///
  /// - Parameters:
  ///   - files: The documents in order.
  ///   - startsOnRight: Whether each begins on a right-hand page.
  ///   - limits: How much a file may hold.
  /// - Throws: `ReadingError` when a file cannot be read, `WritingError` when the files are of two formats or cannot be joined.
  public static func joined(
    _ files: [(name: String, bytes: [UInt8])], startsOnRight: Bool = true, limits: ReadingLimits = ReadingLimits()
  ) throws -> JoinedDocument {
    if files.allSatisfy({ DOCXReader.recognizes($0.bytes, name: $0.name) }) {
      let tellsEvenPages = try files.contains { try WordJoin.tellsEvenPages($0.bytes, limits: limits) }
      var join = WordJoin(startsOnRight: startsOnRight, tellsEvenPages: tellsEvenPages, limits: limits)
      for file in files { try join.add(file.bytes) }
      return JoinedDocument(bytes: try join.finished(), remarks: join.remarks)
    }
    if files.allSatisfy({ ODTReader.recognizes($0.bytes, name: $0.name) }) {
      var join = OpenDocumentJoin(startsOnRight: startsOnRight, limits: limits)
      for file in files { try join.add(file.bytes) }
      return JoinedDocument(bytes: try join.finished(), remarks: join.remarks)
    }
    throw WritingError(
      Message(
        "只能合订同一种格式的 DOCX 或 ODT；请把别的文件另存为同一种格式",
        english: "only DOCX files, or only ODT files, can be joined; save the others in the same format"))
  }
}
