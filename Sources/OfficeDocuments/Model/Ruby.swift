/// Characters with their reading above them, such as pinyin above a rare character.
///
/// Text, names and comparisons take the base alone: 瀍 with `chán` above it is 瀍.
public struct Ruby: Hashable, Sendable {
  /// The characters themselves: texts, and nothing that stands outside a line.
  public var base: [Inline]
  /// The reading in small type above them.
  public var reading: String

  /// Creates characters with their reading.
  public init(_ base: [Inline], reading: String) {
    self.base = base
    self.reading = reading
  }
}
