/// What stands beside a title for the tables of contents, so that an update by the user takes the very entries.
///
/// Headings alone would not do: a line may say who speaks, and the papers of other authors have headings of their own.
struct ContentsMark: Hashable, Sendable {
  /// The text of the line, without tabs and breaks.
  let text: String
  /// The level of the line, one that programs know.
  let level: Int
  /// Whether the line ends with the number of the page.
  let showsPage: Bool

  /// The instruction of the field that marks the place in Word.
  var wordInstruction: String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      // Word takes all of these for ends of the text.
      if ["\"", "\\", "“", "”"].contains(scalar) { escaped += "\\" }
      escaped.unicodeScalars.append(scalar)
    }
    return " TC \"\(escaped)\" \\f m \\l \(level) " + (showsPage ? "" : "\\n ")
  }
}

/// The marks of all tables of contents of a document, by the bookmarks to which their entries lead.
struct ContentsMarks {
  private var marks: [ExactName: [ContentsMark]] = [:]

  /// Takes the entries of the tables of contents of a document.
  init(_ document: Document) {
    for section in document.sections {
      for case .tableOfContents(let contents) in section.blocks {
        for entry in contents.entries where !entry.bookmark.isEmpty {
          let level = entry.level.clamped(to: TableOfContents.levels)
          marks[ExactName(entry.bookmark), default: []].append(
            ContentsMark(text: entry.lineText, level: level, showsPage: contents.showsPage(entry)))
        }
      }
    }
  }

  /// Whether there are none, so that headings have to do.
  var isEmpty: Bool { marks.isEmpty }

  /// The marks of the entries that lead to a bookmark, in their order, once.
  mutating func take(_ bookmark: String) -> [ContentsMark] {
    marks.isEmpty ? [] : marks.removeValue(forKey: ExactName(bookmark)) ?? []
  }

  /// The marks of the entries that lead to a bookmark, in their order.
  subscript(bookmark: String) -> [ContentsMark] { marks[ExactName(bookmark)] ?? [] }
}
