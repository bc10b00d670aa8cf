internal import Foundation

/// The list that lies in every packet as `manifest.json`: what is in it and what it was made from.
///
/// These are wire types: other programs read them, so within version 1 a key is added but never changed or removed.
public struct PacketManifest: Hashable, Sendable, Codable {
  /// The program that made the packet.
  public struct Program: Hashable, Sendable, Codable {
    /// Always `huiwu`; by it a folder is known as ours.
    public var name: String
    /// The version of the program.
    public var version: String
  }

  /// A file that was read.
  public struct Input: Hashable, Sendable, Codable {
    /// The path relative to the meeting folder.
    public var path: String
    /// The SHA-256 of its bytes.
    public var sha256: String
  }

  /// A file that was made.
  public struct File: Hashable, Sendable, Codable {
    /// The name in the folder of the packet.
    public var path: String
    /// The kind of paper.
    public var kind: String
    /// The SHA-256 of its bytes.
    public var sha256: String
    /// The paths of the inputs that it was made from.
    public var sources: [String]
  }

  /// The name of the file in the folder of a packet.
  public static let fileName = "manifest.json"

  /// The version of this form: 1.
  public var version: Int
  /// The program that made the packet.
  public var program: Program
  /// Whether the packet was made in spite of errors.
  public var draft: Bool
  /// The files that were read, sorted by path.
  public var inputs: [Input]
  /// The files that were made, sorted by path.
  public var files: [File]
}

extension PacketManifest {
  /// The manifest of a packet.
  init(_ packet: Packet) {
    version = 1
    program = Program(name: "huiwu", version: packet.programVersion)
    draft = packet.isDraft
    inputs = packet.inputs.map { Input(path: $0.path, sha256: $0.sha256) }.sorted { precedes($0.path, $1.path) }
    files =
      packet.files.map { file in
        File(
          path: file.path, kind: file.kind.name, sha256: Assembler.sha256(file.bytes),
          sources: file.sources.sorted(by: precedes))
      }.sorted { precedes($0.path, $1.path) }
  }

  /// The bytes of `manifest.json`: sorted keys, two spaces, a line feed at the end.
  func encoded() -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    // Strings, numbers and lists always encode; an empty manifest would only make the packet unknown as ours.
    let bytes = (try? encoder.encode(self)).map(Array.init) ?? []
    return bytes + [UInt8(ascii: "\n")]
  }

  /// The manifest that lies in a folder; nil when there is none that this program wrote.
  static func read(inFolder folder: String) -> PacketManifest? {
    let path = folder + "/" + fileName
    guard Disk.kind(of: path) == .file, let bytes = try? OrdinaryFile.read(path, limit: 16 << 20),
      let manifest = try? JSONDecoder().decode(PacketManifest.self, from: Data(bytes)),
      manifest.program.name == "huiwu"
    else { return nil }
    return manifest
  }
}

private func precedes(_ left: String, _ right: String) -> Bool {
  left.unicodeScalars.lexicographicallyPrecedes(right.unicodeScalars)
}
