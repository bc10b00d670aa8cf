/// The fonts that a document names, in the order in which they are first used.
struct ODTFontFaces: Sendable {
  private var names: [String] = []
  private var known: Set<String> = []

  /// Adds a font.
  mutating func insert(_ name: String) {
    if known.insert(name).inserted { names.append(name) }
  }

  /// Adds the fonts of a finished part.
  mutating func insert(_ others: ODTFontFaces) {
    for name in others.names { insert(name) }
  }

  /// Writes the declarations that both parts of a file need.
  func write(to xml: inout XMLWriter) {
    xml.start("office:font-face-decls")
    for name in names {
      xml.start("style:font-face")
      xml.attribute("style:name", name)
      // A family name with other characters than letters and digits needs quotation marks.
      let isPlain = name.unicodeScalars.allSatisfy {
        $0.value > 0x7F || $0.properties.isAlphabetic || $0.properties.numericType != nil || $0 == "_" || $0 == "-"
      }
      xml.attribute("svg:font-family", isPlain || name.utf8.contains(UInt8(ascii: "'")) ? name : "'\(name)'")
      xml.end()
    }
    xml.end()
  }
}

/// Where a page number starts anew, or a new kind of page begins.
struct ODTPageStart: Hashable, Sendable {
  /// The name of the master page.
  var masterPage: String
  /// The number of the first page; nil continues the count.
  var pageNumber: Int?
}

extension XMLWriter {
  /// Writes the properties of a paragraph that differ from those of the style it starts from.
  ///
  /// LibreOffice keeps the indents of a paragraph as one value, and so the spaces above and below, and the borders. Where
  /// one of them is set, the others of its group are therefore written too, or they would fall back to nothing.
  mutating func odfParagraphProperties(
    _ own: ParagraphProperties, startingFrom base: ParagraphProperties, pageStart: ODTPageStart? = nil
  ) {
    guard pageStart != nil || own != ParagraphProperties({ $0.outlineLevel = own.outlineLevel }) else { return }
    let all = own.inheriting(base)
    start("style:paragraph-properties")
    if let alignment = own.alignment { odfAlignment(alignment) }
    if own.leftIndent != nil || own.rightIndent != nil || own.firstLineIndent != nil {
      attribute("fo:margin-left", (all.leftIndent ?? .zero).odf)
      attribute("fo:margin-right", (all.rightIndent ?? .zero).odf)
      attribute("fo:text-indent", (all.firstLineIndent ?? .zero).odf)
      attribute("style:auto-text-indent", "false")
    }
    if own.spaceBefore != nil || own.spaceAfter != nil {
      attribute("fo:margin-top", (all.spaceBefore ?? .zero).odfNotNegative)
      attribute("fo:margin-bottom", (all.spaceAfter ?? .zero).odfNotNegative)
    }
    switch own.lineSpacing {
    case .exactly(let height)?: attribute("fo:line-height", height.odfNotNegative)
    case .atLeast(let height)?: attribute("style:line-height-at-least", height.odfNotNegative)
    case .multiple(let factor)?: attribute("fo:line-height", Self.percent(factor * 100))
    case nil: break
    }
    if let keep = own.keepWithNext { attribute("fo:keep-with-next", keep ? "always" : "auto") }
    if let keep = own.keepLinesTogether { attribute("fo:keep-together", keep ? "always" : "auto") }
    if let isNewPage = own.pageBreakBefore { attribute("fo:break-before", isNewPage ? "page" : "auto") }
    if let snaps = own.snapsToGrid { attribute("style:snap-to-layout-grid", snaps ? "true" : "false") }
    if let pageStart { attribute("style:page-number", pageStart.pageNumber.map { String($0) } ?? "auto") }
    if own.topBorder != nil || own.bottomBorder != nil {
      attribute("fo:border-left", "none")
      attribute("fo:border-right", "none")
      attribute("fo:border-top", all.topBorder?.odf ?? "none")
      attribute("fo:border-bottom", all.bottomBorder?.odf ?? "none")
      attribute("fo:padding", "0pt")
    }
    if own.tabStops != nil || own.leftIndent != nil && all.tabStops != nil {
      odfTabStops(all.tabStops ?? [], leftIndent: all.leftIndent ?? .zero)
    }
    end()
  }

  /// Takes a style of headings out of the numbering of chapters, or LibreOffice would set its indents by that.
  mutating func odfNoChapterNumbering() { attribute("style:list-style-name", "") }

  private mutating func odfAlignment(_ alignment: Alignment) {
    switch alignment {
    case .left: attribute("fo:text-align", "start")
    case .center: attribute("fo:text-align", "center")
    case .right: attribute("fo:text-align", "end")
    case .justified:
      attribute("fo:text-align", "justify")
      attribute("fo:text-align-last", "start")
    case .distributed:
      attribute("fo:text-align", "justify")
      attribute("fo:text-align-last", "justify")
      attribute("style:justify-single-word", "true")
    }
  }

  /// ODF measures tab stops from the left indent, the model from the margin.
  private mutating func odfTabStops(_ stops: [TabStop], leftIndent: Length) {
    start("style:tab-stops")
    for stop in stops {
      start("style:tab-stop")
      attribute("style:position", (stop.position - leftIndent).odf)
      switch stop.alignment {
      case .center: attribute("style:type", "center")
      case .right: attribute("style:type", "right")
      case .left, .justified, .distributed: break
      }
      if stop.hasDotLeader {
        attribute("style:leader-style", "dotted")
        attribute("style:leader-text", ".")
      }
      end()
    }
    end()
  }

  /// Writes how characters look, for western and Asian text alike, since a value for one of them is invisible on the other.
  mutating func odfTextProperties(_ properties: TextProperties, fonts: inout ODTFontFaces) {
    guard properties != TextProperties() else { return }
    start("style:text-properties")
    if let color = properties.color.flatMap(odfHexadecimal) { attribute("fo:color", "#\(color)") }
    if let font = properties.latinFont {
      fonts.insert(font)
      attribute("style:font-name", font)
      attribute("style:font-name-complex", font)
    }
    if let font = properties.eastAsianFont {
      fonts.insert(font)
      attribute("style:font-name-asian", font)
    }
    if let size = properties.size {
      let size = size.odfPositive
      attribute("fo:font-size", size)
      attribute("style:font-size-asian", size)
      attribute("style:font-size-complex", size)
    }
    if let isBold = properties.isBold {
      let weight = isBold ? "bold" : "normal"
      attribute("fo:font-weight", weight)
      attribute("style:font-weight-asian", weight)
      attribute("style:font-weight-complex", weight)
    }
    if let isItalic = properties.isItalic {
      let slant = isItalic ? "italic" : "normal"
      attribute("fo:font-style", slant)
      attribute("style:font-style-asian", slant)
      attribute("style:font-style-complex", slant)
    }
    if let isUnderlined = properties.isUnderlined {
      attribute("style:text-underline-style", isUnderlined ? "solid" : "none")
      if isUnderlined {
        attribute("style:text-underline-width", "auto")
        attribute("style:text-underline-color", "font-color")
      }
    }
    if let isStruck = properties.isStruckThrough {
      attribute("style:text-line-through-style", isStruck ? "solid" : "none")
      attribute("style:text-line-through-type", isStruck ? "single" : "none")
    }
    if let spacing = properties.letterSpacing { attribute("fo:letter-spacing", spacing.odf) }
    if let scale = properties.horizontalScale {
      attribute("style:text-scale", Self.percent(Double(min(max(scale, 1), 600))))
    }
    switch properties.position {
    case .baseline?: attribute("style:text-position", "0% 100%")
    case .superscript?: attribute("style:text-position", "super 58%")
    case .subscript?: attribute("style:text-position", "sub 58%")
    case nil: break
    }
    switch properties.highlight {
    case .color(let color)?:
      if let color = odfHexadecimal(color) { attribute("fo:background-color", "#\(color)") }
    case Highlight.none?: attribute("fo:background-color", "transparent")
    case nil: break
    }
    if let mark = properties.emphasisMark { attribute("style:text-emphasize", mark.odf) }
    end()
  }

  private static func percent(_ value: Double) -> String {
    "\(value.isFinite ? Int(min(max(value, 1), 100_000).rounded()) : 100)%"
  }
}

extension EmphasisMark {
  /// The value of `style:text-emphasize`, at the side where Chinese text has the mark.
  fileprivate var odf: String {
    switch self {
    case .none: "none"
    case .dot: "dot below"
    case .comma: "accent above"
    case .circle: "circle below"
    }
  }
}
