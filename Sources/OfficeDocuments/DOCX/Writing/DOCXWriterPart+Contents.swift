extension DOCXWriterPart {
  /// Writes a table of contents as one field whose result is complete, so that no program asks before showing it.
  mutating func tableOfContents(_ contents: TableOfContents, _ state: inout DOCXWriterState) {
    xml.start("w:sdt")
    xml.start("w:sdtPr")
    xml.wordValue("w:id", state.nextControl())
    xml.element("w:docPartObj") {
      $0.wordValue("w:docPartGallery", "Table of Contents")
      $0.empty("w:docPartUnique")
    }
    xml.end()
    xml.start("w:sdtContent")
    let levels = "\"1-\(contents.deepestLevel.clamped(to: TableOfContents.levels))\""
    let pageless = contents.levelWithoutPages.map { "\\n \"\($0)-\($0)\" " } ?? ""
    let instruction =
      state.hasContentsMarks
      ? " TOC \\f m \\l \(levels) \(pageless)\\h \\z " : " TOC \\o \(levels) \(pageless)\\h \\z \\u "
    for (index, entry) in contents.entries.enumerated() {
      tableOfContentsEntry(
        entry, showsPage: contents.showsPage(entry), beginning: index == 0 ? instruction : nil, &state)
    }
    tableOfContentsEnd(beginning: contents.entries.isEmpty ? instruction : nil, &state)
    xml.end()
    xml.end()
  }

  private mutating func tableOfContentsEntry(
    _ entry: TableOfContents.Entry, showsPage: Bool, beginning instruction: String?, _ state: inout DOCXWriterState
  ) {
    let level = entry.level.clamped(to: TableOfContents.levels)
    if level != entry.level {
      state.note(
        "目录级别 \(entry.level) 不在 1 至 9 之间，改为 \(level)",
        english: "the contents level \(entry.level) is written as \(level)")
    }
    let style = state.styles[TableOfContents.styleName(level: level)]
    xml.start("w:p")
    xml.start("w:pPr")
    if let style { xml.wordValue("w:pStyle", style.id) }
    if showsPage, state.styles.sheet[TableOfContents.styleName(level: level)].paragraph.tabStops?.isEmpty ?? true {
      // A line of contents without a stop at the right would not show where the number belongs.
      let properties = ParagraphProperties {
        $0.tabStops = [TabStop(position: availableWidth, alignment: .right, hasDotLeader: true)]
      }
      xml.paragraphPropertyElements(properties, inheritedTabs: nil, &state)
    }
    xml.end()
    if let instruction { fieldStart(instruction, &state) }
    if let name = state.bookmarks.name(of: entry.bookmark) {
      xml.start("w:hyperlink")
      xml.attribute("w:anchor", name)
      xml.attribute("w:history", "1")
      tableOfContentsLine(entry, showsPage: showsPage, &state)
      xml.end()
    } else {
      tableOfContentsLine(entry, showsPage: showsPage, &state)
    }
    xml.end()
  }

  private mutating func tableOfContentsLine(
    _ entry: TableOfContents.Entry, showsPage: Bool, _ state: inout DOCXWriterState
  ) {
    surroundings = DOCXWriterSurroundings([.text(entry.text, TextProperties())])
    run(entry.lineText, TextProperties(), &state)
    guard showsPage else { return }
    xml.start("w:r")
    xml.empty("w:tab")
    xml.end()
    if entry.pageNumber == nil {
      state.note(
        "目录里有条目没有页码，请在 Word 中右键目录选“更新域”",
        english: "entries of the table of contents have no page number; update the field in Word")
    }
    let number = entry.pageNumber.map { String($0) } ?? ""
    pageReference(entry.bookmark, cached: number, TextProperties(), &state)
  }

  /// Writes the paragraph that ends the field; it is as low as possible, so that it never takes a line of its own.
  private mutating func tableOfContentsEnd(beginning instruction: String?, _ state: inout DOCXWriterState) {
    xml.start("w:p")
    xml.start("w:pPr")
    xml.wordValue("w:snapToGrid", "0")
    xml.start("w:spacing")
    xml.attribute("w:before", "0")
    xml.attribute("w:after", "0")
    xml.attribute("w:line", "20")
    xml.attribute("w:lineRule", "exact")
    xml.end()
    xml.end()
    if let instruction { fieldStart(instruction, &state) }
    fieldCharacter("end", TextProperties(), &state)
    xml.end()
  }

  private mutating func fieldStart(_ instruction: String, _ state: inout DOCXWriterState) {
    fieldCharacter("begin", TextProperties(), &state)
    fieldInstruction(instruction, TextProperties(), &state)
    fieldCharacter("separate", TextProperties(), &state)
  }
}

extension TableOfContents.Entry {
  /// The text in one line: a tab or break of the heading would move the page number away.
  var lineText: String {
    guard DOCXTextTraits(text).hasBreaks else { return text }
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\t", "\n", "\r", "\u{B}", "\u{85}", "\u{2028}", "\u{2029}": scalars.append(" ")
      default: scalars.append(scalar)
      }
    }
    return String(scalars)
  }
}
