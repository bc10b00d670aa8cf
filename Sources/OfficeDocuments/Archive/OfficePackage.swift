/// A package of parts and relationships (ISO/IEC 29500-2), as DOCX, PPTX and XLSX files are.
struct OfficePackage: ~Copyable {
  private var archive: ArchiveReader
  /// How much the package may hold.
  let limits: ReadingLimits

  /// Opens the package.
  init(_ bytes: [UInt8], limits: ReadingLimits) throws(ReadingError) {
    archive = try ArchiveReader(bytes, limits: limits)
    self.limits = limits
  }

  /// The names of all parts, in the order of the archive.
  var names: [String] { archive.names }

  /// Whether there is a part of this name.
  func contains(_ part: String) -> Bool { archive.contains(part) }

  /// The bytes of a part; nil when there is none.
  mutating func bytes(_ part: String) throws(ReadingError) -> [UInt8]? { try archive.read(part) }

  /// The markup of a part, without elements of which the caller reads nothing; nil when there is none.
  mutating func tree(_ part: String, without unread: [String] = []) throws(ReadingError) -> XMLTree? {
    if unread.isEmpty { return try treeWhileUnpacking(part) }
    guard let bytes = try archive.read(part) else { return nil }
    return try XMLParser.tree(bytes.withoutElements(named: unread), limits: limits)
  }

  /// Where the elements of a part lie in its bytes; nil when the part is in an encoding in which nobody edits.
  mutating func offsets(of tree: XMLTree, _ part: String) throws(ReadingError) -> XMLByteOffsets? {
    guard let bytes = try archive.read(part) else { return nil }
    return XMLByteOffsets(of: tree, in: bytes)
  }

  /// The markup of a part that is parsed piece by piece, so that its bytes and its tree never lie side by side.
  private mutating func treeWhileUnpacking(_ part: String) throws(ReadingError) -> XMLTree? {
    guard contains(part) else { return nil }
    let builder = XMLTreeBuilder(expectedBytes: 0)
    var parser = try XMLPushParser(.tree(builder), limits: limits)
    var count = 0
    _ = try archive.unpack(part) { piece, expectedCount in
      if count == 0 { builder.reserve(expectedBytes: expectedCount) }
      count = count.addingClamping(piece.count)
      if count < XMLTreeBuilder.byteLimit { parser.push(piece) }
    }
    guard count < XMLTreeBuilder.byteLimit else { throw XMLPushParser.tooManyElements(limits) }
    let names = try parser.finish()
    return builder.finish(names: names, undecodable: parser.undecodable)
  }

  /// Parses a part while it is unpacked; false when there is none.
  mutating func parse(_ part: String, handler: any XMLHandler) throws(ReadingError) -> Bool {
    guard contains(part) else { return false }
    var parser = try XMLPushParser(.handler(handler), limits: limits)
    _ = try archive.unpack(part) { piece, _ in parser.push(piece) }
    try parser.finish()
    return true
  }

  /// The markup of a part that the document can do without: a damaged one is noted and left out.
  mutating func optionalTree(
    _ part: String, without unread: [String] = [], _ remarks: inout ReadingRemarks
  ) throws(ReadingError) -> XMLTree? {
    do {
      return try tree(part, without: unread)
    } catch {
      guard error.code == .corrupt else { throw error }
      remarks.note(.damagedPart(part), at: Place(part: part))
      return nil
    }
  }

  /// The relationships of a part, or of the package itself for an empty name.
  mutating func relationships(
    of part: String, _ remarks: inout ReadingRemarks
  ) throws(ReadingError) -> Relationships {
    let folder = PartName.folder(of: part)
    let name = "\(folder)_rels/\(part.dropFirst(folder.count)).rels"
    guard let tree = try optionalTree(name, &remarks) else { return Relationships([]) }
    try limits.checkDeclarations(tree.root)
    return Relationships(
      tree.root.children.compactMap { element in
        guard let id = element.attribute("Id"), let target = element.attribute("Target") else { return nil }
        let type = element.attribute("Type").map { PartName.lastSegment(of: $0) } ?? ""
        let isExternal = element.attribute("TargetMode") == "External"
        return Relationship(
          id: id, type: type, address: target, part: isExternal ? nil : PartName.resolve(target, from: part))
      })
  }
}

/// One relationship of a part.
struct Relationship: Sendable {
  let id: String
  /// The last word of the type's address, which is the same in the strict and the transitional form.
  let type: String
  /// The target as it is written.
  let address: String
  /// The part of the package that is meant; nil for a target outside.
  let part: String?
}

/// The relationships of one part.
struct Relationships: Sendable {
  let all: [Relationship]
  private let byID: [String: Int]

  init(_ all: [Relationship]) {
    self.all = all
    byID = Dictionary(all.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The relationship of an id.
  subscript(id: String?) -> Relationship? { id.flatMap { byID[$0] }.map { all[$0] } }

  /// The first part inside the package that a relationship of a type leads to.
  func part(ofType type: String) -> String? { all.first { $0.type == type && $0.part != nil }?.part }
}
