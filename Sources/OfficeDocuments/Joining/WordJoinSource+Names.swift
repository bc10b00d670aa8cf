extension WordJoinSource {
  /// Gives everything in a part that goes by a name or number one of its own.
  ///
  /// - Parameter renamesRelations: Whether the relationships of the part become those of a joined part.
  func rename(_ markup: PartMarkup, _ edits: inout SplicedBytes, renamesRelations: Bool) {
    let interesting = markup.tree.names.map { name in
      Self.attributes.contains(name) || (renamesRelations && name.hasPrefix("r:"))
    }
    let nodes = markup.tree.nodes
    for element in nodes.indices where nodes[element].name >= 0 {
      let node = nodes[element]
      let range = Int(node.start)..<Int(node.start) + Int(node.count)
      guard range.contains(where: { interesting[Int(markup.tree.attributes[$0].name)] }) else { continue }
      let name = markup.name(element)
      let own = markup.namedAttributes(element)
      if theme != nil, name == "w:rFonts" { setFonts(own, markup, &edits) }
      for attribute in own {
        let value = String(decoding: markup.bytes[attribute.value], as: UTF8.self)
        if renamesRelations, attribute.name.hasPrefix("r:"), !value.isEmpty {
          edits.replace(attribute.value, with: "m\(number)" + value)
        } else if Self.themeColours.contains(attribute.name) {
          if !isHost { edits.replace(attribute.whole, with: "") }
        } else if Self.onceOnly.contains(attribute.name) {
          if number > 1 { edits.replace(attribute.whole, with: "") }
        } else if let new = renamed(name, attribute.name, value, parent: markup.parent(element).map { markup.name($0) })
        {
          edits.replace(attribute.value, with: new)
        }
      }
    }
    for instruction in markup.elements("w:instrText") {
      for text in markup.children(instruction) where markup.name(text).isEmpty {
        let old = String(decoding: markup.bytes[markup.range(text)], as: UTF8.self)
        let new = self.instruction(old)
        if !new.utf8.elementsEqual(old.utf8) { edits.replace(markup.range(text), with: new) }
      }
    }
  }

  private static let attributes = Set([
    "w:val", "w:id", "w:name", "w:anchor", "w:styleId", "w:numId", "w:abstractNumId", "w:numPicBulletId", "id",
    "w:instr",
    "w14:paraId", "w14:textId", "w:asciiTheme", "w:hAnsiTheme", "w:eastAsiaTheme", "w:cstheme",
  ]).union(themeColours)
  private static let themeColours: Set<String> = [
    "w:themeColor", "w:themeTint", "w:themeShade", "w:themeFill", "w:themeFillTint", "w:themeFillShade",
  ]
  private static let onceOnly: Set<String> = ["w14:paraId", "w14:textId"]
  private static let styleReferences: Set<String> = [
    "w:pStyle", "w:rStyle", "w:tblStyle", "w:basedOn", "w:next", "w:link", "w:numStyleLink", "w:styleLink",
  ]

  /// The new value of an attribute; nil for one that stays.
  private func renamed(_ element: String, _ attribute: String, _ value: String, parent: String?) -> String? {
    switch (element, attribute) {
    case (_, "w:val") where Self.styleReferences.contains(element): return prefix + value
    case ("w:style", "w:styleId"): return prefix + value
    case ("w:name", "w:val"): return parent == "w:style" && !isHost ? "\(number) \(value)" : nil
    case ("w:numId", "w:val"), ("w:num", "w:numId"): return value == "0" ? nil : "\(number(.list, value))"
    case ("w:abstractNumId", "w:val"), ("w:abstractNum", "w:abstractNumId"): return "\(number(.abstract, value))"
    case ("w:lvlPicBulletId", "w:val"), ("w:numPicBullet", "w:numPicBulletId"): return "\(number(.bullet, value))"
    case ("w:nsid", "w:val"):
      let digits = String(0x1000_0000 + number(.abstract, "nsid " + value), radix: 16, uppercase: true)
      return digits
    case ("w:id", "w:val"): return parent == "w:sdtPr" ? "\(number(.control, value))" : nil
    case ("w:bookmarkStart", "w:name"): return bookmark(value)
    case ("w:hyperlink", "w:anchor"): return bookmarks.contains(value) ? bookmark(value) : nil
    case ("w:fldSimple", "w:instr"): return instruction(value)
    case ("wp:docPr", "id"): return "\(number(.drawing, value))"
    case (_, "w:id"): return identifier(element, value)
    default: return nil
    }
  }

  private func identifier(_ element: String, _ value: String) -> String? {
    switch element {
    case "w:bookmarkStart", "w:bookmarkEnd": "\(number(.bookmark, value))"
    case "w:comment", "w:commentRangeStart", "w:commentRangeEnd", "w:commentReference": "\(number(.comment, value))"
    case "w:footnote", "w:footnoteReference": "\(number(.footnote, value))"
    case "w:endnote", "w:endnoteReference": "\(number(.endnote, value))"
    case "w:headerReference", "w:footerReference": nil
    default: "\(number(.revision, value))"
    }
  }

  /// The instruction of a field with the bookmarks to which it leads.
  private func instruction(_ text: String) -> String {
    guard !bookmarks.isEmpty else { return text }
    return text.split(separator: " ", omittingEmptySubsequences: false).map { word in
      let quoted = word.hasPrefix("&quot;") && word.hasSuffix("&quot;") && word.utf8.count > 12
      let bare = quoted ? String(word.dropFirst(6).dropLast(6)) : word.filter { $0 != "\"" }
      guard bookmarks.contains(bare) else { return String(word) }
      let mark = quoted ? "&quot;" : word.hasPrefix("\"") ? "\"" : ""
      return mark + bookmark(bare) + mark
    }.joined(separator: " ")
  }

  /// Names the fonts that the theme of the document gives, because the joined document has none.
  private func setFonts(
    _ own: [(name: String, written: String, whole: Range<Int>, value: Range<Int>)], _ markup: PartMarkup,
    _ edits: inout SplicedBytes
  ) {
    for (slot, plain) in [
      ("w:asciiTheme", "w:ascii"), ("w:hAnsiTheme", "w:hAnsi"), ("w:eastAsiaTheme", "w:eastAsia"),
      ("w:cstheme", "w:cs"),
    ] {
      guard let found = own.first(where: { $0.name == slot }) else { continue }
      let font = theme?.font(String(decoding: markup.bytes[found.value], as: UTF8.self))
      let stated = own.first { $0.name == plain }
      if let font, let stated {
        edits.replace(stated.value, with: font.escapedForXML)
        edits.replace(found.whole, with: "")
      } else if let font {
        edits.replace(found.whole, with: " \(plain)=\"\(font.escapedForXML)\"")
      } else {
        edits.replace(found.whole, with: "")
      }
    }
  }
}
