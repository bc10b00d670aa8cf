internal import OfficeDocuments

/// The account of one file while it is read.
///
/// It belongs to the one run of the readers over a folder. Marks are only collected while reading, because a name is looked
/// for in many places before it is found; they are laid over the text of the file when the reading is done.
final class FileAccount {
  /// What there is to account for.
  enum Content {
    case office(OfficeFile.Content)
    /// A description in YAML with its lines.
    case description(SourceValue, lines: [String])
  }

  /// The path of the file in the meeting folder.
  let path: String
  /// What there is to account for; nil for a file that counts as a whole.
  var content: Content?
  private var indexByPart: [String: Int] = [:]
  private var lastPart = (name: "", index: -1)
  private(set) var marks: [(key: PlaceKey, use: SourceUse)] = []

  init(_ path: String) { self.path = path }

  /// Records what became of a place; the last record of a place counts. One without a position means everything in its sheet, or in the file.
  func mark(_ place: Place, _ use: SourceUse) { marks.append((key(place), use)) }

  /// Records what became of a cell of a sheet whose part is known.
  func mark(part: Int, row: Int, column: Int, _ use: SourceUse) {
    marks.append((PlaceKey(part: part, row: row, column: column), use))
  }

  /// Records what became of everything in the file that no other mark concerns.
  func markWhole(_ use: SourceUse) { marks.append((PlaceKey(part: 0, row: 0, column: 0), use)) }

  /// Records that nobody understood a value and whatever it holds.
  func leave(_ value: SourceValue) {
    switch value.content {
    case .text: mark(value.location.place, .notUnderstood)
    case .list(let values): for value in values { leave(value) }
    case .record(let entries): for entry in entries { leave(entry.value) }
    }
  }

  /// The number by which a sheet or part of a package goes.
  func part(_ name: String) -> Int {
    if lastPart.index >= 0, lastPart.name == name { return lastPart.index }
    let index = indexByPart[name] ?? indexByPart.count + 1
    indexByPart[name] = index
    lastPart = (name, index)
    return index
  }

  /// The key of a place.
  func key(_ place: Place) -> PlaceKey {
    if place == Place() { return PlaceKey(part: 0, row: 0, column: 0) }
    let part = part(place.sheet ?? place.part ?? "")
    if let cell = place.cell { return PlaceKey(part: part, row: cell.row, column: cell.column) }
    return PlaceKey(part: part, row: place.line ?? place.paragraph ?? 0, column: place.column ?? 0)
  }
}

extension Place {
  /// The place without its column, so that all of a line or paragraph counts as one.
  var withoutColumn: Place {
    var place = self
    place.column = nil
    return place
  }
}

/// A place within a file as one number: part, then row, line or paragraph, then column. Places compare in reading order.
struct PlaceKey: Comparable, Hashable {
  private let value: UInt64

  init(part: Int, row: Int, column: Int) {
    value = UInt64(min(part, 0xFFF)) << 52 | UInt64(min(row, 0xFFF_FFFF)) << 24 | UInt64(min(column, 0xFF_FFFF))
  }

  /// The same row, line or paragraph without the column.
  var row: PlaceKey { PlaceKey(value: value & ~0xFF_FFFF) }
  /// The part alone.
  var part: PlaceKey { PlaceKey(value: value & ~0xF_FFFF_FFFF_FFFF) }
  /// Whether the key names no row, but a whole part or file.
  var isPart: Bool { self == part }

  private init(value: UInt64) { self.value = value }

  static func < (left: PlaceKey, right: PlaceKey) -> Bool { left.value < right.value }
}
