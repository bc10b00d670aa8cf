extension OfficeFile {
  /// The text of the file as plain lines: one paragraph a line, a row of a table or sheet a line with tabs between
  /// its cells.
  ///
  /// Automatic numbers stand before their paragraphs. Text boxes and notes follow the paragraph they hang on. Headers and
  /// footers are left out, because they repeat and are no part of the text. A line break within a paragraph or cell
  /// becomes a space. Sheets are set apart by an empty line, hidden ones included.
  public var plainLines: [String] {
    var writer = PlainLineWriter()
    switch content {
    case .document(let document):
      for section in document.sections { writer.add(section.blocks) }
    case .workbook(let workbook):
      for (index, sheet) in workbook.sheets.enumerated() {
        if index > 0, !writer.lines.isEmpty, !sheet.rows.isEmpty { writer.addEmptyLine() }
        writer.add(sheet)
      }
    }
    return writer.lines
  }
}

/// Collects lines of plain text.
private struct PlainLineWriter {
  private(set) var lines: [String] = []

  /// The most empty cells that are shown between two others; a sheet may have a single cell in its last column.
  private static let gapLimit = 255

  mutating func addEmptyLine() { lines.append("") }

  mutating func add(_ sheet: Sheet) {
    // Columns that hold nothing in any row tell nothing.
    let width = sheet.rows.lazy.flatMap(\.cells).map(\.column).max() ?? 0
    var isUsed = [Bool](repeating: false, count: max(0, width) + 1)
    for row in sheet.rows { for cell in row.cells where cell.column > 0 { isUsed[cell.column] = true } }
    var position: [Int] = []
    position.reserveCapacity(isUsed.count)
    var usedCount = 0
    for isUsed in isUsed {
      position.append(usedCount)
      usedCount += isUsed ? 1 : 0
    }
    for row in sheet.rows {
      var line = ""
      var next = 0
      for cell in row.cells where cell.column > 0 {
        let column = position[cell.column]
        let gap = next == 0 ? column : column - next + 1
        for _ in 0..<max(0, min(gap, Self.gapLimit)) { line += "\t" }
        line += Self.inOneLine(cell.text, separator: "\t")
        next = column + 1
      }
      lines.append(line)
    }
  }

  mutating func add(_ blocks: [Block]) {
    for block in blocks {
      switch block {
      case .paragraph(let paragraph): add(paragraph)
      case .table(let table): add(table)
      case .tableOfContents(let contents):
        for entry in contents.entries {
          lines.append(entry.text + (entry.pageNumber.map { "\t\($0)" } ?? ""))
        }
      }
    }
  }

  private mutating func add(_ paragraph: Paragraph) {
    for passage in TextFlow([.paragraph(paragraph)]) { lines.append(Self.text(of: passage.paragraph)) }
  }

  private mutating func add(_ table: Table) {
    // For each column of the grid, how many more rows a cell above covers it.
    var covered: [Int: Int] = [:]
    for row in table.rows {
      var cells: [String] = []
      func passCovered() {
        while let rest = covered[cells.count], rest > 0 {
          covered[cells.count] = rest - 1
          cells.append("")
        }
      }
      for cell in row.cells {
        passCovered()
        let first = cells.count
        var content = PlainLineWriter()
        content.add(cell.blocks)
        cells.append(
          content.lines.filter { !$0.isEmpty }.map { Self.inOneLine($0, separator: "\t") }.joined(separator: " "))
        let span = max(1, min(cell.columnSpan, Self.gapLimit))
        cells.append(contentsOf: repeatElement("", count: span - 1))
        if cell.rowSpan > 1 { for column in first..<first + span { covered[column] = cell.rowSpan - 1 } }
      }
      passCovered()
      lines.append(cells.joined(separator: "\t"))
    }
  }

  private static func text(of paragraph: Paragraph) -> String {
    var text = paragraph.numberLabel
    // Chinese numbers such as `一、` carry their own distance.
    if let last = text.unicodeScalars.last, last.isASCII || last == "•", last != " " { text += " " }
    let content = paragraph.inlines.shown.text
    guard content.utf8.contains(where: { $0 == 0x0A || $0 == 0x0C }) else { return text + content }
    for scalar in content.unicodeScalars where scalar != "\u{0C}" {
      text.unicodeScalars.append(scalar == "\n" ? " " : scalar)
    }
    return text
  }

  /// The text with ends of lines, and the separator of cells, as spaces.
  private static func inOneLine(_ text: String, separator: Unicode.Scalar) -> String {
    guard text.utf8.contains(where: { $0 < 0x20 }) else { return text }
    return String(
      String.UnicodeScalarView(text.unicodeScalars.map { $0 == "\n" || $0 == "\r" || $0 == separator ? " " : $0 }))
  }
}

extension [Inline] {
  /// The same as plain text shows it: what stands above or below the line in characters that do so by themselves, where
  /// there are some (m² and not m2), and a formula apart from a digit before it (3 1/2 and not 31/2).
  fileprivate var shown: [Inline] {
    guard contains(where: \.needsShowing) else { return self }
    var result: [Inline] = []
    for inline in self {
      switch inline {
      case .text(let text, let look) where look.position == .superscript:
        result.append(.text(text.inSuperscript ?? text, look))
      case .text(let text, let look) where look.position == .subscript:
        result.append(.text(text.inSubscript ?? text, look))
      case .equation(let equation):
        let digits = "0"..."9" as ClosedRange<Unicode.Scalar>
        let runsTogether =
          result.last?.text.unicodeScalars.last.map { digits.contains($0) } ?? false
          && equation.text.unicodeScalars.first.map { digits.contains($0) } ?? false
        if runsTogether { result.append(.text(" ", TextProperties())) }
        result.append(inline)
      default: result.append(inline)
      }
    }
    return result
  }
}

extension Inline {
  fileprivate var needsShowing: Bool {
    switch self {
    case .text(_, let look): look.position == .superscript || look.position == .subscript
    case .equation: true
    default: false
    }
  }
}
