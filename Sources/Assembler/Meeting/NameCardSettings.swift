/// What the office says of the cards of a meeting.
public struct NameCardSettings: Hashable, Sendable {
  /// What stands on a card.
  public enum Content: String, Hashable, Sendable, CaseIterable {
    /// The name alone.
    case name = "姓名"
    /// The name, and the unit below it.
    case nameAndUnit = "姓名和单位"
    /// The name, and unit and post below it.
    case nameAndPost = "姓名和职务"
    /// The unit alone, one card for each.
    case unit = "单位"
    /// The name, and below it the name in the letters of the person's own language.
    case bilingual = "中外文"
  }

  /// The stocks of the layout on which cards are made; empty for those that are always made.
  public var stocks: [Located<String>] = []
  /// What stands on a card.
  public var content = Content.name
  /// Whether the longest name decides the size of all.
  public var hasOneSize = false
  /// How many cards without a name follow, for those who come unexpected.
  public var spare: Located<Int>?
  /// Whether a sheet comes first that shows the longest and the shortest name with measures to be checked.
  public var hasTrialSheet = false

  /// Creates the usual settings.
  public init() {}
}
