/// Something a reader met that the user should know of: what was left out, repaired or hidden.
public struct ReadingNotice: Hashable, Sendable {
  /// The kind of thing met. The raw value is the code of the finding that a user sees.
  public enum Code: String, Hashable, Sendable, CaseIterable {
    /// Unresolved tracked changes, read as if accepted.
    case trackedChanges = "source.tracked-changes"
    /// Comments, left out.
    case comments = "source.comments"
    /// Text that the author hid, left out.
    case hiddenText = "source.hidden-text"
    /// Hidden rows, columns or sheets, read all the same.
    case hiddenCells = "source.hidden-cells"
    /// Macros, never run.
    case macros = "source.macros"
    /// Fields of a form that nobody filled in; the words that ask for it were left out.
    case unfilledControl = "source.unfilled-control"
    /// Embedded objects, left out.
    case embeddedObject = "source.embedded-object"
    /// References to something outside the file, never followed.
    case externalLink = "source.external-link"
    /// The content is of another format than the ending of the name says.
    case wrongExtension = "source.wrong-extension"
    /// The file is of an old format and was converted by another program.
    case converted = "source.converted"
    /// The text is not UTF-8; it was converted.
    case encoding = "source.encoding"
    /// Characters that could not be decoded.
    case undecodable = "source.undecodable"
    /// Text that was read in a wrong encoding and saved again; left as it is.
    case mojibake = "source.mojibake"
    /// Something this reader does not know how to read.
    case unknownContent = "source.unknown-content"
    /// A malformed row, cell or element that was read as well as possible.
    case malformed = "source.malformed"
  }

  /// The kind of thing met.
  public var code: Code
  /// What was met, and what was done with it.
  public var message: Message
  /// Where, or where first.
  public var place: Place

  /// Creates a notice.
  public init(_ code: Code, _ message: Message, at place: Place = Place()) {
    self.code = code
    self.message = message
    self.place = place
  }
}
