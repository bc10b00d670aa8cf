/// The sections of a document, of which the first says all that a section can inherit from the document before it.
struct WordJoinSections {
  private let markup: PartMarkup
  private let number: Int
  private let startsOnRight: Bool
  private let sections: [Int]
  /// Whether even pages have to be told apart because another document does.
  private let repeatsForEvenPages: Bool
  /// Whether the count of pages goes on through the document.
  private let goesOn: Bool
  /// Whether other documents stand between its sections.
  private let isHost: Bool

  init(
    _ markup: PartMarkup, number: Int, startsOnRight: Bool, repeatsForEvenPages: Bool, goesOn: Bool, isHost: Bool
  ) {
    self.goesOn = goesOn
    self.isHost = isHost
    self.markup = markup
    self.number = number
    self.repeatsForEvenPages = repeatsForEvenPages
    self.startsOnRight = startsOnRight
    // A section inside a tracked change is one of the past.
    sections = markup.elements("w:sectPr").filter { element in
      !markup.ancestors(element).contains { markup.name($0) == "w:sectPrChange" }
    }
  }

  /// A section for a document that states none.
  var made: String {
    let references = ["header", "footer"].flatMap { kind in
      ["default", "even", "first"].map { Self.emptyReference(kind, $0) }
    }
    return "<w:sectPr>\(references.joined())\(startsOnRight ? "<w:type w:val=\"oddPage\"/>" : "")</w:sectPr>"
  }

  var needsEmptyFurniture: Bool { sections.isEmpty || completed.contains { !missing($0).isEmpty } }

  /// The sections that follow a document of another author, or can.
  private var completed: ArraySlice<Int> { isHost ? sections[...] : sections.prefix(1) }

  /// Writes out in each section what it would take from other documents.
  func complete(_ edits: inout SplicedBytes) {
    if repeatsForEvenPages { repeatForEvenPages(&edits) }
    if goesOn { countOn(&edits) }
    for section in completed { complete(section, &edits) }
  }

  /// Takes away where a section begins to count its pages anew.
  private func countOn(_ edits: inout SplicedBytes) {
    for section in sections {
      guard let numbers = markup.child(section, "w:pgNumType") else { continue }
      for attribute in markup.namedAttributes(numbers) where attribute.name == "w:start" {
        edits.replace(attribute.whole, with: "")
      }
    }
  }

  private func complete(_ first: Int, _ edits: inout SplicedBytes) {
    let tag = markup.startTag(first)
    let isOpen = tag.upperBound < markup.range(first).upperBound
    let missing = missing(first)
    var added = missing.map { Self.emptyReference($0.kind, $0.type) }.joined()
    let type = markup.child(first, "w:type")
    if startsOnRight, let type {
      edits.replace(markup.range(type), with: "<w:type w:val=\"oddPage\"/>")
    }
    let references = markup.children(first).filter { Self.references.contains(markup.name($0)) }
    let begin = startsOnRight && type == nil ? "<w:type w:val=\"oddPage\"/>" : ""
    guard isOpen else {
      edits.replace(tag.upperBound - 2..<tag.upperBound, with: ">\(added)\(begin)</w:sectPr>")
      return
    }
    if let last = references.last {
      added += opening(begin, of: first, &edits)
      edits.insert(added, at: markup.range(last).upperBound)
    } else {
      edits.insert(added + opening(begin, of: first, &edits), at: tag.upperBound)
    }
  }

  /// The type of a section stands behind what is said of notes.
  private func opening(_ begin: String, of first: Int, _ edits: inout SplicedBytes) -> String {
    guard !begin.isEmpty else { return "" }
    let notes = markup.children(first).filter { ["w:footnotePr", "w:endnotePr"].contains(markup.name($0)) }
    guard let note = notes.last else { return begin }
    edits.insert(begin, at: markup.range(note).upperBound)
    return ""
  }

  private static let references: Set<String> = ["w:headerReference", "w:footerReference"]

  private func missing(_ section: Int) -> [(kind: String, type: String)] {
    let stated = markup.children(section).filter { Self.references.contains(markup.name($0)) }
    return ["header", "footer"].flatMap { kind in
      ["default", "even", "first"].filter { type in
        let wanted = type == "even" && repeatsForEvenPages ? "default" : type
        return !stated.contains {
          markup.name($0) == "w:\(kind)Reference" && (markup.attribute($0, "w:type") ?? "default") == wanted
        }
      }.map { (kind, $0) }
    }
  }

  private static func emptyReference(_ kind: String, _ type: String) -> String {
    "<w:\(kind)Reference xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" w:type=\"\(type)\" r:id=\"empty-\(kind)\"/>"
  }

  /// Repeats in each section the header of all pages for even ones, where another document tells the two apart.
  private func repeatForEvenPages(_ edits: inout SplicedBytes) {
    for section in sections {
      for reference in markup.children(section) where Self.references.contains(markup.name(reference)) {
        let kind = markup.name(reference)
        switch markup.attribute(reference, "w:type") ?? "default" {
        // The document has never shown it.
        case "even": edits.replace(markup.range(reference), with: "")
        case "default":
          let id = markup.attribute(reference, "r:id") ?? ""
          edits.insert(
            "<\(kind) xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" w:type=\"even\""
              + " r:id=\"m\(number)\(id)\"/>", at: markup.range(reference).upperBound)
        default: break
        }
      }
    }
  }
}

extension WordJoinStyles {
  /// Names the style of every paragraph and table that names none, because what a document says of these is said of no other.
  func state(in markup: PartMarkup, _ edits: inout SplicedBytes, prefix: String) {
    var depth = [Bool](repeating: false, count: markup.tree.nodes.count)
    for element in markup.tree.nodes.indices where markup.tree.nodes[element].name >= 0 {
      let parent = markup.parent(element)
      let name = markup.name(element)
      // A text box in a cell is no part of the table.
      depth[element] = name == "w:tbl" || (name != "w:txbxContent" && (parent.map { depth[$0] } ?? false))
      if name == "w:p" {
        state(element, "w:pPr", "w:pStyle", in: markup, &edits) { own in
          style(own, prefix: prefix, isInTable: depth[element])
        }
      } else if name == "w:tbl", let table {
        state(element, "w:tblPr", "w:tblStyle", in: markup, &edits) { own in own.map { prefix + $0 } ?? table }
      }
    }
  }

  private func state(
    _ element: Int, _ holder: String, _ reference: String, in markup: PartMarkup, _ edits: inout SplicedBytes,
    _ style: (String?) -> String
  ) {
    if let properties = markup.child(element, holder) {
      if let stated = markup.child(properties, reference) {
        let own = markup.attribute(stated, "w:val")
        let attribute = markup.namedAttributes(stated).first { $0.name == "w:val" }
        if let attribute { edits.replace(attribute.value, with: style(own)) }
        return
      }
      let tag = markup.startTag(properties)
      let text = "<\(reference) w:val=\"\(style(nil))\"/>"
      if tag.upperBound < markup.range(properties).upperBound {
        edits.insert(text, at: tag.upperBound)
      } else {
        edits.replace(tag.upperBound - 2..<tag.upperBound, with: ">\(text)</\(holder)>")
      }
      return
    }
    let tag = markup.startTag(element)
    let text = "<\(holder)><\(reference) w:val=\"\(style(nil))\"/></\(holder)>"
    if tag.upperBound < markup.range(element).upperBound {
      edits.insert(text, at: tag.upperBound)
    } else {
      edits.replace(tag.upperBound - 2..<tag.upperBound, with: ">\(text)</\(markup.writtenName(element))>")
    }
  }
}
