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

  /// Writes the declarations that both parts of a file need: each font with what serves in its place.
  func write(to xml: inout XMLWriter, _ substitutes: [FontSubstitutes]) {
    xml.start("office:font-face-decls")
    for name in names {
      let traits = FontTraits(name, substitutes)
      xml.start("style:font-face")
      xml.attribute("style:name", name)
      xml.attribute("svg:font-family", ([name] + traits.alternatives).map(Self.quoted).joined(separator: ", "))
      if ["roman", "swiss", "modern", "script"].contains(traits.family) {
        xml.attribute("style:font-family-generic", traits.family)
      }
      xml.attribute("style:font-pitch", traits.isFixed ? "fixed" : "variable")
      xml.end()
    }
    xml.end()
  }

  /// A family name with other characters than letters and digits needs quotation marks.
  private static func quoted(_ name: String) -> String {
    let isPlain = name.unicodeScalars.allSatisfy {
      $0.value > 0x7F || $0.properties.isAlphabetic || $0.properties.numericType != nil || $0 == "_" || $0 == "-"
    }
    return isPlain || name.utf8.contains(UInt8(ascii: "'")) ? name : "'\(name)'"
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
    let isSaid = own.said.contains { $0.kind != .outlineLevel }
    guard pageStart != nil || isSaid else { return }
    let all = own.inheriting(base)
    start("style:paragraph-properties")
    for kind in ParagraphProperty.Kind.openDocumentOrder { odfProperty(kind, own, all, pageStart: pageStart) }
    end()
  }

  private mutating func odfProperty(
    _ kind: ParagraphProperty.Kind, _ own: ParagraphProperties, _ all: ParagraphProperties, pageStart: ODTPageStart?
  ) {
    switch kind {
    case .alignment: if let alignment = own.alignment { odfAlignment(alignment) }
    case .leftIndent:
      guard own.leftIndent != nil || own.rightIndent != nil || own.firstLineIndent != nil else { return }
      attribute("fo:margin-left", (all.leftIndent ?? .zero).odf)
      attribute("fo:margin-right", (all.rightIndent ?? .zero).odf)
      attribute("fo:text-indent", (all.firstLineIndent ?? .zero).odf)
      attribute("style:auto-text-indent", "false")
    case .rightIndent, .firstLineIndent: return  // Written with the left indent.
    case .spaceBefore:
      guard own.spaceBefore != nil || own.spaceAfter != nil else { return }
      attribute("fo:margin-top", (all.spaceBefore ?? .zero).odfNotNegative)
      attribute("fo:margin-bottom", (all.spaceAfter ?? .zero).odfNotNegative)
    case .spaceAfter: return  // Written with the space above.
    case .lineSpacing:
      switch own.lineSpacing {
      case .exactly(let height)?: attribute("fo:line-height", height.odfNotNegative)
      case .atLeast(let height)?: attribute("style:line-height-at-least", height.odfNotNegative)
      case .multiple(let factor)?: attribute("fo:line-height", Self.percent(factor * 100))
      case nil: return
      }
    case .keepWithNext: if let keep = own.keepWithNext { attribute("fo:keep-with-next", keep ? "always" : "auto") }
    case .keepLinesTogether:
      if let keep = own.keepLinesTogether { attribute("fo:keep-together", keep ? "always" : "auto") }
    case .pageBreakBefore:
      if let isNewPage = own.pageBreakBefore { attribute("fo:break-before", isNewPage ? "page" : "auto") }
    case .snapsToGrid:
      if let snaps = own.snapsToGrid { attribute("style:snap-to-layout-grid", snaps ? "true" : "false") }
      if let pageStart { attribute("style:page-number", pageStart.pageNumber.map { String($0) } ?? "auto") }
    case .topBorder:
      guard own.topBorder != nil || own.bottomBorder != nil else { return }
      attribute("fo:border-left", "none")
      attribute("fo:border-right", "none")
      attribute("fo:border-top", all.topBorder?.odf ?? "none")
      attribute("fo:border-bottom", all.bottomBorder?.odf ?? "none")
      attribute("fo:padding", "0pt")
    case .bottomBorder: return  // Written with the rule above.
    case .tabStops:
      guard own.tabStops != nil || own.leftIndent != nil && all.tabStops != nil else { return }
      odfTabStops(all.tabStops ?? [], leftIndent: all.leftIndent ?? .zero)
    case .outlineLevel: return  // The heading and its style say it.
    }
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
    guard !properties.isEmpty else { return }
    start("style:text-properties")
    for kind in TextProperty.Kind.openDocumentOrder {
      if let property = properties.said[kind] { odfProperty(property, fonts: &fonts) }
    }
    end()
  }

  private mutating func odfProperty(_ property: TextProperty, fonts: inout ODTFontFaces) {
    switch property {
    case .style: return  // The span or its style names it.
    case .color(let color): if let color = odfHexadecimal(color) { attribute("fo:color", "#\(color)") }
    case .latinFont(let font):
      fonts.insert(font)
      attribute("style:font-name", font)
      attribute("style:font-name-complex", font)
    case .eastAsianFont(let font):
      fonts.insert(font)
      attribute("style:font-name-asian", font)
    case .size(let size):
      let size = size.odfPositive
      attribute("fo:font-size", size)
      attribute("style:font-size-asian", size)
      attribute("style:font-size-complex", size)
    case .isBold(let isBold):
      let weight = isBold ? "bold" : "normal"
      attribute("fo:font-weight", weight)
      attribute("style:font-weight-asian", weight)
      attribute("style:font-weight-complex", weight)
    case .isItalic(let isItalic):
      let slant = isItalic ? "italic" : "normal"
      attribute("fo:font-style", slant)
      attribute("style:font-style-asian", slant)
      attribute("style:font-style-complex", slant)
    case .underline(let underline):
      attribute("style:text-underline-style", underline.odf)
      guard underline != .none else { return }
      if underline == .double { attribute("style:text-underline-type", "double") }
      attribute("style:text-underline-width", underline == .thick ? "bold" : "auto")
      attribute("style:text-underline-color", "font-color")
    case .strike(let strike):
      attribute("style:text-line-through-style", strike == .none ? "none" : "solid")
      attribute("style:text-line-through-type", strike.odf)
    case .capitals(let capitals):
      if capitals != .small { attribute("fo:text-transform", capitals == .all ? "uppercase" : "none") }
      if capitals != .all { attribute("fo:font-variant", capitals == .small ? "small-caps" : "normal") }
    case .letterSpacing(let spacing): attribute("fo:letter-spacing", spacing.odf)
    case .horizontalScale(let scale): attribute("style:text-scale", Self.percent(Double(min(max(scale, 1), 600))))
    case .position(.baseline): attribute("style:text-position", "0% 100%")
    case .position(.superscript): attribute("style:text-position", "super 58%")
    case .position(.subscript): attribute("style:text-position", "sub 58%")
    case .highlight(.none): attribute("fo:background-color", "transparent")
    case .highlight(.color(let color)):
      if let color = odfHexadecimal(color) { attribute("fo:background-color", "#\(color)") }
    case .border: return  // ODF 1.3 has none around characters; the writer of runs reports it.
    case .emphasisMark(let mark): attribute("style:text-emphasize", mark.odf)
    }
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

extension Underline {
  /// The value of `style:text-underline-style`.
  fileprivate var odf: String {
    switch self {
    case .none: "none"
    case .single, .double, .thick: "solid"
    case .dotted: "dotted"
    case .dashed: "dash"
    case .wavy: "wave"
    }
  }
}

extension Strike {
  /// The value of `style:text-line-through-type`.
  fileprivate var odf: String {
    switch self {
    case .none: "none"
    case .single: "single"
    case .double: "double"
    }
  }
}

extension CaseIterable where Self: Equatable {
  /// All cases: some first, in this order, and then the rest.
  fileprivate static func all(first: [Self]) -> [Self] { first + allCases.filter { !first.contains($0) } }
}

extension TextProperty.Kind {
  /// The order in which the attributes stand.
  fileprivate static let openDocumentOrder = all(first: [
    .color, .latinFont, .eastAsianFont, .size, .isBold, .isItalic, .underline, .strike, .letterSpacing,
    .horizontalScale, .position,
  ])
}

extension ParagraphProperty.Kind {
  /// The order in which the attributes stand, and behind them the tab stops.
  fileprivate static let openDocumentOrder =
    all(first: [
      .alignment, .leftIndent, .spaceBefore, .lineSpacing, .keepWithNext, .keepLinesTogether, .pageBreakBefore,
      .snapsToGrid, .topBorder,
    ]).filter { $0 != .tabStops } + [.tabStops]
}
