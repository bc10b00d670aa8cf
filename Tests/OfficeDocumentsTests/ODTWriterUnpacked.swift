import CustomDump
import Testing

@testable import OfficeDocuments

/// A written ODT file taken apart again.
struct UnpackedODT {
  let names: [String]
  let notices: [Message]
  private let parts: [String: [UInt8]]

  init(_ document: Document) throws {
    let file = try ODTWriter.write(document)
    notices = file.notices
    var archive = try ArchiveReader(file.bytes, limits: ReadingLimits())
    names = archive.names
    var parts: [String: [UInt8]] = [:]
    for name in names { parts[name] = try archive.read(name) }
    self.parts = parts
  }

  /// The file of a document whose only section holds these blocks.
  init(_ blocks: [Block], styles: [Style] = []) throws {
    try self.init(Document(styles: styles, sections: [Section(page: .a4, blocks: blocks)]))
  }

  /// The file of a document whose only paragraph holds these inlines.
  init(_ inlines: [Inline]) throws { try self.init([.paragraph(Paragraph(inlines))]) }

  func bytes(_ name: String) throws -> [UInt8] { try #require(parts[name], "no part \(name)") }

  /// The blocks of the text.
  func text() throws -> [XMLElement] {
    let body = try XMLParser.tree(bytes("content.xml")).root.child("office:body")
    return try Array(#require(body?.child("office:text")).children)
  }

  /// All elements of a name, in order.
  func all(_ name: String, in part: String = "content.xml") throws -> [XMLElement] {
    var found: [XMLElement] = []
    var waiting = [try XMLParser.tree(bytes(part)).root]
    while let element = waiting.popLast() {
      if element.name == name { found.append(element) }
      waiting += element.children.reversed()
    }
    return found
  }

  /// The style, master page or page layout of a name.
  func style(_ name: String, in part: String = "content.xml") throws -> XMLElement {
    let candidates = try ["style:style", "style:master-page", "style:page-layout"].flatMap { try all($0, in: part) }
    return try #require(candidates.first { $0.attribute("style:name") == name }, "no style \(name) in \(part)")
  }
}

/// Compares elements with ODF written out for people, whatever the order of attributes and the space between tags.
func expectODF(
  _ elements: [XMLElement], _ expected: String, sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let prefixes = Dictionary(grouping: usualPrefixes, by: \.value).compactMapValues(\.first?.key)
  let declarations = [
    "office", "text", "table", "style", "draw", "fo", "svg", "meta", "manifest", "xlink", "dc",
  ].map { " xmlns:\($0)=\"\(prefixes[$0] ?? "")\"" }.joined()
  let wanted = try XMLParser.tree(Array("<expected\(declarations)>\(expected)</expected>".utf8)).root
  let difference = diff(elements.map { outline($0) }.joined(), wanted.children.map { outline($0) }.joined())
  #expect(difference == nil, "\(difference ?? "")", sourceLocation: sourceLocation)
}

/// Compares one element with ODF written out for people.
func expectODF(
  _ element: XMLElement, _ expected: String, sourceLocation: SourceLocation = #_sourceLocation
) throws {
  try expectODF([element], expected, sourceLocation: sourceLocation)
}

private func outline(_ element: XMLElement, depth: Int = 0) -> String {
  let indent = String(repeating: "  ", count: depth)
  let node = element.tree.nodes[element.index]
  let attributes = (Int(node.start)..<Int(node.start) + Int(node.count)).map { position -> String in
    let attribute = element.tree.attributes[position]
    return
      " \(element.tree.names[Int(attribute.name)])=\"\(element.tree.string(start: attribute.start, count: attribute.count))\""
  }.sorted().joined()
  var lines = "\(indent)<\(element.name)\(attributes)>\n"
  for content in element.contents {
    switch content {
    case .element(let child): lines += outline(child, depth: depth + 1)
    // Space within a line of text counts, space between the tags of the expectation does not.
    case .text(let text): if !text.allSatisfy(\.isWhitespace) { lines += "\(indent)  “\(text)”\n" }
    }
  }
  return lines
}
