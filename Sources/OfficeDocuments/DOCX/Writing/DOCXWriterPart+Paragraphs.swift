extension DOCXWriterPart {
  /// Writes a paragraph with its bookmarks.
  ///
  /// - Parameters:
  ///   - section: The section that this paragraph ends, unless it is the last one.
  ///   - marked: Whether the mark of the footnote stands before the text.
  mutating func paragraph(
    _ paragraph: Paragraph, ending section: Section? = nil, marked: Bool = false, _ state: inout DOCXWriterState
  ) {
    xml.start("w:p")
    let reference = numbering(of: paragraph, &state)
    paragraphProperties(paragraph, numbering: reference, ending: section, &state)
    let opened = openBookmarks(paragraph.bookmarks, &state)
    if kind == .body { contentsMarks(paragraph.bookmarks, &state) }
    if marked { noteMark("w:footnoteRef") }
    let outer = (surroundings, lineSize)
    surroundings = DOCXWriterSurroundings(paragraph.inlines)
    lineSize = size(of: paragraph, &state)
    if reference == nil, !paragraph.numberLabel.isEmpty {
      run(paragraph.numberLabel, paragraph.firstTextProperties ?? TextProperties(), &state)
    }
    inlines(paragraph.inlines, &state)
    (surroundings, lineSize) = outer
    closeBookmarks(opened)
    xml.end()
  }

  /// Where a paragraph counts; nil when its label is text.
  private func numbering(
    of paragraph: Paragraph, _ state: inout DOCXWriterState
  ) -> DOCXWriterNumbering.Reference? {
    guard paragraph.listItem != nil, kind == .body, !isInsideBox else { return nil }
    let style = paragraph.style.flatMap { state.styleIndex($0) } ?? 0
    return state.numbering.reference(of: paragraph, style: state.styles.sheet.entries[style])
  }

  private func size(of paragraph: Paragraph, _ state: inout DOCXWriterState) -> Length {
    let index = paragraph.style.flatMap { state.styleIndex($0) } ?? 0
    return state.styles.sheet.entries[index].text.size ?? StyleSheet.defaultSize
  }

  /// Writes the starts of bookmarks and returns their numbers.
  mutating func openBookmarks(_ bookmarks: [String], _ state: inout DOCXWriterState) -> [Int] {
    var opened: [Int] = []
    for bookmark in bookmarks {
      guard let (id, name) = state.bookmarks.open(bookmark) else {
        state.note(
          "书签“\(bookmark)”出现不止一次，只保留第一处",
          english: "the bookmark “\(bookmark)” occurs more than once; the first place is kept")
        continue
      }
      xml.start("w:bookmarkStart")
      xml.numericAttribute("w:id", id)
      xml.attribute("w:name", name)
      xml.end()
      opened.append(id)
    }
    return opened
  }

  /// Marks the paragraph for the tables of contents that lead to it.
  private mutating func contentsMarks(_ bookmarks: [String], _ state: inout DOCXWriterState) {
    for bookmark in bookmarks {
      for mark in state.contentsMarks.take(bookmark) {
        fieldCharacter("begin", TextProperties(), &state)
        fieldInstruction(mark.wordInstruction, TextProperties(), &state)
        fieldCharacter("end", TextProperties(), &state)
      }
    }
  }

  /// Writes the ends of bookmarks.
  mutating func closeBookmarks(_ opened: [Int]) {
    for id in opened.reversed() {
      xml.start("w:bookmarkEnd")
      xml.numericAttribute("w:id", id)
      xml.end()
    }
  }

  private mutating func paragraphProperties(
    _ paragraph: Paragraph, numbering: DOCXWriterNumbering.Reference?, ending section: Section?,
    _ state: inout DOCXWriterState
  ) {
    // The default style comes first.
    var style = 0
    if let name = paragraph.style {
      if let known = state.styleIndex(name) {
        style = known
      } else {
        state.note(
          "样式“\(name)”没有定义，有关段落按正文排",
          english: "the style “\(name)” is not defined; its paragraphs take the default style")
      }
    }
    let mark = paragraph.markProperties
    var identifier = style == 0 ? nil : state.styles.entries[style].id
    if paragraph.style == nil, kind == .footnotes { identifier = "FootnoteText" }
    guard identifier != nil || mark != nil || numbering != nil || section != nil || !paragraph.properties.isEmpty else {
      return
    }
    let look = DOCXParagraphLook(style: identifier, properties: paragraph.properties, mark: mark)
    guard numbering == nil, section == nil else {
      paragraphProperties(look, of: style, numbering: numbering, ending: section, &state)
      return
    }
    if let markup = recentParagraphs.value(of: look) { return xml.append(markup: markup) }
    let start = xml.nextElement()
    paragraphProperties(look, of: style, numbering: nil, ending: nil, &state)
    recentParagraphs.keep(xml.markup(from: start), of: look)
  }

  private mutating func paragraphProperties(
    _ look: DOCXParagraphLook, of style: Int, numbering: DOCXWriterNumbering.Reference?, ending section: Section?,
    _ state: inout DOCXWriterState
  ) {
    xml.start("w:pPr")
    if let identifier = look.style { xml.wordValue("w:pStyle", identifier) }
    let inheritedTabs = look.properties.tabStops == nil ? nil : state.styles.sheet.entries[style].paragraph.tabStops
    var properties = look.properties
    if numbering != nil {
      // The indents of a list would take the place of those of the style.
      let setting = properties.inheriting(state.styles.sheet.entries[style].paragraph)
      properties.leftIndent = setting.leftIndent ?? .zero
      properties.firstLineIndent = setting.firstLineIndent ?? .zero
    }
    xml.paragraphPropertyElements(properties, numbering: numbering, inheritedTabs: inheritedTabs, &state)
    if let mark = look.mark { xml.runProperties(mark, &state) }
    if let section { sectionProperties(section, &state) }
    xml.end()
  }
}

/// What the properties of a paragraph depend on that belongs to no list and ends no section.
struct DOCXParagraphLook: Equatable {
  /// The identifier of its style.
  var style: String?
  /// What differs.
  var properties: ParagraphProperties
  /// How its mark looks.
  var mark: TextProperties?
}

extension Paragraph {
  /// How the first text of the paragraph looks; nil when there is none.
  var firstTextProperties: TextProperties? {
    for inline in inlines { if case .text(_, let properties) = inline { return properties } }
    return nil
  }

  /// How the paragraph mark looks: like the last text, because Word makes the last line, and an empty one, as high as
  /// the mark; nil when the style decides.
  var markProperties: TextProperties? {
    guard case .text(_, let last)? = inlines.last, !last.isEmpty else { return nil }
    let mark = last.keeping { property in
      switch property {
      case .eastAsianFont, .latinFont, .size, .isBold: true
      case .style, .isItalic, .capitals, .strike, .color, .letterSpacing, .horizontalScale, .highlight, .underline,
        .border,
        .position, .emphasisMark:
        false
      }
    }
    return mark.isEmpty ? nil : mark
  }
}
