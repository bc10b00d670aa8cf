@testable import OfficeDocuments

/// A WordprocessingML file put together from the markup of its parts.
struct WordFixture {
  var body = ""
  /// Further parts by name, such as `word/numbering.xml`.
  var parts: [(name: String, bytes: [UInt8])] = []
  /// Relationships of the main part beyond those that the parts bring by themselves.
  var relationships = ""
  var main = "word/document.xml"

  init(_ body: String = "") { self.body = body }

  static let namespaces = """
    xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" \
    xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" \
    xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" \
    xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" \
    xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" \
    xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" \
    xmlns:wpg="http://schemas.microsoft.com/office/word/2010/wordprocessingGroup" \
    xmlns:wp14="http://schemas.microsoft.com/office/word/2010/wordprocessingDrawing" \
    xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" \
    xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" \
    xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"
    """

  /// Adds a part of WordprocessingML with its relationship to the main part.
  mutating func add(_ type: String, _ root: String, _ content: String) {
    let xml = "<w:\(root) \(Self.namespaces)>\(content)</w:\(root)>"
    parts.append(("word/\(type).xml", Array(xml.utf8)))
    relate(type, "\(type).xml")
  }

  mutating func relate(_ type: String, _ target: String, id: String? = nil, isExternal: Bool = false) {
    relationships += """
      <Relationship Id="\(id ?? "auto-\(type)")" Target="\(target)" \(isExternal ? "TargetMode=\"External\"" : "") \
      Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/\(type)"/>
      """
  }

  func bytes() throws -> [UInt8] {
    let document = "<w:document \(Self.namespaces)><w:body>\(body)</w:body></w:document>"
    return try package([(main, Array(document.utf8))])
  }

  /// Packages the file around a main part given as bytes.
  func package(_ mainParts: [(name: String, bytes: [UInt8])]) throws -> [UInt8] {
    let relationshipsNamespace = "http://schemas.openxmlformats.org/package/2006/relationships"
    let packageRelationships = """
      <Relationships xmlns="\(relationshipsNamespace)"><Relationship Id="rId1" Target="/\(main)" \
      Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"/></Relationships>
      """
    let types = """
      <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/\(main)" \
      ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>
      """
    let folder = PartName.folder(of: main)
    let related = "<Relationships xmlns=\"\(relationshipsNamespace)\">\(relationships)</Relationships>"
    return try archive(
      [
        ("[Content_Types].xml", Array(types.utf8)), ("_rels/.rels", Array(packageRelationships.utf8)),
        ("\(folder)_rels/\(main.dropFirst(folder.count)).rels", Array(related.utf8)),
      ] + mainParts + parts)
  }
}

/// Packs entries in the given order.
func archive(_ entries: [(name: String, bytes: [UInt8])]) throws -> [UInt8] {
  var packer = PartPacker()
  var writer = try ArchiveWriter()
  for entry in entries { try writer.add(entry.name, packer.packed(entry.bytes)) }
  return try writer.finish()
}

extension OfficeFile {
  /// The document, for files that hold one.
  var document: Document? { if case .document(let document) = content { document } else { nil } }

  /// The codes of the notices, in order.
  var codes: [ReadingNotice.Code] { notices.map(\.code) }

  /// Every paragraph in a line: the label, the text, and in brackets what stands apart from it; cells with bars between.
  var lines: [String] { document?.blocks.flatMap(\.lines) ?? [] }
}

extension Block {
  var lines: [String] {
    switch self {
    case .paragraph(let paragraph): [paragraph.line]
    case .table(let table):
      table.rows.map { row in row.cells.map { $0.blocks.flatMap(\.lines).joined(separator: "/") }.joined(separator: "|")
      }
    case .tableOfContents: ["<contents>"]
    }
  }
}

extension Paragraph {
  var line: String { numberLabel + inlines.map(\.line).joined() }
}

extension Inline {
  var line: String {
    switch self {
    case .text(let text, _): text
    case .tab: "⇥"
    case .lineBreak: "↵"
    case .pageBreak: "⇟"
    case .pageNumber: "<page>"
    case .pageCount: "<pages>"
    case .pageReference(let bookmark, let cached, _): "<\(cached) of \(bookmark)>"
    case .link(let target, let content): "<\(target): \(content.map(\.line).joined())>"
    case .equation(let equation): equation.text
    case .ruby(let ruby): ruby.base.map(\.line).joined()
    case .image(let image): "<\(image.format)>"
    case .shape(let shape): "[\(shape.paragraphs.map(\.line).joined(separator: "/"))]"
    case .footnote(let paragraphs): "{\(paragraphs.map(\.line).joined(separator: "/"))}"
    }
  }
}

/// Reads a file of WordprocessingML.
func readWord(_ fixture: WordFixture, limits: ReadingLimits = ReadingLimits()) throws -> OfficeFile {
  try OfficeFile.read(try fixture.bytes(), name: "稿.docx", limits: limits)
}

/// Reads the body of a file that has no other part.
func readWord(_ body: String) throws -> OfficeFile { try readWord(WordFixture(body)) }
