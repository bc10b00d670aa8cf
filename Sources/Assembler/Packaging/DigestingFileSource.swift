internal import Synchronization

/// A file source that remembers the SHA-256 of every file it hands out, so that the manifest names the very bytes that
/// were read and not those that lie there afterwards.
final class DigestingFileSource: FileSource {
  private let source: any FileSource
  private let digests = Mutex<[String: String]>([:])

  /// Creates a source that reads from another.
  init(_ source: any FileSource) { self.source = source }

  /// The bytes of a file.
  func bytes(of path: String) throws(AssemblyError) -> [UInt8] {
    let bytes = try source.bytes(of: path)
    let digest = sha256(bytes)
    digests.withLock { $0[path] = digest }
    return bytes
  }

  /// The paths of all ordinary files.
  func paths() throws(AssemblyError) -> [String] { try source.paths() }

  /// Every file handed out so far with its SHA-256, sorted by path.
  var inputs: [Packet.Input] {
    digests.withLock { digests in
      digests.map { Packet.Input(path: $0.key, sha256: $0.value) }
        .sorted { $0.path.unicodeScalars.lexicographicallyPrecedes($1.path.unicodeScalars) }
    }
  }
}
