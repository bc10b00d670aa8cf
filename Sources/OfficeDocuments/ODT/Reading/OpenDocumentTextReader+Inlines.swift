/// What stands in a paragraph, with the white space of the markup folded as the format asks (ODF 1.3 part 3, 6.1.2).
struct OpenDocumentInlines {
  var collector: InlineCollector
  var bookmarks: [String] = []
  /// Whether a field says that the whole paragraph is hidden.
  var isHiddenParagraph = false
  private var endsInSpace = true

  /// Begins with nothing.
  ///
  /// - Parameter source: Where the characters lie; nil unless somebody asks.
  init(source: InlineSource? = nil) { collector = InlineCollector(source: source) }

  /// Adds characters of the markup, and where they lie, one range a scalar, where somebody asks.
  mutating func add(characters: String, _ properties: TextProperties, from source: [Range<UInt32>?]? = nil) {
    var folded = ""
    var needsFolding = false
    var isSpace = endsInSpace
    for byte in characters.utf8 {
      let space = byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
      if space, isSpace || byte != 0x20 { needsFolding = true }
      isSpace = space
    }
    guard needsFolding else {
      endsInSpace = isSpace
      collector.add(characters, properties)
      if let source { collector.tell(source) }
      return
    }
    var kept: [Range<UInt32>?] = []
    for (index, scalar) in characters.unicodeScalars.enumerated() {
      let isSpace = scalar == " " || scalar == "\t" || scalar == "\n" || scalar == "\r"
      defer { endsInSpace = isSpace }
      if isSpace, endsInSpace { continue }
      folded.unicodeScalars.append(isSpace ? " " : scalar)
      if let source, index < source.count { kept.append(source[index]) }
    }
    collector.add(folded, properties)
    collector.tell(kept)
  }

  mutating func add(spaces count: Int, _ properties: TextProperties) {
    collector.add(String(repeating: " ", count: count), properties)
    endsInSpace = false
  }

  mutating func add(_ inline: Inline) {
    collector.add(inline)
    endsInSpace = false
  }

  mutating func finish() -> [Inline] { collector.finish() }
}

extension OpenDocumentTextReader {
  mutating func readInlines(
    in element: XMLElement, _ properties: TextProperties, into text: inout OpenDocumentInlines
  ) throws(ReadingError) {
    var contents = element.contents
    var node = contents.index
    while let content = contents.next() {
      defer { node = contents.index }
      switch content {
      case .text(let characters):
        let source = story.offsets?.scalars(ofText: node)
        guard let reading = SymbolFont.read(characters, font: properties.latinFont) else {
          text.add(characters: characters, properties, from: source)
          continue
        }
        var plain = properties
        plain.latinFont = nil
        var rest = source?[...]
        for piece in reading.pieces {
          let own = rest?.prefix(piece.text.unicodeScalars.count)
          rest = rest?.dropFirst(piece.text.unicodeScalars.count)
          text.add(characters: piece.text, piece.isSign ? plain : properties, from: own.map { Array($0) })
        }
        remarks.note(unknownSymbols: reading.unknown, font: properties.latinFont, at: story.place(of: element))
      case .element(let child): try readInline(child, properties, into: &text)
      }
    }
  }

  /// Reads one element inside a paragraph.
  mutating func readInline(
    _ element: XMLElement, _ properties: TextProperties, into text: inout OpenDocumentInlines
  ) throws(ReadingError) {
    switch story.names[element] {
    case .span:
      let span = span(element.attribute("text:style-name"))
      if span.isHidden ?? false {
        if !element.text.isEmpty { remarks.note(.hiddenText, at: story.place(of: element)) }
        return
      }
      try readInlines(in: element, span.text.inheriting(properties), into: &text)
    case .spaces:
      let count = try element.repetitions("text:c", limit: limits.repeatedItems)
      try budget.spendText(bytes: count)
      text.add(spaces: count, properties)
    case .tab, .lineBreak:
      text.add(story.names[element] == .tab ? .tab : .lineBreak)
      if let offsets = story.offsets { text.collector.tell(element: offsets.compactRange(of: element)) }
    case .softPageBreak, .number, .rubyText, .noteCitation, .script, .eventListeners, .title, .description,
      .trackedChanges, .change, .changeStart, .changeEnd, .speakerNotes, .forms:
      break
    case .ruby: try readRuby(element, properties, into: &text)
    case .link:
      let mark = text.collector.mark()
      try readInlines(in: element, properties, into: &text)
      let content = text.collector.takeAll(since: mark)
      let target = element.attribute("xlink:href") ?? ""
      if target.isEmpty {
        text.collector.add(content)
      } else if !content.isEmpty {
        text.add(.link(target: target, content))
      }
    case .note:
      guard let body = element.child("text:note-body") else { return }
      text.add(.footnote(try blocks(in: body).flattenedParagraphs))
    case .bookmark, .bookmarkStart:
      if let name = element.attribute("text:name"), !name.isEmpty { text.bookmarks.append(name) }
    case .pageNumber: text.add(.pageNumber(properties))
    case .pageCount: text.add(.pageCount(properties))
    case .bookmarkReference where element.attribute("text:reference-format") == "page":
      let bookmark = element.attribute("text:ref-name") ?? ""
      text.add(.pageReference(bookmark: bookmark, cached: element.text, properties))
    case .hiddenText:
      if element.attribute("text:is-hidden") == "true" {
        return remarks.note(.hiddenText, at: story.place(of: element))
      }
      try readInlines(in: element, properties, into: &text)
    case .hiddenParagraph: if element.attribute("text:is-hidden") == "true" { text.isHiddenParagraph = true }
    case .placeholder: remarks.note(.unfilledControls, at: story.place(of: element))
    case .annotation: remarks.note(.comments, at: story.place(of: element))
    case .paragraph, .heading:
      // A paragraph inside a paragraph, which only damaged files have.
      text.add(.lineBreak)
      try readInlines(in: element, properties, into: &text)
    case .frame, .group, .customShape, .rectangle, .line, .connector, .ellipse, .circle, .polygon, .polyline, .path,
      .regularPolygon, .caption, .image, .object, .objectOLE, .plugin, .applet, .floatingFrame, .control, .textBox:
      for inline in try drawing(element) { text.add(inline) }
    default: try readInlines(in: element, properties, into: &text)
    }
  }

  /// Reads characters with their reading above them.
  private mutating func readRuby(
    _ element: XMLElement, _ properties: TextProperties, into text: inout OpenDocumentInlines
  ) throws(ReadingError) {
    let mark = text.collector.mark()
    if let base = element.child("text:ruby-base") { try readInlines(in: base, properties, into: &text) }
    let content = text.collector.takeAll(since: mark)
    let reading = element.child("text:ruby-text")?.text ?? ""
    text.collector.add(Ruby.inlines(content, reading: reading))
  }
}
