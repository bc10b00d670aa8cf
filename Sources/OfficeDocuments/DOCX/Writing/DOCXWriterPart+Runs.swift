extension DOCXWriterPart {
  /// Writes what stands in a line of text.
  mutating func inlines(_ inlines: [Inline], _ state: inout DOCXWriterState) {
    for inline in inlines {
      switch inline {
      case .text(let text, let properties): run(text, properties, &state)
      case .tab: emptyRun("w:tab")
      case .lineBreak: emptyRun("w:br")
      case .pageBreak: pageBreak(&state)
      case .pageNumber(let properties): field(" PAGE ", cached: "1", properties, &state)
      case .pageCount(let properties): field(" NUMPAGES ", cached: "1", properties, &state)
      case .pageReference(let bookmark, let cached, let properties):
        pageReference(bookmark, cached: cached, properties, &state)
      case .link(let target, let content): link(target, content, &state)
      case .image(let image): picture(image, &state)
      case .shape(let shape): self.shape(shape, &state)
      case .equation(let equation): self.equation(equation, &state)
      case .ruby(let ruby): self.ruby(ruby, &state)
      case .footnote(let paragraphs): footnote(paragraphs, &state)
      }
    }
  }

  /// Writes text of one look; tabs and line breaks in it come out as such.
  mutating func run(_ text: String, _ properties: TextProperties, _ state: inout DOCXWriterState) {
    guard !text.isEmpty else { return }
    let traits = DOCXTextTraits(text)
    xml.start("w:r")
    xml.runProperties(properties, hintsEastAsia: surroundings.wantsChinesePunctuation(traits), &state)
    if traits.hasBreaks {
      brokenText(text)
    } else {
      textElement(text)
    }
    xml.end()
  }

  private mutating func textElement(_ text: String) {
    xml.start("w:t")
    if text.utf8.first == 0x20 || text.utf8.last == 0x20 { xml.attribute("xml:space", "preserve") }
    xml.text(text)
    xml.end()
  }

  private mutating func brokenText(_ text: String) {
    var piece = String.UnicodeScalarView()
    var followsReturn = false
    for scalar in text.unicodeScalars {
      let isLineFeedOfReturn = followsReturn && scalar == "\n"
      followsReturn = scalar == "\r"
      guard !isLineFeedOfReturn else { continue }
      switch scalar {
      case "\t", "\n", "\r", "\u{B}", "\u{85}", "\u{2028}", "\u{2029}":
        if !piece.isEmpty { textElement(String(piece)) }
        piece = String.UnicodeScalarView()
        if scalar == "\t" { xml.empty("w:tab") } else { xml.empty("w:br") }
      default: piece.append(scalar)
      }
    }
    if !piece.isEmpty { textElement(String(piece)) }
  }

  private mutating func emptyRun(_ name: StaticString) {
    xml.start("w:r")
    xml.empty(name)
    xml.end()
  }

  private mutating func pageBreak(_ state: inout DOCXWriterState) {
    guard kind == .body, !isInsideBox else {
      return state.note(
        "页眉、页脚、脚注和文本框里不能分页，分页符没有写入",
        english: "headers, footers, notes and boxes hold no page breaks; those were left out")
    }
    xml.start("w:r")
    xml.start("w:br")
    xml.attribute("w:type", "page")
    xml.end()
    xml.end()
  }

  /// Writes a field with the result known at the time of writing.
  mutating func field(
    _ instruction: String, cached: String, _ properties: TextProperties, _ state: inout DOCXWriterState
  ) {
    fieldCharacter("begin", properties, &state)
    fieldInstruction(instruction, properties, &state)
    fieldCharacter("separate", properties, &state)
    run(cached, properties, &state)
    fieldCharacter("end", properties, &state)
  }

  /// Writes the run that begins, divides or ends a field.
  mutating func fieldCharacter(_ type: String, _ properties: TextProperties, _ state: inout DOCXWriterState) {
    xml.start("w:r")
    xml.runProperties(properties, &state)
    xml.start("w:fldChar")
    xml.attribute("w:fldCharType", type)
    xml.end()
    xml.end()
  }

  /// Writes the run that says what a field shows.
  mutating func fieldInstruction(_ instruction: String, _ properties: TextProperties, _ state: inout DOCXWriterState) {
    xml.start("w:r")
    xml.runProperties(properties, &state)
    xml.start("w:instrText")
    xml.attribute("xml:space", "preserve")
    xml.text(instruction)
    xml.end()
    xml.end()
  }

  /// Writes the number of the page of a bookmark; as plain text when no paragraph carries the bookmark.
  mutating func pageReference(
    _ bookmark: String, cached: String, _ properties: TextProperties, _ state: inout DOCXWriterState
  ) {
    guard let name = state.bookmarks.name(of: bookmark) else {
      state.note(
        "书签“\(bookmark)”不存在，引用它的页码写成普通文字",
        english: "there is no bookmark “\(bookmark)”; page numbers that refer to it are plain text")
      return run(cached, properties, &state)
    }
    field(" PAGEREF \(name) \\h ", cached: cached, properties, &state)
  }

  private mutating func footnote(_ paragraphs: [Paragraph], _ state: inout DOCXWriterState) {
    guard kind == .body, !isInsideBox else {
      state.note(
        "页眉、页脚、脚注和文本框里不能有脚注，改为括号内的文字",
        english: "headers, footers, notes and boxes hold no footnotes; those stand in brackets")
      run("（", TextProperties(), &state)
      flattened(paragraphs, &state)
      return run("）", TextProperties(), &state)
    }
    state.footnotes.append(paragraphs)
    xml.start("w:r")
    xml.start("w:rPr")
    xml.wordValue("w:rStyle", "FootnoteReference")
    xml.end()
    xml.start("w:footnoteReference")
    xml.numericAttribute("w:id", state.footnotes.count)
    xml.end()
    xml.end()
  }

  /// Writes the text of paragraphs into the line, where the format takes no paragraphs.
  mutating func flattened(_ paragraphs: [Paragraph], _ state: inout DOCXWriterState) {
    guard enter(&state) else { return }
    for (index, paragraph) in paragraphs.enumerated() {
      if index > 0 { emptyRun("w:br") }
      let opened = openBookmarks(paragraph.bookmarks, &state)
      run(paragraph.numberLabel, paragraph.firstTextProperties ?? TextProperties(), &state)
      inlines(paragraph.inlines, &state)
      closeBookmarks(opened)
    }
    depth -= 1
  }

  /// Goes one level deeper, unless the document is nested deeper than any program follows.
  mutating func enter(_ state: inout DOCXWriterState) -> Bool {
    guard depth < DOCXWriterSurvey.deepest else {
      state.note(
        "嵌套超过 \(DOCXWriterSurvey.deepest) 层的内容没有写入",
        english: "what is nested deeper than \(DOCXWriterSurvey.deepest) levels was left out")
      return false
    }
    depth += 1
    return true
  }

  /// Writes the run with the number of a footnote inside the note.
  mutating func noteMark(_ name: StaticString) {
    xml.start("w:r")
    xml.start("w:rPr")
    xml.wordValue("w:rStyle", "FootnoteReference")
    xml.end()
    xml.empty(name)
    xml.end()
  }
}
