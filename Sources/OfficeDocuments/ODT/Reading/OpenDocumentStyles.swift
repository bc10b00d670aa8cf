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
    var box = OpenDocumentLook()
  }

  private struct Key: Hashable {
    var family: String
    var name: String
  }

  private var entries: [Key: Entry] = [:]
  private var indexes: [Key: Int] = [:]
  private var cascade = StyleCascade<OpenDocumentStyleLook>([], parents: [])
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
      default: entry.box.read(child)
      }
    }
    if !isAutomatic { entry.paragraph.outlineLevel = entry.outlineLevel }
    return entry
  }

  /// A style of a family, as it is declared.
  func entry(_ name: String?, family: String) -> Entry? { name.flatMap { entries[Key(family: family, name: $0)] } }

  /// Works out what each style looks like, when all are known.
  ///
  /// - Throws: When styles are based on one another in a circle.
  mutating func resolve() throws(ReadingError) {
    let keys = Array(entries.keys)
    indexes = Dictionary(uniqueKeysWithValues: keys.enumerated().map { ($1, $0) })
    var looks: [OpenDocumentStyleLook] = []
    var parents: [Int?] = []
    for key in keys {
      guard let entry = entries[key] else { continue }
      looks.append(look(of: entry, family: key.family))
      parents.append(entry.parent.flatMap { indexes[Key(family: key.family, name: $0)] })
    }
    cascade = StyleCascade(looks, parents: parents)
    try ReadingLimits.refuseCircles(in: cascade)
  }

  private func look(of entry: Entry, family: String) -> OpenDocumentStyleLook {
    var look = OpenDocumentStyleLook()
    look.isHidden = entry.isHidden
    look.listStyle = entry.listStyle
    look.masterPage = entry.masterPage
    look.firstPageNumber = entry.firstPageNumber
    look.box = entry.box
    if family == "paragraph", !entry.isAutomatic {
      look.isNamed = true
      let name = documentName(entry)
      look.styleName = name == Style.defaultName ? nil : name
    } else {
      look.properties = entry.paragraph
      look.text = entry.text
    }
    return look
  }

  /// What a style of a family looks like with all that it inherits.
  func look(_ name: String?, family: String) -> OpenDocumentStyleLook {
    guard let name, let index = indexes[Key(family: family, name: name)] else { return OpenDocumentStyleLook() }
    return cascade.looks[index]
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
        paragraph: base == nil ? entry.paragraph.inheriting(defaultParagraph) : entry.paragraph,
        text: base == nil ? entry.text.inheriting(defaultText) : entry.text)
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

/// What text takes from its style: for a paragraph, the named style and what differs from it.
struct OpenDocumentStyleLook: Inheriting, Sendable {
  /// Whether this is a style that paragraphs of the document refer to by name.
  var isNamed = false
  /// The name of that style, or of the nearest one; nil for the default style.
  var styleName: String?
  /// What differs from the named style.
  var properties = ParagraphProperties()
  /// How the characters differ from the named style; all that a style of characters says.
  var text = TextProperties()
  var isHidden: Bool?
  var listStyle: String?
  /// The name of the master page; empty when none is to be changed to.
  var masterPage: String?
  var firstPageNumber: Int?
  /// How something other than text looks.
  var box = OpenDocumentLook()

  func inheriting(_ base: OpenDocumentStyleLook) -> OpenDocumentStyleLook {
    var look = self
    if !isNamed {
      look.isNamed = base.isNamed
      look.styleName = base.styleName
      look.properties = properties.inheriting(base.properties)
      look.text = text.inheriting(base.text)
    }
    look.isHidden = isHidden ?? base.isHidden
    look.listStyle = listStyle ?? base.listStyle
    look.masterPage = masterPage ?? base.masterPage
    look.firstPageNumber = firstPageNumber ?? base.firstPageNumber
    look.box = box.inheriting(base.box)
    return look
  }
}
