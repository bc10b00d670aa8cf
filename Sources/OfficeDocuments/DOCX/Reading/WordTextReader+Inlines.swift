/// What surrounds a piece of text.
struct WordContext {
  /// The id of the style of the paragraph.
  var paragraphStyle: String?
}

extension WordTextReader {
  /// Reads one child of a paragraph, or of whatever wraps runs.
  mutating func readInline(
    _ element: XMLElement, _ context: WordContext, into inlines: inout InlineCollector
  ) throws(ReadingError) {
    switch story.names[element] {
    case .run: try readRun(element, context, into: &inlines)
    case .hyperlink:
      let mark = inlines.mark()
      try readInlines(in: element, context, into: &inlines)
      link(to: target(of: element), since: mark, &inlines)
    case .simpleField:
      var field = WordField(isComplete: true, instruction: element.attribute("w:instr") ?? "", isInResult: true)
      field.resultStart = (paragraphSerial, inlines.mark())
      try readInlines(in: element, context, into: &inlines)
      finish(field, at: element, TextProperties(), &inlines)
    case .inserted, .movedTo:
      remarks.note(.trackedChanges, at: story.place(of: element))
      try readInlines(in: element, context, into: &inlines)
    case .structuredTag where Self.showsPrompt(element):
      remarks.note(.unfilledControls, at: story.place(of: element))
    case .deleted: remarks.note(.trackedChanges, at: story.place(of: element))
    case .movedFrom: break
    case .alternateContent: if let branch = branch(of: element) { try readInlines(in: branch, context, into: &inlines) }
    case .subdocument: remarks.note(.subdocuments, at: story.place(of: element))
    case .importedFile: remarks.note(.importedFiles, at: story.place(of: element))
    case .equation: readEquation(element, isDisplayed: false, &inlines)
    case .equationParagraph: for child in element.children { readEquation(child, isDisplayed: true, &inlines) }
    case .structuredTagProperties, .structuredTagEnd, .customXMLProperties, .smartTagProperties, .rubyProperties,
      .runProperties, .paragraphProperties, .bookmarkStart:
      break
    case .text, .mathText, .tab, .lineBreak, .drawing, .picture, .object, .symbol, .textBoxContent, .control:
      // Content of a run without the run, as in formulas and in damaged files.
      try readRunContent(element, WordRunProperties(), isHidden: false, context, into: &inlines)
    default: try readInlines(in: element, context, into: &inlines)
    }
  }

  private mutating func readInlines(
    in element: XMLElement, _ context: WordContext, into inlines: inout InlineCollector
  ) throws(ReadingError) {
    for child in element.children { try readInline(child, context, into: &inlines) }
  }

  private mutating func readRun(
    _ element: XMLElement, _ context: WordContext, into inlines: inout InlineCollector
  ) throws(ReadingError) {
    var properties = WordRunProperties()
    if let direct = element.child("w:rPr") {
      properties = parts.properties.run(direct)
      if let style = properties.style { properties = properties.inheriting(parts.styles.characterStyle(style)) }
      if direct.child("w:rPrChange") != nil { remarks.note(.trackedChanges, at: story.place(of: element)) }
    }
    let isHidden = properties.isHidden ?? parts.styles.isHidden(context.paragraphStyle)
    for child in element.children {
      try readRunContent(child, properties, isHidden: isHidden, context, into: &inlines)
    }
  }

  /// Reads one child of a run.
  private mutating func readRunContent(
    _ element: XMLElement, _ properties: WordRunProperties, isHidden: Bool, _ context: WordContext,
    into inlines: inout InlineCollector
  ) throws(ReadingError) {
    let name = story.names[element]
    switch name {
    case .runProperties: return
    case .fieldCharacter: return fieldCharacter(element, properties.text, &inlines)
    case .instruction: return instruction(element)
    case .deletedText, .deletedInstruction, .rubyText, .rubyProperties: return
    case .commentReference: return remarks.note(.comments, at: story.place(of: element))
    default: break
    }
    if openInstructions > 0 { return }
    if isHidden {
      if name == .text || name == .symbol { remarks.note(.hiddenText, at: story.place(of: element)) }
      return
    }
    switch name {
    case .text:
      let text = text(of: element)
      if let look = properties.lostLook, !text.isEmpty { remarks.note(.lostLook(look), at: story.place(of: element)) }
      add(text, properties.text, at: element, &inlines)
      tellSource(of: element, text: text, inlines)
    case .mathText: inlines.add(element.text, properties.text)
    case .tab, .positionedTab: inlines.add(.tab)
    case .lineBreak: inlines.add(element.attribute("w:type") == "page" ? .pageBreak : .lineBreak)
    case .carriageReturn: inlines.add(.lineBreak)
    case .noBreakHyphen: inlines.add("\u{2011}", properties.text)
    case .softHyphen: inlines.add("\u{AD}", properties.text)
    case .symbol: symbol(element, properties.text, &inlines)
    case .footnoteReference: try readNote(element, kind: "footnotes", &inlines)
    case .endnoteReference: try readNote(element, kind: "endnotes", &inlines)
    case .drawing: try readDrawing(element, &inlines)
    case .picture: try readPicture(element, &inlines)
    case .object, .control:
      let isEquation = element.child("o:OLEObject")?.attribute("ProgID")?.hasPrefix("Equation") ?? false
      remarks.note(isEquation ? .oldEquations : .embeddedObjects, at: story.place(of: element))
    case .textBoxContent: try readLooseTextBox(element, &inlines)
    case .equation, .equationParagraph: try readInline(element, context, into: &inlines)
    case .ruby: try readRuby(element, context, &inlines)
    case .alternateContent:
      let branch = branch(of: element)
      try noteCharts(in: element, except: branch)
      guard let branch else { return }
      for child in branch.children {
        try readRunContent(child, properties, isHidden: false, context, into: &inlines)
      }
    case .run, .hyperlink, .simpleField, .inserted, .deleted, .movedFrom, .movedTo:
      try readInline(element, context, into: &inlines)
    default:
      for child in element.children {
        try readRunContent(child, properties, isHidden: false, context, into: &inlines)
      }
    }
    switch name {
    case .tab, .positionedTab, .lineBreak, .carriageReturn, .noBreakHyphen, .softHyphen, .symbol:
      if let offsets = story.offsets { inlines.tell(element: offsets.compactRange(of: element)) }
    default: break
    }
  }

  private mutating func readEquation(_ element: XMLElement, isDisplayed: Bool, _ inlines: inout InlineCollector) {
    guard element.name == "m:oMath", openInstructions == 0 else { return }
    var reader = OMMLReader()
    let place = story.place(of: element)
    if let equation = reader.read(element, isDisplayed: isDisplayed) { inlines.add(.equation(equation)) }
    remarks.note(.equationContent, at: place, count: reader.omissions.foreignContent)
    remarks.note(.trackedChanges, at: place, count: reader.omissions.trackedChanges)
  }

  /// Reads characters with their reading above them.
  private mutating func readRuby(
    _ element: XMLElement, _ context: WordContext, _ inlines: inout InlineCollector
  ) throws(ReadingError) {
    var base = InlineCollector(source: story.offsets == nil ? nil : InlineSource())
    if let content = element.child("w:rubyBase") { try readInlines(in: content, context, into: &base) }
    let reading = (element.child("w:rt")?.text ?? "").filter { !$0.isNewline }
    let content = Ruby.inlines(base.finish(), reading: reading)
    inlines.add(content)
    if base.lastSource.count == content.text.unicodeScalars.count { inlines.tell(base.lastSource) }
  }

  /// White space at either end of a text counts only where the file says so.
  private func text(of element: XMLElement) -> String {
    let text = element.text
    if element.attribute("xml:space") == "preserve" { return text }
    func isSpace(_ byte: UInt8?) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D }
    guard isSpace(text.utf8.first) || isSpace(text.utf8.last) else { return text }
    var bytes = text.utf8[...]
    while isSpace(bytes.first) { bytes.removeFirst() }
    while isSpace(bytes.last) { bytes.removeLast() }
    return String(Substring(bytes))
  }

  /// Adds text; in a font of symbols its letters stand for signs.
  private mutating func add(
    _ text: String, _ properties: TextProperties, at element: XMLElement, _ inlines: inout InlineCollector
  ) {
    guard let reading = SymbolFont.read(text, font: properties.latinFont) else { return inlines.add(text, properties) }
    var plain = properties
    plain.latinFont = nil
    for piece in reading.pieces { inlines.add(piece.text, piece.isSign ? plain : properties) }
    remarks.note(unknownSymbols: reading.unknown, font: properties.latinFont, at: story.place(of: element))
  }

  private mutating func symbol(_ element: XMLElement, _ properties: TextProperties, _ inlines: inout InlineCollector) {
    guard let code = element.attribute("w:char").flatMap({ UInt32($0, radix: 16) }) else { return }
    let font = element.attribute("w:font") ?? ""
    if let known = SymbolFont.character(code, font: font) {
      inlines.add(String(known), properties)
    } else if let scalar = Unicode.Scalar(code), code >= 0x20 {
      var properties = properties
      properties.latinFont = font
      inlines.add(String(scalar), properties)
      if (0xE000...0xF8FF).contains(code) {
        remarks.note(unknownSymbols: [scalar], font: font, at: story.place(of: element))
      }
    }
  }

  /// Where a hyperlink leads: a bookmark with `#`, an address, or both.
  private func target(of element: XMLElement) -> String {
    let anchor = element.attribute("w:anchor").map { "#" + $0 } ?? ""
    return (story.relationships[element.attribute("r:id")]?.address ?? "") + anchor
  }

  func link(to target: String, since mark: Int, _ inlines: inout InlineCollector) {
    let content = inlines.takeAll(since: mark)
    if target.isEmpty {
      inlines.add(content)
    } else if !content.isEmpty {
      inlines.add(.link(target: target, content))
    }
  }
}
