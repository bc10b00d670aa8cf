/// Collects what a parser reports into the flat table of an `XMLTree`.
final class XMLTreeBuilder: XMLHandler {
  private var names: [String] = []
  private var nameIndex: [String: Int32] = [:]
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

  func start(_ name: String, _ attributes: XMLAttributes) {
    continuesText = false
    let first = self.attributes.count
    attributes.forEach { name, value in
      self.attributes.append(
        XMLTree.Attribute(name: index(of: name), start: Int32(text.count), count: Int32(value.count)))
      text.append(contentsOf: value)
    }
    open.append(nodes.count)
    nodes.append(
      XMLTree.Node(
        name: index(of: name), end: 0, start: Int32(first), count: Int32(self.attributes.count - first)))
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

  func end(_ name: String) {
    continuesText = false
    if let element = open.popLast() { nodes[element].end = Int32(nodes.count) }
  }

  func finish() -> XMLTree { XMLTree(names: names, nodes: nodes, attributes: attributes, text: text) }

  private func index(of name: String) -> Int32 {
    if let known = nameIndex[name] { return known }
    let index = Int32(names.count)
    names.append(name)
    nameIndex[name] = index
    return index
  }
}
