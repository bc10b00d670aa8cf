/// What a description of a meeting says, whatever file it was typed in: texts, lists and records, each located.
///
/// YAML, workbooks and CSV files all become source values, and one decoder makes the meeting from them.
public struct SourceValue: Hashable, Sendable {
  /// The three shapes of a value.
  public indirect enum Content: Hashable, Sendable {
    /// A text; empty when nothing was typed.
    case text(String)
    /// Values in order.
    case list([SourceValue])
    /// Named values in the order in which they were typed.
    case record([Entry])
  }

  /// A named value; the name keeps its own location so that a finding can point at a mistyped one.
  public struct Entry: Hashable, Sendable {
    /// The name as typed.
    public var key: Located<String>
    /// The value.
    public var value: SourceValue

    /// Creates an entry.
    public init(key: Located<String>, value: SourceValue) {
      self.key = key
      self.value = value
    }
  }

  /// What it says.
  public var content: Content
  /// Where it begins.
  public var location: Location
  /// Whether the scalars of a text stand in the file one after the other from the location on, without quotes or
  /// escapes, so that the place of each of them is known.
  public var isVerbatim: Bool

  /// Creates a value.
  public init(_ content: Content, at location: Location, isVerbatim: Bool = false) {
    self.content = content
    self.location = location
    self.isVerbatim = isVerbatim
  }
}
