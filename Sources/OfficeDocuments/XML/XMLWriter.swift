/// Writes well-formed XML in UTF-8, straight into bytes.
///
/// Characters that XML 1.0 cannot hold are left out, because no program would open the file with them.
struct XMLWriter: Sendable {
  /// What was written, and behind it room for more; an array that grows by itself costs several times as much for the
  /// few bytes of each name and value.
  private var buffer: [UInt8]
  /// How many bytes were written.
  private(set) var count = 0
  private var open: [StaticString] = []
  private var isStartTagOpen = false

  /// Begins a part with the XML declaration.
  init(reservingCapacity capacity: Int = 1 << 12) {
    buffer = [UInt8](repeating: 0, count: capacity)
    append("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n")
  }

  /// Begins a fragment: elements that will stand inside another part, so without a declaration.
  init(fragmentReservingCapacity capacity: Int) { buffer = [UInt8](repeating: 0, count: capacity) }

  /// Whether nothing was written yet.
  var isEmpty: Bool { count == 0 }

  /// Everything that was written.
  var bytes: [UInt8] { Array(buffer[..<count]) }

  /// Ends the writing and returns everything that was written, without a copy.
  mutating func finish() -> [UInt8] {
    precondition(open.isEmpty, "a part is finished when no element is open")
    buffer.removeLast(buffer.count - count)
    defer { self = XMLWriter(fragmentReservingCapacity: 0) }
    return buffer
  }

  /// Writes a finished fragment.
  mutating func append(_ fragment: XMLWriter) {
    precondition(fragment.open.isEmpty, "a fragment is finished when no element is open")
    guard !fragment.isEmpty else { return }
    closeStartTag()
    fragment.buffer.withUnsafeBytes { source in
      guard let base = source.baseAddress else { return }
      write(atMost: fragment.count) { end in
        end.copyMemory(from: base, byteCount: fragment.count)
        end += fragment.count
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
    start(name)
    for (key, value) in attributes { attribute(key, value) }
  }

  /// Begins an element without attributes.
  mutating func start(_ name: StaticString) {
    let closesTag = isStartTagOpen
    write(atMost: name.utf8CodeUnitCount + 2) { end in
      if closesTag { end.put(UInt8(ascii: ">")) }
      end.put(UInt8(ascii: "<"))
      end.put(name)
    }
    open.append(name)
    isStartTagOpen = true
  }

  /// Adds an attribute to the element that was begun last.
  mutating func attribute(_ name: StaticString, _ value: String) {
    precondition(isStartTagOpen, "an attribute belongs right behind the start of its element")
    var value = value
    value.withUTF8 { source in
      write(atMost: name.utf8CodeUnitCount + 4 + source.count * Self.longestReplacement) { end in
        end.put(attribute: name)
        Self.escape(source, inAttribute: true, to: &end)
        end.put(UInt8(ascii: "\""))
      }
    }
  }

  /// Adds an attribute whose value is a whole number.
  mutating func attribute(_ name: StaticString, _ value: Int) {
    precondition(isStartTagOpen, "an attribute belongs right behind the start of its element")
    // 20 bytes hold every number of 64 bits with its sign.
    write(atMost: name.utf8CodeUnitCount + 4 + 20) { end in
      end.put(attribute: name)
      end.put(value)
      end.put(UInt8(ascii: "\""))
    }
  }

  /// Ends the element that was begun last.
  mutating func end() {
    guard let name = open.popLast() else { preconditionFailure("no element is open") }
    let isEmpty = isStartTagOpen
    write(atMost: name.utf8CodeUnitCount + 3) { end in
      if isEmpty {
        end.put(UInt8(ascii: "/"))
      } else {
        end.put(UInt8(ascii: "<"))
        end.put(UInt8(ascii: "/"))
        end.put(name)
      }
      end.put(UInt8(ascii: ">"))
    }
    isStartTagOpen = false
  }

  /// Writes text.
  mutating func text(_ content: String) {
    var content = content
    content.withUTF8 { text($0) }
  }

  /// Writes text that lies in memory as UTF-8.
  mutating func text(_ content: UnsafeBufferPointer<UInt8>) {
    closeStartTag()
    write(atMost: content.count * Self.longestReplacement) { Self.escape(content, inAttribute: false, to: &$0) }
  }

  /// Where the next element begins, for ``markup(from:)``.
  mutating func nextElement() -> Int {
    closeStartTag()
    return count
  }

  /// The markup of the elements that were written since, to be written again.
  func markup(from start: Int) -> [UInt8] { Array(buffer[start..<count]) }

  /// Writes whole elements that were written before.
  mutating func append(markup: [UInt8]) {
    closeStartTag()
    markup.withUnsafeBytes { source in
      guard let base = source.baseAddress else { return }
      write(atMost: source.count) { end in
        end.copyMemory(from: base, byteCount: source.count)
        end += source.count
      }
    }
  }

  /// Writes whole elements that are the same in every file.
  mutating func append(elements: StaticString) {
    closeStartTag()
    append(elements)
  }

  private mutating func closeStartTag() {
    guard isStartTagOpen else { return }
    write(atMost: 1) { $0.put(UInt8(ascii: ">")) }
    isStartTagOpen = false
  }

  private mutating func append(_ literal: StaticString) {
    write(atMost: literal.utf8CodeUnitCount) { $0.put(literal) }
  }

  /// Lets `body` write behind what is there, `limit` bytes at most.
  @inline(__always)
  private mutating func write(atMost limit: Int, _ body: (inout UnsafeMutableRawPointer) -> Void) {
    if buffer.count - count < limit {
      buffer.append(contentsOf: repeatElement(0, count: max(limit, buffer.count)))
    }
    let start = count
    count += buffer.withUnsafeMutableBytes { buffer in
      guard let base = buffer.baseAddress else { return 0 }
      var end = base + start
      body(&end)
      return end - base - start
    }
  }

  /// The longest text that stands for one byte, `&quot;`.
  private static let longestReplacement = 6

  private static func escape(
    _ source: UnsafeBufferPointer<UInt8>, inAttribute: Bool, to end: inout UnsafeMutableRawPointer
  ) {
    var index = 0
    while index < source.count {
      let byte = source[index]
      // Most characters are Chinese: three bytes in a row, of which none stands for anything else.
      if (0xE1...0xEE).contains(byte), index + 2 < source.count, source[index + 1] & 0xC0 == 0x80,
        source[index + 2] & 0xC0 == 0x80
      {
        end.put(byte)
        end.put(source[index + 1])
        end.put(source[index + 2])
        index += 3
        continue
      }
      let standsForItself = (byte > UInt8(ascii: ">") && byte != 0xEF) || (0x27..<0x3C).contains(byte)
      if standsForItself {
        end.put(byte)
        index += 1
        continue
      }
      let (replacement, length) = replacement(in: source, at: index, inAttribute: inAttribute)
      if let replacement { end.put(replacement) } else { end.put(byte) }
      index += length
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

extension UnsafeMutableRawPointer {
  /// Writes a byte and moves behind it.
  @inline(__always)
  fileprivate mutating func put(_ byte: UInt8) {
    storeBytes(of: byte, as: UInt8.self)
    self += 1
  }

  /// Writes a literal and moves behind it; most are so short that a call would cost more than two overlapping words.
  @inline(__always)
  fileprivate mutating func put(_ literal: StaticString) {
    let source = UnsafeRawPointer(literal.utf8Start)
    let count = literal.utf8CodeUnitCount
    switch count {
    case 0..<4:
      for index in 0..<count {
        storeBytes(of: source.load(fromByteOffset: index, as: UInt8.self), toByteOffset: index, as: UInt8.self)
      }
    case 4..<8:
      storeBytes(of: source.loadUnaligned(as: UInt32.self), as: UInt32.self)
      storeBytes(
        of: source.loadUnaligned(fromByteOffset: count - 4, as: UInt32.self), toByteOffset: count - 4, as: UInt32.self)
    case 8...16:
      storeBytes(of: source.loadUnaligned(as: UInt64.self), as: UInt64.self)
      storeBytes(
        of: source.loadUnaligned(fromByteOffset: count - 8, as: UInt64.self), toByteOffset: count - 8, as: UInt64.self)
    default: copyMemory(from: source, byteCount: count)
    }
    self += count
  }

  /// Writes the name of an attribute up to the quotation mark before its value.
  @inline(__always)
  fileprivate mutating func put(attribute name: StaticString) {
    put(UInt8(ascii: " "))
    put(name)
    put(UInt8(ascii: "="))
    put(UInt8(ascii: "\""))
  }

  /// Writes a whole number in decimal digits.
  fileprivate mutating func put(_ number: Int) {
    if number < 0 { put(UInt8(ascii: "-")) }
    var rest = number.magnitude
    var digits = 1
    var bound: UInt = 10
    while rest >= bound, digits < 19 {
      digits += 1
      bound *= 10
    }
    if rest >= bound { digits += 1 }
    for place in stride(from: digits - 1, through: 0, by: -1) {
      storeBytes(of: UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10), toByteOffset: place, as: UInt8.self)
      rest /= 10
    }
    self += digits
  }
}
