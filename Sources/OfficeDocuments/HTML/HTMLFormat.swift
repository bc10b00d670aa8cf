extension FileFormat {
  /// Web pages, saved or pasted.
  public static let html = FileFormat(
    "html", Message("网页（HTML）", english: "HTML"), .text,
    fileNameExtensions: ["html", "htm", "xhtml", "mht", "mhtml"],
    mediaTypes: ["text/html", "application/xhtml+xml"],
    reader: HTMLReader.self)
}
