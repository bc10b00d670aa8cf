/// A position inside one file, as exact as the format allows: what it is by kind, and a stretch of its text.
///
/// Every number is 1-based. Columns and lengths count Unicode scalars. Every cell of a sheet may have a place, so that all
/// of it is kept in few bytes.
public struct Place: Hashable, Sendable {
  /// What a place is.
  public enum Anchor: Hashable, Sendable {
    /// The whole file.
    case file
    /// A part of the package as a whole, such as `word/settings.xml`.
    case part(String)
    /// A whole sheet.
    case sheet(String)
    /// A cell of a sheet; without a name where the file has but one sheet.
    case cell(CellReference, sheet: String?)
    /// A paragraph by its ordinal within a part, counted in document order over every paragraph element; without a part
    /// in a file that is no package.
    case paragraph(Int, part: String?)
    /// A line of a text file; of a table in text with the cell.
    case line(Int, cell: CellReference?)
    /// A slide by its number in the show, and a paragraph on it by its ordinal.
    case slide(Int, paragraph: Int?)
  }

  /// The name of a part or of a sheet; a file has either.
  private var name: String?
  private var isSheet = false
  // Zero stands for nil.
  private var paragraphNumber: UInt32 = 0
  private var lineNumber: UInt32 = 0
  private var slideNumber: UInt32 = 0
  private var columnNumber: UInt32 = 0
  private var lengthNumber: UInt32 = 0
  private var cellRow: UInt32 = 0
  private var cellColumn: UInt32 = 0

  /// Creates a position; what is not known stays nil.
  public init(
    part: String? = nil, paragraph: Int? = nil, line: Int? = nil, column: Int? = nil, sheet: String? = nil,
    cell: CellReference? = nil, slide: Int? = nil, length: Int? = nil
  ) {
    name = part ?? sheet
    isSheet = part == nil && sheet != nil
    self.paragraph = paragraph
    self.line = line
    self.column = column
    self.cell = cell
    self.slide = slide
    self.length = length
  }

  /// What the place is.
  public var anchor: Anchor {
    if let line { return .line(line, cell: cell) }
    if let cell { return .cell(cell, sheet: sheet) }
    if let slide { return .slide(slide, paragraph: paragraph) }
    if let paragraph { return .paragraph(paragraph, part: part) }
    guard let name else { return .file }
    return isSheet ? .sheet(name) : .part(name)
  }

  /// The part of the package, such as `word/document.xml`; nil for a file that is no package.
  public var part: String? { isSheet ? nil : name }

  /// The name of the sheet.
  public var sheet: String? { isSheet ? name : nil }

  /// The ordinal of the paragraph within the part, counted in document order over every paragraph element.
  public var paragraph: Int? {
    get { Self.number(paragraphNumber) }
    set { paragraphNumber = Self.packed(newValue) }
  }

  /// The line of a text file.
  public var line: Int? {
    get { Self.number(lineNumber) }
    set { lineNumber = Self.packed(newValue) }
  }

  /// The number of the slide in the show, hidden ones counted.
  public var slide: Int? {
    get { Self.number(slideNumber) }
    set { slideNumber = Self.packed(newValue) }
  }

  /// The column within the line, or within the text of the paragraph or cell, at which a stretch begins.
  public var column: Int? {
    get { Self.number(columnNumber) }
    set {
      columnNumber = Self.packed(newValue)
      // A stretch that begins elsewhere is another one.
      lengthNumber = 0
    }
  }

  /// How many scalars the stretch has that begins at the column; nil where only its beginning is known.
  public var length: Int? {
    get { Self.number(lengthNumber) }
    set { lengthNumber = Self.packed(newValue) }
  }

  /// The cell of the sheet.
  public var cell: CellReference? {
    get { cellRow == 0 ? nil : CellReference(row: Int(cellRow), column: Int(cellColumn)) }
    set {
      cellRow = Self.packed(newValue?.row)
      cellColumn = Self.packed(newValue?.column)
    }
  }

  private static func number(_ packed: UInt32) -> Int? { packed == 0 ? nil : Int(packed) }
  private static func packed(_ number: Int?) -> UInt32 { UInt32(clamping: number ?? 0) }
}
