/// Reads the sheets of an ODS file, packed or flat.
enum ODSReader: FormatReader {
  static func recognizes(_ bytes: [UInt8], name: String) -> Bool {
    if case .ods = PackageKind(bytes) { return true }
    return isFlat(bytes)
  }

  static func read(_ bytes: [UInt8], name: String, limits: ReadingLimits) throws(ReadingError) -> OfficeFile {
    let styles = ODSStyles()
    let handler = ODSHandler(styles: styles, limits: limits)
    var extras: [ReadingNotice] = []
    if ArchiveReader.recognizes(bytes) {
      var package = try OfficePackage(bytes, limits: limits)
      try refuseEncryption(&package)
      if package.contains("styles.xml") { _ = try package.parse("styles.xml", handler: styles) }
      guard try package.parse("content.xml", handler: handler) else { throw missingContent }
      extras = packageNotices(package.names)
    } else {
      try XMLParser.parse(bytes, limits: limits, handler: handler)
    }
    if let failure = handler.failure { throw failure }
    return OfficeFile(
      format: .ods, content: .workbook(Workbook(sheets: handler.sheets)), notices: handler.notices + extras)
  }

  private static func isFlat(_ bytes: [UInt8]) -> Bool {
    guard bytes.first == UInt8(ascii: "<") || bytes.starts(with: [0xEF, 0xBB, 0xBF]) else { return false }
    let head = String(decoding: bytes.prefix(16_384), as: UTF8.self)
    return head.contains("office:document ") && head.contains("application/vnd.oasis.opendocument.spreadsheet")
  }

  private static func refuseEncryption(_ package: inout OfficePackage) throws(ReadingError) {
    guard let manifest = try package.bytes("META-INF/manifest.xml") else { return }
    // Looked for in the text, because old programs wrote a document type into their manifests, which is never parsed.
    if String(decoding: manifest, as: UTF8.self).contains("encryption-data") { throw ReadingError.passwordProtected }
  }

  private static func packageNotices(_ names: [String]) -> [ReadingNotice] {
    let defaults: Set<String> = ["script-lc.xml", "script-lb.xml", "dialog-lc.xml", "dialog-lb.xml"]
    let hasMacros = names.contains { name in
      let last = name.split(separator: "/").last.map { String($0) } ?? ""
      return (name.hasPrefix("Basic/") || name.hasPrefix("Scripts/")) && !name.hasSuffix("/")
        && !defaults.contains(last)
    }
    guard hasMacros else { return [] }
    return [
      ReadingNotice(
        .macros, Message("文件带有宏，没有读入也不会运行", english: "the file has macros, which were neither read nor run"))
    ]
  }

  private static let missingContent = ReadingError(
    .corrupt,
    Message("文件已损坏：里面没有表格；请向提供者重新要一份", english: "the file is damaged: it holds no sheets; ask for a new copy"))
}
