/// A table of contents whose entries are already filled in, so that no program has to ask before showing it.
public struct TableOfContents: Hashable, Sendable {
  /// One line of the table.
  public struct Entry: Hashable, Sendable {
    /// The text of the heading.
    public var text: String
    /// The level of the heading in the outline, from 1.
    public var level: Int
    /// The bookmark on the heading.
    public var bookmark: String
    /// The page number to print; nil until the pages have been counted.
    public var pageNumber: Int?

    /// Creates a line.
    public init(text: String, level: Int, bookmark: String, pageNumber: Int? = nil) {
      self.text = text
      self.level = level
      self.bookmark = bookmark
      self.pageNumber = pageNumber
    }
  }

  /// The lines, in the order of the document.
  public var entries: [Entry]
  /// The deepest outline level that belongs in the table when the user updates it.
  public var deepestLevel: Int
  /// The level whose lines have no page number, because they only say more of the line below; nil for none.
  public var levelWithoutPages: Int?

  /// Creates a table of contents.
  public init(entries: [Entry], deepestLevel: Int = 1, levelWithoutPages: Int? = nil) {
    self.entries = entries
    self.deepestLevel = deepestLevel
    self.levelWithoutPages = levelWithoutPages
  }

  /// Whether a line ends with the number of its page.
  public func showsPage(_ entry: Entry) -> Bool { entry.level != levelWithoutPages }

  /// The name of the paragraph style of entries at a level, such as `目录 1`; a document should declare it.
  public static func styleName(level: Int) -> String { "目录 \(level)" }

  /// The levels that programs know.
  static let levels = 1...9
}
