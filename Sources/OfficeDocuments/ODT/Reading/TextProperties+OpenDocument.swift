extension ParagraphProperties {
  /// Reads a `style:paragraph-properties` element.
  init(openDocument element: XMLElement) {
    self.init()
    for kind in ParagraphProperty.Kind.allCases {
      if let property = ParagraphProperty(kind, openDocument: element) { said[kind] = property }
    }
  }
}

extension ParagraphProperty {
  /// Reads one property of a `style:paragraph-properties` element.
  fileprivate init?(_ kind: Kind, openDocument element: XMLElement) {
    let property: ParagraphProperty?
    switch kind {
    case .keepWithNext: property = element.attribute("fo:keep-with-next").map { .keepWithNext($0 == "always") }
    case .keepLinesTogether:
      property = element.attribute("fo:keep-together").map { .keepLinesTogether($0 == "always") }
    case .pageBreakBefore: property = element.attribute("fo:break-before").map { .pageBreakBefore($0 == "page") }
    case .topBorder:
      property = Border(openDocument: element.attribute("fo:border-top") ?? element.attribute("fo:border"))
        .map { .topBorder($0) }
    case .bottomBorder:
      property = Border(openDocument: element.attribute("fo:border-bottom") ?? element.attribute("fo:border"))
        .map { .bottomBorder($0) }
    case .tabStops: property = element.child("style:tab-stops").flatMap { Self.tabStops($0) }.map { .tabStops($0) }
    case .snapsToGrid:
      property = element.attribute("style:snap-to-layout-grid").map { .snapsToGrid($0 == "true") }
    case .spaceBefore: property = element.length("fo:margin-top").map { .spaceBefore($0) }
    case .spaceAfter: property = element.length("fo:margin-bottom").map { .spaceAfter($0) }
    case .lineSpacing: property = LineSpacing(openDocument: element).map { .lineSpacing($0) }
    case .leftIndent: property = element.length("fo:margin-left").map { .leftIndent($0) }
    case .rightIndent: property = element.length("fo:margin-right").map { .rightIndent($0) }
    case .firstLineIndent: property = element.length("fo:text-indent").map { .firstLineIndent($0) }
    case .alignment:
      switch element.attribute("fo:text-align") {
      case "start", "left": property = .alignment(.left)
      case "center": property = .alignment(.center)
      case "end", "right": property = .alignment(.right)
      case "justify":
        let isWhole = element.attribute("fo:text-align-last") == "justify"
        property = .alignment(isWhole ? .distributed : .justified)
      default: property = nil
      }
    // The style itself and the heading say it, not its properties.
    case .outlineLevel: property = nil
    }
    guard let property else { return nil }
    self = property
  }

  private static func tabStops(_ element: XMLElement) -> [TabStop]? {
    let stops = element.children.compactMap { stop -> TabStop? in
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
    return stops.isEmpty ? nil : stops.sorted { $0.position < $1.position }
  }
}

extension LineSpacing {
  fileprivate init?(openDocument element: XMLElement) {
    guard let height = element.attribute("fo:line-height") else {
      guard let least = element.length("style:line-height-at-least") else { return nil }
      self = .atLeast(least)
      return
    }
    if height.hasSuffix("%"), let percent = Double(height.dropLast()), percent > 0, percent < 10_000 {
      self = .multiple(percent / 100)
    } else if let length = element.length("fo:line-height") {
      self = .exactly(length)
    } else {
      return nil
    }
  }
}

extension TextProperties {
  /// Reads a `style:text-properties` element. Where Chinese characters have a value of their own, that one counts.
  init(openDocument element: XMLElement, fonts: [String: String]) {
    self.init()
    for kind in TextProperty.Kind.allCases {
      if let property = TextProperty(kind, openDocument: element, fonts: fonts) { said[kind] = property }
    }
  }
}

extension TextProperty {
  /// Reads one property of a `style:text-properties` element.
  fileprivate init?(_ kind: Kind, openDocument element: XMLElement, fonts: [String: String]) {
    func font(_ name: String, _ family: String) -> String? {
      if let name = element.attribute(name) { return fonts[name] ?? name }
      return element.attribute(family).map(OpenDocumentStyles.unquoted)
    }
    func value(_ asian: String, _ western: String) -> String? {
      element.attribute(asian) ?? element.attribute(western)
    }
    let property: TextProperty?
    switch kind {
    case .style: property = nil  // A run names its style, not its properties.
    case .eastAsianFont:
      property = font("style:font-name-asian", "style:font-family-asian").map { .eastAsianFont($0) }
    case .latinFont: property = font("style:font-name", "fo:font-family").map { .latinFont($0) }
    case .isBold:
      property = value("style:font-weight-asian", "fo:font-weight").map {
        .isBold($0 == "bold" || Int($0) ?? 0 >= 600)
      }
    case .isItalic:
      property = value("style:font-style-asian", "fo:font-style").map {
        .isItalic($0 == "italic" || $0 == "oblique")
      }
    case .capitals: property = Capitals(openDocument: element).map { .capitals($0) }
    case .strike:
      property = value("style:text-line-through-style", "style:text-line-through-type").map {
        let isDouble = element.attribute("style:text-line-through-type") == "double"
        return .strike($0 == "none" ? .none : isDouble ? .double : .single)
      }
    case .color: property = element.attribute("fo:color").flatMap { hexadecimalColor($0) }.map { .color($0) }
    case .letterSpacing: property = element.length("fo:letter-spacing").map { .letterSpacing($0) }
    case .horizontalScale:
      property = element.attribute("style:text-scale")
        .flatMap { Int(measure: $0.dropLast($0.hasSuffix("%") ? 1 : 0)) }
        .map { .horizontalScale(min(max($0, 1), 600)) }
    case .size:
      property = (element.length("style:font-size-asian") ?? element.length("fo:font-size")).map { .size($0) }
    case .highlight:
      property = element.attribute("fo:background-color")
        .flatMap { $0 == "transparent" ? Highlight.none : hexadecimalColor($0).map { .color($0) } }
        .map { .highlight($0) }
    case .underline: property = Underline(openDocument: element).map { .underline($0) }
    case .border:
      property = element.attribute("fo:border").map {
        .border(Border(openDocument: $0) ?? Border(width: .zero))
      }
    case .position:
      property = element.attribute("style:text-position").map { .position(TextPosition(openDocument: $0)) }
    case .emphasisMark:
      property = element.attribute("style:text-emphasize").flatMap { EmphasisMark(openDocument: $0) }
        .map { .emphasisMark($0) }
    }
    guard let property else { return nil }
    self = property
  }
}

extension Capitals {
  fileprivate init?(openDocument element: XMLElement) {
    let transform = element.attribute("fo:text-transform")
    let variant = element.attribute("fo:font-variant")
    if transform == "uppercase" {
      self = .all
    } else if variant == "small-caps" {
      self = .small
    } else if transform == "none" || variant == "normal" {
      self = .none
    } else {
      return nil
    }
  }
}

extension Underline {
  fileprivate init?(openDocument element: XMLElement) {
    guard let style = element.attribute("style:text-underline-style") else { return nil }
    let width = element.attribute("style:text-underline-width")
    switch style {
    case "none": self = .none
    case "dotted": self = .dotted
    case "dash", "long-dash", "dot-dash", "dot-dot-dash": self = .dashed
    case "wave": self = .wavy
    case _ where element.attribute("style:text-underline-type") == "double": self = .double
    case _ where width == "bold" || width == "thick": self = .thick
    default: self = .single
    }
  }
}

extension TextPosition {
  fileprivate init(openDocument value: String) {
    if value.hasPrefix("super") {
      self = .superscript
    } else if value.hasPrefix("sub") || value.hasPrefix("-") {
      self = .subscript
    } else {
      self = Double(value.prefix { $0 != "%" }) ?? 0 > 0 ? .superscript : .baseline
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
