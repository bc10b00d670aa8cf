internal import OfficeDocuments

/// Keeps record of what is looked at while a paper is composed.
///
/// It belongs to one composition and to the thread of that.
final class Trace {
  private var provenance = Provenance()
  /// The piece that is being made; nil between pieces.
  private var isInPiece = false
  private var keys: [PieceKey: Int] = [:]

  /// Begins with nothing looked at.
  init() {}

  /// Records that something was looked at.
  func record(_ location: Location) {
    if isInPiece {
      provenance.pieces[provenance.pieces.count - 1].places.note(location)
    } else {
      provenance.look(at: location)
    }
  }

  /// Makes a piece: what is looked at meanwhile is what it was made from.
  func piece<Result>(_ key: PieceKey, _ make: () -> Result) -> Result {
    // A piece within a piece, such as a name in a seat, belongs to the outer one.
    guard !isInPiece else { return make() }
    let count = keys[key, default: 0] + 1
    keys[key] = count
    var key = key
    if count > 1 { key.name += " \(count)" }
    provenance.pieces.append(Provenance.Piece(key: key, places: []))
    isInPiece = true
    defer { isInPiece = false }
    return make()
  }

  /// Makes one of several papers: it was made from what was looked at before all of them, and from what is looked at
  /// meanwhile.
  func paper<Result>(_ make: () -> Result) -> (result: Result, provenance: Provenance) {
    let before = (provenance, keys)
    defer { (provenance, keys) = before }
    let result = make()
    return (result, provenance)
  }
}

extension [SourceSpan] {
  /// Adds a place unless it is there already; the last few are looked at, because facts of a record stand together.
  fileprivate mutating func note(_ location: Location) {
    for index in indices.suffix(4).reversed() where self[index].take(location) { return }
    append(SourceSpan(location))
  }
}
