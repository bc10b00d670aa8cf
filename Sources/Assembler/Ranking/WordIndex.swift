/// Words of rules by the byte that ends them, so that a text is compared with the few that can fit.
struct WordIndex: Sendable {
  private struct Entry { var word: WordPattern, owner: Int }

  private var entries: [[Entry]] = Array(repeating: [], count: 256)

  /// Makes an index of the words of several owners, numbered in order.
  init(_ words: [[WordPattern]]) {
    for (owner, words) in words.enumerated() {
      for word in words {
        guard let last = word.pieces.last?.last else { continue }
        entries[Int(last)].append(Entry(word: word, owner: owner))
      }
    }
  }

  /// The first owner of a word with which a text ends and that is accepted.
  func firstOwner(ending text: [UInt8], where accepts: (Int) -> Bool = { _ in true }) -> Int? {
    guard let last = text.last else { return nil }
    // Entries stand in the order of their owners.
    return entries[Int(last)].first { $0.word.matchAtEnd(of: text) != nil && accepts($0.owner) }?.owner
  }

  /// The accepted word that ends last in a text; among words that end together the longest, then the first owner's.
  func lastMatch(
    in text: [UInt8], where accepts: (Int, WordPattern.Match) -> Bool
  ) -> (owner: Int, match: WordPattern.Match)? {
    for end in stride(from: text.count, to: 0, by: -1) {
      var best: (owner: Int, match: WordPattern.Match)?
      for entry in entries[Int(text[end - 1])] {
        guard let match = entry.word.match(in: text, endingAt: end), match.start < best?.match.start ?? Int.max,
          accepts(entry.owner, match)
        else { continue }
        best = (entry.owner, match)
      }
      if let best { return best }
    }
    return nil
  }
}
