/// One output format for documents.
public protocol DocumentWriter: Sendable {
  /// The format it writes.
  static var format: FileFormat { get }

  /// Writes a document as a whole file. The same document gives the same bytes anywhere and at any time.
  ///
  /// - Parameter work: What was made for documents written before, and what is made for this one.
  /// - Throws: `WritingError` when the document cannot be packaged.
  static func write(_ document: Document, sharing work: inout SharedWriting) throws(WritingError) -> WrittenFile
}

extension DocumentWriter {
  /// Writes a document as a whole file, alone.
  ///
  /// - Throws: `WritingError` when the document cannot be packaged.
  public static func write(_ document: Document) throws(WritingError) -> WrittenFile {
    var work = SharedWriting()
    return try write(document, sharing: &work)
  }
}

/// What writers make for a document and keep for the next one that needs the same.
///
/// The papers of a packet share the styles of its layout and most of their small parts. Sharing saves time and changes no
/// byte.
public struct SharedWriting: ~Copyable {
  /// How many different sets of styles are kept; a packet has about as many as it has kinds of styles.
  static let mostStyleSheets = 8

  var docx: [DOCXStyleSheet] = []
  var odt: [ODTStyleSheet] = []
  var packer = PartPacker()

  /// Begins with nothing shared.
  public init() {}
}

/// A finished file, and what its format could not express.
public struct WrittenFile: Hashable, Sendable {
  /// The bytes of the file.
  public var bytes: [UInt8]
  /// What the format could not express, so that nothing is lost in silence.
  public var notices: [Message]

  /// Creates a finished file.
  public init(bytes: [UInt8], notices: [Message] = []) {
    self.bytes = bytes
    self.notices = notices
  }
}

/// Why a file could not be written.
public struct WritingError: Error, Hashable, Sendable {
  /// What is wrong.
  public var message: Message

  /// Creates an error.
  public init(_ message: Message) { self.message = message }
}

/// The output formats for documents.
public let documentWriters: [any DocumentWriter.Type] = FileFormat.all.compactMap(\.writer)
