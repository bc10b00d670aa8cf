/// A group of staff with what it does (会务分工).
public struct DutyTeam: Traceable, Hashable, Sendable {
  /// The name of the group.
  public var team: Located<String>
  /// What it does.
  public var duty: Located<String>?
  /// Who leads it.
  public var head: Located<String>?
  /// Who belongs to it.
  public var members: Located<String>?
  /// The telephone.
  public var phone: Located<String>?

  /// Creates a group of which only the name is known.
  public init(team: Located<String>) { self.team = team }
}
