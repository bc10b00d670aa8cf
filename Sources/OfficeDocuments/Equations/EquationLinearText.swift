internal import Foundation

extension [EquationPart] {
  /// The parts in one line of plain text, with brackets where the line would mean something else without them.
  var linearText: String {
    // Each part is put into text once: a part that asked again for that of its neighbour would double the work at every
    // level.
    let pieces = map(\.linearText)
    var text = ""
    for (index, piece) in pieces.enumerated() where !piece.isEmpty {
      switch self[index] {
      case .fraction:
        let following = index + 1 < pieces.count ? pieces[index + 1].unicodeScalars.first : nil
        let isFollowed = following?.isLetterOrDigit ?? false
        switch text.unicodeScalars.last {
        case let last? where last.isDigit && piece.isSimpleFraction && !isFollowed: text += " " + piece
        case let last? where last.isLetterOrDigit: text += "(\(piece))"
        default: text += isFollowed ? "(\(piece))" : piece
        }
      case .operation, .function:
        // A word or sign runs into the letters before it.
        if let last = text.unicodeScalars.last, last.properties.isAlphabetic, !last.isIdeograph { text += " " }
        text += piece
      default:
        if index > 0, self[index - 1].isWord, piece.unicodeScalars.first?.isLetterOrDigit ?? false { text += " " }
        text += piece
      }
    }
    return text
  }

  /// The parts as the operand of a power, root or fraction: in brackets unless they hold together by themselves.
  fileprivate var operand: String {
    let text = linearText
    return holdsTogether(text) ? text : "(\(text))"
  }

  private func holdsTogether(_ text: String) -> Bool {
    if count == 1 {
      switch self[0] {
      case .delimited(let open, _, let close, _): return !open.isEmpty && !close.isEmpty
      case .radical, .matrix: return true
      default: break
      }
    }
    return !text.isEmpty && text.unicodeScalars.allSatisfy { $0.isFactor || $0 == "." || $0 == "%" || $0 == "′" }
  }
}

extension EquationPart {
  /// Whether the part ends with a name such as sin or lim, which would run into letters behind it.
  fileprivate var isWord: Bool {
    switch self {
    case .run(let text, let look):
      let letters = text.unicodeScalars.reversed().prefix { $0.isLetterOrDigit }
      return !look.isItalic && !look.isText && letters.count > 1 && letters.contains { !$0.isDigit }
    case .limit, .function, .operation: return true
    default: return false
    }
  }

  fileprivate var linearText: String {
    switch self {
    case .run(let text, _): return text.plainLetters
    case .fraction(let above, let below, let kind):
      // Two numbers above one another without a bar are no quotient.
      if kind == .noBar { return "(\(above.linearText); \(below.linearText))" }
      return "\(above.operand)/\(below.operand)"
    case .script(let base, let lower, let upper, let isBefore):
      let scripts = Self.subscripts(lower) + Self.superscripts(upper)
      return isBefore ? scripts + base.operand : base.operand + scripts
    case .radical(let degree, let content):
      let inside = "(\(content.linearText))"
      switch degree.linearText {
      case "", "2": return "√" + inside
      case "3": return "∛" + inside
      case "4": return "∜" + inside
      case let degree: return (degree.inSuperscript ?? "(\(degree))") + "√" + inside
      }
    case .operation(let sign, let lower, let upper, let content, _):
      let limits =
        (lower.isEmpty ? "" : "_" + lower.linearText.scriptOperand)
        + (upper.isEmpty ? "" : "^" + upper.linearText.scriptOperand)
      let body = content.linearText
      return sign + limits + (limits.isEmpty || body.isEmpty ? "" : " ") + body
    case .delimited(let open, let separator, let close, let contents):
      if contents.count == 1, contents[0].count == 1 {
        switch contents[0][0] {
        case .matrix(let rows): return open + Self.text(ofRows: rows) + close
        case .fraction(let above, let below, .noBar):
          return open + above.linearText + "; " + below.linearText + close
        default: break
        }
      }
      return open + contents.map(\.linearText).joined(separator: separator) + close
    case .matrix(let rows): return "[" + Self.text(ofRows: rows) + "]"
    case .lines(let lines): return lines.map(\.linearText).joined(separator: "; ")
    case .accent(let mark, _, let content): return Self.accented(content, mark)
    case .function(let name, let argument):
      let (name, text) = (name.linearText, argument.linearText)
      if case .delimited? = argument.first { return name + text }
      if text.isEmpty { return name }
      return argument.holdsTogetherAsFactor(text) ? "\(name) \(text)" : "\(name)(\(text))"
    case .limit(let base, let limit, let isAbove):
      let mark = isAbove ? "^" : "_"
      return base.operand + mark + limit.linearText.scriptOperand
    case .box(let content): return content.linearText
    }
  }

  private static func subscripts(_ parts: [EquationPart]) -> String {
    let text = parts.linearText
    return text.isEmpty ? "" : text.inSubscript ?? "_" + text.scriptOperand
  }

  private static func superscripts(_ parts: [EquationPart]) -> String {
    let text = parts.linearText
    if text.isEmpty { return "" }
    let isMark = text.unicodeScalars.allSatisfy { "′″‴°".unicodeScalars.contains($0) }
    return isMark ? text : text.inSuperscript ?? "^" + text.scriptOperand
  }

  private static func text(ofRows rows: [[[EquationPart]]]) -> String {
    rows.map { $0.map(\.linearText).joined(separator: ", ") }.joined(separator: "; ")
  }

  /// A mark that combines stands behind each character; braces and the like are left out.
  private static func accented(_ content: [EquationPart], _ mark: String) -> String {
    let text = content.linearText
    guard let scalar = mark.unicodeScalars.first, scalar.properties.generalCategory == .nonspacingMark else {
      return text
    }
    var result = String.UnicodeScalarView()
    for base in text.unicodeScalars {
      result.append(base)
      if !base.properties.isWhitespace, base.properties.generalCategory != .nonspacingMark { result.append(scalar) }
    }
    return String(result)
  }
}

extension [EquationPart] {
  fileprivate func holdsTogetherAsFactor(_ text: String) -> Bool {
    if count == 1, case .script = self[0] { return true }
    return text.unicodeScalars.allSatisfy(\.isFactor)
  }
}

extension String {
  /// The text in small raised characters; nil when some character has no such form.
  var inSuperscript: String? { replaced(by: Self.superscripts) }

  /// The text in small lowered characters; nil when some character has no such form.
  var inSubscript: String? { replaced(by: Self.subscripts) }

  private func replaced(by table: [Unicode.Scalar: Unicode.Scalar]) -> String? {
    var result = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      guard let other = table[scalar] else { return nil }
      result.append(other)
    }
    return result.isEmpty ? nil : String(result)
  }

  private static let superscripts: [Unicode.Scalar: Unicode.Scalar] = [
    "0": "⁰", "1": "¹", "2": "²", "3": "³", "4": "⁴", "5": "⁵", "6": "⁶", "7": "⁷", "8": "⁸", "9": "⁹", "+": "⁺",
    "-": "⁻", "−": "⁻", "n": "ⁿ",
  ]

  private static let subscripts: [Unicode.Scalar: Unicode.Scalar] = [
    "0": "₀", "1": "₁", "2": "₂", "3": "₃", "4": "₄", "5": "₅", "6": "₆", "7": "₇", "8": "₈", "9": "₉",
  ]

  /// The text with letters of the mathematical alphabets as ordinary ones, and without the signs that show nothing.
  fileprivate var plainLetters: String {
    guard unicodeScalars.contains(where: { $0.isMathematicalLetter || $0.isInvisibleOperator }) else { return self }
    var result = ""
    for scalar in unicodeScalars where !scalar.isInvisibleOperator {
      let character = String(scalar)
      result += scalar.isMathematicalLetter ? character.precomposedStringWithCompatibilityMapping : character
    }
    return result
  }

  /// The text in brackets, or a single character or a number as it is.
  fileprivate var scriptOperand: String {
    unicodeScalars.count == 1 || unicodeScalars.allSatisfy(\.isDigit) ? self : "(\(self))"
  }

  /// Whether it is a quotient of two numbers.
  fileprivate var isSimpleFraction: Bool { unicodeScalars.allSatisfy { $0.isDigit || $0 == "/" } }
}

extension Unicode.Scalar {
  fileprivate var isDigit: Bool { ("0"..."9").contains(self) }
  fileprivate var isIdeograph: Bool { properties.isIdeographic }
  fileprivate var isMathematicalLetter: Bool { (0x1D400...0x1D7FF).contains(value) }
  /// Function application, invisible times and the like.
  fileprivate var isInvisibleOperator: Bool { (0x2061...0x2064).contains(value) }

  /// Whether a fraction right beside the character would be read as one with it.
  fileprivate var isLetterOrDigit: Bool { isFactor && !isIdeograph }

  /// Whether the character belongs to a number, name or word, so that several hold together.
  fileprivate var isFactor: Bool {
    if isDigit { return true }
    switch properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .nonspacingMark,
      .otherNumber:
      return true
    default: return false
    }
  }
}
