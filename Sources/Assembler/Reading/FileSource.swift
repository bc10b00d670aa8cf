/// Where the files of a meeting come from: a folder on disk, or memory in tests and servers.
public protocol FileSource: Sendable {
  /// The bytes of a file.
  ///
  /// - Parameter path: The path relative to the meeting folder, with `/` between its parts.
  /// - Throws: `AssemblyError` when there is no such file, or it is no ordinary file, or it cannot be read.
  func bytes(of path: String) throws(AssemblyError) -> [UInt8]

  /// The paths of all ordinary files below the folder, sorted by scalars; hidden files and packets left out.
  func paths() throws(AssemblyError) -> [String]
}

/// Files in memory.
public struct MemoryFileSource: FileSource {
  private let files: [String: [UInt8]]

  /// Creates a source from texts by path.
  public init(_ files: [String: String]) { self.files = files.mapValues { Array($0.utf8) } }

  /// Creates a source from bytes by path.
  public init(bytes files: [String: [UInt8]]) { self.files = files }

  /// The bytes of a file.
  public func bytes(of path: String) throws(AssemblyError) -> [UInt8] {
    guard let bytes = files[path] else { throw .notFound(path) }
    return bytes
  }

  /// The paths of all files.
  public func paths() -> [String] {
    files.keys.sorted { $0.unicodeScalars.lexicographicallyPrecedes($1.unicodeScalars) }
  }
}
