/// What stands on a page, in a form in which pages of two documents can be compared.
///
/// Two pages of one content look the same as far as they can without an office program: texts, looks that paragraphs and
/// cells state themselves, the grid of tables and the size of the page. The styles are compared apart from it, because a change
/// of looks changes every page alike.
public struct PageContent: Hashable, Sendable {
  /// Stands for everything on the page but its number.
  public var digest: UInt64
  /// The printed number; nil where the page shows none.
  public var number: Int?
  /// The number that the page bears or would bear: odd ones lie on the front of a leaf.
  public var position: Int
}

/// What was worked out of looks that documents state, kept for the next document that states the same.
///
/// The papers of a packet share the styles of its layout and most of the looks of their cells.
public struct SharedDigests {
  fileprivate var blocks = BlockDigests()

  /// Begins with nothing known.
  public init() {}
}

extension Document {
  /// The pages that are not blank, in order, counted as ``pageNumbers(_:)`` counts.
  public func pageContents(_ metrics: TypeMetrics = .usual) -> [PageContent] {
    var work = SharedDigests()
    return pageContents(metrics, sharing: &work)
  }

  /// The pages that are not blank, in order, counted as ``pageNumbers(_:)`` counts.
  ///
  /// - Parameter work: What was worked out of documents before, and what is worked out of this one.
  public func pageContents(_ metrics: TypeMetrics = .usual, sharing work: inout SharedDigests) -> [PageContent] {
    var pieces: [PieceKey: [MeasuredLine]] = [:]
    let flow = pageFlow(metrics, isRecording: true) { block, piece, measured in
      // The lines matter only where a page ends among them, which is not known yet.
      if measured.lines.count > 1 { pieces[PieceKey(block: block, piece: piece)] = measured.lines }
    }
    var pages = Array(repeating: StableDigest(), count: flow.filledPageCount)
    let blocks = sections.enumerated().flatMap { index, section in
      section.blocks.map { (section: index, block: $0) }
    }
    var sectionOfPage = Array(repeating: -1, count: flow.filledPageCount)
    for portion in flow.portions where blocks.indices.contains(portion.block) {
      let (section, block) = blocks[portion.block]
      sectionOfPage[portion.page - 1] = section
      pages[portion.page - 1].combine(
        work.blocks.digest(
          block, number: portion.block, piece: portion.piece, lines: portion.lines,
          of: pieces[PieceKey(block: portion.block, piece: portion.piece)]))
    }
    return pages.indices.map { index in
      var digest = pages[index]
      guard sectionOfPage[index] >= 0 else {
        return PageContent(digest: digest.value, number: nil, position: flow.pageNumbers[index])
      }
      let section = sections[sectionOfPage[index]]
      digest.combine(section.page.width)
      digest.combine(section.page.height)
      digest.combine(section.page.margins.left)
      digest.combine(section.page.margins.top)
      let isEven = flow.pageNumbers[index].isMultiple(of: 2)
      var hasNumber = false
      for furniture in [section.header, section.footer] {
        for paragraph in isEven ? furniture.even ?? furniture.odd : furniture.odd {
          digest.combine(work.blocks.digest(paragraph))
          hasNumber = hasNumber || paragraph.inlines.contains { if case .pageNumber = $0 { true } else { false } }
        }
      }
      return PageContent(
        digest: digest.value, number: hasNumber ? flow.pageNumbers[index] : nil, position: flow.pageNumbers[index])
    }
  }

  /// The printed numbers at which a section begins although a page before it bears them already, with the last such page.
  public var repeatedPageNumbers: [(number: Int, last: Int)] {
    var last = 0
    return pageContents().compactMap(\.number).compactMap { number in
      defer { last = number }
      return number > last ? nil : (number, last)
    }
  }

  /// Stands for the styles of the document.
  ///
  /// - Parameter work: What was worked out of documents before, and what is worked out of this one.
  public func styleDigest(sharing work: inout SharedDigests) -> UInt64 {
    var digest = StableDigest()
    for style in styles {
      digest.combine(style.name)
      digest.combine(style.basedOn ?? "")
      digest.combine(work.blocks.of(style.paragraph))
      digest.combine(work.blocks.of(style.text))
    }
    return digest.value
  }
}

private struct PieceKey: Hashable {
  var block: Int
  var piece: Int
}
