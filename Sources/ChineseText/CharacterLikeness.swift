/// How easily one character is typed or read for another, and why.
public struct CharacterLikeness: Hashable, Sendable {
  /// Why two characters are mistaken for one another.
  public enum Cause: Hashable, Sendable {
    /// One is the traditional, the other the simplified form (繁简).
    case traditionalForm
    /// One is another form of the other (异体).
    case variant
    /// They have a reading in common, whatever its tone (同音).
    case sameSound
    /// They have readings that many speakers do not tell apart (音近).
    case similarSound
    /// They look alike (形近).
    case shape
  }

  /// From 0 for the same character to 1 for two that have nothing in common.
  public var cost: Double
  /// Why; empty for unlike characters.
  public var causes: [Cause]
}
