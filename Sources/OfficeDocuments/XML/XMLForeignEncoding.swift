/// The encodings of parts that the project decodes itself: libxml2 gives a whole part up for one wrong byte, and Chinese
/// programs write parts in GBK that hold some.
enum XMLForeignEncoding {
  /// The encoding that the beginning of a part names; nil for one that libxml2 reads.
  static func declared(at start: UnsafeBufferPointer<UInt8>) -> TextEncoding? {
    let head = Array(start.prefix(400))
    if TextEncoding.byteOrderMark(of: head)?.encoding == .gb18030 { return .gb18030 }
    guard let value = XMLDeclaration.encoding(in: head.prefix { $0 < 0x80 }) else { return nil }
    if ["gb", "cp936", "x-gbk", "windows-936", "ms936"].contains(where: { value.hasPrefix($0) }) { return .gb18030 }
    return value.hasPrefix("big5") ? .big5 : nil
  }

  /// The part in UTF-8 and without its declaration; what belongs to no code becomes U+FFFD.
  ///
  /// A part that is well-formed UTF-8 whatever it says stays as it is.
  static func decode(_ bytes: [UInt8], _ encoding: TextEncoding) -> (text: [UInt8], undecodable: Int) {
    let mark = TextEncoding.byteOrderMark(of: bytes)?.length ?? 0
    var text: [UInt8]
    if TextEncoding.wellFormedUTF8(bytes) != nil {
      text = bytes
    } else {
      let decoded = encoding == .big5 ? Big5Codes.decode(bytes[mark...]) : GB18030Codes.decode(bytes[mark...])
      text = Array(decoded.utf8)
    }
    if text.starts(with: "<?xml".utf8), let end = text.firstIndex(of: UInt8(ascii: ">")) {
      text.removeSubrange(...end)
    }
    var undecodable = 0
    // U+FFFD is EF BF BD.
    for index in text.indices.dropFirst(2)
    where text[index] == 0xBD && text[index - 1] == 0xBF && text[index - 2] == 0xEF {
      undecodable += 1
    }
    return (text, undecodable)
  }
}
