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

  /// The lines of headers and footers that say something, each once; page numbers between dashes say nothing.
  public var furnitureLines: [String] {
    guard case .document(let document) = content else { return [] }
    var lines: [String] = []
    var known: Set<String> = []
    for section in document.sections {
      for furniture in [section.header, section.footer] {
        var writer = PlainLineWriter()
        writer.add((furniture.odd + (furniture.even ?? [])).map { .paragraph($0) })
        for line in writer.lines where line.unicodeScalars.contains(where: \.properties.isAlphabetic) {
          if known.insert(line).inserted { lines.append(line) }
        }
      }
    }
    return lines
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
    var following: [Paragraph] = []
    lines.append(Self.text(of: paragraph, &following))
    for paragraph in following { add(paragraph) }
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

  private static func text(of paragraph: Paragraph, _ following: inout [Paragraph]) -> String {
    var text = paragraph.numberLabel
    // Chinese numbers such as `一、` carry their own distance.
    if let last = text.unicodeScalars.last, last.isASCII || last == "•", last != " " { text += " " }
    append(paragraph.inlines, to: &text, &following)
    return text
  }

  private static func append(_ inlines: [Inline], to text: inout String, _ following: inout [Paragraph]) {
    for inline in inlines {
      switch inline {
      case .text(let characters, let look): text += characters.raised(look.position)
      case .tab: text += "\t"
      case .lineBreak: text += " "
      case .pageReference(_, let cached, _): text += cached
      case .link(_, let content): append(content, to: &text, &following)
      case .ruby(let ruby): append(ruby.base, to: &text, &following)
      case .equation(let equation): text.append(equation)
      case .shape(let shape): following += shape.paragraphs
      case .footnote(let paragraphs): following += paragraphs
      case .pageBreak, .pageNumber, .pageCount, .image: break
      }
    }
  }

  /// The text with ends of lines, and the separator of cells, as spaces.
  private static func inOneLine(_ text: String, separator: Unicode.Scalar) -> String {
    guard text.utf8.contains(where: { $0 < 0x20 }) else { return text }
    return String(
      String.UnicodeScalarView(text.unicodeScalars.map { $0 == "\n" || $0 == "\r" || $0 == separator ? " " : $0 }))
  }
}

extension String {
  /// The text as it stands above or below the line, where there are characters for it: m² and not m2.
  fileprivate func raised(_ position: TextPosition?) -> String {
    switch position {
    case .superscript: inSuperscript ?? self
    case .subscript: inSubscript ?? self
    case .baseline, nil: self
    }
  }
}
