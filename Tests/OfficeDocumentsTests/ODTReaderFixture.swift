@testable import OfficeDocuments

/// An OpenDocument file put together from the markup of its parts.
struct OpenDocumentFixture {
  var kind = "text"
  var body = ""
  /// What stands in `office:automatic-styles` of the content.
  var automaticStyles = ""
  /// What stands in the styles part: named styles, page layouts, master pages.
  var styles = ""
  var layouts = ""
  var masters = ""
  var parts: [(name: String, bytes: [UInt8])] = []

  init(_ body: String = "") { self.body = body }

  static let namespaces =
    [
      "office", "text", "table", "style", "draw:drawing", "presentation", "fo:xsl-fo-compatible", "svg:svg-compatible",
      "meta", "manifest", "script",
    ].map { entry in
      let words = entry.split(separator: ":")
      return "xmlns:\(words[0])=\"urn:oasis:names:tc:opendocument:xmlns:\(words[words.count - 1]):1.0\""
    }.joined(separator: " ")
    + " xmlns:xlink=\"http://www.w3.org/1999/xlink\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\""

  private func document(_ root: String, _ content: String) -> [UInt8] {
    Array("<office:\(root) \(Self.namespaces) office:version=\"1.3\">\(content)</office:\(root)>".utf8)
  }

  func bytes() throws -> [UInt8] {
    let content = """
      <office:automatic-styles>\(automaticStyles)</office:automatic-styles><office:body><office:\(kind)>\(body)\
      </office:\(kind)></office:body>
      """
    let declarations = """
      <office:styles>\(styles)</office:styles><office:automatic-styles>\(layouts)</office:automatic-styles>\
      <office:master-styles>\(masters)</office:master-styles>
      """
    return try archive(
      [
        ("mimetype", Array("application/vnd.oasis.opendocument.\(kind)".utf8)),
        ("content.xml", document("document-content", content)),
        ("styles.xml", document("document-styles", declarations)),
      ] + parts)
  }

  /// The same as one flat file.
  func flat() -> [UInt8] {
    let content = """
      <office:styles>\(styles)</office:styles><office:automatic-styles>\(automaticStyles)\(layouts)\
      </office:automatic-styles><office:master-styles>\(masters)</office:master-styles><office:body><office:\(kind)>\
      \(body)</office:\(kind)></office:body>
      """
    let head = "<?xml version=\"1.0\"?>\n<office:document \(Self.namespaces) "
    return Array(
      (head + "office:mimetype=\"application/vnd.oasis.opendocument.\(kind)\">\(content)</office:document>").utf8)
  }
}

/// Reads an OpenDocument text.
func readODT(_ fixture: OpenDocumentFixture, limits: ReadingLimits = ReadingLimits()) throws -> OfficeFile {
  try OfficeFile.read(try fixture.bytes(), name: "稿.odt", limits: limits)
}

/// Reads the body of an OpenDocument text without styles.
func readODT(_ body: String) throws -> OfficeFile { try readODT(OpenDocumentFixture(body)) }
