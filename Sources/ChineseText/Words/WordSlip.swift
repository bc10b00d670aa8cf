/// A word that is written wrongly, as far as a list of words can tell.
public struct WordSlip: Hashable, Sendable {
  /// How a word came to be wrong.
  public enum Kind: Hashable, Sendable {
    /// It stands in the list of wrong forms.
    case listed
    /// A character of a word of four or more was put for another: of the same sound, or like it in shape.
    case replaced(CharacterLikeness.Cause)
    /// Two characters of a word of four changed places.
    case swapped
    /// A character of a word of four is missing.
    case omitted
    /// A character of a common word of two or three was put for another of the same sound.
    case common
    /// The two characters of a common word changed places.
    case reversed
  }

  /// How it came to be wrong.
  public var kind: Kind
  /// Which scalars of the line it is, counted from 0.
  public var range: Range<Int>
  /// The right form.
  public var right: [Unicode.Scalar]
  /// Whether hardly anything else can be meant; of sound papers one in a thousand paragraphs or fewer holds such a stretch.
  public var isSure: Bool
  /// How much likelier the line is with the right form, in units of ``WordTables``.
  public var gain: Int
}
