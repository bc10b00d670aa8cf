/// Writes documents as WordprocessingML (ISO/IEC 29500 transitional), the form that Word, WPS and LibreOffice edit.
public enum DOCXWriter: DocumentWriter {
  /// The format it writes.
  public static let format = FileFormat.docx

  /// Writes a document as a whole file. The same document gives the same bytes anywhere and at any time.
  ///
  /// - Parameter work: What was made for documents written before, and what is made for this one.
  /// - Throws: `WritingError` when the document cannot be packaged.
  public static func write(
    _ document: Document, sharing work: inout SharedWriting
  ) throws(WritingError) -> WrittenFile {
    if document.hasOriginals {
      return try WrittenFile(document, in: format) { host throws(WritingError) in try write(host, sharing: &work) }
    }
    let survey = DOCXWriterSurvey(document)
    let sheet = DOCXStyleSheet.index(for: UsedStyles(document), survey: survey, in: &work.docx)
    var state = DOCXWriterState(document, styles: work.docx[sheet].styles, survey: survey)
    for notice in work.docx[sheet].notices { state.note(notice) }
    var body = body(of: document, &state)
    let bodyBytes = body.finish()
    let hasFootnotes = !state.footnotes.isEmpty
    let notes = hasFootnotes ? footnotes(&state) : nil
    let stylesPart = work.docx[sheet].part(.init(hasFootnotes: hasFootnotes, turnedFont: state.turnedFont))
    for font in stylesPart.fonts { state.fonts.use(font) }
    for notice in stylesPart.notices { state.note(notice) }

    _ = body.relationships.part(.styles, target: "styles.xml")
    _ = body.relationships.part(.settings, target: "settings.xml")
    _ = body.relationships.part(.fontTable, target: "fontTable.xml")
    let numbering = state.numbering.isEmpty ? nil : state.numbering.part(&state)
    if numbering != nil { _ = body.relationships.part(.numbering, target: "numbering.xml") }
    if hasFootnotes { _ = body.relationships.part(.footnotes, target: "footnotes.xml") }

    var package = DOCXWriterPackage()
    package.add(rootRelationships(), of: "")
    package.add(
      "docProps/app.xml", DOCXWriterSettings.applicationProperties(),
      contentType: "application/vnd.openxmlformats-officedocument.extended-properties+xml")
    package.add(
      "docProps/core.xml", DOCXWriterSettings.coreProperties(document),
      contentType: "application/vnd.openxmlformats-package.core-properties+xml")
    package.add("word/document.xml", bodyBytes, contentType: wordType("document.main"))
    package.add(body.relationships, of: "word/document.xml")
    package.add("word/styles.xml", stylesPart.bytes, contentType: wordType("styles"))
    package.add(
      "word/settings.xml",
      DOCXWriterSettings.part(tellsEvenPages: state.tellsEvenPages, hasFootnotes: hasFootnotes),
      contentType: wordType("settings"))
    package.add("word/fontTable.xml", state.fonts.part(document.fontSubstitutes), contentType: wordType("fontTable"))
    if let numbering { package.add("word/numbering.xml", numbering, contentType: wordType("numbering")) }
    if let notes {
      package.add("word/footnotes.xml", notes.bytes, contentType: wordType("footnotes"))
      package.add(notes.relationships, of: "word/footnotes.xml")
    }
    for part in state.furniture.parts {
      package.add("word/\(part.name)", part.bytes, contentType: wordType(part.isHeader ? "header" : "footer"))
      package.add(part.relationships, of: "word/\(part.name)")
    }
    package.add(state.media)
    return WrittenFile(bytes: try package.pack(with: &work.packer), notices: state.notices)
  }

  private static func wordType(_ part: String) -> String {
    "application/vnd.openxmlformats-officedocument.wordprocessingml.\(part)+xml"
  }

  private static func rootRelationships() -> DOCXRelationships {
    var relationships = DOCXRelationships()
    _ = relationships.part(.officeDocument, target: "word/document.xml")
    _ = relationships.part(
      type: "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
      target: "docProps/core.xml")
    _ = relationships.part(
      type: "http://schemas.openxmlformats.org/officeDocument/2006/relationships/extended-properties",
      target: "docProps/app.xml")
    return relationships
  }

  private static func body(of document: Document, _ state: inout DOCXWriterState) -> DOCXWriterPart {
    let sections = document.sections.isEmpty ? [Section(page: .a4, blocks: [])] : document.sections
    var body = DOCXWriterPart(.body, availableWidth: sections[0].page.textWidth, reservingCapacity: 1 << 16)
    body.xml.start("w:body")
    for (index, section) in sections.enumerated() {
      body.availableWidth = section.page.textWidth
      let isLast = index == sections.count - 1
      body.blocks(section.blocks, ending: isLast ? nil : section, &state)
      if isLast { body.sectionProperties(section, &state) }
    }
    body.xml.end()
    return body
  }

  private static func footnotes(
    _ state: inout DOCXWriterState
  ) -> (bytes: [UInt8], relationships: DOCXRelationships) {
    var part = DOCXWriterPart(.footnotes, availableWidth: PageSetup.a4.textWidth)
    for (type, id, mark) in [
      ("separator", "-1", "w:separator"), ("continuationSeparator", "0", "w:continuationSeparator"),
    ]
      as [(String, String, StaticString)]
    {
      part.xml.start("w:footnote")
      part.xml.attribute("w:type", type)
      part.xml.attribute("w:id", id)
      part.xml.element("w:p") { xml in
        xml.element("w:pPr") { $0.wordValue("w:snapToGrid", "0") }
        xml.element("w:r") { $0.empty(mark) }
      }
      part.xml.end()
    }
    let notes = state.footnotes
    for (index, paragraphs) in notes.enumerated() {
      part.xml.start("w:footnote")
      part.xml.numericAttribute("w:id", index + 1)
      let paragraphs = paragraphs.isEmpty ? [Paragraph()] : paragraphs
      for (position, paragraph) in paragraphs.enumerated() {
        part.paragraph(paragraph, marked: position == 0, &state)
      }
      part.xml.end()
    }
    return (part.finish(), part.relationships)
  }
}
