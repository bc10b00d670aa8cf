extension OfficeFile {
  /// The text alone: one paragraph a line, the cells of a row separated by tabs.
  ///
  /// Numbers that automatic numbering shows stand before their paragraphs. Text in shapes and notes follows the paragraph
  /// that they belong to. Headers and footers are left out, because they are not part of the text.
  public var plainLines: [String] {
    var writer = PlainLineWriter()
    switch content {
    case .document(let document): for section in document.sections { writer.add(section.blocks) }
    case .workbook(let workbook): for sheet in workbook.sheets { writer.add(sheet) }
    }
    return writer.lines
  }
}

/// Collects lines of plain text.
private struct PlainLineWriter {
  private(set) var lines: [String] = []
  /// How many tabs may stand for empty cells: a few rows with their only cell in the last column would fill gigabytes.
  private var remainingGaps = 4_000_000

  mutating func add(_ blocks: [Block]) {
    for block in blocks {
      switch block {
      case .paragraph(let paragraph): add(paragraph)
      case .table(let table): for row in table.rows { add(row) }
      case .tableOfContents(let contents):
        for entry in contents.entries {
          lines.append(oneLine(entry.text) + (entry.pageNumber.map { "\t\($0)" } ?? ""))
        }
      }
    }
  }

  mutating func add(_ sheet: Sheet) {
    for row in sheet.rows {
      var line = ""
      var column = 1
      for cell in row.cells where cell.column >= column {
        let gap = min(cell.column - column, max(remainingGaps, 1))
        remainingGaps -= gap
        line += String(repeating: "\t", count: gap) + oneLine(cell.text)
        column = cell.column
      }
      lines.append(line)
    }
  }

  private mutating func add(_ paragraph: Paragraph) {
    var anchored: [[Paragraph]] = []
    lines.append(oneLine(paragraph.numberLabel) + text(of: paragraph.inlines, &anchored))
    for paragraphs in anchored { for paragraph in paragraphs { add(paragraph) } }
  }

  /// A row is one line; what several paragraphs of a cell say stands side by side.
  private mutating func add(_ row: TableRow) {
    lines.append(
      row.cells.map { cell in
        var inner = PlainLineWriter()
        inner.add(cell.blocks)
        return inner.lines.filter { !$0.isEmpty }.map(oneLine).joined(separator: " ")
      }.joined(separator: "\t"))
  }

  private func text(of inlines: [Inline], _ anchored: inout [[Paragraph]]) -> String {
    var text = ""
    for inline in inlines {
      switch inline {
      case .text(let characters, _): text += oneLine(characters)
      case .tab: text += "\t"
      case .lineBreak, .pageBreak: text += " "
      case .link(_, let content): text += self.text(of: content, &anchored)
      case .pageReference(_, let cached, _): text += cached
      case .shape(let shape): anchored.append(shape.paragraphs)
      case .footnote(let paragraphs): anchored.append(paragraphs)
      case .pageNumber, .pageCount, .image: continue
      }
    }
    return text
  }

  /// The text with its line ends and tabs as spaces, so that they do not look like ends of paragraphs and cells.
  private func oneLine(_ text: String) -> String {
    guard text.utf8.contains(where: { (0x09...0x0D).contains($0) }) else { return text }
    return String(String.UnicodeScalarView(text.unicodeScalars.map { (0x09...0x0D).contains($0.value) ? " " : $0 }))
  }
}
