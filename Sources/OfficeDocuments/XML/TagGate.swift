/// Looks at markup before libxml2 does, because libxml2 compares every attribute and every declared prefix of a tag with
/// all others before it tells of any: a tag of a megabyte would keep it busy for minutes.
///
/// It follows long stretches of markup byte by byte, which is right for UTF-8, for UTF-16 and for all encodings that keep
/// the bytes of ASCII to ASCII; markup in any other encoding is not let through.
struct TagGate {
  /// Attributes and prefixes that one tag may have. Word declares some forty prefixes in one.
  static let attributeLimit = 2_000

  private enum State {
    case text, opened, tag, declaration, comment, characterData, instruction
    case quoted(by: UInt8)
  }

  private var state = State.text
  private var attributeCount = 0
  /// The two bytes before the current one.
  private var last: (UInt8, UInt8) = (0, 0)
  private var hasBegun = false
  /// In UTF-16, which byte of each two holds ASCII, and which is next.
  private var asciiByte: Int?
  private var position = 0
  private var highByte: UInt8 = 0

  /// Takes the next piece of a part; false when a tag has more attributes than any program writes, or the encoding hides
  /// them.
  mutating func admits(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    if !hasBegun {
      hasBegun = true
      guard begin(bytes) else { return false }
    }
    if let asciiByte { return admitsWide(bytes, asciiByte: asciiByte) }
    // The piece may begin within a tag of the one before.
    guard var opening = takeStretch(of: bytes, from: 0) else { return false }
    while opening < bytes.count {
      let end = min(opening + Self.window, bytes.count)
      if let next = bytes[opening + 1..<end].lastIndex(of: UInt8(ascii: "<")) {
        opening = next
        continue
      }
      state = .text
      guard take(bytes[opening]), let next = takeStretch(of: bytes, from: opening + 1) else { return false }
      opening = next
    }
    return true
  }

  /// How far `<` may be from the next before the bytes between are looked at.
  ///
  /// A tag with too many attributes is longer, and no value of an attribute holds `<`.
  private static let window = 4 * attributeLimit

  /// Takes bytes up to the next `<` and gives its place, or the end of the piece; nil when a tag among them is refused.
  private mutating func takeStretch(of bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    var index = start
    while index < bytes.count, bytes[index] != UInt8(ascii: "<") {
      if !take(bytes[index]) { return nil }
      index += 1
    }
    return index
  }

  /// Takes a piece in UTF-16, where the byte of `<` may also be half of another character.
  private mutating func admitsWide(_ bytes: UnsafeBufferPointer<UInt8>, asciiByte: Int) -> Bool {
    for byte in bytes {
      let isFirst = position & 1 == 0
      position += 1
      if isFirst {
        highByte = byte
        continue
      }
      let (ascii, other) = asciiByte == 0 ? (highByte, byte) : (byte, highByte)
      if !take(other == 0 ? ascii : 0x80) { return false }
    }
    return true
  }

  /// Tells the encoding by the first bytes and by what the file says of itself.
  private mutating func begin(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    switch Array(bytes.prefix(4)) {
    case [0xFF, 0xFE, 0, 0], [0, 0, 0xFE, 0xFF], [0x3C, 0, 0, 0], [0, 0, 0, 0x3C], [0x4C, 0x6F, 0xA7, 0x94]:
      return false
    case let first where first.starts(with: [0xFF, 0xFE]) || first.starts(with: [0x3C, 0]): asciiByte = 0
    case let first where first.starts(with: [0xFE, 0xFF]) || first.starts(with: [0, 0x3C]): asciiByte = 1
    default: break
    }
    guard let declared = XMLDeclaration.encoding(in: bytes.prefix(400).filter { $0 != 0 && $0 < 0x80 }) else {
      return true
    }
    return ["utf-8", "utf8", "utf-16", "us-ascii", "ascii", "iso-8859-", "windows-125", "gb", "big5", "euc-"]
      .contains { declared.hasPrefix($0) }
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    defer { last = (last.1, byte) }
    switch state {
    case .text: if byte == UInt8(ascii: "<") { state = .opened }
    case .opened:
      attributeCount = 0
      switch byte {
      case UInt8(ascii: "!"): state = .declaration
      case UInt8(ascii: "?"): state = .instruction
      case UInt8(ascii: ">"): state = .text
      default: state = .tag
      }
    case .tag:
      switch byte {
      case UInt8(ascii: "="):
        attributeCount += 1
        return attributeCount <= Self.attributeLimit
      case UInt8(ascii: "\""), UInt8(ascii: "'"): state = .quoted(by: byte)
      case UInt8(ascii: ">"): state = .text
      default: break
      }
    case .quoted(let mark): if byte == mark { state = .tag }
    case .declaration:
      // Of what begins with `<!` only comments and character data are parsed on.
      if last == (UInt8(ascii: "!"), UInt8(ascii: "-")), byte == UInt8(ascii: "-") { state = .comment }
      if byte == UInt8(ascii: "[") {
        state = last.1 == UInt8(ascii: "A") ? .characterData : .declaration
      }
      if byte == UInt8(ascii: ">") { state = .text }
    case .comment: if byte == UInt8(ascii: ">"), last == (0x2D, 0x2D) { state = .text }
    case .characterData: if byte == UInt8(ascii: ">"), last == (0x5D, 0x5D) { state = .text }
    case .instruction: if byte == UInt8(ascii: ">"), last.1 == UInt8(ascii: "?") { state = .text }
    }
    return true
  }
}
