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
    let content = paragraph.inlines.raised.text
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
  /// The same with what stands above or below the line in characters that do so by themselves, where there are some: m²
  /// and not m2.
  fileprivate var raised: [Inline] {
    guard contains(where: \.isRaised) else { return self }
    return map { inline in
      guard inline.isRaised, case .text(let text, let look) = inline else { return inline }
      return .text((look.position == .superscript ? text.inSuperscript : text.inSubscript) ?? text, look)
    }
  }
}

extension Inline {
  fileprivate var isRaised: Bool {
    guard case .text(_, let look) = self else { return false }
    return look.position == .superscript || look.position == .subscript
  }
}
