/// Where the doors of a room are drawn, as far as the words of an office, such as `会场后部两侧`, tell it.
public struct RoomDoors: Hashable, Sendable {
  /// A stretch of a wall, as seen by somebody in the hall who looks at the rostrum.
  public enum Side: Hashable, Sendable { case left, middle, right }

  /// Those in the wall behind the last row.
  public private(set) var behind: Set<Side> = []
  /// Those before the first row.
  public private(set) var before: Set<Side> = []

  /// No door is drawn.
  public init() {}

  /// Reads where doors are; a place that is not told as front or back is drawn nowhere.
  public init(_ words: String) {
    var sides: Set<Side> = []
    let both = ["两侧", "两边", "左右", "两旁", "两角"].contains { words.contains($0) }
    if both || words.contains("左") { sides.insert(.left) }
    if both || words.contains("右") { sides.insert(.right) }
    // What is told from the rostrum is the other way round for the hall.
    if sides.count == 1, words.contains("从台上看") || words.contains("主席台左") || words.contains("主席台右") {
      sides = sides == [.left] ? [.right] : [.left]
    }
    if sides.isEmpty || words.contains("中") { sides.insert(.middle) }
    if ["后门", "后部", "后方", "后侧", "后面", "会场后", "后墙", "前后", "左后", "右后", "后左", "后右"].contains(where: words.contains) {
      behind = sides
    }
    if ["前门", "前部", "前方", "前侧", "前面", "会场前", "前后", "左前", "右前", "前左", "前右"].contains(where: words.contains) {
      before = sides
    }
  }

  /// Whether none is drawn.
  public var isEmpty: Bool { behind.isEmpty && before.isEmpty }
}
