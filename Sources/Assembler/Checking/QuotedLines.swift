internal import OfficeDocuments
internal import Synchronization

/// The lines and paragraphs to which findings point, looked up when somebody asks for them.
public final class QuotedLines: Sendable {
  private let files: [String: OfficeFile]
  private let source: (any FileSource)?
  private let texts = Mutex<[String: [Key: String]]>([:])

  private struct Key: Hashable {
    var part: String?
    var paragraph: Int?
    var line: Int?
    var cell: CellReference?
    var sheet: String?

    init(_ place: Place) {
      (part, sheet, cell) = (place.part, place.sheet, place.cell)
      line = place.line
      paragraph = place.line == nil ? place.paragraph : nil
    }
  }

  /// Keeps the files of a meeting.
  ///
  /// - Parameter source: Where the texts that describe the meeting are.
  public init(_ meeting: Meeting, source: (any FileSource)?) {
    var files: [String: OfficeFile] = [:]
    for material in meeting.materials { files[material.file.value] = material.draft?.file }
    for paper in meeting.papers { files[paper.path] = paper.file }
    self.files = files
    self.source = source
  }

  /// The text of the line or paragraph at a place; nil where it is not known.
  @Sendable public func text(_ location: Location) -> String? {
    texts.withLock { texts in
      if texts[location.file] == nil { texts[location.file] = lines(of: location.file) }
      return texts[location.file]?[Key(location.place)]
    }
  }

  private func lines(of name: String) -> [Key: String] {
    var lines: [Key: String] = [:]
    if let file = files[name] {
      for passage in TextFlow(file) {
        guard let place = passage.paragraph.place else { continue }
        // Several columns of one line are told apart by nothing but the line itself.
        if place.line == nil || place.column ?? 1 == 1 { lines[Key(place)] = passage.text }
      }
      return lines
    }
    // What describes a meeting is text that people wrote line by line.
    guard let source, ["yaml", "yml", "csv", "txt"].contains(where: { name.hasSuffix("." + $0) }),
      let bytes = try? source.bytes(of: name), let text = String(validating: bytes, as: UTF8.self)
    else { return [:] }
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      lines[Key(Place(line: index + 1))] = String(line.last == "\r" ? line.dropLast() : line)
    }
    return lines
  }
}
