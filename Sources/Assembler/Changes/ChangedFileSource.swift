/// The files of a meeting, of which some hold something else than on the disk: to see what a change would do.
public struct ChangedFileSource: FileSource {
  private let source: any FileSource
  private let changed: [String: [UInt8]]

  /// Lays files over those of a source.
  public init(_ source: any FileSource, changed: [String: [UInt8]]) {
    self.source = source
    self.changed = changed
  }

  /// The bytes of a file.
  public func bytes(of path: String) throws(AssemblyError) -> [UInt8] {
    if let bytes = changed[path] { return bytes }
    return try source.bytes(of: path)
  }

  /// The paths of all files.
  public func paths() throws(AssemblyError) -> [String] {
    let paths = try source.paths()
    let new = changed.keys.filter { !paths.contains($0) }
    return (paths + new).sorted { $0.unicodeScalars.lexicographicallyPrecedes($1.unicodeScalars) }
  }
}
