/// Puts comments and tracked changes into an ODT.
struct OpenDocumentEditor {
  private let source: [UInt8]
  private let author: MarkAuthor
  private let limits: ReadingLimits
  private let located: LocatedFile
  private var markup: PartMarkup
  private let date: String

  private static let part = "content.xml"
  private static let addresses = [
    "office": "urn:oasis:names:tc:opendocument:xmlns:office:1.0",
    "text": "urn:oasis:names:tc:opendocument:xmlns:text:1.0",
    "dc": "http://purl.org/dc/elements/1.1/",
  ]

  init(_ bytes: [UInt8], author: MarkAuthor, limits: ReadingLimits) throws {
    source = bytes
    self.author = author
    self.limits = limits
    located = try ODTReader.located(bytes, limits: limits)
    var package = try OfficePackage(bytes, limits: limits)
    guard let part = try package.bytes(Self.part), let markup = try PartMarkup(part, limits: limits) else {
      throw WordEditor.encoding
    }
    self.markup = markup
    let meta = try package.tree("meta.xml")?.root.child("office:meta")?.child("dc:date")?.text
    // Without a date some programs do not see a comment.
    date = String((author.date ?? meta ?? "2026-01-01T00:00:00").prefix(19))
  }

  private mutating func finished() throws -> [UInt8] {
    guard markup.isChanged else { return source }
    let result = markup.result
    _ = try XMLParser.tree(result, limits: limits)
    return try ArchiveSplice(source).replacing([Self.part: result], adding: [])
  }

  /// An element name with the prefix that the file declares, and the declarations that it lacks.
  private func name(_ prefix: String, _ local: String) -> String {
    (markup.prefix(ofNamespace: Self.addresses[prefix] ?? "") ?? prefix + ":") + local
  }

  private var missingDeclarations: String {
    Self.addresses.sorted { $0.key < $1.key }.filter { markup.prefix(ofNamespace: $0.value) == nil }
      .map { " xmlns:\($0.key)=\"\($0.value)\"" }.joined()
  }

  // MARK: Comments

  /// A copy in which each remark is a comment on its words.
  mutating func comment(_ remarks: [ReviewRemark]) throws -> MarkedCopy {
    var copy = MarkedCopy(bytes: [])
    var used = Set(markup.elements("office:annotation").compactMap { markup.attribute($0, "office:name") })
    var number = 1
    for (index, remark) in remarks.enumerated() {
      guard let range = range(remark.place) else {
        copy.unplaced.append(index)
        continue
      }
      if isKnown(remark.text, at: range.lowerBound) {
        copy.known += 1
        continue
      }
      while !used.insert("huiwu-\(number)").inserted { number += 1 }
      let isEmpty = range.isEmpty
      let title = " \(name("office", "name"))=\"huiwu-\(number)\""
      markup.insert(
        "<\(name("office", "annotation"))\(missingDeclarations)\(isEmpty ? "" : title)>"
          + "<\(name("dc", "creator"))>\(author.name.escapedForXML)</\(name("dc", "creator"))>"
          + "<\(name("dc", "date"))>\(date)</\(name("dc", "date"))>"
          + "<\(name("text", "p"))>\(remark.text.escapedForXML)</\(name("text", "p"))></\(name("office", "annotation"))>",
        at: range.lowerBound, rank: 2)
      if !isEmpty {
        markup.insert(
          "<\(name("office", "annotation-end"))\(missingDeclarations)\(title)/>", at: range.upperBound, rank: 0)
      }
      copy.placed += 1
    }
    copy.bytes = try finished()
    return copy
  }

  /// The bytes of the words; empty beside a frame, inside which a comment would be lost.
  private func range(_ place: Place) -> Range<Int>? {
    guard place.part == nil || place.part == Self.part, let spans = FileEdit.spans(of: place, in: located),
      let first = spans.first?.bytes.lowerBound, let last = spans.last?.bytes.upperBound
    else { return nil }
    guard let start = markup.textNode(at: first), markup.textNode(at: last - 1) != nil else {
      // `<text:s/>` and its like stand for characters and are elements.
      return first..<last
    }
    let frame = markup.ancestors(start).last { element in
      ["draw:frame", "draw:custom-shape", "draw:g", "draw:rect", "draw:ellipse"].contains(markup.name(element))
    }
    if let frame {
      let end = markup.range(frame).upperBound
      return end..<end
    }
    return first..<last
  }

  private func isKnown(_ text: String, at offset: Int) -> Bool {
    var end = offset
    // The comments on one word stand side by side before it.
    while let annotation = markup.elements("office:annotation").last(where: { markup.range($0).upperBound == end }) {
      let isOurs = markup.child(annotation, "dc:creator").map { markup.text($0) == author.name } ?? false
      let words = markup.child(annotation, "text:p").map { markup.text($0) } ?? ""
      if isOurs, words.unicodeScalars.elementsEqual(text.unicodeScalars) { return true }
      end = markup.range(annotation).lowerBound
    }
    return false
  }

  // MARK: Changes

  /// A copy in which each fix is a tracked deletion and insertion.
  mutating func fix(_ fixes: [TextFix]) throws -> MarkedCopy {
    var copy = MarkedCopy(bytes: [])
    var used = Set(
      markup.elements("text:changed-region").compactMap {
        markup.attribute($0, "text:id") ?? markup.attribute($0, "xml:id")
      })
    var regions = ""
    var number = 1
    func region(_ content: String) -> String {
      while !used.insert("huiwu-\(number)").inserted { number += 1 }
      let id = "huiwu-\(number)"
      regions +=
        "<\(name("text", "changed-region"))\(missingDeclarations) xml:id=\"\(id)\" \(name("text", "id"))=\"\(id)\">\(content)</\(name("text", "changed-region"))>"
      return id
    }
    let info =
      "<\(name("office", "change-info"))><\(name("dc", "creator"))>\(author.name.escapedForXML)</\(name("dc", "creator"))>"
      + "<\(name("dc", "date"))>\(date)</\(name("dc", "date"))></\(name("office", "change-info"))>"
    var taken: [Range<Int>] = []
    for (index, fix) in fixes.enumerated() {
      guard let (range, old, new) = change(fix),
        !taken.contains(where: { $0.overlaps(range) || $0.lowerBound == range.lowerBound })
      else {
        copy.unplaced.append(index)
        continue
      }
      taken.append(range)
      var marks = ""
      if !range.isEmpty {
        let id = region(
          "<\(name("text", "deletion"))>\(info)<\(name("text", "p"))>\(old)</\(name("text", "p"))></\(name("text", "deletion"))>"
        )
        markup.remove(range)
        marks += "<\(name("text", "change")) \(name("text", "change-id"))=\"\(id)\"/>"
      }
      if !new.isEmpty {
        let id = region("<\(name("text", "insertion"))>\(info)</\(name("text", "insertion"))>")
        marks +=
          "<\(name("text", "change-start")) \(name("text", "change-id"))=\"\(id)\"/>\(new.escapedForXML)"
          + "<\(name("text", "change-end")) \(name("text", "change-id"))=\"\(id)\"/>"
      }
      markup.insert(marks, at: range.lowerBound)
      copy.placed += 1
    }
    if copy.placed > 0 { try add(regions: regions) }
    copy.bytes = try finished()
    return copy
  }

  private mutating func add(regions: String) throws {
    if let changes = markup.elements("text:tracked-changes").first {
      markup.append(regions, to: changes)
    } else if let body = markup.elements("office:text").first {
      // The only list of changes stands first in the text, behind forms.
      let forms = markup.child(body, "office:forms").map { markup.range($0).upperBound }
      let start = forms ?? markup.startTag(body).upperBound
      markup.insert(
        "<\(name("text", "tracked-changes"))>\(regions)</\(name("text", "tracked-changes"))>", at: start)
    }
  }

  /// The bytes that go, their text as markup, and what comes instead; nil where marks would be ignored or spoil the text.
  private func change(_ fix: TextFix) -> (Range<Int>, String, String)? {
    guard fix.place.part == nil || fix.place.part == Self.part, let column = fix.place.column,
      let old = located.source.scalars(at: fix.place, in: located.file), !old.isEmpty
    else { return nil }
    let new = Array(fix.replacement.unicodeScalars)
    let head = zip(old, new).prefix { $0 == $1 }.count
    let tail = zip(old.dropFirst(head).reversed(), new.dropFirst(head).reversed()).prefix { $0 == $1 }.count
    let inserted = String(String.UnicodeScalarView(new[head..<new.count - tail]))
    let count = old.count - head - tail
    guard count > 0 || !inserted.isEmpty else { return nil }
    let isBehind = count == 0 && head > 0
    let first = column - 1 + head - (isBehind ? 1 : 0)
    guard let spans = located.source.located(first..<first + max(1, count), at: fix.place), spans.count == 1,
      let text = markup.textNode(at: spans[0].bytes.lowerBound),
      markup.range(text).upperBound >= spans[0].bytes.upperBound, isPlain(text)
    else { return nil }
    let bytes = spans[0].bytes
    let range =
      count > 0 ? bytes : isBehind ? bytes.upperBound..<bytes.upperBound : bytes.lowerBound..<bytes.lowerBound
    return (range, String(decoding: markup.bytes[range], as: UTF8.self), inserted)
  }

  private func isPlain(_ text: Int) -> Bool {
    let around = markup.ancestors(text).map { markup.name($0) }
    guard
      !around.contains(where: {
        $0.hasPrefix("draw:") || ["text:ruby", "text:meta-field", "text:tracked-changes"].contains($0)
      }),
      let holder = around.first, ["text:p", "text:h", "text:span", "text:a"].contains(holder)
    else { return false }
    return !isInsideInsertion(text)
  }

  /// Whether a text lies between the marks of another's insertion.
  private func isInsideInsertion(_ text: Int) -> Bool {
    let offset = markup.range(text).lowerBound
    let starts = markup.elements("text:change-start").filter { markup.range($0).lowerBound < offset }
    guard !starts.isEmpty else { return false }
    let ends = markup.elements("text:change-end").filter { markup.range($0).lowerBound < offset }
    return starts.count > ends.count
  }
}
