extension OpenDocumentTextReader {
  /// Reads the text into sections: one begins wherever a style asks for another master page.
  mutating func readSections(
    _ text: XMLElement, masters: OpenDocumentMasters, stylesStory: OpenDocumentStory?
  ) throws(ReadingError) -> [Section] {
    var sections: [Section] = []
    var blocks: [Block] = []
    var master: String?
    var firstPageNumber: Int?
    page = masters[nil].page
    for child in text.children {
      if let change = masterPage(at: child) {
        if !blocks.isEmpty {
          sections.append(
            try section(masters[master], firstPageNumber, blocks, isFirst: sections.isEmpty, masters, stylesStory))
          blocks = []
        }
        master = change.name
        page = masters[master].page
        firstPageNumber = change.number
      }
      var position: OpenDocumentListPosition?
      try readBlock(child, &position, into: &blocks)
    }
    if !blocks.isEmpty || sections.isEmpty {
      sections.append(
        try section(masters[master], firstPageNumber, blocks, isFirst: sections.isEmpty, masters, stylesStory))
    }
    return sections
  }

  /// The master page that a block asks for. Lists and sections ask by their first paragraph.
  private mutating func masterPage(at element: XMLElement) -> (name: String, number: Int?)? {
    switch story.names[element] {
    case .paragraph, .heading:
      let look = look(element.attribute("text:style-name"))
      guard let name = look.masterPage, !name.isEmpty else { return nil }
      return (name, look.firstPageNumber.flatMap { $0 > 0 ? $0 : nil })
    case .table:
      return story.styles.entry(element.attribute("table:style-name"), family: "table")?.masterPage.flatMap {
        $0.isEmpty ? nil : ($0, nil)
      }
    case .list, .listItem, .listHeader, .section:
      return element.children.first { $0.name != "text:section-source" }.flatMap { masterPage(at: $0) }
    default: return nil
    }
  }

  private mutating func section(
    _ master: OpenDocumentMasters.Master, _ firstPageNumber: Int?, _ blocks: [Block], isFirst: Bool,
    _ masters: OpenDocumentMasters, _ stylesStory: OpenDocumentStory?
  ) throws(ReadingError) -> Section {
    var furnished = master
    // Where the first page has a master of its own, the pages behind it say what most pages look like.
    if let next = master.next, !next.isEmpty {
      furnished = masters[next]
      if master.header != nil || master.footer != nil {
        remarks.note(.firstPageFurniture, at: Place(part: stylesStory?.part))
      }
    }
    var section = Section(page: master.page, firstPageNumber: firstPageNumber, blocks: blocks)
    guard let stylesStory else { return section }
    section.header = try furniture(furnished.header, left: furnished.headerLeft, in: stylesStory)
    section.footer = try furniture(furnished.footer, left: furnished.footerLeft, in: stylesStory)
    return section
  }

  private mutating func furniture(
    _ element: XMLElement?, left: XMLElement?, in stylesStory: OpenDocumentStory
  ) throws(ReadingError) -> PageFurniture {
    try inside(stylesStory) { reader throws(ReadingError) in
      var furniture = PageFurniture.none
      if let element { furniture.odd = try reader.blocks(in: element).flattenedParagraphs }
      if let left { furniture.even = try reader.blocks(in: left).flattenedParagraphs }
      return furniture
    }
  }
}
