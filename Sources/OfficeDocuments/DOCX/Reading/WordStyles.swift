/// The styles of a WordprocessingML file, by id, with what each takes from those it is based on.
struct WordStyles: Sendable {
  /// One style as it is declared.
  struct Entry: Sendable {
    var id: String
    var name: String
    var type: String
    var basedOn: String?
    var next: String?
    var paragraph = ParagraphProperties()
    /// Whether the style says itself whether its paragraphs are headings.
    var statesOutline = false
    var run = WordRunProperties()
    var numbering = WordNumberingReference()
    var table = WordTableLook()
  }

  private(set) var entries: [Entry] = []
  private var byID: [String: Int] = [:]
  private(set) var defaults = WordRunProperties()
  private var defaultParagraphs = ParagraphProperties()
  private var defaultParagraphStyle: String?
  private var cascade = StyleCascade<Look>([], parents: [])

  /// What a style hands down to those that are based on it, apart from what the model hands down itself.
  private struct Look: Inheriting, Sendable {
    var run: WordRunProperties
    var table: WordTableLook
    /// The level in the outline, where the style or one that it is based on has one; inner nil is body text.
    var outlineLevel: Int??
    var numbering: WordNumberingReference
    /// The style that brings the numbering.
    var numberingOwner: String?

    init(_ entry: Entry) {
      run = entry.run
      table = entry.table
      if entry.statesOutline || entry.paragraph.outlineLevel != nil {
        outlineLevel = .some(entry.paragraph.outlineLevel)
      }
      numbering = entry.numbering
      numberingOwner = entry.numbering.id == nil ? nil : entry.id
    }

    func inheriting(_ base: Look) -> Look {
      var look = self
      look.run = run.inheriting(base.run)
      look.table = table.inheriting(base.table)
      look.outlineLevel = outlineLevel ?? base.outlineLevel
      if numbering.id == nil {
        look.numbering = base.numbering
        look.numbering.level = numbering.level ?? base.numbering.level
        look.numberingOwner = base.numberingOwner
      }
      return look
    }
  }

  /// No style at all.
  init() {}

  /// Reads a styles part.
  ///
  /// - Throws: When styles are based on one another in a circle.
  init(_ root: XMLElement, reader: WordPropertyReader) throws(ReadingError) {
    if let element = root.child("w:docDefaults") {
      if let properties = element.child("w:rPrDefault")?.child("w:rPr") { defaults = reader.run(properties) }
      if let properties = element.child("w:pPrDefault")?.child("w:pPr") {
        defaultParagraphs = reader.paragraph(properties, size: defaults.text.size)
      }
    }
    for element in root.children where element.name == "w:style" {
      guard let id = element.attribute("w:styleId"), byID[id] == nil else { continue }
      var entry = Entry(
        id: id, name: element.value("w:name") ?? id, type: element.attribute("w:type") ?? "paragraph",
        basedOn: element.value("w:basedOn").flatMap { $0 == id ? nil : $0 }, next: element.value("w:next"))
      if let properties = element.child("w:rPr") { entry.run = reader.run(properties) }
      if let properties = element.child("w:pPr") {
        entry.paragraph = reader.paragraph(properties, size: entry.run.text.size ?? defaults.text.size)
        entry.numbering = WordNumberingReference(properties)
        entry.statesOutline = properties.child("w:outlineLvl") != nil
      }
      if let properties = element.child("w:tblPr") { entry.table = WordTableLook(properties) }
      if entry.type == "paragraph", !entry.statesOutline {
        entry.paragraph.outlineLevel = Style.headingLevel(ofName: entry.name)
      }
      let isDefault = element.attribute("w:default").map { $0 != "0" && $0 != "false" } ?? false
      if entry.type == "paragraph", isDefault, defaultParagraphStyle == nil { defaultParagraphStyle = id }
      byID[id] = entries.count
      entries.append(entry)
    }
    giveChineseNames()
    cascade = StyleCascade(
      entries.map { Look($0) }, parents: entries.map { entry in entry.basedOn.flatMap { byID[$0] } })
    try ReadingLimits.refuseCircles(in: cascade)
  }

  /// Calls built-in styles by their Chinese names, except where the file has another style of that name.
  private mutating func giveChineseNames() {
    let taken = Set(entries.map(\.name))
    for index in entries.indices where entries[index].type == "paragraph" {
      guard let name = Style.chineseName(ofBuiltIn: entries[index].name), !taken.contains(name) else { continue }
      entries[index].name = name
    }
  }

  /// The style of an id.
  subscript(id: String?) -> Entry? { id.flatMap { byID[$0] }.map { entries[$0] } }

  /// The style that paragraphs without one have.
  var defaultStyle: Entry? { self[defaultParagraphStyle] }

  /// How a character style looks with all that it is based on.
  func characterStyle(_ id: String) -> WordRunProperties { look(id)?.run ?? WordRunProperties() }

  /// How a table style looks with all that it is based on.
  func tableStyle(_ id: String?) -> WordTableLook? { id.flatMap { look($0)?.table } }

  /// Whether the characters of a paragraph style are hidden.
  func isHidden(_ id: String?) -> Bool { paragraphLook(id)?.run.isHidden ?? defaults.isHidden ?? false }

  /// The size of the characters of a paragraph style.
  func size(_ id: String?) -> Length? { paragraphLook(id)?.run.text.size ?? defaults.text.size }

  /// The level that paragraphs of a style have in the outline.
  func outlineLevel(_ id: String?) -> Int? { paragraphLook(id)?.outlineLevel ?? nil }

  /// The numbering of a paragraph style, or of the nearest one it is based on, with the style that brings it.
  func numbering(_ id: String?) -> (reference: WordNumberingReference, style: String)? {
    paragraphLook(id).flatMap { look in look.numberingOwner.map { (look.numbering, $0) } }
  }

  private func look(_ id: String) -> Look? { byID[id].map { cascade.looks[$0] } }

  private func paragraphLook(_ id: String?) -> Look? { (id ?? defaultParagraphStyle).flatMap { look($0) } }

  /// The name by which paragraphs of the document refer to a style; nil for the default one and for an unknown one.
  func name(_ id: String?) -> String? {
    guard let entry = self[id], entry.id != defaultParagraphStyle, entry.type == "paragraph" else { return nil }
    return entry.name
  }

  /// The paragraph styles as the document declares them.
  ///
  /// What the defaults of the file say goes into each style that is based on no other.
  var documentStyles: [Style] {
    var used: Set<String> = []
    return entries.compactMap { entry in
      guard entry.type == "paragraph" else { return nil }
      let isDefault = entry.id == defaultParagraphStyle
      let name = isDefault ? Style.defaultName : entry.name
      guard used.insert(name).inserted else { return nil }
      let base = self[entry.basedOn].map { $0.id == defaultParagraphStyle ? Style.defaultName : $0.name }
      var style = Style(name: name, basedOn: base, paragraph: entry.paragraph, text: entry.run.text)
      style.next = self[entry.next].map { $0.id == defaultParagraphStyle ? Style.defaultName : $0.name }
      if base == nil {
        style.paragraph = entry.paragraph.inheriting(defaultParagraphs)
        style.text = entry.run.text.inheriting(defaults.text)
      }
      return style
    }
  }
}
