/// A file format that the program can read, write or at least name.
public enum FileFormat: String, Hashable, Sendable, CaseIterable {
  case docx, odt, xlsx, ods, csv, tsv, text, markdown, html, pptx, odp
  /// Formats that only an office program can open, converted through LibreOffice where it is installed.
  case legacyWord = "doc", legacyExcel = "xls", wps, et, rtf, uot

  /// The usual ending of a file name, without the dot.
  public var fileNameExtension: String {
    switch self {
    case .text: "txt"
    case .markdown: "md"
    default: rawValue
    }
  }
}
