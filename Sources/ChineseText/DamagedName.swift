/// A name in which something else stands for a character that could not be typed or printed: `张?`, `李□`, `刘yan`,
/// `王（女吉）`.
public struct DamagedName {
  /// What stands for a character.
  private enum Part {
    case character(Unicode.Scalar)
    case marks([Unicode.Scalar])
    case letters([Unicode.Scalar])
    case description([Unicode.Scalar])
  }

  private let parts: [Part]

  /// Takes a name apart; nil for one without such a part, and for one of which no character is left.
  init?(_ name: [Unicode.Scalar]) {
    guard name.count <= 40, name.contains(where: \.isIdeograph),
      !name.allSatisfy({ $0.isIdeograph || $0 == "\u{B7}" })
    else { return nil }
    var parts: [Part] = []
    var index = 0
    func run(_ belongs: (Unicode.Scalar) -> Bool) -> [Unicode.Scalar] {
      let run = Array(name[index...].prefix(while: belongs))
      index += run.count
      return run
    }
    while index < name.count {
      let scalar = name[index]
      if scalar.isIdeograph || scalar == "\u{B7}" {
        parts.append(.character(scalar))
        index += 1
      } else if Self.isMark(scalar) {
        parts.append(.marks(run(Self.isMark)))
      } else if scalar.properties.isAlphabetic {
        // A区 is a place: letters stand for a character behind others only.
        guard !parts.isEmpty else { return nil }
        parts.append(.letters(run { $0.properties.isAlphabetic && !$0.isIdeograph || $0.properties.isDiacritic }))
      } else if Self.opening.contains(scalar), let end = name[index...].firstIndex(where: Self.closing.contains) {
        let inside = name[(index + 1)..<end].filter { !"+＋加旁边上下左右 ".unicodeScalars.contains($0) && !Self.isJoint($0) }
        guard !inside.isEmpty, inside.count <= 8 else { return nil }
        if inside.allSatisfy(\.isIdeograph) {
          guard inside.count >= 2 else { return nil }
          parts.append(.description(inside))
        } else if inside.allSatisfy(Self.isMark) {
          parts.append(.marks(Array(inside)))
        } else if inside.allSatisfy({ $0.properties.isAlphabetic && !$0.isIdeograph || $0.properties.isDiacritic }) {
          parts.append(.letters(Array(inside)))
        } else {
          return nil
        }
        index = end + 1
      } else if Self.isJoint(scalar) {
        // ⿰女吉 is a description by itself: a mark and two parts.
        let inside = name[(index + 1)...].prefix(2)
        guard inside.count == 2, inside.allSatisfy(\.isIdeograph) else { return nil }
        parts.append(.description(Array(inside)))
        index += 3
      } else {
        return nil
      }
    }
    self.parts = parts
  }

  /// Whether a text is such a name.
  public static func isDamaged(_ name: [Unicode.Scalar]) -> Bool {
    name.first?.isIdeograph == true && DamagedName(name) != nil
  }

  /// The characters that are left, in order.
  var characters: [Unicode.Scalar] {
    parts.compactMap { if case .character(let scalar) = $0 { scalar } else { nil } }
  }

  /// How far it is from a name of which all other characters are the same; nil when it cannot be that name.
  func distance(to right: [Unicode.Scalar], comparing comparison: inout CharacterComparison) -> (
    cost: Double, slips: [NameDistance.Slip]
  )? {
    if characters == right, case .marks(let marks)? = parts.last, parts.count == right.count + 1 {
      return (0.3, marks.prefix(1).map { .added($0, position: right.count) })
    }
    // A lost character may have left two marks, so the only run of marks stands for whatever the others leave.
    let runs = parts.count { if case .marks = $0 { true } else { false } }
    var cost = 0.0
    var slips: [NameDistance.Slip] = []
    var position = 0
    for (index, part) in parts.enumerated() {
      guard position < right.count else { return nil }
      switch part {
      case .character(let scalar):
        guard right[position] == scalar else { return nil }
        position += 1
      case .marks(let marks):
        let length = runs == 1 ? right.count - position - (parts.count - index - 1) : marks.count
        guard (1...max(1, marks.count)).contains(length), position + length <= right.count else { return nil }
        for offset in 0..<length {
          let place = position + offset
          let mark = marks[min(offset, marks.count - 1)]
          slips.append(.lost(by: String(mark), right[place], position: place + 1))
        }
        cost += 0.3 * Double(length)
        position += length
      case .letters(let letters):
        let text = String(String.UnicodeScalarView(letters))
        let fits = comparison.pinyin.spells(text, right[position])
        if let fits { cost += fits ? 0.15 : 0.55 } else { cost += 0.4 }
        slips.append(.lost(by: text, right[position], position: position + 1))
        position += 1
      case .description(let described):
        let known = comparison.facts(of: right[position]).parts
        if known.isEmpty { cost += 0.35 } else { cost += known == described ? 0.15 : 0.5 }
        slips.append(.lost(by: String(String.UnicodeScalarView(described)), right[position], position: position + 1))
        position += 1
      }
    }
    guard position == right.count, cost <= 0.9 else { return nil }
    return (min(cost, NameDistance.gap), slips)
  }

  private static let opening: [Unicode.Scalar] = ["(", "（", "[", "［", "【", "{", "〔"]
  private static let closing: [Unicode.Scalar] = [")", "）", "]", "］", "】", "}", "〕"]

  private static func isJoint(_ scalar: Unicode.Scalar) -> Bool { (0x2FF0...0x2FFB).contains(scalar.value) }

  /// Whether a scalar is what people and programs put where a character is missing.
  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    "□☐▢■○◯●◎◇△?？*＊×✕_＿#＃\u{FFFD}\u{25A1}".unicodeScalars.contains(scalar)
  }
}
