/// A property with its value, one of a closed list.
///
/// Whoever reads, writes or measures such properties switches over the list without `default`, so that a new property
/// does not compile until each of them knows it.
protocol ListedProperty: Hashable, Sendable {
  /// Which property it is, in the order in which OOXML writes them.
  associatedtype Kind: CaseIterable, RawRepresentable<Int>, Sendable

  /// Which property it is.
  var kind: Kind { get }
}

/// Properties that say something, each at most once, in the order of their kinds.
///
/// What is not in the list is for the style to say. Most lists are empty and cost nothing.
struct PropertyList<Property: ListedProperty>: Hashable, Sendable {
  private var elements: [Property] = []

  init() {}

  /// Whether nothing is said.
  var isEmpty: Bool { elements.isEmpty }

  /// The property of a kind, where it is said.
  subscript(kind: Property.Kind) -> Property? {
    get {
      for element in elements where element.kind.rawValue == kind.rawValue { return element }
      return nil
    }
    set {
      var index = elements.count
      while index > 0, elements[index - 1].kind.rawValue >= kind.rawValue { index -= 1 }
      let isKnown = index < elements.count && elements[index].kind.rawValue == kind.rawValue
      switch (newValue, isKnown) {
      case (let new?, true): elements[index] = new
      case (let new?, false): elements.insert(new, at: index)
      case (nil, true): elements.remove(at: index)
      case (nil, false): break
      }
    }
  }

  /// These properties, with those of a base wherever these say nothing.
  func inheriting(_ base: PropertyList) -> PropertyList {
    if base.elements.isEmpty { return self }
    if elements.isEmpty { return base }
    var result = PropertyList()
    result.elements.reserveCapacity(elements.count + base.elements.count)
    var index = 0
    for inherited in base.elements {
      let kind = inherited.kind.rawValue
      while index < elements.count, elements[index].kind.rawValue < kind {
        result.elements.append(elements[index])
        index += 1
      }
      if index < elements.count, elements[index].kind.rawValue == kind { continue }
      result.elements.append(inherited)
    }
    result.elements.append(contentsOf: elements[index...])
    return result
  }

  /// The properties that a test accepts.
  func keeping(_ accepts: (Property) -> Bool) -> PropertyList {
    var result = PropertyList()
    result.elements = elements.filter(accepts)
    return result
  }
}

extension PropertyList: RandomAccessCollection {
  var startIndex: Int { 0 }
  var endIndex: Int { elements.count }
  subscript(position: Int) -> Property { elements[position] }
}
