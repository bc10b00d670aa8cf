/// Makes blocks from a web page or a piece of one.
struct HTMLPage {
  private(set) var blocks: [Block] = []
  /// The title in the head of the page.
  private(set) var title = ""
  /// Why reading stopped early.
  private(set) var failure: ReadingError?

  /// Tables deeper than this are read as paragraphs.
  private static let tableDepthLimit = 16
  /// Elements deeper than this change nothing.
  private static let depthLimit = 512

  private let limits: ReadingLimits
  private var budget: DocumentBudget
  private var tokenizer: HTMLTokenizer
  private var elements = HTMLOpenElements()
  private var surplusDepth = 0
  private var tables: [HTMLTableBuilder] = []
  private var surplusTables = 0
  private var lists: [(isOrdered: Bool, number: Int)] = []
  /// How many lists that stand in no other have begun.
  private var listCount = 0
  /// The place of the item that just began in its list.
  private var item: ListItem?
  private var collector = HTMLInlineCollector()
  private var label = ""
  private var outlineLevel: Int?
  private var paragraphLine: Int?
  /// How many paragraphs were ended, empty ones included.
  private var paragraphNumber = 0
  /// The element that is being left out, and how many of its name are open.
  private var dropped: (name: String, depth: Int, isHidden: Bool)?
  private var isInTitle = false
  /// The formula being read.
  private var formula: HTMLFormula?
  private var pictures = SheetOddities.Tally()
  private var embedded = SheetOddities.Tally()
  private var hidden = SheetOddities.Tally()

  init(_ text: String, limits: ReadingLimits, lineOffset: Int = 0) {
    self.limits = limits
    budget = DocumentBudget(limits)
    tokenizer = HTMLTokenizer(text, firstLine: lineOffset + 1)
    while failure == nil, let token = tokenizer.next() {
      switch token {
      case .start(let name, let attributes, let isSelfClosing): start(name, attributes, isSelfClosing)
      case .end(let name): end(name)
      case .text(let text): add(text)
      }
    }
    endFormula()
    endParagraph()
    while !tables.isEmpty { endTable() }
  }

  /// What was left out, in a fixed order.
  var notices: [ReadingNotice] {
    var notices: [ReadingNotice] = []
    func add(_ code: ReadingNotice.Code, _ tally: SheetOddities.Tally, _ chinese: String, _ english: String) {
      if tally.number > 0 { notices.append(ReadingNotice(code, Message(chinese, english: english), at: tally.first)) }
    }
    add(.hiddenText, hidden, "有 \(hidden.number) 处隐藏文字，没有读入", "\(hidden.number) hidden passages were left out")
    add(.embeddedObject, pictures, "有 \(pictures.number) 张图片，没有读入", "\(pictures.number) pictures were left out")
    add(
      .embeddedObject, embedded, "有 \(embedded.number) 个嵌入的视频、框架或对象，没有读入",
      "\(embedded.number) embedded videos, frames or objects were left out")
    return notices
  }

  private var here: Place { Place(line: tokenizer.tokenLine) }

  // MARK: Elements

  private mutating func start(_ name: String, _ attributes: [String: String], _ isSelfClosing: Bool) {
    if formula != nil {
      // A block ends a formula whose end tag is missing, as browsers have it.
      guard HTMLElementKind.of(name).isBlock else {
        formula?.start(name, attributes, isSelfClosing)
        return
      }
      endFormula()
    }
    if name == "math", dropped == nil, !HTMLStyle(attributes).isHidden {
      formula = HTMLFormula(attributes)
      if isSelfClosing { formula = nil }
      return
    }
    if name == "title" { isInTitle = true }
    if let open = dropped {
      if open.name == name, !isSelfClosing { dropped?.depth += 1 }
      // A page whose head is never closed still has a body.
      if open.name == "head", name == "body" { dropped = nil }
      return
    }
    let kind = HTMLElementKind.of(name)
    let style = HTMLStyle(attributes)
    if kind.isEmbedded { embedded.count(here) }
    if kind.isDropped || style.isHidden, !kind.isEmpty {
      if !isSelfClosing { dropped = (name, 1, style.isHidden && !kind.isDropped) }
      return
    }
    switch name {
    case "br": addLineBreak()
    case "img":
      if !style.isHidden { pictures.count(here) }
    default: break
    }
    if kind.isBlock { startBlock(name, kind, attributes) }
    guard !kind.isEmpty, name != "title" else { return }
    open(name, kind, attributes, style)
  }

  private mutating func startBlock(_ name: String, _ kind: HTMLElementKind, _ attributes: [String: String]) {
    endParagraph()
    if let index = elements.index(endedBy: kind.ends) { close(through: index) }
    switch name {
    case "h1", "h2", "h3", "h4", "h5", "h6": outlineLevel = Int(name.dropFirst())
    case "ul", "menu", "dir": beginList(isOrdered: false, start: 1)
    case "ol": beginList(isOrdered: true, start: Int(attributes["start"] ?? "") ?? 1)
    case "li": beginItem(attributes)
    case "hr":
      append(Paragraph(properties: ParagraphProperties { $0.bottomBorder = Border(width: .points(0.5)) }, place: here))
    case "table":
      if tables.count < Self.tableDepthLimit { tables.append(HTMLTableBuilder()) } else { surplusTables += 1 }
    case "thead": onTable { $0.beginHead() }
    case "tr": onTable { $0.beginRow() }
    case "td", "th":
      do {
        try budget.spendCell()
      } catch {
        failure = error
      }
      onTable { $0.beginCell(attributes) }
    default: break
    }
  }

  private mutating func onTable(_ change: (inout HTMLTableBuilder) -> Void) {
    guard surplusTables == 0, !tables.isEmpty else { return }
    change(&tables[tables.count - 1])
  }

  private mutating func beginList(isOrdered: Bool, start: Int) {
    if lists.isEmpty { listCount += 1 }
    lists.append((isOrdered, start))
  }

  private mutating func beginItem(_ attributes: [String: String]) {
    item = nil
    guard !lists.isEmpty else {
      label = "•"
      return
    }
    let last = lists.count - 1
    if let number = Int(attributes["value"] ?? "") { lists[last].number = number }
    label = lists[last].isOrdered ? "\(lists[last].number)." : "•"
    lists[last].number = lists[last].number &+ 1
    guard last < WrittenLists.levelCount else { return }
    item = ListItem(
      list: "\(listCount)", level: last,
      label: NumberLabel(lists[last].isOrdered ? [.number(level: last), .literal(".")] : [.literal("•")]),
      numbers: lists.map { max($0.number &- 1, 0) }, notations: lists.map { $0.isOrdered ? .decimal : .bullet })
  }

  /// Closes the elements down to the one at an index.
  private mutating func close(through index: Int) { while elements.count > index { close(elements.removeLast()) } }

  private mutating func open(
    _ name: String, _ kind: HTMLElementKind, _ attributes: [String: String], _ style: HTMLStyle
  ) {
    guard elements.count < Self.depthLimit else {
      surplusDepth += 1
      return
    }
    let outer = elements.last
    var role: HTMLOpenElement.Role = kind.isBlock ? .block : .plain
    if name == "a", let address = attributes["href"], !address.lowercased().hasPrefix("javascript:") {
      role = .link(mark: mark(), address: address)
    }
    if name == "ruby" { role = .ruby(mark: mark()) }
    if name == "rt" {
      closeReading()
      role = .reading(mark: mark())
    }
    if style.isNumberLabel { role = .numberLabel(mark: mark()) }
    elements.append(
      HTMLOpenElement(
        name: name, text: style.text(in: name, outer?.text ?? TextProperties()),
        alignment: style.alignment ?? (name == "center" ? .center : outer?.alignment), role: role), kind)
    if name == "pre" { collector.keepsSpace = true }
  }

  private mutating func mark() -> HTMLInlineMark {
    HTMLInlineMark(paragraph: paragraphNumber, position: collector.mark())
  }

  private mutating func endFormula() {
    guard let finished = formula else { return }
    formula = nil
    guard let equation = finished.equation else { return }
    if collector.isEmpty, paragraphLine == nil { paragraphLine = tokenizer.tokenLine }
    collector.addInWord(.equation(equation))
  }

  /// Ends a reading whose end tag was left out.
  private mutating func closeReading() {
    guard let index = elements.lastIndex(of: "rt"), index > elements.lastIndex(of: "ruby") ?? -1 else { return }
    close(through: index)
  }

  /// Puts a reading over what stands before it in its `ruby` element.
  private mutating func setReading(_ reading: [Inline]) {
    guard let index = elements.lastIndex(of: "ruby"), case .ruby(let start) = elements[index].role else {
      return collector.add(reading)
    }
    let base = collector.takeAll(since: start.position(in: paragraphNumber))
    let text = HTMLInlineCollector.collapsed(reading.text)
    collector.add(Ruby.inlines(base, reading: text))
    // An element may hold several characters, each with its reading behind it.
    elements[index].role = .ruby(mark: mark())
  }

  private mutating func end(_ name: String) {
    if formula != nil {
      if formula?.end(name) ?? false { endFormula() }
      return
    }
    if name == "ruby" { closeReading() }
    if name == "title" { isInTitle = false }
    if let open = dropped {
      if open.name == name { dropped?.depth -= 1 }
      if dropped?.depth == 0 { dropped = nil }
      return
    }
    // Browsers take a lone end of a paragraph for an empty one, and of a line break for a line break.
    guard let index = elements.lastIndex(of: name) else {
      if surplusDepth > 0 { surplusDepth -= 1 }
      return
    }
    // An end of an inline element never closes the cell or block around it.
    if elements.hasBlock(inside: index), !HTMLElementKind.of(name).isBlock { return }
    close(through: index)
  }

  private mutating func close(_ element: HTMLOpenElement) {
    switch element.role {
    case .plain: break
    case .link(let mark, let address):
      let content = collector.takeAll(since: mark.position(in: paragraphNumber))
      if !content.isEmpty { collector.add(.link(target: address, content)) }
    case .ruby: break
    case .reading(let mark): setReading(collector.takeAll(since: mark.position(in: paragraphNumber)))
    case .numberLabel(let mark):
      let content = collector.takeAll(since: mark.position(in: paragraphNumber)).text
      collector.forgetSpace()
      item = nil
      label = String(String.UnicodeScalarView(content.unicodeScalars.filter { $0 != " " && $0 != "\u{A0}" }))
    case .block:
      endParagraph(alignment: element.alignment)
      endBlock(element.name)
    }
  }

  private mutating func endBlock(_ name: String) {
    switch name {
    case "h1", "h2", "h3", "h4", "h5", "h6": outlineLevel = nil
    case "ul", "ol", "menu", "dir":
      _ = lists.popLast()
      label = ""
    case "li": label = ""
    case "pre": collector.keepsSpace = elements.lastIndex(of: "pre") != nil
    case "thead": onTable { $0.endHead() }
    case "td", "th": onTable { $0.endCell() }
    case "table": if surplusTables > 0 { surplusTables -= 1 } else { endTable() }
    default: break
    }
  }

  private mutating func endTable() {
    guard var table = tables.popLast() else { return }
    do {
      for block in try table.finish(&budget) { append(block) }
    } catch {
      failure = error
    }
  }

  // MARK: Text

  private mutating func add(_ text: String) {
    if formula != nil {
      formula?.add(text)
      return
    }
    if isInTitle {
      if title.isEmpty { title = HTMLInlineCollector.collapsed(text) }
      isInTitle = false
      return
    }
    if let dropped {
      if dropped.isHidden, text.contains(where: { !$0.isWhitespace }) { hidden.count(here) }
      return
    }
    if collector.isEmpty, paragraphLine == nil {
      // The line of the first character that is no space.
      var line = tokenizer.tokenLine
      for byte in text.utf8 {
        if byte > 0x20 { break }
        if byte == 0x0A { line += 1 }
      }
      if text.utf8.contains(where: { $0 > 0x20 }) { paragraphLine = line }
    }
    if collector.brokeLine, text.unicodeScalars.first(where: { $0.value > 0x20 }).map(Self.isIndent) ?? false {
      // Pages that know no paragraphs set in the first line by hand.
      endParagraph(alignment: elements.last?.alignment)
      paragraphLine = tokenizer.tokenLine
    }
    collector.add(text, elements.last?.text ?? TextProperties())
  }

  private static func isIndent(_ scalar: Unicode.Scalar) -> Bool { scalar == "\u{3000}" || scalar == "\u{A0}" }

  private mutating func addLineBreak() {
    // Two in a row are how pages part paragraphs.
    if collector.brokeLine { endParagraph(alignment: elements.last?.alignment) } else { collector.addLineBreak() }
  }

  private mutating func endParagraph(alignment: Alignment? = nil) {
    let place = Place(line: paragraphLine ?? tokenizer.tokenLine)
    paragraphLine = nil
    paragraphNumber += 1
    let inlines = collector.finish()
    guard !inlines.isEmpty else { return }
    var paragraph = Paragraph(inlines, numberLabel: label, listItem: label.isEmpty ? nil : item, place: place)
    label = ""
    item = nil
    paragraph.properties.outlineLevel = outlineLevel
    paragraph.properties.alignment = alignment ?? elements.last?.alignment
    let depth = min(max(0, lists.count - 1), 9)
    if depth > 0 { paragraph.properties.leftIndent = .points(21) * Double(depth) }
    append(paragraph)
  }

  private mutating func append(_ paragraph: Paragraph) {
    do {
      try budget.spendParagraph()
      try budget.spendInlines(paragraph.inlines)
    } catch {
      failure = error
    }
    append(.paragraph(paragraph))
  }

  private mutating func append(_ block: Block) {
    if surplusTables == 0 || !tables.isEmpty, let last = tables.indices.last, tables[last].add(block) { return }
    // Text between the cells of a table stands before it, as browsers show it.
    blocks.append(block)
  }
}
