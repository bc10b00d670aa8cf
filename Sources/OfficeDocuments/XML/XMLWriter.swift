/// Writes well-formed XML in UTF-8, straight into bytes.
///
/// Characters that XML 1.0 cannot hold are left out, because no program would open the file with them.
struct XMLWriter {
  private(set) var bytes: [UInt8] = []
  private var open: [StaticString] = []
  private var isStartTagOpen = false

  /// Begins a part with the XML declaration.
  init(reservingCapacity capacity: Int = 1 << 14) {
    bytes.reserveCapacity(capacity)
    append("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n")
  }

  /// Begins a fragment: elements that will stand inside another part, so without a declaration.
  init(fragmentReservingCapacity capacity: Int) { bytes.reserveCapacity(capacity) }

  /// Writes a finished fragment.
  mutating func append(_ fragment: XMLWriter) {
    precondition(fragment.open.isEmpty, "a fragment is finished when no element is open")
    guard !fragment.bytes.isEmpty else { return }
    closeStartTag()
    bytes.append(contentsOf: fragment.bytes)
  }

  /// Writes an element with its attributes, and inside it whatever `content` writes.
  mutating func element(
    _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String> = [:], _ content: (inout XMLWriter) -> Void
  ) {
    start(name, attributes)
    content(&self)
    end()
  }

  /// Writes an element without content.
  mutating func empty(_ name: StaticString, _ attributes: KeyValuePairs<StaticString, String> = [:]) {
    start(name, attributes)
    end()
  }

  /// Writes an element that holds only text.
  mutating func element(
    _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String> = [:], text content: String
  ) {
    start(name, attributes)
    text(content)
    end()
  }

  /// Begins an element; more attributes may follow until something is written into it.
  mutating func start(_ name: StaticString, _ attributes: KeyValuePairs<StaticString, String> = [:]) {
    closeStartTag()
    append("<")
    append(name)
    open.append(name)
    isStartTagOpen = true
    for (key, value) in attributes { attribute(key, value) }
  }

  /// Adds an attribute to the element that was begun last.
  mutating func attribute(_ name: StaticString, _ value: String) {
    precondition(isStartTagOpen, "an attribute belongs right behind the start of its element")
    append(" ")
    append(name)
    append("=\"")
    escape(value, inAttribute: true)
    append("\"")
  }

  /// Ends the element that was begun last.
  mutating func end() {
    guard let name = open.popLast() else { preconditionFailure("no element is open") }
    if isStartTagOpen {
      append("/>")
      isStartTagOpen = false
    } else {
      append("</")
      append(name)
      append(">")
    }
  }

  /// Writes text.
  mutating func text(_ content: String) {
    closeStartTag()
    escape(content, inAttribute: false)
  }

  private mutating func closeStartTag() {
    guard isStartTagOpen else { return }
    append(">")
    isStartTagOpen = false
  }

  private mutating func append(_ literal: StaticString) {
    literal.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  private mutating func escape(_ content: String, inAttribute: Bool) {
    var content = content
    content.withUTF8 { buffer in
      var clean = 0
      var index = 0
      while index < buffer.count {
        let (replacement, length) = Self.replacement(in: buffer, at: index, inAttribute: inAttribute)
        if let replacement {
          bytes.append(contentsOf: buffer[clean..<index])
          append(replacement)
          clean = index + length
        }
        index += length
      }
      bytes.append(contentsOf: buffer[clean...])
    }
  }

  /// What stands in the file for the character at `index`, or nil when it stands for itself, and how many bytes it has.
  private static func replacement(
    in buffer: UnsafeBufferPointer<UInt8>, at index: Int, inAttribute: Bool
  ) -> (StaticString?, Int) {
    switch buffer[index] {
    case UInt8(ascii: "&"): return ("&amp;", 1)
    case UInt8(ascii: "<"): return ("&lt;", 1)
    case UInt8(ascii: ">"): return ("&gt;", 1)
    case UInt8(ascii: "\"") where inAttribute: return ("&quot;", 1)
    case 0x09 where inAttribute: return ("&#9;", 1)
    case 0x0A where inAttribute: return ("&#10;", 1)
    // A bare carriage return would be read back as a line feed.
    case 0x0D: return ("&#13;", 1)
    case 0x09, 0x0A: return (nil, 1)
    case 0..<0x20: return ("", 1)
    // U+FFFE and U+FFFF are no characters in XML.
    case 0xEF where index + 2 < buffer.count && buffer[index + 1] == 0xBF && buffer[index + 2] >= 0xBE:
      return ("", 3)
    default: return (nil, 1)
    }
  }
}
