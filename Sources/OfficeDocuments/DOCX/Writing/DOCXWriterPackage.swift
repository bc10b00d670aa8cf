/// The parts of a DOCX file in a fixed order, packed the same way at any time and place.
struct DOCXWriterPackage {
  private struct Part {
    var name: String
    var bytes: [UInt8]
    var contentType: String?
    /// Whether the bytes are packed in a format of their own.
    var isPacked = false
  }

  private var parts: [Part] = []
  private var imageFormats: Set<Image.Format> = []

  /// Adds an XML part with the type of its content.
  mutating func add(_ name: String, _ bytes: [UInt8], contentType: String) {
    parts.append(Part(name: name, bytes: bytes, contentType: contentType))
  }

  /// Adds what a part refers to; a part that refers to nothing has no such part.
  mutating func add(_ relationships: DOCXRelationships, of name: String) {
    guard !relationships.isEmpty else { return }
    let slash = name.lastIndex(of: "/").map { name.index(after: $0) } ?? name.startIndex
    parts.append(Part(name: "\(name[..<slash])_rels/\(name[slash...]).rels", bytes: relationships.part()))
  }

  /// Adds the pictures, which are packed already.
  mutating func add(_ media: DOCXWriterMedia) {
    imageFormats = media.formats
    for file in media.files {
      parts.append(Part(name: "word/media/\(file.name)", bytes: file.bytes, isPacked: true))
    }
  }

  /// Packs the parts behind the list of their content types.
  consuming func pack(with packer: inout PartPacker) throws(WritingError) -> [UInt8] {
    var archive = try ArchiveWriter()
    try archive.add("[Content_Types].xml", packer.packed(contentTypes()))
    for part in parts {
      try archive.add(part.name, part.isPacked ? .stored(part.bytes) : packer.packed(part.bytes))
    }
    return try archive.finish()
  }

  private func contentTypes() -> [UInt8] {
    var xml = XMLWriter()
    xml.start("Types", ["xmlns": "http://schemas.openxmlformats.org/package/2006/content-types"])
    xml.empty(
      "Default",
      ["Extension": "rels", "ContentType": "application/vnd.openxmlformats-package.relationships+xml"])
    xml.empty("Default", ["Extension": "xml", "ContentType": "application/xml"])
    for format in Image.Format.allCases where imageFormats.contains(format) {
      xml.empty("Default", ["Extension": format.fileNameExtension, "ContentType": format.mediaType])
    }
    for part in parts {
      guard let contentType = part.contentType else { continue }
      xml.start("Override")
      xml.attribute("PartName", "/" + part.name)
      xml.attribute("ContentType", contentType)
      xml.end()
    }
    xml.end()
    return xml.bytes
  }
}
