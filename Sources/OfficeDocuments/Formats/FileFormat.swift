/// A file format that the program can read, write or at least name: all that is to be known of it, in one place.
///
/// Each format is described in a file of its own beside its reader and writer, and stands in `FileFormat.all`.
public struct FileFormat: Sendable {
  /// What the files of a format hold.
  public enum Kind: Hashable, Sendable {
    /// Running text.
    case text
    /// Sheets of cells.
    case sheets
    /// Slides.
    case slides
  }

  /// The short name in lower case by which the format is known, such as `docx`.
  public let name: String
  /// What people call it.
  public let title: Message
  /// What its files hold.
  public let kind: Kind
  /// The endings of file names that stand for it, without the dot; the usual one first.
  public let fileNameExtensions: [String]
  /// The media types that stand for it; the usual one first.
  public let mediaTypes: [String]
  /// Who writes documents in it; nil when nobody does.
  public let writer: (any DocumentWriter.Type)?
  /// Who tells it by its content and reads it.
  let reader: any FormatReader.Type
  /// Into which format of today files of an old format are converted; nil for a format that is read as it is.
  let successor: (@Sendable (_ bytes: [UInt8]) -> FileFormat)?

  init(
    _ name: String, _ title: Message, _ kind: Kind, fileNameExtensions: [String],
    mediaTypes: [String],
    reader: any FormatReader.Type, writer: (any DocumentWriter.Type)? = nil,
    successor: (@Sendable (_ bytes: [UInt8]) -> FileFormat)? = nil
  ) {
    self.name = name
    self.title = title
    self.kind = kind
    self.fileNameExtensions = fileNameExtensions
    self.mediaTypes = mediaTypes
    self.reader = reader
    self.writer = writer
    self.successor = successor
  }

  /// The usual ending of a file name, without the dot.
  public var fileNameExtension: String { fileNameExtensions.first ?? name }

  /// Whether files of the format are only read with the help of a `FormatConverter`.
  public var needsConverter: Bool { successor != nil }

  /// The format that the ending of a file name stands for; nil for no ending or an unknown one.
  public init?(endingOf name: String) {
    guard let dot = name.utf8.lastIndex(of: UInt8(ascii: ".")),
      let format = Self.byExtension[String(name[name.index(after: dot)...]).lowercased()]
    else { return nil }
    self = format
  }

  /// The formats, in the order in which content is tried; the last ones accept any text.
  public static let all: [FileFormat] = [
    .docx, .odt, .xlsx, .ods, .pptx, .odp, .legacyWord, .legacyExcel, .legacySlides, .wps, .et,
    .dps, .rtf, .uot,
    .html, .markdown, .csv, .tsv, .text,
  ]

  /// The readers of all formats, in the order in which they are tried, each once.
  static let readers: [any FormatReader.Type] = all.reduce(into: []) { readers, format in
    if !readers.contains(where: { $0 == format.reader }) { readers.append(format.reader) }
  }

  private static let byExtension: [String: FileFormat] = all.reduce(into: [:]) { known, format in
    for ending in format.fileNameExtensions { known[ending] = format }
  }
}

extension FileFormat: Hashable {
  /// Whether both are the same format.
  public static func == (left: FileFormat, right: FileFormat) -> Bool { left.name == right.name }

  /// Hashes the name.
  public func hash(into hasher: inout Hasher) { hasher.combine(name) }
}

extension FileFormat: CustomStringConvertible {
  /// The short name.
  public var description: String { name }
}
