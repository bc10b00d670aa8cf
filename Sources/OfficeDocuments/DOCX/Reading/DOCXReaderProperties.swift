/// What run properties say beyond how characters look.
struct WordRunProperties: Sendable {
  var text = TextProperties()
  /// The id of the character style.
  var style: String?
  /// Whether the author hid the characters.
  var isHidden: Bool?
  /// The font of symbols, which stands in the Latin slots.
  var symbolFont: String? { text.latinFont }

  /// What remains of these properties when `direct` overrides them.
  func overridden(by direct: WordRunProperties) -> WordRunProperties {
    WordRunProperties(
      text: text.overridden(by: direct.text), style: direct.style ?? style, isHidden: direct.isHidden ?? isHidden)
  }
}

/// Reads `w:rPr` and `w:pPr` elements.
struct WordPropertyReader: Sendable {
  let theme: WordTheme

  /// Reads run properties as they stand, without their style.
  func run(_ element: XMLElement) -> WordRunProperties {
    var properties = WordRunProperties()
    for child in element.children {
      switch child.name {
      case "w:rStyle": properties.style = child.attribute("w:val")
      case "w:rFonts": fonts(child, &properties.text)
      case "w:b": properties.text.isBold = child.isSwitchedOn
      case "w:i": properties.text.isItalic = child.isSwitchedOn
      case "w:strike", "w:dstrike": properties.text.isStruckThrough = child.isSwitchedOn
      case "w:vanish": properties.isHidden = child.isSwitchedOn
      case "w:u": properties.text.isUnderlined = child.attribute("w:val") != "none"
      case "w:color": properties.text.color = color(child)
      case "w:spacing": properties.text.letterSpacing = child.twips("w:val")
      case "w:w": properties.text.horizontalScale = scale(child)
      case "w:sz":
        properties.text.size = child.attribute("w:val").flatMap { Length(measure: $0) { .points($0 / 2) } }
      case "w:highlight": properties.text.highlight = Highlight(wordName: child.attribute("w:val"))
      case "w:shd":
        // A highlight covers a shading that stands beside it.
        if element.child("w:highlight") == nil { properties.text.highlight = Highlight(wordShading: child) }
      case "w:em": properties.text.emphasisMark = EmphasisMark(word: child.attribute("w:val"))
      case "w:vertAlign":
        properties.text.position =
          switch child.attribute("w:val") {
          case "superscript": .superscript
          case "subscript": .subscript
          default: .baseline
          }
      default: break
      }
    }
    return properties
  }

  /// Reads paragraph properties as they stand, without their style. `size` is the size of the characters, for indents
  /// that are counted in characters.
  func paragraph(_ element: XMLElement, size: Length? = nil) -> ParagraphProperties {
    var properties = ParagraphProperties()
    for child in element.children {
      switch child.name {
      case "w:jc": properties.alignment = Alignment(word: child.attribute("w:val"))
      case "w:ind": indents(child, size: size ?? .points(10.5), &properties)
      case "w:spacing": spacing(child, &properties)
      case "w:keepNext": properties.keepWithNext = child.isSwitchedOn
      case "w:keepLines": properties.keepLinesTogether = child.isSwitchedOn
      case "w:pageBreakBefore": properties.pageBreakBefore = child.isSwitchedOn
      case "w:snapToGrid": properties.snapsToGrid = child.isSwitchedOn
      case "w:outlineLvl":
        // 9 stands for body text.
        // 9 stands for body text.
        if let level = child.integer("w:val"), (0...8).contains(level) { properties.outlineLevel = level + 1 }
      case "w:tabs": properties.tabStops = tabStops(child)
      case "w:pBdr":
        properties.topBorder = child.child("w:top").flatMap { Border(word: $0) }
        properties.bottomBorder = child.child("w:bottom").flatMap { Border(word: $0) }
      default: break
      }
    }
    return properties
  }

  private func fonts(_ element: XMLElement, _ text: inout TextProperties) {
    // A theme font wins over a font of the same slot that stands beside it.
    text.latinFont =
      theme.font(element.attribute("w:asciiTheme")) ?? theme.font(element.attribute("w:hAnsiTheme"))
      ?? element.attribute("w:ascii") ?? element.attribute("w:hAnsi")
    text.eastAsianFont = theme.font(element.attribute("w:eastAsiaTheme")) ?? element.attribute("w:eastAsia")
  }

  private func color(_ element: XMLElement) -> String? { element.attribute("w:val").flatMap { hexadecimalColor($0) } }

  private func scale(_ element: XMLElement) -> Int? {
    let text = element.attribute("w:val") ?? ""
    return Int(measure: text.hasSuffix("%") ? String(text.dropLast()) : text).map { min(max($0, 1), 600) }
  }

  private func indents(_ element: XMLElement, size: Length, _ properties: inout ParagraphProperties) {
    /// Word keeps a measure beside one in characters, which counts hundredths of a character.
    func indent(_ names: String...) -> Length? {
      for name in names {
        if let length = element.twips("w:\(name)") { return length }
        if let hundredths = element.integer("w:\(name)Chars") { return size * (Double(hundredths) / 100) }
      }
      return nil
    }
    properties.leftIndent = indent("left", "start")
    properties.rightIndent = indent("right", "end")
    if let hanging = indent("hanging"), hanging.points != 0 {
      properties.firstLineIndent = hanging * -1
    } else {
      properties.firstLineIndent = indent("firstLine")
    }
  }

  private func spacing(_ element: XMLElement, _ properties: inout ParagraphProperties) {
    /// Lines are counted in hundredths; a line of Word's grid is 12 points high unless a section says otherwise.
    func space(_ name: String) -> Length? {
      element.twips("w:\(name)") ?? element.integer("w:\(name)Lines").map { .points(Double($0) * 12 / 100) }
    }
    properties.spaceBefore = space("before")
    properties.spaceAfter = space("after")
    guard let line = element.twips("w:line") else { return }
    properties.lineSpacing =
      switch element.attribute("w:lineRule") {
      case "exact": .exactly(line)
      case "atLeast": .atLeast(line)
      default: .multiple(line.points / 12)
      }
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
  guard digits.utf8.count == 6, digits.allSatisfy({ $0.isASCII && $0.isHexDigit }) else { return nil }
  return digits.uppercased()
}

extension TextProperties {
  /// What remains of these properties when `direct` overrides them.
  func overridden(by direct: TextProperties) -> TextProperties {
    var result = direct
    result.eastAsianFont = direct.eastAsianFont ?? eastAsianFont
    result.latinFont = direct.latinFont ?? latinFont
    result.size = direct.size ?? size
    result.isBold = direct.isBold ?? isBold
    result.isItalic = direct.isItalic ?? isItalic
    result.isUnderlined = direct.isUnderlined ?? isUnderlined
    result.isStruckThrough = direct.isStruckThrough ?? isStruckThrough
    result.color = direct.color ?? color
    result.letterSpacing = direct.letterSpacing ?? letterSpacing
    result.horizontalScale = direct.horizontalScale ?? horizontalScale
    result.position = direct.position ?? position
    result.highlight = direct.highlight ?? highlight
    result.emphasisMark = direct.emphasisMark ?? emphasisMark
    return result
  }
}

extension ParagraphProperties {
  /// What remains of these properties when `direct` overrides them.
  func overridden(by direct: ParagraphProperties) -> ParagraphProperties {
    var result = direct
    result.alignment = direct.alignment ?? alignment
    result.leftIndent = direct.leftIndent ?? leftIndent
    result.rightIndent = direct.rightIndent ?? rightIndent
    result.firstLineIndent = direct.firstLineIndent ?? firstLineIndent
    result.spaceBefore = direct.spaceBefore ?? spaceBefore
    result.spaceAfter = direct.spaceAfter ?? spaceAfter
    result.lineSpacing = direct.lineSpacing ?? lineSpacing
    result.keepWithNext = direct.keepWithNext ?? keepWithNext
    result.keepLinesTogether = direct.keepLinesTogether ?? keepLinesTogether
    result.pageBreakBefore = direct.pageBreakBefore ?? pageBreakBefore
    result.snapsToGrid = direct.snapsToGrid ?? snapsToGrid
    result.outlineLevel = direct.outlineLevel ?? outlineLevel
    result.tabStops = direct.tabStops ?? tabStops
    result.topBorder = direct.topBorder ?? topBorder
    result.bottomBorder = direct.bottomBorder ?? bottomBorder
    return result
  }
}
