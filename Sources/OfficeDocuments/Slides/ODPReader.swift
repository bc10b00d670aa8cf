/// Reads the text of OpenDocument slides: one section for each slide, in the order of the show.
enum ODPReader: FormatReader {
  static func recognizes(_ bytes: [UInt8], name: String) -> Bool {
    if case .odp = PackageKind(bytes) { return true }
    return OpenDocumentFile.isFlat(bytes, kind: "presentation")
  }

  static func read(_ bytes: [UInt8], name: String, limits: ReadingLimits) throws(ReadingError) -> OfficeFile {
    let file = try OpenDocumentFile(bytes, limits: limits)
    let properties = file.properties
    let masters = file.masters
    let styles = file.content.styles
    let body = file.content.tree.root.child("office:body")
    var reader = OpenDocumentTextReader(file: file, limits: limits)
    var sections: [Section] = []
    if let presentation = body?.child("office:presentation") {
      for slide in presentation.children where slide.name == "draw:page" {
        reader.story.slide = (reader.story.slide ?? 0) + 1
        if styles.look(slide.attribute("draw:style-name"), family: "drawing-page").box.isHiddenSlide ?? false {
          reader.remarks.note(.hiddenSlides, at: reader.story.place(of: slide))
        }
        var blocks: [Block] = []
        for shape in slide.children { blocks += try reader.slideBlocks(shape) }
        sections.append(Section(page: masters[slide.attribute("draw:master-page-name")].page, blocks: blocks))
      }
    }
    return OfficeFile(
      format: .odp,
      content: .document(
        Document(
          title: properties.title, creator: properties.creator, styles: styles.documentStyles, sections: sections)),
      notices: reader.remarks.notices)
  }
}

extension OpenDocumentTextReader {
  /// Reads what stands on a slide, shape by shape, as paragraphs and tables.
  fileprivate mutating func slideBlocks(_ element: XMLElement) throws(ReadingError) -> [Block] {
    switch story.names[element] {
    case .speakerNotes:
      if !element.text.allSatisfy(\.isWhitespace) { remarks.note(.speakerNotes, at: story.place(of: element)) }
      return []
    case .annotation:
      remarks.note(.comments, at: story.place(of: element))
      return []
    case .image:
      remarks.note(.slidePictures, at: story.place(of: element))
      return []
    case .object, .objectOLE, .plugin, .applet, .floatingFrame, .control:
      remarks.note(.embeddedObjects, at: story.place(of: element))
      return []
    case .forms, .title, .description, .eventListeners: return []
    case .table: return try readTable(element).map { [.table($0)] } ?? []
    case .textBox: return try blocks(in: element)
    case .frame:
      // A table or an object has a picture beside it that only stands in for it.
      let content = element.children.first { ![.title, .description, .eventListeners].contains(story.names[$0]) }
      return try content.map { content throws(ReadingError) in try slideBlocks(content) } ?? []
    case .customShape, .rectangle, .line, .connector, .ellipse, .circle, .polygon, .polyline, .path, .regularPolygon,
      .caption:
      return try blocks(in: element)
    default:
      var blocks: [Block] = []
      for child in element.children { blocks += try slideBlocks(child) }
      return blocks
    }
  }
}
