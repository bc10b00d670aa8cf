public import OfficeDocuments

extension Document {
  /// The document as readable lines: sections, styles by name, text, tables and shapes; for comparison in tests.
  public var dump: String {
    var lines: [String] = ["# \(title)"]
    for section in sections {
      let page = section.page
      var head = "== \(Int(page.width.millimetres.rounded()))×\(Int(page.height.millimetres.rounded()))"
      if section.start == .oddPage { head += " 奇数页起" }
      if let number = section.firstPageNumber { head += " 从第\(number)页" }
      lines.append(head)
      if !section.header.odd.isEmpty { lines.append("页眉 " + section.header.odd.map(\.line).joined(separator: " / ")) }
      if !section.footer.odd.isEmpty {
        lines.append("页脚 " + (section.footer.odd + (section.footer.even ?? [])).map(\.line).joined(separator: " / "))
      }
      for block in section.blocks { block.dump(into: &lines, indent: "") }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// All text of the body in reading order, one line for each paragraph; boxes on the page included.
  public var allText: [String] { blocks.flatMap(\.allText) }
}

extension Block {
  /// All text in reading order, one line for each paragraph.
  public var allText: [String] {
    switch self {
    case .paragraph(let paragraph): paragraph.textLines
    case .table(let table): table.rows.flatMap { $0.cells.flatMap { $0.blocks.flatMap(\.allText) } }
    case .tableOfContents(let contents): contents.entries.map(\.text)
    }
  }

  /// The names of the styles of all paragraphs, those of boxes and notes included.
  public var allStyles: [String] {
    switch self {
    case .paragraph(let paragraph): paragraph.allStyles
    case .table(let table): table.rows.flatMap { $0.cells.flatMap { $0.blocks.flatMap(\.allStyles) } }
    case .tableOfContents: []
    }
  }

  fileprivate func dump(into lines: inout [String], indent: String) {
    switch self {
    case .paragraph(let paragraph): lines.append(indent + paragraph.line)
    case .table(let table):
      lines.append("\(indent)表 \(table.columnWidths.map { "\(Int($0.millimetres.rounded()))" }.joined(separator: " "))")
      for row in table.rows {
        let cells = row.cells.map { cell in
          let span = (cell.columnSpan > 1 ? "→\(cell.columnSpan)" : "") + (cell.rowSpan > 1 ? "↓\(cell.rowSpan)" : "")
          return span + cell.blocks.flatMap(\.allText).joined(separator: " / ")
        }
        lines.append("\(indent)  | " + cells.joined(separator: " | "))
      }
    case .tableOfContents(let contents):
      for entry in contents.entries {
        lines.append("\(indent)目录项 \(entry.text) → \(entry.bookmark) \(entry.pageNumber.map(String.init) ?? "?")")
      }
    }
  }
}

extension Paragraph {
  fileprivate var allStyles: [String] {
    let inner = inlines.flatMap { inline -> [String] in
      switch inline {
      case .shape(let shape): shape.paragraphs.flatMap(\.allStyles)
      case .footnote(let paragraphs): paragraphs.flatMap(\.allStyles)
      default: []
      }
    }
    return (style.map { [$0] } ?? []) + inner
  }

  fileprivate var textLines: [String] {
    let boxes = inlines.flatMap { inline -> [String] in
      if case .shape(let shape) = inline { return shape.paragraphs.flatMap(\.textLines) }
      return []
    }
    let own = numberLabel + inlines.map { if case .shape = $0 { "" } else { $0.plain } }.joined()
    return (own.isEmpty && !boxes.isEmpty ? [] : [own]) + boxes
  }

  fileprivate var line: String {
    var head = "[\(style ?? "")]"
    if properties.pageBreakBefore == true { head = "⏎" + head }
    if !bookmarks.isEmpty { head += "{\(bookmarks.joined(separator: ","))}" }
    return "\(head) \(numberLabel)\(inlines.map(\.plain).joined())"
  }
}

extension Inline {
  fileprivate var plain: String {
    switch self {
    case .text(let text, _): text
    case .tab: "\t"
    case .lineBreak: "\n"
    case .pageBreak: "⏎"
    case .pageNumber: "#"
    case .pageCount: "##"
    case .pageReference(_, let cached, _): cached
    case .link(_, let content): content.map(\.plain).joined()
    case .equation(let equation): "〔式 \(equation.text)〕"
    case .ruby(let ruby): "\(ruby.base.map(\.plain).joined())〔音 \(ruby.reading)〕"
    case .image(let image): "〔图 \(image.description)〕"
    case .shape(let shape): shape.dumped
    case .footnote(let paragraphs): "〔注 \(paragraphs.map { $0.inlines.map(\.plain).joined() }.joined())〕"
    }
  }
}

extension Shape {
  fileprivate var dumped: String {
    let place = [left, top, width, height].map { "\(Int($0.millimetres.rounded()))" }.joined(separator: ",")
    let text = paragraphs.map { $0.inlines.map(\.plain).joined() }.joined(separator: "/")
    return kind == .line
      ? "〔线 \(place)〕" : "〔\(kind == .ellipse ? "圆" : "框") \(place)\(turn == .upsideDown ? " 倒" : "") \(text)〕"
  }
}
