/// A run of blocks that share a page setup, headers and footers.
public struct Section: Hashable, Sendable {
  /// Paper, margins and grid.
  public var page: PageSetup
  /// Where the section begins.
  public var start: SectionStart
  /// The number of its first page; nil continues the count of the section before.
  public var firstPageNumber: Int?
  /// What stands above the text on each page.
  public var header: PageFurniture
  /// What stands below the text on each page.
  public var footer: PageFurniture
  /// The text of the section.
  public var blocks: [Block]
  /// The file of another author of which the section is a part; nil for text of the document itself.
  public var original: OriginalDocument?

  /// Creates a section.
  public init(
    page: PageSetup, start: SectionStart = .nextPage, firstPageNumber: Int? = nil,
    header: PageFurniture = .none, footer: PageFurniture = .none, blocks: [Block]
  ) {
    self.page = page
    self.start = start
    self.firstPageNumber = firstPageNumber
    self.header = header
    self.footer = footer
    self.blocks = blocks
  }
}

/// Where a section begins relative to the one before.
public enum SectionStart: Hashable, Sendable {
  /// On the next page.
  case nextPage
  /// On the next odd page, leaving a blank one when needed.
  case oddPage
}

/// A header or a footer: the paragraphs that repeat on each page.
public struct PageFurniture: Hashable, Sendable {
  /// The paragraphs of odd pages, and of all pages when `even` is nil.
  public var odd: [Paragraph]
  /// The paragraphs of even pages; nil means the same as odd pages.
  public var even: [Paragraph]?

  /// Creates a header or footer.
  public init(odd: [Paragraph], even: [Paragraph]? = nil) {
    self.odd = odd
    self.even = even
  }

  /// Nothing on any page.
  public static let none = PageFurniture(odd: [])
}
