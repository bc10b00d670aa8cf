/// A parsed part as one flat, immutable table of nodes: no C memory, no object per element.
///
/// Names are given with the usual prefix of their namespace (`w:p`, `text:p`), whatever prefix the file uses, so that
/// readers compare plain strings. See `XMLNamespaces`.
final class XMLTree: Sendable {
  /// An element or a run of text. Children lie directly behind their parent.
  struct Node: Sendable {
    /// An index into `names`, or -1 for text.
    var name: Int32
    /// The index behind the last descendant.
    var end: Int32
    /// The first attribute of an element, or the first byte of a text.
    var start: Int32
    /// The number of attributes or of bytes.
    var count: Int32
  }

  /// An attribute; its value lies in `text`.
  struct Attribute: Sendable {
    var name: Int32
    var start: Int32
    var count: Int32
  }

  let names: [String]
  let nodes: [Node]
  let attributes: [Attribute]
  let text: [UInt8]
  /// How many characters could not be decoded and are U+FFFD now.
  let undecodable: Int

  init(names: [String], nodes: [Node], attributes: [Attribute], text: [UInt8], undecodable: Int = 0) {
    self.undecodable = undecodable
    self.names = names
    self.nodes = nodes
    self.attributes = attributes
    self.text = text
  }

  /// The outermost element.
  var root: XMLElement { XMLElement(tree: self, index: 0) }

  func string(start: Int32, count: Int32) -> String {
    String(decoding: text[Int(start)..<Int(start) + Int(count)], as: UTF8.self)
  }
}

/// An element of a parsed part.
struct XMLElement: Sendable {
  let tree: XMLTree
  let index: Int

  /// The name with the usual prefix of its namespace.
  var name: String { tree.names[Int(tree.nodes[index].name)] }

  /// The value of an attribute, or nil. Attributes without a namespace have no prefix.
  func attribute(_ name: String) -> String? {
    let node = tree.nodes[index]
    for position in Int(node.start)..<Int(node.start) + Int(node.count) {
      let attribute = tree.attributes[position]
      if tree.names[Int(attribute.name)] == name {
        return tree.string(start: attribute.start, count: attribute.count)
      }
    }
    return nil
  }

  /// The child elements, in order.
  var children: XMLChildren { XMLChildren(tree: tree, index: index + 1, end: Int(tree.nodes[index].end)) }

  /// The child elements and texts, in order.
  var contents: XMLContents { XMLContents(tree: tree, index: index + 1, end: Int(tree.nodes[index].end)) }

  /// The child elements of nothing, to stand in for those of an element that is not there.
  var noChildren: XMLChildren { XMLChildren(tree: tree, index: 0, end: 0) }

  /// The first child element of this name.
  func child(_ name: String) -> XMLElement? { children.first { $0.name == name } }

  /// All text inside the element, in order.
  var text: String {
    var bytes: [UInt8] = []
    for position in index + 1..<Int(tree.nodes[index].end) where tree.nodes[position].name < 0 {
      let node = tree.nodes[position]
      bytes += tree.text[Int(node.start)..<Int(node.start) + Int(node.count)]
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

/// A child of an element.
enum XMLContent {
  case element(XMLElement)
  case text(String)
}

/// The child elements of an element.
struct XMLChildren: Sequence, IteratorProtocol {
  let tree: XMLTree
  var index: Int
  let end: Int

  mutating func next() -> XMLElement? {
    while index < end {
      let current = index
      index = Int(tree.nodes[current].end)
      if tree.nodes[current].name >= 0 { return XMLElement(tree: tree, index: current) }
    }
    return nil
  }
}

/// The child elements and texts of an element.
struct XMLContents: Sequence, IteratorProtocol {
  let tree: XMLTree
  var index: Int
  let end: Int

  mutating func next() -> XMLContent? {
    guard index < end else { return nil }
    let node = tree.nodes[index]
    defer { index = Int(node.end) }
    return node.name < 0
      ? .text(tree.string(start: node.start, count: node.count)) : .element(XMLElement(tree: tree, index: index))
  }
}
