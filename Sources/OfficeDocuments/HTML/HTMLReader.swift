/// Reads web pages and pieces of them, as they are saved or pasted.
enum HTMLReader: FormatReader {
  static func recognizes(_ bytes: [UInt8], name: String) -> Bool {
    let ending = FileFormat(endingOf: name)
    if ending == .html { return true }
    guard let head = head(bytes) else { return false }
    if head.hasPrefix("<!doctype html") || head.hasPrefix("<html") { return true }
    if head.hasPrefix("<?xml"), head.contains("<html") { return true }
    switch ending {
    // Marks left over in a draft are for the checks to find.
    case .text, .markdown, .csv, .tsv: return false
    default:
      let starts = ["<table", "<div", "<p>", "<p ", "<meta", "<style", "<body", "<head", "<span", "<h1", "<center"]
      return starts.contains { head.hasPrefix($0) } && head.contains("</")
    }
  }

  static func read(_ bytes: [UInt8], name: String, limits: ReadingLimits) throws(ReadingError) -> OfficeFile {
    let decoded = try DecodedText(bytes, declared: declaredEncoding(bytes), limits: limits)
    let page = HTMLPage(decoded.text, limits: limits)
    if let failure = page.failure { throw failure }
    let document = Document(title: page.title, sections: [Section(page: .a4, blocks: page.blocks)])
    return OfficeFile(format: .html, content: .document(document), notices: decoded.notices + page.notices)
  }

  /// The beginning in lower case, behind a byte order mark, white space and comments; nil when it is no markup.
  private static func head(_ bytes: [UInt8]) -> String? {
    var sample = bytes.prefix(8_192)
    // Text in UTF-16 shows its letters in every second byte.
    if sample.starts(with: [0xFF, 0xFE]) || sample.starts(with: [0xFE, 0xFF]) { sample.removeAll { $0 == 0 } }
    let markup = sample.drop { $0 <= 0x20 || $0 >= 0x80 }
    guard markup.first == UInt8(ascii: "<") else { return nil }
    var text = String(decoding: markup, as: UTF8.self).lowercased()[...]
    while text.hasPrefix("<!--"), let end = text.firstRange(of: "-->") {
      text = text[end.upperBound...].drop { $0.isWhitespace }
    }
    return text.hasPrefix("<") ? String(text) : nil
  }

  /// The encoding that the page names in a `meta` element or XML declaration.
  private static func declaredEncoding(_ bytes: [UInt8]) -> TextEncoding? {
    let head = String(decoding: bytes.prefix(4_096), as: UTF8.self).lowercased()
    guard let mark = head.firstRange(of: "charset=") ?? head.firstRange(of: "encoding=") else { return nil }
    let name = head[mark.upperBound...].drop { $0 == "\"" || $0 == "'" || $0 == " " }
      .prefix { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" }
    switch name {
    case "gb2312", "gbk", "gb18030", "gb_2312-80", "x-gbk", "cp936": return .gb18030
    case "big5", "big5-hkscs", "cp950": return .big5
    case "utf-8", "utf8": return .utf8
    case "windows-1252", "cp1252", "iso-8859-1": return .windows1252
    case "windows-1251", "cp1251": return .windows1251
    default: return nil
    }
  }
}
