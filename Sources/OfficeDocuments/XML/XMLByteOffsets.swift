/// Where the elements and texts of a parsed part lie in its bytes.
///
/// It is made only when somebody asks where words stand in the author's file, so that reading alone never pays for it.
/// The part has been parsed already, so that its markup is well formed and has no document type.
struct XMLByteOffsets: Sendable {
  /// The bytes of the part as they lie in the package.
  let bytes: [UInt8]
  /// For each node of the tree the first byte of it and the byte behind it; an element counts with both of its tags.
  private let starts: [UInt32]
  private let ends: [UInt32]
  private let units: XMLCodeUnits

  /// Finds the nodes of a tree in the bytes it was parsed from; nil when the encoding is neither UTF-8 nor UTF-16, or
  /// when bytes and tree do not belong together.
  init?(of tree: XMLTree, in bytes: [UInt8]) {
    guard let units = XMLCodeUnits(bytes), bytes.count < UInt32.max else { return nil }
    var scanner = XMLNodeScanner(bytes, units)
    scanner.scan()
    guard scanner.starts.count == tree.nodes.count, scanner.open.isEmpty else { return nil }
    self.bytes = bytes
    self.units = units
    starts = scanner.starts
    ends = scanner.ends
  }

  /// The bytes of an element, from its opening tag through its closing tag.
  func range(of element: XMLElement) -> Range<Int> { range(ofNode: element.index) }

  /// The bytes of a node of the tree.
  func range(ofNode index: Int) -> Range<Int> { Int(starts[index])..<Int(ends[index]) }

  /// The bytes of an element as the text flow keeps them.
  func compactRange(of element: XMLElement) -> Range<UInt32> { starts[element.index]..<ends[element.index] }

  /// The bytes of each scalar of a text node, in order: a character, a reference such as `&amp;`, or an end of line.
  func scalars(ofText index: Int) -> [Range<UInt32>?] {
    var scanner = XMLTextScanner(bytes, units, range(ofNode: index))
    var ranges: [Range<UInt32>?] = []
    while let range = scanner.next() { ranges.append(UInt32(range.lowerBound)..<UInt32(range.upperBound)) }
    return ranges
  }

  /// The bytes of each scalar of all text in an element.
  func scalars(of element: XMLElement) -> [Range<UInt32>?] {
    var ranges: [Range<UInt32>?] = []
    let nodes = element.tree.nodes
    for index in element.index + 1..<Int(nodes[element.index].end) where nodes[index].name < 0 {
      ranges += scalars(ofText: index)
    }
    return ranges
  }
}

/// How the characters of a part lie in its bytes.
private struct XMLCodeUnits: Sendable {
  /// How many bytes a code unit has: 1 for UTF-8, 2 for UTF-16.
  let width: Int
  /// Whether the higher byte of a unit comes first.
  let isBigEndian: Bool
  /// How many bytes of a byte order mark stand before the markup.
  let markLength: Int

  init?(_ bytes: [UInt8]) {
    let head = Array(bytes.prefix(4))
    switch (head.first, head.dropFirst().first) {
    case (0xFE, 0xFF): (width, isBigEndian, markLength) = (2, true, 2)
    case (0xFF, 0xFE): (width, isBigEndian, markLength) = (2, false, 2)
    case (0x00, 0x3C): (width, isBigEndian, markLength) = (2, true, 0)
    case (0x3C, 0x00): (width, isBigEndian, markLength) = (2, false, 0)
    default:
      (width, isBigEndian, markLength) = (1, false, head.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0)
      guard Self.declaresUTF8(bytes.dropFirst(markLength)) else { return nil }
    }
  }

  /// Whether a declaration names UTF-8, or ASCII that is part of it, or there is none.
  private static func declaresUTF8(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard let value = XMLDeclaration.encoding(in: bytes.prefix(200)) else { return true }
    return value.hasPrefix("utf-8") || value.hasPrefix("us-ascii")
  }

  /// The code unit that begins at a byte; zero behind the end.
  func unit(_ bytes: [UInt8], _ offset: Int) -> UInt16 {
    guard offset + width <= bytes.count else { return 0 }
    if width == 1 { return UInt16(bytes[offset]) }
    let (high, low) = isBigEndian ? (bytes[offset], bytes[offset + 1]) : (bytes[offset + 1], bytes[offset])
    return UInt16(high) << 8 | UInt16(low)
  }

  /// Whether some ASCII text stands at a byte.
  func matches(_ text: StaticString, _ bytes: [UInt8], _ offset: Int) -> Bool {
    for index in 0..<text.utf8CodeUnitCount
    where unit(bytes, offset + index * width) != UInt16((text.utf8Start + index).pointee) { return false }
    return true
  }

  /// Where some ASCII text comes next, from a byte on; the end of the bytes when it does not come.
  func find(_ text: StaticString, _ bytes: [UInt8], from offset: Int) -> Int {
    var offset = offset
    while offset < bytes.count, !matches(text, bytes, offset) { offset += width }
    return min(offset, bytes.count)
  }
}

/// Finds elements and texts in the order of the tree.
private struct XMLNodeScanner {
  private(set) var starts: [UInt32] = []
  private(set) var ends: [UInt32] = []
  /// The elements that have not ended.
  private(set) var open: [Int] = []
  private let bytes: [UInt8]
  private let units: XMLCodeUnits
  /// The text node that goes on, where nothing but comments and instructions came since.
  private var text: Int?

  init(_ bytes: [UInt8], _ units: XMLCodeUnits) {
    self.bytes = bytes
    self.units = units
  }

  mutating func scan() {
    var position = units.markLength
    while position < bytes.count {
      if units.unit(bytes, position) != UInt16(UInt8(ascii: "<")) {
        let end = units.find("<", bytes, from: position)
        addText(position..<end)
        position = end
      } else if units.matches("<!--", bytes, position) {
        position = behind("-->", from: position + 4 * units.width)
      } else if units.matches("<![CDATA[", bytes, position) {
        let content = position + 9 * units.width
        let close = units.find("]]>", bytes, from: content)
        let end = min(bytes.count, close + 3 * units.width)
        // An empty section is no text.
        if close > content { addText(position..<end) }
        position = end
      } else if units.matches("<?", bytes, position) {
        position = behind("?>", from: position + 2 * units.width)
      } else if units.matches("</", bytes, position) {
        let end = behind(">", from: position)
        if let element = open.popLast() { ends[element] = UInt32(end) }
        text = nil
        position = end
      } else {
        position = startTag(position)
      }
    }
  }

  private func behind(_ text: StaticString, from offset: Int) -> Int {
    min(bytes.count, units.find(text, bytes, from: offset) + text.utf8CodeUnitCount * units.width)
  }

  private mutating func addText(_ range: Range<Int>) {
    guard !open.isEmpty, !range.isEmpty else { return }
    if let text {
      ends[text] = UInt32(range.upperBound)
    } else {
      text = starts.count
      starts.append(UInt32(range.lowerBound))
      ends.append(UInt32(range.upperBound))
    }
  }

  private mutating func startTag(_ start: Int) -> Int {
    text = nil
    var position = start + units.width
    var quote: UInt16 = 0
    var previous: UInt16 = 0
    while position < bytes.count {
      let unit = units.unit(bytes, position)
      position += units.width
      if quote != 0 {
        if unit == quote { quote = 0 }
      } else if unit == UInt16(UInt8(ascii: "\"")) || unit == UInt16(UInt8(ascii: "'")) {
        quote = unit
      } else if unit == UInt16(UInt8(ascii: ">")) {
        break
      }
      previous = unit
    }
    starts.append(UInt32(start))
    ends.append(UInt32(position))
    if previous != UInt16(UInt8(ascii: "/")) { open.append(starts.count - 1) }
    return position
  }
}

/// Finds the scalars of a text between two tags.
private struct XMLTextScanner {
  private let bytes: [UInt8]
  private let units: XMLCodeUnits
  private var position: Int
  private let end: Int
  private var isInSection = false

  init(_ bytes: [UInt8], _ units: XMLCodeUnits, _ range: Range<Int>) {
    self.bytes = bytes
    self.units = units
    position = range.lowerBound
    end = range.upperBound
  }

  mutating func next() -> Range<Int>? {
    while position < end {
      let start = position
      let unit = units.unit(bytes, start)
      switch unit {
      case UInt16(UInt8(ascii: "]")) where isInSection && units.matches("]]>", bytes, start):
        isInSection = false
        position += 3 * units.width
        continue
      case UInt16(UInt8(ascii: "<")) where !isInSection:
        if units.matches("<![CDATA[", bytes, start) {
          isInSection = true
          position += 9 * units.width
        } else {
          let close: StaticString = units.matches("<!--", bytes, start) ? "-->" : "?>"
          position = units.find(close, bytes, from: start + 2 * units.width) + close.utf8CodeUnitCount * units.width
        }
        continue
      case UInt16(UInt8(ascii: "&")) where !isInSection:
        position = min(end, units.find(";", bytes, from: start) + units.width)
      // One end of line, whatever bytes it has.
      case 0x0D where units.unit(bytes, start + units.width) == 0x0A && start + 2 * units.width <= end:
        position += 2 * units.width
      default: position += length(of: unit)
      }
      return start..<min(position, end)
    }
    return nil
  }

  /// How many bytes the character has that begins with a unit.
  private func length(of unit: UInt16) -> Int {
    if units.width == 2 { return (0xD800..<0xDC00).contains(unit) ? 4 : 2 }
    switch unit {
    case 0xF0...: return 4
    case 0xE0...: return 3
    case 0xC0...: return 2
    default: return 1
    }
  }
}
