/// Content that this program names but does not read, told by its first bytes.
enum LegacyContent: Hashable {
  /// A binary file of Word, Excel, PowerPoint or WPS before 2007.
  case compoundFile(FileFormat)
  /// A file that begins like one of those and holds no stream.
  case damagedCompoundFile
  /// A modern file behind a password, which office programs wrap in a binary file.
  case encrypted
  case richText
  /// An office document as one XML file.
  case singleXML(FileFormat?)
  /// A web page with its pictures in one file.
  case webArchive
  /// A format that shows pages and cannot be edited, such as PDF.
  case fixedLayout(String)
  /// A workbook whose sheets are binary.
  case binaryWorkbook
  case picture
  /// An archive other than ZIP.
  case archive

  /// Tells the content; nil when it is none of these.
  static func of(_ bytes: [UInt8], name: String) -> LegacyContent? {
    func begins(_ signature: [UInt8], at offset: Int = 0) -> Bool { bytes.dropFirst(offset).starts(with: signature) }
    if CompoundFile.recognizes(bytes) { return compoundFile(bytes, name: name) }
    if begins([0x89, 0x50, 0x4E, 0x47]) || begins([0xFF, 0xD8, 0xFF]) || begins(Array("GIF8".utf8)) {
      return .picture
    }
    if begins(Array("RIFF".utf8)) && begins(Array("WEBP".utf8), at: 8) { return .picture }
    if begins([0x49, 0x49, 0x2A, 0x00]) || begins([0x4D, 0x4D, 0x00, 0x2A]) { return .picture }
    if begins(Array("Rar!".utf8)) || begins([0x37, 0x7A, 0xBC, 0xAF]) || begins([0x1F, 0x8B]) { return .archive }
    let head = bytes.prefix(4_096).drop(while: XMLDeclaration.mayPrecede)
    // What all that is looked for below begins with; a draft is not decoded for nothing.
    guard let first = head.first, "{%M<".utf8.contains(first) else { return nil }
    let text = String(decoding: head, as: UTF8.self)
    if text.hasPrefix("{\\rtf") { return .richText }
    if text.hasPrefix("%PDF-") { return .fixedLayout("PDF") }
    if text.hasPrefix("MIME-Version:") { return .webArchive }
    guard text.hasPrefix("<?xml") || text.hasPrefix("<uof:") || text.hasPrefix("<UOF") else { return nil }
    if text.contains("uof:UOF") || text.contains("<UOF") || text.contains("schemas.uof.org") { return .singleXML(.uot) }
    let markers = [
      "urn:oasis:names:tc:opendocument:xmlns:office", "progid=\"Word.Document\"", "progid=\"Excel.Sheet\"",
      "urn:schemas-microsoft-com:office:spreadsheet", "schemas.microsoft.com/office/word/2003/wordml",
      "schemas.microsoft.com/office/2006/xmlPackage",
    ]
    return markers.contains { text.contains($0) } ? .singleXML(nil) : nil
  }

  /// The program whose binary file this is, told by the names of its streams.
  private static func compoundFile(_ bytes: [UInt8], name: String) -> LegacyContent {
    let ending = FileFormat(endingOf: name)
    let streams = CompoundFile.streamNames(in: bytes)
    // An embedded object brings the streams of its own program along, so where there are several the ending decides, and
    // without it that the object is usually a sheet.
    var formats: [[FileFormat]] = []
    if streams.contains("PowerPoint Document") { formats.append([.legacySlides, .dps]) }
    if streams.contains("WordDocument") { formats.append([.legacyWord, .wps]) }
    if streams.contains("Workbook") || streams.contains("Book") { formats.append([.legacyExcel, .et]) }
    if let ending, formats.joined().contains(ending) { return .compoundFile(ending) }
    if let usual = formats.first?.first { return .compoundFile(usual) }
    if streams.contains("EncryptedPackage") { return .encrypted }
    // LibreOffice would take it for text and convert the noise.
    if streams.isEmpty { return .damagedCompoundFile }
    switch ending {
    case .legacyExcel, .legacySlides, .wps, .et, .dps: return .compoundFile(ending ?? .legacyWord)
    default: return .compoundFile(.legacyWord)
    }
  }

  /// The format by which an office program would open the content; nil when none would.
  var format: FileFormat? {
    switch self {
    case .compoundFile(let format): format
    case .richText: .rtf
    case .singleXML(let format): format
    case .damagedCompoundFile, .encrypted, .webArchive, .fixedLayout, .binaryWorkbook, .picture, .archive: nil
    }
  }

  /// The refusal, with what to do instead.
  var error: ReadingError {
    switch self {
    case .encrypted: .passwordProtected
    case .damagedCompoundFile:
      ReadingError(
        .corrupt,
        Message("文件已损坏，打不开；请向提供者重新要一份", english: "the file is damaged and cannot be opened; ask for a new copy"))
    case .compoundFile(let format): Self.refusal(of: format)
    case .richText: Self.refusal(of: .rtf)
    case .singleXML(.uot?):
      Self.refusal(
        FileFormat.uot.title.chinese, FileFormat.uot.title.english, saveAs: "DOCX 或 XLSX", "DOCX or XLSX")
    case .singleXML:
      Self.refusal("单个 XML 形式的办公文档", "an office document in a single XML file", saveAs: "DOCX 或 XLSX", "DOCX or XLSX")
    case .webArchive:
      Self.refusal("单个文件网页（MHT）", "a web archive (MHT)", saveAs: "DOCX 或 XLSX", "DOCX or XLSX")
    case .binaryWorkbook: Self.refusal("二进制的 Excel 表格（.xlsb）", "a binary workbook (.xlsb)", saveAs: "XLSX")
    case .fixedLayout(let kind):
      ReadingError(
        .unsupported,
        Message(
          "这是 \(kind)，只能看不能改；请向提供者要可编辑的原文件（DOCX、XLSX）",
          english: "this is a file in \(kind), which cannot be edited; ask for the editable original (DOCX, XLSX)"))
    case .picture:
      ReadingError(
        .unsupported,
        Message("这是图片，里面的文字读不出来；请提供文字版", english: "this is a picture, whose text cannot be read; supply the text"))
    case .archive:
      ReadingError(
        .unsupported,
        Message("这是压缩包；请解压后把里面的文件放进来", english: "this is an archive; unpack it and supply the files inside"))
    }
  }

  private static func refusal(of format: FileFormat) -> ReadingError {
    let target = (format.successor?([]) ?? .docx).name.uppercased()
    return refusal(format.title.chinese, format.title.english, saveAs: target)
  }

  private static func refusal(
    _ chinese: String, _ english: String, saveAs target: String, _ englishTarget: String? = nil
  ) -> ReadingError {
    ReadingError(
      .unsupported,
      Message(
        "这是\(chinese)，不能直接读取；请在 WPS 或 Word 中打开，另存为 \(target)",
        english: "this is \(english) and cannot be read directly; open it and save it as \(englishTarget ?? target)"))
  }
}

extension LegacyContent {
  /// The format that stands for the kind of a UOF file, which names its body 文字处理, 电子表格 or 演示文稿.
  static func unifiedOfficeKind(_ bytes: [UInt8]) -> FileFormat {
    let text = String(decoding: bytes, as: UTF8.self)
    if text.contains("uof:电子表格") || text.contains("vnd.uof.spreadsheet") { return .xlsx }
    return text.contains("uof:演示文稿") || text.contains("vnd.uof.presentation") ? .pptx : .docx
  }
}

extension FileFormat {
  /// The old format that the content is in, so that a caller can tell before it is converted; nil for any other.
  public static func legacyFormat(of bytes: [UInt8], name: String) -> FileFormat? {
    LegacyContent.of(bytes, name: name)?.format
  }
}
