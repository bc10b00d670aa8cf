/// Bytes of a part with some stretches exchanged.
struct SplicedBytes {
  let bytes: [UInt8]
  private var edits: [(range: Range<Int>, text: String)] = []
  private var isSorted = true

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Exchanges a stretch; of two changes of one stretch the first counts.
  mutating func replace(_ range: Range<Int>, with text: String) {
    if let last = edits.last, last.range.lowerBound > range.lowerBound { isSorted = false }
    edits.append((range, text))
  }

  /// Puts text before a byte.
  mutating func insert(_ text: String, at offset: Int) { replace(offset..<offset, with: text) }

  /// Brings the changes into order; called once when all are made.
  mutating func settle() {
    guard !isSorted else { return }
    // What is inserted at one place stays in the order in which it came.
    edits = edits.enumerated().sorted {
      ($0.element.range.lowerBound, $0.element.range.upperBound, $0.offset)
        < ($1.element.range.lowerBound, $1.element.range.upperBound, $1.offset)
    }.map(\.element)
    isSorted = true
  }

  /// A stretch with its changes.
  func bytes(_ range: Range<Int>) -> [UInt8] {
    var low = 0
    var high = edits.count
    while low < high {
      let middle = (low + high) / 2
      if edits[middle].range.lowerBound < range.lowerBound { low = middle + 1 } else { high = middle }
    }
    var result: [UInt8] = []
    result.reserveCapacity(range.count + 64)
    var position = range.lowerBound
    while low < edits.count, edits[low].range.lowerBound < range.upperBound {
      let edit = edits[low]
      low += 1
      guard edit.range.lowerBound >= position, edit.range.upperBound <= range.upperBound else { continue }
      result += bytes[position..<edit.range.lowerBound]
      result += Array(edit.text.utf8)
      position = edit.range.upperBound
    }
    result += bytes[position..<range.upperBound]
    return result
  }

  /// A stretch with its changes, as text.
  func text(_ range: Range<Int>) -> String { String(decoding: bytes(range), as: UTF8.self) }
}

extension PartMarkup {
  /// The bytes between the tags of an element.
  func inner(_ element: Int) -> Range<Int> {
    let tag = startTag(element)
    let range = range(element)
    guard tag.upperBound < range.upperBound else { return range.upperBound..<range.upperBound }
    var end = range.upperBound - 1
    while end > tag.upperBound, bytes[end] != UInt8(ascii: "<") { end -= 1 }
    return tag.upperBound..<end
  }

  /// The attributes of an element with their usual names, as the tree gives them, and where they stand.
  func namedAttributes(_ element: Int) -> [(name: String, written: String, whole: Range<Int>, value: Range<Int>)] {
    let node = tree.nodes[element]
    let written = attributes(ofTag: element).filter { $0.name != "xmlns" && !$0.name.hasPrefix("xmlns:") }
    guard written.count == Int(node.count) else { return [] }
    return written.enumerated().map { index, attribute in
      let name = tree.names[Int(tree.attributes[Int(node.start) + index].name)]
      return (name, attribute.name, attribute.whole, attribute.value)
    }
  }
}

/// The namespaces that the root of a joined part declares: those of all sources.
struct JoinedNamespaces {
  private(set) var all: [(prefix: String, address: String)] = []

  /// Takes the declarations of a source in.
  ///
  /// - Returns: What has to be declared at each block of the source, because another source uses the prefix otherwise.
  mutating func take(_ markup: PartMarkup) -> String {
    var overrides = ""
    for (prefix, address) in markup.declarations where !prefix.isEmpty {
      if let known = all.first(where: { $0.prefix == prefix }) {
        if known.address != address { overrides += " xmlns:\(prefix.dropLast())=\"\(address)\"" }
      } else {
        all.append((prefix, address))
      }
    }
    return overrides
  }

  var text: String { all.map { " xmlns:\($0.prefix.dropLast())=\"\($0.address)\"" }.joined() }
}

extension PartMarkup {
  /// The bytes of an element after some edits, with attributes that it needs in another document.
  ///
  /// - Parameter overrides: The attributes as they are written, with a space before each.
  func bytes(of element: Int, _ edits: SplicedBytes, _ overrides: String) -> [UInt8] {
    var bytes = edits.bytes(range(element))
    if !overrides.isEmpty { bytes.insert(contentsOf: Array(overrides.utf8), at: writtenName(element).utf8.count + 1) }
    return bytes
  }
}
