/// A remark for the author at some words of the file.
public struct ReviewRemark: Hashable, Sendable {
  /// Where the words stand.
  public var place: Place
  /// The remark.
  public var text: String

  /// Creates a remark.
  public init(at place: Place, _ text: String) {
    self.place = place
    self.text = text
  }
}

/// Words that take the place of others.
public struct TextFix: Hashable, Sendable {
  /// The stretch of text that goes.
  public var place: Place
  /// What stands there afterwards.
  public var replacement: String

  /// Creates a fix.
  public init(at place: Place, _ replacement: String) {
    self.place = place
    self.replacement = replacement
  }
}

/// A copy of an author's file with marks in it.
public struct MarkedCopy: Hashable, Sendable {
  /// The bytes of the copy.
  public var bytes: [UInt8]
  /// How many marks were put in.
  public var placed = 0
  /// How many were there already.
  public var known = 0
  /// The marks, by their position in the list, that no place could be found for.
  public var unplaced: [Int] = []
  /// Whether the copy is a DOCX made of a file that can hold no marks, such as plain text.
  public var isDocumentMade = false
}

/// In whose name and of which time marks are made.
public struct MarkAuthor: Hashable, Sendable {
  /// The name.
  public var name: String
  /// The time as `2026-01-02T03:04:05Z`; nil for that of the file.
  public var date: String?

  /// Creates an author.
  public init(name: String = "会务 huiwu", date: String? = nil) {
    self.name = name
    self.date = date
  }
}

/// Puts comments and tracked changes into a copy of the author's own file.
public enum FileEdit {
  /// A copy in which each remark is a comment on its words; of a text that can hold none, a DOCX with its paragraphs.
  ///
  /// - Returns: Nil for a format into which no comments can be put.
  /// - Throws: `ReadingError` when the file cannot be read, `WritingError` when it cannot be edited.
  public static func commented(
    _ bytes: [UInt8], name: String, remarks: [ReviewRemark], author: MarkAuthor = MarkAuthor(),
    limits: ReadingLimits = ReadingLimits()
  ) throws -> MarkedCopy? {
    try marked(bytes, name: name, with: remarks, at: \.place) { bytes, kind, remarks in
      switch kind {
      case .word:
        var editor = try WordEditor(bytes, author: author, limits: limits)
        return try editor.comment(remarks)
      case .openDocument:
        var editor = try OpenDocumentEditor(bytes, author: author, limits: limits)
        return try editor.comment(remarks)
      case .workbook:
        var editor = try SheetEditor(bytes, author: author, limits: limits)
        return try editor.comment(remarks)
      }
    }
  }

  /// A copy in which each fix is a tracked deletion and insertion; of a text that can hold none, a DOCX with its paragraphs.
  ///
  /// - Returns: Nil for a format into which no tracked changes can be put.
  /// - Throws: `ReadingError` when the file cannot be read, `WritingError` when it cannot be edited.
  public static func fixed(
    _ bytes: [UInt8], name: String, fixes: [TextFix], author: MarkAuthor = MarkAuthor(),
    limits: ReadingLimits = ReadingLimits()
  ) throws -> MarkedCopy? {
    try marked(bytes, name: name, with: fixes, at: \.place) { bytes, kind, fixes in
      switch kind {
      case .word:
        var editor = try WordEditor(bytes, author: author, limits: limits)
        return try editor.fix(fixes)
      case .openDocument:
        var editor = try OpenDocumentEditor(bytes, author: author, limits: limits)
        return try editor.fix(fixes)
      case .workbook: return nil
      }
    }
  }

  /// The kinds of files into which marks can be put.
  private enum Kind {
    case word, openDocument, workbook

    init?(_ bytes: [UInt8], name: String) {
      if DOCXReader.recognizes(bytes, name: name) {
        self = .word
      } else if ODTReader.recognizes(bytes, name: name) {
        self = .openDocument
      } else if XLSXReader.recognizes(bytes, name: name) {
        self = .workbook
      } else {
        return nil
      }
    }
  }

  /// Marks a file of a kind that holds marks, or else a document that is made of it, with the marks moved to their places
  /// there.
  private static func marked<Mark>(
    _ bytes: [UInt8], name: String, with marks: [Mark], at place: WritableKeyPath<Mark, Place>,
    _ mark: ([UInt8], Kind, [Mark]) throws -> MarkedCopy?
  ) throws -> MarkedCopy? {
    if let kind = Kind(bytes, name: name) { return try mark(bytes, kind, marks) }
    guard let made = try document(of: OfficeFile.read(bytes, name: name)) else { return nil }
    var moved = marks
    for index in moved.indices {
      moved[index][keyPath: place] = made.place(moved[index][keyPath: place]) ?? moved[index][keyPath: place]
    }
    var copy = try mark(made.bytes, .word, moved)
    copy?.isDocumentMade = true
    return copy
  }

  /// A document of the paragraphs of a file that can hold no marks, such as plain text, and where each of its lines stands
  /// in it.
  ///
  /// - Returns: The DOCX, and for a place in the file the place in the DOCX.
  private static func document(
    of file: OfficeFile
  ) throws -> (bytes: [UInt8], place: @Sendable (Place) -> Place?)? {
    guard case .document(let document) = file.content else { return nil }
    let bytes = try DOCXWriter.write(document).bytes
    guard let made = try OfficeFile.located(bytes, name: "made.docx") else { return nil }
    let old = TextFlow(file, stories: [.body, .cell]).map { ($0.paragraph.place, $0.text) }
    let new = TextFlow(made.file, stories: [.body, .cell]).map { ($0.paragraph.place, $0.text) }
    var places: [Place: Place] = [:]
    for (one, other) in zip(old, new) where one.1.unicodeScalars.elementsEqual(other.1.unicodeScalars) {
      if let before = one.0?.whole, let after = other.0 { places[before] = after }
    }
    return (
      bytes,
      { [places] place in
        guard var found = places[place.whole] else { return nil }
        if let column = place.column { found.narrow(to: column - 1..<column - 1 + (place.length ?? 1)) }
        return found
      }
    )
  }

  /// The bytes of the stretch that a place means, first and last.
  static func spans(of place: Place, in located: LocatedFile) -> [SourceSpan]? {
    guard let count = located.source.count(at: place), count > 0 else { return nil }
    let start = min(max(0, (place.column ?? 1) - 1), count - 1)
    let length = place.column == nil ? count : max(1, place.length ?? 1)
    return located.source.located(start..<min(count, start + length), at: place)
  }
}

extension Place {
  /// The place without the stretch of its text.
  fileprivate var whole: Place {
    var place = self
    place.column = nil
    return place
  }
}
