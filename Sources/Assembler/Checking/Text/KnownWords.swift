internal import ChineseText

/// The words and names that are right as they stand, found in a line around a stretch of it.
struct KnownWords: Sendable {
  /// The terms of the office by their first two scalars.
  private let terms: Index
  /// The names of people, in which nothing is a slip.
  private let names: Index

  init(_ words: OwnWords, roster: Roster) {
    terms = Index(words.terms.map { Array($0.unicodeScalars) } + words.names.map(\.scalars))
    names = Index(roster.people.map(\.name.value.scalars))
  }

  /// Whether a term of the office holds a stretch of a line.
  func hold(_ range: Range<Int>, of line: ScalarLine) -> Bool {
    terms.words(around: range, in: line.scalars) {
      $0.lowerBound <= range.lowerBound && range.upperBound <= $0.upperBound
    }
  }

  /// Whether a slip would change a term or a name.
  func touch(_ slip: WordSlip, in line: ScalarLine) -> Bool {
    // A wrong form that the office lists counts wherever it stands.
    let overlaps = { (word: Range<Int>) in word.overlaps(slip.range) }
    return terms.words(around: slip.range, in: line.scalars, overlaps)
      || slip.kind != .listed && names.words(around: slip.range, in: line.scalars, overlaps)
  }

  private struct Index: Sendable {
    private var words: [UInt64: [[Unicode.Scalar]]] = [:]
    private var longest = 0

    init(_ list: [[Unicode.Scalar]]) {
      for word in list where word.count >= 2 {
        words[Self.key(word[0], word[1]), default: []].append(word)
        longest = max(longest, min(word.count, 64))
      }
    }

    private static func key(_ first: Unicode.Scalar, _ second: Unicode.Scalar) -> UInt64 {
      UInt64(first.value) << 32 | UInt64(second.value)
    }

    /// Whether a word stands near a stretch and is as it is asked for.
    func words(around range: Range<Int>, in text: [Unicode.Scalar], _ isWanted: (Range<Int>) -> Bool) -> Bool {
      guard longest > 0, text.count > 1 else { return false }
      let first = max(0, range.lowerBound - longest)
      let last = min(range.upperBound, text.count - 1)
      guard first < last else { return false }
      return (first..<last).contains { start in
        words[Self.key(text[start], text[start + 1])]?.contains { word in
          text[start...].starts(with: word) && isWanted(start..<start + word.count)
        } ?? false
      }
    }
  }
}
