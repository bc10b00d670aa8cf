extension ParagraphProperties {
  /// Reads a `style:paragraph-properties` element.
  init(openDocument element: XMLElement) {
    self.init()
    switch element.attribute("fo:text-align") {
    case "start", "left": alignment = .left
    case "center": alignment = .center
    case "end", "right": alignment = .right
    case "justify": alignment = element.attribute("fo:text-align-last") == "justify" ? .distributed : .justified
    default: break
    }
    leftIndent = element.length("fo:margin-left")
    rightIndent = element.length("fo:margin-right")
    firstLineIndent = element.length("fo:text-indent")
    spaceBefore = element.length("fo:margin-top")
    spaceAfter = element.length("fo:margin-bottom")
    keepWithNext = element.attribute("fo:keep-with-next").map { $0 == "always" }
    keepLinesTogether = element.attribute("fo:keep-together").map { $0 == "always" }
    pageBreakBefore = element.attribute("fo:break-before").map { $0 == "page" }
    snapsToGrid = element.attribute("style:snap-to-layout-grid").map { $0 == "true" }
    if let height = element.attribute("fo:line-height") {
      if height.hasSuffix("%"), let percent = Double(height.dropLast()), percent > 0, percent < 10_000 {
        lineSpacing = .multiple(percent / 100)
      } else if let length = element.length("fo:line-height") {
        lineSpacing = .exactly(length)
      }
    } else if let length = element.length("style:line-height-at-least") {
      lineSpacing = .atLeast(length)
    }
    topBorder = Border(openDocument: element.attribute("fo:border-top") ?? element.attribute("fo:border"))
    bottomBorder = Border(openDocument: element.attribute("fo:border-bottom") ?? element.attribute("fo:border"))
    if let stops = element.child("style:tab-stops") {
      let tabStops = stops.children.compactMap { stop -> TabStop? in
        guard let position = stop.length("style:position") else { return nil }
        let alignment: Alignment =
          switch stop.attribute("style:type") {
          case "center": .center
          case "right": .right
          default: .left
          }
        let hasLeader = stop.attribute("style:leader-text") == "." || stop.attribute("style:leader-style") == "dotted"
        return TabStop(position: position, alignment: alignment, hasDotLeader: hasLeader)
      }
      self.tabStops = tabStops.isEmpty ? nil : tabStops.sorted { $0.position < $1.position }
    }
  }
}

extension TextProperties {
  /// Reads a `style:text-properties` element. Where Chinese characters have a value of their own, that one counts.
  init(openDocument element: XMLElement, fonts: [String: String]) {
    self.init()
    func font(_ name: String, _ family: String) -> String? {
      if let name = element.attribute(name) { return fonts[name] ?? name }
      return element.attribute(family).map(OpenDocumentStyles.unquoted)
    }
    latinFont = font("style:font-name", "fo:font-family")
    eastAsianFont = font("style:font-name-asian", "style:font-family-asian")
    size = element.length("style:font-size-asian") ?? element.length("fo:font-size")
    isBold = (element.attribute("style:font-weight-asian") ?? element.attribute("fo:font-weight")).map {
      $0 == "bold" || Int($0) ?? 0 >= 600
    }
    isItalic = (element.attribute("style:font-style-asian") ?? element.attribute("fo:font-style")).map {
      $0 == "italic" || $0 == "oblique"
    }
    isUnderlined = element.attribute("style:text-underline-style").map { $0 != "none" }
    isStruckThrough =
      (element.attribute("style:text-line-through-style")
      ?? element.attribute("style:text-line-through-type")).map { $0 != "none" }
    color = element.attribute("fo:color").flatMap { hexadecimalColor($0) }
    letterSpacing = element.length("fo:letter-spacing")
    horizontalScale = element.attribute("style:text-scale").flatMap {
      Int(measure: $0.dropLast($0.hasSuffix("%") ? 1 : 0))
    }
    .map { min(max($0, 1), 600) }
    highlight = element.attribute("fo:background-color").flatMap { value in
      value == "transparent" ? Highlight.none : hexadecimalColor(value).map { .color($0) }
    }
    emphasisMark = element.attribute("style:text-emphasize").flatMap { EmphasisMark(openDocument: $0) }
    position = element.attribute("style:text-position").map { value in
      if value.hasPrefix("super") { return .superscript }
      if value.hasPrefix("sub") || value.hasPrefix("-") { return .subscript }
      let percent = Double(value.prefix { $0 != "%" }) ?? 0
      return percent > 0 ? .superscript : .baseline
    }
  }
}

extension EmphasisMark {
  /// Reads a value such as `dot below`; nil for one that is none. Where the mark stands is left to the language.
  init?(openDocument value: String) {
    switch value.prefix(while: { $0 != " " }) {
    case "none": self = .none
    case "dot", "disc": self = .dot
    case "accent": self = .comma
    case "circle": self = .circle
    default: return nil
    }
  }
}

extension Border {
  /// Reads a rule such as `0.5pt solid #000000`; nil when it says that there is none.
  init?(openDocument text: String?) {
    guard let text, text != "none" else { return nil }
    let words = text.split(separator: " ")
    guard let width = words.lazy.compactMap({ Length(measure: $0) { _ in nil } }).first, width.points > 0 else {
      return nil
    }
    self.init(
      width: width, color: words.lazy.compactMap { $0.hasPrefix("#") ? hexadecimalColor($0) : nil }.first ?? "000000",
      isDashed: words.contains { $0.hasPrefix("da") || $0.hasPrefix("do") && $0 != "double" })
  }
}

/// How tables, cells, shapes and slides look. Every nil means: as the parent style says.
struct OpenDocumentLook: Sendable {
  var alignment: Alignment?
  /// The width of a column.
  var width: Length?
  var rowHeight: RowHeight?
  /// The rule around a cell or shape; an inner nil says that there is none.
  var border: Border??
  /// The colour behind it; an inner nil says that there is none.
  var fill: String??
  var padding: Length?
  var verticalAlignment: VerticalAlignment?
  /// Whether positions count from the edge of the page.
  var isHorizontalFromPage: Bool?
  var isVerticalFromPage: Bool?
  /// Whether a slide is left out of the show.
  var isHiddenSlide: Bool?

  /// Reads what one of the `style:…-properties` elements says.
  mutating func read(_ element: XMLElement) {
    switch element.name {
    case "style:table-properties":
      switch element.attribute("table:align") {
      case "left": alignment = .left
      case "center": alignment = .center
      case "right": alignment = .right
      case "margins": alignment = .justified
      default: break
      }
    case "style:table-column-properties": width = element.length("style:column-width")
    case "style:table-row-properties":
      if let height = element.length("style:row-height") {
        rowHeight = .exactly(height)
      } else if let height = element.length("style:min-row-height") {
        rowHeight = .atLeast(height)
      }
    case "style:table-cell-properties":
      readBox(element)
      switch element.attribute("style:vertical-align") {
      case "top": verticalAlignment = .top
      case "middle": verticalAlignment = .center
      case "bottom": verticalAlignment = .bottom
      default: break
      }
    case "style:graphic-properties": readGraphic(element)
    case "style:drawing-page-properties":
      isHiddenSlide = element.attribute("presentation:visibility").map { $0 == "hidden" }
    default: break
    }
  }

  private mutating func readBox(_ element: XMLElement) {
    let sides = ["fo:border", "fo:border-top", "fo:border-bottom", "fo:border-left", "fo:border-right"]
      .compactMap { element.attribute($0) }
    if !sides.isEmpty { border = .some(sides.lazy.compactMap { Border(openDocument: $0) }.first) }
    if let color = element.attribute("fo:background-color") { fill = .some(hexadecimalColor(color)) }
    padding = element.length("fo:padding") ?? element.length("fo:padding-left")
  }

  private mutating func readGraphic(_ element: XMLElement) {
    readBox(element)
    switch element.attribute("draw:stroke") {
    case "none": border = .some(nil)
    case "solid", "dash":
      border = Border(
        width: element.length("svg:stroke-width").map { max($0, .points(0.25)) } ?? .points(0.25),
        color: element.attribute("svg:stroke-color").flatMap { hexadecimalColor($0) } ?? "000000",
        isDashed: element.attribute("draw:stroke") == "dash")
    default: break
    }
    switch element.attribute("draw:fill") {
    case "none": fill = .some(nil)
    case "solid": fill = .some(element.attribute("draw:fill-color").flatMap { hexadecimalColor($0) })
    default: break
    }
    switch element.attribute("draw:textarea-vertical-align") {
    case "top": verticalAlignment = .top
    case "middle": verticalAlignment = .center
    case "bottom": verticalAlignment = .bottom
    default: break
    }
    isHorizontalFromPage = element.attribute("style:horizontal-rel").map { $0 == "page" }
    isVerticalFromPage = element.attribute("style:vertical-rel").map { $0 == "page" }
  }

  /// What remains of this look when `direct` overrides it.
  func overridden(by direct: OpenDocumentLook) -> OpenDocumentLook {
    var result = direct
    result.alignment = direct.alignment ?? alignment
    result.width = direct.width ?? width
    result.rowHeight = direct.rowHeight ?? rowHeight
    result.border = direct.border ?? border
    result.fill = direct.fill ?? fill
    result.padding = direct.padding ?? padding
    result.verticalAlignment = direct.verticalAlignment ?? verticalAlignment
    result.isHorizontalFromPage = direct.isHorizontalFromPage ?? isHorizontalFromPage
    result.isVerticalFromPage = direct.isVerticalFromPage ?? isVerticalFromPage
    result.isHiddenSlide = direct.isHiddenSlide ?? isHiddenSlide
    return result
  }
}
