extension OpenDocumentTextReader {
  /// Reads everything in an element that holds blocks.
  mutating func blocks(in element: XMLElement) throws(ReadingError) -> [Block] {
    var blocks: [Block] = []
    var position: OpenDocumentListPosition?
    for child in element.children { try readBlock(child, &position, into: &blocks) }
    return blocks
  }

  /// Reads one block, and whatever wraps blocks. `position` tells where in lists it stands.
  mutating func readBlock(
    _ element: XMLElement, _ position: inout OpenDocumentListPosition?, into blocks: inout [Block]
  ) throws(ReadingError) {
    switch story.names[element] {
    case .paragraph, .heading: try readParagraph(element, &position, into: &blocks)
    case .list: try readList(element, inside: position, into: &blocks)
    case .numberedParagraph: try readNumberedParagraph(element, into: &blocks)
    case .table: if let table = try readTable(element) { blocks.append(.table(table)) }
    case .section:
      if element.attribute("text:display") == "none" {
        return remarks.note(.hiddenText, at: story.place(of: element))
      }
      for child in element.children { try readBlock(child, &position, into: &blocks) }
    case .sectionSource:
      if element.attribute("xlink:href") != nil { remarks.note(.externalFiles, at: story.place(of: element)) }
    case .trackedChanges: noteChanges(element)
    case .tableOfContentSource, .illustrationSource, .tableIndexSource, .objectIndexSource, .userIndexSource,
      .alphabeticalIndexSource, .bibliographySource, .forms, .script, .eventListeners, .speakerNotes:
      break
    case .frame, .group, .customShape, .rectangle, .line, .connector, .ellipse, .circle, .polygon, .polyline, .path,
      .regularPolygon, .caption, .image, .object, .objectOLE, .plugin, .applet, .floatingFrame, .control, .annotation,
      .link, .span:
      // What is anchored to a page stands before the text, in no paragraph.
      var text = OpenDocumentInlines()
      try readInline(element, TextProperties(), into: &text)
      let content = text.finish()
      guard !content.isEmpty else { return }
      try budget.spendParagraph()
      blocks.append(.paragraph(Paragraph(content, place: story.place(of: element))))
    default: for child in element.children { try readBlock(child, &position, into: &blocks) }
    }
  }

  private mutating func readParagraph(
    _ element: XMLElement, _ position: inout OpenDocumentListPosition?, into blocks: inout [Block]
  ) throws(ReadingError) {
    try budget.spendParagraph()
    let look = look(element.attribute("text:style-name"))
    let (label, item) = numberLabel(element, look, &position)
    try budget.spendText(bytes: label.utf8.count)
    if look.isHidden ?? false {
      if !element.text.isEmpty { remarks.note(.hiddenText, at: story.place(of: element)) }
      return
    }
    var text = OpenDocumentInlines(source: story.offsets == nil ? nil : InlineSource())
    try readInlines(in: element, look.text, into: &text)
    if text.isHiddenParagraph { return remarks.note(.hiddenText, at: story.place(of: element)) }
    let bookmarks = text.bookmarks
    let content = text.finish().displayingLoneEquations
    source?.record(text.collector.lastSource, of: content, at: story.place(of: element))
    try budget.spendInlines(content)
    var properties = look.properties
    if story.names[element] == .heading {
      properties.outlineLevel = min(max(element.attribute("text:outline-level").flatMap { Int($0) } ?? 1, 1), 9)
    }
    if !label.isEmpty, properties.leftIndent == nil, let level = position?.level, level > 0 {
      properties.leftIndent = .points(21) * Double(level)
    }
    blocks.append(
      .paragraph(
        Paragraph(
          content, style: look.styleName, properties: properties, bookmarks: bookmarks, numberLabel: label,
          listItem: item, place: story.place(of: element))))
  }

  private mutating func numberLabel(
    _ element: XMLElement, _ look: OpenDocumentStyleLook, _ position: inout OpenDocumentListPosition?
  ) -> (label: String, item: ListItem?) {
    let isHeading = story.names[element] == .heading
    if isHeading, element.attribute("text:is-list-header") == "true" { return ("", nil) }
    if let current = position {
      guard current.isAtStart else { return ("", nil) }
      position?.isAtStart = false
      guard let style = story.styles.listStyles[current.style ?? look.listStyle ?? ""] else { return ("", nil) }
      return style.label(
        current.level,
        counts: counters.next(current.list, level: current.level, style: style, restart: current.restart),
        list: String(current.list))
    }
    // A heading outside lists is numbered by the outline, unless its style takes it out.
    guard isHeading, let outline = story.styles.outline, look.listStyle != "" else { return ("", nil) }
    let level = min(max(element.attribute("text:outline-level").flatMap { Int($0) } ?? 1, 1), 10) - 1
    let start = outline[level]?.start ?? 1
    let restart =
      element.attribute("text:restart-numbering") == "true"
      ? element.attribute("text:start-value").flatMap { Int(measure: $0) } ?? start : nil
    outlineCounts.count(level, style: outline, restart: restart)
    return outline.label(level, counts: outlineCounts, list: "outline")
  }

  private mutating func readList(
    _ element: XMLElement, inside outer: OpenDocumentListPosition?, into blocks: inout [Block]
  ) throws(ReadingError) {
    let style = element.attribute("text:style-name") ?? outer?.style
    let list = outer?.list ?? counters.begin(element, style: style)
    let level = outer.map { $0.level + 1 } ?? 0
    for item in element.children {
      var position: OpenDocumentListPosition? = OpenDocumentListPosition(list: list, level: min(level, 9), style: style)
      switch story.names[item] {
      case .listItem:
        position?.isAtStart = true
        position?.restart = item.attribute("text:start-value").flatMap { Int(measure: $0) }
        if let own = item.attribute("text:style-override") { position?.style = own }
      case .listHeader: break
      default: continue
      }
      for child in item.children { try readBlock(child, &position, into: &blocks) }
    }
  }

  private mutating func readNumberedParagraph(_ element: XMLElement, into blocks: inout [Block]) throws(ReadingError) {
    let style = element.attribute("text:style-name")
    let level = min(max(element.attribute("text:level").flatMap { Int($0) } ?? 1, 1), 10) - 1
    var position: OpenDocumentListPosition? = OpenDocumentListPosition(
      list: counters.continueList(element.attribute("text:list-id"), style: style), level: level, style: style)
    position?.isAtStart = true
    position?.restart = element.attribute("text:start-value").flatMap { Int(measure: $0) }
    for child in element.children { try readBlock(child, &position, into: &blocks) }
  }

  /// Reports the changes that are on record. Deleted text lies only there, and inserted text only in the paragraphs,
  /// so that reading on is reading as accepted.
  private mutating func noteChanges(_ element: XMLElement) {
    let count = element.children.reduce(0) { $0 + ($1.name == "text:changed-region" ? 1 : 0) }
    guard count > 0 else { return }
    // Only the first place is told, so that it is looked for only once.
    let place = hasPlacedChanges ? Place(part: story.part) : placeOfFirstChange(after: element)
    hasPlacedChanges = true
    remarks.note(.trackedChanges, at: place, count: count)
  }

  private func placeOfFirstChange(after element: XMLElement) -> Place {
    for index in Int(story.tree.nodes[element.index].end)..<story.tree.nodes.count {
      let candidate = XMLElement(tree: story.tree, index: index)
      switch story.names[candidate] {
      case .change, .changeStart, .changeEnd: return story.place(of: candidate)
      default: continue
      }
    }
    return Place(part: story.part, paragraph: 1)
  }
}
