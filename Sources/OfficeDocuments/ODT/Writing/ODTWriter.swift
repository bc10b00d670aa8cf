/// Writes OpenDocument text, version 1.3.
public enum ODTWriter: DocumentWriter {
  /// The format it writes.
  public static let format = FileFormat.odt

  /// Writes a document as a whole ODT file.
  ///
  /// What ODF cannot express is said in the notices; a document without sections becomes one empty page.
  ///
  /// - Parameter work: What was made for documents written before, and what is made for this one.
  /// - Throws: `WritingError` when the document cannot be packaged.
  public static func write(
    _ document: Document, sharing work: inout SharedWriting
  ) throws(WritingError) -> WrittenFile {
    if document.hasOriginals {
      return try WrittenFile(document, in: format) { host throws(WritingError) in try write(host, sharing: &work) }
    }
    let sections = document.sections.isEmpty ? [Section(page: .a4, blocks: [])] : document.sections
    let references = ODTReferences(sections)
    let sheet = ODTStyleSheet.sheet(
      UsedStyles(document), adding: references.missingContentsStyles(document.styles), in: &work.odt)
    let (styleSheet, styleNames) = (sheet.styleSheet, sheet.names)
    var file = ODTFileState()
    file.fontSubstitutes = document.fontSubstitutes
    file.contentsMarks = ContentsMarks(document)
    file.hasContentsMarks = !file.contentsMarks.isEmpty
    for fault in styleSheet.faults { file.notices.add(fault.message) }

    let pages = ODTMasterPages(sections, notices: &file.notices)
    var furniture = ODTFlowWriter(
      styleSheet: styleSheet, styleNames: styleNames, bookmarks: references.bookmarks, prefix: "M", file: file)
    pages.writeMasters(to: &furniture)

    var body = ODTFlowWriter(
      styleSheet: styleSheet, styleNames: styleNames, bookmarks: references.bookmarks, prefix: "", file: furniture.file)
    for (section, start) in zip(sections, pages.starts) {
      body.section(section.blocks, pageStart: start, textWidth: section.page.textWidth)
    }
    body.finish()

    file = body.file
    let stylesPart = ODTStylesPart.write(
      sheet, pages: pages, masters: furniture.xml,
      automaticStyles: furniture.styles.xml, file: &file,
      hasDashedShapes: body.styles.hasDashedShape || furniture.styles.hasDashedShape)
    let content = content(body, fonts: file.fonts, document.fontSubstitutes)
    let bytes = try ODTPackageWriter.pack(
      content: content, styles: stylesPart, title: document.title, creator: document.creator,
      pictures: file.pictures.files, equations: file.equations.objects,
      hasLists: !file.lists.isEmpty, with: &work.packer)
    return WrittenFile(bytes: bytes, notices: file.notices.messages)
  }

  private static func content(_ body: ODTFlowWriter, fonts: ODTFontFaces, _ substitutes: [FontSubstitutes]) -> [UInt8] {
    var xml = XMLWriter(reservingCapacity: body.xml.count + body.styles.xml.count + 4096)
    xml.odfRoot("office:document-content") { xml in
      fonts.write(to: &xml, substitutes)
      xml.start("office:automatic-styles")
      xml.append(body.styles.xml)
      body.file.lists.write(to: &xml)
      xml.end()
      xml.start("office:body")
      xml.start("office:text")
      xml.append(body.xml)
      xml.end()
      xml.end()
    }
    return xml.finish()
  }
}

/// What references within a document lead to: its bookmarks, and the styles of its tables of contents.
struct ODTReferences {
  private(set) var bookmarks: Set<String> = []
  private var deepestContentsLevel = 0

  /// Looks through the sections.
  init(_ sections: [Section]) {
    for section in sections {
      for furniture in [section.header, section.footer] {
        for paragraph in furniture.odd { note(paragraph) }
        for paragraph in furniture.even ?? [] { note(paragraph) }
      }
      note(section.blocks)
    }
  }

  /// The styles for entries of a table of contents that the document does not declare.
  func missingContentsStyles(_ declared: [Style]) -> [Style] {
    guard deepestContentsLevel > 0 else { return [] }
    let names = Set(declared.map { ExactName($0.name) })
    return (1...deepestContentsLevel).compactMap { level in
      let name = TableOfContents.styleName(level: level)
      if names.contains(ExactName(name)) { return nil }
      return Style(
        name: name, basedOn: Style.defaultName,
        paragraph: ParagraphProperties {
          $0.leftIndent = StyleSheet.defaultSize * Double(2 * (level - 1))
          $0.firstLineIndent = .zero
        })
    }
  }

  private mutating func note(_ paragraph: Paragraph) {
    for bookmark in paragraph.bookmarks where !bookmark.isEmpty { bookmarks.insert(bookmark) }
  }

  private mutating func note(_ blocks: [Block]) {
    for block in blocks {
      switch block {
      case .paragraph(let paragraph): note(paragraph)
      case .table(let table):
        for row in table.rows {
          for cell in row.cells { note(cell.blocks) }
        }
      case .tableOfContents(let contents):
        let deepest = contents.entries.reduce(contents.deepestLevel) { max($0, $1.level) }
        deepestContentsLevel = max(deepestContentsLevel, min(max(deepest, 1), 9))
      }
    }
  }
}
