/// Puts the parts of an ODT file into their package.
enum ODTPackageWriter {
  /// The media type of an ODT file.
  static let mediaType = "application/vnd.oasis.opendocument.text"

  /// Packs the parts: the media type first and stored, so that it can be read without unpacking.
  static func pack(
    content: [UInt8], styles: [UInt8], title: String, creator: String, pictures: [ODTPictures.File],
    equations: [ODTEquations.Object], hasLists: Bool, with packer: inout PartPacker
  ) throws(WritingError) -> [UInt8] {
    var archive = try ArchiveWriter()
    try archive.add("mimetype", .stored(Array(mediaType.utf8)))
    try archive.add("content.xml", packer.packed(content))
    try archive.add("styles.xml", packer.packed(styles))
    try archive.add("meta.xml", packer.packed(meta(title: title, creator: creator)))
    try archive.add("settings.xml", packer.packed(settings(hasEquations: !equations.isEmpty, hasLists: hasLists)))
    for equation in equations {
      try archive.add("\(equation.folder)/content.xml", packer.packed(equation.content))
      try archive.add("\(equation.folder)/settings.xml", packer.packed(equation.settings))
    }
    for picture in pictures {
      // All but bitmaps are compressed already.
      try archive.add(
        picture.name, picture.mediaType == "image/bmp" ? packer.packed(picture.bytes) : .stored(picture.bytes))
    }
    try archive.add("META-INF/manifest.xml", packer.packed(manifest(pictures, equations)))
    return try archive.finish()
  }

  private static func meta(title: String, creator: String) -> [UInt8] {
    var xml = XMLWriter(reservingCapacity: 1 << 10)
    xml.odfRoot("office:document-meta") { xml in
      xml.start("office:meta")
      xml.element("meta:generator", text: "huiwu")
      if !title.isEmpty { xml.element("dc:title", text: title) }
      if !creator.isEmpty {
        xml.element("meta:initial-creator", text: creator)
        xml.element("dc:creator", text: creator)
      }
      xml.element("dc:language", text: "zh-CN")
      xml.end()
    }
    return xml.bytes
  }

  /// Makes LibreOffice lay the text out by the rules of Word, so that pages break at the same places.
  private static func settings(hasEquations: Bool, hasLists: Bool) -> [UInt8] {
    var xml = XMLWriter(reservingCapacity: 1 << 10)
    xml.odfRoot("office:document-settings") { xml in
      xml.start("office:settings")
      xml.start("config:config-item-set")
      xml.attribute("config:name", "ooo:configuration-settings")
      var settings: [(name: StaticString, type: String, value: String)] = [
        // Without this LibreOffice takes the widths of characters from a printer and sets 27 instead of 28 in a line.
        ("PrinterIndependentLayout", "string", "high-resolution"),
        ("AddParaTableSpacing", "boolean", "true"),
        ("AddParaTableSpacingAtStart", "boolean", "true"),
        ("AddParaSpacingToTableCells", "boolean", "true"),
        ("DoNotJustifyLinesWithManualBreak", "boolean", "true"),
      ]
      // Without this a formula stands on the line, and its bar or sum above the middle of the letters.
      if hasEquations { settings.append(("MathBaselineAlignment", "boolean", "true")) }
      // Without this LibreOffice sets the first line of an item without its indent.
      if hasLists { settings.append(("IgnoreFirstLineIndentInNumbering", "boolean", "false")) }
      for (name, type, value) in settings { xml.odfSetting("\(name)", type: type, value) }
      xml.end()
      xml.end()
    }
    return xml.bytes
  }

  private static func manifest(_ pictures: [ODTPictures.File], _ equations: [ODTEquations.Object]) -> [UInt8] {
    var xml = XMLWriter(reservingCapacity: 1 << 10)
    xml.start("manifest:manifest")
    xml.attribute("xmlns:manifest", "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0")
    xml.attribute("manifest:version", "1.3")
    xml.start("manifest:file-entry")
    xml.attribute("manifest:full-path", "/")
    xml.attribute("manifest:version", "1.3")
    xml.attribute("manifest:media-type", mediaType)
    xml.end()
    let parts = ["content.xml", "styles.xml", "meta.xml", "settings.xml"].map { ($0, "text/xml") }
    let objects = equations.flatMap {
      [
        ("\($0.folder)/", ODTEquations.mediaType), ("\($0.folder)/content.xml", "text/xml"),
        ("\($0.folder)/settings.xml", "text/xml"),
      ]
    }
    for (path, mediaType) in parts + objects + pictures.map({ ($0.name, $0.mediaType) }) {
      xml.start("manifest:file-entry")
      xml.attribute("manifest:full-path", path)
      xml.attribute("manifest:media-type", mediaType)
      xml.end()
    }
    xml.end()
    return xml.bytes
  }
}

extension XMLWriter {
  /// Writes the root of a part with the namespaces that ODT files use.
  mutating func odfRoot(_ name: StaticString, _ content: (inout XMLWriter) -> Void) {
    start(name)
    attribute("xmlns:office", "urn:oasis:names:tc:opendocument:xmlns:office:1.0")
    attribute("xmlns:style", "urn:oasis:names:tc:opendocument:xmlns:style:1.0")
    attribute("xmlns:text", "urn:oasis:names:tc:opendocument:xmlns:text:1.0")
    attribute("xmlns:table", "urn:oasis:names:tc:opendocument:xmlns:table:1.0")
    attribute("xmlns:draw", "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0")
    attribute("xmlns:fo", "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0")
    attribute("xmlns:svg", "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0")
    attribute("xmlns:meta", "urn:oasis:names:tc:opendocument:xmlns:meta:1.0")
    attribute("xmlns:config", "urn:oasis:names:tc:opendocument:xmlns:config:1.0")
    attribute("xmlns:ooo", "http://openoffice.org/2004/office")
    attribute("xmlns:xlink", "http://www.w3.org/1999/xlink")
    attribute("xmlns:dc", "http://purl.org/dc/elements/1.1/")
    attribute("office:version", "1.3")
    content(&self)
    end()
  }
}
