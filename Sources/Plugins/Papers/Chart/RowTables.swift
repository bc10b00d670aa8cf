internal import Assembler
internal import OfficeDocuments

/// Puts a figure whose places lie in rows into tables: an office changes names in cells more easily than in a thousand boxes, which
/// some programs also take minutes to open.
struct RowTables {
  /// A seat or object in a row, by the edges of the columns that it covers.
  private struct Item {
    var left: Int
    var right: Int
    var cell: TableCell
    /// Words across the whole, which stand as a paragraph between tables.
    var words: String?
  }

  /// What stands beside each other.
  private struct Row {
    var top: Double
    var height: Double
    var items: [Item]

    /// Where its items begin and end.
    var edges: Set<Int> { Set(items.flatMap { [$0.left, $0.right] }) }
    /// The words of a row that holds nothing else.
    var words: String? { items.count == 1 ? items[0].words : nil }
  }

  private let rows: [Row]
  private let width: Int

  init(_ figure: SeatFigure, _ drawing: SeatDrawing) {
    let rule = CellBorders.Side.rule(Border(width: .points(0.5)))
    let ruled = CellBorders(top: rule, bottom: rule, left: rule, right: rule)
    var rows: [Int: Row] = [:]
    func add(_ item: Item, _ top: Double, _ height: Double) {
      rows[Self.column(top), default: Row(top: top, height: height, items: [])].items.append(item)
    }
    for place in figure.places {
      let left = place.x - place.width / 2
      let cell = TableCell(
        drawing.paragraphs(place, width: place.width, height: place.height).map { .paragraph($0) }, borders: ruled)
      add(
        Item(left: Self.column(left), right: Self.column(left + place.width), cell: cell), place.y - place.height / 2,
        place.height)
    }
    for object in figure.objects {
      let isWide = object.kind == .words && abs(object.width - figure.width) < 1
      let cell = TableCell(
        drawing.paragraphs(object, width: object.width, height: object.height).map { .paragraph($0) },
        borders: object.kind == .words ? CellBorders() : ruled)
      add(
        Item(
          left: Self.column(object.x), right: Self.column(object.x + object.width), cell: cell,
          words: isWide ? object.text : nil), object.y, object.height)
    }
    self.rows = rows.values.sorted { $0.top < $1.top }
    width = Self.column(figure.width)
  }

  /// The tables, and the words between them.
  var blocks: [Block] {
    var blocks: [Block] = []
    var run: [Row] = []
    var edges: Set<Int> = []
    func close() {
      guard !run.isEmpty else { return }
      // A paragraph keeps tables that follow each other apart.
      if case .table? = blocks.last { blocks.append(.paragraph(Self.gap)) }
      blocks.append(.table(table(run, edges)))
      run = []
    }
    for row in rows {
      if let words = row.words {
        close()
        blocks.append(.text(words, .chartNote))
        continue
      }
      let own = row.edges
      if !run.isEmpty, !own.isSubset(of: edges), !edges.isSubset(of: own) { close() }
      edges = run.isEmpty ? own : edges.union(own)
      run.append(row)
    }
    close()
    return blocks
  }

  /// One table, whose middle is that of the figure.
  private func table(_ rows: [Row], _ inner: Set<Int>) -> Table {
    let (first, last) = (inner.min() ?? 0, inner.max() ?? 0)
    let outer = min(first, width - last)
    // Halves of a tenth are no column.
    let ends = [outer, width - outer].filter { end in !inner.contains { abs($0 - end) < 3 } }
    let columns = inner.union(ends).sorted()
    let indices = Dictionary(columns.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    let empty = TableCell("", .chartLabel)
    let lines = rows.map { row in
      var cells: [TableCell] = []
      var next = 0
      for item in row.items.sorted(by: { $0.left < $1.left }) {
        guard let from = indices[item.left], let to = indices[item.right], from >= next else { continue }
        cells += Array(repeating: empty, count: from - next)
        var cell = item.cell
        cell.columnSpan = max(1, to - from)
        cells.append(cell)
        next = to
      }
      cells += Array(repeating: empty, count: max(0, columns.count - 1 - next))
      return TableRow(cells, height: .exactly(.points(row.height)))
    }
    let widths = zip(columns, columns.dropFirst()).map { Length.points(Double($1 - $0) / 10) }
    return Table(columnWidths: widths, rows: lines, border: nil, cellPadding: ChartName.cellPadding)
  }

  private static let gap = Paragraph(
    "", .chartLabel, properties: ParagraphProperties { $0.lineSpacing = .exactly(.points(3)) })

  /// A place in tenths of a point, so that edges that meet are equal.
  private static func column(_ points: Double) -> Int { Int((points * 10).rounded()) }
}
