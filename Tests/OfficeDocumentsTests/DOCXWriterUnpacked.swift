import CustomDump
import Foundation
import Testing

@testable import OfficeDocuments

/// A written file taken apart again.
struct UnpackedDOCX {
  let names: [String]
  let notices: [Message]
  private let parts: [String: [UInt8]]

  init(_ document: Document) throws {
    let file = try DOCXWriter.write(document)
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

  func root(_ name: String) throws -> XMLElement { try parseXML(bytes(name)).root }

  func text(_ name: String) throws -> String { String(decoding: try bytes(name), as: UTF8.self) }

  /// The children of the body.
  func body() throws -> [XMLElement] { try Array(#require(root("word/document.xml").child("w:body")).children) }

  /// The only run, paragraph or the like of a name below the body, or the first of them.
  func first(_ name: String, in part: String = "word/document.xml") throws -> XMLElement {
    try #require(all(name, in: part).first, "no \(name) in \(part)")
  }

  /// All elements of a name, in order.
  func all(_ name: String, in part: String = "word/document.xml") throws -> [XMLElement] {
    try root(part).descendants.filter { $0.name == name }
  }
}

extension XMLElement {
  /// The elements inside, in order.
  var descendants: [XMLElement] { children.flatMap { [$0] + $0.descendants } }
}

/// Parses a part the way readers do.
func parseXML(_ bytes: [UInt8]) throws -> XMLTree { try XMLParser.tree(bytes) }

/// Compares elements with XML written out for people, whatever the order of attributes and the space between tags.
func expectXML(
  _ elements: [XMLElement], _ expected: String, sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let prefixes = [
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "pic": "http://schemas.openxmlformats.org/drawingml/2006/picture",
    "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
    "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
    "v": "urn:schemas-microsoft-com:vml",
    "ct": "http://schemas.openxmlformats.org/package/2006/content-types",
    "rel": "http://schemas.openxmlformats.org/package/2006/relationships",
  ]
  let declarations = prefixes.sorted { $0.key < $1.key }.map { " xmlns:\($0.key)=\"\($0.value)\"" }.joined()
  let wanted = try parseXML(Array("<expected\(declarations)>\(expected)</expected>".utf8)).root
  let difference = diff(elements.map { outline($0) }.joined(), wanted.children.map { outline($0) }.joined())
  #expect(difference == nil, "\(difference ?? "")", sourceLocation: sourceLocation)
}

/// Compares one element with XML written out for people.
func expectXML(
  _ element: XMLElement, _ expected: String, sourceLocation: SourceLocation = #_sourceLocation
) throws {
  try expectXML([element], expected, sourceLocation: sourceLocation)
}

private func outline(_ element: XMLElement, depth: Int = 0) -> String {
  let indent = String(repeating: "  ", count: depth)
  let node = element.tree.nodes[element.index]
  let attributes = (Int(node.start)..<Int(node.start) + Int(node.count)).map { position -> String in
    let attribute = element.tree.attributes[position]
    let value = element.tree.string(start: attribute.start, count: attribute.count)
    return " \(element.tree.names[Int(attribute.name)])=\"\(value)\""
  }.sorted().joined()
  var lines = "\(indent)<\(element.name)\(attributes)>\n"
  for content in element.contents {
    switch content {
    case .element(let child): lines += outline(child, depth: depth + 1)
    case .text(let text):
      if element.name == "w:t" || !text.allSatisfy(\.isWhitespace) { lines += "\(indent)  \(text)\n" }
    }
  }
  return lines
}
