/// A formula as a tree of its parts, free of any file format.
public struct Equation: Hashable, Sendable {
  /// The parts in the order in which they are read.
  public let parts: [EquationPart]
  /// Whether the formula stands on a line of its own, with limits above and below its signs.
  public let isDisplayed: Bool
  /// The formula in one line of plain text, such as `(a+b)/2`, `10⁴` or `∑_(i=1)^n x_i`.
  public let text: String
  /// The formula as Word wrote it, checked against the grammar of Office Math and without sizes; it keeps what the tree
  /// does not hold. Nil for a formula of other origin.
  let wordMarkup: [UInt8]?

  /// Creates a formula from its parts.
  public init(_ parts: [EquationPart], isDisplayed: Bool = false) {
    self.init(parts, isDisplayed: isDisplayed, wordMarkup: nil)
  }

  /// Whether the formula is higher than a line of text, so that a fixed distance between lines would cut it off.
  public var isTall: Bool { parts.relativeHeight > 1.75 }

  /// Whether Word's markup says more than the tree: colours, or lines through what is framed.
  var saysMoreInWord: Bool {
    guard let wordMarkup else { return false }
    let text = String(decoding: wordMarkup, as: UTF8.self)
    return ["<w:color", "<w:strike", "<m:strike", "<m:hideTop", "<m:hideLeft"].contains { text.contains($0) }
  }

  /// The same within a line of text.
  var inLine: Equation {
    isDisplayed ? Equation(parts, isDisplayed: false, wordMarkup: wordMarkup) : self
  }

  init(_ parts: [EquationPart], isDisplayed: Bool, wordMarkup: [UInt8]?) {
    self.parts = parts.joiningRuns
    self.isDisplayed = isDisplayed
    self.wordMarkup = wordMarkup
    text = self.parts.linearText
  }
}

/// A part of a formula. Where something may be missing, such as the lower limit of a sum, an empty list stands for it.
public enum EquationPart: Hashable, Sendable {
  /// Letters, digits and signs that look the same.
  case run(String, EquationLook)
  /// A fraction.
  case fraction(above: [EquationPart], below: [EquationPart], EquationFraction)
  /// Something with small characters at its lower and upper corner, behind it or before it.
  case script(base: [EquationPart], lower: [EquationPart], upper: [EquationPart], isBefore: Bool)
  /// A root.
  case radical(degree: [EquationPart], [EquationPart])
  /// A large sign such as ∑ or ∫ with its limits and what it works on.
  case operation(sign: String, lower: [EquationPart], upper: [EquationPart], of: [EquationPart], EquationLimits)
  /// Brackets around one or several parts; either bracket may be empty.
  case delimited(open: String, separator: String, close: String, [[EquationPart]])
  /// Rows of cells.
  case matrix([[[EquationPart]]])
  /// Formulas below one another, as the cases of a definition.
  case lines([[EquationPart]])
  /// A mark, line or brace above or below.
  case accent(String, isAbove: Bool, [EquationPart])
  /// A function such as sin, and what it is applied to.
  case function(name: [EquationPart], [EquationPart])
  /// Something with small characters right above or right below it, such as the x → 0 of a limit.
  case limit(base: [EquationPart], [EquationPart], isAbove: Bool)
  /// Something in a frame.
  case box([EquationPart])
}

/// How the characters of a formula look.
public struct EquationLook: Hashable, Sendable {
  /// An alphabet of its own meaning.
  public enum Alphabet: String, Hashable, Sendable, CaseIterable {
    /// Ordinary letters.
    case roman
    /// Letters as written by hand.
    case script
    /// Broken letters.
    case fraktur
    /// Letters with doubled strokes, as for sets of numbers.
    case doubleStruck
    /// Letters without serifs.
    case sansSerif
    /// Letters of equal width.
    case monospace
  }

  /// The alphabet.
  public var alphabet = Alphabet.roman
  /// Whether letters are slanted, as those of quantities are.
  public var isItalic = true
  /// Whether the characters are bold.
  public var isBold = false
  /// Whether these are words and not mathematics.
  public var isText = false

  /// Creates the look of quantities: slanted letters, upright digits.
  public init() {}

  /// Creates a look by setting what is wanted.
  public init(_ set: (inout EquationLook) -> Void) {
    self.init()
    set(&self)
  }
}

/// How the parts of a fraction stand.
public enum EquationFraction: Hashable, Sendable, CaseIterable {
  /// Above and below a bar.
  case bar
  /// On either side of a raised stroke, ½.
  case skewed
  /// In one line, 1/2.
  case linear
  /// Above one another without a bar, as a number of combinations.
  case noBar
}

/// Where the limits of a large sign stand.
public enum EquationLimits: Hashable, Sendable, CaseIterable {
  /// Behind it, low and high, as with ∫.
  case behind
  /// Below and above it, as with ∑.
  case belowAndAbove
}

extension [EquationPart] {
  /// The same with neighbouring runs of one look as one run, and without empty ones.
  var joiningRuns: [EquationPart] {
    var result: [EquationPart] = []
    result.reserveCapacity(count)
    for part in self {
      guard case .run(let text, let look) = part else {
        result.append(part)
        continue
      }
      if text.isEmpty { continue }
      if case .run(let before, look)? = result.last {
        result[result.count - 1] = .run(before + text, look)
      } else {
        result.append(part)
      }
    }
    return result
  }
}
