internal import CLibXML2

/// Splits HTML into tags and text as browsers do, which never fail on what people write.
struct HTMLTokenizer {
  /// A piece of a page.
  enum Token {
    /// The beginning of an element, by its name in lower case.
    case start(String, attributes: [String: String], isSelfClosing: Bool)
    /// The end of an element.
    case end(String)
    /// Text with its character references resolved.
    case text(String)
  }

  /// Elements whose content is no markup.
  private static let rawElements: Set<String> = ["script", "style", "title", "textarea", "xmp", "noembed", "noframes"]
  /// More attributes than this are passed over.
  private static let attributeLimit = 64

  /// The line on which the last token began.
  private(set) var tokenLine: Int
  private let bytes: [UInt8]
  private var index = 0
  private var line: Int
  private var rawElement: String?

  /// Begins at the first line, or at a later one for a fragment of a larger text.
  init(_ text: String, firstLine: Int = 1) {
    bytes = Array(text.utf8)
    line = firstLine
    tokenLine = firstLine
  }

  /// The next piece; nil at the end.
  mutating func next() -> Token? {
    while index < bytes.count {
      tokenLine = line
      if let raw = rawElement { return rawText(of: raw) }
      guard bytes[index] == UInt8(ascii: "<") else { return .text(textRun()) }
      guard index + 1 < bytes.count else { return .text(literal(1)) }
      switch bytes[index + 1] {
      case UInt8(ascii: "!"), UInt8(ascii: "?"): skipDeclaration()
      case UInt8(ascii: "/"):
        if let token = endTag() { return token }
      case let byte where Self.isLetter(byte): return startTag()
      default: return .text(literal(1))
      }
    }
    return nil
  }

  // MARK: Text

  private mutating func textRun() -> String {
    let start = index
    while index < bytes.count, bytes[index] != UInt8(ascii: "<") { step() }
    return Self.resolved(bytes[start..<index])
  }

  private mutating func literal(_ count: Int) -> String {
    let start = index
    for _ in 0..<count where index < bytes.count { step() }
    return String(decoding: bytes[start..<index], as: UTF8.self)
  }

  private mutating func rawText(of name: String) -> Token {
    rawElement = nil
    let closing = Array("</\(name)".utf8)
    let start = index
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "<"), matches(closing, at: index) { break }
      step()
    }
    let text = bytes[start..<index]
    return .text(name == "title" || name == "textarea" ? Self.resolved(text) : String(decoding: text, as: UTF8.self))
  }

  /// Whether bytes stand at an index, letter case apart.
  private func matches(_ pattern: [UInt8], at start: Int) -> Bool {
    guard start + pattern.count <= bytes.count else { return false }
    for offset in pattern.indices where Self.lowercased(bytes[start + offset]) != pattern[offset] { return false }
    return true
  }

  // MARK: Tags

  private mutating func skipDeclaration() {
    let isComment = matches(Array("<!--".utf8), at: index)
    let ending = Array((isComment ? "-->" : ">").utf8)
    // A comment may be as short as `<!-->`.
    for _ in 0..<2 { step() }
    while index < bytes.count, !matches(ending, at: index) { step() }
    for _ in ending where index < bytes.count { step() }
  }

  private mutating func startTag() -> Token {
    step()
    let name = tagName()
    var attributes: [String: String] = [:]
    var isSelfClosing = false
    while index < bytes.count, bytes[index] != UInt8(ascii: ">") {
      let byte = bytes[index]
      if byte == UInt8(ascii: "/") {
        isSelfClosing = true
        step()
      } else if byte <= 0x20 || byte == UInt8(ascii: "=") || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        step()
      } else {
        isSelfClosing = false
        let (key, value) = attribute()
        if attributes.count < Self.attributeLimit, attributes[key] == nil { attributes[key] = value }
      }
    }
    if index < bytes.count { step() }
    if Self.rawElements.contains(name), !isSelfClosing { rawElement = name }
    return .start(name, attributes: attributes, isSelfClosing: isSelfClosing)
  }

  private mutating func endTag() -> Token? {
    step()
    step()
    guard index < bytes.count, Self.isLetter(bytes[index]) else {
      while index < bytes.count, bytes[index] != UInt8(ascii: ">") { step() }
      if index < bytes.count { step() }
      return nil
    }
    let name = tagName()
    while index < bytes.count, bytes[index] != UInt8(ascii: ">") { step() }
    if index < bytes.count { step() }
    return .end(name)
  }

  private mutating func tagName() -> String {
    var name: [UInt8] = []
    while index < bytes.count, bytes[index] > 0x20, bytes[index] != UInt8(ascii: ">"), bytes[index] != UInt8(ascii: "/")
    {
      if name.count < 64 { name.append(Self.lowercased(bytes[index])) }
      step()
    }
    return String(decoding: name, as: UTF8.self)
  }

  private mutating func attribute() -> (String, String) {
    var key: [UInt8] = []
    while index < bytes.count, bytes[index] > 0x20, bytes[index] != UInt8(ascii: "="),
      bytes[index] != UInt8(ascii: ">"),
      bytes[index] != UInt8(ascii: "/")
    {
      if key.count < 64 { key.append(Self.lowercased(bytes[index])) }
      step()
    }
    while index < bytes.count, bytes[index] <= 0x20 { step() }
    let name = String(decoding: key, as: UTF8.self)
    guard index < bytes.count, bytes[index] == UInt8(ascii: "=") else { return (name, "") }
    step()
    while index < bytes.count, bytes[index] <= 0x20 { step() }
    guard index < bytes.count else { return (name, "") }
    let quote = bytes[index]
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      step()
      let start = index
      while index < bytes.count, bytes[index] != quote { step() }
      let value = Self.resolved(bytes[start..<index])
      if index < bytes.count { step() }
      return (name, value)
    }
    let start = index
    while index < bytes.count, bytes[index] > 0x20, bytes[index] != UInt8(ascii: ">") { step() }
    return (name, Self.resolved(bytes[start..<index]))
  }

  private mutating func step() {
    if bytes[index] == 0x0A || bytes[index] == 0x0D && (index + 1 >= bytes.count || bytes[index + 1] != 0x0A) {
      line += 1
    }
    index += 1
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }

  private static func lowercased(_ byte: UInt8) -> UInt8 {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte + 32 : byte
  }

  // MARK: Character references

  /// The text with `&nbsp;` and `&#x4E00;` turned into characters.
  static func resolved(_ bytes: ArraySlice<UInt8>) -> String {
    guard bytes.contains(UInt8(ascii: "&")) else { return String(decoding: bytes, as: UTF8.self) }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var index = bytes.startIndex
    while index < bytes.endIndex {
      if bytes[index] == UInt8(ascii: "&"), let (scalar, length) = reference(bytes[index...]) {
        result.append(contentsOf: String(Character(scalar)).utf8)
        index += length
      } else {
        result.append(bytes[index])
        index += 1
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static func reference(_ bytes: ArraySlice<UInt8>) -> (Unicode.Scalar, length: Int)? {
    var name: [UInt8] = []
    for byte in bytes.dropFirst().prefix(32) {
      guard isLetter(byte) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || byte == UInt8(ascii: "#") else {
        break
      }
      name.append(byte)
    }
    guard !name.isEmpty else { return nil }
    let next = bytes.startIndex + 1 + name.count
    let length = 1 + name.count + (next < bytes.endIndex && bytes[next] == UInt8(ascii: ";") ? 1 : 0)
    if name[0] == UInt8(ascii: "#") { return number(name.dropFirst()).map { ($0, length) } }
    guard let scalar = named(String(decoding: name, as: UTF8.self)) else { return nil }
    return (scalar, length)
  }

  private static func named(_ name: String) -> Unicode.Scalar? {
    if name == "apos" { return "'" }
    return name.withCString { characters in
      characters.withMemoryRebound(to: xmlChar.self, capacity: name.utf8.count + 1) { htmlEntityLookup($0) }
    }.flatMap { Unicode.Scalar($0.pointee.value) }
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> Unicode.Scalar? {
    let isHexadecimal = digits.first.map { $0 | 0x20 == UInt8(ascii: "x") } ?? false
    let text = String(decoding: isHexadecimal ? digits.dropFirst() : digits, as: UTF8.self)
    guard let value = UInt32(text, radix: isHexadecimal ? 16 : 10) else { return nil }
    // Old pages number the quotation marks of Windows.
    if let mark = windowsMarks[value] { return mark }
    return Unicode.Scalar(value).flatMap { $0.value == 0 ? "\u{FFFD}" : $0 }
  }

  private static let windowsMarks: [UInt32: Unicode.Scalar] = [
    0x80: "€", 0x85: "…", 0x91: "‘", 0x92: "’", 0x93: "“", 0x94: "”", 0x95: "•", 0x96: "–", 0x97: "—",
  ]
}
