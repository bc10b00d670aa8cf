/// A text document, free of any file format: what a reader makes, what a paper composes, what a writer writes.
public struct Document: Hashable, Sendable {
  /// The title in the properties of the file.
  public var title: String
  /// The organisation or person in the properties of the file.
  public var creator: String
  /// The named styles that paragraphs and runs refer to, in the order in which they were declared.
  public var styles: [Style]
  /// What serves where fonts of the styles are not installed.
  public var fontSubstitutes: [FontSubstitutes] = []
  /// The parts of the text that share a page setup; a document to be written has at least one.
  public var sections: [Section]

  /// Creates a document.
  public init(title: String = "", creator: String = "", styles: [Style] = [], sections: [Section] = []) {
    self.title = title
    self.creator = creator
    self.styles = styles
    self.sections = sections
  }

  /// Every block of every section in reading order, without headers and footers.
  public var blocks: [Block] { sections.flatMap(\.blocks) }
}
