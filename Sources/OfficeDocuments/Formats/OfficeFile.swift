/// What a file holds, whatever its format, and what the reader has to say about it.
public struct OfficeFile: Hashable, Sendable {
  /// The two shapes in which content comes.
  public enum Content: Hashable, Sendable {
    /// Running text.
    case document(Document)
    /// Sheets of cells.
    case workbook(Workbook)
  }

  /// The format told by the content.
  public var format: FileFormat
  /// The content.
  public var content: Content
  /// What was left out, repaired or hidden, in reading order.
  public var notices: [ReadingNotice]

  /// Creates the result of reading a file.
  public init(format: FileFormat, content: Content, notices: [ReadingNotice] = []) {
    self.format = format
    self.content = content
    self.notices = notices
  }

  /// Reads a file of any known format, told by its content; the name only settles what content cannot.
  ///
  /// - Parameters:
  ///   - bytes: The whole file.
  ///   - name: The name of the file, for its ending.
  ///   - limits: How much the file may hold.
  /// - Throws: `ReadingError` when the file cannot be read at all.
  public static func read(
    _ bytes: [UInt8], name: String, limits: ReadingLimits = ReadingLimits()
  ) throws(ReadingError) -> OfficeFile {
    guard !bytes.isEmpty else {
      throw ReadingError(
        .empty, Message("文件是空的（0 字节），请换一份有内容的文件", english: "the file is empty (0 bytes); supply one that has content"))
    }
    guard bytes.count <= limits.fileBytes else {
      throw ReadingError(
        .tooLarge,
        Message(
          "文件超过 \(limits.fileBytes >> 20) MB，不予打开；请拆分后再用",
          english: "the file exceeds \(limits.fileBytes >> 20) MB and is not opened; split it"))
    }
    for reader in formatReaders where reader.recognizes(bytes, name: name) {
      return try reader.read(bytes, name: name, limits: limits)
    }
    throw ReadingError(
      .unsupported,
      Message(
        "认不出这是什么文件；请在 WPS 或 Word 中另存为 DOCX、XLSX 或纯文本",
        english: "this is no known kind of file; save it as DOCX, XLSX or plain text"))
  }
}
