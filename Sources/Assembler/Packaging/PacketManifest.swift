internal import Foundation
internal import OfficeDocuments

/// The list that lies in every packet as `manifest.json`: what is in it and what it was made from.
///
/// These are wire types: other programs read them, so within version 1 a key is added but never changed or removed.
public struct PacketManifest: Hashable, Sendable, Decodable {
  /// The program that made the packet.
  public struct Program: Hashable, Sendable, Decodable {
    /// Always `huiwu`; by it a folder is known as ours.
    public var name: String
    /// The version of the program.
    public var version: String
  }

  /// A file that was read.
  public struct Input: Hashable, Sendable, Decodable {
    /// The path relative to the meeting folder.
    public var path: String
    /// The SHA-256 of its bytes.
    public var sha256: String
  }

  /// A file that was made.
  public struct File: Hashable, Sendable, Decodable {
    /// The name in the folder of the packet.
    public var path: String
    /// The kind of paper.
    public var kind: String
    /// The SHA-256 of its bytes.
    public var sha256: String
    /// The paths of the inputs that it was made from.
    public var sources: [String]
    /// The parts that are about one thing.
    var pieces: [Piece]?
  }

  /// A part of a paper that is about one thing.
  struct Piece: Hashable, Sendable, Decodable {
    /// What it is about.
    var key: String
    /// The places whose facts stand in it.
    var from: [Span]
  }

  /// A place, or several cells beside each other.
  struct Span: Hashable, Sendable, Decodable {
    var file: String
    var line: Int?
    var column: Int?
    var length: Int?
    var sheet: String?
    var cell: String?
    var cells: String?
    var paragraph: Int?
    var slide: Int?
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
  /// What is in the packet page by page and fact by fact; nil in packets of older versions.
  public var record: PacketRecord?
}

extension PacketManifest {
  /// The bytes of the manifest of a packet: sorted keys, and a piece a line.
  static func bytes(of packet: Packet) -> [UInt8] {
    var pieces: [PieceList] = []
    let files = packet.files.map { file in (file: file, pieces: PieceList.shared(of: file.provenance, among: &pieces)) }
      .sorted { precedes($0.file.path, $1.file.path) }
    let manifest = JSONValue.object([
      ("draft", .bool(packet.isDraft)), ("files", .array(files.map { value(of: $0.file, $0.pieces) })),
      (
        "inputs",
        .array(
          packet.inputs.sorted { precedes($0.path, $1.path) }
            .map { .object([("path", .string($0.path)), ("sha256", .string($0.sha256))]) })
      ),
      ("program", .object([("name", .string("huiwu")), ("version", .string(packet.programVersion))])),
      ("record", packet.record?.value),
      ("version", .number(1)),
    ])
    return manifest.bytes
  }

  private static func value(of file: Packet.File, _ pieces: JSONValue?) -> JSONValue {
    if let earlier = file.earlier {
      return .object([
        ("kind", .string(earlier.kind)), ("path", .string(earlier.path)),
        ("pieces", earlier.pieces.map { .array($0.map { .inline($0.value) }) }), ("sha256", .string(earlier.sha256)),
        ("sources", .array(earlier.sources.map(JSONValue.string))),
      ])
    }
    return made(file, pieces)
  }

  private static func made(_ file: Packet.File, _ pieces: JSONValue?) -> JSONValue {
    .object([
      ("kind", .string(file.kind.name)), ("path", .string(file.path)), ("pieces", pieces),
      ("sha256", .string(Assembler.sha256(file.bytes))),
      ("sources", .array(file.provenance.files.map(JSONValue.string))),
    ])
  }

  /// The manifest that lies in a folder; nil when there is none that this program wrote.
  static func read(inFolder folder: String) -> PacketManifest? {
    bytes(inFolder: folder).flatMap { decoded(PacketManifest.self, $0) }
      .flatMap { $0.program.name == "huiwu" ? $0 : nil }
  }

  /// The bytes of a manifest; nil when there is none.
  fileprivate static func bytes(inFolder folder: String) -> Data? {
    let path = folder + "/" + fileName
    guard Disk.kind(of: path) == .file else { return nil }
    return (try? OrdinaryFile.read(path, limit: 16 << 20)).map { Data($0) }
  }

  fileprivate static func decoded<Form: Decodable>(_ form: Form.Type, _ bytes: Data) -> Form? {
    try? JSONDecoder().decode(form, from: bytes)
  }
}

/// What a manifest says of the files of a packet, by which the packet is known as ours; all else in it is twenty times as long.
struct PacketContents: Decodable, Sendable {
  /// A file that was made.
  struct File: Decodable, Sendable {
    /// The name in the folder of the packet.
    var path: String
    /// The SHA-256 of its bytes.
    var sha256: String
  }

  /// A manifest as it lay in a folder, and what it says; nil when this program did not write it.
  struct Known: Sendable {
    fileprivate var manifest: Data
    fileprivate var contents: PacketContents?
  }

  private var version: Int
  private var program: PacketManifest.Program
  private var draft: Bool
  private var inputs: [PacketManifest.Input]
  /// The files that were made.
  var files: [File]

  /// What lies in a folder as a manifest that this program wrote says; nil when there is none.
  ///
  /// - Parameter known: A manifest that was read before: the same bytes say the same, and cost nothing to understand again.
  static func read(inFolder folder: String, known: Known? = nil) -> PacketContents? {
    guard let manifest = PacketManifest.bytes(inFolder: folder) else { return nil }
    if let known, known.manifest == manifest { return known.contents }
    return contents(of: manifest)
  }

  /// The manifest in a folder with what it says, to be read again; nil when there is none.
  static func known(inFolder folder: String) -> Known? {
    PacketManifest.bytes(inFolder: folder).map { Known(manifest: $0, contents: contents(of: $0)) }
  }

  private static func contents(of manifest: Data) -> PacketContents? {
    PacketManifest.decoded(PacketContents.self, manifest).flatMap { $0.program.name == "huiwu" ? $0 : nil }
  }
}

extension PacketManifest.Piece {
  fileprivate var value: JSONValue { .object([("from", .array(from.map(\.value))), ("key", .string(key))]) }
}

extension PacketManifest.Span {
  fileprivate var value: JSONValue {
    .object([
      ("file", .string(file)), ("line", line.map(JSONValue.number)), ("column", column.map(JSONValue.number)),
      ("length", length.map(JSONValue.number)), ("sheet", sheet.map(JSONValue.string)),
      ("cell", cell.map(JSONValue.string)), ("cells", cells.map(JSONValue.string)),
      ("paragraph", paragraph.map(JSONValue.number)), ("slide", slide.map(JSONValue.number)),
    ])
  }
}

/// The pieces of a paper, worded once for all of its formats.
private struct PieceList {
  private var pieces: [Provenance.Piece]
  private var value: JSONValue

  static func shared(of provenance: Provenance, among lists: inout [PieceList]) -> JSONValue? {
    let pieces = provenance.pieces
    guard !pieces.isEmpty else { return nil }
    // The formats of one paper follow each other.
    if let last = lists.last, last.pieces == pieces { return last.value }
    let value = JSONValue.array(
      pieces.map { piece in
        JSONValue.object([("from", .array(piece.places.map { .span($0) })), ("key", .string(piece.key.text))]).onOneLine
      })
    lists.append(PieceList(pieces: pieces, value: value))
    return value
  }
}

extension JSONValue {
  /// Where facts stand that were looked at together: a position as in all reports, with `cells` for several in a row.
  fileprivate static func span(_ span: SourceSpan) -> JSONValue {
    guard span.isSeveralCells, let cells = span.cells else { return .location(span.start) }
    return .object([
      ("file", .string(span.file)), ("line", span.start.place.line.map(JSONValue.number)),
      ("sheet", span.start.place.sheet.map(JSONValue.string)), ("cells", .string(cells)),
    ])
  }
}

private func precedes(_ left: String, _ right: String) -> Bool {
  left.unicodeScalars.lexicographicallyPrecedes(right.unicodeScalars)
}
