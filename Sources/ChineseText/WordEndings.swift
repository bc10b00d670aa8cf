/// Words of one to three scalars with which texts may end, found without comparing each of them.
public struct WordEndings: Sendable {
  private let keys: Set<UInt64>

  /// Takes words that blanks or line ends part.
  public init(_ words: String) {
    keys = Set(words.split { $0 == " " || $0 == "\n" }.map { Self.key($0.unicodeScalars.suffix(3)) })
  }

  /// Whether one of the words ends a text.
  public func end(_ scalars: [Unicode.Scalar]) -> Bool {
    var key: UInt64 = 0
    for (offset, scalar) in scalars.suffix(3).reversed().enumerated() {
      key |= UInt64(scalar.value) << (21 * UInt64(offset))
      if keys.contains(key) { return true }
    }
    return false
  }

  /// Whether a text is one of the words.
  public func contain(_ scalars: [Unicode.Scalar]) -> Bool { scalars.count <= 3 && keys.contains(Self.key(scalars)) }

  /// The scalars of a word, 21 bits each, the last one lowest.
  private static func key(_ word: some BidirectionalCollection<Unicode.Scalar>) -> UInt64 {
    var key: UInt64 = 0
    for (offset, scalar) in word.reversed().enumerated() { key |= UInt64(scalar.value) << (21 * UInt64(offset)) }
    return key
  }
}
