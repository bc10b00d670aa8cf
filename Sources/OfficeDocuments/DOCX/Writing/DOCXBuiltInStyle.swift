/// A style that Word knows by itself, and shows under a name in the user's language.
struct DOCXBuiltInStyle {
  /// The identifier that Word itself gives the style.
  let id: String
  /// The name in the file, English whatever the language of Word.
  let name: String

  private init(_ id: String, _ name: String) {
    self.id = id
    self.name = name
  }

  /// Finds the built-in style as which a style is written: a style with an outline level is the heading of that level, because
  /// programs know headings by that, and any other is told by its name.
  init?(_ style: Style) {
    if let level = style.headingLevel {
      self.init("Heading\(level)", "heading \(level)")
    } else {
      self.init(style.name)
    }
  }

  /// Finds the built-in style that a name in Chinese or English means.
  init?(_ name: String) {
    for (prefixes, id, english, levels) in Self.levelled {
      for prefix in prefixes where name.hasPrefix(prefix) {
        guard let level = Int(name.dropFirst(prefix.count)), levels.contains(level) else { continue }
        self.init("\(id)\(level)", "\(english) \(level)")
        return
      }
    }
    switch name {
    case Style.defaultName, "Normal": self.init("Normal", "Normal")
    case "标题", "Title": self.init("Title", "Title")
    case "副标题", "Subtitle": self.init("Subtitle", "Subtitle")
    case "页眉", "header", "Header": self.init("Header", "header")
    case "页脚", "footer", "Footer": self.init("Footer", "footer")
    case "题注", "caption", "Caption": self.init("Caption", "caption")
    case "脚注文本", "footnote text", "Footnote Text": self.init("FootnoteText", "footnote text")
    case "TOC 标题", "TOC Heading": self.init("TOCHeading", "TOC Heading")
    default: return nil
    }
  }

  private static let levelled: [([String], String, String, ClosedRange<Int>)] = [
    (["标题 ", "heading ", "Heading "], "Heading", "heading", 1...9),
    (["目录 ", "toc ", "TOC "], "TOC", "toc", 1...9),
  ]

  /// The name of a style that Word does not know, without the marks that Word takes for separators.
  static func customName(_ name: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in name.unicodeScalars.prefix(200) {
      switch scalar {
      case ",": scalars.append("，")
      case ";": scalars.append("；")
      case "\\", "{", "}": scalars.append("_")
      case "\0"..<" ": scalars.append(" ")
      default: scalars.append(scalar)
      }
    }
    return scalars.isEmpty ? "样式" : String(scalars)
  }

  /// An identifier that depends on the name alone, so that it stays when other styles come and go.
  static func customIdentifier(_ name: String) -> String {
    let isLetterOrDigit = { (byte: UInt8) in
      (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
    }
    let bytes = name.utf8
    if !bytes.isEmpty, bytes.count <= 60, bytes.allSatisfy({ isLetterOrDigit($0) || $0 == 0x20 }) {
      return String(decoding: bytes.filter(isLetterOrDigit), as: UTF8.self)
    }
    // FNV-1a in 32 bits: every paragraph repeats the identifier, so it is short; equal ones get a number behind them.
    var hash: UInt32 = 0x811c_9dc5
    for byte in bytes { hash = (hash ^ UInt32(byte)) &* 0x0100_0193 }
    return "S" + String(hash, radix: 36)
  }
}
