internal import OfficeDocuments

/// What a paper, and each piece of it, was made from: recorded by what was looked at while it was composed.
public struct Provenance: Hashable, Sendable {
  /// A part of a paper that is about one person, card, seat or item.
  public struct Piece: Hashable, Sendable {
    /// What it is about; no two pieces of a paper have the same.
    public var key: PieceKey
    /// The places whose facts stand in it, in reading order.
    public var places: [SourceSpan]
  }

  /// The files that were looked at apart from the pieces.
  private var filesOfWhole: Set<String> = []
  private var lastFile = ""
  /// The pieces, in the order of the paper.
  public var pieces: [Piece] = []

  /// Creates the provenance of a paper that looked at nothing.
  public init() {}

  /// The files that the paper was made from, sorted, each once.
  public var files: [String] {
    let all = filesOfWhole.union(pieces.lazy.flatMap { $0.places.map(\.file) })
    return all.sorted { $0.unicodeScalars.lexicographicallyPrecedes($1.unicodeScalars) }
  }
}

extension Provenance {
  /// Records something that was looked at for the paper as a whole.
  mutating func look(at location: Location) {
    // One file gives many facts in a row.
    guard location.file != lastFile else { return }
    lastFile = location.file
    filesOfWhole.insert(location.file)
  }

  /// Whether two papers were made from the same files and pieces, in whatever order they were looked at.
  public static func == (left: Provenance, right: Provenance) -> Bool {
    left.filesOfWhole == right.filesOfWhole && left.pieces == right.pieces
  }

  /// Hashes what was looked at.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(filesOfWhole)
    hasher.combine(pieces)
  }
}

/// What a piece of a paper is about.
///
/// It stays the same from build to build as long as the thing does, so that two packets can be compared piece by piece.
public struct PieceKey: Hashable, Sendable {
  /// The kind of thing, such as `person`.
  public var kind: String
  /// Which of them, such as the name of the person.
  public var name: String

  /// Creates a key; a paper of another package has kinds of its own.
  public init(_ kind: String, _ name: String) {
    self.kind = kind
    self.name = name
  }

  /// The row, card or entry of a person.
  public static func person(_ name: PersonName) -> PieceKey { PieceKey("person", name.text) }
  /// A seat.
  public static func seat(_ seat: Seat) -> PieceKey { PieceKey("seat", seat.text) }
  /// An item of the agenda, by its matter.
  public static func item(_ title: String) -> PieceKey { PieceKey("item", title) }
  /// A material, by its title.
  public static func material(_ title: String) -> PieceKey { PieceKey("material", title) }
  /// A paper that another paper holds or lists, by its title.
  public static func paper(_ title: String) -> PieceKey { PieceKey("paper", title) }

  /// The key as the manifest writes it, such as `person/何田`.
  public var text: String { kind + "/" + name }
}

/// Where facts stand that were looked at together: cells of one row, or a place in a text.
public struct SourceSpan: Hashable, Sendable {
  /// The first place.
  public private(set) var start: Location
  /// The column of the last cell, where `start` is a cell.
  public private(set) var lastColumn: Int

  /// A span of one place.
  public init(_ location: Location) {
    start = location
    lastColumn = location.place.cell?.column ?? 0
  }

  /// The file.
  public var file: String { start.file }

  /// Whether it is several cells of a row.
  public var isSeveralCells: Bool { lastColumn > (start.place.cell?.column ?? lastColumn) }

  /// The cells, such as `B3:D3`; nil outside sheets.
  public var cells: String? {
    guard let cell = start.place.cell else { return nil }
    guard lastColumn > cell.column else { return cell.description }
    return "\(cell):\(CellReference(row: cell.row, column: lastColumn))"
  }

  /// Takes a place in when it is a cell beside those that are there, or the same place.
  mutating func take(_ location: Location) -> Bool {
    guard location.place.part == start.place.part, location.place.sheet == start.place.sheet,
      location.file == start.file
    else { return false }
    guard let cell = location.place.cell, let first = start.place.cell else {
      guard location.place != start.place else { return true }
      // A line of a text is one place, whatever stands at which column of it.
      guard let line = location.place.line, line == start.place.line else { return false }
      if (location.place.column ?? 0) < (start.place.column ?? 0) { start = location }
      return true
    }
    guard cell.row == first.row, (first.column - 1...lastColumn + 1).contains(cell.column) else { return false }
    if cell.column < first.column { start = location }
    lastColumn = max(lastColumn, cell.column)
    return true
  }
}
