/// An element of MathML, whether it comes from a part of a package or from a web page.
struct MathMLElement {
  /// The name without a prefix, in lower case.
  var name: String
  var attributes: [String: String] = [:]
  /// The text of an element without children.
  var text = ""
  var children: [MathMLElement] = []

  /// Deeper than this only the characters are read; people nest ten or fifteen levels.
  static let deepest = 80

  init(_ name: String, attributes: [String: String] = [:]) {
    self.name = name
    self.attributes = attributes
  }

  /// Takes over an element of a parsed part; nil when it is not of MathML.
  init?(_ element: XMLElement, depth: Int = 0) {
    guard element.name.hasPrefix("math:") else { return nil }
    self.init(String(element.name.dropFirst(5)))
    for name in Self.attributeNames {
      if let value = element.attribute(name) { attributes[name] = value }
    }
    if depth < Self.deepest {
      children = element.children.compactMap { MathMLElement($0, depth: depth + 1) }
    }
    if children.isEmpty { text = element.text }
  }

  /// The attributes that say what a formula means.
  private static let attributeNames = [
    "accent", "accentunder", "bevelled", "class", "close", "columnalign", "display", "fence", "form", "largeop",
    "linethickness", "mathvariant", "mode", "notation", "open", "separator", "separators", "stretchy",
  ]

  /// The text without white space at its ends and with that inside folded.
  fileprivate var token: String {
    var result = String.UnicodeScalarView()
    var isBehindSpace = true
    for scalar in text.unicodeScalars {
      let isSpace = scalar == " " || scalar == "\n" || scalar == "\t" || scalar == "\r"
      if isSpace, isBehindSpace { continue }
      result.append(isSpace ? " " : scalar)
      isBehindSpace = isSpace
    }
    if isBehindSpace, !result.isEmpty { result.removeLast() }
    return String(result)
  }

  /// The element itself, or the only one that it wraps.
  fileprivate var unwrapped: MathMLElement {
    var element = self
    while ["mrow", "mstyle", "mpadded"].contains(element.name), element.children.count == 1 {
      element = element.children[0]
    }
    return element
  }
}

/// Reads formulas in MathML (W3C MathML 3, presentation markup), as OpenDocument files and web pages hold them.
enum MathMLReader {
  /// Reads a `math` element; nil when nothing stands in it.
  static func read(_ element: MathMLElement, isDisplayed: Bool) -> Equation? {
    let parts = parts(element)
    return parts.isEmpty ? nil : Equation(parts, isDisplayed: isDisplayed)
  }

  /// Whether a `math` element asks for a line of its own.
  static func isDisplayed(_ element: MathMLElement) -> Bool {
    element.attributes["display"] == "block" || element.attributes["mode"] == "display"
  }

  // MARK: Rows

  private static func row(_ children: ArraySlice<MathMLElement>) -> [EquationPart] {
    if let parts = wholeFence(children) { return parts }
    var parts: [EquationPart] = []
    let closings = closingFences(children)
    var index = children.startIndex
    while index < children.endIndex {
      let child = children[index]
      let next = index + 1 < children.endIndex ? children[index + 1] : nil
      if next?.name == "mo", next?.token == "\u{2061}" {
        let argument = index + 2 < children.endIndex ? Self.parts(children[index + 2]) : []
        parts.append(.function(name: Self.parts(child), argument))
        index += 3
      } else if let operation = operation(child) {
        let hasBody = next.map { $0.name != "mo" || sign(of: $0) != nil } ?? false
        let body = hasBody ? next.map { row([$0]) } ?? [] : []
        parts.append(
          .operation(
            sign: operation.sign, lower: operation.lower, upper: operation.upper, of: body, operation.limits))
        index += hasBody ? 2 : 1
      } else if let end = closings[index] {
        let close = end < children.endIndex ? children[end].token : ""
        parts.append(delimited(children[(index + 1)..<end], open: child.token, close: close))
        index = end + 1
      } else {
        parts += Self.parts(child)
        index += 1
      }
    }
    return parts.joiningRuns
  }

  /// A row that brackets enclose as a whole.
  private static func wholeFence(_ children: ArraySlice<MathMLElement>) -> [EquationPart]? {
    guard let first = children.first, let last = children.last, children.count > 2, first.name == "mo",
      last.name == "mo", first.attributes["fence"] != "false", last.attributes["fence"] != "false"
    else { return nil }
    let inner = children.dropFirst().dropLast()
    guard let close = brackets[first.token], close == last.token else { return nil }
    // `(a)(b)` begins and ends with a bracket too.
    let hasBrackets = inner.contains { $0.name == "mo" && (brackets[$0.token] != nil || $0.token == close) }
    return hasBrackets ? nil : [delimited(inner, open: first.token, close: close)]
  }

  private static let brackets = ["(": ")", "[": "]", "{": "}", "⟨": "⟩", "⌊": "⌋", "⌈": "⌉", "‖": "‖"]

  /// The places of the brackets that close, by those of the brackets that open.
  private static func closingFences(_ children: ArraySlice<MathMLElement>) -> [Int: Int] {
    var closings: [Int: Int] = [:]
    var open: [Int] = []
    for index in children.indices where children[index].name == "mo" && children[index].attributes["fence"] == "true" {
      switch children[index].attributes["form"] {
      case "prefix": open.append(index)
      case "postfix": if let start = open.popLast() { closings[start] = index }
      default: break
      }
    }
    // The brace of a definition by cases has no partner and reaches to the end.
    if open.count == 1, let start = open.first, children[start].token == "{" { closings[start] = children.endIndex }
    return closings
  }

  private static func delimited(_ inner: ArraySlice<MathMLElement>, open: String, close: String) -> EquationPart {
    var contents: [[EquationPart]] = []
    var separator = "|"
    var start = inner.startIndex
    for index in inner.indices where inner[index].name == "mo" && inner[index].attributes["separator"] == "true" {
      contents.append(row(inner[start..<index]))
      separator = inner[index].token
      start = index + 1
    }
    contents.append(row(inner[start...]))
    return .delimited(open: open, separator: separator, close: close, contents)
  }

  // MARK: Large signs

  private static let signs: Set<String> = [
    "∑", "∏", "∐", "∫", "∬", "∭", "⨌", "∮", "∯", "∰", "⋀", "⋁", "⋂", "⋃", "⨀", "⨁", "⨂", "⨃", "⨄", "⨅", "⨆",
  ]

  /// The large sign of an element, alone or with limits.
  private static func sign(of element: MathMLElement) -> String? {
    let holder: MathMLElement?
    switch element.name {
    case "mo": holder = element
    case "msub", "msup", "msubsup", "munder", "mover", "munderover": holder = element.children.first?.unwrapped
    default: return nil
    }
    guard let holder, holder.name == "mo", holder.attributes["largeop"] != "false" else { return nil }
    let token = holder.token
    return holder.attributes["largeop"] == "true" || signs.contains(token) ? token : nil
  }

  private static func operation(
    _ element: MathMLElement
  ) -> (sign: String, lower: [EquationPart], upper: [EquationPart], limits: EquationLimits)? {
    guard let base = sign(of: element) else { return nil }
    func script(_ index: Int) -> [EquationPart] { index < element.children.count ? parts(element.children[index]) : [] }
    switch element.name {
    case "mo": return (base, [], [], element.attributes["class"] == "behind" ? .behind : .belowAndAbove)
    case "msub": return (base, script(1), [], .behind)
    case "msup": return (base, [], script(1), .behind)
    case "msubsup": return (base, script(1), script(2), .behind)
    case "munder": return (base, script(1), [], .belowAndAbove)
    case "mover": return (base, [], script(1), .belowAndAbove)
    case "munderover": return (base, script(1), script(2), .belowAndAbove)
    default: return nil
    }
  }

  // MARK: Elements

  private static func parts(_ element: MathMLElement) -> [EquationPart] {
    func child(_ index: Int) -> [EquationPart] { index < element.children.count ? parts(element.children[index]) : [] }
    switch element.name {
    case "mi", "mn", "mo", "mtext", "ms": return token(element)
    case "mspace": return [.run(" ", EquationLook())]
    case "none", "mprescripts", "annotation", "annotation-xml", "mphantom", "maligngroup", "malignmark": return []
    case "semantics", "maction": return child(0)
    case "mfrac": return [.fraction(above: child(0), below: child(1), fraction(element))]
    case "msqrt": return [.radical(degree: [], row(element.children[...]))]
    case "mroot": return [.radical(degree: child(1), child(0))]
    case "msub", "msup", "msubsup", "munder", "mover", "munderover":
      if let operation = operation(element) {
        return [
          .operation(sign: operation.sign, lower: operation.lower, upper: operation.upper, of: [], operation.limits)
        ]
      }
      return scripts(element, child)
    case "mmultiscripts": return multiscripts(element)
    case "mtable": return [table(element)]
    case "mfenced": return [fenced(element)]
    case "menclose":
      let content = row(element.children[...])
      if element.attributes["notation"] == "radical" { return [.radical(degree: [], content)] }
      let isBox = ["box", "roundedbox", "circle"].contains(element.attributes["notation"] ?? "")
      return isBox ? [.box(content)] : content
    default:
      if element.children.isEmpty {
        let text = element.token
        return text.isEmpty ? [] : [.run(text, EquationLook())]
      }
      return row(element.children[...])
    }
  }

  private static func token(_ element: MathMLElement) -> [EquationPart] {
    let text = element.token
    guard !text.isEmpty else { return [] }
    var look = element.attributes["mathvariant"].map { EquationLook(mathVariant: $0) }
    switch element.name {
    case "mtext", "ms":
      let words = String(String.UnicodeScalarView(text.unicodeScalars.map { $0 == "\u{A0}" ? " " : $0 }))
      let isBold = look?.isBold ?? false
      return [
        .run(
          words,
          EquationLook {
            $0.isText = true
            $0.isItalic = false
            $0.isBold = isBold
          })
      ]
    case "mi" where look == nil && text.unicodeScalars.count > 1: look = EquationLook { $0.isItalic = false }
    default: break
    }
    let shown = text.unicodeScalars.filter { !(0x2061...0x2064).contains($0.value) }
    return shown.isEmpty ? [] : [.run(String(String.UnicodeScalarView(shown)), look ?? EquationLook())]
  }

  private static func fraction(_ element: MathMLElement) -> EquationFraction {
    if element.attributes["bevelled"] == "true" { return element.attributes["class"] == "linear" ? .linear : .skewed }
    let thickness = element.attributes["linethickness"] ?? ""
    let isZero = thickness.first == "0" && !thickness.contains { ("1"..."9").contains($0) }
    return isZero ? .noBar : .bar
  }

  private static func scripts(_ element: MathMLElement, _ child: (Int) -> [EquationPart]) -> [EquationPart] {
    switch element.name {
    case "msub": return [.script(base: child(0), lower: child(1), upper: [], isBefore: false)]
    case "msup": return [.script(base: child(0), lower: [], upper: child(1), isBefore: false)]
    case "msubsup": return [.script(base: child(0), lower: child(1), upper: child(2), isBefore: false)]
    case "munderover":
      return [.limit(base: [.limit(base: child(0), child(1), isAbove: false)], child(2), isAbove: true)]
    default:
      let isAbove = element.name == "mover"
      let declared = element.attributes[isAbove ? "accent" : "accentunder"]
      if let mark = element.children.dropFirst().first?.unwrapped, mark.name == "mo" {
        let combining = MathMLAccents.combining(mark.token, isAbove: isAbove)
        let isKnown = combining.isCombiningMark || ["⏞", "⏟", "⏜", "⏝", "⎴", "⎵"].contains(combining)
        if declared == "true" || declared == nil && isKnown { return [.accent(combining, isAbove: isAbove, child(0))] }
      }
      return [.limit(base: child(0), child(1), isAbove: isAbove)]
    }
  }

  private static func multiscripts(_ element: MathMLElement) -> [EquationPart] {
    guard let first = element.children.first else { return [] }
    let rest = element.children.dropFirst()
    let divide = rest.firstIndex { $0.name == "mprescripts" } ?? rest.endIndex
    func pair(_ scripts: ArraySlice<MathMLElement>) -> (lower: [EquationPart], upper: [EquationPart]) {
      var (lower, upper): ([EquationPart], [EquationPart]) = ([], [])
      for (offset, script) in scripts.enumerated() {
        if offset.isMultiple(of: 2) { lower += parts(script) } else { upper += parts(script) }
      }
      return (lower, upper)
    }
    var result = parts(first)
    let after = pair(rest[..<divide])
    if !after.lower.isEmpty || !after.upper.isEmpty {
      result = [.script(base: result, lower: after.lower, upper: after.upper, isBefore: false)]
    }
    let before = pair(divide < rest.endIndex ? rest[(divide + 1)...] : [])
    if !before.lower.isEmpty || !before.upper.isEmpty {
      result = [.script(base: result, lower: before.lower, upper: before.upper, isBefore: true)]
    }
    return result
  }

  private static func table(_ element: MathMLElement) -> EquationPart {
    var rows: [[[EquationPart]]] = []
    for row in element.children {
      switch row.name {
      case "mtr": rows.append(row.children.map { parts($0) })
      // The first cell of such a row is its number.
      case "mlabeledtr": rows.append(row.children.dropFirst().map { parts($0) })
      default: rows.append([parts(row)])
      }
    }
    let isList = element.attributes["columnalign"]?.hasPrefix("left") ?? false
    return isList && rows.allSatisfy { $0.count == 1 } ? .lines(rows.map { $0[0] }) : .matrix(rows)
  }

  private static func fenced(_ element: MathMLElement) -> EquationPart {
    let separators = (element.attributes["separators"] ?? ",").unicodeScalars.filter { $0 != " " }
    return .delimited(
      open: element.attributes["open"] ?? "(", separator: separators.first.map { String($0) } ?? "",
      close: element.attributes["close"] ?? ")", element.children.map { parts($0) })
  }
}
