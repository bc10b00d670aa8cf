extension ODTFlowWriter {
  /// A paragraph, or the piece of one between two page breaks.
  private struct Piece {
    var inlines: ArraySlice<Inline>
    var properties: ParagraphProperties
    var isFirst = true
    var isLast = true
  }

  /// Writes a paragraph, in several pieces where page breaks divide it.
  mutating func paragraph(_ paragraph: Paragraph, flow: Flow) {
    let bookmarks = paragraph.bookmarks.isEmpty ? [] : newBookmarks(paragraph.bookmarks)
    let hasBreak = paragraph.inlines.contains { if case .pageBreak = $0 { true } else { false } }
    guard hasBreak, flow == .body else {
      let whole = Piece(inlines: paragraph.inlines[...], properties: paragraph.properties)
      piece(whole, of: paragraph, bookmarks: bookmarks, flow: flow)
      return
    }
    var parts = paragraph.inlines.split(omittingEmptySubsequences: false) {
      if case .pageBreak = $0 { true } else { false }
    }
    // A break in front of all text moves the whole paragraph, one behind all text the block that follows.
    let breaksFirst = parts.first?.isEmpty == true && paragraph.numberLabel.isEmpty
    if breaksFirst {
      parts.removeFirst()
      if xml.isEmpty || pageStart != nil || isPageBreakPending { self.paragraph(Paragraph(), flow: flow) }
    }
    let mustStay = parts.count == 1 && !bookmarks.isEmpty
    let breaksLast = parts.last?.isEmpty == true && !mustStay
    if breaksLast { parts.removeLast() }
    for (index, inlines) in parts.enumerated() {
      var properties = paragraph.properties
      if index > 0 || breaksFirst { properties.pageBreakBefore = true }
      if index > 0 {
        properties.firstLineIndent = .zero
        properties.spaceBefore = .zero
      }
      if index < parts.count - 1 {
        properties.spaceAfter = .zero
        properties.keepWithNext = false
      }
      let piece = Piece(
        inlines: inlines, properties: properties, isFirst: index == 0, isLast: index == parts.count - 1)
      self.piece(piece, of: paragraph, bookmarks: bookmarks, flow: flow)
    }
    if breaksLast { isPageBreakPending = true }
  }

  private mutating func piece(_ piece: Piece, of paragraph: Paragraph, bookmarks: [String], flow: Flow) {
    let style = styleNumber(paragraph.style)
    var look = ODTAutomaticStyleWriter.ParagraphLook(style: style, properties: piece.properties)
    switch flow {
    case .body:
      let (start, isNewPage) = takePageStart(flow)
      look.pageStart = start
      if start != nil {
        look.properties.pageBreakBefore = nil
      } else if isNewPage {
        look.properties.pageBreakBefore = true
      }
    case .cell, .furniture, .note:
      // Padding and small type would push every line to the next line of the grid.
      if look.properties.snapsToGrid == nil { look.properties.snapsToGrid = false }
    case .shape:
      look.isSelfContained = true
      if (look.properties.alignment ?? styleSheet.entries[style].paragraph.alignment) == .distributed {
        look.properties.alignment = .center
        file.notices.add(.distributedInShape)
      }
    }
    var list: Int?
    // What stands in a note or shape of an item leaves the item open.
    if flow == .body || flow == .cell {
      if piece.isFirst { list = self.list(of: paragraph, &look) }
      if let list, let item = paragraph.listItem { beginItem(list, level: item.level) } else { endLists() }
    }
    let outer = (paragraphText, lineSize)
    paragraphText = nil
    lineSize = styleSheet.entries[style].text.size ?? StyleSheet.defaultSize
    if let fields = fieldLook(piece.inlines) {
      look.text = fields
      let others = styleSheet.entries[style].text.inheriting(ODTStylesPart.plainText(beside: fields))
      paragraphText = (fields.inheriting(others), others)
    }
    let outlineLevel =
      piece.isFirst ? look.properties.outlineLevel ?? styleSheet.entries[style].paragraph.outlineLevel : nil
    let name = styles.name(look, fonts: &file.fonts)
    if let outlineLevel, outlineLevel > 0, flow != .shape {
      xml.start("text:h")
      xml.attribute("text:style-name", name)
      xml.attribute("text:outline-level", String(min(outlineLevel, 10)))
    } else {
      xml.start("text:p")
      xml.attribute("text:style-name", name)
    }
    isBehindSpace = true
    var marks: [ContentsMark] = []
    if piece.isFirst {
      for bookmark in bookmarks { mark("text:bookmark-start", bookmark) }
      marks = flow == .body || flow == .cell ? bookmarks.flatMap { file.contentsMarks.take($0) } : []
      for mark in marks.prefix(max(1, marks.count - 1)) { contentsMark(mark) }
      if list == nil, !paragraph.numberLabel.isEmpty { run(paragraph.numberLabel, firstLook(paragraph.inlines)) }
    }
    for inline in piece.inlines { self.inline(inline, flow: flow) }
    // LibreOffice reverses the order of marks that stand side by side.
    for mark in marks.dropFirst(max(1, marks.count - 1)) { contentsMark(mark) }
    if piece.isLast {
      for bookmark in bookmarks.reversed() { mark("text:bookmark-end", bookmark) }
    }
    xml.end()
    (paragraphText, lineSize) = outer
  }

  /// The list in which a paragraph gets its label; nil when its label is text.
  private mutating func list(of paragraph: Paragraph, _ look: inout ODTAutomaticStyleWriter.ParagraphLook) -> Int? {
    guard paragraph.listItem != nil else { return nil }
    let style = styleSheet.entries[look.style]
    guard let list = file.lists.list(of: paragraph, look.properties, style: style) else { return nil }
    // The indents of a list would take the place of those of the style.
    look.properties.leftIndent = look.properties.leftIndent ?? style.paragraph.leftIndent ?? .zero
    look.properties.firstLineIndent = look.properties.firstLineIndent ?? style.paragraph.firstLineIndent ?? .zero
    return list
  }

  /// The number of a style, or of the default style when there is none of this name.
  private mutating func styleNumber(_ name: String?) -> Int {
    guard let name else { return 0 }
    if let lastStyle, lastStyle.name == name { return lastStyle.number }
    if let number = styleSheet.number(of: name) {
      lastStyle = (name, number)
      return number
    }
    file.notices.add(.unknownStyle(name))
    return 0
  }

  /// The look that the paragraph has to carry for its fields.
  ///
  /// The schema allows every field in a `text:span`, but libxml2 rejects those whose definition covers several names,
  /// among them page counts and references, and with it every check that relies on libxml2.
  private func fieldLook(_ inlines: some Sequence<Inline>) -> TextProperties? {
    for inline in inlines {
      switch inline {
      case .pageCount(let look) where !look.isEmpty: return look
      case .pageReference(_, _, let look) where !look.isEmpty: return look
      case .link(_, let content): if let look = fieldLook(content) { return look }
      default: continue
      }
    }
    return nil
  }

  /// The bookmarks of a paragraph that no earlier paragraph has.
  private mutating func newBookmarks(_ names: [String]) -> [String] {
    names.filter { name in
      if name.isEmpty { return false }
      if file.writtenBookmarks.insert(name).inserted { return true }
      file.notices.add(.duplicateBookmark(name))
      return false
    }
  }

  /// The look of the first run, for the label in front of it.
  private func firstLook(_ inlines: [Inline]) -> TextProperties {
    for inline in inlines {
      if case .text(_, let properties) = inline { return properties }
    }
    return TextProperties()
  }

  /// Marks the paragraph for the tables of contents that lead to it.
  private mutating func contentsMark(_ mark: ContentsMark) {
    xml.start("text:toc-mark")
    xml.attribute("text:string-value", mark.text)
    xml.attribute("text:outline-level", String(mark.level))
    xml.end()
  }

  private mutating func mark(_ element: StaticString, _ bookmark: String) {
    xml.start(element)
    xml.attribute("text:name", bookmark)
    xml.end()
  }
}
