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

  /// What a reader makes of content with a reading above it: where anything but text is in it, or the content is
  /// missing, the reading stands behind it in brackets, so that it is not lost.
  static func inlines(_ content: [Inline], reading: String) -> [Inline] {
    if reading.isEmpty { return content }
    let isPlain = content.allSatisfy { if case .text = $0 { true } else { false } }
    if isPlain, !content.isEmpty { return [.ruby(Ruby(content, reading: reading))] }
    return content + [.text("（\(reading)）", TextProperties())]
  }
}
