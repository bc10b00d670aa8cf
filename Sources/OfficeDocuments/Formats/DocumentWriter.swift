/// One output format for documents.
public protocol DocumentWriter: Sendable {
  /// The format it writes.
  static var format: FileFormat { get }

  /// Writes a document as a whole file. The same document gives the same bytes anywhere and at any time.
  ///
  /// - Parameter styles: What was made of the styles of documents written before, and what is made of these.
  /// - Throws: `WritingError` when the document cannot be packaged.
  static func write(_ document: Document, sharing styles: inout SharedStyles) throws(WritingError) -> WrittenFile
}

extension DocumentWriter {
  /// Writes a document as a whole file, alone.
  ///
  /// - Throws: `WritingError` when the document cannot be packaged.
  public static func write(_ document: Document) throws(WritingError) -> WrittenFile {
    var styles = SharedStyles()
    return try write(document, sharing: &styles)
  }
}

/// What writers make of the styles of a document, kept for the next document that has the same.
///
/// The papers of a packet share the styles of its layout. Sharing saves time and changes no byte.
public struct SharedStyles: Sendable {
  /// How many different sets of styles are kept; a packet has about as many as it has kinds of styles.
  static let most = 8

  var docx: [DOCXStyleSheet] = []
  var odt: [ODTStyleSheet] = []

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
public let documentWriters: [any DocumentWriter.Type] = [DOCXWriter.self, ODTWriter.self]
