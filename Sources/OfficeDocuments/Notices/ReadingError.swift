/// Why a file could not be read at all. Content that is merely odd is never an error but a notice.
public struct ReadingError: Error, Hashable, Sendable {
  /// The kind of failure.
  public enum Code: String, Hashable, Sendable {
    /// The file holds no bytes.
    case empty
    /// The file is protected by a password.
    case encrypted
    /// The archive or its markup is damaged.
    case corrupt
    /// The file exceeds one of the limits on hostile input.
    case tooLarge
    /// The file holds something that is never read, such as a document type definition.
    case forbidden
    /// The content is of a kind that this program does not read.
    case unsupported
  }

  /// The kind of failure.
  public var code: Code
  /// What is wrong and what to do about it; the name of the file is for the caller to add.
  public var message: Message

  /// Creates an error.
  public init(_ code: Code, _ message: Message) {
    self.code = code
    self.message = message
  }
}
