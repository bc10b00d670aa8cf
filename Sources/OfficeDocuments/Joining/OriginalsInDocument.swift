extension Document {
  /// Takes the files of other authors out that a writer of a format puts in as they are.
  ///
  /// - Returns: The document with a marked paragraph in the place of each, and the files by the bookmark of that paragraph; and the
  ///   names of those that stay, because they are of another format.
  func takingOutOriginals(of format: FileFormat) -> (
    host: Document, originals: [(marker: String, original: OriginalDocument)], others: [String]
  ) {
    var host = self
    host.sections = []
    var originals: [(marker: String, original: OriginalDocument)] = []
    var others: [String] = []
    var last: Int?
    let marks = ContentsMarks(self)
    for section in sections {
      defer { last = section.original?.number }
      guard let original = section.original, original.format.name == format.name else {
        if let original = section.original, last != original.number { others.append(original.name) }
        var section = section
        section.original = nil
        host.sections.append(section)
        continue
      }
      if last == original.number { continue }
      let marker = "original_\(original.number)"
      var marked = original
      marked.contentsMarks = original.bookmark.map { marks[$0] } ?? []
      originals.append((marker, marked))
      host.sections.append(
        Section(
          page: section.page, start: section.start,
          blocks: [.paragraph(Paragraph(bookmarks: [marker] + (original.bookmark.map { [$0] } ?? [])))]))
    }
    return (host, originals, others)
  }

  /// Whether a file of another author stands in the document.
  var hasOriginals: Bool { sections.contains { $0.original != nil } }
}

extension WrittenFile {
  /// Puts the files of other authors into a written document.
  ///
  /// - Parameters:
  ///   - document: The document, of which some sections are such files.
  ///   - format: The format that is written.
  ///   - write: Writes a document without them.
  init(
    _ document: Document, in format: FileFormat, write: (Document) throws(WritingError) -> WrittenFile
  ) throws(WritingError) {
    let (host, originals, others) = document.takingOutOriginals(of: format)
    self = try write(host)
    notices += others.map { name in
      Message(
        "“\(name)”不是 \(format.name.uppercased())，这一份里按程序读到的内容转写，页眉页脚、编号、样式和页面尽量照原样",
        english:
          "“\(name)” is no \(format.name.uppercased()) and was written anew from what was read of it, as near to its looks "
          + "as can be")
    }
    guard !originals.isEmpty else { return }
    do {
      let startsOnRight = document.sections.contains { $0.original != nil && $0.start == .oddPage }
      let joined = try DocumentJoin.inserting(originals, into: bytes, format: format, startsOnRight: startsOnRight)
      bytes = joined.bytes
      notices += joined.remarks.map { remark in
        let name = originals.indices.contains(remark.source) ? originals[remark.source].original.name : ""
        return Message("“\(name)”：\(remark.message.chinese)", english: "“\(name)”: \(remark.message.english)")
      }
    } catch {
      // What cannot be joined is still readable.
      let reason = (error as? WritingError)?.message ?? (error as? ReadingError)?.message
      var plain = document
      for index in plain.sections.indices { plain.sections[index].original = nil }
      self = try write(plain)
      notices.append(
        Message(
          "材料不能原样合入，已按程序读到的内容转写：\(reason?.chinese ?? "")",
          english: "a material could not be joined as it is and was written anew: \(reason?.english ?? "")"))
    }
  }
}

extension DocumentJoin {
  /// Puts files of other authors into a document of ours in the place of marked paragraphs.
  ///
  /// Names, numbers and styles of the document stay; the count of pages goes on through what is put in.
  static func inserting(
    _ originals: [(marker: String, original: OriginalDocument)], into host: [UInt8], format: FileFormat,
    startsOnRight: Bool, limits: ReadingLimits = ReadingLimits()
  ) throws -> JoinedDocument {
    let insertions = Dictionary(originals.map { ($0.marker, $0.original) }, uniquingKeysWith: { first, _ in first })
    if format.name == FileFormat.docx.name {
      let all = [host] + originals.map(\.original.bytes)
      let tellsEvenPages = try all.contains { try WordJoin.tellsEvenPages($0, limits: limits) }
      var join = WordJoin(startsOnRight: startsOnRight, tellsEvenPages: tellsEvenPages, limits: limits)
      join.insertions = insertions
      try join.add(host)
      return JoinedDocument(bytes: try join.finished(), remarks: join.remarks.map { ($0.source - 1, $0.message) })
    }
    var join = OpenDocumentJoin(startsOnRight: startsOnRight, limits: limits)
    join.insertions = insertions
    try join.add(host)
    return JoinedDocument(bytes: try join.finished(), remarks: join.remarks.map { ($0.source - 1, $0.message) })
  }
}
