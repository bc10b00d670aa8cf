internal import OfficeDocuments

/// A packet in which somebody worked.
public struct EditedPacket: Sendable {
  /// A file that is not as it was made.
  public struct File: Sendable {
    /// The name of the file.
    public var path: String
    /// The kind of paper.
    public var kind: PaperKind
    /// The title of the paper.
    public var title: String
    /// The bytes as they are now.
    public var bytes: [UInt8]
    /// The SHA-256 of the bytes as they were made.
    var made: String
    /// The same paper in another format as it was made, where nobody edited that.
    public var twin: (path: String, bytes: [UInt8])?

    /// Whether these are the bytes from which somebody began.
    public func isBased(on built: [UInt8]) -> Bool { sha256(built) == made }
  }

  /// The edited files, sorted by name.
  public private(set) var files: [File] = []
  /// The names of files that were added.
  public private(set) var added: [String] = []

  /// Looks at the packet in a folder; nil where there is none.
  ///
  /// - Throws: `AssemblyError` when a file cannot be read.
  public init?(folder: String) throws(AssemblyError) {
    guard let contents = PacketContents.read(inFolder: folder) else { return nil }
    let names = try PacketRelease.files(in: folder, differingFrom: contents)
    guard !names.isEmpty, let manifest = PacketManifest.read(inFolder: folder) else { return }
    for name in names {
      guard let made = manifest.files.first(where: { $0.path == name }), Disk.kind(of: folder + "/" + name) == .file
      else {
        added.append(name)
        continue
      }
      let stem = name.lastIndex(of: ".").map { String(name[..<$0]) } ?? name
      let paper = manifest.record?.papers.first { $0.file == stem }
      let twin = manifest.files.lazy.filter { $0.path != name && $0.path.hasPrefix(stem + ".") }.compactMap { other in
        let bytes = try? OrdinaryFile.read(folder + "/" + other.path)
        return bytes.flatMap { sha256($0) == other.sha256 ? (path: other.path, bytes: $0) : nil }
      }.first
      files.append(
        File(
          path: name, kind: PaperKind(made.kind), title: paper?.title ?? stem,
          bytes: try OrdinaryFile.read(folder + "/" + name), made: made.sha256, twin: twin))
    }
  }
}
