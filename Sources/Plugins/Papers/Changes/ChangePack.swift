public import Assembler
public import OfficeDocuments

/// 补印: only what has to be printed of a packet, as documents that print as they are.
public struct ChangePack: Sendable {
  /// The documents by the names of their files without ending.
  public private(set) var documents: [(name: String, document: Document)] = []

  /// Takes the cards, pages and leaves of a plan out of the papers of the new packet.
  ///
  /// - Parameters:
  ///   - plan: What differs from what was printed.
  ///   - papers: The papers of the new packet, with the names of their files.
  ///   - copies: How many copies were printed.
  ///   - meeting: The name of the meeting.
  ///   - layout: How the sheets look.
  public init(_ plan: ChangePlan, papers: [ComposedPaper], copies: Int?, meeting: String, layout: Layout) {
    let sheet = ChangeSheet(plan, meeting: meeting, layout: layout)
    documents.append(("变更单", sheet.document))
    if let filing = sheet.filingSheet(copies: copies) { documents.append(("抽换页单", filing)) }
    let edition = (plan.edition ?? 0) + 1
    for changed in plan.papers where !changed.pages.isEmpty && changed.kind != PaperKind.checkSheet.name {
      guard let paper = papers.first(where: { $0.fileName == changed.file }) else { continue }
      if changed.isWhole {
        documents.append(
          (
            changed.file,
            paper.document.extracting(pages: changed.pages) { page, _ in page == 1 ? "第\(edition)版" : nil }
          ))
        continue
      }
      // A leaf has two sides, and the other one is printed with it.
      let contents = paper.document.pageContents()
      let hasNumbers = contents.contains { $0.number != nil }
      let document = paper.document.extracting(pages: Self.withOtherSides(of: changed.pages, contents)) {
        page, number in
        let isNumbered = !hasNumbers || contents[page - 1].number != nil
        return "第\(edition)版　" + (isNumbered ? "第\(number)页" : "前面不编页码的第\(page)页") + "之换页"
          + (changed.pages.contains(page) ? "" : "（同张，内容未变）")
      }
      documents.append((changed.file + "-换页", document))
    }
    guard !plan.printedCards.isEmpty else { return }
    for paper in papers where paper.kind == .nameCards {
      if let document = Self.cards(plan, paper) { documents.append((paper.fileName + "-补印", document)) }
    }
  }

  /// The pages and the other side of each leaf, where it is not blank: the page of the number before or behind.
  private static func withOtherSides(of pages: [Int], _ contents: [PageContent]) -> [Int] {
    var all = Set(pages)
    for page in pages where contents.indices.contains(page - 1) {
      let position = contents[page - 1].position
      let other = position.isMultiple(of: 2) ? page - 1 : page + 1
      guard contents.indices.contains(other - 1) else { continue }
      let wanted = position.isMultiple(of: 2) ? position - 1 : position + 1
      if contents[other - 1].position == wanted { all.insert(other) }
    }
    return all.sorted()
  }

  /// The new cards of one stock, in the order of their seats.
  private static func cards(_ plan: ChangePlan, _ paper: ComposedPaper) -> Document? {
    guard var section = paper.document.sections.first else { return nil }
    var free: [String: [Int]] = [:]
    for (index, piece) in paper.provenance.pieces.enumerated() {
      // Of several cards of one name the later ones have a number in their key.
      free[piece.key.name, default: []].append(index)
    }
    var blocks: [Block] = []
    if paper.provenance.pieces.count > section.blocks.count {
      // Several cards stand on a sheet, which is printed as a whole.
      let names = Set(plan.printedCards.map(\.name))
      blocks = section.blocks.filter { block in
        guard case .paragraph(let sheet) = block else { return false }
        return sheet.inlines.contains { if case .shape(let shape) = $0 { shape.holds(oneOf: names) } else { false } }
      }
      if case .paragraph(var first)? = blocks.first {
        first.properties.pageBreakBefore = nil
        blocks[0] = .paragraph(first)
      }
    }
    for card in plan.printedCards where blocks.isEmpty || paper.provenance.pieces.count <= section.blocks.count {
      guard let index = free[card.name]?.first, section.blocks.indices.contains(index),
        case .paragraph(var paragraph) = section.blocks[index]
      else { continue }
      free[card.name]?.removeFirst()
      paragraph.properties.pageBreakBefore = blocks.isEmpty ? nil : true
      blocks.append(.paragraph(paragraph))
    }
    guard !blocks.isEmpty else { return nil }
    section.blocks = blocks
    var document = paper.document
    document.sections = [section]
    return document
  }
}

extension Shape {
  /// Whether it is the face of a card with one of some names.
  fileprivate func holds(oneOf names: Set<String>) -> Bool {
    paragraphs.contains { paragraph in
      let text = paragraph.inlines.map { if case .text(let text, _) = $0 { text } else { "" } }.joined()
      return names.contains(text) || names.contains(text.filter { $0 != "　" })
    }
  }
}
