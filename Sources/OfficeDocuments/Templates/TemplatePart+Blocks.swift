extension TemplatePart {
  /// What a part between two marks comprises: the bytes that it takes, and what of them is repeated.
  ///
  /// Marks in one row repeat the row, in several rows all rows between them; marks in paragraphs repeat the paragraphs, and a
  /// paragraph, row or item that holds nothing but a mark goes with it. Nil when the marks do not stand at one level.
  func block(_ open: TemplateTag, _ close: TemplateTag) -> (outer: Range<Int>, block: TemplateBlock)? {
    if open.paragraph == close.paragraph {
      return paragraphBlock(open, close) ?? inlineBlock(open, close)
    }
    let starts = [open.paragraph] + markup.ancestors(open.paragraph)
    let ends = [close.paragraph] + markup.ancestors(close.paragraph)
    guard let common = starts.first(where: { ends.contains($0) }),
      let from = child(of: common, in: starts), let to = child(of: common, in: ends)
    else { return nil }
    let name = markup.name(common)
    if name == dialect.row {
      let row = markup.range(common)
      return (row, TemplateBlock(tag: open, inner: row, last: row))
    }
    let whole = markup.range(from).lowerBound..<markup.range(to).upperBound
    var outer = whole
    var inner = whole
    for (element, tag, isFirst) in [(from, open, true), (to, close, false)] {
      let isItem = dialect.table.contains(name) || dialect.item.contains(markup.name(element))
      guard isItem || element == tag.paragraph else { return nil }
      guard holdsOnly(tag, element) else { continue }
      let range = markup.range(element)
      let isKept = hasDescendant(element, dialect.keeping.intersection(["w:sectPr"]))
      if isFirst {
        inner = range.upperBound..<inner.upperBound
        if isKept { outer = range.upperBound..<outer.upperBound }
      } else {
        inner = inner.lowerBound..<max(inner.lowerBound, range.lowerBound)
        if isKept { outer = outer.lowerBound..<max(outer.lowerBound, range.lowerBound) }
      }
    }
    return (outer, TemplateBlock(tag: open, inner: inner, last: inner))
  }

  private func child(of common: Int, in chain: [Int]) -> Int? {
    chain.firstIndex(of: common).flatMap { $0 > 0 ? chain[$0 - 1] : nil }
  }

  /// Whether nothing but a mark stands in an element.
  private func holdsOnly(_ tag: TemplateTag, _ element: Int) -> Bool {
    var length = 0
    for node in element + 1..<max(element + 1, Int(markup.tree.nodes[element].end)) {
      if markup.tree.nodes[node].name >= 0 {
        if dialect.keeping.contains(markup.name(node)), markup.name(node) != "w:sectPr" { return false }
        continue
      }
      if let wanted = dialect.text, markup.parent(node).map({ markup.name($0) }) != wanted { continue }
      let text = markup.tree.string(start: markup.tree.nodes[node].start, count: markup.tree.nodes[node].count)
      length += text.unicodeScalars.count { !$0.properties.isWhitespace }
    }
    return length == tag.written.unicodeScalars.count { !$0.properties.isWhitespace }
  }

  private func hasDescendant(_ element: Int, _ names: Set<String>) -> Bool {
    guard !names.isEmpty else { return false }
    return (element + 1..<max(element + 1, Int(markup.tree.nodes[element].end))).contains {
      names.contains(markup.name($0))
    }
  }

  // MARK: Within a paragraph

  private func paragraph(_ tag: TemplateTag) -> TemplateParagraph? {
    TemplateParagraph(
      tag.paragraph,
      texts: (tag.paragraph + 1..<Int(markup.tree.nodes[tag.paragraph].end)).filter { node in
        guard markup.tree.nodes[node].name < 0, nearestParagraph(node) == tag.paragraph else { return false }
        guard let wanted = dialect.text else { return true }
        return markup.parent(node).map { markup.name($0) } == wanted
      }, in: markup)
  }

  private func nearestParagraph(_ node: Int) -> Int? {
    for ancestor in markup.ancestors(node) {
      if dialect.paragraphs.contains(markup.name(ancestor)) { return ancestor }
      if dialect.foreign.contains(markup.name(ancestor)) { return nil }
    }
    return nil
  }

  /// A part that is the whole of its paragraph repeats the paragraph, unless a mark parts its records within a line.
  private func paragraphBlock(_ open: TemplateTag, _ close: TemplateTag) -> (Range<Int>, TemplateBlock)? {
    guard let paragraph = paragraph(open), close.stretch.upperBound <= paragraph.scalars.count,
      paragraph.isBlank(0..<open.stretch.lowerBound),
      paragraph.isBlank(close.stretch.upperBound..<paragraph.scalars.count),
      open.stretch.upperBound < close.stretch.lowerBound,
      !Self.parting.contains(paragraph.scalars[close.stretch.lowerBound - 1]),
      !Self.parting.contains(paragraph.scalars[open.stretch.upperBound]), !hasDescendant(open.paragraph, ["w:sectPr"])
    else { return nil }
    // An item of a list is repeated with its number.
    var element = open.paragraph
    if let parent = markup.parent(element), dialect.item.contains(markup.name(parent)),
      markup.children(parent).count(where: { !markup.name($0).isEmpty }) == 1
    {
      element = parent
    }
    let range = markup.range(element)
    return (range, TemplateBlock(tag: open, inner: range, last: range))
  }

  private func inlineBlock(_ open: TemplateTag, _ close: TemplateTag) -> (Range<Int>, TemplateBlock)? {
    guard let start = open.pieces.last, let end = close.pieces.first, start.upperBound <= end.lowerBound else {
      return nil
    }
    let inner = start.upperBound..<end.lowerBound
    var block = TemplateBlock(tag: open, inner: inner, last: inner)
    if let paragraph = paragraph(open), close.stretch.lowerBound > open.stretch.upperBound {
      let last = close.stretch.lowerBound - 1
      if Self.parting.contains(paragraph.scalars[last]), paragraph.bytes[last].upperBound == end.lowerBound {
        block.last = inner.lowerBound..<paragraph.bytes[last].lowerBound
      }
    }
    let from = open.lastText
    let to = close.firstText
    if from != to {
      guard let chains = chains(from, to) else { return nil }
      let closing = { (chain: [Int]) in chain.map { "</\(markup.writtenName($0))>" }.joined() }
      let reopening = { (chain: [Int]) in chain.reversed().map { opening($0) }.joined() }
      block.joint = closing(chains.to) + reopening(chains.from)
      block.emptyJoint = closing(chains.from) + reopening(chains.to)
    }
    return (start.lowerBound..<end.upperBound, block)
  }

  /// The elements around two texts up to the one that holds both; nil when one of them cannot be cut.
  private func chains(_ from: Int, _ to: Int) -> (from: [Int], to: [Int])? {
    let starts = markup.ancestors(from)
    let ends = markup.ancestors(to)
    guard let common = starts.first(where: { ends.contains($0) }) else { return nil }
    let chains = (Array(starts.prefix { $0 != common }), Array(ends.prefix { $0 != common }))
    guard (chains.0 + chains.1).allSatisfy({ dialect.inline.contains(markup.name($0)) }) else { return nil }
    return chains
  }

  /// The tag with which an element begins again, with the look of its run.
  private func opening(_ element: Int) -> String {
    if markup.name(element) == dialect.text { return "<\(markup.writtenName(element)) xml:space=\"preserve\">" }
    let look = markup.child(element, "w:rPr").map { markup.range($0) }
    return String(decoding: markup.bytes[markup.startTag(element)], as: UTF8.self)
      + (look.map { String(decoding: markup.bytes[$0], as: UTF8.self) } ?? "")
  }

  /// Marks that part the records of a list in a line; the last record goes without.
  static let parting: Set<Unicode.Scalar> = ["、", "，", ",", "；", ";", " ", "\u{3000}", "／", "/", "\t"]

  // MARK: Merged cells

  /// Whether a stretch of rows begins cells that go on below it.
  func cutCells(_ range: Range<Int>) -> TemplateProblem? {
    let rows = markup.elements(dialect.row).filter {
      markup.range($0).lowerBound >= range.lowerBound && markup.range($0).upperBound <= range.upperBound
    }
    guard let last = rows.last, let table = markup.parent(last) else { return nil }
    let siblings = markup.children(table).filter { markup.name($0) == dialect.row }
    guard let position = siblings.firstIndex(of: last) else { return nil }
    if dialect.row == TemplateDialect.openDocument.row {
      for (index, row) in rows.enumerated() {
        for cell in markup.children(row) {
          let span = markup.attribute(cell, "table:number-rows-spanned").flatMap { Int($0) } ?? 1
          if index + span > rows.count { return .cutCells }
        }
      }
      return nil
    }
    guard position + 1 < siblings.count else { return nil }
    // Cells that go on from above the part go on in every copy.
    let goesOn = mergedColumns(siblings[position + 1], restart: false)
    let begins = rows.reduce(into: Set<Int>()) { begun, row in
      begun.formUnion(mergedColumns(row, restart: true))
    }
    return goesOn.isDisjoint(with: begins) ? nil : .cutCells
  }

  /// The columns of a row whose cells begin a merged cell, or go on with one.
  private func mergedColumns(_ row: Int, restart: Bool) -> Set<Int> {
    var columns: Set<Int> = []
    var column = 0
    for cell in markup.children(row) where dialect.cell.contains(markup.name(cell)) {
      let properties = markup.child(cell, "w:tcPr")
      if let merge = properties.flatMap({ markup.child($0, "w:vMerge") }),
        (markup.attribute(merge, "w:val") == "restart") == restart
      {
        columns.insert(column)
      }
      let span = properties.flatMap { markup.child($0, "w:gridSpan") }.flatMap { markup.attribute($0, "w:val") }
      column += span.flatMap { Int($0) } ?? 1
    }
    return columns
  }
}
