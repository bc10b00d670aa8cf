/// The strokes of a character in writing order, for lists that are 按姓氏笔画为序.
///
/// Characters are in order by the number of strokes, then stroke by stroke (横 竖 撇 点 折), then as in the Table of General Standard
/// Chinese Characters.
public struct CharacterStrokes: Hashable, Sendable, Comparable {
  /// The strokes: 横 1, 竖 2, 撇 3, 点 4, 折 5.
  public let strokes: [UInt8]
  /// The place among characters of the same strokes.
  let number: Int

  /// Reads what stands behind a character in the table: its strokes, and its place among those of the same.
  init(fields: String) {
    let fields = fields.utf8.split(separator: UInt8(ascii: " "))
    strokes = fields.first.map { $0.map { $0 - UInt8(ascii: "0") } } ?? []
    number = fields.count > 1 ? Int(String(decoding: fields[1], as: UTF8.self)) ?? 0 : 0
  }

  /// Orders by number of strokes, then stroke by stroke.
  public static func < (left: Self, right: Self) -> Bool {
    if left.strokes.count != right.strokes.count { return left.strokes.count < right.strokes.count }
    if left.strokes != right.strokes { return left.strokes.lexicographicallyPrecedes(right.strokes) }
    return left.number < right.number
  }
}

/// The strokes of a name, character by character.
public struct NameStrokes: Hashable, Sendable {
  /// The practices of offices with a given name of one character.
  public enum Practice: Hashable, Sendable, CaseIterable {
    /// 党代会、政协: the missing character counts as none, so that 高富 stands before 高大富.
    case shortNamesFirst
    /// 人大: characters as they come, which puts 高大富 before 高富.
    case asWritten
  }

  private let characters: [CharacterStrokes]

  /// Looks a name up; nil when a character of it is not known, or there is no table, which ``ChineseData/missingTables`` tells.
  public init?(_ scalars: [Unicode.Scalar], _ chinese: ChineseData) {
    var characters: [CharacterStrokes] = []
    for scalar in scalars where scalar != "\u{B7}" {
      guard let strokes = chinese.strokes(of: scalar) else { return nil }
      characters.append(strokes)
    }
    guard !characters.isEmpty else { return nil }
    self.characters = characters
  }

  /// Whether it stands before another name.
  public func precedes(_ other: NameStrokes, _ practice: Practice) -> Bool {
    guard characters[0] == other.characters[0] else { return characters[0] < other.characters[0] }
    if practice == .shortNamesFirst, (characters.count == 2) != (other.characters.count == 2) {
      return characters.count == 2
    }
    return characters.lexicographicallyPrecedes(other.characters)
  }

  /// How many strokes the first character has.
  public var count: Int { characters[0].strokes.count }

  /// The number of the first stroke in which the first characters differ, from 1; nil where their numbers of strokes differ, or
  /// they are one character.
  public func firstDifference(from other: NameStrokes) -> Int? {
    let (own, others) = (characters[0].strokes, other.characters[0].strokes)
    guard own.count == others.count else { return nil }
    return own.indices.first { own[$0] != others[$0] }.map { $0 + 1 }
  }

  /// The kind of a stroke of the first character, counted from 1: 横, 竖, 撇, 点 or 折.
  public func kind(ofStroke number: Int) -> Character {
    let kinds: [Character] = ["横", "竖", "撇", "点", "折"]
    let strokes = characters[0].strokes
    guard strokes.indices.contains(number - 1) else { return "？" }
    return kinds[min(max(Int(strokes[number - 1]) - 1, 0), 4)]
  }
}
