/// The headers and footers written so far, each content once however many sections show it.
struct DOCXWriterFurniture {
  private struct Key: Hashable {
    var isHeader: Bool
    var paragraphs: [Paragraph]
  }

  /// A finished header or footer.
  struct Part {
    /// The name of the part inside the folder `word`.
    var name: String
    /// Whether it is a header.
    var isHeader: Bool
    /// Its bytes.
    var bytes: [UInt8]
    /// What it refers to.
    var relationships: DOCXRelationships
  }

  /// The parts in the order in which they were met.
  private(set) var parts: [Part] = []
  private var indexByContent: [Key: Int] = [:]
  private var headerCount = 0

  /// The name of the part that holds paragraphs, if it was written already.
  func name(of paragraphs: [Paragraph], isHeader: Bool) -> String? {
    indexByContent[Key(isHeader: isHeader, paragraphs: paragraphs)].map { parts[$0].name }
  }

  /// Keeps a finished part and names it.
  mutating func add(
    _ paragraphs: [Paragraph], isHeader: Bool, bytes: [UInt8], relationships: DOCXRelationships
  ) -> String {
    if isHeader { headerCount += 1 }
    let name = isHeader ? "header\(headerCount).xml" : "footer\(parts.count - headerCount + 1).xml"
    indexByContent[Key(isHeader: isHeader, paragraphs: paragraphs)] = parts.count
    parts.append(Part(name: name, isHeader: isHeader, bytes: bytes, relationships: relationships))
    return name
  }
}

extension DOCXWriterPart {
  /// Writes `w:sectPr` of a section.
  mutating func sectionProperties(_ section: Section, _ state: inout DOCXWriterState) {
    xml.start("w:sectPr")
    if state.hasHeaders { references("w:headerReference", section.header, isHeader: true, section.page, &state) }
    if state.hasFooters { references("w:footerReference", section.footer, isHeader: false, section.page, &state) }
    xml.wordValue("w:type", section.start == .oddPage ? "oddPage" : "nextPage")
    pageSetup(section.page, &state)
    if let number = section.firstPageNumber {
      if (0...32767).contains(number) {
        xml.start("w:pgNumType")
        xml.numericAttribute("w:start", number)
        xml.end()
      } else {
        state.note(
          "起始页码 \(number) 不在 0 至 32767 之间，改为续前",
          english: "the first page number \(number) is not from 0 to 32767; the count goes on")
      }
    }
    xml.empty("w:cols", ["w:space": "425"])
    if let pitch = section.page.linePitch, pitch > .zero {
      xml.start("w:docGrid")
      xml.attribute("w:type", "lines")
      xml.numericAttribute("w:linePitch", pitch.twips(in: 1...Length.widestTwips))
      xml.end()
    }
    xml.end()
  }

  /// Writes the references to both parts, because a section without its own shows those of the section before.
  private mutating func references(
    _ element: StaticString, _ furniture: PageFurniture, isHeader: Bool, _ page: PageSetup,
    _ state: inout DOCXWriterState
  ) {
    var pages: [(String, [Paragraph])] = [("default", furniture.odd)]
    if state.tellsEvenPages { pages.append(("even", furniture.even ?? furniture.odd)) }
    for (type, paragraphs) in pages {
      let name = furniturePart(paragraphs, isHeader: isHeader, page, &state)
      xml.start(element)
      xml.attribute("w:type", type)
      xml.attribute("r:id", relationships.part(isHeader ? .header : .footer, target: name))
      xml.end()
    }
  }

  private func furniturePart(
    _ paragraphs: [Paragraph], isHeader: Bool, _ page: PageSetup, _ state: inout DOCXWriterState
  ) -> String {
    if let name = state.furniture.name(of: paragraphs, isHeader: isHeader) { return name }
    var part = DOCXWriterPart(isHeader ? .header : .footer, availableWidth: page.textWidth)
    for paragraph in paragraphs { part.paragraph(paragraph, &state) }
    if paragraphs.isEmpty { part.spacer(&state) }
    return state.furniture.add(
      paragraphs, isHeader: isHeader, bytes: part.finish(), relationships: part.relationships)
  }

  private mutating func pageSetup(_ page: PageSetup, _ state: inout DOCXWriterState) {
    // Word takes sheets from a tenth of an inch to 22 inches.
    let width = page.width.twips(in: 144...Length.widestTwips)
    let height = page.height.twips(in: 144...Length.widestTwips)
    if abs(width - page.width.twips) > 0 || abs(height - page.height.twips) > 0 {
      state.note(
        "纸张尺寸超出 Word 允许的范围（0.1 至 22 英寸），已改到范围内",
        english: "the sheet is outside of what Word takes (0.1 to 22 inches) and was moved into it")
    }
    xml.start("w:pgSz")
    xml.numericAttribute("w:w", width)
    xml.numericAttribute("w:h", height)
    if page.isLandscape { xml.attribute("w:orient", "landscape") }
    xml.end()
    // Half an inch is the least column that Word sets text in.
    let (left, right) = Self.margins(page.margins.left, page.margins.right, within: width - 720)
    let (top, bottom) = Self.margins(page.margins.top, page.margins.bottom, within: height - 720)
    if [left, right, top, bottom]
      != [page.margins.left, page.margins.right, page.margins.top, page.margins.bottom].map(\.twips)
    {
      state.note(
        "页边距为负，或之间没有留下版心，已改到可用的范围内",
        english: "margins that are negative or leave no room for text were changed until they do")
    }
    xml.start("w:pgMar")
    xml.numericAttribute("w:top", top)
    xml.numericAttribute("w:right", right)
    xml.numericAttribute("w:bottom", bottom)
    xml.numericAttribute("w:left", left)
    xml.numericAttribute("w:header", page.headerDistance.unsignedTwips)
    xml.numericAttribute("w:footer", page.footerDistance.unsignedTwips)
    xml.attribute("w:gutter", "0")
    xml.end()
  }
  private static func margins(_ first: Length, _ second: Length, within available: Int) -> (Int, Int) {
    let available = max(0, available)
    let first = first.twips(in: 0...available)
    return (first, second.twips(in: 0...(available - first)))
  }
}
