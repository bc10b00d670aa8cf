/// A finished packet in memory: every file that is to be released, and what each was made from.
public struct Packet: Hashable, Sendable {
  /// A file of the packet.
  public struct File: Hashable, Sendable {
    /// The name of the file in the folder of the packet.
    public var path: String
    /// The kind of paper.
    public var kind: PaperKind
    /// The content.
    public var bytes: [UInt8]
    /// What it was made from.
    public var provenance: Provenance
    /// What the manifest of the packet before said of it, where it was left in place.
    var earlier: PacketManifest.File?

    /// Creates a file.
    public init(path: String, kind: PaperKind, bytes: [UInt8], provenance: Provenance) {
      self.path = path
      self.kind = kind
      self.bytes = bytes
      self.provenance = provenance
    }
  }

  /// A file of the meeting that was read.
  public struct Input: Hashable, Sendable {
    /// The path relative to the meeting folder.
    public var path: String
    /// The SHA-256 of its bytes in lower-case hexadecimal digits.
    public var sha256: String

    /// Creates an input.
    public init(path: String, sha256: String) {
      self.path = path
      self.sha256 = sha256
    }
  }

  /// The files, in the order of the packet.
  public var files: [File]
  /// The files of the meeting that were read, sorted by path.
  public var inputs: [Input]
  /// Whether the packet was made in spite of errors.
  public var isDraft: Bool
  /// The version of the program that made it.
  public var programVersion: String
  /// What is in it page by page and fact by fact, for comparisons; nil where only papers were written.
  public var record: PacketRecord?

  /// Creates a packet.
  public init(files: [File], inputs: [Input], isDraft: Bool, programVersion: String) {
    self.files = files
    self.inputs = inputs
    self.isDraft = isDraft
    self.programVersion = programVersion
  }
}
