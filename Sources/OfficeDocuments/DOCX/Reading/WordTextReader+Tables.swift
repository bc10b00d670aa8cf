/// How a table looks, as its properties or its style say.
struct WordTableLook: Inheriting, Sendable {
  /// The rules; an inner nil says that there are none.
  var border: Border??
  var padding: Length?
  var alignment: Alignment?

  init() {}

  /// Reads a `w:tblPr` element.
  init(_ element: XMLElement) {
    alignment = Alignment(word: element.value("w:jc"))
    padding = element.child("w:tblCellMar").flatMap { margins in
      (margins.child("w:left") ?? margins.child("w:start"))?.twips("w:w")
    }
    guard let borders = element.child("w:tblBorders") else { return }
    let rules = ["w:insideH", "w:insideV", "w:top", "w:bottom", "w:left", "w:right"].lazy.compactMap { name in
      borders.child(name).flatMap { Border(word: $0) }
    }
    border = .some(rules.first)
  }

  func inheriting(_ base: WordTableLook) -> WordTableLook {
    var look = self
    look.border = border ?? base.border
    look.padding = padding ?? base.padding
    look.alignment = alignment ?? base.alignment
    return look
  }
}

extension WordTextReader {
  /// Columns that one table may have; Word itself stops at 63.
  private static var columnLimit: Int { 1_024 }

  /// Reads a table; nil when tracked changes delete all of it.
  mutating func readTable(_ element: XMLElement) throws(ReadingError) -> Table? {
    var look = WordTableLook()
    var widths: [Length] = []
    var grid = WordTableGrid()
    for child in element.children {
      switch story.names[child] {
      case .tableProperties:
        look = WordTableLook(child)
        if child.child("w:tblPrChange") != nil { remarks.note(.trackedChanges, at: story.place(of: child)) }
        if let style = parts.styles.tableStyle(child.value("w:tblStyle")) { look = look.inheriting(style) }
      case .tableGrid:
        widths = child.children.filter { $0.name == "w:gridCol" }.prefix(Self.columnLimit).map {
          max($0.twips("w:w") ?? .zero, .zero)
        }
      default: try readRows(child, into: &grid)
      }
    }
    guard !grid.rows.isEmpty else { return nil }
    let columns = min(grid.columnCount, 16_384)
    while widths.count < columns { widths.append(grid.cellWidths[widths.count] ?? .millimetres(20)) }
    return Table(
      columnWidths: widths, rows: grid.rows, headerRowCount: grid.headerRowCount, alignment: look.alignment ?? .left,
      border: look.border ?? nil, cellPadding: look.padding ?? .twips(108))
  }

  /// Reads a row, or the rows in whatever wraps them.
  private mutating func readRows(_ element: XMLElement, into grid: inout WordTableGrid) throws(ReadingError) {
    switch story.names[element] {
    case .row: try readRow(element, into: &grid)
    case .deleted, .movedFrom: remarks.note(.trackedChanges, at: story.place(of: element))
    case .structuredTagProperties, .structuredTagEnd, .customXMLProperties, .bookmarkStart: break
    case .alternateContent:
      if let branch = branch(of: element) { for child in branch.children { try readRows(child, into: &grid) } }
    default: for child in element.children { try readRows(child, into: &grid) }
    }
  }

  private mutating func readRow(_ element: XMLElement, into grid: inout WordTableGrid) throws(ReadingError) {
    var row = WordTableRow()
    if let properties = element.child("w:trPr") {
      for child in properties.children {
        switch child.name {
        case "w:del":
          remarks.note(.trackedChanges, at: story.place(of: element))
          return
        case "w:ins", "w:trPrChange": remarks.note(.trackedChanges, at: story.place(of: element))
        case "w:tblHeader": row.isHeader = child.isSwitchedOn
        case "w:trHeight":
          guard let height = child.twips("w:val"), height.points > 0 else { continue }
          row.height = child.attribute("w:hRule") == "exact" ? .exactly(height) : .atLeast(height)
        case "w:gridBefore": row.skip(child.integer("w:val") ?? 0, limit: Self.columnLimit)
        default: break
        }
      }
    }
    for child in element.children where story.names[child] != .rowProperties {
      try readCells(child, into: &row, &grid)
    }
    grid.close(row)
  }

  private mutating func readCells(
    _ element: XMLElement, into row: inout WordTableRow, _ grid: inout WordTableGrid
  ) throws(ReadingError) {
    switch story.names[element] {
    case .cell: try readCell(element, into: &row, &grid)
    case .tableExceptions, .structuredTagProperties, .structuredTagEnd, .customXMLProperties, .bookmarkStart: break
    case .alternateContent:
      if let branch = branch(of: element) { for child in branch.children { try readCells(child, into: &row, &grid) } }
    default: for child in element.children { try readCells(child, into: &row, &grid) }
    }
  }

  private mutating func readCell(
    _ element: XMLElement, into row: inout WordTableRow, _ grid: inout WordTableGrid
  ) throws(ReadingError) {
    try budget.spendCell()
    var cell = TableCell([], verticalAlignment: .top)
    var merge: String?
    var width: Length?
    for property in element.child("w:tcPr")?.children ?? element.noChildren {
      switch property.name {
      case "w:cellDel":
        remarks.note(.trackedChanges, at: story.place(of: element))
        return
      case "w:cellIns", "w:cellMerge", "w:tcPrChange": remarks.note(.trackedChanges, at: story.place(of: element))
      case "w:gridSpan": cell.columnSpan = property.integer("w:val") ?? 1
      case "w:vMerge": merge = property.attribute("w:val") ?? "continue"
      case "w:hMerge":
        if property.attribute("w:val") != "restart", row.widenLast() { return }
      case "w:tcW": if property.attribute("w:type") == "dxa" { width = property.twips("w:w") }
      case "w:shd": cell.shading = property.attribute("w:fill").flatMap { hexadecimalColor($0) }
      case "w:vAlign":
        cell.verticalAlignment =
          switch property.attribute("w:val") {
          case "center", "both": .center
          case "bottom": .bottom
          default: .top
          }
      case "w:tcBorders": cell.borders = CellBorders(word: property)
      default: break
      }
    }
    cell.columnSpan = min(max(cell.columnSpan, 1), max(1, Self.columnLimit - row.column))
    if merge == "continue", grid.extend(at: row.column, span: cell.columnSpan) {
      row.column += cell.columnSpan
      return
    }
    cell.blocks = try blocks(in: element)
    grid.place(cell, width: width, restartsMerge: merge != nil, in: &row)
  }
}

/// A row of a table as its cells are read.
private struct WordTableRow {
  var cells: [TableCell] = []
  /// The column, from 0, at which the next cell begins.
  var column = 0
  var height: RowHeight?
  var isHeader = false
  /// The cells that may grow downwards, by their first column: their place among the cells, and their span.
  var merges: [Int: (cell: Int, span: Int)] = [:]

  /// Leaves columns free before the first cell.
  mutating func skip(_ count: Int, limit: Int) {
    guard count > 0 else { return }
    let span = min(count, limit)
    cells.append(TableCell([], columnSpan: span, borders: .none))
    column += span
  }

  /// Widens the last cell by one column; false when there is none.
  mutating func widenLast() -> Bool {
    guard let last = cells.indices.last else { return false }
    cells[last].columnSpan += 1
    column += 1
    return true
  }
}

/// The rows of a table as they are read, with the cells that reach down into further rows.
private struct WordTableGrid {
  private(set) var rows: [TableRow] = []
  private(set) var headerRowCount = 0
  private(set) var columnCount = 0
  /// What single cells say of the width of their column.
  private(set) var cellWidths: [Int: Length] = [:]
  /// The cells that the row before ended with open merges, by column.
  private var open: [Int: (row: Int, cell: Int, span: Int)] = [:]
  private var continued: [Int: (row: Int, cell: Int, span: Int)] = [:]

  /// Lets the cell above reach into the current row; false when none is open there.
  mutating func extend(at column: Int, span: Int) -> Bool {
    guard let cell = open[column], cell.span == span else { return false }
    rows[cell.row].cells[cell.cell].rowSpan += 1
    continued[column] = cell
    return true
  }

  mutating func place(_ cell: TableCell, width: Length?, restartsMerge: Bool, in row: inout WordTableRow) {
    if restartsMerge { row.merges[row.column] = (row.cells.count, cell.columnSpan) }
    if let width, cell.columnSpan == 1, cellWidths[row.column] == nil { cellWidths[row.column] = width }
    row.cells.append(cell)
    row.column += cell.columnSpan
  }

  mutating func close(_ row: WordTableRow) {
    open = continued
    continued = [:]
    for (column, merge) in row.merges { open[column] = (rows.count, merge.cell, merge.span) }
    if row.isHeader, headerRowCount == rows.count { headerRowCount += 1 }
    columnCount = max(columnCount, row.column)
    rows.append(TableRow(row.cells, height: row.height))
  }
}

extension CellBorders {
  /// Reads a `w:tcBorders` element.
  fileprivate init(word element: XMLElement) {
    func side(_ names: String...) -> Side {
      for name in names {
        if let child = element.child(name) { return Border(word: child).map { .rule($0) } ?? .none }
      }
      return .inherited
    }
    self.init(
      top: side("w:top"), bottom: side("w:bottom"), left: side("w:left", "w:start"), right: side("w:right", "w:end"))
  }
}
