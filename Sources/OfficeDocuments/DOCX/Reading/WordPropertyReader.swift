/// What run properties say, with what concerns the reader alone.
struct WordRunProperties: Inheriting, Sendable {
  var text = TextProperties()
  /// The id of the character style.
  var style: String?
  /// Whether the author hid the characters.
  var isHidden: Bool?
  /// What the characters look like beyond what the model holds.
  var lostLook: WordLostLook?
  /// The font of symbols, which stands in the Latin slots.
  var symbolFont: String? { text.latinFont }

  func inheriting(_ base: WordRunProperties) -> WordRunProperties {
    WordRunProperties(
      text: text.inheriting(base.text), style: style ?? base.style, isHidden: isHidden ?? base.isHidden,
      lostLook: lostLook ?? base.lostLook)
  }
}

/// Reads `w:rPr` and `w:pPr` elements.
struct WordPropertyReader: Sendable {
  let theme: WordTheme

  /// Reads run properties as they stand, without their style.
  func run(_ element: XMLElement) -> WordRunProperties {
    var properties = WordRunProperties()
    for child in element.children {
      let name = child.name
      if let kinds = TextProperty.Kind.byWordElement[name] {
        for kind in kinds {
          if let property = property(kind, child, of: element, known: properties.text.said[kind]) {
            properties.text.said[kind] = property
          }
        }
        continue
      }
      switch name {
      case "w:rStyle": properties.style = child.attribute("w:val")
      case "w:vanish": properties.isHidden = child.isSwitchedOn
      default: properties.lostLook = properties.lostLook ?? WordLostLook(word: child)
      }
    }
    return properties
  }

  /// Reads paragraph properties as they stand, without their style. `size` is the size of the characters, for indents
  /// that are counted in characters.
  func paragraph(_ element: XMLElement, size: Length? = nil) -> ParagraphProperties {
    var properties = ParagraphProperties()
    for child in element.children {
      for kind in ParagraphProperty.Kind.byWordElement[child.name] ?? [] {
        if let property = property(kind, child, size: size ?? .points(10.5)) { properties.said[kind] = property }
      }
    }
    return properties
  }

  /// Reads one property of characters from an element that can hold it.
  ///
  /// - Parameter known: What another element said of the property before.
  private func property(
    _ kind: TextProperty.Kind, _ element: XMLElement, of properties: XMLElement, known: TextProperty?
  ) -> TextProperty? {
    let value = element.attribute("w:val")
    switch kind {
    case .style: return nil  // What it says is read where the run names it.
    case .eastAsianFont:
      // A theme font wins over a font of the same slot that stands beside it.
      return (theme.font(element.attribute("w:eastAsiaTheme")) ?? element.attribute("w:eastAsia"))
        .map { .eastAsianFont($0) }
    case .latinFont:
      return
        (theme.font(element.attribute("w:asciiTheme")) ?? theme.font(element.attribute("w:hAnsiTheme"))
        ?? element.attribute("w:ascii") ?? element.attribute("w:hAnsi")).map { .latinFont($0) }
    case .isBold: return .isBold(element.isSwitchedOn)
    case .isItalic: return .isItalic(element.isSwitchedOn)
    case .capitals:
      // Of two elements for one property, the one that is on counts.
      guard element.isSwitchedOn else { return known ?? .capitals(.none) }
      return .capitals(element.name == "w:caps" ? .all : .small)
    case .strike:
      guard element.isSwitchedOn else { return known ?? .strike(.none) }
      return .strike(element.name == "w:strike" ? .single : .double)
    case .color: return value.flatMap { hexadecimalColor($0) }.map { .color($0) }
    case .letterSpacing: return element.twips("w:val").map { .letterSpacing($0) }
    case .horizontalScale:
      let text = value ?? ""
      return Int(measure: text.hasSuffix("%") ? String(text.dropLast()) : text).map {
        .horizontalScale(min(max($0, 1), 600))
      }
    case .size: return value.flatMap { Length(measure: $0) { .points($0 / 2) } }.map { .size($0) }
    case .highlight:
      if element.name == "w:highlight" { return Highlight(wordName: value).map { .highlight($0) } }
      // A highlight covers a shading that stands beside it.
      return properties.child("w:highlight") == nil ? Highlight(wordShading: element).map { .highlight($0) } : nil
    case .underline: return .underline(Underline(word: value))
    case .border: return .border(Border(word: element) ?? Border(width: .zero))
    case .position:
      switch value {
      case "superscript": return .position(.superscript)
      case "subscript": return .position(.subscript)
      default: return .position(.baseline)
      }
    case .emphasisMark: return EmphasisMark(word: value).map { .emphasisMark($0) }
    }
  }

  /// Reads one property of a paragraph from the element that can hold it.
  private func property(
    _ kind: ParagraphProperty.Kind, _ element: XMLElement, size: Length
  ) -> ParagraphProperty? {
    switch kind {
    case .keepWithNext: return .keepWithNext(element.isSwitchedOn)
    case .keepLinesTogether: return .keepLinesTogether(element.isSwitchedOn)
    case .pageBreakBefore: return .pageBreakBefore(element.isSwitchedOn)
    case .topBorder: return element.child("w:top").flatMap { Border(word: $0) }.map { .topBorder($0) }
    case .bottomBorder: return element.child("w:bottom").flatMap { Border(word: $0) }.map { .bottomBorder($0) }
    case .tabStops: return tabStops(element).map { .tabStops($0) }
    case .snapsToGrid: return .snapsToGrid(element.isSwitchedOn)
    case .spaceBefore: return space("before", element).map { .spaceBefore($0) }
    case .spaceAfter: return space("after", element).map { .spaceAfter($0) }
    case .lineSpacing:
      guard let line = element.twips("w:line") else { return nil }
      switch element.attribute("w:lineRule") {
      case "exact": return .lineSpacing(.exactly(line))
      case "atLeast": return .lineSpacing(.atLeast(line))
      default: return .lineSpacing(.multiple(line.points / 12))
      }
    case .leftIndent: return indent("left", "start", element, size: size).map { .leftIndent($0) }
    case .rightIndent: return indent("right", "end", element, size: size).map { .rightIndent($0) }
    case .firstLineIndent:
      if let hanging = indent("hanging", nil, element, size: size), hanging.points != 0 {
        return .firstLineIndent(hanging * -1)
      }
      // LibreOffice takes an inherited indent back by hanging nothing.
      return
        (indent("firstLine", nil, element, size: size) ?? indent("hanging", nil, element, size: size).map { $0 * -1 })
        .map { .firstLineIndent($0) }
    case .alignment: return Alignment(word: element.attribute("w:val")).map { .alignment($0) }
    case .outlineLevel:
      // 9 stands for body text.
      guard let level = element.integer("w:val"), (0...8).contains(level) else { return nil }
      return .outlineLevel(level + 1)
    }
  }

  /// Word keeps a measure beside one in characters, which counts hundredths of a character.
  private func indent(_ name: String, _ laterName: String?, _ element: XMLElement, size: Length) -> Length? {
    if let length = element.twips("w:\(name)") { return length }
    if let hundredths = element.integer("w:\(name)Chars") { return size * (Double(hundredths) / 100) }
    return laterName.flatMap { indent($0, nil, element, size: size) }
  }

  /// Lines are counted in hundredths; a line of Word's grid is 12 points high unless a section says otherwise.
  private func space(_ name: String, _ element: XMLElement) -> Length? {
    element.twips("w:\(name)") ?? element.integer("w:\(name)Lines").map { .points(Double($0) * 12 / 100) }
  }

  private func tabStops(_ element: XMLElement) -> [TabStop]? {
    let stops = element.children.compactMap { stop -> TabStop? in
      guard stop.name == "w:tab", let position = stop.twips("w:pos"), stop.attribute("w:val") != "clear" else {
        return nil
      }
      let alignment: Alignment =
        switch stop.attribute("w:val") {
        case "center": .center
        case "right", "end": .right
        default: .left
        }
      let leader = stop.attribute("w:leader") ?? "none"
      return TabStop(position: position, alignment: alignment, hasDotLeader: leader == "dot" || leader == "middleDot")
    }
    return stops.isEmpty ? nil : stops.sorted { $0.position < $1.position }
  }
}

extension TextProperty.Kind {
  /// The elements of `w:rPr` that hold the property.
  private var wordElements: [String] {
    switch self {
    case .style: []
    case .eastAsianFont, .latinFont: ["w:rFonts"]
    case .isBold: ["w:b"]
    case .isItalic: ["w:i"]
    case .capitals: ["w:caps", "w:smallCaps"]
    case .strike: ["w:strike", "w:dstrike"]
    case .color: ["w:color"]
    case .letterSpacing: ["w:spacing"]
    case .horizontalScale: ["w:w"]
    case .size: ["w:sz"]
    case .highlight: ["w:highlight", "w:shd"]
    case .underline: ["w:u"]
    case .border: ["w:bdr"]
    case .position: ["w:vertAlign"]
    case .emphasisMark: ["w:em"]
    }
  }

  /// The properties that an element of `w:rPr` holds.
  static let byWordElement: [String: [Self]] = allCases.reduce(into: [:]) { kinds, kind in
    for name in kind.wordElements { kinds[name, default: []].append(kind) }
  }
}

extension ParagraphProperty.Kind {
  /// The element of `w:pPr` that holds the property.
  private var wordElement: String {
    switch self {
    case .keepWithNext: "w:keepNext"
    case .keepLinesTogether: "w:keepLines"
    case .pageBreakBefore: "w:pageBreakBefore"
    case .topBorder, .bottomBorder: "w:pBdr"
    case .tabStops: "w:tabs"
    case .snapsToGrid: "w:snapToGrid"
    case .spaceBefore, .spaceAfter, .lineSpacing: "w:spacing"
    case .leftIndent, .rightIndent, .firstLineIndent: "w:ind"
    case .alignment: "w:jc"
    case .outlineLevel: "w:outlineLvl"
    }
  }

  /// The properties that an element of `w:pPr` holds.
  static let byWordElement: [String: [Self]] = Dictionary(grouping: allCases, by: \.wordElement)
}

extension Underline {
  /// Reads the value of `w:u`, of which there are more kinds than can be told apart in print.
  init(word value: String?) {
    switch value {
    case "none": self = .none
    case "double": self = .double
    case "thick": self = .thick
    case "dotted", "dottedHeavy": self = .dotted
    case "wave", "wavyHeavy", "wavyDouble": self = .wavy
    case let value? where value.contains("dash") || value.contains("Dash"): self = .dashed
    default: self = .single
    }
  }
}

extension Alignment {
  /// The alignment of a `w:jc` value, in the words of either edition of the standard.
  init?(word value: String?) {
    switch value {
    case "left", "start": self = .left
    case "center": self = .center
    case "right", "end": self = .right
    case "both", "lowKashida", "mediumKashida", "highKashida": self = .justified
    case "distribute", "thaiDistribute": self = .distributed
    default: return nil
    }
  }
}

extension Border {
  /// Reads an element such as `w:top`; nil when it says that there is no rule.
  init?(word element: XMLElement) {
    let style = element.attribute("w:val") ?? "none"
    guard style != "none", style != "nil" else { return nil }
    let eighths = min(max(element.integer("w:sz") ?? 4, 1), 96 * 8)
    self.init(
      width: .points(Double(eighths) / 8),
      color: element.attribute("w:color").flatMap { hexadecimalColor($0) } ?? "000000",
      isDashed: style.lowercased().hasPrefix("da") || style.hasPrefix("dot"))
  }
}

/// Six hexadecimal digits in capitals, from them or from `#RRGGBB`; nil for anything else, such as `auto`.
func hexadecimalColor(_ text: some StringProtocol) -> String? {
  let digits = text.utf8.first == UInt8(ascii: "#") ? text.dropFirst() : text[...]
  guard digits.utf8.count == 6, digits.utf8.allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }) else { return nil }
  return digits.uppercased()
}
