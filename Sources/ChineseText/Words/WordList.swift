/// Words that are looked for at places of a line, all at once by their first scalar.
public struct WordList: Sendable, ExpressibleByArrayLiteral {
  private struct Word: Sendable {
    var text: String
    var scalars: [Unicode.Scalar]
  }

  /// The words as they were listed.
  public let all: [String]
  /// What a word begins with.
  public let beginnings: ScalarSet
  /// The words by their first scalar, those of one scalar in the order of the list.
  private let sorted: [Word]
  private let firsts: [UInt32]

  /// Takes words; the earlier of two that stand at one place counts.
  public init(_ words: [String]) {
    all = words
    let sorted = words.map { Word(text: $0, scalars: Array($0.unicodeScalars)) }.filter { !$0.scalars.isEmpty }
      .enumerated().sorted { left, right in
        (left.element.scalars[0].value, left.offset) < (right.element.scalars[0].value, right.offset)
      }.map(\.element)
    self.sorted = sorted
    firsts = sorted.map { $0.scalars[0].value }
    beginnings = ScalarSet(sorted.map { $0.scalars[0] })
  }

  /// Takes words; the earlier of two that stand at one place counts.
  public init(arrayLiteral words: String...) { self.init(words) }

  /// The first word of the list that stands at a position of a line.
  public func first(at index: Int, in line: ScalarLine) -> String? {
    let first = line[index]
    guard beginnings.contains(first) else { return nil }
    var low = 0
    var high = firsts.count
    while low < high {
      let middle = (low + high) / 2
      if firsts[middle] < first.value { low = middle + 1 } else { high = middle }
    }
    while low < firsts.count, firsts[low] == first.value {
      if line.has(sorted[low].scalars, at: index) { return sorted[low].text }
      low += 1
    }
    return nil
  }
}
