internal import OfficeDocuments

/// How the paragraphs of an edited paper look otherwise than they would as they are built.
struct EditedLooks {
  private let built: TextLooks
  private let edited: TextLooks
  private(set) var found: [EditComparison.Difference] = []

  init(_ built: Document, _ edited: Document) {
    self.built = TextLooks(built)
    self.edited = TextLooks(edited)
  }

  /// Compares two paragraphs that stand for each other, the built one with its words edited.
  ///
  /// - Parameter line: The number of the edited one.
  mutating func compare(
    _ old: EditedPieces.Line, _ new: EditedPieces.Line, _ before: EditedPieces, _ after: EditedPieces, line: Int
  ) {
    var paragraph = old.paragraph
    if old.key != new.key { paragraph.inlines = EditedText.replaced(paragraph, by: new.text) }
    var looks = EditedLook.difference(before.setting(of: old), after.setting(of: new))
    if old.startsPage != new.startsPage { looks.paragraph.pageBreakBefore = new.startsPage }
    add(looks, characters(paragraph, new.paragraph), after, line)
  }

  /// Looks at a paragraph that was added, which is built like the one before it.
  mutating func compareAdded(_ new: EditedPieces.Line, behind: Paragraph?, _ after: EditedPieces, line: Int) {
    let expected = Paragraph(
      [.text(new.text, TextProperties())], style: behind?.style, properties: behind?.properties ?? ParagraphProperties()
    )
    add(
      EditedLook(paragraph: ParagraphProperties { if new.startsPage { $0.pageBreakBefore = true } }),
      characters(expected, new.paragraph), after, line)
  }

  private func characters(_ old: Paragraph, _ new: Paragraph) -> [EditedLook] {
    let (one, other) = (Self.trimmed(built.runs(of: old), old), Self.trimmed(edited.runs(of: new), new))
    // Programs write blanks in many ways; the looks are told only where the rest agrees scalar by scalar.
    guard one.text.count == other.text.count else {
      let (left, right) = (one.runs.map(\.look), other.runs.map(\.look))
      guard let first = left.first, let now = right.first, Set(left).count == 1, Set(right).count == 1 else {
        return []
      }
      let whole = 0..<other.text.count
      return EditedLook.differences(
        [TextRun(range: whole, look: first)], [TextRun(range: whole, look: now)], of: other.text)
    }
    return EditedLook.differences(one.runs, other.runs, of: other.text)
  }

  /// The scalars of a text without the blanks at its ends, with their looks.
  private static func trimmed(_ runs: [TextRun], _ paragraph: Paragraph) -> (text: [Unicode.Scalar], runs: [TextRun]) {
    let scalars = Array(paragraph.text.unicodeScalars)
    guard let first = scalars.firstIndex(where: { !$0.isBlank }), let last = scalars.lastIndex(where: { !$0.isBlank })
    else { return ([], []) }
    let kept = runs.compactMap { run -> TextRun? in
      let range = run.range.clamped(to: first..<last + 1)
      guard !range.isEmpty else { return nil }
      return TextRun(range: range.lowerBound - first..<range.upperBound - first, look: run.look)
    }
    return (Array(scalars[first...last]), kept)
  }

  private mutating func add(_ setting: EditedLook, _ characters: [EditedLook], _ after: EditedPieces, _ line: Int) {
    var all = characters
    if !setting.isEmpty {
      if all.count == 1, all[0].stretch.isEmpty { all[0].paragraph = setting.paragraph } else { all.append(setting) }
    }
    guard !all.isEmpty else { return }
    let text = after.lines[line]
    let occurrence = after.lines[...line].count { $0.key == text.key }
    found += all.map {
      EditComparison.Difference(
        unit: .look($0), old: text.text, new: text.text, occurrence: occurrence, behind: "", around: [])
    }
  }
}
