extension Document {
  /// A document of some of the pages alone, each with its printed number, so that they print as they would in the whole.
  ///
  /// - Parameters:
  ///   - pages: The pages, from 1, blank ones not counted, in the order in which they come.
  ///   - mark: What is added at the head of each page, such as the edition, given the page.
  public func extracting(
    pages: [Int], metrics: TypeMetrics = .usual, mark: (_ page: Int, _ number: Int) -> String? = { _, _ in nil }
  ) -> Document {
    var lines: [Int: [Int: [MeasuredLine]]] = [:]
    let flow = pageFlow(metrics, isRecording: true) { block, piece, measured in
      if measured.lines.count > 1 { lines[block, default: [:]][piece] = measured.lines }
    }
    let blocks = sections.enumerated().flatMap { index, section in
      section.blocks.map { (section: index, block: $0) }
    }
    var portions: [Int: [PagePortion]] = [:]
    for portion in flow.portions where blocks.indices.contains(portion.block) {
      portions[portion.page, default: []].append(portion)
    }
    var document = self
    document.sections = pages.compactMap { page in
      guard let own = portions[page], let first = own.first else { return nil }
      var section = sections[blocks[first.block].section]
      section.start = .nextPage
      section.firstPageNumber = flow.pageNumbers[page - 1]
      section.blocks = Self.joined(own, of: blocks.map(\.block), lines)
      if let text = mark(page, flow.pageNumbers[page - 1]) {
        let line = Paragraph(
          [.text(text, TextProperties { $0.size = .points(9) })], style: section.header.odd.first?.style,
          properties: ParagraphProperties { $0.alignment = .right })
        section.header.odd.append(line)
        section.header.even?.append(line)
      }
      return section
    }
    return document
  }

  /// The blocks of one page: rows of one table that follow each other are one table again.
  private static func joined(
    _ portions: [PagePortion], of blocks: [Block], _ lines: [Int: [Int: [MeasuredLine]]]
  ) -> [Block] {
    var result: [Block] = []
    var last: (block: Int, isTable: Bool)?
    for (index, portion) in portions.enumerated() {
      switch blocks[portion.block] {
      case .table(var table):
        let rows = Array(table.rows[portion.lines.clamped(to: table.rows.indices)])
        if let last, last.block == portion.block, last.isTable, case .table(var begun)? = result.last {
          begun.rows += rows
          result[result.count - 1] = .table(begun)
        } else {
          table.rows = rows
          table.headerRowCount = min(table.headerRowCount, portion.lines.lowerBound == 0 ? rows.count : 0)
          result.append(.table(table))
        }
        last = (portion.block, true)
      case .paragraph(let paragraph):
        var part = paragraph
        if let measured = lines[portion.block]?[portion.piece], portion.lines.count < measured.count {
          let start = measured[..<portion.lines.lowerBound].reduce(0) { $0 + $1.scalars }
          let end = start + measured[portion.lines].reduce(0) { $0 + $1.scalars }
          part.inlines = cut(
            paragraph.inlines, from: start, to: portion.lines.upperBound == measured.count ? Int.max : end)
          if portion.lines.lowerBound > 0 {
            part.properties.firstLineIndent = .zero
            part.properties.spaceBefore = .zero
            part.numberLabel = ""
          }
        }
        // The page begins by itself.
        if index == 0 { part.properties.pageBreakBefore = nil }
        part.inlines.removeAll { if case .pageBreak = $0 { true } else { false } }
        result.append(.paragraph(part))
        last = (portion.block, false)
      case .tableOfContents(let contents):
        if let last, last.block == portion.block, case .tableOfContents(var begun)? = result.last {
          begun.entries.append(contents.entries[portion.piece])
          result[result.count - 1] = .tableOfContents(begun)
        } else {
          var begun = contents
          begun.entries = [contents.entries[portion.piece]]
          result.append(.tableOfContents(begun))
        }
        last = (portion.block, false)
      }
    }
    return result
  }

  /// The inlines between two scalars of the text as the line breaker counts it.
  private static func cut(_ inlines: [Inline], from start: Int, to end: Int) -> [Inline] {
    var result: [Inline] = []
    var position = 0
    for inline in inlines {
      let length = BlockDigests.length(of: inline)
      defer { position += length }
      guard position < end, position + length > start || length == 0 && position >= start else { continue }
      guard case .text(let text, let properties) = inline, position < start || position + length > end else {
        result.append(inline)
        continue
      }
      let scalars = Array(text.unicodeScalars)[max(0, start - position)..<min(length, end - position)]
      result.append(.text(String(String.UnicodeScalarView(scalars)), properties))
    }
    return result
  }
}
