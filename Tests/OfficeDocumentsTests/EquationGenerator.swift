@testable import OfficeDocuments

/// Makes formulas from a seed: the same seed, the same formulas.
struct EquationGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1 }

  private mutating func next() -> UInt64 {
    // SplitMix64 (Steele, Lea and Flood, 2014).
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }

  private mutating func below(_ count: Int) -> Int { Int(next() % UInt64(count)) }
  private mutating func pick<Element>(_ choices: [Element]) -> Element { choices[below(choices.count)] }

  /// Parts with at least one in them.
  mutating func parts(depth: Int = 0) -> [EquationPart] {
    (0...below(depth > 2 ? 2 : 3)).map { _ in part(depth: depth) }.joiningRuns
  }

  private mutating func some(_ depth: Int) -> [EquationPart] { parts(depth: depth + 1) }
  private mutating func perhaps(_ depth: Int) -> [EquationPart] { below(3) == 0 ? [] : some(depth) }

  private mutating func part(depth: Int) -> EquationPart {
    guard depth < 4 else { return run() }
    switch below(16) {
    case 0: return .fraction(above: some(depth), below: some(depth), pick(EquationFraction.allCases))
    case 1: return .script(base: some(depth), lower: some(depth), upper: perhaps(depth), isBefore: below(4) == 0)
    case 2: return .script(base: some(depth), lower: perhaps(depth), upper: some(depth), isBefore: false)
    case 3: return .radical(degree: perhaps(depth), some(depth))
    case 4:
      return .operation(
        sign: pick(["∑", "∏", "∫", "∮", "⋃"]), lower: perhaps(depth), upper: perhaps(depth), of: perhaps(depth),
        pick(EquationLimits.allCases))
    case 5:
      let (open, close) = pick([("(", ")"), ("[", "]"), ("{", ""), ("|", "|"), ("⌊", "⌋"), ("", "]")])
      let contents = (0...below(3)).map { _ in some(depth) }
      let separator = contents.count == 1 ? "|" : pick(["|", ",", ";"])
      return .delimited(open: open, separator: separator, close: close, contents)
    case 6:
      let width = 1 + below(3)
      return .matrix((0...below(3)).map { _ in (0..<width).map { _ in some(depth) } })
    // Office Math aligns lines by ampersands, so that none is text in them.
    case 7: return .lines((0...below(3)).map { _ in some(depth).withoutAlignmentMarks })
    case 8:
      let (mark, isAbove) = pick([
        ("\u{302}", true), ("\u{303}", true), ("\u{305}", true), ("\u{20D7}", true), ("\u{307}", true),
        ("\u{332}", false), ("⏟", false), ("⏞", true),
      ])
      return .accent(mark, isAbove: isAbove, some(depth))
    case 9:
      return .function(name: [.run(pick(["sin", "ln", "max"]), EquationLook { $0.isItalic = false })], some(depth))
    case 10:
      let limit = ([.run("x→0", EquationLook())] + some(depth)).joiningRuns
      return .limit(base: some(depth), limit, isAbove: below(2) == 0)
    case 11: return .box(some(depth))
    default: return run()
    }
  }

  private mutating func run() -> EquationPart {
    var look = EquationLook()
    if below(6) == 0 {
      look.isText = true
      look.isItalic = false
      return .run(pick(["其中", "当 x 增大时", "亩", "and so on"]), look)
    }
    look.isItalic = below(4) > 0
    look.isBold = below(6) == 0
    if below(6) == 0 {
      look = EquationLook()
      look.alphabet = pick(EquationLook.Alphabet.allCases)
    }
    let pieces = ["x", "y", "ab", "π", "10", "3.14", "+", "−", "=", "(", ")", "<", "&", "≤", "2n", "Δt", ",", "'"]
    return .run((0...below(3)).map { _ in pick(pieces) }.joined(), look)
  }
}
