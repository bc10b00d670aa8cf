/// The elements of an OpenDocument part that the reader of text knows.
enum OpenDocumentName: String, Sendable {
  // Blocks
  case paragraph = "text:p"
  case heading = "text:h"
  case list = "text:list"
  case listItem = "text:list-item"
  case listHeader = "text:list-header"
  case numberedParagraph = "text:numbered-paragraph"
  case section = "text:section"
  case sectionSource = "text:section-source"
  case table = "table:table"
  case trackedChanges = "text:tracked-changes"
  case tableOfContentSource = "text:table-of-content-source"
  case illustrationSource = "text:illustration-index-source"
  case tableIndexSource = "text:table-index-source"
  case objectIndexSource = "text:object-index-source"
  case userIndexSource = "text:user-index-source"
  case alphabeticalIndexSource = "text:alphabetical-index-source"
  case bibliographySource = "text:bibliography-source"
  case forms = "office:forms"
  // Inside paragraphs
  case span = "text:span"
  case link = "text:a"
  case spaces = "text:s"
  case tab = "text:tab"
  case lineBreak = "text:line-break"
  case softPageBreak = "text:soft-page-break"
  case note = "text:note"
  case noteBody = "text:note-body"
  case noteCitation = "text:note-citation"
  case number = "text:number"
  case ruby = "text:ruby"
  case rubyBase = "text:ruby-base"
  case rubyText = "text:ruby-text"
  case bookmark = "text:bookmark"
  case bookmarkStart = "text:bookmark-start"
  case pageNumber = "text:page-number"
  case pageCount = "text:page-count"
  case bookmarkReference = "text:bookmark-ref"
  case placeholder = "text:placeholder"
  case hiddenText = "text:hidden-text"
  case hiddenParagraph = "text:hidden-paragraph"
  case annotation = "office:annotation"
  case script = "text:script"
  case eventListeners = "office:event-listeners"
  case change = "text:change"
  case changeStart = "text:change-start"
  case changeEnd = "text:change-end"
  // Drawings
  case frame = "draw:frame"
  case textBox = "draw:text-box"
  case image = "draw:image"
  case object = "draw:object"
  case objectOLE = "draw:object-ole"
  case plugin = "draw:plugin"
  case applet = "draw:applet"
  case floatingFrame = "draw:floating-frame"
  case group = "draw:g"
  case customShape = "draw:custom-shape"
  case rectangle = "draw:rect"
  case line = "draw:line"
  case connector = "draw:connector"
  case ellipse = "draw:ellipse"
  case circle = "draw:circle"
  case polygon = "draw:polygon"
  case polyline = "draw:polyline"
  case path = "draw:path"
  case regularPolygon = "draw:regular-polygon"
  case caption = "draw:caption"
  case control = "draw:control"
  case title = "svg:title"
  case description = "svg:desc"
  case speakerNotes = "presentation:notes"
}

typealias OpenDocumentVocabulary = XMLVocabulary<OpenDocumentName>

extension XMLElement {
  /// A length with its unit in an attribute.
  func length(_ name: String) -> Length? {
    attribute(name).flatMap { Length(measure: $0) { $0 == 0 ? .zero : nil } }
  }

  /// How often something repeats: at least once, and at most as often as the limit allows.
  ///
  /// - Throws: When the file claims more than any program can repeat, which is the number of rows of a sheet.
  func repetitions(_ name: String, limit: Int) throws(ReadingError) -> Int {
    guard let text = attribute(name) else { return 1 }
    // A number that no integer holds is a large one.
    let count = Int(text) ?? (text.utf8.allSatisfy { $0 >= 0x30 && $0 <= 0x39 } ? .max : 1)
    guard count <= 1_048_576 else {
      throw ReadingError(
        .tooLarge,
        Message(
          "文件声称有内容重复 \(text.prefix(20)) 次，可能是恶意文件，不予打开",
          english:
            "the file claims that something repeats \(text.prefix(20)) times, which may be hostile; it is not opened"))
    }
    return min(max(count, 1), max(limit, 1))
  }
}
