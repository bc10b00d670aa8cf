extension DOCXWriterPart {
  /// Writes a link; its text alone when it leads nowhere or Word would not open a file with such an address.
  mutating func link(_ target: String, _ content: [Inline], _ state: inout DOCXWriterState) {
    guard enter(&state) else { return }
    defer { depth -= 1 }
    // Word knows no link inside a link, so the outer one wins.
    guard !isInsideLink else { return inlines(content, &state) }
    if target.hasPrefix("#") {
      let bookmark = String(target.dropFirst())
      guard let name = state.bookmarks.name(of: bookmark) else {
        state.note(
          "书签“\(bookmark)”不存在，指向它的链接写成普通文字",
          english: "there is no bookmark “\(bookmark)”; links that lead to it are plain text")
        return inlines(content, &state)
      }
      xml.start("w:hyperlink")
      xml.attribute("w:anchor", name)
    } else {
      guard let address = DOCXLinkAddress(target) else {
        state.note("链接地址“\(target)”无法写入，只保留文字", english: "the address “\(target)” cannot be written; its text is kept")
        return inlines(content, &state)
      }
      xml.start("w:hyperlink")
      xml.attribute("r:id", relationships.external(.hyperlink, target: address.text))
    }
    xml.attribute("w:history", "1")
    isInsideLink = true
    inlines(content, &state)
    isInsideLink = false
    xml.end()
  }
}

/// An address outside of the document, in a form that every program accepts in a relationship.
///
/// Word calls a whole file damaged when one address in it is no URI, so anything doubtful is refused.
struct DOCXLinkAddress {
  /// The address with every character that a URI cannot hold percent-encoded.
  let text: String

  init?(_ address: String) {
    var encoded: [UInt8] = []
    for byte in address.utf8 {
      if Self.isAllowed(byte) {
        encoded.append(byte)
      } else {
        encoded.append(UInt8(ascii: "%"))
        encoded.append(Self.hexDigit(byte >> 4))
        encoded.append(Self.hexDigit(byte & 15))
      }
    }
    // Word takes addresses of at most 2,079 characters.
    guard !encoded.isEmpty, encoded.count <= 2079, Self.isWellFormed(encoded) else { return nil }
    text = String(decoding: encoded, as: UTF8.self)
  }

  private static func isAllowed(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"),
      UInt8(ascii: "A")...UInt8(ascii: "Z"):
      true
    default: "-._~:/?#@!$&'()*+,;=%".utf8.contains(byte)
    }
  }

  private static func hexDigit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "A") + value - 10
  }

  private static func isWellFormed(_ bytes: [UInt8]) -> Bool {
    var hasFragment = false
    for (index, byte) in bytes.enumerated() {
      if byte == UInt8(ascii: "%") {
        guard index + 2 < bytes.count, bytes[index + 1...index + 2].allSatisfy(isHexDigit) else { return false }
      } else if byte == UInt8(ascii: "#") {
        guard !hasFragment else { return false }
        hasFragment = true
      }
    }
    guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")),
      !bytes[..<colon].contains(where: { "/?#".utf8.contains($0) })
    else {
      // A path relative to the document; two slashes would begin a host name.
      return bytes.first != UInt8(ascii: "/")
    }
    switch String(decoding: bytes[..<colon], as: UTF8.self).lowercased() {
    case "mailto", "tel": return bytes.count > colon + 1
    case "http", "https", "ftp": return hasHost(bytes[(colon + 1)...])
    default: return false
    }
  }

  private static func isHexDigit(_ byte: UInt8) -> Bool { Character(Unicode.Scalar(byte)).isHexDigit }

  /// Whether what follows the scheme names a host, and a port that exists if it names one.
  private static func hasHost(_ rest: ArraySlice<UInt8>) -> Bool {
    guard rest.starts(with: "//".utf8) else { return false }
    let authority = rest.dropFirst(2).prefix { !"/?#".utf8.contains($0) }
    guard !authority.contains(UInt8(ascii: "@")) else { return false }
    let parts = authority.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
    guard let name = parts.first, !name.isEmpty, parts.count <= 2 else { return false }
    guard name.allSatisfy({ $0 != UInt8(ascii: "%") && !"!$&'()*+,;=~_".utf8.contains($0) }) else { return false }
    guard parts.count == 2 else { return true }
    return UInt16(String(decoding: parts[1], as: UTF8.self)) != nil
  }
}
