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

  /// Notes where elements stand.
  ///
  /// - Parameters:
  ///   - names: The names of the elements.
  ///   - outside: Elements in which none is counted.
  init(of names: Set<String>, in tree: XMLTree, outside: Set<String> = []) {
    let wanted = tree.names.map { names.contains($0) }
    let passedOver = tree.names.map { outside.contains($0) }
    var index = 0
    while index < tree.nodes.count {
      let node = tree.nodes[index]
      if node.name >= 0, passedOver[Int(node.name)] {
        index = max(index + 1, Int(node.end))
        continue
      }
      if node.name >= 0, wanted[Int(node.name)] { indexes.append(Int32(index)) }
      index += 1
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
