/// What the attributes of an element say of how it looks, as far as a document can use it.
struct HTMLStyle {
  /// Whether the element is not shown.
  private(set) var isHidden = false
  /// Whether Word marks the content as the label of an automatic number.
  private(set) var isNumberLabel = false
  private(set) var alignment: Alignment?
  private(set) var isBold: Bool?
  private(set) var isItalic: Bool?
  private(set) var isUnderlined: Bool?
  private(set) var isStruckThrough: Bool?
  private(set) var highlight: Highlight?
  private(set) var emphasisMark: EmphasisMark?

  init(_ attributes: [String: String]) {
    if attributes["hidden"] != nil { isHidden = true }
    if let value = attributes["align"] { alignment = Self.alignment(value) }
    guard let css = attributes["style"] else { return }
    for declaration in css.lowercased().split(separator: ";") {
      let parts = declaration.split(separator: ":", maxSplits: 1)
      guard parts.count == 2 else { continue }
      apply(String(parts[0].filter { !$0.isWhitespace }), String(parts[1].filter { !$0.isWhitespace }))
    }
  }

  private mutating func apply(_ property: String, _ value: String) {
    switch property {
    case "display": if value.hasPrefix("none") { isHidden = true }
    case "visibility": if value.hasPrefix("hidden") { isHidden = true }
    case "mso-hide": if value.hasPrefix("all") { isHidden = true }
    case "mso-list": if value.hasPrefix("ignore") { isNumberLabel = true }
    case "text-align": alignment = Self.alignment(value)
    case "font-weight": isBold = value.hasPrefix("bold") || (Int(value) ?? 0) >= 600
    case "font-style": isItalic = value.hasPrefix("italic") || value.hasPrefix("oblique")
    case "text-decoration", "text-decoration-line":
      isUnderlined = value.contains("underline")
      isStruckThrough = value.contains("line-through")
    case "background-color", "background":
      highlight =
        value == "transparent" ? Highlight.none : (hexadecimalColor(value) ?? Self.colors[value]).map { .color($0) }
    case "text-emphasis", "text-emphasis-style", "mso-text-emphasis":
      emphasisMark = value.hasPrefix("none") ? EmphasisMark.none : value.contains("circle") ? .circle : .dot
    default: break
    }
  }

  /// The elements whose ground marks their words.
  private static let marking: Set<String> = ["span", "font", "mark", "b", "strong", "i", "em", "u", "a"]
  /// The colours with names of HTML 4, in which Word names those of its marker.
  private static let colors = [
    "yellow": "FFFF00", "lime": "00FF00", "aqua": "00FFFF", "cyan": "00FFFF", "fuchsia": "FF00FF",
    "magenta": "FF00FF", "blue": "0000FF", "red": "FF0000", "navy": "000080", "teal": "008080", "green": "008000",
    "purple": "800080", "maroon": "800000", "olive": "808000", "gray": "808080", "silver": "C0C0C0",
    "black": "000000",
  ]

  private static func alignment(_ value: String) -> Alignment? {
    switch value.lowercased() {
    case "left", "start": .left
    case "center", "middle": .center
    case "right", "end": .right
    case "justify": .justified
    default: nil
    }
  }

  /// The looks of text inside an element of a name, on top of those around it.
  func text(in name: String, _ outer: TextProperties) -> TextProperties {
    var properties = outer
    switch name {
    case "b", "strong", "th": properties.isBold = true
    case "i", "em", "cite", "dfn", "var": properties.isItalic = true
    case "u", "ins": properties.isUnderlined = true
    case "s", "strike", "del": properties.isStruckThrough = true
    case "mark": properties.highlight = .color("FFFF00")
    case "sup": properties.position = .superscript
    case "sub": properties.position = .subscript
    case "code", "tt", "kbd", "samp", "pre": properties.latinFont = MarkdownBuilder.codeFont
    default: break
    }
    if let isBold { properties.isBold = isBold }
    if let isItalic { properties.isItalic = isItalic }
    if isUnderlined == true { properties.isUnderlined = true }
    if isStruckThrough == true { properties.isStruckThrough = true }
    // The ground of a page or a table is no mark in the text.
    if let highlight, Self.marking.contains(name) { properties.highlight = highlight }
    if let emphasisMark { properties.emphasisMark = emphasisMark }
    return properties
  }
}
