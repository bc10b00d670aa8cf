/// Puts comments and tracked changes into a DOCX.
struct WordEditor {
  let source: [UInt8]
  let author: MarkAuthor
  let limits: ReadingLimits
  let located: LocatedFile
  /// The main part.
  let main: String
  var markup: PartMarkup
  /// The prefix of the main part's own elements, such as `w:`.
  let prefix: String
  private let relationships: Relationships
  private let date: String?
  private var parts: [String: [UInt8]] = [:]
  private var added: [(name: String, bytes: [UInt8])] = []

  init(_ bytes: [UInt8], author: MarkAuthor, limits: ReadingLimits) throws {
    source = bytes
    self.author = author
    self.limits = limits
    located = try DOCXReader.located(bytes, limits: limits)
    var package = try OfficePackage(bytes, limits: limits)
    var remarks = ReadingRemarks()
    main = try package.relationships(of: "", &remarks).part(ofType: "officeDocument") ?? "word/document.xml"
    relationships = try package.relationships(of: main, &remarks)
    guard let part = try package.bytes(main), let markup = try PartMarkup(part, limits: limits) else {
      throw Self.encoding
    }
    self.markup = markup
    prefix = markup.prefix(0)
    date = try author.date ?? Self.modified(&package)
  }

  static var encoding: WritingError {
    WritingError(
      Message(
        "这个文件的内部编码不是 UTF-8，不能加批注和修订；请用 Word 或 WPS 另存一份再试",
        english: "the parts of this file are not in UTF-8 and take no marks; save it anew and try again"))
  }

  /// The time at which the file says that it was changed last.
  private static func modified(_ package: inout OfficePackage) throws -> String? {
    guard let core = try package.tree("docProps/core.xml") else { return nil }
    let text = core.root.child("dcterms:modified")?.text ?? ""
    return text.utf8.count == 20 && text.hasSuffix("Z") ? text : nil
  }

  /// The attributes that say who made a mark and when.
  var signature: String {
    " \(prefix)author=\"\(author.name.escapedForXML)\"" + (date.map { " \(prefix)date=\"\($0)\"" } ?? "")
  }

  // MARK: Runs

  /// The run in which a text stands.
  func run(of text: Int) -> Int? { markup.ancestors(text).first { markup.name($0) == "w:r" } }

  /// The tags with which a run like another begins: its own tag and its properties.
  func opening(_ run: Int) -> String {
    let tag = markup.startTag(run)
    let properties = markup.child(run, "w:rPr").map { markup.range($0) }
    return String(decoding: markup.bytes[tag], as: UTF8.self)
      + (properties.map { String(decoding: markup.bytes[$0], as: UTF8.self) } ?? "")
  }

  /// The outermost of the fields whose result a run is, from their first run to their last, but for links.
  func field(around run: Int) -> (first: Int, last: Int)? {
    guard let paragraph = markup.ancestors(run).first(where: { markup.name($0) == "w:p" }) else { return nil }
    var open: [(start: Int, instruction: String)] = []
    var outer: Int?
    let end = Int(markup.tree.nodes[paragraph].end)
    var index = paragraph + 1
    while index < end {
      switch markup.name(index) {
      case "w:fldChar":
        let holder = self.run(of: index) ?? index
        switch markup.attribute(index, "w:fldCharType") {
        case "begin": open.append((holder, ""))
        case "end":
          let closed = open.popLast()
          if let first = outer, closed?.start == first { return (first, holder) }
        default: break
        }
      case "w:instrText": if !open.isEmpty { open[open.count - 1].instruction += markup.text(index) }
      default: break
      }
      if index == run, outer == nil {
        outer = open.first { !Self.isLink($0.instruction) }?.start
        if outer == nil { return nil }
      }
      index += 1
    }
    return nil
  }

  private static func isLink(_ instruction: String) -> Bool {
    let word = instruction.split(whereSeparator: \.isWhitespace).first.map(String.init)?.uppercased()
    return word == "HYPERLINK" || word == "TOC"
  }

  // MARK: The package

  /// The file with all changes.
  mutating func finished() throws -> [UInt8] {
    guard markup.isChanged || !parts.isEmpty else { return source }
    if markup.isChanged {
      let result = markup.result
      // Whatever is written has to be markup still.
      _ = try XMLParser.tree(result, limits: limits)
      parts[main] = result
    }
    return try ArchiveSplice(source).replacing(parts, adding: added)
  }

  // MARK: The part of comments

  /// The comments that are there: for each id its author and text.
  mutating func knownComments() throws -> [String: (author: String, text: String)] {
    guard let part = commentsMarkup() else { return [:] }
    var known: [String: (String, String)] = [:]
    for comment in part.elements("w:comment") {
      guard let id = part.attribute(comment, "w:id") else { continue }
      known[id] = (part.attribute(comment, "w:author") ?? "", part.text(comment))
    }
    return known
  }

  private func commentsMarkup() -> PartMarkup? {
    guard let name = relationships.part(ofType: "comments"), var package = try? OfficePackage(source, limits: limits),
      let bytes = try? package.bytes(name)
    else { return nil }
    return try? PartMarkup(bytes, limits: limits)
  }

  /// Adds comments to their part, which is made where there is none.
  mutating func add(comments: [(id: Int, text: String)]) throws {
    guard !comments.isEmpty else { return }
    let address = markup.namespace(ofPrefix: prefix) ?? Self.transitional
    let signature = " w:author=\"\(author.name.escapedForXML)\"" + (date.map { " w:date=\"\($0)\"" } ?? "")
    let text = comments.map { comment in
      "<w:comment xmlns:w=\"\(address)\" w:id=\"\(comment.id)\"\(signature) w:initials=\"会务\"><w:p><w:r><w:t xml:space=\"preserve\">"
        + comment.text.escapedForXML + "</w:t></w:r></w:p></w:comment>"
    }.joined()
    if let name = relationships.part(ofType: "comments") {
      guard var part = commentsMarkup() else { throw Self.encoding }
      part.append(text, to: 0)
      let result = part.result
      _ = try XMLParser.tree(result, limits: limits)
      parts[try written(name)] = result
      return
    }
    let folder = PartName.folder(of: main)
    var package = try OfficePackage(source, limits: limits)
    var file = "comments.xml"
    var number = 1
    while package.contains(folder + file) {
      file = "comments\(number).xml"
      number += 1
    }
    added.append(
      (folder + file, Array((Self.declaration + "<w:comments xmlns:w=\"\(address)\">" + text + "</w:comments>").utf8)))
    try relate(&package, folder: folder, to: file, isStrict: address.contains("purl.oclc.org"))
    try declare(&package, "/" + folder + file)
  }

  private mutating func relate(_ package: inout OfficePackage, folder: String, to file: String, isStrict: Bool) throws {
    let type =
      isStrict
      ? "http://purl.oclc.org/ooxml/officeDocument/relationships/comments"
      : "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments"
    let name = "\(folder)_rels/\(main.dropFirst(folder.count)).rels"
    var number = 1
    while relationships["rId\(number)"] != nil { number += 1 }
    guard let bytes = try package.bytes(name) else {
      let text =
        "<Relationships xmlns=\"\(Self.relationshipsAddress)\"><Relationship Id=\"rId\(number)\" Type=\"\(type)\" Target=\"\(file)\"/></Relationships>"
      added.append((name, Array((Self.declaration + text).utf8)))
      return
    }
    guard var part = try PartMarkup(bytes, limits: limits) else { throw Self.encoding }
    part.append("<\(part.prefix(0))Relationship Id=\"rId\(number)\" Type=\"\(type)\" Target=\"\(file)\"/>", to: 0)
    parts[try written(name)] = part.result
  }

  private mutating func declare(_ package: inout OfficePackage, _ part: String) throws {
    let name = "[Content_Types].xml"
    guard let bytes = try package.bytes(name), var types = try PartMarkup(bytes, limits: limits) else {
      throw Self.encoding
    }
    types.append(
      "<\(types.prefix(0))Override PartName=\"\(part)\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml\"/>",
      to: 0)
    parts[try written(name)] = types.result
  }

  /// The name of an entry with the letters that the archive uses.
  private func written(_ name: String) throws -> String {
    let package = try OfficePackage(source, limits: limits)
    return package.names.first { $0.lowercased() == name.lowercased() } ?? name
  }

  static let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
  private static let transitional = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
  private static let relationshipsAddress = "http://schemas.openxmlformats.org/package/2006/relationships"
}
