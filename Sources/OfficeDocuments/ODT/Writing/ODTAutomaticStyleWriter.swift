/// Writes the automatic styles of one part: each look once, named and ordered by its first use.
struct ODTAutomaticStyleWriter {
  /// How a paragraph differs from its named style.
  struct ParagraphLook: Hashable {
    /// The number of the named style in the styleSheet.
    var style: Int
    /// What differs.
    var properties = ParagraphProperties()
    /// What differs for all of its characters.
    var text = TextProperties()
    /// The page that the paragraph starts.
    var pageStart: ODTPageStart?
    /// Whether the named style is copied in, because the text of shapes does not know named styles.
    var isSelfContained = false
  }

  /// How a table as a whole looks.
  struct TableLook: Hashable {
    var width: Length
    var alignment: Alignment
    var pageStart: ODTPageStart?
    var isOnNewPage: Bool
    var staysOnOnePage: Bool
  }

  /// How a cell looks.
  struct CellLook: Hashable {
    var top: Border?
    var bottom: Border?
    var left: Border?
    var right: Border?
    var padding: Length
    var verticalAlignment: VerticalAlignment
    var shading: String?
  }

  /// How a shape looks.
  struct ShapeLook: Hashable {
    var border: Border?
    var fill: String?
    var verticalAlignment: VerticalAlignment
    /// Whether the height of its lines does not depend on fonts.
    var hasMeasuredLines = false
  }

  /// The finished styles.
  private(set) var xml = XMLWriter(fragmentReservingCapacity: 1 << 12)
  /// Whether a dashed line is drawn, whose pattern has to be declared.
  private(set) var hasDashedShape = false
  private let styleSheet: StyleSheet
  private let styleNames: ODTStyleNames
  private let prefix: String
  private var isPictureStyleWritten = false
  private var isEquationStyleWritten = false
  private var isRubyStyleWritten = false
  private var paragraphs = Pool<ParagraphLook>()
  private var texts = Pool<TextProperties>()
  private var tables = Pool<TableLook>()
  private var columns = Pool<Length>()
  private var rows = Pool<RowHeight?>()
  private var cells = Pool<CellLook>()
  private var shapes = Pool<ShapeLook>()

  /// Begins the styles of a part whose names start with `prefix`.
  init(styleSheet: StyleSheet, styleNames: ODTStyleNames, prefix: String) {
    self.styleSheet = styleSheet
    self.styleNames = styleNames
    self.prefix = prefix
  }

  /// The name of the style of a paragraph: that of its named style when nothing differs.
  mutating func name(_ look: ParagraphLook, fonts: inout ODTFontFaces) -> String {
    if look.pageStart == nil, !look.isSelfContained, look.text.isEmpty,
      look.properties.isEmpty
    {
      return styleNames.names[look.style]
    }
    if let name = paragraphs.name(look) { return name }
    let name = paragraphs.add(look, prefix + "P")
    let entry = styleSheet.entries[look.style]
    xml.start("style:style")
    xml.attribute("style:name", name)
    xml.attribute("style:family", "paragraph")
    xml.attribute("style:parent-style-name", styleNames.names[look.isSelfContained ? 0 : look.style])
    if let start = look.pageStart { xml.attribute("style:master-page-name", start.masterPage) }
    if let level = look.properties.outlineLevel, level > 0 { xml.odfNoChapterNumbering() }
    if look.isSelfContained {
      xml.odfParagraphProperties(
        look.properties.inheriting(entry.paragraph), startingFrom: ParagraphProperties())
      xml.odfTextProperties(
        look.text.inheriting(entry.text).inheriting(StyleSheet.defaultText), fonts: &fonts)
    } else {
      xml.odfParagraphProperties(look.properties, startingFrom: entry.paragraph, pageStart: look.pageStart)
      xml.odfTextProperties(look.text, fonts: &fonts)
    }
    xml.end()
    return name
  }

  /// The name of the style of a run; nil when it looks as its paragraph says.
  mutating func name(_ properties: TextProperties, fonts: inout ODTFontFaces) -> String? {
    if properties.isEmpty { return nil }
    var properties = properties
    var parent: String?
    if let name = properties.style, let number = styleSheet.number(of: name) {
      let style = styleSheet.entries[number].style
      let own = properties.beyond(style.linkedText)
      let name = styleNames.characterName(of: style)
      if own.isEmpty { return name }
      parent = name
      properties = own
      properties.style = style.name
    }
    if let name = texts.name(properties) { return name }
    let name = texts.add(properties, prefix + "T")
    xml.start("style:style")
    xml.attribute("style:name", name)
    xml.attribute("style:family", "text")
    if let parent { xml.attribute("style:parent-style-name", parent) }
    xml.odfTextProperties(properties, fonts: &fonts)
    xml.end()
    return name
  }

  /// The name of the style of a table.
  mutating func name(_ look: TableLook) -> String {
    if let name = tables.name(look) { return name }
    let name = tables.add(look, prefix + "Table")
    xml.start("style:style")
    xml.attribute("style:name", name)
    xml.attribute("style:family", "table")
    if let start = look.pageStart { xml.attribute("style:master-page-name", start.masterPage) }
    xml.start("style:table-properties")
    xml.attribute("style:width", look.width.odfPositive)
    switch look.alignment {
    case .left: xml.attribute("table:align", "left")
    case .center: xml.attribute("table:align", "center")
    case .right: xml.attribute("table:align", "right")
    case .justified, .distributed: xml.attribute("table:align", "margins")
    }
    if look.alignment == .left { xml.attribute("fo:margin-left", "0pt") }
    xml.attribute("table:border-model", "collapsing")
    xml.attribute("style:may-break-between-rows", look.staysOnOnePage ? "false" : "true")
    if look.isOnNewPage { xml.attribute("fo:break-before", "page") }
    if let start = look.pageStart { xml.attribute("style:page-number", start.pageNumber.map { String($0) } ?? "auto") }
    xml.end()
    xml.end()
    return name
  }

  /// The name of the style of a column.
  mutating func columnName(width: Length) -> String {
    if let name = columns.name(width) { return name }
    let name = columns.add(width, prefix + "Column")
    xml.start("style:style")
    xml.attribute("style:name", name)
    xml.attribute("style:family", "table-column")
    xml.start("style:table-column-properties")
    xml.attribute("style:column-width", width.odfPositive)
    xml.end()
    xml.end()
    return name
  }

  /// The name of the style of a row.
  mutating func rowName(height: RowHeight?) -> String {
    if let name = rows.name(height) { return name }
    let name = rows.add(height, prefix + "Row")
    xml.start("style:style")
    xml.attribute("style:name", name)
    xml.attribute("style:family", "table-row")
    xml.start("style:table-row-properties")
    switch height {
    case .atLeast(let height)?: xml.attribute("style:min-row-height", height.odfNotNegative)
    case .exactly(let height)?: xml.attribute("style:row-height", height.odfPositive)
    case nil: break
    }
    xml.attribute("fo:keep-together", "always")
    xml.end()
    xml.end()
    return name
  }

  /// The name of the style of a cell.
  mutating func name(_ look: CellLook) -> String {
    if let name = cells.name(look) { return name }
    let name = cells.add(look, prefix + "Cell")
    xml.start("style:style")
    xml.attribute("style:name", name)
    xml.attribute("style:family", "table-cell")
    xml.start("style:table-cell-properties")
    switch look.verticalAlignment {
    case .top: xml.attribute("style:vertical-align", "top")
    case .center: xml.attribute("style:vertical-align", "middle")
    case .bottom: xml.attribute("style:vertical-align", "bottom")
    }
    xml.attribute("fo:padding-left", look.padding.odfNotNegative)
    xml.attribute("fo:padding-right", look.padding.odfNotNegative)
    xml.attribute("fo:padding-top", "0pt")
    xml.attribute("fo:padding-bottom", "0pt")
    xml.attribute("fo:border-top", look.top?.odf ?? "none")
    xml.attribute("fo:border-bottom", look.bottom?.odf ?? "none")
    xml.attribute("fo:border-left", look.left?.odf ?? "none")
    xml.attribute("fo:border-right", look.right?.odf ?? "none")
    if let shading = look.shading.flatMap(odfHexadecimal) { xml.attribute("fo:background-color", "#\(shading)") }
    xml.end()
    xml.end()
    return name
  }

  /// The name of the style of a shape.
  mutating func name(_ look: ShapeLook) -> String {
    if let name = shapes.name(look) { return name }
    let name = shapes.add(look, prefix + "Shape")
    xml.start("style:style")
    xml.attribute("style:name", name)
    xml.attribute("style:family", "graphic")
    xml.start("style:graphic-properties")
    if let border = look.border, border.width.points > 0 {
      xml.attribute("draw:stroke", border.isDashed ? "dash" : "solid")
      if border.isDashed {
        hasDashedShape = true
        xml.attribute("draw:stroke-dash", ODTStylesPart.dashName)
      }
      xml.attribute("svg:stroke-width", border.width.odfPositive)
      xml.attribute("svg:stroke-color", "#\(odfHexadecimal(border.color) ?? "000000")")
    } else {
      xml.attribute("draw:stroke", "none")
    }
    if let fill = look.fill.flatMap(odfHexadecimal) {
      xml.attribute("draw:fill", "solid")
      xml.attribute("draw:fill-color", "#\(fill)")
    } else {
      xml.attribute("draw:fill", "none")
    }
    switch look.verticalAlignment {
    case .top: xml.attribute("draw:textarea-vertical-align", "top")
    case .center: xml.attribute("draw:textarea-vertical-align", "middle")
    case .bottom: xml.attribute("draw:textarea-vertical-align", "bottom")
    }
    xml.attribute("draw:auto-grow-height", "false")
    xml.attribute("fo:wrap-option", "wrap")
    xml.attribute("fo:padding", "0pt")
    xml.attribute("style:wrap", "run-through")
    xml.attribute("style:run-through", "foreground")
    xml.attribute("style:horizontal-pos", "from-left")
    xml.attribute("style:horizontal-rel", "page")
    xml.attribute("style:vertical-pos", "from-top")
    xml.attribute("style:vertical-rel", "page")
    xml.attribute("style:flow-with-text", "false")
    xml.end()
    if look.hasMeasuredLines {
      xml.start("style:paragraph-properties")
      xml.attribute("style:font-independent-line-spacing", "true")
      xml.end()
    }
    xml.end()
    return name
  }

  /// The name of the style of pictures, which stand in a line like a character.
  mutating func pictureName() -> String {
    let name = prefix + "Picture"
    if isPictureStyleWritten { return name }
    isPictureStyleWritten = true
    xml.start("style:style")
    xml.attribute("style:name", name)
    xml.attribute("style:family", "graphic")
    xml.start("style:graphic-properties")
    xml.attribute("style:vertical-pos", "top")
    xml.attribute("style:vertical-rel", "baseline")
    xml.attribute("draw:stroke", "none")
    xml.attribute("draw:fill", "none")
    xml.attribute("fo:border", "none")
    xml.attribute("fo:padding", "0pt")
    xml.end()
    xml.end()
    return name
  }

  /// The name of the style of formulas, whose middle is that of the letters around them.
  mutating func equationName() -> String {
    let name = prefix + "Formula"
    if isEquationStyleWritten { return name }
    isEquationStyleWritten = true
    xml.start("style:style")
    xml.attribute("style:name", name)
    xml.attribute("style:family", "graphic")
    xml.start("style:graphic-properties")
    xml.attribute("style:vertical-pos", "middle")
    xml.attribute("style:vertical-rel", "text")
    xml.attribute("fo:border", "none")
    xml.attribute("fo:margin", "0pt")
    xml.attribute("fo:padding", "0pt")
    xml.end()
    xml.end()
    return name
  }

  /// The name of the style of characters with their reading above them.
  mutating func rubyName() -> String {
    let name = prefix + "Ruby"
    if isRubyStyleWritten { return name }
    isRubyStyleWritten = true
    xml.start("style:style")
    xml.attribute("style:name", name)
    xml.attribute("style:family", "ruby")
    xml.start("style:ruby-properties")
    xml.attribute("style:ruby-align", "center")
    xml.attribute("style:ruby-position", "above")
    xml.end()
    xml.end()
    return name
  }
}

/// The names given to looks so far.
private struct Pool<Look: Hashable> {
  private var names: [Look: String] = [:]
  private var recent = RecentValues<Look, String>()

  /// The name of a look that was seen before.
  mutating func name(_ look: Look) -> String? {
    if let name = recent.value(of: look) { return name }
    guard let name = names[look] else { return nil }
    recent.keep(name, of: look)
    return name
  }

  /// Names a new look.
  mutating func add(_ look: Look, _ prefix: String) -> String {
    let name = prefix + String(names.count + 1)
    names[look] = name
    recent.keep(name, of: look)
    return name
  }
}
