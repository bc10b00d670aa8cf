extension XMLWriter {
  /// Writes a formula in Office Math: as it came, or from its parts.
  mutating func officeMath(_ equation: Equation) {
    if let markup = equation.wordMarkup { return append(markup: markup) }
    start("m:oMath")
    attribute("xmlns:m", OMMLFragment.namespace)
    officeMath(equation.parts)
    end()
  }

  private mutating func officeMath(_ parts: [EquationPart]) {
    for part in parts { officeMath(part) }
  }

  private mutating func argument(_ name: StaticString, _ parts: [EquationPart]) {
    start(name)
    officeMath(parts)
    end()
  }

  private mutating func mathValue(_ name: StaticString, _ value: String) {
    start(name)
    attribute("m:val", value)
    end()
  }

  private mutating func officeMath(_ part: EquationPart) {
    switch part {
    case .run(let text, let look): mathRun(text, look)
    case .fraction(let above, let below, let kind):
      start("m:f")
      element("m:fPr") { $0.mathValue("m:type", kind.wordName) }
      argument("m:num", above)
      argument("m:den", below)
      end()
    case .script(let base, let lower, let upper, let isBefore): mathScript(base, lower, upper, isBefore: isBefore)
    case .radical(let degree, let content):
      start("m:rad")
      if degree.isEmpty { element("m:radPr") { $0.mathValue("m:degHide", "1") } }
      argument("m:deg", degree)
      argument("m:e", content)
      end()
    case .operation(let sign, let lower, let upper, let content, let limits):
      start("m:nary")
      start("m:naryPr")
      mathValue("m:chr", sign.firstScalar)
      mathValue("m:limLoc", limits == .belowAndAbove ? "undOvr" : "subSup")
      if lower.isEmpty { mathValue("m:subHide", "1") }
      if upper.isEmpty { mathValue("m:supHide", "1") }
      end()
      argument("m:sub", lower)
      argument("m:sup", upper)
      argument("m:e", content)
      end()
    case .delimited(let open, let separator, let close, let contents):
      start("m:d")
      start("m:dPr")
      mathValue("m:begChr", open.firstScalar)
      mathValue("m:sepChr", separator.firstScalar)
      mathValue("m:endChr", close.firstScalar)
      end()
      for content in contents { argument("m:e", content) }
      if contents.isEmpty { empty("m:e") }
      end()
    case .matrix(let rows): mathMatrix(rows)
    case .lines(let lines):
      start("m:eqArr")
      for line in lines { argument("m:e", line) }
      if lines.isEmpty { empty("m:e") }
      end()
    case .accent(let mark, let isAbove, let content): mathAccent(mark, isAbove: isAbove, content)
    case .function(let name, let content):
      start("m:func")
      argument("m:fName", name)
      argument("m:e", content)
      end()
    case .limit(let base, let limit, let isAbove):
      if isAbove { start("m:limUpp") } else { start("m:limLow") }
      argument("m:e", base)
      argument("m:lim", limit)
      end()
    case .box(let content):
      start("m:borderBox")
      argument("m:e", content)
      end()
    }
  }

  private mutating func mathRun(_ text: String, _ look: EquationLook) {
    start("m:r")
    if look != EquationLook() {
      start("m:rPr")
      if look.isText {
        empty("m:nor")
      } else {
        if look.alphabet != .roman { mathValue("m:scr", look.alphabet.wordName) }
        switch (look.isItalic, look.isBold) {
        case (true, false): break
        case (false, false): mathValue("m:sty", "p")
        case (false, true): mathValue("m:sty", "b")
        case (true, true): mathValue("m:sty", "bi")
        }
      }
      end()
    }
    start("w:rPr")
    start("w:rFonts")
    attribute("w:ascii", "Cambria Math")
    attribute("w:hAnsi", "Cambria Math")
    end()
    if look.isText, look.isBold { empty("w:b") }
    end()
    start("m:t")
    if text.utf8.first == 0x20 || text.utf8.last == 0x20 { attribute("xml:space", "preserve") }
    self.text(text)
    end()
    end()
  }

  private mutating func mathScript(
    _ base: [EquationPart], _ lower: [EquationPart], _ upper: [EquationPart], isBefore: Bool
  ) {
    if isBefore {
      start("m:sPre")
      argument("m:sub", lower)
      argument("m:sup", upper)
      argument("m:e", base)
      return end()
    }
    switch (lower.isEmpty, upper.isEmpty) {
    case (true, true): return officeMath(base)
    case (true, false): start("m:sSup")
    case (false, true): start("m:sSub")
    case (false, false): start("m:sSubSup")
    }
    argument("m:e", base)
    if !lower.isEmpty { argument("m:sub", lower) }
    if !upper.isEmpty { argument("m:sup", upper) }
    end()
  }

  private mutating func mathMatrix(_ rows: [[[EquationPart]]]) {
    let width = max(1, rows.map(\.count).max() ?? 0)
    start("m:m")
    start("m:mPr")
    element("m:mcs") { xml in
      xml.element("m:mc") { xml in
        xml.element("m:mcPr") { xml in
          xml.mathValue("m:count", String(min(width, 255)))
          xml.mathValue("m:mcJc", "center")
        }
      }
    }
    end()
    for row in rows.isEmpty ? [[]] : rows {
      start("m:mr")
      for cell in row { argument("m:e", cell) }
      for _ in row.count..<max(width, row.count) { empty("m:e") }
      end()
    }
    end()
  }

  private mutating func mathAccent(_ mark: String, isAbove: Bool, _ content: [EquationPart]) {
    switch mark {
    case "\u{305}", "\u{332}":
      start("m:bar")
      element("m:barPr") { $0.mathValue("m:pos", isAbove ? "top" : "bot") }
    case _ where isAbove && mark.isCombiningMark:
      start("m:acc")
      element("m:accPr") { $0.mathValue("m:chr", mark.firstScalar) }
    default:
      start("m:groupChr")
      start("m:groupChrPr")
      mathValue("m:chr", mark.firstScalar)
      mathValue("m:pos", isAbove ? "top" : "bot")
      // The base keeps to the line of the text, whichever side the mark is on.
      mathValue("m:vertJc", isAbove ? "bot" : "top")
      end()
    }
    argument("m:e", content)
    end()
  }
}

extension EquationFraction {
  fileprivate var wordName: String {
    switch self {
    case .bar: "bar"
    case .skewed: "skw"
    case .linear: "lin"
    case .noBar: "noBar"
    }
  }
}

extension String {
  /// The first scalar alone; Office Math takes no more for a sign.
  fileprivate var firstScalar: String { unicodeScalars.first.map { String($0) } ?? "" }

  /// Whether it is a mark that stands over the character before it.
  var isCombiningMark: Bool {
    unicodeScalars.count == 1 && unicodeScalars.first?.properties.generalCategory == .nonspacingMark
  }
}
