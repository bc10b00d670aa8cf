/// A file format that the program can read, write or at least name.
public enum FileFormat: String, Hashable, Sendable, CaseIterable {
  case docx, odt, xlsx, ods, csv, tsv, text, markdown, html, pptx, odp
  /// Formats that only an office program can open, converted through LibreOffice where it is installed.
  case legacyWord = "doc", legacyExcel = "xls", legacySlides = "ppt", wps, et, dps, rtf, uot

  /// The usual ending of a file name, without the dot.
  public var fileNameExtension: String {
    switch self {
    case .text: "txt"
    case .markdown: "md"
    default: rawValue
    }
  }

  /// Whether files of the format are only read with the help of a `FormatConverter`.
  public var needsConverter: Bool {
    switch self {
    case .docx, .odt, .xlsx, .ods, .csv, .tsv, .text, .markdown, .html, .pptx, .odp: false
    case .legacyWord, .legacyExcel, .legacySlides, .wps, .et, .dps, .rtf, .uot: true
    }
  }

  /// The format that the ending of a file name stands for; nil for no ending or an unknown one.
  public init?(endingOf name: String) {
    guard let dot = name.utf8.lastIndex(of: UInt8(ascii: ".")) else { return nil }
    switch String(name[name.index(after: dot)...]).lowercased() {
    case "docx", "docm", "dotx", "dotm": self = .docx
    case "odt", "ott": self = .odt
    case "xlsx", "xlsm", "xltx", "xltm": self = .xlsx
    case "ods", "ots": self = .ods
    case "csv": self = .csv
    case "tsv", "tab": self = .tsv
    case "txt", "text": self = .text
    case "md", "markdown": self = .markdown
    case "html", "htm", "xhtml", "mht", "mhtml": self = .html
    case "pptx", "pptm", "potx", "ppsx", "ppsm": self = .pptx
    case "odp", "otp": self = .odp
    case "doc", "dot": self = .legacyWord
    case "xls", "xlt": self = .legacyExcel
    case "ppt", "pps": self = .legacySlides
    case "wps", "wpt": self = .wps
    case "et", "ett": self = .et
    case "dps", "dpt": self = .dps
    case "rtf": self = .rtf
    case "uot", "uof", "uos", "uop": self = .uot
    default: return nil
    }
  }
}
