/// Writes formulas in MathML (W3C MathML 3, presentation markup), as OpenDocument holds them.
struct MathMLWriter {
  private var xml = XMLWriter(reservingCapacity: 1 << 10)

  /// A whole part with one formula.
  static func part(_ equation: Equation) -> [UInt8] {
    var writer = MathMLWriter()
    writer.xml.start("math")
    writer.xml.attribute("xmlns", "http://www.w3.org/1998/Math/MathML")
    writer.xml.attribute("display", equation.isDisplayed ? "block" : "inline")
    if equation.parts.hasAccents {
      writer.xml.start("semantics")
      writer.row(equation.parts)
      writer.xml.element("annotation", ["encoding": "StarMath 5.0"], text: equation.parts.starMath)
      writer.xml.end()
    } else {
      writer.row(equation.parts)
    }
    writer.xml.end()
    return writer.xml.finish()
  }

  /// Writes parts as one element.
  private mutating func row(_ parts: [EquationPart]) {
    xml.start("mrow")
    for part in parts { self.part(part) }
    xml.end()
  }

  private mutating func part(_ part: EquationPart) {
    switch part {
    case .run(let text, let look): run(text, look)
    case .fraction(let above, let below, let kind):
      xml.start("mfrac")
      switch kind {
      case .bar: break
      case .skewed: xml.attribute("bevelled", "true")
      case .linear:
        xml.attribute("bevelled", "true")
        xml.attribute("class", "linear")
      case .noBar: xml.attribute("linethickness", "0")
      }
      row(above)
      row(below)
      xml.end()
    case .script(let base, let lower, let upper, let isBefore): script(base, lower, upper, isBefore: isBefore)
    case .radical(let degree, let content):
      if degree.isEmpty { xml.start("msqrt") } else { xml.start("mroot") }
      row(content)
      if !degree.isEmpty { row(degree) }
      xml.end()
    case .operation(let sign, let lower, let upper, let content, let limits):
      xml.start("mrow")
      operation(sign, lower, upper, limits)
      row(content)
      xml.end()
    case .delimited(let open, let separator, let close, let contents):
      xml.start("mrow")
      fence(open, form: "prefix")
      for (index, content) in contents.enumerated() {
        if index > 0 {
          xml.element(
            "mo", ["fence": "true", "form": "infix", "separator": "true", "stretchy": "true"], text: separator)
        }
        row(content)
      }
      fence(close, form: "postfix")
      xml.end()
    case .matrix(let rows):
      xml.start("mtable")
      for row in rows.isEmpty ? [[[]]] : rows { tableRow(row) }
      xml.end()
    case .lines(let lines):
      xml.start("mtable")
      xml.attribute("columnalign", "left")
      for line in lines.isEmpty ? [[]] : lines { tableRow([line]) }
      xml.end()
    case .accent(let mark, let isAbove, let content): accent(mark, isAbove: isAbove, content)
    case .function(let name, let content):
      xml.start("mrow")
      row(name)
      xml.element("mo", text: "\u{2061}")
      row(content)
      xml.end()
    case .limit(let base, let limit, let isAbove):
      if isAbove { xml.start("mover") } else { xml.start("munder") }
      row(base)
      row(limit)
      xml.end()
    case .box(let content):
      xml.start("menclose")
      xml.attribute("notation", "box")
      row(content)
      xml.end()
    }
  }

  private mutating func tableRow(_ cells: [[EquationPart]]) {
    xml.start("mtr")
    for cell in cells.isEmpty ? [[]] : cells {
      xml.start("mtd")
      row(cell)
      xml.end()
    }
    xml.end()
  }

  private mutating func script(
    _ base: [EquationPart], _ lower: [EquationPart], _ upper: [EquationPart], isBefore: Bool
  ) {
    if isBefore {
      xml.start("mmultiscripts")
      row(base)
      xml.empty("mprescripts")
      if lower.isEmpty { xml.empty("none") } else { row(lower) }
      if upper.isEmpty { xml.empty("none") } else { row(upper) }
      return xml.end()
    }
    switch (lower.isEmpty, upper.isEmpty) {
    case (true, true): return row(base)
    case (true, false): xml.start("msup")
    case (false, true): xml.start("msub")
    case (false, false): xml.start("msubsup")
    }
    row(base)
    if !lower.isEmpty { row(lower) }
    if !upper.isEmpty { row(upper) }
    xml.end()
  }

  private mutating func operation(
    _ sign: String, _ lower: [EquationPart], _ upper: [EquationPart], _ limits: EquationLimits
  ) {
    let isStacked = limits == .belowAndAbove
    switch (lower.isEmpty, upper.isEmpty) {
    case (true, true): break
    case (true, false): if isStacked { xml.start("mover") } else { xml.start("msup") }
    case (false, true): if isStacked { xml.start("munder") } else { xml.start("msub") }
    case (false, false): if isStacked { xml.start("munderover") } else { xml.start("msubsup") }
    }
    xml.start("mo")
    xml.attribute("largeop", "true")
    // Without this a sum in a line of text would move its limits behind itself.
    xml.attribute("movablelimits", "false")
    if lower.isEmpty, upper.isEmpty, !isStacked { xml.attribute("class", "behind") }
    xml.text(sign)
    xml.end()
    if !lower.isEmpty { row(lower) }
    if !upper.isEmpty { row(upper) }
    if !lower.isEmpty || !upper.isEmpty { xml.end() }
  }

  private mutating func fence(_ sign: String, form: String) {
    xml.element("mo", ["fence": "true", "form": form, "stretchy": "true"], text: sign)
  }

  private mutating func accent(_ mark: String, isAbove: Bool, _ content: [EquationPart]) {
    if isAbove { xml.start("mover") } else { xml.start("munder") }
    if isAbove { xml.attribute("accent", "true") } else { xml.attribute("accentunder", "true") }
    row(content)
    xml.element("mo", ["stretchy": mark.isStretchedMark ? "true" : "false"], text: MathMLAccents.spacing(mark))
    xml.end()
  }

  // MARK: Runs

  private mutating func run(_ text: String, _ look: EquationLook) {
    if look.isText { return token("mtext", text, look.isBold ? "bold" : nil, keepsSpace: true) }
    var rest = Substring(text).unicodeScalars
    while let first = rest.first {
      switch MathMLToken(first) {
      case .number:
        let digits = rest.prefix { MathMLToken($0) == .number || $0 == "." }
        token("mn", String(digits), look.variant(of: .number))
        rest = rest[digits.endIndex...]
      case .letter:
        // Slanted letters are quantities of one letter each; upright ones are words.
        let letters = look.isItalic && !look.isBold ? rest.prefix(1) : rest.prefix { MathMLToken($0) == .letter }
        token("mi", String(letters), look.variant(of: .letter))
        rest = rest[letters.endIndex...]
      case .word:
        let word = rest.prefix { MathMLToken($0) == .word }
        token("mtext", String(word), look.variant(of: .word))
        rest = rest[word.endIndex...]
      case .space:
        rest.removeFirst()
        xml.empty("mspace", ["width": "0.33em"])
      case .sign:
        rest.removeFirst()
        xml.start("mo")
        if let variant = look.variant(of: .sign) { xml.attribute("mathvariant", variant) }
        xml.attribute("fence", "false")
        xml.attribute("stretchy", "false")
        xml.attribute("largeop", "false")
        xml.text(String(first))
        xml.end()
      }
    }
  }

  private mutating func token(_ name: StaticString, _ text: String, _ variant: String?, keepsSpace: Bool = false) {
    xml.start(name)
    if let variant { xml.attribute("mathvariant", variant) }
    if keepsSpace {
      // White space at the ends of a token is dropped, and in its middle folded.
      xml.text(String(String.UnicodeScalarView(text.unicodeScalars.map { $0 == " " ? "\u{A0}" : $0 })))
    } else {
      xml.text(text)
    }
    xml.end()
  }
}

/// What a character of a formula is in MathML.
enum MathMLToken {
  case number
  case letter
  /// A character of a language, such as Chinese, whose words are not slanted.
  case word
  case sign
  case space

  init(_ scalar: Unicode.Scalar) {
    if ("0"..."9").contains(scalar) {
      self = .number
      return
    }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter: self = .letter
    case .otherLetter: self = .word
    case .spaceSeparator: self = .space
    default: self = .sign
    }
  }
}

extension EquationLook {
  /// The `mathvariant` that says this look; nil where the element has it by itself.
  fileprivate func variant(of token: MathMLToken) -> String? {
    switch alphabet {
    case .roman:
      switch (isItalic, isBold) {
      case (true, false): return nil
      case (false, false): return token == .word ? nil : "normal"
      case (false, true): return "bold"
      case (true, true): return "bold-italic"
      }
    case .script: return isBold ? "bold-script" : "script"
    case .fraktur: return isBold ? "bold-fraktur" : "fraktur"
    case .doubleStruck: return "double-struck"
    case .sansSerif:
      switch (isItalic, isBold) {
      case (true, false): return "sans-serif-italic"
      case (false, false): return "sans-serif"
      case (false, true): return "bold-sans-serif"
      case (true, true): return "sans-serif-bold-italic"
      }
    case .monospace: return "monospace"
    }
  }

  /// The look that a `mathvariant` says.
  init(mathVariant: String) {
    self.init()
    isItalic = mathVariant.contains("italic") || mathVariant == "bold-script" || mathVariant == "script"
    isBold = mathVariant.contains("bold")
    switch mathVariant {
    case "script", "bold-script": alphabet = .script
    case "fraktur", "bold-fraktur":
      alphabet = .fraktur
      isItalic = true
    case "double-struck":
      alphabet = .doubleStruck
      isItalic = true
    case "monospace":
      alphabet = .monospace
      isItalic = true
    case _ where mathVariant.contains("sans-serif"): alphabet = .sansSerif
    default: break
    }
  }
}

/// The marks above and below letters, which Office Math writes as combining characters and MathML as signs of their own.
enum MathMLAccents {
  private static let pairs: [(combining: String, spacing: String)] = [
    ("\u{300}", "`"), ("\u{301}", "´"), ("\u{302}", "^"), ("\u{303}", "~"), ("\u{305}", "¯"), ("\u{306}", "˘"),
    ("\u{307}", "˙"), ("\u{308}", "¨"), ("\u{30A}", "˚"), ("\u{30C}", "ˇ"), ("\u{332}", "_"), ("\u{20D6}", "←"),
    ("\u{20D7}", "→"), ("\u{20DB}", "⃛"),
  ]

  /// The sign that stands for a mark.
  static func spacing(_ mark: String) -> String { pairs.first { $0.combining == mark }?.spacing ?? mark }

  /// The mark that a sign stands for.
  static func combining(_ sign: String, isAbove: Bool) -> String {
    switch sign {
    case "ˆ", "\u{302}": "\u{302}"
    case "˜", "∼": "\u{303}"
    case "‾", "¯", "\u{305}", "―", "_", "\u{332}": isAbove ? "\u{305}" : "\u{332}"
    case "⃗", "⟶": "\u{20D7}"
    case ".": "\u{307}"
    case "..": "\u{308}"
    default: pairs.first { $0.spacing == sign }?.combining ?? sign
    }
  }
}

extension String {
  /// Whether a mark grows as wide as what it stands over.
  fileprivate var isStretchedMark: Bool { !isCombiningMark || self == "\u{305}" || self == "\u{332}" }
}
