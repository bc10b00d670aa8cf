/// Tracked changes in a DOCX.
extension WordEditor {
  /// A copy in which each fix is a tracked deletion and insertion.
  mutating func fix(_ fixes: [TextFix]) throws -> MarkedCopy {
    var copy = MarkedCopy(bytes: [])
    var cuts = WordRunCuts()
    var next = max(8_999, marksInUse.max() ?? 0) + 1
    var taken: [Range<Int>] = []
    for (index, fix) in fixes.enumerated() {
      guard let change = change(fix), !taken.contains(where: { $0.overlaps(change.range) }) else {
        copy.unplaced.append(index)
        continue
      }
      taken.append(change.range)
      place(change, &next, &cuts)
      copy.placed += 1
    }
    cuts.splice(into: &self)
    copy.bytes = try finished()
    return copy
  }

  private var marksInUse: [Int] {
    ["w:ins", "w:del", "w:moveFrom", "w:moveTo", "w:rPrChange", "w:pPrChange"].flatMap { markup.elements($0) }
      .compactMap { markup.attribute($0, "w:id").flatMap(Int.init) }
  }

  /// A change of text, ready to be put.
  private struct Change {
    /// The stretches that go, with the texts they belong to; none for a mere insertion.
    var deleted: [(text: Int, range: Range<Int>)]
    /// Where the new text goes when nothing is deleted.
    var point: (text: Int, offset: Int)?
    var inserted: String
    /// All bytes that are touched.
    var range: Range<Int>
  }

  /// The smallest change that a fix comes to; nil where a tracked change would spoil the text.
  private func change(_ fix: TextFix) -> Change? {
    guard fix.place.part == nil || fix.place.part == main, let column = fix.place.column,
      let old = located.source.scalars(at: fix.place, in: located.file), !old.isEmpty
    else { return nil }
    let new = Array(fix.replacement.unicodeScalars)
    let head = zip(old, new).prefix { $0 == $1 }.count
    let tail = zip(old.dropFirst(head).reversed(), new.dropFirst(head).reversed()).prefix { $0 == $1 }.count
    let inserted = String(String.UnicodeScalarView(new[head..<new.count - tail]))
    let first = column - 1 + head
    let count = old.count - head - tail
    guard count > 0 || !inserted.isEmpty else { return nil }
    if count == 0 {
      // New text goes behind the character before it, or before the one that follows.
      let isBehind = head > 0
      let near = isBehind ? first - 1 : first
      guard let spans = located.source.located(near..<near + 1, at: fix.place), let span = spans.first,
        let text = markup.textNode(at: span.bytes.lowerBound), isPlain(text)
      else { return nil }
      let offset = isBehind ? span.bytes.upperBound : span.bytes.lowerBound
      return Change(deleted: [], point: (text, offset), inserted: inserted, range: offset..<offset + 1)
    }
    guard let spans = located.source.located(first..<first + count, at: fix.place),
      let start = spans.first?.bytes.lowerBound,
      let end = spans.last?.bytes.upperBound
    else { return nil }
    var deleted: [(text: Int, range: Range<Int>)] = []
    for span in spans {
      guard let text = markup.textNode(at: span.bytes.lowerBound), isPlain(text),
        markup.range(text).upperBound >= span.bytes.upperBound
      else { return nil }
      deleted.append((text, span.bytes))
    }
    return Change(deleted: deleted, inserted: inserted, range: start..<end)
  }

  /// Whether text can be changed so that accepting and rejecting give what they should in every program.
  private func isPlain(_ text: Int) -> Bool {
    guard let holder = markup.parent(text), markup.name(holder) == "w:t", let run = run(of: text),
      field(around: run) == nil
    else { return false }
    let around = markup.ancestors(run).map { markup.name($0) }
    return !around.contains {
      [
        "w:ins", "w:del", "w:moveFrom", "w:moveTo", "w:fldSimple", "w:sdt", "w:smartTag", "w:customXml",
        "w:txbxContent",
      ]
      .contains($0)
    }
  }

  private func place(_ change: Change, _ next: inout Int, _ cuts: inout WordRunCuts) {
    let model = change.deleted.first?.text ?? change.point?.text ?? 0
    guard let run = run(of: model) else { return }
    func mark(_ name: String) -> String {
      defer { next += 1 }
      return "<\(prefix)\(name) \(prefix)id=\"\(next)\"\(signature)>"
    }
    func insertion() -> String {
      guard !change.inserted.isEmpty else { return "" }
      return mark("ins") + opening(run) + "<\(prefix)t xml:space=\"preserve\">" + change.inserted.escapedForXML
        + "</\(prefix)t></\(markup.writtenName(run))></\(prefix)ins>"
    }
    if let point = change.point {
      cuts.add(ends: insertion(), in: point.text, at: point.offset)
      return
    }
    for (index, piece) in change.deleted.enumerated() {
      let start = mark("del")
      let end = "</\(prefix)del>" + (index == change.deleted.count - 1 ? insertion() : "")
      cuts.delete(piece.range, of: piece.text, starts: start, ends: end)
    }
  }
}
