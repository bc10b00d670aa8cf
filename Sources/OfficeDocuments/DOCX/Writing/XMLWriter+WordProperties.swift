extension XMLWriter {
  /// Writes `w:rPr`, or nothing when the style decides everything.
  ///
  /// - Parameter hintsEastAsia: Whether punctuation that Chinese shares with other scripts takes the Chinese font.
  mutating func runProperties(
    _ properties: TextProperties, hintsEastAsia: Bool = false, _ state: inout DOCXWriterState
  ) {
    guard hintsEastAsia || !properties.isEmpty else { return }
    start("w:rPr")
    runPropertyElements(properties, hintsEastAsia: hintsEastAsia, &state)
    end()
  }

  /// Writes what stands inside `w:rPr`, in the order of CT_RPr.
  mutating func runPropertyElements(
    _ properties: TextProperties, hintsEastAsia: Bool = false, _ state: inout DOCXWriterState
  ) {
    var properties = properties
    if let name = properties.style, let style = state.styles[name] {
      wordValue("w:rStyle", style.characterID)
      properties = properties.beyond(style.style.linkedText)
    }
    fonts(properties, hintsEastAsia: hintsEastAsia, &state)
    var shading: Highlight?
    for property in properties.said {
      switch property {
      case .style, .eastAsianFont, .latinFont: continue  // Written first, in one element.
      case .isBold(let isBold):
        wordToggle("w:b", isBold)
        wordToggle("w:bCs", isBold)
      case .isItalic(let isItalic):
        wordToggle("w:i", isItalic)
        wordToggle("w:iCs", isItalic)
      case .capitals(let capitals):
        if capitals != .small { wordToggle("w:caps", capitals == .all) }
        if capitals != .all { wordToggle("w:smallCaps", capitals == .small) }
      case .strike(let strike):
        if strike != .double { wordToggle("w:strike", strike == .single) }
        if strike != .single { wordToggle("w:dstrike", strike == .double) }
      case .color(let text): if let color = state.color(text) { wordValue("w:color", color) }
      case .letterSpacing(let spacing): wordValue("w:spacing", spacing.signedTwips)
      case .horizontalScale(let scale): wordValue("w:w", state.scale(scale))
      case .size(let size):
        let halfPoints = state.halfPoints(size)
        wordValue("w:sz", halfPoints)
        wordValue("w:szCs", halfPoints)
      case .highlight(let highlight):
        if let name = highlight.wordName { wordValue("w:highlight", name) } else { shading = highlight }
      case .underline(let underline): wordValue("w:u", underline.wordValue)
      case .border(let border): wordBorder("w:bdr", border, space: 0, &state)
      case .position(let position):
        wordShading(&shading, &state)
        switch position {
        case .baseline: wordValue("w:vertAlign", "baseline")
        case .superscript: wordValue("w:vertAlign", "superscript")
        case .subscript: wordValue("w:vertAlign", "subscript")
        }
      case .emphasisMark(let mark):
        wordShading(&shading, &state)
        wordValue("w:em", mark.rawValue)
      }
    }
    wordShading(&shading, &state)
  }

  /// Writes a colour that has no name in `w:highlight`, once, in its place behind the border.
  private mutating func wordShading(_ shading: inout Highlight?, _ state: inout DOCXWriterState) {
    guard case .color(let text)? = shading.take(), let color = state.color(text) else { return }
    empty("w:shd", ["w:val": "clear", "w:color": "auto", "w:fill": color])
  }

  private mutating func fonts(_ properties: TextProperties, hintsEastAsia: Bool, _ state: inout DOCXWriterState) {
    let latin = properties.latinFont.flatMap { $0.isEmpty ? nil : $0 }
    let eastAsian = properties.eastAsianFont.flatMap { $0.isEmpty ? nil : $0 }
    guard hintsEastAsia || latin != nil || eastAsian != nil else { return }
    start("w:rFonts")
    if hintsEastAsia { attribute("w:hint", "eastAsia") }
    if let latin {
      attribute("w:ascii", latin)
      attribute("w:hAnsi", latin)
      state.fonts.use(latin)
    }
    if let eastAsian {
      attribute("w:eastAsia", eastAsian)
      state.fonts.use(eastAsian)
    }
    if let latin { attribute("w:cs", latin) }
    end()
  }

  /// Writes what stands inside `w:pPr` between the style and the properties of the paragraph mark, in the order of
  /// CT_PPrBase.
  ///
  /// - Parameters:
  ///   - numbering: Where the paragraph counts.
  ///   - inheritedTabs: The tab stops that the style gives, which Word keeps unless each one is cleared.
  mutating func paragraphPropertyElements(
    _ properties: ParagraphProperties, numbering: DOCXWriterNumbering.Reference? = nil, inheritedTabs: [TabStop]?,
    _ state: inout DOCXWriterState
  ) {
    var numbering = numbering
    for property in properties.said {
      if property.kind.rawValue > ParagraphProperty.Kind.pageBreakBefore.rawValue { self.numbering(&numbering) }
      switch property {
      case .keepWithNext(let keeps): wordToggle("w:keepNext", keeps)
      case .keepLinesTogether(let keeps): wordToggle("w:keepLines", keeps)
      case .pageBreakBefore(let breaks): wordToggle("w:pageBreakBefore", breaks)
      case .topBorder: borders(properties, &state)
      case .bottomBorder: if properties.topBorder == nil { borders(properties, &state) }
      case .tabStops(let tabs): tabStops(tabs, instead: inheritedTabs ?? [])
      case .snapsToGrid(let snaps): wordToggle("w:snapToGrid", snaps)
      case .spaceBefore: spacing(properties)
      case .spaceAfter: if properties.spaceBefore == nil { spacing(properties) }
      case .lineSpacing: if properties.spaceBefore == nil, properties.spaceAfter == nil { spacing(properties) }
      case .leftIndent: indents(properties)
      case .rightIndent: if properties.leftIndent == nil { indents(properties) }
      case .firstLineIndent: if properties.leftIndent == nil, properties.rightIndent == nil { indents(properties) }
      case .alignment(let alignment): wordValue("w:jc", alignment.wordValue)
      case .outlineLevel(let level):
        if (1...9).contains(level) {
          wordValue("w:outlineLvl", level - 1)
        } else {
          state.note(
            "大纲级别 \(level) 不在 1 至 9 之间，按正文处理",
            english: "the outline level \(level) is not from 1 to 9; body text is assumed")
        }
      }
    }
  }

  /// Writes once where a paragraph counts.
  private mutating func numbering(_ reference: inout DOCXWriterNumbering.Reference?) {
    guard let reference = reference.take() else { return }
    start("w:numPr")
    wordValue("w:ilvl", reference.level)
    wordValue("w:numId", reference.id)
    end()
  }

  private mutating func borders(_ properties: ParagraphProperties, _ state: inout DOCXWriterState) {
    start("w:pBdr")
    if let border = properties.topBorder { wordBorder("w:top", border, space: 1, &state) }
    if let border = properties.bottomBorder { wordBorder("w:bottom", border, space: 1, &state) }
    end()
  }

  private mutating func spacing(_ properties: ParagraphProperties) {
    start("w:spacing")
    if let space = properties.spaceBefore { numericAttribute("w:before", space.unsignedTwips) }
    if let space = properties.spaceAfter { numericAttribute("w:after", space.unsignedTwips) }
    switch properties.lineSpacing {
    case .exactly(let distance):
      numericAttribute("w:line", distance.twips(in: 1...Length.widestTwips))
      attribute("w:lineRule", "exact")
    case .atLeast(let distance):
      numericAttribute("w:line", distance.unsignedTwips)
      attribute("w:lineRule", "atLeast")
    case .multiple(let factor):
      // Line spacing is in 240ths of a line; Word takes at most 132 lines.
      numericAttribute("w:line", Length.twips(factor * 240).twips(in: 1...Length.widestTwips))
      attribute("w:lineRule", "auto")
    case nil: break
    }
    end()
  }

  private mutating func indents(_ properties: ParagraphProperties) {
    start("w:ind")
    if let indent = properties.leftIndent { numericAttribute("w:left", indent.signedTwips) }
    if let indent = properties.rightIndent { numericAttribute("w:right", indent.signedTwips) }
    if let indent = properties.firstLineIndent?.signedTwips {
      if indent < 0 { numericAttribute("w:hanging", -indent) } else { numericAttribute("w:firstLine", indent) }
    }
    end()
  }

  private mutating func tabStops(_ tabs: [TabStop], instead inherited: [TabStop]) {
    // Word takes 64 stops, in ascending order and no two at one place.
    var stops: [Int: TabStop?] = [:]
    for tab in inherited.prefix(64) { stops[tab.position.signedTwips] = .some(nil) }
    for tab in tabs.prefix(64) { stops[tab.position.signedTwips] = tab }
    guard !stops.isEmpty else { return }
    start("w:tabs")
    for (position, tab) in stops.sorted(by: { $0.key < $1.key }) {
      start("w:tab")
      attribute("w:val", tab?.alignment.tabValue ?? "clear")
      if tab?.hasDotLeader == true { attribute("w:leader", "dot") }
      numericAttribute("w:pos", position)
      end()
    }
    end()
  }

  /// Writes a rule of a paragraph, table or cell; Word takes widths from a quarter of a point to 12 points.
  mutating func wordBorder(_ name: StaticString, _ border: Border, space: Int, _ state: inout DOCXWriterState) {
    start(name)
    if border.isVisible {
      let eighths = Length.twips(border.width.points * 8).twips
      if eighths > 96 {
        state.note("宽于 12 磅的边框线改为 12 磅", english: "rules wider than 12 points are written with 12 points")
      }
      attribute("w:val", border.isDashed ? "dashed" : "single")
      numericAttribute("w:sz", eighths.clamped(to: 2...96))
      numericAttribute("w:space", space)
      attribute("w:color", state.color(border.color) ?? "000000")
    } else {
      attribute("w:val", "nil")
    }
    end()
  }
}

extension Border {
  /// Whether there is anything to see.
  var isVisible: Bool { width > .zero }
}

extension Alignment {
  /// The value of `w:jc` in a paragraph.
  var wordValue: String {
    switch self {
    case .left: "left"
    case .center: "center"
    case .right: "right"
    case .justified: "both"
    case .distributed: "distribute"
    }
  }

  /// The value of `w:val` in a tab stop.
  var tabValue: String {
    switch self {
    case .left, .justified, .distributed: "left"
    case .center: "center"
    case .right: "right"
    }
  }
}

extension Underline {
  /// The value of `w:u`.
  fileprivate var wordValue: String {
    switch self {
    case .none, .single, .double, .thick, .dotted: rawValue
    case .dashed: "dash"
    case .wavy: "wave"
    }
  }
}

extension DOCXWriterState {
  /// A colour as the format wants it; nil, and a notice, when it is none.
  mutating func color(_ text: String) -> String? {
    if let color = wordColor(text) { return color }
    note("“\(text)”不是颜色，没有写入", english: "“\(text)” is no colour and was left out")
    return nil
  }

  /// A size of characters in half points, from 1 to 1,638 points.
  mutating func halfPoints(_ size: Length) -> Int {
    let halfPoints = (size / 10).twips.clamped(to: 2...3276)
    let written = Length.points(Double(halfPoints) / 2)
    if !(abs(size.points - written.points) < 0.01) {
      note(
        "字号 \(size.vmlPoints) 写成 \(written.vmlPoints)，因为字号只能是半磅的倍数，且在 1 至 1638 磅之间",
        english:
          "the size \(size.vmlPoints) is written as \(written.vmlPoints): sizes are multiples of half a point up to 1638"
      )
    }
    return halfPoints
  }

  /// A width of characters in percent, from 1 to 600.
  mutating func scale(_ percent: Int) -> Int {
    let scale = percent.clamped(to: 1...600)
    if scale != percent {
      note("字符缩放 \(percent)% 改为 \(scale)%", english: "the character scale \(percent)% is written as \(scale)%")
    }
    return scale
  }
}
