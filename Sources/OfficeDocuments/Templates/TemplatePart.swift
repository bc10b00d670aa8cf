/// A part of a template's package: its placeholders, and what they make of it.
struct TemplatePart {
  let name: String
  let markup: PartMarkup
  let dialect: TemplateDialect
  /// The placeholders, in reading order.
  private(set) var tags: [TemplateTag] = []
  /// What is wrong with them.
  private(set) var remarks: [TemplateRemark] = []
  /// What changes in the part.
  private(set) var edits: [TemplateEdit] = []
  private var paragraphs: [Int: TemplateParagraph] = [:]
  private var ordinals: [Int: Int] = [:]

  /// Nil for a part without placeholders.
  init?(_ name: String, _ bytes: [UInt8], dialect: TemplateDialect, limits: ReadingLimits) throws {
    guard let markup = try PartMarkup(bytes, limits: limits) else { throw WordEditor.encoding }
    self.name = name
    self.markup = markup
    self.dialect = dialect
    findTags()
    guard !tags.isEmpty || !remarks.isEmpty else { return nil }
    makeEdits()
  }

  /// Where a placeholder stands.
  func place(of tag: TemplateTag) -> Place { place(tag.paragraph, tag.stretch) }

  private func place(_ paragraph: Int, _ stretch: Range<Int>) -> Place {
    Place(part: name, paragraph: ordinals[paragraph], column: stretch.lowerBound + 1, length: stretch.count)
  }

  private mutating func note(_ problem: TemplateProblem, _ tag: TemplateTag) {
    remarks.append(TemplateRemark(problem: problem, tag: tag.written, name: tag.name, place: place(of: tag)))
  }

  // MARK: Finding

  private mutating func findTags() {
    var texts: [Int: [Int]] = [:]
    var order: [Int] = []
    // The paragraph around each node; -1 for none and for text that is none of the document's.
    var around = [Int](repeating: -1, count: markup.tree.nodes.count)
    for node in markup.tree.nodes.indices {
      let parent = markup.parent(node)
      let name = markup.name(node)
      if dialect.paragraphs.contains(name) {
        ordinals[node] = ordinals.count + 1
        around[node] = node
        order.append(node)
      } else if dialect.foreign.contains(name) {
        around[node] = -1
      } else {
        around[node] = parent.map { around[$0] } ?? -1
      }
      guard name.isEmpty, around[node] >= 0, let parent else { continue }
      if let wanted = dialect.text, markup.name(parent) != wanted { continue }
      texts[around[node], default: []].append(node)
    }
    for element in order {
      guard let own = texts[element], own.contains(where: { hasBrace(markup.range($0)) }) else { continue }
      let paragraph = TemplateParagraph(element, texts: own, in: markup)
      let found = paragraph.tags()
      guard !found.tags.isEmpty || !found.unclosed.isEmpty else { continue }
      paragraphs[element] = paragraph
      tags += found.tags
      remarks += found.unclosed.map {
        TemplateRemark(problem: .unclosedTag, tag: paragraph.text($0), name: "", place: place(element, $0))
      }
    }
  }

  private func hasBrace(_ range: Range<Int>) -> Bool {
    // `{`, and the last byte of its wide form.
    markup.bytes[range].contains { $0 == UInt8(ascii: "{") || $0 == UInt8(ascii: "}") || $0 == 0x9B || $0 == 0x9D }
  }

  // MARK: Changing

  private mutating func makeEdits() {
    var flat: [TemplateEdit] = []
    var open: [TemplateTag] = []
    var spaced: Set<Int> = []
    var outermost: [Range<Int>] = []
    for tag in tags {
      if let wanted = dialect.text {
        for text in [tag.firstText, tag.lastText] {
          guard let holder = markup.parent(text), markup.name(holder) == wanted, spaced.insert(holder).inserted,
            markup.attribute(holder, "xml:space") == nil
          else { continue }
          let end = markup.startTag(holder).upperBound - 1
          flat.append(TemplateEdit(range: end..<end, action: .bytes(" xml:space=\"preserve\"")))
        }
      }
      switch tag.kind {
      case .value:
        for (index, piece) in tag.pieces.enumerated() {
          flat.append(TemplateEdit(range: piece, action: index == 0 ? .value(tag) : .nothing))
        }
      case .open, .openInverse: open.append(tag)
      case .close:
        guard let start = open.last,
          tag.name.isEmpty || tag.name.unicodeScalars.elementsEqual(start.name.unicodeScalars)
        else {
          note(
            open.contains { $0.name.unicodeScalars.elementsEqual(tag.name.unicodeScalars) } ? .crossed : .unclosedPart,
            tag)
          continue
        }
        open.removeLast()
        for piece in start.pieces + tag.pieces { flat.append(TemplateEdit(range: piece, action: .nothing)) }
        guard let (outer, block) = block(start, tag) else {
          note(.crossed, start)
          continue
        }
        if let cut = cutCells(outer) { note(cut, start) }
        flat.append(TemplateEdit(range: outer, action: .part(block)))
        if open.isEmpty { outermost.append(outer) }
      }
    }
    for tag in open { note(.unclosedPart, tag) }
    flat += editsOfCopies(in: outermost.sorted { $0.lowerBound < $1.lowerBound })
    flat.sort { one, other in
      if one.range.lowerBound != other.range.lowerBound { return one.range.lowerBound < other.range.lowerBound }
      // What begins outside holds what begins inside it.
      if Self.depth(one) != Self.depth(other) { return Self.depth(one) < Self.depth(other) }
      if one.range.upperBound != other.range.upperBound { return one.range.upperBound > other.range.upperBound }
      return Self.begin(one) < Self.begin(other)
    }
    edits = Self.nested(flat[...])
  }

  private static func depth(_ edit: TemplateEdit) -> Int { if case .part = edit.action { 0 } else { 1 } }

  /// Where the mark stands with which a part begins.
  private static func begin(_ edit: TemplateEdit) -> Int {
    if case .part(let block) = edit.action { block.tag.pieces.first?.lowerBound ?? 0 } else { 0 }
  }

  /// Puts each edit into the part in which it lies.
  private static func nested(_ flat: ArraySlice<TemplateEdit>) -> [TemplateEdit] {
    var result: [TemplateEdit] = []
    var index = flat.startIndex
    while index < flat.endIndex {
      var edit = flat[index]
      index += 1
      if case .part(var block) = edit.action {
        let start = index
        while index < flat.endIndex, flat[index].range.lowerBound < edit.range.upperBound { index += 1 }
        let inner = flat[start..<index].filter {
          $0.range.lowerBound >= block.inner.lowerBound && $0.range.upperBound <= block.inner.upperBound
        }
        block.edits = nested(inner[...])
        edit.action = .part(block)
      }
      result.append(edit)
    }
    return result
  }

  /// What copies of parts must not repeat; the parts are in order and none lies in another.
  private func editsOfCopies(in ranges: [Range<Int>]) -> [TemplateEdit] {
    var edits: [TemplateEdit] = []
    var next = 0
    for node in markup.tree.nodes.indices where markup.tree.nodes[node].name >= 0 {
      let own = markup.range(node)
      while next < ranges.count, ranges[next].upperBound <= own.lowerBound { next += 1 }
      guard next < ranges.count else { break }
      guard own.lowerBound >= ranges[next].lowerBound, own.upperBound <= ranges[next].upperBound else { continue }
      let name = markup.name(node)
      if dialect.once.contains(name) {
        edits.append(TemplateEdit(range: own, action: .once))
        continue
      }
      let fresh = dialect.fresh[name]
      for attribute in markup.attributes(ofTag: node) {
        let local = attribute.name.split(separator: ":").last.map(String.init) ?? attribute.name
        if let fresh, local == fresh {
          edits.append(TemplateEdit(range: attribute.value, action: .fresh))
        } else if dialect.attributesOnce.contains(local), attribute.name.contains(":") {
          edits.append(TemplateEdit(range: attribute.whole, action: .once))
        }
      }
    }
    return edits
  }
}

extension PartMarkup {
  /// The attributes of an element as the file writes them: the whole with the blank before it, and the value.
  func attributes(ofTag element: Int) -> [(name: String, whole: Range<Int>, value: Range<Int>)] {
    let tag = startTag(element)
    var found: [(String, Range<Int>, Range<Int>)] = []
    var position = tag.lowerBound + 1
    func isBlank(_ byte: UInt8) -> Bool { [0x20, 0x09, 0x0A, 0x0D].contains(byte) }
    while position < tag.upperBound, !isBlank(bytes[position]) { position += 1 }
    while position < tag.upperBound {
      let start = position
      while position < tag.upperBound, isBlank(bytes[position]) { position += 1 }
      let nameStart = position
      while position < tag.upperBound, bytes[position] != UInt8(ascii: "="), !isBlank(bytes[position]) { position += 1 }
      let nameEnd = position
      while position < tag.upperBound, bytes[position] != UInt8(ascii: "\""), bytes[position] != UInt8(ascii: "'") {
        position += 1
      }
      guard position < tag.upperBound else { break }
      let quote = bytes[position]
      let valueStart = position + 1
      position = valueStart
      while position < tag.upperBound, bytes[position] != quote { position += 1 }
      let name = String(decoding: bytes[nameStart..<nameEnd], as: UTF8.self)
      found.append((name, start..<min(tag.upperBound, position + 1), valueStart..<position))
      position += 1
    }
    return found
  }
}
