/// The names of one ODT among several that are joined.
struct OpenDocumentNames {
  /// The part that holds the named styles.
  let styles: PartMarkup
  let number: Int
  private let prefix: String
  /// The styles of headers and footers, whose names mean something else in the text.
  private let own: Set<String>
  /// The families of which the document says something as a whole.
  private let families: Set<String>
  private let hasStandard: Bool

  /// Whether the count of pages goes on through the document.
  private let goesOn: Bool

  /// - Parameters:
  ///   - isHost: Whether the others stand in it, so that it keeps its names.
  ///   - goesOn: Whether the count of pages goes on through the document.
  init(number: Int, styles: PartMarkup, isHost: Bool, goesOn: Bool) {
    self.goesOn = goesOn
    self.number = number
    self.styles = styles
    prefix = isHost ? "" : "m\(number)_"
    let automatic = styles.child(0, "office:automatic-styles").map { styles.children($0) } ?? []
    own = Set(automatic.compactMap { styles.name($0).isEmpty ? nil : styles.attribute($0, "style:name") })
    let common = styles.child(0, "office:styles").map { styles.children($0) } ?? []
    families = Set(
      common.compactMap { styles.name($0) == "style:default-style" ? styles.attribute($0, "style:family") : nil })
    hasStandard = common.contains {
      styles.name($0) == "style:style" && styles.attribute($0, "style:name") == "Standard"
    }
  }

  /// The style that holds what is said of a whole family.
  func root(_ family: String) -> String { prefix + "default-" + family }

  /// The style of a paragraph that names none.
  var paragraph: String? {
    hasStandard ? prefix + "Standard" : families.contains("paragraph") ? root("paragraph") : nil
  }

  /// The new name of a style.
  func style(_ name: String, isContent: Bool = true) -> String {
    !isContent && own.contains(name) ? "m\(number)s_" + name : prefix + name
  }

  /// Gives everything in a part that goes by a name one of its own.
  ///
  /// - Parameter first: The paragraph that has got its style already.
  func rename(_ markup: PartMarkup, _ edits: inout SplicedBytes, isContent: Bool, besides first: Int? = nil) {
    let kinds = markup.tree.names.map { Self.kinds[$0] }
    let nodes = markup.tree.nodes
    for element in nodes.indices where nodes[element].name >= 0 {
      let node = nodes[element]
      let name = markup.name(element)
      if element != first, name == "style:style" || name == "text:p" || name == "text:h" {
        complete(element, name, markup, &edits)
      }
      let range = Int(node.start)..<Int(node.start) + Int(node.count)
      guard range.contains(where: { kinds[Int(markup.tree.attributes[$0].name)] != nil }) else { continue }
      for attribute in markup.namedAttributes(element) {
        guard let kind = Self.kinds[attribute.name], !attribute.value.isEmpty else { continue }
        let value = String(decoding: markup.bytes[attribute.value], as: UTF8.self)
        switch kind {
        case .style:
          if name == "style:font-face" { continue }
          edits.replace(attribute.value, with: style(value, isContent: isContent))
        case .name: edits.replace(attribute.value, with: prefix + value)
        case .textName:
          if Self.named.contains(name) { edits.replace(attribute.value, with: prefix + value) }
        case .pageNumber: if goesOn { edits.replace(attribute.value, with: "auto") }
        case .address:
          if let new = address(value) { edits.replace(attribute.value, with: new) }
        }
      }
    }
  }

  /// States the style on which a style or paragraph rests that names none.
  private func complete(_ element: Int, _ name: String, _ markup: PartMarkup, _ edits: inout SplicedBytes) {
    let at = markup.startTag(element).lowerBound + 1 + markup.writtenName(element).utf8.count
    if name == "style:style" {
      guard let family = markup.attribute(element, "style:family"), families.contains(family),
        markup.attribute(element, "style:parent-style-name") == nil
      else { return }
      edits.insert(" style:parent-style-name=\"\(root(family))\"", at: at)
    } else if markup.attribute(element, "text:style-name") == nil, let paragraph {
      edits.insert(" text:style-name=\"\(paragraph)\"", at: at)
    }
  }

  private func address(_ value: String) -> String? {
    if value.hasPrefix("#") {
      return value.contains("%7Coutline") || value.contains("|outline") ? nil : "#" + prefix + value.dropFirst()
    }
    guard !value.contains(":"), !value.hasPrefix("/"), !value.hasPrefix("..") else { return nil }
    return "m\(number)/" + (value.hasPrefix("./") ? String(value.dropFirst(2)) : value)
  }

  private enum Kind { case style, name, textName, address, pageNumber }

  private static let kinds: [String: Kind] = {
    var kinds: [String: Kind] = [
      "text:name": .textName, "xlink:href": .address, "style:page-number": .pageNumber,
    ]
    for name in [
      "style:name", "style:parent-style-name", "style:next-style-name", "style:list-style-name",
      "style:page-layout-name",
      "style:master-page-name", "style:data-style-name", "style:apply-style-name", "text:style-name",
      "text:citation-style-name", "text:citation-body-style-name", "text:default-style-name", "text:visited-style-name",
      "text:master-page-name", "table:style-name", "table:default-cell-style-name", "draw:style-name",
      "draw:text-style-name", "draw:master-page-name", "text:cond-style-name", "style:leader-text-style",
    ] { kinds[name] = .style }
    for name in [
      "xml:id", "text:id", "text:change-id", "office:name", "text:ref-name", "text:continue-list", "table:name",
      "draw:name",
      "draw:id", "draw:start-shape", "draw:end-shape", "draw:fill-image-name", "draw:fill-gradient-name",
      "draw:fill-hatch-name", "draw:stroke-dash", "draw:marker-start", "draw:marker-end", "draw:opacity-name",
    ] { kinds[name] = .name }
    return kinds
  }()

  /// The elements whose name is their own, and not that of a counter or variable.
  private static let named: Set<String> = [
    "text:bookmark", "text:bookmark-start", "text:bookmark-end", "text:reference-mark", "text:reference-mark-start",
    "text:reference-mark-end", "text:section", "text:table-of-content", "text:index-title", "text:illustration-index",
    "text:table-index", "text:object-index", "text:user-index", "text:alphabetical-index", "text:bibliography",
  ]
}
