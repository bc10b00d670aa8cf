/// One part of the file that holds text: the body, a header or footer, or the footnotes.
///
/// Its methods write blocks into `xml` in one pass; what other parts have to know goes into the shared state.
struct DOCXWriterPart {
  /// What kinds of text Word tells apart, because each may hold something else.
  enum Kind {
    case body
    case header
    case footer
    case footnotes

    /// The name of the root element.
    var root: StaticString {
      switch self {
      case .body: "w:document"
      case .header: "w:hdr"
      case .footer: "w:ftr"
      case .footnotes: "w:footnotes"
      }
    }
  }

  let kind: Kind
  var xml: XMLWriter
  var relationships = DOCXRelationships()
  /// The width between the margins, or inside the cell or box, for what has no width of its own.
  var availableWidth: Length
  /// How many tables, boxes and notes are open around the text being written.
  var depth = 0
  /// How many tables are open.
  var tableDepth = 0
  /// Whether the text being written stands in a box, where Word takes no box and no note.
  var isInsideBox = false
  /// Whether the text being written is a link already.
  var isInsideLink = false
  /// What paragraph is being written, to tell in which script shared punctuation stands.
  var surroundings = DOCXWriterSurroundings()
  /// The size of characters of the current paragraph where nothing else is said.
  var lineSize = StyleSheet.defaultSize
  /// How the properties of the last paragraphs and cells are written.
  var recentParagraphs = RecentValues<DOCXParagraphLook, [UInt8]>()
  var recentCells = RecentValues<DOCXCellLook, [UInt8]>()
  /// Whether the definition of WordArt was written, which a part needs once.
  var definesWordArt = false

  /// Begins a part with its root element open.
  init(_ kind: Kind, availableWidth: Length, reservingCapacity capacity: Int = 1 << 12) {
    self.kind = kind
    self.availableWidth = availableWidth
    xml = XMLWriter(reservingCapacity: capacity)
    xml.start(kind.root, Self.namespaces)
  }

  /// Ends the root element and returns the bytes of the part.
  mutating func finish() -> [UInt8] {
    xml.end()
    return xml.finish()
  }

  private static var namespaces: KeyValuePairs<StaticString, String> {
    [
      "xmlns:w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
      "xmlns:r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
      "xmlns:wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
      "xmlns:a": "http://schemas.openxmlformats.org/drawingml/2006/main",
      "xmlns:pic": "http://schemas.openxmlformats.org/drawingml/2006/picture",
      "xmlns:mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
      "xmlns:wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
      "xmlns:wp14": "http://schemas.microsoft.com/office/word/2010/wordprocessingDrawing",
      "xmlns:v": "urn:schemas-microsoft-com:vml",
      "xmlns:o": "urn:schemas-microsoft-com:office:office",
      "xmlns:w10": "urn:schemas-microsoft-com:office:word",
      "mc:Ignorable": "wp14",
    ]
  }

  /// Writes blocks so that the last thing is a paragraph, which Word demands of cells, boxes and sections.
  ///
  /// - Parameters:
  ///   - section: The section that ends with these blocks and is not the last; its properties go into the last
  ///     paragraph.
  ///   - blank: The paragraph that stands for no blocks at all.
  mutating func blocks(
    _ blocks: [Block], ending section: Section? = nil, blank: Paragraph = Paragraph(),
    _ state: inout DOCXWriterState
  ) {
    var needsParagraph = false
    var followsTable = false
    for (index, block) in blocks.enumerated() {
      let ending = index == blocks.count - 1 ? section : nil
      switch block {
      case .paragraph(let paragraph):
        self.paragraph(paragraph, ending: ending, &state)
        needsParagraph = false
        followsTable = false
      case .table(let table):
        // Word would make one table of two that touch.
        if followsTable { spacer(&state) }
        guard self.table(table, &state) else { continue }
        needsParagraph = true
        followsTable = true
      case .tableOfContents(let contents):
        tableOfContents(contents, &state)
        needsParagraph = true
        followsTable = false
      }
    }
    var isLastWritten = false
    if case .paragraph = blocks.last { isLastWritten = true }
    if needsParagraph || (section != nil && !isLastWritten && !blocks.isEmpty) {
      spacer(ending: section, &state)
    } else if !isLastWritten {
      paragraph(blank, ending: section, &state)
    }
  }

  /// Writes a paragraph as low as Word allows, where the format needs one and the document has none.
  mutating func spacer(ending section: Section? = nil, _ state: inout DOCXWriterState) {
    xml.start("w:p")
    xml.start("w:pPr")
    xml.wordValue("w:snapToGrid", "0")
    xml.start("w:spacing")
    xml.attribute("w:before", "0")
    xml.attribute("w:after", "0")
    xml.attribute("w:line", "20")
    xml.attribute("w:lineRule", "exact")
    xml.end()
    xml.start("w:rPr")
    xml.wordValue("w:sz", "2")
    xml.wordValue("w:szCs", "2")
    xml.end()
    if let section { sectionProperties(section, &state) }
    xml.end()
    xml.end()
  }
}
