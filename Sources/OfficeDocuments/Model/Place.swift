/// A position inside one file, as exact as the format allows.
///
/// Every number is 1-based. Columns count Unicode scalars.
public struct Place: Hashable, Sendable {
  /// The part of the package, such as `word/document.xml`; nil for a file that is no package.
  public var part: String?
  /// The name of the sheet.
  public var sheet: String?
  // Every cell of a sheet has a place, so numbers are kept in few bytes; zero stands for nil.
  private var paragraphNumber: UInt32 = 0
  private var lineNumber: UInt32 = 0
  private var columnNumber: UInt32 = 0
  private var cellRow: UInt32 = 0
  private var cellColumn: UInt32 = 0

  /// Creates a position; what is not known stays nil.
  public init(
    part: String? = nil, paragraph: Int? = nil, line: Int? = nil, column: Int? = nil, sheet: String? = nil,
    cell: CellReference? = nil
  ) {
    self.part = part
    self.sheet = sheet
    self.paragraph = paragraph
    self.line = line
    self.column = column
    self.cell = cell
  }

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

  /// The column within the line, or within the text of the paragraph.
  public var column: Int? {
    get { Self.number(columnNumber) }
    set { columnNumber = Self.packed(newValue) }
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
