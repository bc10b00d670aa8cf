/// Puts comments on cells into an XLSX.
struct SheetEditor: ~Copyable {
  private let source: [UInt8]
  private let author: MarkAuthor
  private let limits: ReadingLimits
  private var package: OfficePackage
  private let sheets: [WorkbookParts.ListedSheet]
  private var parts: [String: [UInt8]] = [:]
  private var added: [(name: String, bytes: [UInt8])] = []
  private var overrides: [String] = []
  private var usesDrawings = false

  private static let relationshipTypes = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
  private static let relationshipsAddress = "http://schemas.openxmlformats.org/package/2006/relationships"

  init(_ bytes: [UInt8], author: MarkAuthor, limits: ReadingLimits) throws {
    var package = try OfficePackage(bytes, limits: limits)
    var remarks = ReadingRemarks()
    let sheets = try WorkbookParts(&package, &remarks).sheets
    source = bytes
    self.author = author
    self.limits = limits
    self.package = package
    self.sheets = sheets
  }

  /// A copy in which the remarks on each cell are its comment.
  mutating func comment(_ remarks: [ReviewRemark]) throws -> MarkedCopy {
    var copy = MarkedCopy(bytes: [])
    for (number, sheet) in sheets.enumerated() {
      let own = remarks.indices.filter { index in
        let place = remarks[index].place
        return place.sheet.map { $0 == sheet.name } ?? (number == 0)
      }
      guard !own.isEmpty else { continue }
      guard let part = sheet.part, sheet.isWorksheet else {
        copy.unplaced += own
        continue
      }
      try comment(own.map { ($0, remarks[$0]) }, on: part, &copy)
    }
    let known = Set(sheets.map(\.name))
    copy.unplaced += remarks.indices.filter { index in
      remarks[index].place.sheet.map { !known.contains($0) } ?? sheets.isEmpty
    }
    copy.unplaced.sort()
    copy.bytes = try finished()
    return copy
  }

  private mutating func comment(
    _ remarks: [(index: Int, remark: ReviewRemark)], on part: String, _ copy: inout MarkedCopy
  ) throws {
    var notices = ReadingRemarks()
    let relationships = try package.relationships(of: part, &notices)
    let existing = relationships.part(ofType: "comments")
    var comments = try existing.flatMap { try package.bytes($0) }.flatMap { try PartMarkup($0, limits: limits) }
    if existing != nil, comments == nil { throw WordEditor.encoding }
    var byCell: [CellReference: [(index: Int, text: String)]] = [:]
    for (index, remark) in remarks {
      guard let cell = remark.place.cell ?? CellReference("A1") else { continue }
      byCell[cell, default: []].append((index, remark.text))
    }
    var texts: [(CellReference, String)] = []
    for (cell, own) in byCell.sorted(by: { $0.key < $1.key }) {
      let old = comments?.elements("x:comment").first { comments?.attribute($0, "ref") == "\(cell)" }
      if let old, let markup = comments {
        let said = markup.text(old)
        // A cell has one comment: what others wrote there stays alone.
        let known = own.filter { said.contains($0.text) }
        copy.known += known.count
        copy.unplaced += own.filter { !said.contains($0.text) }.map(\.index)
        continue
      }
      texts.append((cell, own.map { $0.text.escapedForXML }.joined(separator: "&#10;")))
      copy.placed += own.count
    }
    guard !texts.isEmpty else { return }
    if var markup = comments, let name = existing {
      let prefix = markup.prefix(0)
      let authors = markup.elements("x:authors").first
      let number = authors.map { markup.children($0).count { markup.name($0) == "x:author" } } ?? 0
      if let authors { markup.append("<\(prefix)author>\(author.name.escapedForXML)</\(prefix)author>", to: authors) }
      if let list = markup.elements("x:commentList").first {
        markup.append(texts.map { Self.comment($0.0, $0.1, author: number, prefix) }.joined(), to: list)
      }
      parts[name] = markup.result
      comments = markup
    } else {
      let name = free("xl/comments", ".xml")
      let body = texts.map { Self.comment($0.0, $0.1, author: 0, "") }.joined()
      added.append(
        (
          name,
          Array(
            (WordEditor.declaration
              + "<comments xmlns=\"\(XLSXMarkup.mainNamespace)\"><authors><author>\(author.name.escapedForXML)</author></authors><commentList>\(body)</commentList></comments>")
              .utf8)
        ))
      overrides.append(name)
    }
    try draw(texts.map(\.0), on: part, relationships, madeComments: existing == nil ? added.last?.name : nil)
  }

  private static func comment(_ cell: CellReference, _ text: String, author: Int, _ prefix: String) -> String {
    "<\(prefix)comment ref=\"\(cell)\" authorId=\"\(author)\"><\(prefix)text><\(prefix)r><\(prefix)t xml:space=\"preserve\">\(text)"
      + "</\(prefix)t></\(prefix)r></\(prefix)text></\(prefix)comment>"
  }

  /// Draws the boxes without which some programs show no comment.
  private mutating func draw(
    _ cells: [CellReference], on part: String, _ relationships: Relationships, madeComments: String?
  ) throws {
    let notes = cells.map { CellNote(cell: $0, text: "") }
    let drawing = String(decoding: CellNotePartWriter(notes: notes).drawing(), as: UTF8.self)
    var new: [(id: String, type: String, target: String)] = []
    var number = 1
    func nextID() -> String {
      while relationships["rId\(number)"] != nil { number += 1 }
      defer { number += 1 }
      return "rId\(number)"
    }
    if let madeComments { new.append((nextID(), "comments", "/" + madeComments)) }
    if let name = relationships.part(ofType: "vmlDrawing"), let bytes = try package.bytes(name),
      var markup = try PartMarkup(bytes, limits: limits)
    {
      let first = drawing.firstRange(of: "<v:shape ")?.lowerBound ?? drawing.endIndex
      let last = drawing.lastRange(of: "</xml>")?.lowerBound ?? drawing.endIndex
      let used = markup.elements("v:shape").count
      let shapes = first < last ? String(drawing[first..<last]) : ""
      let declarations =
        " xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:o=\"urn:schemas-microsoft-com:office:office\" xmlns:x=\"urn:schemas-microsoft-com:office:excel\""
      markup.append(
        shapes.replacing("<v:shape ", with: "<v:shape\(declarations) ").replacing(
          "_x0000_s10", with: "_x0000_s9\(used)10"),
        to: 0)
      parts[name] = markup.result
    } else {
      let name = free("xl/drawings/vmlDrawing", ".vml")
      added.append((name, Array(drawing.utf8)))
      usesDrawings = true
      let id = nextID()
      new.append((id, "vmlDrawing", "/" + name))
      try refer(part, to: id)
    }
    try relate(part, new)
  }

  private mutating func refer(_ part: String, to id: String) throws {
    guard let bytes = try package.bytes(part), var markup = try PartMarkup(bytes, limits: limits) else {
      throw WordEditor.encoding
    }
    let behind: Set<String> = [
      "x:legacyDrawingHF", "x:drawingHF", "x:picture", "x:oleObjects", "x:controls", "x:webPublishItems",
      "x:tableParts", "x:extLst",
    ]
    let address =
      markup.namespace(ofPrefix: markup.prefix(0))?.contains("purl.oclc.org") ?? false
      ? "http://purl.oclc.org/ooxml/officeDocument/relationships" : String(Self.relationshipTypes.dropLast())
    let tag = "<\(markup.prefix(0))legacyDrawing xmlns:r=\"\(address)\" r:id=\"\(id)\"/>"
    if let next = markup.children(0).first(where: { behind.contains(markup.name($0)) }) {
      markup.insert(tag, at: markup.range(next).lowerBound)
    } else {
      markup.append(tag, to: 0)
    }
    parts[part] = markup.result
  }

  private mutating func relate(_ part: String, _ new: [(id: String, type: String, target: String)]) throws {
    guard !new.isEmpty else { return }
    let folder = PartName.folder(of: part)
    let name = "\(folder)_rels/\(part.dropFirst(folder.count)).rels"
    let text = { (prefix: String) in
      new.map {
        "<\(prefix)Relationship Id=\"\($0.id)\" Type=\"\(Self.relationshipTypes)\($0.type)\" Target=\"\($0.target)\"/>"
      }.joined()
    }
    guard let bytes = try package.bytes(name), var markup = try PartMarkup(bytes, limits: limits) else {
      added.append(
        (
          name,
          Array(
            (WordEditor.declaration
              + "<Relationships xmlns=\"\(Self.relationshipsAddress)\">\(text(""))</Relationships>").utf8)
        ))
      return
    }
    markup.append(text(markup.prefix(0)), to: 0)
    parts[name] = markup.result
  }

  /// The first name of a kind that no part has.
  private func free(_ start: String, _ end: String) -> String {
    var number = 1
    while package.contains("\(start)\(number)\(end)") || added.contains(where: { $0.name == "\(start)\(number)\(end)" })
    {
      number += 1
    }
    return "\(start)\(number)\(end)"
  }

  private mutating func finished() throws -> [UInt8] {
    guard !parts.isEmpty || !added.isEmpty else { return source }
    if !overrides.isEmpty || usesDrawings {
      let name = "[Content_Types].xml"
      guard let bytes = try package.bytes(name), var types = try PartMarkup(bytes, limits: limits) else {
        throw WordEditor.encoding
      }
      let prefix = types.prefix(0)
      let hasDrawings = types.children(0).contains { types.attribute($0, "Extension")?.lowercased() == "vml" }
      if usesDrawings, !hasDrawings {
        // Defaults stand before overrides.
        let tag =
          "<\(prefix)Default Extension=\"vml\" ContentType=\"application/vnd.openxmlformats-officedocument.vmlDrawing\"/>"
        types.insert(tag, at: types.startTag(0).upperBound)
      }
      types.append(
        overrides.map {
          "<\(prefix)Override PartName=\"/\($0)\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml\"/>"
        }.joined(), to: 0)
      parts[name] = types.result
    }
    for bytes in parts.values { _ = try XMLParser.tree(bytes, limits: limits) }
    return try ArchiveSplice(source).replacing(parts, adding: added)
  }
}

extension StringProtocol {
  /// Where a text comes last; nil when it does not.
  fileprivate func lastRange(of text: String) -> Range<Index>? {
    var found: Range<Index>?
    var rest = self[...]
    while let range = rest.firstRange(of: text) {
      found = range
      rest = rest[range.upperBound...]
    }
    return found
  }
}
