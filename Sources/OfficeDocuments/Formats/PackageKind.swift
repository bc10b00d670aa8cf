/// What an archive holds, told by what it says of itself inside and never by the name of the file.
enum PackageKind: Sendable {
  case docx, pptx, xlsx
  case odt, odp, ods
  /// The fixed-layout format of GB/T 33190.
  case ofd
  /// A workbook whose sheets are binary (XLSB).
  case binaryWorkbook
  case other

  /// Looks into an archive. Nil when the bytes are no archive, or one that cannot be opened.
  init?(_ bytes: [UInt8], limits: ReadingLimits = ReadingLimits()) {
    guard ArchiveReader.recognizes(bytes), let kind = try? Self.kind(bytes, limits) else { return nil }
    self = kind
  }

  private static func kind(_ bytes: [UInt8], _ limits: ReadingLimits) throws(ReadingError) -> PackageKind {
    var package = try OfficePackage(bytes, limits: limits)
    if let type = try? package.bytes("mimetype"), let kind = openDocument(String(decoding: type, as: UTF8.self)) {
      return kind
    }
    if let kind = openDocumentByContent(&package) { return kind }
    if let kind = try officeOpen(&package) { return kind }
    return package.contains("OFD.xml") ? .ofd : .other
  }

  private static func openDocument(_ mediaType: String) -> PackageKind? {
    let prefix = "application/vnd.oasis.opendocument."
    guard mediaType.hasPrefix(prefix) else { return nil }
    let kind = mediaType.dropFirst(prefix.count)
    if kind.hasPrefix("text") { return .odt }
    if kind.hasPrefix("presentation") { return .odp }
    return kind.hasPrefix("spreadsheet") ? .ods : nil
  }

  /// For packages whose `mimetype` got lost, as it does when somebody unpacks and packs them again.
  private static func openDocumentByContent(_ package: inout OfficePackage) -> PackageKind? {
    guard package.contains("META-INF/manifest.xml"), package.contains("content.xml"),
      let bytes = try? package.bytes("content.xml")
    else { return nil }
    let scanner = BodyScanner()
    try? XMLParser.parse(bytes, handler: scanner)
    return scanner.kind
  }

  private static func officeOpen(_ package: inout OfficePackage) throws(ReadingError) -> PackageKind? {
    var remarks = ReadingRemarks()
    let main = try? package.relationships(of: "", &remarks).part(ofType: "officeDocument")
    if let main, let types = try? package.tree("[Content_Types].xml") {
      for element in types.root.children where element.name == "ct:Override" {
        guard let name = element.attribute("PartName"), let type = element.attribute("ContentType"),
          name.dropFirst().lowercased() == main.lowercased()
        else { continue }
        if type.contains("wordprocessingml") || type.contains("ms-word") { return .docx }
        if type.contains("presentationml") || type.contains("ms-powerpoint") { return .pptx }
        if type.contains("sheet.binary") { return .binaryWorkbook }
        if type.contains("spreadsheetml") || type.contains("ms-excel") { return .xlsx }
      }
    }
    if let main, let tree = try? package.tree(main) {
      switch tree.root.name {
      case "w:document": return .docx
      case "p:presentation": return .pptx
      case "x:workbook": return .xlsx
      default: break
      }
    }
    if package.contains("word/document.xml") { return .docx }
    if package.contains("ppt/presentation.xml") { return .pptx }
    if package.contains("xl/workbook.xml") { return .xlsx }
    return package.contains("xl/workbook.bin") ? .binaryWorkbook : nil
  }
}

/// Looks for the first element inside the body of an OpenDocument part.
private final class BodyScanner: XMLHandler {
  private(set) var kind: PackageKind?

  func start(_ name: String, _ attributes: XMLAttributes) {
    guard kind == nil else { return }
    switch name {
    case "office:text": kind = .odt
    case "office:presentation": kind = .odp
    case "office:spreadsheet": kind = .ods
    default: break
    }
  }

  func characters(_ bytes: UnsafeBufferPointer<UInt8>) {}
  func end(_ name: String) {}
}
