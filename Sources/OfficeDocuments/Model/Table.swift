/// A table of rows and columns.
public struct Table: Hashable, Sendable {
  /// The widths of the columns of the grid, from left to right; their number is the number of columns.
  public var columnWidths: [Length]
  /// The rows, from top to bottom.
  public var rows: [TableRow]
  /// How many rows at the top repeat on every page.
  public var headerRowCount: Int
  /// Where the table stands between the margins.
  public var alignment: Alignment
  /// The rules around and between cells that say nothing else; nil for none.
  public var border: Border?
  /// The space between the rules and the text at the left and right of each cell.
  public var cellPadding: Length

  /// Creates a table.
  public init(
    columnWidths: [Length], rows: [TableRow], headerRowCount: Int = 0, alignment: Alignment = .center,
    border: Border? = Border(width: .points(0.5)), cellPadding: Length = .millimetres(1.5)
  ) {
    self.columnWidths = columnWidths
    self.rows = rows
    self.headerRowCount = headerRowCount
    self.alignment = alignment
    self.border = border
    self.cellPadding = cellPadding
  }
}

/// A row of a table. A row is never split over two pages.
public struct TableRow: Hashable, Sendable {
  /// The cells from left to right, without those that a cell of this row or a row above covers.
  public var cells: [TableCell]
  /// The height of the row; nil for as high as its content.
  public var height: RowHeight?

  /// Creates a row.
  public init(_ cells: [TableCell], height: RowHeight? = nil) {
    self.cells = cells
    self.height = height
  }
}

/// The height of a table row.
public enum RowHeight: Hashable, Sendable {
  /// At least this height.
  case atLeast(Length)
  /// This height, whatever stands in the row.
  case exactly(Length)
}

/// A cell of a table.
public struct TableCell: Hashable, Sendable {
  /// The content, in reading order.
  public var blocks: [Block]
  /// How many columns the cell covers, at least 1.
  public var columnSpan: Int
  /// How many rows the cell covers, at least 1.
  public var rowSpan: Int
  /// Where the content stands between the upper and lower rule.
  public var verticalAlignment: VerticalAlignment
  /// The rules of this cell where they differ from the table's.
  public var borders: CellBorders
  /// The colour behind the text as six hexadecimal digits; nil for none.
  public var shading: String?

  /// Creates a cell.
  public init(
    _ blocks: [Block], columnSpan: Int = 1, rowSpan: Int = 1, verticalAlignment: VerticalAlignment = .center,
    borders: CellBorders = CellBorders(), shading: String? = nil
  ) {
    self.blocks = blocks
    self.columnSpan = columnSpan
    self.rowSpan = rowSpan
    self.verticalAlignment = verticalAlignment
    self.borders = borders
    self.shading = shading
  }

  /// Creates a cell that holds one paragraph of plain text.
  public init(_ text: String, style: String? = nil, columnSpan: Int = 1, rowSpan: Int = 1) {
    self.init([.paragraph(Paragraph(text, style: style))], columnSpan: columnSpan, rowSpan: rowSpan)
  }
}

/// Where content stands between an upper and a lower edge.
public enum VerticalAlignment: String, Hashable, Sendable {
  /// At the upper edge.
  case top
  /// In the middle.
  case center
  /// At the lower edge.
  case bottom
}

/// The rules of one cell. Each side is as the table says, none, or its own.
public struct CellBorders: Hashable, Sendable {
  /// The rule of one side.
  public enum Side: Hashable, Sendable {
    /// As the table says.
    case inherited
    /// No rule.
    case none
    /// This rule.
    case rule(Border)
  }

  /// The upper rule.
  public var top: Side
  /// The lower rule.
  public var bottom: Side
  /// The left rule.
  public var left: Side
  /// The right rule.
  public var right: Side

  /// Creates the rules of a cell.
  public init(top: Side = .inherited, bottom: Side = .inherited, left: Side = .inherited, right: Side = .inherited) {
    self.top = top
    self.bottom = bottom
    self.left = left
    self.right = right
  }

  /// No rule on any side.
  public static let none = CellBorders(top: .none, bottom: .none, left: .none, right: .none)
}
