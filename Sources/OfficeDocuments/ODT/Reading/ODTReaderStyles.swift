/// The styles of an OpenDocument file as one of its parts sees them: those with names, and those that the program made
/// for the part.
struct OpenDocumentStyles: Sendable {
  /// One style as it is declared.
  struct Entry: Sendable {
    var name: String
    var displayName: String
    var parent: String?
    var next: String?
    var isAutomatic: Bool
    var paragraph = ParagraphProperties()
    var text = TextProperties()
    var isHidden: Bool?
    var listStyle: String?
    var masterPage: String?
    var firstPageNumber: Int?
    var outlineLevel: Int?
    var look = OpenDocumentLook()
  }

  private struct Key: Hashable {
    var family: String
    var name: String
  }

  private var entries: [Key: Entry] = [:]
  private var paragraphNames: [String] = []
  /// The names that users see of all paragraph styles.
  private var displayNames: Set<String> = []
  private var defaultParagraph = ParagraphProperties()
  private var defaultText = TextProperties()
  private var fonts: [String: String] = [:]
  private(set) var listStyles: [String: OpenDocumentListStyle] = [:]
  private(set) var outline: OpenDocumentListStyle?

  /// Adds the styles in `office:styles` or `office:automatic-styles` of a root.
  mutating func add(_ root: XMLElement, limits: ReadingLimits) throws(ReadingError) {
    for holder in root.children where holder.name.hasSuffix("styles") || holder.name == "office:font-face-decls" {
      try limits.checkDeclarations(holder)
    }
    for declarations in root.children where declarations.name == "office:font-face-decls" {
      for face in declarations.children {
        guard let name = face.attribute("style:name"), let family = face.attribute("svg:font-family") else { continue }
        fonts[name] = Self.unquoted(family)
      }
    }
    for holder in root.children {
      switch holder.name {
      case "office:styles": for element in holder.children { try add(element, isAutomatic: false, limits) }
      case "office:automatic-styles": for element in holder.children { try add(element, isAutomatic: true, limits) }
      default: break
      }
    }
  }

  private mutating func add(
    _ element: XMLElement, isAutomatic: Bool, _ limits: ReadingLimits
  ) throws(ReadingError) {
    switch element.name {
    case "text:list-style":
      guard let name = element.attribute("style:name") else { return }
      listStyles[name] = try OpenDocumentListStyle(element, fonts: fonts, limits: limits)
    case "text:outline-style": outline = try OpenDocumentListStyle(element, fonts: fonts, limits: limits)
    case "style:default-style":
      guard element.attribute("style:family") == "paragraph" else { return }
      let entry = entry(element, name: "", isAutomatic: false)
      (defaultParagraph, defaultText) = (entry.paragraph, entry.text)
    case "style:style":
      guard let name = element.attribute("style:name"), let family = element.attribute("style:family") else { return }
      let key = Key(family: family, name: name)
      if family == "paragraph", !isAutomatic, entries[key] == nil { paragraphNames.append(name) }
      let entry = entry(element, name: name, isAutomatic: isAutomatic)
      if family == "paragraph", !isAutomatic { displayNames.insert(entry.displayName) }
      entries[key] = entry
    default: break
    }
  }

  private func entry(_ element: XMLElement, name: String, isAutomatic: Bool) -> Entry {
    var entry = Entry(
      name: name, displayName: element.attribute("style:display-name") ?? name,
      parent: element.attribute("style:parent-style-name").flatMap { $0 == name ? nil : $0 },
      next: element.attribute("style:next-style-name"),
      isAutomatic: isAutomatic)
    entry.listStyle = element.attribute("style:list-style-name")
    entry.masterPage = element.attribute("style:master-page-name")
    entry.outlineLevel = element.attribute("style:default-outline-level").flatMap { Int($0) }.flatMap {
      (1...9).contains($0) ? $0 : nil
    }
    for child in element.children {
      switch child.name {
      case "style:paragraph-properties":
        entry.paragraph = ParagraphProperties(openDocument: child)
        entry.firstPageNumber = child.attribute("style:page-number").flatMap { Int(measure: $0) }
      case "style:text-properties":
        entry.text = TextProperties(openDocument: child, fonts: fonts)
        entry.isHidden = child.attribute("text:display").map { $0 == "none" }
      default: entry.look.read(child)
      }
    }
    if !isAutomatic { entry.paragraph.outlineLevel = entry.outlineLevel }
    return entry
  }

  /// A style of a family, as it is declared.
  func entry(_ name: String?, family: String) -> Entry? { name.flatMap { entries[Key(family: family, name: $0)] } }

  /// Refuses styles that are based on one another in a circle.
  func checkLoops() throws(ReadingError) {
    let keys = Array(entries.keys)
    let indexes = Dictionary(uniqueKeysWithValues: keys.enumerated().map { ($1, $0) })
    try ReadingLimits.refuseLoops(
      keys.map { key in entries[key]?.parent.flatMap { indexes[Key(family: key.family, name: $0)] } })
  }

  /// The style and its parents, nearest first.
  func chain(_ name: String?, family: String) -> [Entry] {
    var chain: [Entry] = []
    var next = name
    while let name = next, let entry = entries[Key(family: family, name: name)], chain.count < 64 {
      chain.append(entry)
      next = entry.parent
    }
    return chain
  }

  /// The characters of a style with all that it inherits; what a span looks like.
  func span(_ name: String?) -> (text: TextProperties, isHidden: Bool?) {
    chain(name, family: "text").reversed().reduce((TextProperties(), nil)) {
      ($0.text.overridden(by: $1.text), $1.isHidden ?? $0.isHidden)
    }
  }

  /// How something other than text looks, with all that its style inherits.
  func look(_ name: String?, family: String) -> OpenDocumentLook {
    chain(name, family: family).reversed().reduce(OpenDocumentLook()) { $0.overridden(by: $1.look) }
  }

  /// The named paragraph styles as the document declares them.
  var documentStyles: [Style] {
    var used: Set<String> = []
    return paragraphNames.compactMap { name in
      guard let entry = entry(name, family: "paragraph"), used.insert(documentName(entry)).inserted else { return nil }
      let base = self.entry(entry.parent, family: "paragraph")
      return Style(
        name: documentName(entry), basedOn: base.map(documentName),
        next: self.entry(entry.next, family: "paragraph").map(documentName),
        paragraph: base == nil ? defaultParagraph.overridden(by: entry.paragraph) : entry.paragraph,
        text: base == nil ? defaultText.overridden(by: entry.text) : entry.text)
    }
  }

  /// The name that the user sees; the style of plain paragraphs is called as everywhere in the model.
  func documentName(_ entry: Entry) -> String {
    if entry.name == "Standard" || entry.name == "Default_20_Paragraph_20_Style" { return Style.defaultName }
    guard let chinese = Style.chineseName(ofBuiltIn: entry.displayName), !displayNames.contains(chinese) else {
      return entry.displayName
    }
    return chinese
  }

  /// The name of a font without its quotation marks.
  static func unquoted(_ name: String) -> String {
    // A list of families names the wanted one first.
    let first = name.split(separator: ",").first ?? ""
    return String(first.drop { $0 == "'" || $0 == "\"" || $0 == " " }.prefix { $0 != "'" && $0 != "\"" })
  }
}

/// What a paragraph takes from its style, split into the named style and what differs from it.
struct OpenDocumentParagraphLook: Sendable {
  var styleName: String?
  var properties = ParagraphProperties()
  var text = TextProperties()
  var isHidden = false
  var listStyle: String?
  var masterPage: String?
  var firstPageNumber: Int?

  init(_ name: String?, _ styles: OpenDocumentStyles) {
    let chain = styles.chain(name, family: "paragraph")
    for entry in chain.reversed() where entry.isAutomatic {
      properties = properties.overridden(by: entry.paragraph)
      text = text.overridden(by: entry.text)
    }
    if let named = chain.first(where: { !$0.isAutomatic }) {
      let name = styles.documentName(named)
      styleName = name == Style.defaultName ? nil : name
    }
    isHidden = chain.lazy.compactMap(\.isHidden).first ?? false
    listStyle = chain.lazy.compactMap(\.listStyle).first
    masterPage = chain.lazy.compactMap(\.masterPage).first.flatMap { $0.isEmpty ? nil : $0 }
    firstPageNumber = chain.lazy.compactMap(\.firstPageNumber).first
  }
}
