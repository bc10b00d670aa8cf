/// A group of people of a meeting: a delegation (代表团) or a group for discussion (分组).
public struct Group: Hashable, Sendable {
  /// The name, such as 第一代表团.
  public var name: Located<String>
  /// Who leads it (团长, 组长, 召集人), where that is stated.
  public var head: PersonReference?
  /// Where it meets (讨论地点), where that is stated.
  public var room: Located<String>?

  /// Creates a group of which only the name is known.
  public init(name: Located<String>) { self.name = name }
}
