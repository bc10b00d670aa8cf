/// Comments in a DOCX.
extension WordEditor {
  /// Where a comment is put.
  private enum Anchor {
    /// At the words themselves, inside runs that may have to be cut.
    case words(first: SourceSpan, last: SourceSpan)
    /// Around elements.
    case elements(first: Int, last: Int)
    /// At a byte, with nothing in it.
    case point(Int)
  }

  /// A copy in which each remark is a comment on its words.
  mutating func comment(_ remarks: [ReviewRemark]) throws -> MarkedCopy {
    let known = try knownComments()
    let ours = known.filter { $0.value.author == author.name }
    let used = known.keys.compactMap { Int($0) } + marksInUse
    var next = max(999, used.max() ?? 0) + 1
    var copy = MarkedCopy(bytes: [])
    var cuts = WordRunCuts()
    var comments: [(id: Int, text: String)] = []
    for (index, remark) in remarks.enumerated() {
      guard let anchor = anchor(for: remark.place) else {
        copy.unplaced.append(index)
        continue
      }
      if isKnown(remark.text, at: anchor, ours) {
        copy.known += 1
        continue
      }
      place(next, at: anchor, &cuts)
      comments.append((next, remark.text))
      copy.placed += 1
      next += 1
    }
    cuts.splice(into: &self)
    try add(comments: comments)
    copy.bytes = try finished()
    return copy
  }

  private var marksInUse: [Int] {
    (markup.elements("w:commentRangeStart") + markup.elements("w:commentReference"))
      .compactMap { markup.attribute($0, "w:id").flatMap(Int.init) }
  }

  // MARK: Where

  private func anchor(for place: Place) -> Anchor? {
    guard place.part == nil || place.part == main else { return noteAnchor(place) }
    guard let spans = FileEdit.spans(of: place, in: located), let first = spans.first, let last = spans.last,
      let start = markup.textNode(at: first.bytes.lowerBound), let end = markup.textNode(at: last.bytes.upperBound - 1),
      let firstRun = run(of: start), let lastRun = run(of: end)
    else { return paragraphAnchor(place) }
    if let block = blockControl(around: firstRun) { return pointBehind(block) }
    let outerFirst = outside(firstRun)
    let outerLast = outside(lastRun)
    if outerFirst == nil, outerLast == nil, isText(start), isText(end) { return .words(first: first, last: last) }
    return .elements(first: outerFirst?.first ?? firstRun, last: outerLast?.last ?? lastRun)
  }

  private func isText(_ node: Int) -> Bool {
    markup.parent(node).map { ["w:t", "w:delText"].contains(markup.name($0)) } ?? false
  }

  /// The element or field around a run inside which a comment would be lost.
  private func outside(_ run: Int) -> (first: Int, last: Int)? {
    if let field = field(around: run) { return field }
    var outer: Int?
    for ancestor in markup.ancestors(run) {
      let name = markup.name(ancestor)
      if name == "w:p" { break }
      if ["w:fldSimple", "w:sdt", "w:smartTag", "w:customXml"].contains(name) { outer = ancestor }
    }
    return outer.map { ($0, $0) }
  }

  /// The control of whole paragraphs in which a run stands.
  private func blockControl(around run: Int) -> Int? {
    let ancestors = markup.ancestors(run)
    guard let paragraph = ancestors.firstIndex(where: { markup.name($0) == "w:p" }) else { return nil }
    return ancestors[paragraph...].last { markup.name($0) == "w:sdt" }
  }

  /// The beginning of the paragraph that follows an element, or the end of the one before.
  private func pointBehind(_ element: Int) -> Anchor? {
    guard let parent = markup.parent(element) else { return nil }
    let siblings = markup.children(parent)
    guard let index = siblings.firstIndex(of: element) else { return nil }
    if let paragraph = siblings[(index + 1)...].first(where: { markup.name($0) == "w:p" }) {
      return point(in: paragraph)
    }
    return siblings[..<index].last { markup.name($0) == "w:p" }.flatMap(point)
  }

  /// A place at the beginning of a paragraph's content.
  private func point(in paragraph: Int) -> Anchor? {
    let tag = markup.startTag(paragraph)
    // `<w:p/>` has no inside.
    guard tag.upperBound < markup.range(paragraph).upperBound else { return nil }
    return .point(markup.child(paragraph, "w:pPr").map { markup.range($0).upperBound } ?? tag.upperBound)
  }

  /// The paragraph of words that stand nowhere as characters.
  private func paragraphAnchor(_ place: Place) -> Anchor? {
    guard let number = place.paragraph else { return nil }
    let paragraphs = markup.elements("w:p")
    guard paragraphs.indices.contains(number - 1) else { return nil }
    let paragraph = paragraphs[number - 1]
    if let block = markup.ancestors(paragraph).last(where: { markup.name($0) == "w:sdt" }) { return pointBehind(block) }
    return point(in: paragraph)
  }

  /// The run that refers to a note: a comment inside the part of the notes makes the file unreadable.
  private func noteAnchor(_ place: Place) -> Anchor? {
    guard let part = place.part, let number = place.paragraph, var package = try? OfficePackage(source, limits: limits),
      let bytes = try? package.bytes(part), let notes = try? PartMarkup(bytes, limits: limits)
    else { return nil }
    let paragraphs = notes.elements("w:p")
    guard paragraphs.indices.contains(number - 1) else { return nil }
    for (note, reference) in [("w:footnote", "w:footnoteReference"), ("w:endnote", "w:endnoteReference")] {
      guard let holder = notes.ancestors(paragraphs[number - 1]).first(where: { notes.name($0) == note }),
        let id = notes.attribute(holder, "w:id"),
        let mark = markup.elements(reference).first(where: { markup.attribute($0, "w:id") == id }),
        let run = run(of: mark)
      else { continue }
      return .elements(first: run, last: run)
    }
    return nil
  }

  // MARK: Putting

  private func place(_ id: Int, at anchor: Anchor, _ cuts: inout WordRunCuts) {
    let start = "<\(prefix)commentRangeStart \(prefix)id=\"\(id)\"/>"
    let end =
      "<\(prefix)commentRangeEnd \(prefix)id=\"\(id)\"/><\(prefix)r><\(prefix)commentReference \(prefix)id=\"\(id)\"/></\(prefix)r>"
    switch anchor {
    case .point(let offset): cuts.add(starts: start + end, plainAt: offset)
    case .elements(let first, let last):
      cuts.add(starts: start, plainAt: markup.range(first).lowerBound)
      cuts.add(ends: end, plainAt: markup.range(last).upperBound)
    case .words(let first, let last):
      guard let firstText = markup.textNode(at: first.bytes.lowerBound),
        let lastText = markup.textNode(at: last.bytes.upperBound - 1)
      else { return }
      if let edge = frontEdge(firstText, first.bytes.lowerBound) {
        cuts.add(starts: start, plainAt: edge)
      } else {
        cuts.add(starts: start, in: firstText, at: first.bytes.lowerBound)
      }
      if let edge = backEdge(lastText, last.bytes.upperBound) {
        cuts.add(ends: end, plainAt: edge)
      } else {
        cuts.add(ends: end, in: lastText, at: last.bytes.upperBound)
      }
    }
  }

  /// The byte before the run, where words begin with it.
  private func frontEdge(_ text: Int, _ offset: Int) -> Int? {
    guard markup.range(text).lowerBound == offset, let holder = markup.parent(text), let run = markup.parent(holder),
      markup.name(run) == "w:r",
      markup.children(run).first(where: { markup.name($0) != "w:rPr" && !markup.name($0).isEmpty }) == holder
    else { return nil }
    return markup.range(run).lowerBound
  }

  /// The byte behind the run, where words end with it.
  private func backEdge(_ text: Int, _ offset: Int) -> Int? {
    guard markup.range(text).upperBound == offset, let holder = markup.parent(text), let run = markup.parent(holder),
      markup.name(run) == "w:r", markup.children(run).last(where: { !markup.name($0).isEmpty }) == holder
    else { return nil }
    return markup.range(run).upperBound
  }

  // MARK: Twice

  /// Whether the same comment of ours begins at the same place already.
  private func isKnown(_ text: String, at anchor: Anchor, _ ours: [String: (author: String, text: String)]) -> Bool {
    let same = Set(ours.filter { $0.value.text.unicodeScalars.elementsEqual(text.unicodeScalars) }.keys)
    guard !same.isEmpty else { return false }
    let offset: Int
    switch anchor {
    case .point(let point): offset = point
    case .elements(let first, _): offset = markup.range(first).lowerBound
    case .words(let first, _):
      guard let node = markup.textNode(at: first.bytes.lowerBound), let edge = frontEdge(node, first.bytes.lowerBound)
      else { return false }
      offset = edge
    }
    // The marks of several comments on one word stand side by side.
    return markup.elements("w:commentRangeStart").contains { mark in
      guard let id = markup.attribute(mark, "w:id"), same.contains(id) else { return false }
      let start = markup.range(mark)
      if start.lowerBound == offset { return true }
      guard start.upperBound <= offset else { return false }
      return isMarksOnly(start.upperBound..<offset)
    }
  }

  /// Whether nothing but marks stands between two bytes.
  private func isMarksOnly(_ range: Range<Int>) -> Bool {
    guard range.count < 20_000 else { return false }
    let text = String(decoding: markup.bytes[range], as: UTF8.self)
    let pieces = text.split(separator: "<").map { $0.drop { $0 == "/" } }
    return pieces.allSatisfy { piece in
      let name = piece.prefix { !" />".contains($0) }
      let local = name.split(separator: ":").last.map(String.init) ?? ""
      return ["commentRangeStart", "commentRangeEnd", "commentReference", "bookmarkStart", "bookmarkEnd", "proofErr"]
        .contains(local) || local == "r" && piece.dropFirst(name.count).prefix(2) == ">"
    }
  }
}
