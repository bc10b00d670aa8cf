/// How tables, cells, shapes and slides look. Every nil means: as the parent style says.
struct OpenDocumentLook: Inheriting, Sendable {
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

  func inheriting(_ base: OpenDocumentLook) -> OpenDocumentLook {
    var result = self
    result.alignment = alignment ?? base.alignment
    result.width = width ?? base.width
    result.rowHeight = rowHeight ?? base.rowHeight
    result.border = border ?? base.border
    result.fill = fill ?? base.fill
    result.padding = padding ?? base.padding
    result.verticalAlignment = verticalAlignment ?? base.verticalAlignment
    result.isHorizontalFromPage = isHorizontalFromPage ?? base.isHorizontalFromPage
    result.isVerticalFromPage = isVerticalFromPage ?? base.isVerticalFromPage
    result.isHiddenSlide = isHiddenSlide ?? base.isHiddenSlide
    return result
  }
}
