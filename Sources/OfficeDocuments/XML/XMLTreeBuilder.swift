/// Collects what a parser reports into the flat table of an `XMLTree`.
final class XMLTreeBuilder {
  private var nodes: [XMLTree.Node] = []
  private var attributes: [XMLTree.Attribute] = []
  private var text: [UInt8] = []
  private var open: [Int] = []
  /// Whether nothing but text came since the last text, so that more text goes on with it.
  private var continuesText = false

  init(expectedBytes: Int) {
    nodes.reserveCapacity(expectedBytes / 24)
    text.reserveCapacity(expectedBytes / 3)
  }

  /// An element begins; `name` is the number that the parse gave to its name.
  func start(_ name: Int32, _ attributes: XMLAttributes) {
    continuesText = false
    let first = self.attributes.count
    for (name, value) in attributes.numbered {
      self.attributes.append(XMLTree.Attribute(name: name, start: Int32(text.count), count: Int32(value.count)))
      text.append(contentsOf: value)
    }
    open.append(nodes.count)
    nodes.append(
      XMLTree.Node(name: name, end: 0, start: Int32(first), count: Int32(self.attributes.count - first)))
  }

  func characters(_ bytes: UnsafeBufferPointer<UInt8>) {
    // libxml2 delivers long texts in pieces; neighbours become one node again.
    if continuesText, !nodes.isEmpty {
      nodes[nodes.count - 1].count += Int32(bytes.count)
    } else {
      nodes.append(
        XMLTree.Node(
          name: -1, end: Int32(nodes.count + 1), start: Int32(text.count), count: Int32(bytes.count)))
    }
    text.append(contentsOf: bytes)
    continuesText = true
  }

  /// The element that began last ends.
  func end() {
    continuesText = false
    if let element = open.popLast() { nodes[element].end = Int32(nodes.count) }
  }

  /// The finished tree; `names` are those that the numbers stand for.
  func finish(names: [String]) -> XMLTree { XMLTree(names: names, nodes: nodes, attributes: attributes, text: text) }
}
