/// The pages of a document as they will come out of an office program, counted without one.
///
/// The count is an estimate: fonts and programs differ. For official papers, whose lines stand on a grid, it agrees with
/// LibreOffice nearly always.
public struct PageNumbers: Hashable, Sendable {
  /// The printed number of the page on which each bookmark stands.
  public var numbers: [String: Int]
  /// How many pages there are, with the blank ones before sections that begin on an odd page.
  public var pageCount: Int

  /// Creates page numbers.
  public init(numbers: [String: Int], pageCount: Int) {
    self.numbers = numbers
    self.pageCount = pageCount
  }

  /// The printed number of the page on which a bookmark stands; nil when there is no such bookmark.
  public subscript(bookmark: String) -> Int? { numbers[bookmark] }
}

extension Document {
  /// Lays the document out and tells on which page each bookmark stands, in time linear in its length.
  ///
  /// - Parameter metrics: How wide and high characters are.
  public func pageNumbers(_ metrics: TypeMetrics = .usual) -> PageNumbers {
    let flow = pageFlow(metrics, isRecording: false) { _, _, _ in }
    return PageNumbers(numbers: flow.numbers, pageCount: flow.pageCount)
  }

  /// Puts the whole document on pages.
  ///
  /// - Parameters:
  ///   - isRecording: Whether it is recorded what stands on which page.
  ///   - lines: Told of the lines of each piece of a paragraph, with the number of its block.
  func pageFlow(
    _ metrics: TypeMetrics, isRecording: Bool, _ lines: (_ block: Int, _ piece: Int, MeasuredParagraph) -> Void
  ) -> PageFlow {
    let measure = BlockMeasure(StyleSheet(styles), metrics: metrics)
    return pageFlow(isRecording: isRecording) { section, index, number in
      let page = sections[section].page
      let block = sections[section].blocks[index]
      let measured = measure.measured(block, width: page.measuredWidth, pitch: page.measuredPitch)
      if isRecording, case .paragraph = block, case .paragraphs(let pieces, _) = measured {
        for (piece, paragraph) in pieces.enumerated() { lines(number, piece, paragraph) }
      }
      return measured
    }
  }

  /// Puts the whole document on pages, each block as it was measured.
  ///
  /// - Parameter measured: Gives a block by its section and its place there; it stands at that number in the document.
  private func pageFlow(
    isRecording: Bool = false, _ measured: (_ section: Int, _ block: Int, _ number: Int) -> MeasuredBlock
  ) -> PageFlow {
    var flow = PageFlow()
    flow.isRecording = isRecording
    var number = 0
    for (index, section) in sections.enumerated() {
      let first = section.firstPageNumber.flatMap { (0...32_767).contains($0) ? $0 : nil }
      flow.begin(section, number: first)
      for block in section.blocks.indices {
        flow.block = number
        flow.place(measured(index, block, number))
        number += 1
      }
    }
    return flow
  }

  /// The document with its page numbers filled in: those of its tables of contents, and those that references show until
  /// a program counts anew.
  ///
  /// Entries and references whose bookmark does not exist stay as they are.
  public func fillingPageNumbers(_ metrics: TypeMetrics = .usual) -> Document {
    let numbers = pageNumbers(metrics)
    var document = self
    for section in document.sections.indices {
      _ = numbers.fill(&document.sections[section].blocks)
    }
    return document
  }

  /// The document with its page numbers and its blank pages filled in, measured once for both.
  public func fillingPages(_ metrics: TypeMetrics = .usual) -> Document {
    let measure = BlockMeasure(StyleSheet(styles), metrics: metrics)
    func measured(_ block: Block, in section: Section) -> MeasuredBlock {
      measure.measured(block, width: section.page.measuredWidth, pitch: section.page.measuredPitch)
    }
    var blocks = sections.map { section in section.blocks.map { measured($0, in: section) } }
    let flow = pageFlow { section, block, _ in blocks[section][block] }
    let numbers = PageNumbers(numbers: flow.numbers, pageCount: flow.pageCount)
    var document = self
    for section in document.sections.indices {
      for changed in numbers.fill(&document.sections[section].blocks) {
        blocks[section][changed] = measured(document.sections[section].blocks[changed], in: sections[section])
      }
    }
    return document.filling(blankPages: document.pageFlow { section, block, _ in blocks[section][block] })
  }

  /// The document with the blank pages before sections that begin on an odd page as pages of its own, without a number.
  ///
  /// Programs leave such pages blank when they print, and LibreOffice leaves them out when it makes a PDF, so that every sheet
  /// behind would be printed on the wrong side. What stands behind the file of another author is left to the programs, because its
  /// pages are counted from what was read of it.
  public func fillingBlankPages(_ metrics: TypeMetrics = .usual) -> Document {
    filling(blankPages: pageFlow(metrics, isRecording: false, { _, _, _ in }))
  }

  private func filling(blankPages flow: PageFlow) -> Document {
    var document = self
    for index in flow.sectionsBehindBlankPages.reversed()
    where index > 0 && sections[..<index].allSatisfy({ $0.original == nil }) {
      let before = sections[index - 1]
      document.sections.insert(
        Section(page: before.page, header: before.header, blocks: [.paragraph(Paragraph())]), at: index)
    }
    return document
  }
}

extension PageSetup {
  /// The width of its text, in points, more than nothing whatever a file says.
  var measuredWidth: Double { max(textWidth.points, 1) }
  /// The pitch of its grid, in points; nil where there is none.
  var measuredPitch: Double? { linePitch.flatMap { $0.points > 0 && $0.points.isFinite ? $0.points : nil } }
}

extension PageNumbers {
  /// Fills numbers in, and tells the blocks in which there was something to fill in.
  fileprivate func fill(_ blocks: inout [Block]) -> [Int] {
    let numbered = blocks.indices.filter { Self.showsPages(blocks[$0]) }
    for index in numbered {
      switch blocks[index] {
      case .paragraph(var paragraph):
        if fill(&paragraph.inlines) { blocks[index] = .paragraph(paragraph) }
      case .table(var table):
        for row in table.rows.indices {
          for cell in table.rows[row].cells.indices { _ = fill(&table.rows[row].cells[cell].blocks) }
        }
        blocks[index] = .table(table)
      case .tableOfContents(var contents):
        for entry in contents.entries.indices where contents.showsPage(contents.entries[entry]) {
          if let number = numbers[contents.entries[entry].bookmark] { contents.entries[entry].pageNumber = number }
        }
        blocks[index] = .tableOfContents(contents)
      }
    }
    return numbered
  }

  /// Whether page numbers stand in a block; most tables have none, and to go through one for nothing would copy it.
  private static func showsPages(_ block: Block) -> Bool {
    switch block {
    case .paragraph(let paragraph): showsPages(paragraph.inlines)
    case .table(let table):
      table.rows.contains { row in row.cells.contains { cell in cell.blocks.contains(where: showsPages) } }
    case .tableOfContents: true
    }
  }

  private static func showsPages(_ inlines: [Inline]) -> Bool {
    inlines.contains { inline in
      switch inline {
      case .pageReference: true
      case .link(_, let content): showsPages(content)
      default: false
      }
    }
  }

  /// Fills references in, and tells whether there was one.
  private func fill(_ inlines: inout [Inline]) -> Bool {
    var isChanged = false
    for index in inlines.indices {
      switch inlines[index] {
      case .pageReference(let bookmark, _, let properties):
        guard let number = numbers[bookmark] else { continue }
        inlines[index] = .pageReference(bookmark: bookmark, cached: String(number), properties)
        isChanged = true
      case .link(let target, var content):
        if fill(&content) {
          inlines[index] = .link(target: target, content)
          isChanged = true
        }
      default: continue
      }
    }
    return isChanged
  }
}
