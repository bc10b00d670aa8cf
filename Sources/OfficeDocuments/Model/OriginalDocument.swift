/// A file of another author that stands in a document as it was made: its sections show what is in it, and a writer of its format
/// takes the file itself, with its own headers, footers, numbering, styles and pages.
public struct OriginalDocument: Hashable, Sendable {
  /// What tells the sections of one file from those of another.
  public var number: Int
  /// The name by which the user knows the file.
  public var name: String
  /// The bookmark on its first words, to which a table of contents leads; nil for none.
  public var bookmark: String?
  /// The marks of the entries of a table of contents that lead there; a writer finds them in the document.
  var contentsMarks: [ContentsMark] = []
  /// The format of the file.
  public var format: FileFormat
  /// The file.
  public var bytes: [UInt8]

  /// Recognizes a file by its content; nil for a format in which nobody joins documents.
  public init?(number: Int, name: String, bytes: [UInt8]) {
    if DOCXReader.recognizes(bytes, name: name) {
      self.init(number: number, name: name, format: .docx, bytes: bytes)
    } else if ODTReader.recognizes(bytes, name: name) {
      self.init(number: number, name: name, format: .odt, bytes: bytes)
    } else {
      return nil
    }
  }

  /// Creates a file that stands in a document.
  public init(number: Int, name: String, bookmark: String? = nil, format: FileFormat, bytes: [UInt8]) {
    self.number = number
    self.name = name
    self.bookmark = bookmark
    self.format = format
    self.bytes = bytes
  }
}

extension Document {
  /// The document of an author's own file, as it stands in a document of ours: its sections know the file, and its styles have
  /// names that no other style has.
  ///
  /// The count of pages goes on through it, whatever number it began with.
  public func standing(as original: OriginalDocument) -> Document {
    var result = self
    func renamed(_ name: String) -> String { "\(original.name) \(name)" }
    result.styles = styles.map { style in
      var style = style
      style.name = renamed(style.name)
      style.basedOn = style.basedOn.map(renamed)
      style.next = style.next.map(renamed)
      return style
    }
    if !styles.contains(where: { $0.name == Style.defaultName }) {
      result.styles.append(Style(name: renamed(Style.defaultName)))
    }
    let rename = { (paragraph: inout Paragraph) in paragraph.style = renamed(paragraph.style ?? Style.defaultName) }
    for index in result.sections.indices {
      result.sections[index].original = original
      result.sections[index].firstPageNumber = nil
      result.sections[index].blocks.changeParagraphs(rename)
      result.sections[index].header.changeParagraphs(rename)
      result.sections[index].footer.changeParagraphs(rename)
    }
    if let bookmark = original.bookmark {
      var isPlaced = false
      for index in result.sections.indices where !isPlaced {
        result.sections[index].blocks.changeParagraphs { paragraph in
          if !isPlaced { paragraph.bookmarks.append(bookmark) }
          isPlaced = true
        }
      }
    }
    return result
  }
}

extension [Block] {
  /// Changes the paragraphs, those of tables too.
  fileprivate mutating func changeParagraphs(_ change: (inout Paragraph) -> Void) {
    for index in indices {
      switch self[index] {
      case .paragraph(var paragraph):
        change(&paragraph)
        self[index] = .paragraph(paragraph)
      case .table(var table):
        for row in table.rows.indices {
          for cell in table.rows[row].cells.indices { table.rows[row].cells[cell].blocks.changeParagraphs(change) }
        }
        self[index] = .table(table)
      case .tableOfContents(let contents):
        // Its numbers are those of another document.
        self[index] = .paragraph(Paragraph(contents.entries.map(\.text).joined(separator: "\n")))
      }
    }
  }
}

extension PageFurniture {
  fileprivate mutating func changeParagraphs(_ change: (inout Paragraph) -> Void) {
    for index in odd.indices { change(&odd[index]) }
    even = even.map { paragraphs in
      var paragraphs = paragraphs
      for index in paragraphs.indices { change(&paragraphs[index]) }
      return paragraphs
    }
  }
}
