/// Blocks as they are read, where the text of a paragraph may still flow into the next one.
struct WordBlocks {
  var blocks: [Block] = []
  /// The text of paragraphs whose final mark is deleted or hidden.
  var carried = InlineCollector()
  var carriedPlace: Place?
  var carriedBookmarks: [String] = []

  /// Sets what is carried as a paragraph of its own, because no paragraph follows that it could join.
  mutating func settle() {
    let inlines = carried.finish()
    if !inlines.isEmpty {
      blocks.append(.paragraph(Paragraph(inlines, bookmarks: carriedBookmarks, place: carriedPlace)))
    }
    carriedPlace = nil
    carriedBookmarks = []
  }

  mutating func finish() -> [Block] {
    settle()
    return blocks
  }
}

extension WordTextReader {
  /// Reads everything in an element that holds blocks: a cell, a text box, a note.
  mutating func blocks(in element: XMLElement) throws(ReadingError) -> [Block] {
    var blocks = WordBlocks()
    try readBlocks(in: element, into: &blocks)
    return blocks.finish()
  }

  /// Reads the blocks in an element, and in whatever wraps them.
  mutating func readBlocks(in element: XMLElement, into blocks: inout WordBlocks) throws(ReadingError) {
    for child in element.children { _ = try readBlock(child, into: &blocks) }
  }

  /// Reads one block, and returns the section properties that its paragraph mark carries.
  mutating func readBlock(_ element: XMLElement, into blocks: inout WordBlocks) throws(ReadingError) -> XMLElement? {
    switch story.names[element] {
    case .paragraph: return try readParagraph(element, into: &blocks)
    case .table:
      if let table = try readTable(element) {
        blocks.settle()
        blocks.blocks.append(.table(table))
      }
    case .alternateContent:
      if let branch = branch(of: element) { try readBlocks(in: branch, into: &blocks) }
    case .structuredTag where Self.showsPrompt(element):
      remarks.note(.unfilledControls, at: story.place(of: element))
    case .deleted, .movedFrom: remarks.note(.trackedChanges, at: story.place(of: element))
    case .importedFile: remarks.note(.importedFiles, at: story.place(of: element))
    case .subdocument: remarks.note(.subdocuments, at: story.place(of: element))
    case .bookmarkStart: if let name = bookmark(element) { blocks.carriedBookmarks.append(name) }
    case .run, .hyperlink, .simpleField:
      // Text without a paragraph around it, which no program writes on purpose.
      var inlines = InlineCollector()
      try readInline(element, WordContext(), into: &inlines)
      let content = inlines.finish()
      if !content.isEmpty {
        try budget.spendParagraph()
        blocks.settle()
        blocks.blocks.append(.paragraph(Paragraph(content, place: story.place(of: element))))
      }
    case .paragraphProperties, .sectionProperties, .structuredTagProperties, .structuredTagEnd, .customXMLProperties,
      .tableProperties, .cellProperties, .rowProperties, .tableGrid:
      break
    default: try readBlocks(in: element, into: &blocks)
    }
    return nil
  }

  /// Reads a paragraph. When its mark is deleted or hidden its text flows into the next paragraph.
  private mutating func readParagraph(
    _ element: XMLElement, into blocks: inout WordBlocks
  ) throws(ReadingError) -> XMLElement? {
    try budget.spendParagraph()
    paragraphSerial += 1
    var mark = WordParagraphMark()
    if let properties = element.child("w:pPr") { mark = paragraphMark(properties, at: element) }

    var inlines = InlineCollector(source: story.offsets == nil ? nil : InlineSource())
    var bookmarks: [String] = []
    // What flows in from the paragraphs before is taken over as it is, for it may be long and flow on.
    if blocks.carriedPlace != nil { swap(&inlines, &blocks.carried) }
    swap(&bookmarks, &blocks.carriedBookmarks)
    var context = WordContext()
    context.paragraphStyle = mark.style
    for child in element.children {
      switch story.names[child] {
      case .paragraphProperties: continue
      case .bookmarkStart: if let name = bookmark(child) { bookmarks.append(name) }
      default: try readInline(child, context, into: &inlines)
      }
    }
    let place = blocks.carriedPlace ?? story.place(of: element)
    if mark.joinsNext, mark.section == nil {
      swap(&inlines, &blocks.carried)
      swap(&bookmarks, &blocks.carriedBookmarks)
      blocks.carriedPlace = place
      return nil
    }
    let content = inlines.finish()
    try budget.spendInlines(content)
    blocks.carriedPlace = nil
    source?.record(inlines.lastSource, of: content, at: place)
    let (label, indent, item) = numberLabel(mark)
    if mark.properties.leftIndent == nil, let indent, !label.isEmpty { mark.properties.leftIndent = indent }
    try budget.spendText(bytes: label.utf8.count)
    blocks.blocks.append(
      .paragraph(
        Paragraph(
          content, style: parts.styles.name(mark.style), properties: mark.properties, bookmarks: bookmarks,
          numberLabel: label, listItem: item, place: place)))
    return mark.section
  }

  /// Whether a content control still shows the words that ask for something to be filled in.
  static func showsPrompt(_ control: XMLElement) -> Bool {
    control.child("w:sdtPr")?.toggle("w:showingPlcHdr") ?? false
  }

  /// The name of a bookmark, unless it is the one that Word keeps for the cursor.
  func bookmark(_ element: XMLElement) -> String? {
    element.attribute("w:name").flatMap { $0.isEmpty || $0 == "_GoBack" ? nil : $0 }
  }

  private mutating func numberLabel(_ mark: WordParagraphMark) -> (label: String, indent: Length?, item: ListItem?) {
    var reference = mark.numbering
    var owner = mark.style
    if reference.id == nil, let inherited = parts.styles.numbering(mark.style) {
      reference = WordNumberingReference(
        id: inherited.reference.id, level: reference.level ?? inherited.reference.level)
      owner = inherited.style
    }
    guard let id = reference.id, id != 0 else { return ("", nil, nil) }
    return numbering.next(reference, style: owner, styles: parts.styles)
  }

  private mutating func paragraphMark(_ properties: XMLElement, at paragraph: XMLElement) -> WordParagraphMark {
    var mark = WordParagraphMark()
    mark.style = properties.value("w:pStyle")
    mark.properties = parts.properties.paragraph(properties, size: parts.styles.size(mark.style))
    // A paragraph that says so itself is body text whatever its style says.
    if properties.child("w:outlineLvl") == nil { mark.properties.outlineLevel = parts.styles.outlineLevel(mark.style) }
    mark.numbering = WordNumberingReference(properties)
    mark.section = properties.child("w:sectPr")
    var changes = 0
    for child in properties.children {
      switch story.names[child] {
      case .paragraphPropertiesChange: changes += 1
      case .runProperties:
        for property in child.children {
          switch story.names[property] {
          case .inserted, .movedTo, .runPropertiesChange: changes += 1
          case .deleted, .movedFrom:
            changes += 1
            mark.joinsNext = true
          default: break
          }
        }
        if child.toggle("w:vanish") ?? false { mark.joinsNext = true }
      default: break
      }
    }
    remarks.note(.trackedChanges, at: story.place(of: paragraph), count: changes)
    return mark
  }
}

/// What the mark at the end of a paragraph holds.
private struct WordParagraphMark {
  var style: String?
  var properties = ParagraphProperties()
  var numbering = WordNumberingReference()
  var section: XMLElement?
  /// Whether the mark is deleted or hidden, so that the next paragraph goes on in the same line.
  var joinsNext = false
}

extension WordNumberingReference {
  fileprivate init(id: Int?, level: Int?) {
    self.init()
    self.id = id
    self.level = level
  }
}
