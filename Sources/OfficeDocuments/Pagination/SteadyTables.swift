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
  /// The blocks, with rows as high as their text asks for.
  private let blocks: [MeasuredBlock]
  /// The least heights of the rows of each table, by its place, in points; nil for rows of a fixed height.
  private var leastHeights: [Int: [Double?]] = [:]
  /// The heights of the rules of each table.
  private var rules: [Int: Double] = [:]

  init(_ section: Section, _ measure: BlockMeasure) {
    self.section = section
    var blocks: [MeasuredBlock] = []
    let (width, pitch) = (section.page.measuredWidth, section.page.measuredPitch)
    for (place, var block) in section.blocks.enumerated() {
      if case .table(var table) = block {
        leastHeights[place] = table.rows.map { row in
          switch row.height {
          case .atLeast(let least)?: BlockMeasure.distance(least)
          case .exactly?: nil
          case nil: 0
          }
        }
        rules[place] = BlockMeasure.distance(table.border?.width)
        for row in table.rows.indices {
          if case .atLeast? = table.rows[row].height { table.rows[row].height = nil }
        }
        block = .table(table)
      }
      blocks.append(measure.measured(block, width: width, pitch: pitch))
    }
    self.blocks = blocks
  }

  /// The least change of heights with which the programs agree; nil when there is none.
  var change: Double? {
    Self.changes.first { change in
      pageCount(change, isTight: false) == pageCount(change, isTight: true)
    }
  }

  /// The least heights of the rows of a block with a change, in points; nil for rows that keep theirs.
  func heights(_ place: Int, _ change: Double) -> [Double?]? {
    guard case .table(let rows, _) = blocks[place], let least = leastHeights[place] else { return nil }
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
    for (place, block) in blocks.enumerated() {
      guard case .table(var rows, let headerRowCount) = block, let heights = heights(place, change) else {
        flow.place(block)
        continue
      }
      for (index, height) in heights.enumerated() {
        if let height { rows[index].height = height + (isTight ? rules[place] ?? 0 : 0) }
      }
      flow.place(.table(rows, headerRowCount: headerRowCount))
    }
    return flow.pageCount
  }
}
