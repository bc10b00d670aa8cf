/// A paragraph, or the piece of one between page breaks, measured for placing on pages.
struct MeasuredParagraph: Sendable {
  /// The heights of the lines with their line spacing, in points.
  var lines: [MeasuredLine]
  /// The spaces above and below.
  var before: Double
  var after: Double
  /// The heights of the rules above and below.
  var topRule: Double
  var bottomRule: Double
  /// The pitch of the grid that the first line has to meet; nil for none.
  var pitch: Double?
  var keepsWithNext: Bool
  var keepsLines: Bool
  var startsPage: Bool
  var bookmarks: [String]

  /// The height when nothing divides it, without the spaces around.
  var height: Double { lines.reduce(topRule + bottomRule) { $0 + $1.height } }
}

/// A row of a table, measured for placing on pages.
struct MeasuredRow: Sendable {
  var height: Double
  var bookmarks: [String]
}

/// A block, measured for placing on pages.
enum MeasuredBlock {
  /// The pieces of a paragraph, or the lines of a table of contents.
  case paragraphs([MeasuredParagraph], endsPage: Bool)
  case table([MeasuredRow], headerRowCount: Int)
}

/// Measures blocks as LibreOffice and Word set them.
///
/// A class, because measuring notes hands it on for every paragraph, and a copy would count up and down each of its tables.
final class BlockMeasure {
  let metrics: TypeMetrics
  private let styles: StyleSheet
  /// What the styles mean for the room that paragraphs take, by the number of the style.
  private let settings: [ParagraphSetting]
  private let texts: [(properties: TextProperties, look: TextLook)]
  private var recentStyles = RecentValues<ExactName, Int>()

  /// Prepares for the styles of a document.
  init(_ styles: StyleSheet, metrics: TypeMetrics) {
    self.styles = styles
    self.metrics = metrics
    settings = styles.entries.map { ParagraphSetting($0.paragraph) }
    texts = styles.entries.map { ($0.text, TextLook($0.text)) }
  }

  /// The number of a style; that of the default style for a name that no style has.
  private func number(of name: String?) -> Int {
    guard let name else { return 0 }
    let exact = ExactName(name)
    if let number = recentStyles.value(of: exact) { return number }
    let number = styles.number(of: name) ?? 0
    recentStyles.keep(number, of: exact)
    return number
  }

  /// Measures a block.
  ///
  /// - Parameter pitch: The pitch of the grid of the page; nil where text does not snap to it.
  func measured(_ block: Block, width: Double, pitch: Double?) -> MeasuredBlock {
    switch block {
    case .paragraph(let paragraph):
      let (pieces, endsPage) = pieces(of: paragraph, width: width, pitch: pitch)
      return .paragraphs(pieces, endsPage: endsPage)
    case .table(let table): return .table(rows(of: table, width: width), headerRowCount: table.headerRowCount)
    case .tableOfContents(let contents):
      let entries = contents.entries.map { entry in
        let paragraph = Self.paragraph(entry, showsPage: contents.showsPage(entry))
        return measure(paragraph, paragraph.inlines[...], width: width, pitch: pitch)
      }
      return .paragraphs(entries, endsPage: false)
    }
  }

  /// Measures a paragraph, in pieces where page breaks divide it.
  ///
  /// - Parameter pitch: The pitch of the grid of the page; nil where text does not snap to it.
  func pieces(of paragraph: Paragraph, width: Double, pitch: Double?) -> (pieces: [MeasuredParagraph], endsPage: Bool) {
    var parts = paragraph.inlines.split(omittingEmptySubsequences: false) {
      if case .pageBreak = $0 { true } else { false }
    }
    if parts.count == 1 {
      return ([measure(paragraph, paragraph.inlines[...], width: width, pitch: pitch)], false)
    }
    let breaksFirst = parts.first?.isEmpty == true && paragraph.numberLabel.isEmpty
    if breaksFirst { parts.removeFirst() }
    let endsPage = parts.last?.isEmpty == true && !(parts.count == 1 && !paragraph.bookmarks.isEmpty)
    if endsPage { parts.removeLast() }
    var pieces: [MeasuredParagraph] = []
    for (index, inlines) in parts.enumerated() {
      var paragraph = paragraph
      if index > 0 || breaksFirst { paragraph.properties.pageBreakBefore = true }
      if index > 0 {
        paragraph.properties.firstLineIndent = .zero
        paragraph.properties.spaceBefore = .zero
        paragraph.bookmarks = []
        paragraph.numberLabel = ""
      }
      if index < parts.count - 1 {
        paragraph.properties.spaceAfter = .zero
        paragraph.properties.keepWithNext = false
      }
      pieces.append(measure(paragraph, inlines, width: width, pitch: pitch))
    }
    return (pieces, endsPage)
  }

  /// Measures a paragraph that no page break divides.
  func measure(
    _ paragraph: Paragraph, _ inlines: ArraySlice<Inline>, width: Double, pitch: Double?
  ) -> MeasuredParagraph {
    let (setting, lines) = lines(of: paragraph, inlines, width: width, pitch: pitch)
    return MeasuredParagraph(
      lines: lines, before: setting.before, after: setting.after, topRule: setting.topRule,
      bottomRule: setting.bottomRule, pitch: setting.snapsToGrid ? pitch : nil, keepsWithNext: setting.keepsWithNext,
      keepsLines: setting.keepsLines, startsPage: setting.startsPage, bookmarks: paragraph.bookmarks)
  }

  private func lines(
    of paragraph: Paragraph, _ inlines: ArraySlice<Inline>, width: Double, pitch: Double?
  ) -> (setting: ParagraphSetting, lines: [MeasuredLine]) {
    let style = number(of: paragraph.style)
    let setting = settings[style].saying(paragraph.properties)
    let pitch = setting.snapsToGrid ? pitch : nil
    var breaker = LineBreaker(setting, text: texts[style], width: width, metrics: metrics)
    var lines = breaker.lines(label: paragraph.numberLabel, inlines) { note in
      note.reduce(0) { $0 + stackHeight(of: $1, width: width) }
    }
    for index in lines.indices {
      lines[index].height = Self.height(lines[index].height, spacing: setting.lineSpacing, pitch: pitch)
    }
    return (setting, lines)
  }

  /// Measures the rows of a table.
  func rows(of table: Table, width: Double) -> [MeasuredRow] {
    let grid = TableGrid(table, textWidth: .points(width))
    let rule = Self.distance(table.border?.width)
    let padding = 2 * Self.distance(table.cellPadding)
    var rows: [MeasuredRow] = []
    rows.reserveCapacity(table.rows.count)
    // What cells over several rows still need, by the row in which they end.
    var owed: [Int: Double] = [:]
    var top = 0.0
    for (number, row) in table.rows.enumerated() {
      var measured = MeasuredRow(height: 0, bookmarks: [])
      for placement in grid[row: number] {
        let inner = max(grid.width(of: placement).points - padding, 1)
        let height = self.height(of: row.cells[placement.cell].blocks, width: inner, bookmarks: &measured.bookmarks)
        if placement.rowSpan == 1 {
          measured.height = max(measured.height, height)
        } else {
          let last = number + placement.rowSpan - 1
          owed[last] = max(owed[last] ?? 0, top + height)
        }
      }
      if grid[row: number].isEmpty { measured.height = max(measured.height, 10.5 * metrics.eastAsianLineHeight) }
      measured.height = max(measured.height, (owed[number] ?? 0) - top) + rule
      switch row.height {
      case .atLeast(let least)?: measured.height = max(measured.height, Self.distance(least))
      case .exactly(let exact)?: measured.height = Self.distance(exact)
      case nil: break
      }
      top += measured.height
      rows.append(measured)
    }
    if let last = rows.indices.last { rows[last].height += rule }
    return rows
  }

  /// The height of blocks one below the other in a cell, whose text does not snap to the grid.
  private func height(of blocks: [Block], width: Double, bookmarks: inout [String]) -> Double {
    if blocks.isEmpty {
      return stackHeight(of: Paragraph(), width: width)
    }
    var sum = 0.0
    for block in blocks {
      switch block {
      case .paragraph(let paragraph):
        bookmarks += paragraph.bookmarks
        sum += stackHeight(of: paragraph, width: width)
      case .table(let table):
        for row in rows(of: table, width: width) {
          sum += row.height
          bookmarks += row.bookmarks
        }
      case .tableOfContents(let contents):
        for entry in contents.entries {
          sum += stackHeight(of: Self.paragraph(entry, showsPage: contents.showsPage(entry)), width: width)
        }
      }
    }
    return sum
  }

  /// The height that a paragraph of a cell or note takes with the spaces around it.
  private func stackHeight(of paragraph: Paragraph, width: Double) -> Double {
    let (setting, lines) = lines(of: paragraph, paragraph.inlines[...], width: width, pitch: nil)
    let height = lines.reduce(setting.topRule + setting.bottomRule) { $0 + $1.height }
    return setting.before + height + setting.after
  }

  /// The paragraph as which a line of a table of contents is set.
  static func paragraph(_ entry: TableOfContents.Entry, showsPage: Bool) -> Paragraph {
    let number = entry.pageNumber.map { String($0) } ?? "00"
    return Paragraph(
      [.text(entry.text, TextProperties())] + (showsPage ? [.tab, .text(number, TextProperties())] : []),
      style: TableOfContents.styleName(level: entry.level.clamped(to: TableOfContents.levels)))
  }

  /// The height of a line with its spacing. In a grid LibreOffice counts whole pitches and nothing but a multiple.
  private static func height(_ natural: Double, spacing: LineSpacing?, pitch: Double?) -> Double {
    if let pitch {
      let whole = max((natural / pitch - 0.001).rounded(.up), 1) * pitch
      if case .multiple(let factor)? = spacing { return whole * max(factor, 0) }
      return whole
    }
    switch spacing {
    case .exactly(let height)?: return distance(height)
    case .atLeast(let height)?: return max(natural, distance(height))
    case .multiple(let factor)?: return natural * max(factor, 0)
    case nil: return natural
    }
  }

  /// A length that takes room: never negative, and finite whatever a file says.
  static func distance(_ length: Length?) -> Double {
    guard let points = length?.points, points.isFinite else { return 0 }
    return min(max(points, 0), 1e6)
  }
}
