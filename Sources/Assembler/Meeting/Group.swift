/// A group of people of a meeting: a delegation (代表团) or a group for discussion (分组).
public struct Group: Hashable, Sendable {
  /// The name, such as 第一代表团.
  public var name: Located<String>
  /// Who leads it (团长, 组长, 召集人), where that is stated.
  public var head: PersonReference?
  /// Who leads it in the place of the head (副团长, 副组长), in order.
  public var deputies: [PersonReference] = []
  /// Who takes the minutes (记录员), where that is stated.
  public var recorder: PersonReference?
  /// Where it meets (讨论地点), where that is stated.
  public var room: Located<String>?

  /// Creates a group of which only the name is known.
  public init(name: Located<String>) { self.name = name }
}
