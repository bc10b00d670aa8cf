/// One document that is joined to others.
final class WordJoinSource {
  let number: Int
  /// Whether the others stand in it, so that it keeps its names.
  let isHost: Bool
  /// What stands before the names of its styles and bookmarks.
  let prefix: String
  let limits: ReadingLimits
  let main: String
  let relationships: Relationships
  let numbers: WordJoinNumbers
  private(set) var theme: WordTheme?
  private var package: OfficePackage
  private var known: [WordJoinNumbers.Kind: [String: Int]] = [:]
  /// The names of its bookmarks, to which fields and links lead.
  var bookmarks: Set<String> = []

  init(_ bytes: [UInt8], number: Int, isHost: Bool, numbers: WordJoinNumbers, limits: ReadingLimits) throws {
    self.number = number
    self.isHost = isHost
    self.numbers = numbers
    self.limits = limits
    prefix = isHost ? "" : "m\(number)_"
    var package = try OfficePackage(bytes, limits: limits)
    var remarks = ReadingRemarks()
    main = try package.relationships(of: "", &remarks).part(ofType: "officeDocument") ?? "word/document.xml"
    relationships = try package.relationships(of: main, &remarks)
    // The joined document has no theme, because each document has its own.
    if !isHost, let part = relationships.part(ofType: "theme"), let tree = try package.tree(part) {
      let settings = try relationships.part(ofType: "settings").flatMap { try package.tree($0) }
      theme = WordTheme(
        tree.root, eastAsianLanguage: settings?.root.child("w:themeFontLang")?.attribute("w:eastAsia"))
    }
    self.package = package
  }

  /// The number that takes the place of one of the document's own.
  func number(_ kind: WordJoinNumbers.Kind, _ own: String) -> Int {
    if let found = known[kind]?[own] { return found }
    let new = numbers.next(kind)
    known[kind, default: [:]][own] = new
    return new
  }

  func bytes(_ part: String) throws -> [UInt8]? { try package.bytes(part) }

  func relationships(of part: String) throws -> Relationships {
    var remarks = ReadingRemarks()
    return try package.relationships(of: part, &remarks)
  }

  /// A part to which the main part leads.
  func markup(ofType type: String) throws -> (name: String, markup: PartMarkup)? {
    guard let name = relationships.part(ofType: type), let bytes = try package.bytes(name) else { return nil }
    return (name, try markup(bytes))
  }

  func markup(_ bytes: [UInt8]) throws -> PartMarkup {
    guard let markup = try PartMarkup(bytes, limits: limits) else { throw WordEditor.encoding }
    guard markup.prefix(0) == "w:",
      markup.namespace(ofPrefix: "w:") == "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    else {
      throw WritingError(
        Message(
          "第 \(number) 个文件的内部格式少见（严格模式），不能合并；请用 Word 或 WPS 另存为普通 DOCX",
          english: "document \(number) is in the strict form and cannot be joined; save it as an ordinary DOCX"))
    }
    return markup
  }

  /// The new name of a bookmark; Word allows forty characters.
  func bookmark(_ name: String) -> String {
    let new = prefix + name
    return new.unicodeScalars.count <= 40 ? new : "\(prefix)b\(number(.bookmark, "name " + name))"
  }

  // MARK: Content types

  private lazy var types: [String: String] = {
    guard let tree = try? package.tree("[Content_Types].xml") else { return [:] }
    var types: [String: String] = [:]
    for entry in tree.root.children {
      guard let type = entry.attribute("ContentType") else { continue }
      if let part = entry.attribute("PartName") { types[part.lowercased()] = type }
      if let ending = entry.attribute("Extension") { types["." + ending.lowercased()] = type }
    }
    return types
  }()

  /// The content type of a part.
  func contentType(_ part: String) -> String? {
    let ending = part.lastIndex(of: ".").map { part[$0...].lowercased() } ?? ""
    return types["/" + part.lowercased()] ?? types[ending]
  }
}
