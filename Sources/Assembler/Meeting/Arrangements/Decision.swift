/// What the meeting decided, with who does it by when (议定事项).
public struct Decision: Traceable, Hashable, Sendable {
  /// What is to be done.
  public var matter: Located<String>
  /// The item of the agenda to which it belongs, as its position from 0; nil where none is stated.
  public internal(set) var position: Int?
  /// How it is to be done.
  public var measure: Located<String>?
  /// Which unit leads (牵头单位).
  public var lead: Located<String>?
  /// Which units take part (配合单位).
  public var support: Located<String>?
  /// Which leader answers for it (责任领导).
  public var leader: Located<String>?
  /// Who does it (责任人).
  public var owner: Located<String>?
  /// By when.
  public var deadline: Located<String>?
  /// How far it is.
  public var progress: Located<String>?

  /// Creates a decision of which only the matter is known.
  public init(matter: Located<String>) { self.matter = matter }
}
