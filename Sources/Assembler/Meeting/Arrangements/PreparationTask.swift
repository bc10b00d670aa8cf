/// A task of the preparation of a meeting (筹备进度).
public struct PreparationTask: Traceable, Hashable, Sendable {
  /// What is to be done.
  public var task: Located<String>
  /// By when.
  public var deadline: Located<String>?
  /// Who does it.
  public var owner: Located<String>?
  /// How far it is.
  public var state: Located<String>?

  /// Creates a task of which only the matter is known.
  public init(task: Located<String>) { self.task = task }
}
