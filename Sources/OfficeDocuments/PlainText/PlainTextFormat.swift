extension FileFormat {
  /// Plain text, one paragraph a line.
  public static let text = FileFormat(
    "text", Message("纯文本", english: "plain text"), .text, fileNameExtensions: ["txt", "text"],
    mediaTypes: ["text/plain"],
    reader: PlainTextReader.self)
}
