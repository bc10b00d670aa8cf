extension FileFormat {
  /// Markdown as GitHub understands it.
  public static let markdown = FileFormat(
    "markdown", Message("Markdown 文本", english: "Markdown"), .text,
    fileNameExtensions: ["md", "markdown"],
    mediaTypes: ["text/markdown"],
    reader: MarkdownReader.self)
}
