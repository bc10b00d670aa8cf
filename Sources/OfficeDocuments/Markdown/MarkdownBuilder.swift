/// Makes blocks from the nodes of a Markdown text.
struct MarkdownBuilder {
  private(set) var blocks: [Block] = []
  /// Why building stopped early.
  private(set) var failure: ReadingError?

  /// A list that is open.
  private struct OpenList {
    var isOrdered: Bool
    /// The number of the next item.
    var number: Int
    var mark: String
    /// The name of the outermost list around it.
    var name: String
  }

  private let lineOffset: Int
  private let limits: ReadingLimits
  private var inlines = MarkdownInlines()
  private var lists: [OpenList] = []
  /// The label of the item that just began, for its first paragraph.
  private var pendingLabel = ""
  /// The place of that item in its list.
  private var pendingItem: ListItem?
  private var quoteDepth = 0
  private var headingLevel: Int?
  private var table: MarkdownTable?
  private var footnotes = MarkdownFootnotes()
  private var rawHTML = SheetOddities.Tally()
  private var images = SheetOddities.Tally()
  private var htmlNotices: [ReadingNotice] = []

  /// How far a list or quotation is set in.
  private static let indentStep = Length.points(21)
  /// The font of code.
  static let codeFont = "Courier New"

  init(lineOffset: Int, limits: ReadingLimits) {
    self.lineOffset = lineOffset
    self.limits = limits
  }

  /// What was left out, in a fixed order.
  var notices: [ReadingNotice] {
    var notices: [ReadingNotice] = []
    if images.number > 0 {
      notices.append(
        ReadingNotice(
          .embeddedObject,
          Message("有 \(images.number) 张图片，没有读入", english: "\(images.number) pictures were left out"), at: images.first))
    }
    if rawHTML.number > 0 {
      notices.append(
        ReadingNotice(
          .unknownContent,
          Message(
            "有 \(rawHTML.number) 处夹着网页标记（HTML），只读入了其中的文字",
            english: "\(rawHTML.number) passages are web markup (HTML), of which only the text was read"),
          at: rawHTML.first))
    }
    return notices + htmlNotices
  }

  /// How many footnotes were read.
  var footnoteCount: Int { footnotes.count }

  mutating func visit(_ node: MarkdownNode, isBeginning: Bool) {
    guard failure == nil, let kind = node.kind else { return }
    if isBeginning { begin(kind, node) } else { end(kind, node) }
  }

  private func place(_ node: MarkdownNode) -> Place { Place(line: node.line + lineOffset) }

  private mutating func begin(_ kind: MarkdownNode.Kind, _ node: MarkdownNode) {
    if inlines.begin(kind, node) { return }
    switch kind {
    case .blockQuote: quoteDepth += 1
    case .list:
      let numbering = node.listNumbering
      lists.append(
        OpenList(
          isOrdered: numbering.isOrdered, number: numbering.start, mark: numbering.hasParenthesis ? ")" : ".",
          name: lists.first?.name ?? "\(node.line)"))
    case .item: beginItem()
    case .heading: headingLevel = node.headingLevel
    case .codeBlock: addCode(node)
    case .htmlBlock: addHTML(node)
    case .htmlInline: addInlineHTML(node)
    case .image: images.count(place(node))
    case .thematicBreak:
      append(
        Paragraph(
          properties: ParagraphProperties { $0.bottomBorder = Border(width: .points(0.5)) }, place: place(node)))
    case .table: table = MarkdownTable(alignments: node.columnAlignments)
    case .tableHeader, .tableRow: table?.beginRow()
    case .footnoteDefinition: footnotes.begin(&blocks)
    default: break
    }
  }

  private mutating func end(_ kind: MarkdownNode.Kind, _ node: MarkdownNode) {
    if inlines.end(kind, node) { return }
    switch kind {
    case .blockQuote: quoteDepth = max(0, quoteDepth - 1)
    case .list:
      _ = lists.popLast()
      pendingLabel = ""
      pendingItem = nil
    case .paragraph: append(finishedParagraph(node))
    case .heading:
      var paragraph = finishedParagraph(node)
      paragraph.properties.outlineLevel = headingLevel
      headingLevel = nil
      append(paragraph)
    case .tableCell:
      let paragraph = Paragraph(inlines.finish(), place: place(node))
      table?.add(paragraph)
    case .table:
      if let finished = table?.finish() { append(.table(finished)) }
      table = nil
    case .footnoteDefinition: footnotes.end(&blocks)
    case .document: footnotes.place(in: &blocks)
    default: break
    }
  }

  private mutating func beginItem() {
    guard let list = lists.last else { return }
    pendingLabel = list.isOrdered ? "\(list.number)\(list.mark)" : "•"
    lists[lists.count - 1].number = list.number &+ 1
    let level = lists.count - 1
    guard level < WrittenLists.levelCount else { return }
    pendingItem = ListItem(
      list: list.name, level: level,
      label: NumberLabel(list.isOrdered ? [.number(level: level), .literal(list.mark)] : [.literal("•")]),
      numbers: lists.map { max($0.number &- 1, 0) }, notations: lists.map { $0.isOrdered ? .decimal : .bullet })
  }

  private mutating func finishedParagraph(_ node: MarkdownNode) -> Paragraph {
    let paragraph = Paragraph(
      inlines.finish(), properties: indented, numberLabel: pendingLabel, listItem: pendingItem,
      place: place(node))
    pendingLabel = ""
    pendingItem = nil
    return paragraph
  }

  private var indented: ParagraphProperties {
    let depth = min(max(0, lists.count - 1) + quoteDepth, 9)
    return ParagraphProperties { if depth > 0 { $0.leftIndent = Self.indentStep * Double(depth) } }
  }

  private mutating func addCode(_ node: MarkdownNode) {
    var lines = node.literal.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
    if lines.last?.isEmpty == true { lines.removeLast() }
    for (index, line) in lines.enumerated() {
      var collector = InlineCollector()
      collector.add(String(line), TextProperties { $0.latinFont = Self.codeFont })
      append(
        Paragraph(
          collector.finish(), properties: indented, numberLabel: pendingLabel, listItem: pendingItem,
          // The fence stands one line above the code.
          place: Place(line: node.line + lineOffset + index + (node.isFenced ? 1 : 0))))
      pendingLabel = ""
      pendingItem = nil
    }
  }

  private mutating func addHTML(_ node: MarkdownNode) {
    let literal = node.literal
    if !literal.hasPrefix("<!--") { rawHTML.count(place(node)) }
    let page = HTMLPage(literal, limits: limits, lineOffset: node.line + lineOffset - 1)
    for block in page.blocks { append(block) }
    htmlNotices += page.notices
  }

  private mutating func addInlineHTML(_ node: MarkdownNode) {
    let tag = node.literal.lowercased()
    if tag.hasPrefix("<br") { return inlines.addLineBreak() }
    if !tag.hasPrefix("<!--"), !tag.hasPrefix("</") { rawHTML.count(place(node)) }
  }

  private mutating func append(_ paragraph: Paragraph) { append(.paragraph(paragraph)) }

  private mutating func append(_ block: Block) {
    guard blocks.count < limits.textLines else {
      failure = .tooManyLines(limits.textLines)
      return
    }
    blocks.append(block)
  }
}

/// Makes a table from the cells of a Markdown table.
private struct MarkdownTable {
  private let alignments: [Alignment?]
  private var rows: [TableRow] = []

  init(alignments: [Alignment?]) { self.alignments = alignments }

  mutating func beginRow() { rows.append(TableRow([])) }

  mutating func add(_ paragraph: Paragraph) {
    guard !rows.isEmpty else { return }
    var paragraph = paragraph
    let column = rows[rows.count - 1].cells.count
    if column < alignments.count { paragraph.properties.alignment = alignments[column] }
    rows[rows.count - 1].cells.append(TableCell([.paragraph(paragraph)]))
  }

  func finish() -> Table {
    let width = PageSetup.a4.textWidth / Double(max(1, alignments.count))
    return Table(
      columnWidths: alignments.map { _ in width }, rows: rows, headerRowCount: rows.isEmpty ? 0 : 1)
  }
}
