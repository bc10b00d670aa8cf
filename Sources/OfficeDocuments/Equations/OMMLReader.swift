/// Reads a formula in Office Math, as Word and WPS write it.
struct OMMLReader {
  /// What stands in a formula and is no part of one.
  struct Omissions {
    /// Pictures, notes and objects inside the formula.
    var foreignContent = 0
    /// Tracked changes inside the formula, read as accepted.
    var trackedChanges = 0
  }

  private(set) var omissions = Omissions()

  /// Deeper than this only the characters are read; people nest four or five levels.
  private static let deepest = 40
  /// Markup longer than this is written anew from its parts; the longest formulas of papers take some 50 KiB.
  private static let longestMarkup = 256 << 10

  /// Reads an `m:oMath` element; nil when nothing stands in it.
  mutating func read(_ element: XMLElement, isDisplayed: Bool) -> Equation? {
    let parts = parts(element, depth: 0)
    var fragment = OMMLFragment()
    fragment.write(element)
    guard !parts.isEmpty else { return nil }
    let markup = fragment.isTooDeep || fragment.count > Self.longestMarkup ? nil : fragment.bytes
    return Equation(parts, isDisplayed: isDisplayed, wordMarkup: markup)
  }

  /// The objects in an argument, without what tracked changes, links and the like wrap around them.
  static func objects(in element: XMLElement, _ body: (XMLElement) -> Void) {
    for child in element.children {
      switch child.name {
      case "w:ins", "w:moveTo", "w:hyperlink", "w:smartTag", "w:sdt", "w:sdtContent", "w:customXml", "w:fldSimple",
        "m:oMath", "m:oMathPara":
        objects(in: child, body)
      case "mc:AlternateContent":
        if let branch = child.child("mc:Choice") ?? child.child("mc:Fallback") { objects(in: branch, body) }
      default: body(child)
      }
    }
  }

  private mutating func parts(_ element: XMLElement?, depth: Int) -> [EquationPart] {
    guard let element else { return [] }
    if depth > Self.deepest { return [.run(element.text, EquationLook())] }
    var parts: [EquationPart] = []
    var objects: [XMLElement] = []
    Self.objects(in: element) { objects.append($0) }
    for child in element.children where ["w:ins", "w:moveTo"].contains(child.name) { omissions.trackedChanges += 1 }
    for object in objects { add(object, depth + 1, &parts) }
    return parts.joiningRuns
  }

  private mutating func add(_ object: XMLElement, _ depth: Int, _ parts: inout [EquationPart]) {
    let properties = object.child(object.name + "Pr")
    func value(_ name: String) -> String? { properties?.child(name)?.attribute("m:val") }
    func isOn(_ name: String) -> Bool { properties?.child(name).map(\.isOnInMath) ?? false }
    func argument(_ name: String, _ reader: inout OMMLReader) -> [EquationPart] {
      reader.parts(object.child(name), depth: depth)
    }
    func arguments(_ name: String, of element: XMLElement, _ reader: inout OMMLReader) -> [[EquationPart]] {
      var result: [[EquationPart]] = []
      for child in element.children where child.name == name { result.append(reader.parts(child, depth: depth)) }
      return result
    }
    switch object.name {
    case "m:r", "w:r": parts.append(run(object))
    case "m:f":
      let kind: EquationFraction =
        switch value("m:type") {
        case "skw": .skewed
        case "lin": .linear
        case "noBar": .noBar
        default: .bar
        }
      parts.append(.fraction(above: argument("m:num", &self), below: argument("m:den", &self), kind))
    case "m:sSup", "m:sSub", "m:sSubSup", "m:sPre":
      parts.append(
        .script(
          base: argument("m:e", &self), lower: argument("m:sub", &self), upper: argument("m:sup", &self),
          isBefore: object.name == "m:sPre"))
    case "m:rad":
      parts.append(.radical(degree: isOn("m:degHide") ? [] : argument("m:deg", &self), argument("m:e", &self)))
    case "m:nary":
      parts.append(
        .operation(
          sign: value("m:chr") ?? "∫", lower: isOn("m:subHide") ? [] : argument("m:sub", &self),
          upper: isOn("m:supHide") ? [] : argument("m:sup", &self), of: argument("m:e", &self),
          value("m:limLoc") == "undOvr" ? .belowAndAbove : .behind))
    case "m:d":
      parts.append(
        .delimited(
          open: value("m:begChr") ?? "(", separator: value("m:sepChr") ?? "|", close: value("m:endChr") ?? ")",
          arguments("m:e", of: object, &self)))
    case "m:m":
      var rows: [[[EquationPart]]] = []
      for row in object.children where row.name == "m:mr" { rows.append(arguments("m:e", of: row, &self)) }
      parts.append(.matrix(rows))
    case "m:eqArr": parts.append(.lines(arguments("m:e", of: object, &self).map(\.withoutAlignmentMarks)))
    case "m:acc": parts.append(.accent(value("m:chr") ?? "\u{302}", isAbove: true, argument("m:e", &self)))
    case "m:bar":
      let isAbove = value("m:pos") == "top"
      parts.append(.accent(isAbove ? "\u{305}" : "\u{332}", isAbove: isAbove, argument("m:e", &self)))
    case "m:groupChr":
      parts.append(.accent(value("m:chr") ?? "⏟", isAbove: value("m:pos") == "top", argument("m:e", &self)))
    case "m:func": parts.append(.function(name: argument("m:fName", &self), argument("m:e", &self)))
    case "m:limLow", "m:limUpp":
      parts.append(
        .limit(base: argument("m:e", &self), argument("m:lim", &self), isAbove: object.name == "m:limUpp"))
    case "m:borderBox": parts.append(.box(argument("m:e", &self)))
    case "m:box": parts += argument("m:e", &self)
    case "m:phant": if properties?.child("m:show").map(\.isOnInMath) ?? true { parts += argument("m:e", &self) }
    case "w:del", "w:moveFrom": omissions.trackedChanges += 1
    default:
      if OMMLFragment.isForeign(object.name) { omissions.foreignContent += 1 }
    }
  }

  private mutating func run(_ element: XMLElement) -> EquationPart {
    var look = EquationLook()
    if let properties = element.child("m:rPr") {
      if properties.child("m:nor").map(\.isOnInMath) ?? false {
        look.isText = true
        look.isItalic = false
        look.isBold = element.child("w:rPr")?.toggle("w:b") ?? false
      }
      switch properties.child("m:sty")?.attribute("m:val") {
      case "p": look.isItalic = false
      case "b": (look.isItalic, look.isBold) = (false, true)
      case "bi": look.isBold = true
      default: break
      }
      look.alphabet = EquationLook.Alphabet(word: properties.child("m:scr")?.attribute("m:val"))
    }
    var text = ""
    for child in element.children {
      switch child.name {
      case "m:t", "w:t": text += child.text
      case "w:sym": if let symbol = child.wordSymbol { text += symbol }
      case "w:tab", "w:br", "w:cr": text += " "
      case "w:noBreakHyphen": text += "\u{2011}"
      default: if OMMLFragment.isForeign(child.name) { omissions.foreignContent += 1 }
      }
    }
    return .run(text, look)
  }
}

extension EquationLook.Alphabet {
  /// The alphabet of a `m:scr` element.
  init(word name: String?) {
    switch name {
    case "double-struck": self = .doubleStruck
    case "sans-serif": self = .sansSerif
    default: self = name.flatMap { Self(rawValue: $0) } ?? .roman
    }
  }

  /// The value of a `m:scr` element.
  var wordName: String {
    switch self {
    case .doubleStruck: "double-struck"
    case .sansSerif: "sans-serif"
    case .roman, .script, .fraktur, .monospace: rawValue
    }
  }
}

extension XMLElement {
  /// Whether a switch of Office Math is on, as it is when it says nothing.
  var isOnInMath: Bool {
    switch attribute("m:val") {
    case "0", "false", "off": false
    default: true
    }
  }

  /// The character of a `w:sym` element; nil when no character is known for it.
  var wordSymbol: String? {
    guard let code = attribute("w:char").flatMap({ UInt32($0, radix: 16) }) else { return nil }
    return (SymbolFont.character(code, font: attribute("w:font") ?? "") ?? Unicode.Scalar(code)).map { String($0) }
  }
}

extension [EquationPart] {
  /// The same without the ampersands with which Word aligns the lines of an array.
  var withoutAlignmentMarks: [EquationPart] {
    map { part in
      guard case .run(let text, let look) = part, text.utf8.contains(UInt8(ascii: "&")) else { return part }
      return .run(String(String.UnicodeScalarView(text.unicodeScalars.filter { $0 != "&" })), look)
    }.joiningRuns
  }
}
