/// A word of the rules, in which `…` stands for anything in between.
///
/// Texts are compared as UTF-8, which never matches inside another character.
struct WordPattern: Hashable, Sendable {
  /// A stretch of bytes in which the word stands.
  struct Match: Hashable { var start: Int, end: Int }

  private static let deputy = Array("副".utf8)

  /// The pieces between the gaps; nothing that is empty.
  let pieces: [[UInt8]]
  private let beginsWithDeputy: Bool

  init(_ word: String) {
    pieces = word.split(separator: "…").map { Array($0.utf8) }
    beginsWithDeputy = pieces.last?.starts(with: Self.deputy) ?? false
  }

  /// Where a text ends with the word; nil when it does not, or when 副 stands before it and so makes it another post.
  func matchAtEnd(of text: [UInt8]) -> Match? {
    guard let last = pieces.last, text.count >= last.count else { return nil }
    let start = text.count - last.count
    guard Self.stands(last, in: text, at: start) else { return nil }
    let deputyStart = start - Self.deputy.count
    if !beginsWithDeputy, deputyStart >= 0, Self.stands(Self.deputy, in: text, at: deputyStart) { return nil }
    guard let first = self.start(ofPiecesBefore: start, in: text) else { return nil }
    return Match(start: first, end: text.count)
  }

  /// The last place at which the word stands in a text.
  func lastMatch(in text: [UInt8], where accepts: (Match) -> Bool = { _ in true }) -> Match? {
    guard let last = pieces.last, text.count >= last.count else { return nil }
    for start in stride(from: text.count - last.count, through: 0, by: -1)
    where Self.stands(last, in: text, at: start) {
      guard let first = self.start(ofPiecesBefore: start, in: text) else { return nil }
      let match = Match(start: first, end: start + last.count)
      if accepts(match) { return match }
    }
    return nil
  }

  /// Every place at which a word without gaps stands.
  func matches(in text: [UInt8]) -> [Match] {
    guard let word = pieces.last, text.count >= word.count else { return [] }
    return (0...text.count - word.count).filter { Self.stands(word, in: text, at: $0) }
      .map { Match(start: $0, end: $0 + word.count) }
  }

  private func start(ofPiecesBefore end: Int, in text: [UInt8]) -> Int? {
    var limit = end
    for piece in pieces.dropLast().reversed() {
      guard limit >= piece.count,
        let start = stride(from: limit - piece.count, through: 0, by: -1)
          .first(where: { Self.stands(piece, in: text, at: $0) })
      else { return nil }
      limit = start
    }
    return limit
  }

  private static func stands(_ piece: [UInt8], in text: [UInt8], at start: Int) -> Bool {
    for index in piece.indices where text[start + index] != piece[index] { return false }
    return true
  }
}
