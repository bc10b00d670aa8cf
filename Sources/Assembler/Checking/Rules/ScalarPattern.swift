/// A pattern of scalars, which finds the leftmost longest stretch of a line that fits it.
///
/// Literals, classes, alternatives, options and repetitions with a limit; no back references and nothing without end, so that the
/// time grows with the text alone, whatever the text holds.
struct ScalarPattern: Sendable, Hashable {
  /// One step of the machine that runs through a text.
  enum Step: Sendable, Hashable {
    case take(ScalarClass, next: Int)
    case fork(Int, Int)
    case lineStart(next: Int)
    case lineEnd(next: Int)
    case done
  }

  /// The pattern as it was written.
  let source: String
  /// The scalars, where the pattern is nothing but these.
  let literal: [Unicode.Scalar]?
  private let steps: [Step]
  private let start: Int

  /// How many steps a pattern may come to when its repetitions are written out.
  private static let stepLimit = 2_000

  /// Reads a pattern.
  ///
  /// - Throws: `PatternMistake` when it is none.
  init(_ source: String) throws(PatternMistake) {
    let tree = try PatternReader.read(source)
    var writer = StepWriter(limit: Self.stepLimit)
    start = try writer.write(tree, next: writer.add(.done))
    steps = writer.steps
    self.source = source
    literal = tree.literal
    guard !Self.reachesEnd(steps, from: start) else { throw .fitsNothing }
  }

  /// A pattern of the very scalars of a text.
  init(literal text: String) {
    source = text
    let scalars = Array(text.unicodeScalars)
    literal = scalars
    steps = scalars.enumerated().map { .take(ScalarClass($1), next: $0 + 1) } + [.done]
    start = 0
  }

  /// Whether the end is reached without taking any scalar.
  private static func reachesEnd(_ steps: [Step], from start: Int) -> Bool {
    var seen: Set<Int> = []
    var open = [start]
    while let index = open.popLast() {
      guard seen.insert(index).inserted else { continue }
      switch steps[index] {
      case .take: break
      case .fork(let one, let other): open += [one, other]
      case .lineStart(let next), .lineEnd(let next): open.append(next)
      case .done: return true
      }
    }
    return false
  }

  /// The stretches of a text that fit, in order, none overlapping another.
  func stretches(in text: [Unicode.Scalar]) -> [Range<Int>] {
    if let literal { return Self.stretches(of: literal, in: text) }
    var run = PatternRun(steps: steps, start: start)
    var found: [Range<Int>] = []
    var position = 0
    while let next = run.first(in: text, from: position) {
      found.append(next)
      position = next.upperBound
    }
    return found
  }

  /// Whether some stretch of a text fits.
  func fits(in text: [Unicode.Scalar]) -> Bool {
    if let literal { return !Self.stretches(of: literal, in: text).isEmpty }
    var run = PatternRun(steps: steps, start: start)
    return run.first(in: text, from: 0) != nil
  }

  private static func stretches(of literal: [Unicode.Scalar], in text: [Unicode.Scalar]) -> [Range<Int>] {
    guard let first = literal.first, text.count >= literal.count else { return [] }
    var found: [Range<Int>] = []
    var index = 0
    while index <= text.count - literal.count {
      if text[index] == first, text[index..<index + literal.count].elementsEqual(literal) {
        found.append(index..<index + literal.count)
        index += literal.count
      } else {
        index += 1
      }
    }
    return found
  }
}

/// Some scalars, or all but some.
struct ScalarClass: Sendable, Hashable {
  private(set) var ranges: [ClosedRange<UInt32>]
  private(set) var isInverted = false

  /// The class of one scalar.
  init(_ scalar: Unicode.Scalar) { ranges = [scalar.value...scalar.value] }

  /// The class of some ranges.
  init(_ ranges: [ClosedRange<UInt32>], isInverted: Bool = false) {
    self.ranges = ranges
    self.isInverted = isInverted
  }

  /// Every scalar.
  static let any = ScalarClass([], isInverted: true)

  /// Whether a scalar belongs to it.
  func contains(_ scalar: Unicode.Scalar) -> Bool {
    ranges.contains { $0.contains(scalar.value) } != isInverted
  }
}

/// Why a text is no pattern.
enum PatternMistake: Error, Hashable {
  case empty, unclosed(Unicode.Scalar), unopened(Unicode.Scalar), nothingToRepeat, endless(Unicode.Scalar),
    badRepetition
  case badRange, tooLarge, tooDeep, fitsNothing, unknownEscape(Unicode.Scalar)

  /// What is wrong, in words that tell what to do.
  var words: (chinese: String, english: String) {
    switch self {
    case .empty: ("是空的", "it is empty")
    case .unclosed(let mark): ("“\(mark)”没有配对的另一半", "“\(mark)” is not closed")
    case .unopened(let mark):
      ("“\(mark)”前面没有配对的另一半；要的就是这个字，写成“\\\(mark)”", "“\(mark)” closes nothing; write “\\\(mark)” for the mark itself")
    case .nothingToRepeat: ("“?”或“{}”前面没有可以重复的字", "“?” or “{}” has nothing before it to repeat")
    case .endless(let mark):
      ("不能用“\(mark)”，请写明次数的范围，如“{1,20}”", "“\(mark)” has no end; write how often, such as “{1,20}”")
    case .badRepetition: ("次数要写成“{3}”或“{1,20}”，不超过 200", "a repetition is “{3}” or “{1,20}”, up to 200")
    case .badRange: ("“[ ]”里的范围前大后小，或者是空的", "a range in “[ ]” runs backwards, or there is nothing in it")
    case .tooLarge: ("重复套重复，太大了", "repetitions within repetitions make it too large")
    case .tooDeep: ("括号套得太深", "its brackets nest too deep")
    case .fitsNothing:
      ("什么字都没有也算符合，那处处都是；请至少要一个字", "it fits where nothing stands, which is everywhere; ask for one character at least")
    case .unknownEscape(let scalar):
      (
        "不认识“\\\(scalar)”；可用 \\d 数字、\\n 汉字数字、\\h 汉字、\\a 字母、\\s 空白，以及 \\ 加标点",
        "“\\\(scalar)” is unknown; there are \\d digit, \\n Chinese numeral, \\h ideograph, \\a letter, \\s space, and \\ before a mark"
      )
    }
  }
}
