/// The parts of an OpenDocument file, whether they lie in a package or follow one another in a flat file.
struct OpenDocumentFile: ~Copyable {
  var package: OfficePackage?
  var remarks = ReadingRemarks()
  /// The text itself.
  let content: OpenDocumentStory
  /// The part with the named styles, and with headers and footers.
  let stylesStory: OpenDocumentStory?
  let masters: OpenDocumentMasters
  let properties: (title: String, creator: String)

  /// Opens a file and reads everything but its text.
  ///
  /// - Parameter isLocated: Whether somebody asks where its text lies.
  init(_ bytes: [UInt8], limits: ReadingLimits, isLocated: Bool = false) throws(ReadingError) {
    var contentOffsets: XMLByteOffsets?
    var stylesOffsets: XMLByteOffsets?
    let content: XMLTree
    var styles: XMLTree?
    var meta: XMLTree?
    if ArchiveReader.recognizes(bytes) {
      var package = try OfficePackage(bytes, limits: limits)
      try Self.refuseEncryption(&package, limits: limits)
      guard let tree = try package.tree("content.xml") else { throw Self.missingContent }
      content = tree
      styles = try package.optionalTree("styles.xml", &remarks)
      meta = try package.optionalTree("meta.xml", &remarks)
      if package.names.contains(where: Self.isMacro) { remarks.note(.macros, at: Place(part: "content.xml")) }
      if isLocated {
        contentOffsets = try package.offsets(of: tree, "content.xml")
        if let styles { stylesOffsets = try package.offsets(of: styles, "styles.xml") }
      }
      self.package = consume package
    } else {
      content = try XMLParser.tree(bytes, limits: limits)
      if isLocated { contentOffsets = XMLByteOffsets(of: content, in: bytes) }
      package = nil
    }
    remarks.note(.undecodable, at: Place(part: package == nil ? nil : "content.xml"), count: content.undecodable)
    let root = content.root
    var shared = OpenDocumentStyles()
    if let styles { try shared.add(styles.root, limits: limits) }
    var own = OpenDocumentStyles()
    // Names that the program made for one part may mean something else in the other.
    if let styles { try own.add(styles.root, limits: limits) }
    try own.add(root, limits: limits)
    try own.resolve()
    try shared.resolve()
    let isFlat = package == nil
    self.content = OpenDocumentStory(
      part: isFlat ? nil : "content.xml", tree: content, styles: own, offsets: contentOffsets)
    let stylesStory =
      isFlat
      ? self.content
      : styles.map { OpenDocumentStory(part: "styles.xml", tree: $0, styles: shared, offsets: stylesOffsets) }
    self.stylesStory = stylesStory
    masters = OpenDocumentMasters(stylesStory?.tree.root)
    let metadata = (isFlat ? root : meta?.root)?.child("office:meta")
    properties = (
      metadata?.child("dc:title")?.text ?? "",
      (metadata?.child("meta:initial-creator") ?? metadata?.child("dc:creator"))?.text ?? ""
    )
    // A flat file carries its programs inside; those of a package lie in entries of their own.
    if let scripts = root.child("office:scripts"), scripts.children.contains(where: { $0.name == "office:script" }) {
      remarks.note(.macros, at: Place(part: self.content.part))
    }
  }

  /// Whether bytes are a flat OpenDocument file of a kind, such as `text`.
  static func isFlat(_ bytes: [UInt8], kind: String) -> Bool {
    // Most files are none, and to decode them would cost more than all else that is asked of their beginnings.
    guard bytes.first(where: { !XMLDeclaration.mayPrecede($0) }) == UInt8(ascii: "<") else { return false }
    let head = String(decoding: bytes.prefix(16_384), as: UTF8.self)
    return head.contains("office:document ") && head.contains("application/vnd.oasis.opendocument.\(kind)")
  }

  private static func refuseEncryption(
    _ package: inout OfficePackage, limits: ReadingLimits
  ) throws(ReadingError) {
    guard let manifest = try package.bytes("META-INF/manifest.xml") else { return }
    let pattern = Array("encryption-data".utf8)
    var start = 0
    // The name is looked for in the bytes, because old programs wrote a document type into their manifests, and no
    // part with one is ever parsed.
    while start + pattern.count <= manifest.count {
      if manifest[start] == pattern[0], manifest[start..<start + pattern.count].elementsEqual(pattern) {
        throw ReadingError.passwordProtected
      }
      start += 1
    }
  }

  /// Whether an entry holds a program. An empty library, which LibreOffice adds by itself, holds none.
  private static func isMacro(_ name: String) -> Bool {
    let last = name.split(separator: "/").last ?? ""
    guard name.hasPrefix("Basic/") || name.hasPrefix("Scripts/"), !name.hasSuffix("/") else { return false }
    return !["script-lc.xml", "script-lb.xml", "dialog-lc.xml", "dialog-lb.xml"].contains(last)
  }

  private static var missingContent: ReadingError {
    ReadingError(
      .corrupt,
      Message(
        "文件缺少正文部分（content.xml），读不下去；请向提供者重新要一份",
        english: "the file lacks its main part (content.xml); ask for a new copy"))
  }
}

/// One part that holds paragraphs, with the styles as it sees them.
struct OpenDocumentStory: Sendable {
  /// The name of the part; nil in a flat file.
  let part: String?
  let tree: XMLTree
  let styles: OpenDocumentStyles
  let names: OpenDocumentVocabulary
  /// Where the elements lie in the bytes of the part; nil unless somebody asks.
  let offsets: XMLByteOffsets?
  private let ordinals: XMLOrdinals

  init(part: String?, tree: XMLTree, styles: OpenDocumentStyles, offsets: XMLByteOffsets? = nil) {
    self.part = part
    self.offsets = offsets
    self.tree = tree
    self.styles = styles
    names = OpenDocumentVocabulary(tree)
    // A comment and what was struck out are no paragraphs of the text: places stay the same when somebody adds one.
    ordinals = XMLOrdinals(
      of: ["text:p", "text:h"], in: tree, outside: ["office:annotation", "text:tracked-changes"])
  }

  /// The number of the slide that is being read; nil in a text.
  var slide: Int?

  /// Where an element stands.
  func place(of element: XMLElement) -> Place {
    Place(part: part, paragraph: ordinals.ordinal(of: element), slide: slide)
  }
}

/// The master pages, which say what the paper of a section looks like and what stands in its headers and footers.
struct OpenDocumentMasters: Sendable {
  struct Master: Sendable {
    var page = PageSetup.a4
    /// The master page of the pages that follow.
    var next: String?
    var header: XMLElement?
    var headerLeft: XMLElement?
    var footer: XMLElement?
    var footerLeft: XMLElement?
  }

  private var masters: [String: Master] = [:]
  private var first: String?

  init(_ root: XMLElement?) {
    guard let root else { return }
    var layouts: [String: PageSetup] = [:]
    for holder in root.children where holder.name == "office:automatic-styles" {
      for layout in holder.children where layout.name == "style:page-layout" {
        guard let name = layout.attribute("style:name") else { continue }
        layouts[name] = PageSetup(openDocument: layout)
      }
    }
    for element in root.child("office:master-styles")?.children ?? root.noChildren
    where element.name == "style:master-page" {
      guard let name = element.attribute("style:name"), masters[name] == nil else { continue }
      var master = Master(next: element.attribute("style:next-style-name"))
      if let layout = element.attribute("style:page-layout-name").flatMap({ layouts[$0] }) { master.page = layout }
      func furniture(_ name: String) -> XMLElement? {
        element.child(name).flatMap { $0.attribute("style:display") == "false" ? nil : $0 }
      }
      master.header = furniture("style:header")
      master.headerLeft = furniture("style:header-left")
      master.footer = furniture("style:footer")
      master.footerLeft = furniture("style:footer-left")
      masters[name] = master
      if first == nil { first = name }
    }
  }

  /// The master page of a name; without a name, the one that plain text has.
  subscript(name: String?) -> Master {
    name.flatMap { masters[$0] } ?? masters["Standard"] ?? first.flatMap { masters[$0] } ?? Master()
  }
}

extension PageSetup {
  /// Reads a `style:page-layout` element.
  init(openDocument layout: XMLElement) {
    self = .a4
    guard let properties = layout.child("style:page-layout-properties") else { return }
    func side(_ name: String, _ standard: Length) -> Length {
      min(max(properties.length(name) ?? standard, .points(36)), .points(5_000))
    }
    width = side("fo:page-width", width)
    height = side("fo:page-height", height)
    func margin(_ name: String) -> Length? { properties.length(name).map { .points(min(max($0.points, 0), 5_000)) } }
    let all = margin("fo:margin")
    margins = Margins(
      top: margin("fo:margin-top") ?? all ?? margins.top, bottom: margin("fo:margin-bottom") ?? all ?? margins.bottom,
      left: margin("fo:margin-left") ?? all ?? margins.left,
      right: margin("fo:margin-right") ?? all ?? margins.right)
    headerDistance = margins.top
    footerDistance = margins.bottom
    // The format counts header and footer between margin and text; the model counts them inside the margin.
    if let header = layout.child("style:header-style")?.child("style:header-footer-properties") {
      margins.top = margins.top + Self.furnitureHeight(header)
    }
    if let footer = layout.child("style:footer-style")?.child("style:header-footer-properties") {
      margins.bottom = margins.bottom + Self.furnitureHeight(footer)
    }
    let mode = properties.attribute("style:layout-grid-mode") ?? "none"
    if mode != "none", let pitch = properties.length("style:layout-grid-base-height"), pitch.points > 0 {
      linePitch = pitch
    }
  }

  private static func furnitureHeight(_ element: XMLElement) -> Length {
    let height = element.length("svg:height") ?? element.length("fo:min-height") ?? .zero
    return .points(min(max(height.points, 0), 1_000))
  }
}
