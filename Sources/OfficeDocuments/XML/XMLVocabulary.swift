/// The element names that a reader knows, looked up once for a tree, so that the reader switches over small numbers
/// and not over strings.
struct XMLVocabulary<Name: RawRepresentable & Sendable>: Sendable where Name.RawValue == String {
  private let known: [Name?]

  init(_ tree: XMLTree) { known = tree.names.map { Name(rawValue: $0) } }

  /// The name of an element of the tree; nil when the reader does not know it.
  subscript(element: XMLElement) -> Name? {
    let name = element.tree.nodes[element.index].name
    return name < 0 ? nil : known[Int(name)]
  }
}

/// The positions of all elements of some names in a tree, to tell the ordinal of each.
struct XMLOrdinals: Sendable {
  private var indexes: [Int32] = []

  init(of names: Set<String>, in tree: XMLTree) {
    let wanted = tree.names.map { names.contains($0) }
    for (index, node) in tree.nodes.enumerated() where node.name >= 0 && wanted[Int(node.name)] {
      indexes.append(Int32(index))
    }
  }

  /// The ordinal, from 1, that an element has among all of these names; for another element, that of the last one
  /// before it or the first.
  func ordinal(of element: XMLElement) -> Int {
    var low = 0
    var high = indexes.count
    while low < high {
      let middle = (low + high) / 2
      if Int(indexes[middle]) <= element.index { low = middle + 1 } else { high = middle }
    }
    return max(low, 1)
  }
}
