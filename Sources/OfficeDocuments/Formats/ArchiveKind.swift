/// What a ZIP archive is, told by its content types or its `mimetype` entry and not by its name.
enum ArchiveKind: Hashable {
  case docx, xlsx, pptx
  case odt, ods, odp
  /// A spreadsheet whose sheets are binary.
  case binaryWorkbook
  /// Another kind of document that office programs write, by its media type.
  case otherOpenDocument(String)
  /// An archive of something else.
  case archive

  /// The kind of an archive; nil when the bytes do not begin like an archive.
  static func of(_ bytes: [UInt8], limits: ReadingLimits = ReadingLimits()) throws(ReadingError) -> ArchiveKind? {
    guard ArchiveReader.recognizes(bytes) else { return nil }
    var archive = try ArchiveReader(bytes, limits: limits)
    if archive.contains("mimetype"), let declared = try archive.read("mimetype"), declared.count < 200 {
      return openDocument(String(decoding: declared, as: UTF8.self))
    }
    if let types = try archive.read("[Content_Types].xml"), let kind = openXML(types) { return kind }
    if archive.contains("word/document.xml") { return .docx }
    if archive.contains("xl/workbook.xml") { return .xlsx }
    if archive.contains("ppt/presentation.xml") { return .pptx }
    return .archive
  }

  private static func openDocument(_ mediaType: String) -> ArchiveKind {
    let type = String(mediaType.unicodeScalars.filter { $0.value > 0x20 })
    switch type {
    case "application/vnd.oasis.opendocument.text", "application/vnd.oasis.opendocument.text-template",
      "application/vnd.oasis.opendocument.text-master":
      return .odt
    case "application/vnd.oasis.opendocument.spreadsheet", "application/vnd.oasis.opendocument.spreadsheet-template":
      return .ods
    case "application/vnd.oasis.opendocument.presentation", "application/vnd.oasis.opendocument.presentation-template":
      return .odp
    default: return .otherOpenDocument(String(type.prefix(80)))
    }
  }

  /// The kind by the content type of the main part, which OPC requires to be declared.
  private static func openXML(_ contentTypes: [UInt8]) -> ArchiveKind? {
    let text = String(decoding: contentTypes, as: UTF8.self).lowercased()
    guard text.utf8.count < 1 << 20 else { return nil }
    let mainTypes: [(String, ArchiveKind)] = [
      ("wordprocessingml.document.main+xml", .docx), ("wordprocessingml.template.main+xml", .docx),
      ("word.document.macroenabled.main+xml", .docx), ("word.template.macroenabledtemplate.main+xml", .docx),
      ("spreadsheetml.sheet.main+xml", .xlsx), ("spreadsheetml.template.main+xml", .xlsx),
      ("excel.sheet.macroenabled.main+xml", .xlsx), ("excel.template.macroenabled.main+xml", .xlsx),
      ("excel.addin.macroenabled.main+xml", .xlsx),
      ("excel.sheet.binary.macroenabled.main", .binaryWorkbook),
      ("presentationml.presentation.main+xml", .pptx), ("presentationml.slideshow.main+xml", .pptx),
      ("presentationml.template.main+xml", .pptx), ("powerpoint.presentation.macroenabled.main+xml", .pptx),
      ("powerpoint.slideshow.macroenabled.main+xml", .pptx),
    ]
    return mainTypes.first { text.contains($0.0) }?.1
  }
}

extension ArchiveKind {
  /// The refusal of an archive that this program does not read; nil for one that a reader takes.
  var refusal: ReadingError? {
    switch self {
    case .docx, .xlsx, .pptx, .odt, .ods, .odp: nil
    case .binaryWorkbook:
      ReadingError(
        .unsupported,
        Message(
          "这是二进制的 Excel 表格（.xlsb），不能读取；请在 WPS 或 Excel 中另存为 XLSX",
          english: "this is a binary workbook (.xlsb); save it as XLSX in a spreadsheet program"))
    case .otherOpenDocument(let type):
      ReadingError(
        .unsupported,
        Message(
          "这类文件不能读取（\(type)）；请另存为 DOCX、XLSX 或 ODT",
          english: "files of this kind are not read (\(type)); save it as DOCX, XLSX or ODT"))
    case .archive:
      ReadingError(
        .unsupported,
        Message(
          "这是压缩包，不是办公文档；请解压后把里面的文件放进来",
          english: "this is an archive and no office document; unpack it and supply the files inside"))
    }
  }
}
