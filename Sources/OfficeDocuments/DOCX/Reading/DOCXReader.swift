/// Reads WordprocessingML packages (ISO/IEC 29500), transitional and strict, as Word, WPS and LibreOffice write them.
enum DOCXReader: FormatReader {
  static func recognizes(_ bytes: [UInt8], name: String) -> Bool {
    if case .docx = PackageKind(bytes) { true } else { false }
  }

  static func read(_ bytes: [UInt8], name: String, limits: ReadingLimits) throws(ReadingError) -> OfficeFile {
    var source: SourceText?
    return try read(bytes, limits: limits, &source)
  }

  /// Reads the whole file, and remembers where its text lies.
  static func located(_ bytes: [UInt8], limits: ReadingLimits) throws(ReadingError) -> LocatedFile {
    var source: SourceText? = SourceText()
    let file = try read(bytes, limits: limits, &source)
    return LocatedFile(file: file, source: source ?? SourceText())
  }

  private static func read(
    _ bytes: [UInt8], limits: ReadingLimits, _ source: inout SourceText?
  ) throws(ReadingError) -> OfficeFile {
    var remarks = ReadingRemarks()
    var package = try OfficePackage(bytes, limits: limits)
    let packageRelationships = try package.relationships(of: "", &remarks)
    let main = packageRelationships.part(ofType: "officeDocument") ?? "word/document.xml"
    guard let tree = try package.tree(main) else { throw missing(main) }
    remarks.note(.undecodable, at: Place(part: main), count: tree.undecodable)
    let relationships = try package.relationships(of: main, &remarks)
    let parts = try WordParts(
      main: main, usesTableStyles: tree.names.contains("w:tblStyle"), relationships: relationships, package: &package,
      remarks: &remarks)
    if package.names.contains(where: { $0.lowercased().hasSuffix("vbaproject.bin") }) {
      remarks.note(.macros, at: Place(part: main))
    }

    let offsets = source == nil ? nil : try package.offsets(of: tree, main)
    var reader = WordTextReader(
      package: package, remarks: remarks, budget: DocumentBudget(limits), parts: parts,
      story: WordStory(part: main, tree: tree, relationships: relationships, offsets: offsets))
    reader.source = source
    let sections = try reader.readSections(tree.root)
    source = reader.source
    let properties = try reader.coreProperties(packageRelationships)
    return OfficeFile(
      format: .docx,
      content: .document(
        Document(
          title: properties.title, creator: properties.creator, styles: parts.styles.documentStyles,
          sections: sections)),
      notices: reader.remarks.notices)
  }

  private static func missing(_ part: String) -> ReadingError {
    ReadingError(
      .corrupt,
      Message(
        "文件缺少正文部分（\(part)），读不下去；请向提供者重新要一份",
        english: "the file lacks its main part (\(part)); ask for a new copy"))
  }
}

/// The parts beside the text that say how it looks and how it is numbered.
struct WordParts: Sendable {
  var styles = WordStyles()
  var numbering = WordNumbering()
  var properties = WordPropertyReader(theme: WordTheme())
  /// Whether even pages have headers and footers of their own.
  var hasEvenPages = false

  /// Reads the parts.
  ///
  /// - Parameters:
  ///   - main: The name of the part with the text.
  ///   - usesTableStyles: Whether a table of the text has a style; without one the looks of tables are not read, which
  ///     some programs put into every file by the hundred.
  init(
    main: String, usesTableStyles: Bool, relationships: Relationships, package: inout OfficePackage,
    remarks: inout ReadingRemarks
  ) throws(ReadingError) {
    /// Where a relationship is missing, the usual name still leads to the part.
    func tree(_ type: String, _ usualName: String, without unread: [String] = []) throws(ReadingError) -> XMLTree? {
      let part = relationships.part(ofType: type) ?? PartName.folder(of: main) + usualName
      return try package.optionalTree(part, without: unread, &remarks)
    }
    let settings = try tree("settings", "settings.xml")
    let language = settings?.root.child("w:themeFontLang")?.attribute("w:eastAsia")
    hasEvenPages = settings?.root.toggle("w:evenAndOddHeaders") ?? false
    if let theme = try tree("theme", "theme/theme1.xml", without: ["a:fmtScheme"]) {
      properties = WordPropertyReader(theme: WordTheme(theme.root, eastAsianLanguage: language))
    }
    let unread = ["w:latentStyles", usesTableStyles ? "w:tblStylePr" : "w:style w:type=\"table\""]
    if let tree = try tree("styles", "styles.xml", without: unread) {
      try package.limits.checkDeclarations(tree.root)
      styles = try WordStyles(tree.root, reader: properties)
    }
    if let tree = try tree("numbering", "numbering.xml") {
      try package.limits.checkDeclarations(tree.root)
      numbering = try WordNumbering(tree.root, limits: package.limits)
    }
    let settingsPart = relationships.part(ofType: "settings") ?? PartName.folder(of: main) + "settings.xml"
    let template = try package.relationships(of: settingsPart, &remarks).all.first { $0.type == "attachedTemplate" }
    if template != nil { remarks.note(.attachedTemplate, at: Place(part: settingsPart)) }
  }
}
