public import OfficeDocuments

/// The rank of somebody, with how sure it is and why; a guess is never printed as fact.
public struct InferredRank: Hashable, Sendable {
  /// How a rank became known, the surest first.
  public enum Confidence: Int, Hashable, Comparable, Sendable, CaseIterable {
    /// The roster states the rank or the grade.
    case stated
    /// The post tells it, in a unit whose name tells its tier.
    case inferredFromUnit
    /// The post tells it, in a unit that is taken to be of the organiser's tier.
    case inferredFromWords

    /// Orders by certainty, the surest first.
    public static func < (left: Confidence, right: Confidence) -> Bool { left.rawValue < right.rawValue }
  }

  /// The index of the rank in the levels of the rules; 0 is the highest.
  public var level: Int
  /// The name of the rank.
  public var name: String
  /// The index of the grade (职级) in the level when only a grade gives the rank; nil for a real post.
  public var grade: Int?
  /// How it became known.
  public var confidence: Confidence
  /// Why, in a few words.
  public var reason: Message

  /// Creates a rank.
  public init(level: Int, name: String, grade: Int? = nil, confidence: Confidence, reason: Message) {
    self.level = level
    self.name = name
    self.grade = grade
    self.confidence = confidence
    self.reason = reason
  }
}
