/// What a pattern says, as a tree.
indirect enum PatternTree {
  case one(ScalarClass, Unicode.Scalar?)
  case sequence([PatternTree])
  case choice([PatternTree])
  case repeated(PatternTree, ClosedRange<Int>)
  case lineStart, lineEnd

  /// The scalars, where it is nothing but these.
  var literal: [Unicode.Scalar]? {
    switch self {
    case .one(_, let scalar): return scalar.map { [$0] }
    case .sequence(let parts):
      var scalars: [Unicode.Scalar] = []
      for part in parts {
        guard let more = part.literal else { return nil }
        scalars += more
      }
      return scalars.isEmpty ? nil : scalars
    case .choice(let choices): return choices.count == 1 ? choices[0].literal : nil
    case .repeated, .lineStart, .lineEnd: return nil
    }
  }
}

/// Reads the text of a pattern.
struct PatternReader {
  private let scalars: [Unicode.Scalar]
  private var position = 0
  private static let depthLimit = 20

  static func read(_ text: String) throws(PatternMistake) -> PatternTree {
    var reader = PatternReader(text)
    guard !reader.scalars.isEmpty else { throw .empty }
    let tree = try reader.choice(depth: 0)
    if let rest = reader.next { throw .unopened(rest) }
    return tree
  }

  private init(_ text: String) { scalars = Array(text.unicodeScalars) }

  private var next: Unicode.Scalar? { position < scalars.count ? scalars[position] : nil }

  private mutating func choice(depth: Int) throws(PatternMistake) -> PatternTree {
    guard depth < Self.depthLimit else { throw .tooDeep }
    var choices = [try sequence(depth: depth)]
    while next == "|" {
      position += 1
      choices.append(try sequence(depth: depth))
    }
    return .choice(choices)
  }

  private mutating func sequence(depth: Int) throws(PatternMistake) -> PatternTree {
    var parts: [PatternTree] = []
    while let scalar = next, scalar != "|", scalar != ")" {
      var part = try single(depth: depth)
      while let mark = next, "?{*+".unicodeScalars.contains(mark) { part = try repeated(part, mark) }
      parts.append(part)
    }
    return .sequence(parts)
  }

  private mutating func repeated(_ part: PatternTree, _ mark: Unicode.Scalar) throws(PatternMistake) -> PatternTree {
    position += 1
    switch mark {
    case "?": return .repeated(part, 0...1)
    case "*", "+": throw .endless(mark)
    default:
      guard let least = number() else { throw .badRepetition }
      var most = least
      if next == "," {
        position += 1
        guard let number = number() else { throw .badRepetition }
        most = number
      }
      guard next == "}", least <= most, most >= 1, most <= 200 else { throw .badRepetition }
      position += 1
      return .repeated(part, least...most)
    }
  }

  private mutating func number() -> Int? {
    var value: Int?
    while let digit = next?.digit, value ?? 0 < 1_000 {
      value = (value ?? 0) * 10 + digit
      position += 1
    }
    return value
  }

  private mutating func single(depth: Int) throws(PatternMistake) -> PatternTree {
    guard let scalar = next else { throw .empty }
    position += 1
    switch scalar {
    case "(":
      let inner = try choice(depth: depth + 1)
      guard next == ")" else { throw .unclosed("(") }
      position += 1
      return inner
    case "[": return .one(try scalarClass(), nil)
    case "]", "}": throw .unopened(scalar)
    case "?", "{", "*", "+": throw scalar == "*" || scalar == "+" ? .endless(scalar) : .nothingToRepeat
    case ".": return .one(.any, nil)
    case "^": return .lineStart
    case "$": return .lineEnd
    case "\\":
      let (ranges, literal) = try escaped()
      return .one(ScalarClass(ranges), literal)
    default: return .one(ScalarClass(scalar), scalar)
    }
  }

  private mutating func scalarClass() throws(PatternMistake) -> ScalarClass {
    var ranges: [ClosedRange<UInt32>] = []
    let isInverted = next == "^"
    if isInverted { position += 1 }
    while let scalar = next, scalar != "]" {
      position += 1
      var first = scalar
      if scalar == "\\" {
        let (named, literal) = try escaped()
        guard let literal else {
          ranges += named
          continue
        }
        first = literal
      }
      guard next == "-", position + 1 < scalars.count, scalars[position + 1] != "]" else {
        ranges.append(first.value...first.value)
        continue
      }
      let last = scalars[position + 1]
      position += 2
      guard first <= last else { throw .badRange }
      ranges.append(first.value...last.value)
    }
    guard next == "]" else { throw .unclosed("[") }
    position += 1
    guard !ranges.isEmpty else { throw .badRange }
    return ScalarClass(ranges, isInverted: isInverted)
  }

  /// What stands behind `\`: a named class, or a mark that means itself.
  private mutating func escaped() throws(PatternMistake) -> ([ClosedRange<UInt32>], Unicode.Scalar?) {
    guard let scalar = next else { throw .unclosed("\\") }
    position += 1
    switch scalar {
    case "d": return ([0x30...0x39, 0xFF10...0xFF19], nil)
    case "n": return ("〇零一二三四五六七八九十百千万亿两".unicodeScalars.map { $0.value...$0.value }, nil)
    case "h": return ([0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x2_0000...0x3_FFFF, 0x3007...0x3007], nil)
    case "a": return ([0x41...0x5A, 0x61...0x7A, 0xFF21...0xFF3A, 0xFF41...0xFF5A], nil)
    case "s": return ([0x09...0x0D, 0x20...0x20, 0xA0...0xA0, 0x2000...0x200B, 0x3000...0x3000], nil)
    case _ where scalar.properties.isAlphabetic || scalar.digit != nil: throw .unknownEscape(scalar)
    default: return ([scalar.value...scalar.value], scalar)
    }
  }
}
