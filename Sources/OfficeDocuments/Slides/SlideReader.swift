/// Reads slides into paragraphs and tables, shape by shape in the order of the slide.
struct SlideReader: ~Copyable {
  var package: OfficePackage
  var remarks: ReadingRemarks
  var budget: DocumentBudget
  private var part = ""
  /// The number of the slide in the show.
  private var number = 0
  private var ordinals: XMLOrdinals?
  private var relationships = Relationships([])

  init(package: consuming OfficePackage, remarks: ReadingRemarks, budget: DocumentBudget) {
    self.package = package
    self.remarks = remarks
    self.budget = budget
  }

  /// Reads one slide; nil when it is missing or damaged.
  mutating func readSlide(_ part: String, number: Int) throws(ReadingError) -> [Block]? {
    guard let tree = try package.optionalTree(part, &remarks) else { return nil }
    self.part = part
    self.number = number
    ordinals = XMLOrdinals(of: ["a:p"], in: tree)
    relationships = try package.relationships(of: part, &remarks)
    if tree.root.attribute("show").map({ $0 == "0" || $0 == "false" }) ?? false {
      remarks.note(.hiddenSlides, at: Place(part: part, slide: number))
    }
    for relationship in relationships.all {
      switch relationship.type {
      case "notesSlide": remarks.note(.speakerNotes, at: Place(part: part, slide: number))
      case "comments": remarks.note(.comments, at: Place(part: part, slide: number))
      case "oleObject", "package": remarks.note(.embeddedObjects, at: Place(part: part, slide: number))
      case "chart", "diagramData": remarks.note(.diagrams, at: Place(part: part, slide: number))
      case "image" where relationship.part == nil: remarks.note(.externalFiles, at: Place(part: part, slide: number))
      default: break
      }
    }
    var blocks: [Block] = []
    try readShapes(tree.root.child("p:cSld") ?? tree.root, into: &blocks)
    return blocks
  }

  private func place(of element: XMLElement) -> Place {
    Place(part: part, paragraph: ordinals?.ordinal(of: element), slide: number)
  }

  private mutating func readShapes(_ element: XMLElement, into blocks: inout [Block]) throws(ReadingError) {
    for child in element.children {
      switch child.name {
      case "p:txBody", "a:txBody": blocks += try readText(child).map { .paragraph($0) }
      case "a:tbl": if let table = try readTable(child) { blocks.append(.table(table)) }
      case "p:pic": remarks.note(.slidePictures, at: Place(part: part, slide: number))
      case "mc:AlternateContent":
        // The choices are for newer kinds of drawing; the fallback is the same in a form that is known.
        let branch = child.child("mc:Fallback").flatMap { $0.children.first { _ in true } == nil ? nil : $0 }
        if let branch = branch ?? child.child("mc:Choice") { try readShapes(branch, into: &blocks) }
      case "p:extLst", "a:extLst", "p:oleObj": break
      default: try readShapes(child, into: &blocks)
      }
    }
  }

  private mutating func readText(_ body: XMLElement) throws(ReadingError) -> [Paragraph] {
    var paragraphs: [Paragraph] = []
    var counters = SlideCounters()
    for element in body.children where element.name == "a:p" {
      try budget.spendParagraph()
      var inlines = InlineCollector()
      for child in element.children { try readInline(child, &inlines) }
      let content = inlines.finish()
      try budget.spendInlines(content)
      let properties = element.child("a:pPr")
      paragraphs.append(
        Paragraph(
          content, properties: properties.map { ParagraphProperties(drawing: $0) } ?? ParagraphProperties(),
          numberLabel: content.isEmpty ? "" : counters.label(properties), place: place(of: element)))
    }
    return paragraphs
  }

  private mutating func readInline(_ element: XMLElement, _ inlines: inout InlineCollector) throws(ReadingError) {
    switch element.name {
    case "a:r", "a:fld":
      let properties = element.child("a:rPr").map { TextProperties(drawing: $0) } ?? TextProperties()
      if element.attribute("type") == "slidenum" { return inlines.add(.pageNumber(properties)) }
      let text = element.child("a:t")?.text ?? ""
      let link = element.child("a:rPr")?.child("a:hlinkClick").flatMap { relationships[$0.attribute("r:id")] }
      if let link, link.part == nil, !text.isEmpty {
        inlines.add(.link(target: link.address, [.text(text, properties)]))
      } else {
        inlines.add(text, properties)
      }
    case "a:br": inlines.add(.lineBreak)
    case "a:pPr", "a:endParaRPr": break
    case "m:oMath":
      var reader = OMMLReader()
      if let equation = reader.read(element, isDisplayed: false) { inlines.add(.equation(equation)) }
    case "m:t": inlines.add(element.text, TextProperties())
    case "mc:AlternateContent":
      if let branch = element.child("mc:Choice") ?? element.child("mc:Fallback") {
        for child in branch.children { try readInline(child, &inlines) }
      }
    default: for child in element.children { try readInline(child, &inlines) }
    }
  }

  private mutating func readTable(_ element: XMLElement) throws(ReadingError) -> Table? {
    var table = Table(columnWidths: [], rows: [], alignment: .left)
    for column in element.child("a:tblGrid")?.children ?? element.noChildren where column.name == "a:gridCol" {
      if table.columnWidths.count < 1_024 { table.columnWidths.append(max(column.englishMetricUnits("w"), .zero)) }
    }
    for child in element.children where child.name == "a:tr" {
      try budget.spendCell()
      var row = TableRow([], height: .atLeast(child.englishMetricUnits("h")))
      var columnCount = 0
      for cell in child.children where cell.name == "a:tc" {
        try budget.spendCell()
        columnCount += 1
        // Merged cells follow the one that covers them, and are not seen.
        if cell.isFlagged("hMerge") || cell.isFlagged("vMerge") { continue }
        let paragraphs = try cell.child("a:txBody").map { body throws(ReadingError) in try readText(body) } ?? []
        row.cells.append(
          TableCell(
            paragraphs.map { .paragraph($0) }, columnSpan: try cell.repetitions("gridSpan", limit: 1_024),
            rowSpan: try cell.repetitions("rowSpan", limit: 16_384)))
      }
      while table.columnWidths.count < min(columnCount, 1_024) { table.columnWidths.append(.millimetres(20)) }
      table.rows.append(row)
    }
    try budget.spendSpans(of: table.rows)
    return table.rows.isEmpty ? nil : table
  }
}

extension XMLElement {
  fileprivate func isFlagged(_ name: String) -> Bool {
    attribute(name).map { $0 == "1" || $0 == "true" } ?? false
  }
}

extension ParagraphProperties {
  /// Reads an `a:pPr` element.
  fileprivate init(drawing element: XMLElement) {
    self.init()
    alignment =
      switch element.attribute("algn") {
      case "l": .left
      case "ctr": .center
      case "r": .right
      case "just", "justLow": .justified
      case "dist", "thaiDist": .distributed
      default: nil
      }
    if element.attribute("marL") != nil { leftIndent = element.englishMetricUnits("marL") }
    if element.attribute("indent") != nil { firstLineIndent = element.englishMetricUnits("indent") }
  }
}

extension TextProperties {
  /// Reads an `a:rPr` element.
  fileprivate init(drawing element: XMLElement) {
    self.init()
    if element.attribute("sz") != nil { size = .points(min(max(element.number("sz") / 100, 1), 4_000)) }
    isBold = element.attribute("b").map { $0 == "1" || $0 == "true" }
    isItalic = element.attribute("i").map { $0 == "1" || $0 == "true" }
    isUnderlined = element.attribute("u").map { $0 != "none" }
    isStruckThrough = element.attribute("strike").map { $0 != "noStrike" }
    color = element.child("a:solidFill")?.child("a:srgbClr")?.attribute("val").flatMap { hexadecimalColor($0) }
    highlight =
      element.child("a:highlight")?.child("a:srgbClr")?.attribute("val").flatMap { hexadecimalColor($0) }
      .map { .color($0) }
    // A leading plus sign names a font of the theme.
    func font(_ name: String) -> String? {
      element.child(name)?.attribute("typeface").flatMap { $0.isEmpty || $0.hasPrefix("+") ? nil : $0 }
    }
    latinFont = font("a:latin")
    eastAsianFont = font("a:ea")
    let baseline = element.number("baseline")
    if baseline != 0 { position = baseline > 0 ? .superscript : .subscript }
  }
}
