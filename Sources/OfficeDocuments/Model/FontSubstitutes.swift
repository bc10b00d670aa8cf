/// A font that a document names, and the fonts that serve where it is not installed.
public struct FontSubstitutes: Hashable, Sendable {
  /// The name in the styles.
  public var font: String
  /// What serves instead, the best first.
  public var substitutes: [String]

  /// Creates a list of substitutes.
  public init(font: String, substitutes: [String]) {
    self.font = font
    self.substitutes = substitutes
  }
}
