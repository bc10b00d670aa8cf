extension WordTextReader {
  /// Reads the main part into sections.
  mutating func readSections(_ root: XMLElement) throws(ReadingError) -> [Section] {
    var sections: [Section] = []
    var blocks = WordBlocks()
    var furniture = WordFurniture()
    var ending: XMLElement?
    let body = root.child("w:body") ?? root
    for child in body.children {
      if story.names[child] == .sectionProperties {
        ending = child
      } else if let properties = try readBlock(child, into: &blocks) {
        try close(properties, &blocks, &furniture, &sections)
      }
    }
    if ending != nil || !blocks.blocks.isEmpty || sections.isEmpty {
      try close(ending, &blocks, &furniture, &sections)
    }
    return sections
  }

  private mutating func close(
    _ properties: XMLElement?, _ blocks: inout WordBlocks, _ furniture: inout WordFurniture,
    _ sections: inout [Section]
  ) throws(ReadingError) {
    let content = blocks.finish()
    blocks = WordBlocks()
    guard let properties else {
      sections.append(Section(page: .a4, blocks: content))
      return
    }
    if properties.child("w:sectPrChange") != nil { remarks.note(.trackedChanges, at: story.place(of: properties)) }
    try update(&furniture, from: properties)
    let page = PageSetup(word: properties)
    let type = properties.value("w:type")
    // A section that begins on the same page goes on with the one before it.
    if type == "continuous" || type == "nextColumn", let last = sections.indices.last,
      sections[last].page.width == page.width, sections[last].page.height == page.height
    {
      sections[last].blocks += content
      return
    }
    let numbering = properties.child("w:pgNumType")
    sections.append(
      Section(
        page: page, start: type == "oddPage" ? .oddPage : .nextPage,
        firstPageNumber: numbering?.integer("w:start").flatMap { $0 >= 0 ? $0 : nil },
        header: furniture.header(hasEvenPages: parts.hasEvenPages),
        footer: furniture.footer(hasEvenPages: parts.hasEvenPages), blocks: content))
  }

  /// Reads the headers and footers that a section brings; the others stay as they were in the section before.
  private mutating func update(
    _ furniture: inout WordFurniture, from properties: XMLElement
  ) throws(ReadingError) {
    let hasFirstPage = properties.toggle("w:titlePg") ?? false
    for reference in properties.children {
      guard reference.name == "w:headerReference" || reference.name == "w:footerReference",
        let part = story.relationships[reference.attribute("r:id")]?.part
      else { continue }
      let type = reference.attribute("w:type") ?? "default"
      let paragraphs = try readFurniture(part)
      if type == "first" {
        if hasFirstPage, !paragraphs.allSatisfy(\.inlines.isEmpty) {
          remarks.note(.firstPageFurniture, at: Place(part: part))
          remarks.quote(paragraphs.map(\.text).filter { !$0.isEmpty }, in: .firstPageFurniture)
        }
        continue
      }
      furniture.paragraphs["\(reference.name) \(type)"] = paragraphs
    }
  }

  private mutating func readFurniture(_ part: String) throws(ReadingError) -> [Paragraph] {
    if let known = furniture[part] { return known }
    var paragraphs: [Paragraph] = []
    if let tree = try package.optionalTree(part, &remarks) {
      let relationships = try package.relationships(of: part, &remarks)
      let story = try story(part, tree, relationships)
      let blocks = try apart(in: story, counting: "headers and footers") { reader throws(ReadingError) in
        try reader.blocks(in: tree.root)
      }
      paragraphs = blocks.flattenedParagraphs
    }
    furniture[part] = paragraphs
    return paragraphs
  }
}

/// The headers and footers in force, by kind and pages.
private struct WordFurniture {
  var paragraphs: [String: [Paragraph]] = [:]

  func header(hasEvenPages: Bool) -> PageFurniture { furniture("w:headerReference", hasEvenPages) }

  func footer(hasEvenPages: Bool) -> PageFurniture { furniture("w:footerReference", hasEvenPages) }

  private func furniture(_ kind: String, _ hasEvenPages: Bool) -> PageFurniture {
    PageFurniture(
      odd: paragraphs["\(kind) default"] ?? [], even: hasEvenPages ? paragraphs["\(kind) even"] ?? [] : nil)
  }
}

extension PageSetup {
  /// Reads a `w:sectPr` element; what it leaves out is as on an A4 sheet.
  init(word element: XMLElement) {
    self = .a4
    func side(_ length: Length?, _ standard: Length) -> Length {
      guard let length else { return standard }
      return min(max(length, .points(36)), .points(5_000))
    }
    if let size = element.child("w:pgSz") {
      width = side(size.twips("w:w"), width)
      height = side(size.twips("w:h"), height)
    }
    /// A negative margin keeps the text in place whatever stands in the header; the distance is the same.
    func distance(_ name: String, _ element: XMLElement, _ standard: Length) -> Length {
      guard let length = element.twips(name) else { return standard }
      return .points(min(abs(length.points), 5_000))
    }
    if let margin = element.child("w:pgMar") {
      margins.top = distance("w:top", margin, margins.top)
      margins.bottom = distance("w:bottom", margin, margins.bottom)
      margins.left = distance("w:left", margin, margins.left) + distance("w:gutter", margin, .zero)
      margins.right = distance("w:right", margin, margins.right)
      headerDistance = distance("w:header", margin, headerDistance)
      footerDistance = distance("w:footer", margin, footerDistance)
    }
    if let grid = element.child("w:docGrid"), let type = grid.attribute("w:type"), type != "default",
      let pitch = grid.twips("w:linePitch"), pitch.points > 0
    {
      linePitch = pitch
    }
  }
}
