/// Joins ODT packages.
struct OpenDocumentJoin {
  private let startsOnRight: Bool
  private let limits: ReadingLimits
  private var count = 0
  private(set) var remarks: [(source: Int, message: Message)] = []
  private var namespaces = JoinedNamespaces()
  private var fonts: [(name: String, text: String)] = []
  private var contentStyles: [UInt8] = []
  private var commonStyles: [UInt8] = []
  private var pageStyles: [UInt8] = []
  private var masters: [UInt8] = []
  private var changes: [UInt8] = []
  private var declarations: [UInt8] = []
  private var body: [UInt8] = []
  private var files: [(name: String, bytes: [UInt8], type: String)] = []
  private var settings: [UInt8]?

  /// The files that stand in the first document, by the bookmark of the paragraph whose place each takes; the first document then
  /// keeps its names, and its count of pages goes on through the others.
  var insertions: [String: OriginalDocument] = [:]

  init(startsOnRight: Bool, limits: ReadingLimits) {
    self.startsOnRight = startsOnRight
    self.limits = limits
  }

  /// Adds a document behind those that are there.
  ///
  /// - Parameter original: The file that the document is, where it stands in another.
  mutating func add(_ bytes: [UInt8], as original: OriginalDocument? = nil) throws {
    count += 1
    let isHost = count == 1 && !insertions.isEmpty
    var package = try OfficePackage(bytes, limits: limits)
    guard let contentBytes = try package.bytes("content.xml"), let stylesBytes = try package.bytes("styles.xml"),
      let content = try PartMarkup(contentBytes, limits: limits),
      let styles = try PartMarkup(stylesBytes, limits: limits)
    else { throw WordEditor.encoding }
    if settings == nil { settings = try package.bytes("settings.xml") ?? [] }
    let names = OpenDocumentNames(number: count, styles: styles, isHost: isHost, goesOn: original != nil)
    let master = try addStyles(styles, names)
    // Its files go by its number, and what stands in it counts on.
    try addFiles(&package)
    try addContent(content, names, master: master, isHost: isHost, original)
  }

  // MARK: Styles

  /// Adds the styles that a document names, and its pages.
  ///
  /// - Returns: The page with which the document begins.
  private mutating func addStyles(_ markup: PartMarkup, _ names: OpenDocumentNames) throws -> String? {
    var edits = SplicedBytes(markup.bytes)
    names.rename(markup, &edits, isContent: false)
    edits.settle()
    let overrides = namespaces.take(markup)
    takeFonts(markup, overrides)
    if let holder = markup.child(0, "office:styles") {
      for child in markup.children(holder) {
        switch markup.name(child) {
        case "": continue
        case "style:default-style":
          // What is said of all of a family becomes a style on which the others rest.
          guard let family = markup.attribute(child, "style:family") else { continue }
          commonStyles += Self.renamed(
            child, "style:style", " style:name=\"\(names.root(family))\"", markup, edits, overrides)
        case "style:default-page-layout": continue
        case "text:outline-style", "text:notes-configuration", "text:linenumbering-configuration", "loext:theme",
          "text:bibliography-configuration":
          // There is one of each in a document.
          if count == 1 {
            commonStyles += markup.bytes(of: child, edits, overrides)
          } else if markup.name(child) == "text:outline-style", numbersHeadings(child, markup) {
            remarks.append(
              (
                count - 1,
                Message(
                  "标题的自动编号用了第一个文件的规则", english: "the numbers of its headings follow the rule of the first document")
              ))
          }
        default: commonStyles += markup.bytes(of: child, edits, overrides)
        }
      }
    }
    if let holder = markup.child(0, "office:automatic-styles") {
      for child in markup.children(holder) where !markup.name(child).isEmpty {
        pageStyles += markup.bytes(of: child, edits, overrides)
      }
    }
    guard let holder = markup.child(0, "office:master-styles") else { return nil }
    let pages = markup.children(holder).filter { !markup.name($0).isEmpty }
    for page in pages { masters += markup.bytes(of: page, edits, overrides) }
    return pages.first { markup.attribute($0, "style:name") == "Standard" }.flatMap {
      markup.attribute($0, "style:name")
    }
      ?? pages.first { markup.name($0) == "style:master-page" }.flatMap { markup.attribute($0, "style:name") }
  }

  /// Makes a page like one of the document that lies on the right, and goes on with the page itself.
  private mutating func addRightPage(like name: String, _ markup: PartMarkup, _ names: OpenDocumentNames) -> String {
    let own = names.style(name)
    guard startsOnRight, count > 1, let holder = markup.child(0, "office:master-styles"),
      let page = markup.children(holder).first(where: { markup.attribute($0, "style:name") == name }),
      let layoutName = markup.attribute(page, "style:page-layout-name"),
      let automatic = markup.child(0, "office:automatic-styles"),
      let layout = markup.children(automatic).first(where: { markup.attribute($0, "style:name") == layoutName })
    else { return own }
    var edits = SplicedBytes(markup.bytes)
    let right = own + "_right"
    let rightLayout = names.style(layoutName, isContent: false) + "_right"
    Self.set("style:name", to: right, of: page, markup, &edits)
    Self.set("style:page-layout-name", to: rightLayout, of: page, markup, &edits)
    if markup.attribute(page, "style:next-style-name") == nil {
      Self.set("style:next-style-name", to: own, of: page, markup, &edits)
    }
    Self.set("style:name", to: rightLayout, of: layout, markup, &edits)
    Self.set("style:page-usage", to: "right", of: layout, markup, &edits)
    names.rename(markup, &edits, isContent: false)
    edits.settle()
    let overrides = namespaces.take(markup)
    pageStyles += markup.bytes(of: layout, edits, overrides)
    masters += markup.bytes(of: page, edits, overrides)
    return right
  }

  private func numbersHeadings(_ outline: Int, _ markup: PartMarkup) -> Bool {
    markup.children(outline).contains { !(markup.attribute($0, "style:num-format") ?? "").isEmpty }
  }

  private mutating func takeFonts(_ markup: PartMarkup, _ overrides: String) {
    guard let holder = markup.child(0, "office:font-face-decls") else { return }
    for font in markup.children(holder) {
      guard let name = markup.attribute(font, "style:name"), !fonts.contains(where: { $0.name == name }) else {
        continue
      }
      let bytes = markup.bytes(of: font, SplicedBytes(markup.bytes), overrides)
      fonts.append((name, String(decoding: bytes, as: UTF8.self)))
    }
  }

  // MARK: Text

  private mutating func addContent(
    _ markup: PartMarkup, _ names: OpenDocumentNames, master: String?, isHost: Bool, _ original: OriginalDocument?
  ) throws {
    guard let holder = markup.child(0, "office:body").flatMap({ markup.child($0, "office:text") }) else { return }
    var edits = SplicedBytes(markup.bytes)
    let automatic = markup.child(0, "office:automatic-styles")
    let styles = automatic.map { markup.children($0).filter { !markup.name($0).isEmpty } } ?? []
    var start: String?
    let first = firstBlock(holder, markup)
    if let first {
      let attribute = markup.name(first) == "table:table" ? "table:style-name" : "text:style-name"
      let own = markup.attribute(first, attribute)
      let style = styles.first { own != nil && markup.attribute($0, "style:name") == own }
      let page = style.flatMap { markup.attribute($0, "style:master-page-name") } ?? ""
      if let wanted = page.isEmpty ? master : page {
        let right = addRightPage(like: wanted, names.styles, names)
        let name = names.style("start")
        Self.set(attribute, to: name, of: first, markup, &edits)
        start = Self.start(
          name, style, own, page: right, attribute == "table:style-name" ? "table" : "paragraph", names, markup)
      }
    }
    names.rename(markup, &edits, isContent: true, besides: first)
    if let original { Self.mark(markup, holder, original, &edits) }
    edits.settle()
    let overrides = namespaces.take(markup)
    takeFonts(markup, overrides)
    for style in styles { contentStyles += markup.bytes(of: style, edits, overrides) }
    if let start { contentStyles += Array(start.utf8) }
    for child in markup.children(holder) {
      if isHost, let inserted = insertion(child, markup) {
        try add(inserted.bytes, as: inserted)
        continue
      }
      switch markup.name(child) {
      case "": continue
      case "text:tracked-changes": changes += edits.bytes(markup.inner(child))
      case "text:sequence-decls", "text:variable-decls", "text:user-field-decls":
        // Counters of pictures and tables go by the same names everywhere.
        if names.number == 1 { declarations += markup.bytes(of: child, edits, overrides) }
      case "office:forms":
        remarks.append((names.number - 1, Message("表单控件没有带过来", english: "its form controls were left out")))
      default: body += markup.bytes(of: child, edits, overrides)
      }
    }
  }

  /// The file that takes the place of a paragraph.
  private func insertion(_ block: Int, _ markup: PartMarkup) -> OriginalDocument? {
    guard ["text:p", "text:h"].contains(markup.name(block)) else { return nil }
    let marks = markup.children(block).filter { markup.name($0) == "text:bookmark-start" }
    return marks.compactMap { markup.attribute($0, "text:name") }.first.flatMap { insertions[$0] }
  }

  /// Puts a bookmark on the first words of a document.
  private static func mark(
    _ markup: PartMarkup, _ holder: Int, _ original: OriginalDocument, _ edits: inout SplicedBytes
  ) {
    guard let name = original.bookmark else { return }
    let first = (holder..<Int(markup.tree.nodes[holder].end)).first {
      ["text:p", "text:h"].contains(markup.name($0)) && markup.startTag($0).upperBound < markup.range($0).upperBound
    }
    guard let first else { return }
    let marks = original.contentsMarks.map { mark in
      "<text:toc-mark text:string-value=\"\(mark.text.escapedForXML)\" text:outline-level=\"\(mark.level)\"/>"
    }
    let atStart = max(1, marks.count - 1)
    let text = "<text:bookmark text:name=\"\(name)\"/>" + marks.prefix(atStart).joined()
    edits.insert(text, at: markup.startTag(first).upperBound)
    // LibreOffice reverses the order of marks that stand side by side.
    if marks.count > atStart { edits.insert(marks[atStart], at: markup.inner(first).upperBound) }
  }

  /// The first paragraph or table of the text.
  private func firstBlock(_ holder: Int, _ markup: PartMarkup) -> Int? {
    var index = holder + 1
    while index < Int(markup.tree.nodes[holder].end) {
      switch markup.name(index) {
      case "text:p", "text:h", "table:table": return index
      case "text:tracked-changes", "office:forms", "text:sequence-decls", "text:variable-decls",
        "text:user-field-decls",
        "draw:frame":
        index = Int(markup.tree.nodes[index].end)
      default: index += 1
      }
    }
    return nil
  }

  /// The style of the first block, which begins a page of its own.
  private static func start(
    _ name: String, _ style: Int?, _ own: String?, page: String, _ family: String, _ names: OpenDocumentNames,
    _ markup: PartMarkup
  ) -> String {
    guard let style else {
      let parent = own.map { names.style($0) } ?? (family == "paragraph" ? names.paragraph : nil)
      let base = parent.map { " style:parent-style-name=\"\($0)\"" } ?? ""
      return
        "<style:style style:name=\"\(name)\" style:family=\"\(family)\"\(base) style:master-page-name=\"\(page)\"/>"
    }
    var edits = SplicedBytes(markup.bytes)
    set("style:name", to: name, of: style, markup, &edits)
    set("style:master-page-name", to: page, of: style, markup, &edits)
    names.rename(markup, &edits, isContent: true)
    edits.settle()
    return edits.text(markup.range(style))
  }

  // MARK: Markup

  /// Gives an attribute a value, whatever else is to become of it.
  private static func set(
    _ name: String, to value: String, of element: Int, _ markup: PartMarkup, _ edits: inout SplicedBytes
  ) {
    if let found = markup.namedAttributes(element).first(where: { $0.name == name }) {
      edits.replace(found.value, with: value)
    } else {
      let at = markup.startTag(element).lowerBound + 1 + markup.writtenName(element).utf8.count
      edits.insert(" \(name)=\"\(value)\"", at: at)
    }
  }

  /// An element under another name, with an attribute more.
  private static func renamed(
    _ element: Int, _ name: String, _ attribute: String, _ markup: PartMarkup, _ edits: SplicedBytes,
    _ overrides: String
  ) -> [UInt8] {
    let own = markup.namedAttributes(element).map { edits.text($0.whole) }.joined()
    return Array("<\(name)\(attribute)\(own)\(overrides)>".utf8) + edits.bytes(markup.inner(element))
      + Array("</\(name)>".utf8)
  }

  // MARK: The package

  private static let own: Set<String> = [
    "content.xml", "styles.xml", "meta.xml", "settings.xml", "mimetype", "layout-cache", "manifest.rdf",
  ]

  private mutating func addFiles(_ package: inout OfficePackage) throws {
    var types: [String: String] = [:]
    if let manifest = try package.tree("META-INF/manifest.xml") {
      for entry in manifest.root.children {
        if let path = entry.attribute("manifest:full-path") { types[path] = entry.attribute("manifest:media-type") }
      }
    }
    for name in package.names where !Self.own.contains(name) && !name.hasSuffix("/") {
      guard !["META-INF/", "Thumbnails/", "Configurations2/"].contains(where: name.hasPrefix) else { continue }
      guard let bytes = try package.bytes(name) else { continue }
      files.append(("m\(count)/" + name, bytes, types[name] ?? ""))
    }
    for (path, type) in types.sorted(by: { $0.key < $1.key }) where path.hasSuffix("/") && path != "/" {
      guard !["Thumbnails/", "Configurations2/"].contains(where: path.hasPrefix), !type.isEmpty else { continue }
      files.append(("m\(count)/" + path, [], type))
    }
  }

  /// The joined package.
  func finished() throws -> [UInt8] {
    let office = "urn:oasis:names:tc:opendocument:xmlns:office:1.0"
    let version =
      namespaces.all.contains { $0.prefix == "office:" && $0.address == office } ? " office:version=\"1.3\"" : ""
    let root = namespaces.text + version
    let faces = "<office:font-face-decls>" + fonts.map(\.text).joined() + "</office:font-face-decls>"
    var content = Array(
      (WordEditor.declaration + "<office:document-content\(root)>\(faces)<office:automatic-styles>").utf8)
    content += contentStyles + Array("</office:automatic-styles><office:body><office:text>".utf8)
    if !changes.isEmpty {
      content += Array("<text:tracked-changes>".utf8) + changes + Array("</text:tracked-changes>".utf8)
    }
    content += declarations + body + Array("</office:text></office:body></office:document-content>".utf8)
    var styles = Array((WordEditor.declaration + "<office:document-styles\(root)>\(faces)<office:styles>").utf8)
    styles += commonStyles + Array("</office:styles><office:automatic-styles>".utf8) + pageStyles
    styles += Array("</office:automatic-styles><office:master-styles>".utf8) + masters
    styles += Array("</office:master-styles></office:document-styles>".utf8)
    var parts: [(name: String, bytes: [UInt8], type: String)] = [
      ("content.xml", content, "text/xml"), ("styles.xml", styles, "text/xml"),
    ]
    if let settings, !settings.isEmpty { parts.append(("settings.xml", settings, "text/xml")) }
    parts += files
    let entries = parts.map { part in
      "<manifest:file-entry manifest:full-path=\"\(part.name.escapedForXML)\" manifest:media-type=\"\(part.type)\"/>"
    }.joined()
    let type = "application/vnd.oasis.opendocument.text"
    let manifest =
      WordEditor.declaration
      + "<manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\" manifest:version=\"1.3\">"
      + "<manifest:file-entry manifest:full-path=\"/\" manifest:version=\"1.3\" manifest:media-type=\"\(type)\"/>\(entries)"
      + "</manifest:manifest>"
    // Whatever is written has to be markup still.
    for part in parts.prefix(2) { _ = try XMLParser.tree(part.bytes, limits: limits) }
    var packer = PartPacker()
    var writer = try ArchiveWriter()
    try writer.add("mimetype", .stored(Array(type.utf8)))
    for part in parts where !part.name.hasSuffix("/") { try writer.add(part.name, packer.packed(part.bytes)) }
    try writer.add("META-INF/manifest.xml", packer.packed(Array(manifest.utf8)))
    return try writer.finish()
  }
}
