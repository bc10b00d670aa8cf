/// The styles of a document under names of their own, with what the document says of all paragraphs written into those that
/// rest on no other.
struct WordJoinStyles {
  /// The styles as they stand in the joined part.
  private(set) var text = ""
  /// The style of a paragraph that names none, and of a table.
  private(set) var paragraph: String
  private(set) var table: String?
  /// The styles that are used in tables: there what is said of all paragraphs may not go before the style of the table.
  private var twins: [String: String] = [:]

  private struct Style {
    var element: Int
    var id: String
    var kind: String
    var base: String?
  }

  init(_ source: WordJoinSource, inTables: Set<String?>) throws {
    let prefix = source.prefix
    guard let (_, markup) = try source.markup(ofType: "styles") else {
      paragraph = prefix + "Default"
      text = Self.plain(paragraph, source.number)
      return
    }
    var edits = SplicedBytes(markup.bytes)
    source.rename(markup, &edits, renamesRelations: false)
    edits.settle()
    var styles: [Style] = []
    var defaults: [String: String] = [:]
    for element in markup.children(0) where markup.name(element) == "w:style" {
      let kind = markup.attribute(element, "w:type") ?? "paragraph"
      let id = markup.attribute(element, "w:styleId") ?? ""
      let base = markup.child(element, "w:basedOn").flatMap { markup.attribute($0, "w:val") }
      styles.append(Style(element: element, id: id, kind: kind, base: base))
      if ["1", "true", "on"].contains(markup.attribute(element, "w:default") ?? "") { defaults[kind] = id }
    }
    let ids = Set(styles.map(\.id))
    paragraph = prefix + (defaults["paragraph"] ?? "Default")
    table = defaults["table"].map { prefix + $0 }
    let all = markup.children(0).first { markup.name($0) == "w:docDefaults" }
    let looks = Looks(all, markup, edits)
    var wanted: [String] = inTables.compactMap { $0 ?? defaults["paragraph"] }.filter(ids.contains).sorted()
    let baseOf = Dictionary(styles.map { ($0.id, $0.base) }, uniquingKeysWith: { first, _ in first })
    while let next = wanted.popLast() {
      guard twins[next] == nil else { continue }
      twins[next] = prefix + "t_" + next
      if let base = baseOf[next] ?? nil, ids.contains(base) { wanted.append(base) }
    }
    let keepsKind = source.isHost
    if defaults["paragraph"] == nil { text += Self.plain(paragraph, source.number) }
    for style in styles {
      let isRoot = style.base.map { !ids.contains($0) } ?? true
      let bakes = isRoot && (style.kind == "paragraph" || style.kind == "table")
      text += Self.style(style, markup, edits, looks: bakes ? looks : nil, twin: nil, keepsKind: keepsKind)
      if style.kind == "paragraph", let twin = twins[style.id] {
        text += Self.style(
          style, markup, edits, looks: nil, twin: (twin, style.base.flatMap { twins[$0] }, "\(source.number) 表 "))
      }
    }
  }

  /// The style of a paragraph in the joined document.
  func style(_ own: String?, prefix: String, isInTable: Bool) -> String {
    let plain = own.map { prefix + $0 } ?? paragraph
    guard isInTable else { return plain }
    return twins[own ?? String(paragraph.dropFirst(prefix.count))] ?? plain
  }

  private static func plain(_ id: String, _ number: Int) -> String {
    "<w:style w:type=\"paragraph\" w:customStyle=\"1\" w:styleId=\"\(id)\"><w:name w:val=\"\(number) 正文\"/></w:style>"
  }

  private static func style(
    _ style: Style, _ markup: PartMarkup, _ edits: SplicedBytes, looks: Looks?,
    twin: (id: String, base: String?, name: String)?, keepsKind: Bool = false
  ) -> String {
    var result = ""
    for attribute in markup.namedAttributes(style.element) {
      switch attribute.name {
      case "w:default" where !keepsKind, "w:customStyle" where !keepsKind, "w:styleId": continue
      default: result += edits.text(attribute.whole)
      }
    }
    let id =
      twin?.id ?? edits.text(markup.namedAttributes(style.element).first { $0.name == "w:styleId" }?.value ?? 0..<0)
    let custom = keepsKind ? "" : " w:customStyle=\"1\""
    result = "<w:style\(result)\(custom) w:styleId=\"\(id)\">"
    var properties: [String: Int] = [:]
    for child in markup.children(style.element) where !markup.name(child).isEmpty {
      let name = markup.name(child)
      switch name {
      case "w:pPr" where looks != nil, "w:rPr" where looks != nil: properties[name] = child
      case "w:link" where twin != nil, "w:next" where twin != nil: continue
      case "w:basedOn" where twin != nil: if let base = twin?.base { result += "<w:basedOn w:val=\"\(base)\"/>" }
      case "w:name" where twin != nil:
        result += "<w:name w:val=\"\(((twin?.name ?? "") + (markup.attribute(child, "w:val") ?? "")).escapedForXML)\"/>"
      case "w:tblPr", "w:trPr", "w:tcPr", "w:tblStylePr":
        result += baked(&properties, looks, markup, edits)
        result += edits.text(markup.range(child))
      default: result += edits.text(markup.range(child))
      }
    }
    if looks != nil { result += baked(&properties, looks, markup, edits) }
    return result + "</w:style>"
  }

  /// The properties of a style with what is said of all paragraphs; once for a style.
  private static func baked(
    _ properties: inout [String: Int], _ looks: Looks?, _ markup: PartMarkup, _ edits: SplicedBytes
  ) -> String {
    guard let looks, properties["done"] == nil else { return "" }
    let result =
      looks.merged("w:pPr", properties["w:pPr"], markup, edits)
      + looks.merged("w:rPr", properties["w:rPr"], markup, edits)
    properties["done"] = 0
    return result
  }

  /// What a document says of all its paragraphs.
  private struct Looks {
    private var children: [String: [(name: String, element: Int)]] = [:]

    init(_ defaults: Int?, _ markup: PartMarkup, _ edits: SplicedBytes) {
      guard let defaults else { return }
      for (holder, name) in [("w:pPrDefault", "w:pPr"), ("w:rPrDefault", "w:rPr")] {
        let found = markup.child(defaults, holder).flatMap { markup.child($0, name) }
        children[name] = found.map {
          markup.children($0).filter { !markup.name($0).isEmpty }.map { (markup.name($0), $0) }
        }
      }
    }

    /// The properties of a style, and what it does not say as all paragraphs have it.
    func merged(_ name: String, _ own: Int?, _ markup: PartMarkup, _ edits: SplicedBytes) -> String {
      var parts: [(name: String, text: String)] = []
      let stated = own.map { markup.children($0).filter { !markup.name($0).isEmpty } } ?? []
      for child in stated { parts.append((markup.name(child), edits.text(markup.range(child)))) }
      for (common, element) in children[name] ?? [] {
        if let index = parts.firstIndex(where: { $0.name == common }) {
          guard let mine = stated.first(where: { markup.name($0) == common }), Self.byAttribute.contains(common) else {
            continue
          }
          let names = Set(markup.namedAttributes(mine).map { Self.slot($0.name) })
          let added = markup.namedAttributes(element).filter { !names.contains(Self.slot($0.name)) }
            .map { edits.text($0.whole) }.joined()
          let tag = "<\(common)"
          parts[index].text = tag + added + parts[index].text.dropFirst(tag.count)
        } else {
          parts.append((common, edits.text(markup.range(element))))
        }
      }
      guard !parts.isEmpty else { return "" }
      let order = name == "w:pPr" ? Self.paragraphOrder : Self.runOrder
      let sorted = parts.enumerated().sorted {
        (order[$0.element.name] ?? 99, $0.offset) < (order[$1.element.name] ?? 99, $1.offset)
      }
      return "<\(name)>" + sorted.map(\.element.text).joined() + "</\(name)>"
    }

    /// What an attribute says, whether by a font of its own or by one of the theme.
    private static func slot(_ name: String) -> String {
      name == "w:cstheme" ? "w:cs" : name.hasSuffix("Theme") ? String(name.dropLast(5)) : name
    }

    private static let byAttribute: Set<String> = ["w:rFonts", "w:spacing", "w:ind", "w:lang"]
    private static let paragraphOrder = numbered(
      "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange"
    )
    private static let runOrder = numbered(
      "rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang eastAsianLayout specVanish oMath"
    )

    private static func numbered(_ names: String) -> [String: Int] {
      Dictionary(
        names.split(separator: " ").enumerated().map { ("w:" + $1, $0) }, uniquingKeysWith: { first, _ in first })
    }
  }
}
