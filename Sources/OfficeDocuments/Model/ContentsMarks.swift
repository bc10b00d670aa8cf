/// The marks that tell a program what stands in a table of contents, so that an update by the user takes the very entries.
///
/// Headings alone would not do: an entry may name the speaker, and the papers of other authors have headings of their own.
struct ContentsMarks {
  private var entries: [ExactName: TableOfContents.Entry] = [:]

  /// Takes the entries of the tables of contents of a document.
  init(_ document: Document) {
    for section in document.sections {
      for case .tableOfContents(let contents) in section.blocks {
        for entry in contents.entries where !entry.bookmark.isEmpty { entries[ExactName(entry.bookmark)] = entry }
      }
    }
  }

  /// Whether there are none, so that headings have to do.
  var isEmpty: Bool { entries.isEmpty }

  /// The entry that leads to a bookmark, once.
  mutating func take(_ bookmark: String) -> TableOfContents.Entry? {
    entries.isEmpty ? nil : entries.removeValue(forKey: ExactName(bookmark))
  }

  /// The entry that leads to a bookmark.
  subscript(bookmark: String) -> TableOfContents.Entry? { entries[ExactName(bookmark)] }
}

extension TableOfContents.Entry {
  /// The instruction of the field that marks the place in Word.
  var wordMark: String {
    var text = ""
    for scalar in lineText.unicodeScalars {
      // Word takes all of these for ends of the text.
      if ["\"", "\\", "“", "”"].contains(scalar) { text += "\\" }
      text.unicodeScalars.append(scalar)
    }
    return " TC \"\(text)\" \\f m \\l \(min(max(level, 1), 9)) "
  }
}
