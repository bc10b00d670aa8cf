/// Reads OpenDocument text (ODF 1.0 to 1.4), in a package and as one flat file, as LibreOffice and WPS write it.
enum ODTReader: FormatReader {
  static func recognizes(_ bytes: [UInt8], name: String) -> Bool {
    if case .odt = PackageKind(bytes) { return true }
    return OpenDocumentFile.isFlat(bytes, kind: "text")
  }

  static func read(_ bytes: [UInt8], name: String, limits: ReadingLimits) throws(ReadingError) -> OfficeFile {
    var source: SourceText?
    return try read(bytes, limits: limits, &source)
  }

  /// Reads the whole file, and remembers where its text lies.
  static func located(_ bytes: [UInt8], limits: ReadingLimits) throws(ReadingError) -> LocatedFile {
    var source: SourceText? = SourceText()
    let file = try read(bytes, limits: limits, &source)
    return LocatedFile(file: file, source: source ?? SourceText())
  }

  private static func read(
    _ bytes: [UInt8], limits: ReadingLimits, _ source: inout SourceText?
  ) throws(ReadingError) -> OfficeFile {
    let file = try OpenDocumentFile(bytes, limits: limits, isLocated: source != nil)
    let properties = file.properties
    let masters = file.masters
    let stylesStory = file.stylesStory
    let documentStyles = file.content.styles.documentStyles
    let body = file.content.tree.root.child("office:body")
    var reader = OpenDocumentTextReader(file: file, limits: limits)
    reader.source = source
    var sections: [Section] = []
    if let text = body?.child("office:text") {
      sections = try reader.readSections(text, masters: masters, stylesStory: stylesStory)
    }
    source = reader.source
    return OfficeFile(
      format: .odt,
      content: .document(
        Document(title: properties.title, creator: properties.creator, styles: documentStyles, sections: sections)),
      notices: reader.remarks.notices)
  }
}
