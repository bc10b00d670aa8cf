/// What the declaration at the beginning of a part says.
enum XMLDeclaration {
  /// Whether a byte is white space or of a byte order mark, which may stand before the first tag.
  static func mayPrecede(_ byte: UInt8) -> Bool { byte <= 0x20 || byte == 0xEF || byte == 0xBB || byte == 0xBF }

  /// The name of the encoding, in small letters and with whatever stands behind it; nil where none is named.
  ///
  /// - Parameter head: The first bytes of the part, of which those of ASCII count.
  static func encoding(in head: some Sequence<UInt8>) -> String? {
    let declaration = Array(head.prefix { $0 != UInt8(ascii: ">") })
    let (start, key) = (Array("<?xml".utf8), Array("encoding".utf8))
    guard declaration.starts(with: start), declaration.count >= start.count + key.count else { return nil }
    guard
      let name = (start.count...declaration.count - key.count).first(where: { declaration[$0...].starts(with: key) })
    else { return nil }
    let value = declaration[(name + key.count)...].drop { byte in
      switch byte {
      case 0x09, 0x0A, 0x0D, UInt8(ascii: " "), UInt8(ascii: "="), UInt8(ascii: "'"), UInt8(ascii: "\""): true
      default: false
      }
    }
    return String(decoding: value, as: UTF8.self).lowercased()
  }
}
