/// Collects what a parser reports into the flat table of an `XMLTree`.
final class XMLTreeBuilder {
  /// Everything collected. It is one value because each access to a variable of a class is guarded at run time.
  private var collected: XMLTreeCollection

  init(expectedBytes: Int) { collected = XMLTreeCollection(expectedBytes: expectedBytes) }

  /// The bytes of markup from which on the 32 bits of the table might not do; UTF-16 can grow by half when it becomes
  /// UTF-8.
  static let byteLimit = 1 << 30

  /// Makes room for the tree of so many bytes of markup.
  func reserve(expectedBytes: Int) { collected.reserve(expectedBytes: expectedBytes) }

  /// An element begins; `name` is the number that the parse gave to its name.
  func start(_ name: Int32, _ attributes: XMLAttributes) { collected.start(name, attributes) }

  /// Text of the open element follows.
  func characters(_ bytes: UnsafeBufferPointer<UInt8>) { collected.characters(bytes) }

  /// The element that began last ends.
  func end() { collected.end() }

  /// The finished tree; `names` are those that the numbers stand for.
  func finish(names: [String], undecodable: Int = 0) -> XMLTree {
    collected.finish(names: names, undecodable: undecodable)
  }
}

private struct XMLTreeCollection {
  private var nodes: [XMLTree.Node] = []
  private var attributes: [XMLTree.Attribute] = []
  private var text: [UInt8] = []
  private var open: [Int] = []
  /// Whether nothing but text came since the last text, so that more text goes on with it.
  private var continuesText = false

  init(expectedBytes: Int) { reserve(expectedBytes: expectedBytes) }

  mutating func reserve(expectedBytes: Int) {
    nodes.reserveCapacity(expectedBytes / 24)
    text.reserveCapacity(expectedBytes / 3)
  }

  mutating func start(_ name: Int32, _ elementAttributes: XMLAttributes) {
    continuesText = false
    let first = attributes.count
    for (name, value) in elementAttributes.numbered {
      attributes.append(XMLTree.Attribute(name: name, start: Int32(text.count), count: Int32(value.count)))
      text.append(contentsOf: value)
    }
    open.append(nodes.count)
    nodes.append(XMLTree.Node(name: name, end: 0, start: Int32(first), count: Int32(attributes.count - first)))
  }

  mutating func characters(_ bytes: UnsafeBufferPointer<UInt8>) {
    // libxml2 delivers long texts in pieces; neighbours become one node again.
    if continuesText, !nodes.isEmpty {
      nodes[nodes.count - 1].count += Int32(bytes.count)
    } else {
      nodes.append(
        XMLTree.Node(name: -1, end: Int32(nodes.count + 1), start: Int32(text.count), count: Int32(bytes.count)))
    }
    text.append(contentsOf: bytes)
    continuesText = true
  }

  mutating func end() {
    continuesText = false
    if let element = open.popLast() { nodes[element].end = Int32(nodes.count) }
  }

  func finish(names: [String], undecodable: Int) -> XMLTree {
    XMLTree(names: names, nodes: nodes, attributes: attributes, text: text, undecodable: undecodable)
  }
}
