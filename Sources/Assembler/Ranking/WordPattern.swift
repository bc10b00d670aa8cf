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
    pieces = word.unicodeScalars.split(separator: "…").map { Array(Substring($0).utf8) }
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

  /// Where the word stands in a text with its last piece ending at an offset.
  func match(in text: [UInt8], endingAt end: Int) -> Match? {
    guard let last = pieces.last, end <= text.count, end >= last.count else { return nil }
    let start = end - last.count
    guard Self.stands(last, in: text, at: start), let first = self.start(ofPiecesBefore: start, in: text)
    else { return nil }
    return Match(start: first, end: end)
  }

  /// Whether the word stands anywhere in a text.
  func stands(in text: [UInt8]) -> Bool {
    stride(from: text.count, to: 0, by: -1).contains { match(in: text, endingAt: $0) != nil }
  }

  /// Whether the word, which has no gaps, stands in a text so that it covers a stretch.
  func covers(_ match: Match, in text: [UInt8]) -> Bool {
    guard let word = pieces.last, word.count >= match.end - match.start else { return false }
    let first = max(0, match.end - word.count)
    let last = min(match.start, text.count - word.count)
    guard first <= last else { return false }
    return (first...last).contains { Self.stands(word, in: text, at: $0) }
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
