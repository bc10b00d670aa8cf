extension ODTFlowWriter {
  /// Writes a table.
  mutating func table(_ table: Table, flow: Flow, textWidth: Length) {
    guard !table.rows.isEmpty else { return }
    let grid = TableGrid(table, textWidth: textWidth)
    if grid.hasExtraColumns { file.notices.add(.tooManyCells) }
    if grid.hasClippedSpans { file.notices.add(.spanClipped) }
    if grid.hasBadWidths { file.notices.add(.columnWidths) }
    let (start, isNewPage) = takePageStart(flow)
    file.tableCount += 1
    xml.start("table:table")
    xml.attribute("table:name", "Table\(file.tableCount)")
    xml.attribute(
      "table:style-name",
      styles.name(
        ODTAutomaticStyleWriter.TableLook(
          width: grid.width, alignment: table.alignment, pageStart: start, isOnNewPage: isNewPage,
          staysOnOnePage: table.staysOnOnePage)))
    columns(grid.columnWidths)
    let rules = TableRules(table, grid: grid)
    var coveredRows = [Int](repeating: 0, count: grid.columnWidths.count)
    // A table that is all header would have nothing to repeat it above.
    let headerRowCount = table.headerRowCount < table.rows.count ? max(table.headerRowCount, 0) : 0
    if headerRowCount > 0 { xml.start("table:table-header-rows") }
    for number in table.rows.indices {
      row(table, number, grid: grid, rules: rules, coveredRows: &coveredRows)
      if number + 1 == headerRowCount { xml.end() }
    }
    xml.end()
  }

  private mutating func columns(_ widths: [Length]) {
    var index = 0
    while index < widths.count {
      var end = index + 1
      while end < widths.count, widths[end] == widths[index] { end += 1 }
      xml.start("table:table-column")
      xml.attribute("table:style-name", styles.columnName(width: widths[index]))
      if end - index > 1 { xml.attribute("table:number-columns-repeated", String(end - index)) }
      xml.end()
      index = end
    }
  }

  /// Writes a row. `coveredRows` holds for each column how many rows, this one included, a cell above still covers.
  private mutating func row(
    _ table: Table, _ number: Int, grid: TableGrid, rules: TableRules, coveredRows: inout [Int]
  ) {
    let row = table.rows[number]
    xml.start("table:table-row")
    xml.attribute("table:style-name", styles.rowName(height: row.height))
    var placements = grid[row: number]
    var column = 0
    while column < coveredRows.count {
      if let placement = placements.first, placement.column == column {
        let index = placements.startIndex
        placements.removeFirst()
        cell(row.cells[placement.cell], placement, rules: rules.rules(at: index), table: table, grid: grid)
        for position in column..<column + placement.columnSpan { coveredRows[position] = placement.rowSpan - 1 }
        column += placement.columnSpan
      } else if coveredRows[column] > 0 {
        coveredRows[column] -= 1
        xml.empty("table:covered-table-cell")
        column += 1
      } else {
        // The row is shorter than the table.
        let rule = table.border
        cell(
          TableCell([]), TableGrid.Placement(cell: 0, column: column, columnSpan: 1, rowSpan: 1),
          rules: TableRules.Rules(top: rule, bottom: rule, left: rule, right: rule), table: table, grid: grid)
        column += 1
      }
    }
    xml.end()
  }

  private mutating func cell(
    _ cell: TableCell, _ placement: TableGrid.Placement, rules: TableRules.Rules, table: Table, grid: TableGrid
  ) {
    if let color = cell.shading, odfHexadecimal(color) == nil { file.notices.add(.unknownColor(color)) }
    let look = ODTAutomaticStyleWriter.CellLook(
      top: rules.top, bottom: rules.bottom, left: rules.left, right: rules.right, padding: table.cellPadding,
      verticalAlignment: cell.verticalAlignment, shading: cell.shading)
    xml.start("table:table-cell")
    xml.attribute("table:style-name", styles.name(look))
    if placement.columnSpan > 1 || placement.rowSpan > 1 {
      xml.attribute("table:number-columns-spanned", String(placement.columnSpan))
      xml.attribute("table:number-rows-spanned", String(placement.rowSpan))
    }
    xml.attribute("office:value-type", "string")
    blocks(
      cell.blocks, flow: .cell, textWidth: grid.width(of: placement) - table.cellPadding * 2)
    if cell.blocks.isEmpty { paragraph(Paragraph(), flow: .cell) }
    xml.end()
    for _ in 1..<max(placement.columnSpan, 1) { xml.empty("table:covered-table-cell") }
  }
}

/// The rules of each cell of a table once neighbours have agreed: what one of them says counts for both.
struct TableRules {
  /// The rules of a cell.
  struct Rules {
    var top: Border?
    var bottom: Border?
    var left: Border?
    var right: Border?
  }

  private let common: Rules
  /// The rules by placement; empty when every cell is as the table says.
  private var own: [Rules] = []

  /// Settles the rules of a table.
  init(_ table: Table, grid: TableGrid) {
    common = Rules(top: table.border, bottom: table.border, left: table.border, right: table.border)
    let isPlain = table.rows.allSatisfy { row in row.cells.allSatisfy { $0.borders == CellBorders() } }
    if isPlain { return }
    let columns = grid.columnWidths.count
    var owners = [Int32](repeating: -1, count: columns * table.rows.count)
    var borders: [CellBorders] = []
    borders.reserveCapacity(grid.placements.count)
    for row in table.rows.indices {
      for (index, placement) in zip(grid[row: row].indices, grid[row: row]) {
        borders.append(table.rows[row].cells[placement.cell].borders)
        for covered in row..<row + placement.rowSpan {
          for column in placement.column..<placement.column + placement.columnSpan {
            owners[covered * columns + column] = Int32(truncatingIfNeeded: index)
          }
        }
      }
    }
    /// What the neighbours across an edge say, when they all say the same.
    func agreed(_ positions: some Sequence<Int>, _ side: KeyPath<CellBorders, CellBorders.Side>) -> CellBorders.Side {
      var result: CellBorders.Side?
      for position in positions {
        let owner = owners[position]
        let said = owner < 0 ? .inherited : borders[Int(owner)][keyPath: side]
        if let result, result != said { return .inherited }
        result = said
      }
      return result ?? .inherited
    }
    func settle(_ side: CellBorders.Side, _ neighbours: @autoclosure () -> CellBorders.Side) -> Border? {
      switch side == .inherited ? neighbours() : side {
      case .inherited: table.border
      case .none: nil
      case .rule(let border): border
      }
    }
    own.reserveCapacity(borders.count)
    for row in table.rows.indices {
      for (index, placement) in zip(grid[row: row].indices, grid[row: row]) {
        let said = borders[index]
        let (first, end) = (placement.column, placement.column + placement.columnSpan)
        let below = row + placement.rowSpan
        let beside = stride(from: row * columns, to: below * columns, by: columns)
        own.append(
          Rules(
            top: settle(
              said.top,
              row > 0 ? agreed((row - 1) * columns + first..<(row - 1) * columns + end, \.bottom) : .inherited),
            bottom: settle(
              said.bottom,
              below < table.rows.count ? agreed(below * columns + first..<below * columns + end, \.top) : .inherited),
            left: settle(said.left, first > 0 ? agreed(beside.lazy.map { $0 + first - 1 }, \.right) : .inherited),
            right: settle(said.right, end < columns ? agreed(beside.lazy.map { $0 + end }, \.left) : .inherited)))
      }
    }
  }

  /// The rules of a cell, by the index of its placement.
  func rules(at index: Int) -> Rules { own.isEmpty ? common : own[index] }
}

extension Table {
  /// Whether every row but the last asks to stand with the next one, which ODF only says of whole tables.
  fileprivate var staysOnOnePage: Bool {
    rows.count > 1
      && rows.dropLast().allSatisfy { row in
        guard case .paragraph(let first) = row.cells.first?.blocks.first else { return false }
        return first.properties.keepWithNext == true
      }
  }
}
