extension Section {
  /// The section with rows of its tables of such heights that office programs put it on the same number of pages.
  ///
  /// Word and ONLYOFFICE give a row of a least height the width of its rule besides, LibreOffice does not, and the space above
  /// the first line of a page is dropped by some: a table that just fills its last page in one program goes on to another page
  /// in the next, and every page number behind it is wrong. Where that is near, all rows become lower or higher by the same
  /// fraction of a millimetre, at most by one. A section without tables, or with so many rows that no height is safe, stays as
  /// it is.
  ///
  /// - Parameters:
  ///   - styles: The styles of the document.
  ///   - metrics: How wide and high characters are.
  public func withSteadyTables(_ styles: [Style], metrics: TypeMetrics = .usual) -> Section {
    let rowCount = blocks.reduce(0) { sum, block in
      if case .table(let table) = block { sum + table.rows.count } else { sum }
    }
    guard SteadyTables.rowCounts.contains(rowCount) else { return self }
    let tables = SteadyTables(self, BlockMeasure(StyleSheet(styles), metrics: metrics))
    guard let change = tables.change, change != 0 else { return self }
    var section = self
    for index in section.blocks.indices {
      guard case .table(var table) = section.blocks[index], let heights = tables.heights(index, change) else {
        continue
      }
      for row in table.rows.indices {
        if let height = heights[row] { table.rows[row].height = .atLeast(.points(height)) }
      }
      section.blocks[index] = .table(table)
    }
    return section
  }
}

/// The blocks of a section, measured once, to be put on pages with rows of several heights.
private struct SteadyTables {
  /// Shorter tables are no matter of rows, and with more the programs differ by more than a change of heights makes good.
  static let rowCounts = 6...600
  /// By how much rows may change, in points: lower first, because that needs no page more.
  static let changes = [0] + (1...8).map { -0.25 * Double($0) } + (1...11).map { 0.25 * Double($0) }

  private let section: Section
  private let blocks: [MeasuredBlock]

  private enum MeasuredBlock {
    case paragraphs([MeasuredParagraph], endsPage: Bool)
    case table([MeasuredRow], least: [Double?], rule: Double, headerRowCount: Int)
  }

  init(_ section: Section, _ measure: BlockMeasure) {
    self.section = section
    let width = max(section.page.textWidth.points, 1)
    let pitch = section.page.linePitch.flatMap { $0.points > 0 && $0.points.isFinite ? $0.points : nil }
    blocks = section.blocks.map { block in
      switch block {
      case .paragraph(let paragraph):
        let (pieces, endsPage) = measure.pieces(of: paragraph, width: width, pitch: pitch)
        return .paragraphs(pieces, endsPage: endsPage)
      case .table(var table):
        let heights = table.rows.map(\.height)
        for row in table.rows.indices {
          if case .atLeast = heights[row] { table.rows[row].height = nil }
        }
        let least: [Double?] = heights.map { height in
          switch height {
          case .atLeast(let least): BlockMeasure.distance(least)
          case .exactly: nil
          case nil: 0
          }
        }
        return .table(
          measure.rows(of: table, width: width), least: least, rule: BlockMeasure.distance(table.border?.width),
          headerRowCount: table.headerRowCount)
      case .tableOfContents(let contents):
        let entries = contents.entries.map { entry in
          let paragraph = BlockMeasure.paragraph(entry, width: width)
          return measure.measure(paragraph, paragraph.inlines[...], width: width, pitch: pitch)
        }
        return .paragraphs(entries, endsPage: false)
      }
    }
  }

  /// The least change of heights with which the programs agree; nil when there is none.
  var change: Double? {
    Self.changes.first { change in
      pageCount(change, isTight: false) == pageCount(change, isTight: true)
    }
  }

  /// The least heights of the rows of a block with a change, in points; nil for rows that keep theirs.
  func heights(_ block: Int, _ change: Double) -> [Double?]? {
    guard case .table(let rows, let least, _, _) = blocks[block] else { return nil }
    return zip(rows, least).map { row, least in least.flatMap { Self.height(row, least: $0, change) } }
  }

  /// The least height of a row with a change; nil where its text alone decides.
  private static func height(_ row: MeasuredRow, least: Double, _ change: Double) -> Double? {
    let height = max(row.height, least) + change
    return height > row.height ? height : nil
  }

  /// How many pages there are in the program with the lowest rows and the most room, or in that with the highest and the least.
  private func pageCount(_ change: Double, isTight: Bool) -> Int {
    var flow = PageFlow()
    flow.begin(section, number: 1)
    flow.reserve = isTight ? 3 : -3
    // What stands above the first line of a section takes room in one program and none in another.
    flow.reserveOfFirstPage = isTight ? 3 : -14
    for block in blocks {
      switch block {
      case .paragraphs(let pieces, let endsPage):
        for piece in pieces { flow.place(piece) }
        if endsPage { flow.endPage() }
      case .table(var rows, let least, let rule, let headerRowCount):
        for index in rows.indices {
          guard let least = least[index] else { continue }
          if let height = Self.height(rows[index], least: least, change) {
            rows[index].height = height + (isTight ? rule : 0)
          }
        }
        flow.place(rows, headerRowCount: headerRowCount)
      }
    }
    return flow.pageCount
  }
}
