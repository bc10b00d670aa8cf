/// Makes digests of blocks and of the parts of them that stand on one page.
struct BlockDigests {
  // Few kinds of looks are stated again and again.
  private var texts: [TextProperties: UInt64] = [:]
  private var paragraphs: [ParagraphProperties: UInt64] = [:]
  private var borders: [CellBorders: UInt64] = [:]
  // To have Swift print a property takes longer than all else that is done for a paragraph.
  private var printedText: [TextProperty: String] = [:]
  private var printedParagraph: [ParagraphProperty: String] = [:]

  /// The digest of the lines of a paragraph or the rows of a table that stand on one page.
  ///
  /// - Parameter measured: The lines of the paragraph where it has several.
  mutating func digest(_ block: Block, number: Int, piece: Int, lines: Range<Int>, of measured: [MeasuredLine]?)
    -> UInt64
  {
    switch block {
    case .paragraph(let paragraph):
      guard let measured, lines.count < measured.count else {
        var digest = StableDigest()
        digest.combine(self.digest(paragraph))
        digest.combine(piece)
        return digest.value
      }
      return part(of: paragraph, piece: piece, lines: lines, measured)
    case .table(let table):
      var digest = StableDigest()
      for width in table.columnWidths { digest.combine(width) }
      for row in table.rows[lines.clamped(to: table.rows.indices)] { combine(row, into: &digest) }
      return digest.value
    case .tableOfContents(let contents):
      var digest = StableDigest()
      if contents.entries.indices.contains(piece) {
        let entry = contents.entries[piece]
        digest.combine(entry.text)
        digest.combine(entry.pageNumber ?? 0)
      }
      return digest.value
    }
  }

  /// Of a paragraph that pages divide, its part counts: text, and the looks of that text.
  private mutating func part(of paragraph: Paragraph, piece: Int, lines: Range<Int>, _ measured: [MeasuredLine])
    -> UInt64
  {
    var parts = paragraph.inlines.split(omittingEmptySubsequences: false) {
      if case .pageBreak = $0 { true } else { false }
    }
    if parts.count > 1, parts.first?.isEmpty == true, paragraph.numberLabel.isEmpty { parts.removeFirst() }
    var scalars = piece == 0 ? Array(paragraph.numberLabel.unicodeScalars) : []
    var looks: [(start: Int, properties: TextProperties)] = []
    if parts.indices.contains(piece) {
      for inline in parts[piece] {
        if case .text(_, let properties) = inline { looks.append((scalars.count, properties)) }
        Self.append(inline, to: &scalars)
      }
    }
    let start = measured[..<lines.lowerBound].reduce(0) { $0 + $1.scalars }
    let end = lines.upperBound == measured.count ? scalars.count : start + measured[lines].reduce(0) { $0 + $1.scalars }
    var digest = StableDigest()
    digest.combine(paragraph.style ?? "")
    digest.combine(scalars[min(start, scalars.count)..<min(max(start, end), scalars.count)])
    if !paragraph.properties.isEmpty { digest.combine(of(paragraph.properties)) }
    for (index, look) in looks.enumerated() where !look.properties.isEmpty && look.start < end {
      guard index + 1 == looks.count || looks[index + 1].start > start else { continue }
      digest.combine(max(look.start, start) - start)
      digest.combine(of(look.properties))
    }
    digest.combine(lines.lowerBound == 0 ? 1 : 0)
    return digest.value
  }

  /// The text as the line breaker counts it.
  private static func append(_ inline: Inline, to scalars: inout [Unicode.Scalar]) {
    switch inline {
    case .text(let text, _): scalars += text.unicodeScalars
    case .tab: scalars.append("\t")
    case .lineBreak: scalars.append("\n")
    case .pageNumber, .pageCount: scalars += "00".unicodeScalars
    case .pageReference(_, let cached, _): scalars += (cached.isEmpty ? "00" : cached).unicodeScalars
    case .link(_, let content): for inline in content { append(inline, to: &scalars) }
    case .ruby(let ruby): for inline in ruby.base { append(inline, to: &scalars) }
    case .equation(let equation): scalars += equation.text.unicodeScalars
    case .image: scalars.append("\u{FFFC}")
    case .pageBreak, .shape, .footnote: break
    }
  }

  /// How many scalars of the text an inline holds as the line breaker counts them.
  static func length(of inline: Inline) -> Int {
    if case .text(let text, _) = inline { return text.unicodeScalars.count }
    var scalars: [Unicode.Scalar] = []
    append(inline, to: &scalars)
    return scalars.count
  }

  private mutating func combine(_ row: TableRow, into digest: inout StableDigest) {
    switch row.height {
    case .atLeast(let height)?: digest.combine(height)
    case .exactly(let height)?:
      digest.combine(1)
      digest.combine(height)
    case nil: digest.combine(0)
    }
    for cell in row.cells {
      digest.combine(cell.columnSpan)
      digest.combine(cell.rowSpan)
      digest.combine(cell.shading ?? "")
      digest.combine(of(cell.borders))
      for block in cell.blocks {
        switch block {
        case .paragraph(let paragraph): digest.combine(self.digest(paragraph))
        case .table(let table): for row in table.rows { combine(row, into: &digest) }
        case .tableOfContents(let contents): for entry in contents.entries { digest.combine(entry.text) }
        }
      }
    }
  }

  /// The digest of a whole paragraph.
  mutating func digest(_ paragraph: Paragraph) -> UInt64 {
    var digest = StableDigest()
    digest.combine(paragraph.style ?? "")
    if !paragraph.properties.isEmpty { digest.combine(of(paragraph.properties)) }
    digest.combine(paragraph.numberLabel)
    for inline in paragraph.inlines { combine(inline, into: &digest) }
    return digest.value
  }

  private mutating func combine(_ inline: Inline, into digest: inout StableDigest) {
    switch inline {
    case .text(let text, let properties):
      digest.combine(text)
      if !properties.isEmpty { digest.combine(of(properties)) }
    case .tab: digest.combine(1)
    case .lineBreak: digest.combine(2)
    case .pageBreak: digest.combine(3)
    case .pageNumber: digest.combine(4)
    case .pageCount: digest.combine(5)
    case .pageReference(_, let cached, _): digest.combine(cached)
    case .link(_, let content): for inline in content { combine(inline, into: &digest) }
    case .image(let image):
      digest.combine(image.width)
      digest.combine(image.height)
      digest.combine(image.bytes.count)
      for byte in image.bytes { digest.combine(Int(byte)) }
    case .shape(let shape):
      digest.combine(shape.left)
      digest.combine(shape.top)
      digest.combine(shape.width)
      digest.combine(shape.height)
      digest.combine(shape.turn == .none ? 0 : 1)
      for paragraph in shape.paragraphs { digest.combine(self.digest(paragraph)) }
    case .equation(let equation): digest.combine(equation.text)
    case .ruby(let ruby):
      for inline in ruby.base { combine(inline, into: &digest) }
      digest.combine(ruby.reading)
    case .footnote(let paragraphs): for paragraph in paragraphs { digest.combine(self.digest(paragraph)) }
    }
  }

  /// The digest of properties of characters.
  mutating func of(_ properties: TextProperties) -> UInt64 {
    if let known = texts[properties] { return known }
    var digest = StableDigest()
    for property in properties.said { digest.combine(Self.printed(property, &printedText)) }
    texts[properties] = digest.value
    return digest.value
  }

  /// The digest of properties of paragraphs.
  mutating func of(_ properties: ParagraphProperties) -> UInt64 {
    if let known = paragraphs[properties] { return known }
    var digest = StableDigest()
    for property in properties.said { digest.combine(Self.printed(property, &printedParagraph)) }
    paragraphs[properties] = digest.value
    return digest.value
  }

  private mutating func of(_ sides: CellBorders) -> UInt64 {
    if let known = borders[sides] { return known }
    var digest = StableDigest()
    digest.combine(String(describing: sides))
    borders[sides] = digest.value
    return digest.value
  }

  /// A property as Swift prints it, which names it with its value.
  private static func printed<Property: Hashable>(_ property: Property, _ known: inout [Property: String]) -> String {
    if let printed = known[property] { return printed }
    let printed = String(describing: property)
    known[property] = printed
    return printed
  }
}
