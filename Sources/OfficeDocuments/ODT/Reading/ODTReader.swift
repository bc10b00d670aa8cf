/// Reads OpenDocument text (ODF 1.0 to 1.4), in a package and as one flat file, as LibreOffice and WPS write it.
enum ODTReader: FormatReader {
  static func recognizes(_ bytes: [UInt8], name: String) -> Bool {
    if case .odt = PackageKind(bytes) { return true }
    return OpenDocumentFile.isFlat(bytes, kind: "text")
  }

  static func read(_ bytes: [UInt8], name: String, limits: ReadingLimits) throws(ReadingError) -> OfficeFile {
    let file = try OpenDocumentFile(bytes, limits: limits)
    let properties = file.properties
    let masters = file.masters
    let stylesStory = file.stylesStory
    let documentStyles = file.content.styles.documentStyles
    let body = file.content.tree.root.child("office:body")
    var reader = OpenDocumentTextReader(file: file, limits: limits)
    var sections: [Section] = []
    if let text = body?.child("office:text") {
      sections = try reader.readSections(text, masters: masters, stylesStory: stylesStory)
    }
    return OfficeFile(
      format: .odt,
      content: .document(
        Document(title: properties.title, creator: properties.creator, styles: documentStyles, sections: sections)),
      notices: reader.remarks.notices)
  }
}
