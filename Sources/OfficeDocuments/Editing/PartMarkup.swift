/// A part of an author's package, with the places of its elements, and what is to be put into it.
///
/// The bytes are spliced and never written anew, so that everything outside the marks stays as it was.
struct PartMarkup {
  let bytes: [UInt8]
  let tree: XMLTree
  let offsets: XMLByteOffsets
  /// The element around each node; -1 for the root.
  private let parents: [Int32]
  private var insertions: [Int: [(rank: Int, bytes: [UInt8])]] = [:]
  private var removals: [Range<Int>] = []

  /// Nil for a part in an encoding in which nobody edits.
  init?(_ bytes: [UInt8], limits: ReadingLimits) throws(ReadingError) {
    // Marks are ASCII and UTF-8; in UTF-16 they would spoil the part.
    guard !bytes.prefix(4).contains(0), !bytes.starts(with: [0xFE, 0xFF]), !bytes.starts(with: [0xFF, 0xFE]) else {
      return nil
    }
    let tree = try XMLParser.tree(bytes, limits: limits)
    guard let offsets = XMLByteOffsets(of: tree, in: bytes) else { return nil }
    self.bytes = bytes
    self.tree = tree
    self.offsets = offsets
    var parents = [Int32](repeating: -1, count: tree.nodes.count)
    var open: [Int] = []
    for index in tree.nodes.indices {
      while let last = open.last, Int(tree.nodes[last].end) <= index { open.removeLast() }
      if let last = open.last { parents[index] = Int32(last) }
      if tree.nodes[index].name >= 0 { open.append(index) }
    }
    self.parents = parents
  }

  // MARK: Looking

  /// The name of an element in its usual form; empty for a text.
  func name(_ node: Int) -> String {
    let name = tree.nodes[node].name
    return name < 0 ? "" : tree.names[Int(name)]
  }

  func parent(_ node: Int) -> Int? { parents[node] < 0 ? nil : Int(parents[node]) }

  /// The elements around a node, from the nearest.
  func ancestors(_ node: Int) -> [Int] {
    var ancestors: [Int] = []
    var next = parent(node)
    while let element = next {
      ancestors.append(element)
      next = parent(element)
    }
    return ancestors
  }

  /// The children of an element, elements and texts.
  func children(_ element: Int) -> [Int] {
    var children: [Int] = []
    var index = element + 1
    while index < Int(tree.nodes[element].end) {
      children.append(index)
      index = Int(tree.nodes[index].end)
    }
    return children
  }

  func child(_ element: Int, _ wanted: String) -> Int? { children(element).first { name($0) == wanted } }

  /// The value of an attribute; nil where there is none, and for a text.
  func attribute(_ element: Int, _ name: String) -> String? {
    tree.nodes[element].name < 0 ? nil : XMLElement(tree: tree, index: element).attribute(name)
  }

  func text(_ element: Int) -> String { XMLElement(tree: tree, index: element).text }

  func range(_ node: Int) -> Range<Int> { offsets.range(ofNode: node) }

  /// The elements of a name, in the order of the part.
  func elements(_ wanted: String) -> [Int] {
    guard let number = tree.names.firstIndex(of: wanted) else { return [] }
    return tree.nodes.indices.filter { tree.nodes[$0].name == Int32(number) }
  }

  /// The text in which a byte lies.
  func textNode(at offset: Int) -> Int? {
    var low = 0
    var high = tree.nodes.count
    while low < high {
      let middle = (low + high) / 2
      if range(middle).lowerBound <= offset { low = middle + 1 } else { high = middle }
    }
    guard low > 0, tree.nodes[low - 1].name < 0, range(low - 1).contains(offset) else { return nil }
    return low - 1
  }

  /// The bytes of the tag with which an element begins.
  func startTag(_ element: Int) -> Range<Int> {
    let start = range(element).lowerBound
    var position = start
    var quote: UInt8 = 0
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      if quote != 0 {
        if byte == quote { quote = 0 }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if byte == UInt8(ascii: ">") {
        break
      }
    }
    return start..<position
  }

  /// The name of an element as the file writes it, with its own prefix.
  func writtenName(_ element: Int) -> String {
    let tag = bytes[startTag(element)].dropFirst()
    return String(decoding: tag.prefix { !" \t\r\n/>".utf8.contains($0) }, as: UTF8.self)
  }

  /// The prefix of an element as the file writes it, with its colon; empty for none.
  func prefix(_ element: Int) -> String {
    let name = writtenName(element)
    return name.firstIndex(of: ":").map { String(name[...$0]) } ?? ""
  }

  /// The address that the root declares for a prefix with its colon.
  func namespace(ofPrefix prefix: String) -> String? {
    declarations.first { $0.prefix == prefix }?.address
  }

  /// The prefix, with its colon, that the root declares for an address.
  func prefix(ofNamespace address: String) -> String? {
    declarations.first { $0.address == address && !$0.prefix.isEmpty }?.prefix
  }

  /// The prefixes that the root declares, with their colons, and the addresses.
  var declarations: [(prefix: String, address: String)] {
    let tag = String(decoding: bytes[startTag(0)], as: UTF8.self)
    var found: [(String, String)] = []
    for piece in tag.split(whereSeparator: \.isWhitespace) where piece.hasPrefix("xmlns") {
      guard let equals = piece.firstIndex(of: "=") else { continue }
      let name = piece[..<equals]
      let value = piece[piece.index(after: equals)...].dropFirst().prefix { $0 != "\"" && $0 != "'" }
      found.append((name == "xmlns" ? "" : String(name.dropFirst(6)) + ":", String(value)))
    }
    return found
  }

  // MARK: Changing

  /// Puts bytes before a byte; of several at one place the lowest rank comes first.
  mutating func insert(_ text: String, at offset: Int, rank: Int = 0) {
    insertions[offset, default: []].append((rank, Array(text.utf8)))
  }

  /// Takes bytes out.
  mutating func remove(_ range: Range<Int>) { removals.append(range) }

  /// Puts text before the end of an element, which may be written without an end tag of its own.
  mutating func append(_ text: String, to element: Int) {
    let tag = startTag(element)
    let range = range(element)
    guard tag.upperBound == range.upperBound else {
      var end = range.upperBound - 1
      while end > range.lowerBound, bytes[end] != UInt8(ascii: "<") { end -= 1 }
      insert(text, at: end)
      return
    }
    // `<w:comments/>` becomes a pair of tags.
    let slash = range.upperBound - 2
    remove(slash..<slash + 1)
    insert(text + "</\(writtenName(element))>", at: range.upperBound)
  }

  var isChanged: Bool { !insertions.isEmpty || !removals.isEmpty }

  /// The part with all changes.
  var result: [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + insertions.count * 200)
    let removed = removals.sorted { $0.lowerBound < $1.lowerBound }
    var next = 0
    var position = 0
    for offset in Set(insertions.keys).union([bytes.count]).sorted() {
      while next < removed.count, removed[next].lowerBound < offset {
        result += bytes[position..<max(position, removed[next].lowerBound)]
        position = max(position, removed[next].upperBound)
        next += 1
      }
      if position < offset {
        result += bytes[position..<offset]
        position = offset
      }
      let here = (insertions[offset] ?? []).enumerated().sorted {
        ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset)
      }
      for insertion in here { result += insertion.element.bytes }
    }
    return result
  }
}

extension String {
  /// The text as it stands between tags of XML, or in an attribute.
  public var escapedForXML: String {
    var result = ""
    for scalar in unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "\n", "\t": result.unicodeScalars.append(" ")
      case "\u{0}"..."\u{1F}", "\u{FFFE}", "\u{FFFF}": result.unicodeScalars.append("\u{FFFD}")
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
