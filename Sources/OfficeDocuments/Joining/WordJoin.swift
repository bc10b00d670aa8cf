/// Joins DOCX packages.
struct WordJoin {
  private let startsOnRight: Bool
  private let limits: ReadingLimits
  private let numbers = WordJoinNumbers()
  private var count = 0
  private(set) var remarks: [(source: Int, message: Message)] = []
  private var namespaces = JoinedNamespaces()
  private var ignorable: [String] = []
  private var body: [UInt8] = []
  private var styles = ""
  /// Lists: pictures of bullets, definitions, and lists, which stand in this order.
  private var lists: [[UInt8]] = [[], [], []]
  private var notes: [String: [UInt8]] = [:]
  private var comments: [UInt8] = []
  /// The relationships of the parts that are joined.
  private var relations: [String: String] = [:]
  private var files: [(name: String, bytes: [UInt8], type: String)] = []
  private let tellsEvenPages: Bool
  /// What the documents say of their fonts, each font once.
  private var fonts: [(name: String, text: [UInt8])] = []
  private var tabStop: String?
  /// The last block of the last document and its last section, which stand otherwise once another one follows.
  private var pending: Ending?

  private struct Ending {
    var block: [UInt8]
    var section: [UInt8]
    /// Where the properties of the block end, if it is a paragraph that can hold the section; counted in bytes.
    var propertiesEnd: Int?
  }

  /// The files that stand in the first document, by the bookmark of the paragraph whose place each takes; the first document then
  /// keeps its names, and its count of pages goes on through the others.
  var insertions: [String: OriginalDocument] = [:]

  /// - Parameter tellsEvenPages: Whether one of the documents has headers of its own on even pages, which is said of all.
  init(startsOnRight: Bool, tellsEvenPages: Bool, limits: ReadingLimits) {
    self.startsOnRight = startsOnRight
    self.tellsEvenPages = tellsEvenPages
    self.limits = limits
  }

  /// Whether a document has headers of its own on even pages.
  static func tellsEvenPages(_ bytes: [UInt8], limits: ReadingLimits) throws -> Bool {
    var package = try OfficePackage(bytes, limits: limits)
    var remarks = ReadingRemarks()
    let main = try package.relationships(of: "", &remarks).part(ofType: "officeDocument") ?? "word/document.xml"
    guard let part = try package.relationships(of: main, &remarks).part(ofType: "settings"),
      let tree = try package.tree(part), let mark = tree.root.child("w:evenAndOddHeaders")
    else { return false }
    return !["0", "false", "off"].contains(mark.attribute("w:val") ?? "")
  }

  /// Adds a document behind those that are there.
  ///
  /// - Parameter original: The file that the document is, where it stands in another.
  mutating func add(_ bytes: [UInt8], as original: OriginalDocument? = nil) throws {
    count += 1
    let number = count
    let isHost = number == 1 && !insertions.isEmpty
    let source = try WordJoinSource(bytes, number: number, isHost: isHost, numbers: numbers, limits: limits)
    guard let part = try source.bytes(source.main) else { throw WordEditor.encoding }
    let markup = try source.markup(part)
    source.bookmarks = Set(markup.elements("w:bookmarkStart").compactMap { markup.attribute($0, "w:name") })
    let settings = try source.markup(ofType: "settings")?.markup
    if let tab = settings?.elements("w:defaultTabStop").first, let stop = settings?.attribute(tab, "w:val") {
      if let tabStop, tabStop != stop {
        remarks.append(
          (
            number - 1,
            Message("默认制表位的间距和第一个文件不同，按第一个文件", english: "its default tab stops differ from those of the first document")
          ))
      }
      tabStop = tabStop ?? stop
    }
    let styles = try WordJoinStyles(source, inTables: isHost ? [] : Self.stylesInTables(markup))
    self.styles += styles.text
    if let found = try source.markup(ofType: "styles") {
      _ = namespaces.take(found.markup)
      takeIgnorable(found.markup)
    }
    try addFonts(source)
    try addNumbering(source)
    try addNotes(source, styles)
    try addText(markup, of: bytes, source, styles, original)
    try addFiles(source, styles)
  }

  // MARK: Text

  private mutating func addText(
    _ markup: PartMarkup, of bytes: [UInt8], _ source: WordJoinSource, _ styles: WordJoinStyles,
    _ original: OriginalDocument?
  ) throws {
    closeLast()
    var edits = SplicedBytes(markup.bytes)
    styles.state(in: markup, &edits, prefix: source.prefix)
    if let original { Self.mark(markup, original, source.number(.bookmark, "first words"), &edits) }
    let repeats = try tellsEvenPages && !Self.tellsEvenPages(bytes, limits: limits)
    let sections = WordJoinSections(
      markup, number: source.number, startsOnRight: startsOnRight && source.number > 1, repeatsForEvenPages: repeats,
      goesOn: original != nil, isHost: source.isHost)
    sections.complete(&edits)
    source.rename(markup, &edits, renamesRelations: true)
    if sections.needsEmptyFurniture { addEmptyFurniture() }
    edits.settle()
    let overrides = namespaces.take(markup)
    takeIgnorable(markup)
    guard let content = markup.child(0, "w:body") else { return }
    var blocks = markup.children(content).filter { !markup.name($0).isEmpty }
    let last = blocks.last.flatMap { markup.name($0) == "w:sectPr" ? $0 : nil }
    if last != nil { blocks.removeLast() }
    for block in blocks.dropLast() where try !insert(in: block, markup, source) {
      closeLast()
      body += markup.bytes(of: block, edits, overrides)
    }
    if let block = blocks.last, try insert(in: block, markup, source) { return }
    closeLast()
    let section = last.map { edits.bytes(markup.range($0)) } ?? Array(sections.made.utf8)
    let block = blocks.last.map { markup.bytes(of: $0, edits, overrides) } ?? []
    let end = blocks.last.flatMap { Self.propertiesEnd($0, markup, edits, overrides) }
      .flatMap { block.dropFirst($0).starts(with: "</w:pPr>".utf8) ? $0 : nil }
    pending = Ending(block: block, section: section, propertiesEnd: end)
  }

  /// Puts a file in the place of a paragraph that is marked for it.
  private mutating func insert(in block: Int, _ markup: PartMarkup, _ source: WordJoinSource) throws -> Bool {
    guard source.isHost, markup.name(block) == "w:p" else { return false }
    let marks = markup.children(block).filter { markup.name($0) == "w:bookmarkStart" }
    guard let mark = marks.compactMap({ markup.attribute($0, "w:name") }).first, let original = insertions[mark] else {
      return false
    }
    try add(original.bytes, as: original)
    return true
  }

  /// Ends the last document before another one follows: its section goes into its last paragraph, or behind a table into one that
  /// is as small as one can be.
  private mutating func closeLast() {
    guard let ending = pending else { return }
    pending = nil
    if let end = ending.propertiesEnd {
      body += ending.block[..<end] + ending.section + ending.block[end...]
      return
    }
    let small = "<w:spacing w:before=\"0\" w:after=\"0\" w:line=\"20\" w:lineRule=\"exact\"/>"
    body += ending.block + Array("<w:p><w:pPr>\(small)<w:rPr><w:sz w:val=\"2\"/></w:rPr>".utf8) + ending.section
    body += Array("</w:pPr></w:p>".utf8)
  }

  private mutating func takeIgnorable(_ markup: PartMarkup) {
    for prefix in (markup.attribute(0, "mc:Ignorable") ?? "").split(separator: " ").map(String.init)
    where !ignorable.contains(prefix) { ignorable.append(prefix) }
  }

  // MARK: Lists, notes, comments

  private mutating func addNumbering(_ source: WordJoinSource) throws {
    guard let (name, markup) = try source.markup(ofType: "numbering") else { return }
    var edits = SplicedBytes(markup.bytes)
    source.rename(markup, &edits, renamesRelations: true)
    edits.settle()
    let overrides = namespaces.take(markup)
    takeIgnorable(markup)
    for child in markup.children(0) {
      let place = ["w:numPicBullet", "w:abstractNum", "w:num"].firstIndex(of: markup.name(child))
      guard let place else { continue }
      lists[place] += markup.bytes(of: child, edits, overrides)
    }
    try relate(source, name, as: "numbering")
  }

  private mutating func addFonts(_ source: WordJoinSource) throws {
    guard let (_, markup) = try source.markup(ofType: "fontTable") else { return }
    var edits = SplicedBytes(markup.bytes)
    // The font files themselves stay behind: what is embedded is bound to its own document.
    for name in ["w:embedRegular", "w:embedBold", "w:embedItalic", "w:embedBoldItalic"] {
      for element in markup.elements(name) { edits.replace(markup.range(element), with: "") }
    }
    edits.settle()
    let overrides = namespaces.take(markup)
    takeIgnorable(markup)
    for font in markup.children(0) where markup.name(font) == "w:font" {
      guard let name = markup.attribute(font, "w:name"), !fonts.contains(where: { $0.name == name }) else { continue }
      fonts.append((name, markup.bytes(of: font, edits, overrides)))
    }
  }

  private mutating func addNotes(_ source: WordJoinSource, _ styles: WordJoinStyles) throws {
    for kind in ["footnotes", "endnotes", "comments"] {
      guard let (name, markup) = try source.markup(ofType: kind) else { continue }
      var edits = SplicedBytes(markup.bytes)
      styles.state(in: markup, &edits, prefix: source.prefix)
      source.rename(markup, &edits, renamesRelations: true)
      edits.settle()
      let overrides = namespaces.take(markup)
      takeIgnorable(markup)
      for child in markup.children(0) where !markup.name(child).isEmpty {
        // One pair of separators serves all.
        if ["separator", "continuationSeparator", "continuationNotice"].contains(markup.attribute(child, "w:type")) {
          continue
        }
        notes[kind, default: []] += markup.bytes(of: child, edits, overrides)
      }
      try relate(source, name, as: kind)
    }
  }

  // MARK: Other parts

  /// The parts that become one in the joined package, or that it has no use for.
  private static let joined: Set<String> = [
    "styles", "stylesWithEffects", "numbering", "settings", "webSettings", "fontTable", "theme", "footnotes",
    "endnotes",
    "comments", "commentsExtended", "commentsIds", "commentsExtensible", "people", "customXml", "glossaryDocument",
    "attachedTemplate", "keyMapCustomizations", "vbaProject", "printerSettings",
  ]

  private mutating func relate(_ source: WordJoinSource, _ part: String, as kind: String) throws {
    for relation in try source.relationships(of: part).all {
      add(relation, to: kind, source)
    }
  }

  private mutating func add(_ relation: Relationship, to kind: String, _ source: WordJoinSource) {
    relations[kind, default: ""] += Self.text(of: relation, prefix: "m\(source.number)", source)
  }

  /// A relationship as the joined package has it.
  private static func text(of relation: Relationship, prefix: String, _ source: WordJoinSource) -> String {
    let target = relation.part.map { "/m\(source.number)/" + $0 } ?? relation.address
    return "<Relationship Id=\"\(prefix)\(relation.id.escapedForXML)\" Type=\"\(relationshipType)/\(relation.type)\""
      + " Target=\"\(target.escapedForXML)\"" + (relation.part == nil ? " TargetMode=\"External\"/>" : "/>")
  }

  private mutating func addFiles(_ source: WordJoinSource, _ styles: WordJoinStyles) throws {
    for relation in source.relationships.all where !Self.joined.contains(relation.type) {
      add(relation, to: "document", source)
    }
    var waiting: [(name: String, relation: String)] = []
    for name in [source.main]
      + ["numbering", "footnotes", "endnotes", "comments"].compactMap({
        source.relationships.part(ofType: $0)
      })
    {
      waiting += Self.parts(try source.relationships(of: name).all.filter { !Self.joined.contains($0.type) })
    }
    var taken: Set<String> = []
    while let (name, relation) = waiting.popLast() {
      guard taken.insert(name).inserted, var bytes = try source.bytes(name) else { continue }
      let isFurniture = relation == "header" || relation == "footer"
      let type = isFurniture ? "\(Self.types)\(relation)+xml" : source.contentType(name) ?? "application/octet-stream"
      if isFurniture {
        let markup = try source.markup(bytes)
        var edits = SplicedBytes(markup.bytes)
        styles.state(in: markup, &edits, prefix: source.prefix)
        source.rename(markup, &edits, renamesRelations: false)
        edits.settle()
        bytes = edits.bytes(0..<markup.bytes.count)
      }
      let folder = "m\(source.number)/"
      files.append((folder + name, bytes, type))
      let relations = try source.relationships(of: name)
      guard !relations.all.isEmpty else { continue }
      let own = PartName.folder(of: name)
      let text = relations.all.map { Self.text(of: $0, prefix: "", source) }.joined()
      files.append((folder + own + "_rels/" + name.dropFirst(own.count) + ".rels", Self.relationships(text), ""))
      waiting += Self.parts(relations.all)
    }
  }

  /// The parts to which relationships lead, and what each is to the part that they belong to.
  private static func parts(_ relations: [Relationship]) -> [(name: String, relation: String)] {
    relations.compactMap { relation in relation.part.map { ($0, relation.type) } }
  }

  private mutating func addEmptyFurniture() {
    guard !files.contains(where: { $0.name == "word/header-empty.xml" }) else { return }
    for (kind, root) in [("header", "hdr"), ("footer", "ftr")] {
      files.append(
        (
          "word/\(kind)-empty.xml", Array((WordEditor.declaration + "<w:\(root) \(Self.word)><w:p/></w:\(root)>").utf8),
          "\(Self.types)\(kind)+xml"
        ))
      relations["document", default: ""] +=
        "<Relationship Id=\"empty-\(kind)\" Type=\"\(Self.relationshipType)/\(kind)\" Target=\"/word/\(kind)-empty.xml\"/>"
    }
  }

  // MARK: The package

  private static let word = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
  private static let types = "application/vnd.openxmlformats-officedocument.wordprocessingml."
  private static let relationshipType = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

  private static func relationships(_ text: String) -> [UInt8] {
    Array(
      (WordEditor.declaration
        + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">\(text)</Relationships>")
        .utf8)
  }

  /// The joined package.
  mutating func finished() throws -> [UInt8] {
    let known = Set(namespaces.all.map { String($0.prefix.dropLast()) })
    let kept = ignorable.filter(known.contains)
    let mark = kept.isEmpty ? "" : " mc:Ignorable=\"\(kept.joined(separator: " "))\""
    let root = namespaces.text + mark
    func part(_ name: String, _ content: [UInt8]) -> [UInt8] {
      Array((WordEditor.declaration + "<w:\(name)\(root)>").utf8) + content + Array("</w:\(name)>".utf8)
    }
    var parts: [(name: String, bytes: [UInt8], type: String)] = []
    parts.append(
      (
        "word/document.xml",
        part(
          "document",
          Array("<w:body>".utf8) + body + (pending.map { $0.block + $0.section } ?? []) + Array("</w:body>".utf8)),
        "document.main"
      ))
    parts.append(("word/styles.xml", part("styles", Array(("<w:docDefaults/>" + styles).utf8)), "styles"))
    parts.append(("word/fontTable.xml", part("fonts", Array(fonts.map(\.text).joined())), "fontTable"))
    if !lists.joined().isEmpty {
      parts.append(("word/numbering.xml", part("numbering", Array(lists.joined())), "numbering"))
    }
    // Whatever is written has to be markup still.
    for part in parts { _ = try XMLParser.tree(part.bytes, limits: limits) }
    var settings = tellsEvenPages ? "<w:evenAndOddHeaders/>" : ""
    settings = (tabStop.map { "<w:defaultTabStop w:val=\"\($0)\"/>" } ?? "") + settings
    settings += "<w:characterSpacingControl w:val=\"compressPunctuation\"/>"
    for (kind, root, element) in [("footnotes", "footnotes", "footnote"), ("endnotes", "endnotes", "endnote")] {
      guard let own = notes[kind] else { continue }
      let separators =
        "<w:\(element) w:type=\"separator\" w:id=\"-1\"><w:p><w:r><w:separator/></w:r></w:p></w:\(element)>"
        + "<w:\(element) w:type=\"continuationSeparator\" w:id=\"0\"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:\(element)>"
      parts.append(("word/\(kind).xml", part(root, Array(separators.utf8) + own), kind))
      settings += "<w:\(element)Pr><w:\(element) w:id=\"-1\"/><w:\(element) w:id=\"0\"/></w:\(element)Pr>"
    }
    if let own = notes["comments"] { parts.append(("word/comments.xml", part("comments", own), "comments")) }
    settings +=
      "<w:compat><w:compatSetting w:name=\"compatibilityMode\" w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"15\"/></w:compat>"
    parts.append(
      (
        "word/settings.xml", Array((WordEditor.declaration + "<w:settings \(Self.word)>\(settings)</w:settings>").utf8),
        "settings"
      ))
    var main = relations["document"] ?? ""
    for (name, _, type) in parts.dropFirst() {
      main += "<Relationship Id=\"joined-\(type)\" Type=\"\(Self.relationshipType)/\(type)\" Target=\"/\(name)\"/>"
    }
    var overrides = ""
    for (name, _, type) in parts {
      overrides += "<Override PartName=\"/\(name)\" ContentType=\"\(Self.types)\(type)+xml\"/>"
    }
    for file in files where !file.type.isEmpty {
      overrides += "<Override PartName=\"/\(file.name.escapedForXML)\" ContentType=\"\(file.type)\"/>"
    }
    let contentTypes =
      WordEditor.declaration + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
      + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
      + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>\(overrides)</Types>"
    var packer = PartPacker()
    var writer = try ArchiveWriter()
    func add(_ name: String, _ bytes: [UInt8], _ writer: inout ArchiveWriter, _ packer: inout PartPacker) throws {
      try writer.add(name, packer.packed(bytes))
    }
    try add("[Content_Types].xml", Array(contentTypes.utf8), &writer, &packer)
    try add(
      "_rels/.rels",
      Self.relationships(
        "<Relationship Id=\"rId1\" Type=\"\(Self.relationshipType)/officeDocument\" Target=\"word/document.xml\"/>"),
      &writer, &packer)
    try add("word/_rels/document.xml.rels", Self.relationships(main), &writer, &packer)
    for kind in ["numbering", "footnotes", "endnotes", "comments"] {
      guard let own = relations[kind] else { continue }
      try add("word/_rels/\(kind).xml.rels", Self.relationships(own), &writer, &packer)
    }
    for part in parts + files { try add(part.name, part.bytes, &writer, &packer) }
    return try writer.finish()
  }
}
