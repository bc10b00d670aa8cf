/// One output format for documents.
public protocol DocumentWriter: Sendable {
  /// The format it writes.
  static var format: FileFormat { get }

  /// Writes a document as a whole file. The same document gives the same bytes anywhere and at any time.
  ///
  /// - Throws: `WritingError` when the document cannot be packaged.
  static func write(_ document: Document) throws(WritingError) -> WrittenFile
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
