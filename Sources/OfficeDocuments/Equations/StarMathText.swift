extension [EquationPart] {
  /// Whether a mark stands above or below something.
  var hasAccents: Bool {
    contains { part in
      switch part {
      case .run: false
      case .accent: true
      case .fraction(let above, let below, _): above.hasAccents || below.hasAccents
      case .script(let base, let lower, let upper, _): base.hasAccents || lower.hasAccents || upper.hasAccents
      case .radical(let degree, let content): degree.hasAccents || content.hasAccents
      case .operation(_, let lower, let upper, let content, _):
        lower.hasAccents || upper.hasAccents || content.hasAccents
      case .delimited(_, _, _, let contents): contents.contains(where: \.hasAccents)
      case .matrix(let rows): rows.contains { $0.contains(where: \.hasAccents) }
      case .lines(let lines): lines.contains(where: \.hasAccents)
      case .function(let name, let content): name.hasAccents || content.hasAccents
      case .limit(let base, let limit, _): base.hasAccents || limit.hasAccents
      case .box(let content): content.hasAccents
      }
    }
  }

  /// The parts in the language of LibreOffice Math, in braces; LibreOffice drops marks above letters when it reads
  /// MathML alone.
  var starMath: String { "{" + map(\.starMath).joined(separator: " ") + "}" }
}

extension EquationPart {
  fileprivate var starMath: String {
    switch self {
    case .run(let text, let look): return Self.starMath(text, look)
    case .fraction(let above, let below, let kind):
      switch kind {
      case .bar: return "{\(above.starMath) over \(below.starMath)}"
      case .skewed, .linear: return "\(above.starMath) \"/\" \(below.starMath)"
      case .noBar: return "binom \(above.starMath) \(below.starMath)"
      }
    case .script(let base, let lower, let upper, let isBefore):
      let marks = isBefore ? ("lsub", "lsup") : ("_", "^")
      return base.starMath + (lower.isEmpty ? "" : " \(marks.0) \(lower.starMath)")
        + (upper.isEmpty ? "" : " \(marks.1) \(upper.starMath)")
    case .radical(let degree, let content):
      return degree.isEmpty ? "sqrt \(content.starMath)" : "nroot \(degree.starMath) \(content.starMath)"
    case .operation(let sign, let lower, let upper, let content, let limits):
      let names = ["∑": "sum", "∏": "prod", "∐": "coprod", "∫": "int", "∬": "iint", "∭": "iiint", "∮": "lint"]
      let marks = limits == .belowAndAbove ? ("from", "to") : ("_", "^")
      return (names[sign] ?? "oper \(Self.quoted(sign))") + (lower.isEmpty ? "" : " \(marks.0) \(lower.starMath)")
        + (upper.isEmpty ? "" : " \(marks.1) \(upper.starMath)") + " " + content.starMath
    case .delimited(let open, let separator, let close, let contents):
      let inside = contents.map(\.starMath).joined(separator: " \(Self.quoted(separator)) ")
      return "left \(Self.bracket(open, isOpen: true)) \(inside) right \(Self.bracket(close, isOpen: false))"
    case .matrix(let rows):
      return "matrix {" + rows.map { $0.map(\.starMath).joined(separator: " # ") }.joined(separator: " ## ") + "}"
    case .lines(let lines): return "stack {" + lines.map(\.starMath).joined(separator: " # ") + "}"
    case .accent(let mark, let isAbove, let content):
      switch mark {
      case "⏞": return "\(content.starMath) overbrace {}"
      case "⏟": return "\(content.starMath) underbrace {}"
      default:
        if let name = Self.accents[mark] { return "\(name) \(content.starMath)" }
        return "\(content.starMath) \(isAbove ? "csup" : "csub") \(Self.quoted(MathMLAccents.spacing(mark)))"
      }
    case .function(let name, let content): return "\(name.starMath) ` \(content.starMath)"
    case .limit(let base, let limit, let isAbove):
      return "\(base.starMath) \(isAbove ? "csup" : "csub") \(limit.starMath)"
    case .box(let content): return content.starMath
    }
  }

  private static let accents = [
    "\u{300}": "grave", "\u{301}": "acute", "\u{302}": "hat", "\u{303}": "tilde", "\u{304}": "overline",
    "\u{305}": "overline", "\u{306}": "breve", "\u{307}": "dot", "\u{308}": "ddot", "\u{30A}": "circle",
    "\u{30C}": "check", "\u{332}": "underline", "\u{20D7}": "vec", "\u{20DB}": "dddot",
  ]

  private static func bracket(_ sign: String, isOpen: Bool) -> String {
    let side = isOpen ? "l" : "r"
    switch sign {
    case "(", ")", "[", "]": return sign
    case "{", "}": return side + "brace"
    case "|": return side + "line"
    case "‖": return side + "dline"
    case "⟨", "⟩": return side + "angle"
    case "⌊", "⌋": return side + "floor"
    case "⌈", "⌉": return side + "ceil"
    default: return "none"
    }
  }

  /// Signs stand in quotation marks, because a bracket or a comparison without a partner would be a mistake.
  private static func quoted(_ text: String) -> String { "\"" + text.replacing("\"", with: "”") + "\"" }

  private static func starMath(_ text: String, _ look: EquationLook) -> String {
    let bold = look.isBold ? "bold " : ""
    if look.isText { return bold + quoted(text) }
    var words: [String] = []
    var rest = text.unicodeScalars[...]
    while let first = rest.first {
      let token = MathMLToken(first)
      switch token {
      case .letter where look.isItalic:
        words.append(bold + "ital {" + String(first) + "}")
        rest.removeFirst()
      case .number:
        let digits = rest.prefix { MathMLToken($0) == .number || $0 == "." }
        words.append(bold + String(digits))
        rest = rest[digits.endIndex...]
      case .letter, .word, .space:
        let same = rest.prefix { MathMLToken($0) == token }
        words.append(bold + quoted(String(same)))
        rest = rest[same.endIndex...]
      case .sign:
        words.append("=+−-±×÷<>≤≥≠≈→".unicodeScalars.contains(first) ? quoted(" \(first) ") : quoted(String(first)))
        rest.removeFirst()
      }
    }
    return words.joined(separator: " ")
  }
}
