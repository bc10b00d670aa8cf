/// A position inside one file, as exact as the format allows.
///
/// Every number is 1-based. Columns count Unicode scalars.
public struct Place: Hashable, Sendable {
  /// The part of the package, such as `word/document.xml`; nil for a file that is no package.
  public var part: String?
  /// The ordinal of the paragraph within the part, counted in document order over every paragraph element.
  public var paragraph: Int?
  /// The line of a text file.
  public var line: Int?
  /// The column within the line, or within the text of the paragraph.
  public var column: Int?
  /// The name of the sheet.
  public var sheet: String?
  /// The cell of the sheet.
  public var cell: CellReference?

  /// Creates a position; what is not known stays nil.
  public init(
    part: String? = nil, paragraph: Int? = nil, line: Int? = nil, column: Int? = nil, sheet: String? = nil,
    cell: CellReference? = nil
  ) {
    self.part = part
    self.paragraph = paragraph
    self.line = line
    self.column = column
    self.sheet = sheet
    self.cell = cell
  }
}
