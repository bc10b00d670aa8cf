/// The sheets of a spreadsheet file, in order.
public struct Workbook: Hashable, Sendable {
  /// The sheets.
  public var sheets: [Sheet]

  /// Creates a workbook.
  public init(sheets: [Sheet] = []) { self.sheets = sheets }
}

/// A sheet: rows of located cells, and what a writer needs to make it pleasant to fill in.
public struct Sheet: Hashable, Sendable {
  /// The name on the tab; empty for a file that has none, such as CSV.
  public var name: String
  /// The rows that hold something, in order.
  public var rows: [SheetRow]
  /// The areas of merged cells; the upper left cell of each holds the value.
  public var mergedAreas: [CellArea]
  /// Whether the user does not see the sheet.
  public var isHidden: Bool
  /// The columns that the user does not see, 1-based.
  public var hiddenColumns: Set<Int>
  /// The widths of the columns in characters, from the first; for writing.
  public var columnWidths: [Double]
  /// How many rows at the top stay in view; for writing.
  public var frozenRowCount: Int
  /// The lists of choices that cells offer; for writing.
  public var choices: [CellChoices]
  /// The notes on cells, by row and column; for writing.
  public var notes: [CellNote] = []

  /// Creates a sheet.
  public init(
    name: String, rows: [SheetRow] = [], mergedAreas: [CellArea] = [], isHidden: Bool = false,
    hiddenColumns: Set<Int> = [], columnWidths: [Double] = [], frozenRowCount: Int = 0, choices: [CellChoices] = []
  ) {
    self.name = name
    self.rows = rows
    self.mergedAreas = mergedAreas
    self.isHidden = isHidden
    self.hiddenColumns = hiddenColumns
    self.columnWidths = columnWidths
    self.frozenRowCount = frozenRowCount
    self.choices = choices
  }
}

/// A row of a sheet.
public struct SheetRow: Hashable, Sendable {
  /// The number of the row, from 1.
  public var number: Int
  /// The cells that hold something, from left to right.
  public var cells: [SheetCell]
  /// Whether the user does not see the row.
  public var isHidden: Bool

  /// Creates a row.
  public init(number: Int, cells: [SheetCell], isHidden: Bool = false) {
    self.number = number
    self.cells = cells
    self.isHidden = isHidden
  }
}

/// A cell of a sheet: its text as the user sees it, and where it stands.
public struct SheetCell: Hashable, Sendable {
  /// The column, from 1.
  public var column: Int
  /// The text; numbers and dates are written out, codes and telephone numbers digit by digit.
  public var text: String
  /// How the cell looks; for writing.
  public var look: CellLook
  // Most cells have none, and a sheet has hundreds of thousands of cells.
  private var boxedPlace: BoxedPlace?

  private indirect enum BoxedPlace: Hashable, Sendable { case place(Place) }

  /// Creates a cell.
  public init(column: Int, text: String, place: Place? = nil, look: CellLook = .plain) {
    self.column = column
    self.text = text
    self.look = look
    self.place = place
  }

  /// Where the cell stands in the file, where its sheet, row and column do not say it: the line of a text file, the
  /// paragraph of a table in a document.
  public var place: Place? {
    get { if case .place(let place)? = boxedPlace { place } else { nil } }
    set { boxedPlace = newValue.map { .place($0) } }
  }
}

/// How a written cell looks.
public enum CellLook: Hashable, Sendable {
  /// Text to be typed over.
  case plain
  /// The title of a column, set off by weight and colour.
  case heading
  /// An explanation that is not data.
  case hint
}

/// A rectangle of cells, both corners included.
public struct CellArea: Hashable, Sendable {
  /// The upper left cell.
  public var first: CellReference
  /// The lower right cell.
  public var last: CellReference

  /// Creates an area from its corners.
  public init(first: CellReference, last: CellReference) {
    self.first = first
    self.last = last
  }
}

/// A list of choices offered in an area of cells.
public struct CellChoices: Hashable, Sendable {
  /// Where the list is offered.
  public var area: CellArea
  /// The choices, in order; together at most 255 characters with their commas.
  public var choices: [String]
  /// Whether anything else may be typed too.
  public var allowsOther: Bool

  /// Creates a list of choices.
  public init(area: CellArea, choices: [String], allowsOther: Bool = false) {
    self.area = area
    self.choices = choices
    self.allowsOther = allowsOther
  }
}

/// A note on a cell, shown while the pointer rests on it.
public struct CellNote: Hashable, Sendable {
  /// The cell.
  public var cell: CellReference
  /// The text; lines are parted by line feeds.
  public var text: String

  /// Creates a note.
  public init(cell: CellReference, text: String) {
    self.cell = cell
    self.text = text
  }
}
