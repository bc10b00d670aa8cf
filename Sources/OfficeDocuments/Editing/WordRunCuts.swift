/// Where the texts of runs are cut, so that marks stand between their pieces.
struct WordRunCuts {
  /// What stands at a cut.
  private struct Cut {
    /// Marks that end something, which come first, and marks that begin something.
    var ends = ""
    var starts = ""
    /// Whether the text behind the cut is deleted.
    var beginsDeletion = false
    var endsDeletion = false
  }

  private var cuts: [Int: [Int: Cut]] = [:]
  /// Marks before an element or behind it, by the byte.
  private var plain: [Int: Cut] = [:]

  /// Puts marks before a byte at which no run has to be cut.
  mutating func add(ends: String = "", starts: String = "", plainAt offset: Int) {
    plain[offset, default: Cut()].ends += ends
    plain[offset, default: Cut()].starts += starts
  }

  /// Puts marks into a text at a byte of it.
  mutating func add(ends: String = "", starts: String = "", in text: Int, at offset: Int) {
    cuts[text, default: [:]][offset, default: Cut()].ends += ends
    cuts[text, default: [:]][offset, default: Cut()].starts += starts
  }

  /// Cuts a stretch of a text out as deleted; `behind` follows it.
  mutating func delete(_ range: Range<Int>, of text: Int, starts: String, ends: String) {
    cuts[text, default: [:]][range.lowerBound, default: Cut()].starts += starts
    cuts[text, default: [:]][range.lowerBound, default: Cut()].beginsDeletion = true
    cuts[text, default: [:]][range.upperBound, default: Cut()].ends = ends + (cuts[text]?[range.upperBound]?.ends ?? "")
    cuts[text, default: [:]][range.upperBound, default: Cut()].endsDeletion = true
  }

  /// Splices all cuts into the part.
  func splice(into editor: inout WordEditor) {
    for (offset, cut) in plain.sorted(by: { $0.key < $1.key }) {
      if !cut.ends.isEmpty { editor.markup.insert(cut.ends, at: offset, rank: 0) }
      if !cut.starts.isEmpty { editor.markup.insert(cut.starts, at: offset, rank: 2) }
    }
    for (text, own) in cuts.sorted(by: { $0.key < $1.key }) { splice(own, of: text, into: &editor) }
  }

  private func splice(_ own: [Int: Cut], of text: Int, into editor: inout WordEditor) {
    guard let holder = editor.markup.parent(text), let run = editor.run(of: text) else { return }
    let bytes = editor.markup.bytes
    let opening = editor.opening(run)
    let runName = editor.markup.writtenName(run)
    let prefix = editor.prefix
    let keepsSpace = editor.markup.attribute(holder, "xml:space") == "preserve"
    let offsets = own.keys.sorted()
    func isBlank(_ offset: Int) -> Bool {
      guard bytes.indices.contains(offset) else { return false }
      return [0x20, 0x09, 0x0A, 0x0D].contains(bytes[offset])
    }
    // An edge that is cut shows its blanks only when it is told to keep them.
    if let first = offsets.first, !keepsSpace, isBlank(first - 1) {
      editor.markup.insert(" xml:space=\"preserve\"", at: editor.markup.startTag(holder).upperBound - 1)
    }
    var isDeleted = false
    for (index, offset) in offsets.enumerated() {
      guard let cut = own[offset] else { continue }
      let close = isDeleted ? "\(prefix)delText" : editor.markup.writtenName(holder)
      if cut.endsDeletion { isDeleted = false }
      if cut.beginsDeletion { isDeleted = true }
      let next = index + 1 < offsets.count ? offsets[index + 1] : nil
      let keeps = keepsSpace || isBlank(offset) || isDeleted || (next.map { isBlank($0 - 1) } ?? false)
      let open = isDeleted ? "\(prefix)delText" : "\(prefix)t"
      editor.markup.insert(
        "</\(close)></\(runName)>\(cut.ends)\(cut.starts)\(opening)<\(open)\(keeps ? " xml:space=\"preserve\"" : "")>",
        at: offset, rank: 1)
    }
  }
}
