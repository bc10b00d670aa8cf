/// Writes well-formed XML in UTF-8, straight into bytes.
///
/// Characters that XML 1.0 cannot hold are left out, because no program would open the file with them.
struct XMLWriter {
  /// What was written, and behind it room for more; an array that grows by itself costs several times as much for the
  /// few bytes of each name and value.
  private var buffer: [UInt8]
  /// How many bytes were written.
  private(set) var count = 0
  private var open: [StaticString] = []
  private var isStartTagOpen = false

  /// Begins a part with the XML declaration.
  init(reservingCapacity capacity: Int = 1 << 14) {
    buffer = [UInt8](repeating: 0, count: capacity)
    append("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n")
  }

  /// Begins a fragment: elements that will stand inside another part, so without a declaration.
  init(fragmentReservingCapacity capacity: Int) { buffer = [UInt8](repeating: 0, count: capacity) }

  /// Whether nothing was written yet.
  var isEmpty: Bool { count == 0 }

  /// Everything that was written.
  var bytes: [UInt8] { Array(buffer[..<count]) }

  /// Writes a finished fragment.
  mutating func append(_ fragment: XMLWriter) {
    precondition(fragment.open.isEmpty, "a fragment is finished when no element is open")
    guard !fragment.isEmpty else { return }
    closeStartTag()
    fragment.buffer.withUnsafeBufferPointer { source in
      write(atMost: fragment.count) { target in
        target.copyMemory(from: source, count: fragment.count)
        return fragment.count
      }
    }
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
    write(atMost: literal.utf8CodeUnitCount) { target in
      literal.withUTF8Buffer { target.copyMemory(from: $0, count: $0.count) }
      return literal.utf8CodeUnitCount
    }
  }

  /// Lets `body` write behind what is there; it returns how many bytes it wrote, `limit` at most.
  private mutating func write(atMost limit: Int, _ body: (UnsafeMutablePointer<UInt8>) -> Int) {
    if buffer.count - count < limit {
      buffer.append(contentsOf: repeatElement(0, count: max(limit, buffer.count)))
    }
    let start = count
    count += buffer.withUnsafeMutableBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return 0 }
      return body(base + start)
    }
  }

  private mutating func escape(_ content: String, inAttribute: Bool) {
    var content = content
    content.withUTF8 { source in
      // The longest replacement has six bytes.
      write(atMost: source.count * 6) { target in
        var written = 0
        var index = 0
        while index < source.count {
          let byte = source[index]
          let standsForItself = (byte > UInt8(ascii: ">") && byte != 0xEF) || (0x27..<0x3C).contains(byte)
          if standsForItself {
            target[written] = byte
            written += 1
            index += 1
            continue
          }
          let (replacement, length) = Self.replacement(in: source, at: index, inAttribute: inAttribute)
          if let replacement {
            replacement.withUTF8Buffer { (target + written).copyMemory(from: $0, count: $0.count) }
            written += replacement.utf8CodeUnitCount
          } else {
            target[written] = byte
            written += 1
          }
          index += length
        }
        return written
      }
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

extension UnsafeMutablePointer<UInt8> {
  /// Copies bytes here; most are so few that a call would cost more than the loop.
  fileprivate func copyMemory(from source: UnsafeBufferPointer<UInt8>, count: Int) {
    guard let base = source.baseAddress else { return }
    if count > 32 {
      update(from: base, count: count)
    } else {
      for index in 0..<count { self[index] = base[index] }
    }
  }
}
