internal import Foundation

extension [UInt8] {
  /// The markup without elements of some names and all that is in them.
  ///
  /// Nine tenths of the styles that Word writes are looks of tables that no draft has, and lists of styles that do not
  /// exist; to find their ends takes far less time than to parse them. The elements may not stand within elements of
  /// the same name, and their attributes may hold no `>`. A part with comments, CDATA or a document type comes back as it
  /// is, because there the text of a tag need not be a tag.
  ///
  /// - Parameter names: Qualified names as they are usually written, such as `w:latentStyles`; behind a space may follow
  ///   an attribute that the start tag must hold, such as `w:style w:type="table"`.
  func withoutElements(named names: [String]) -> [UInt8] {
    let tags = names.map { name in
      let parts = name.split(separator: " ", maxSplits: 1)
      return (
        start: Array("<\(parts[0])".utf8), attribute: parts.dropFirst().first.map { Array($0.utf8) },
        end: Array("</\(parts[0])>".utf8)
      )
    }
    return withUnsafeBytes { bytes -> [UInt8]? in
      var kept: [UInt8] = []
      var copied = 0
      var index = 0
      while let tag = bytes.offset(ofByte: UInt8(ascii: "<"), from: index) {
        guard tag + 1 < bytes.count, bytes[tag + 1] != UInt8(ascii: "!") else { return nil }
        index = tag + 1
        guard let found = tags.first(where: { bytes.hasTag($0.start, at: tag) }) else { continue }
        guard let close = bytes.offset(ofByte: UInt8(ascii: ">"), from: index) else { return nil }
        if let attribute = found.attribute, !bytes.holds(attribute, in: tag..<close) { continue }
        var end = close + 1
        if bytes[close - 1] != UInt8(ascii: "/") {
          guard let last = bytes.offset(ofTag: found.end, from: end) else { return nil }
          end = last + found.end.count
        }
        if kept.isEmpty { kept.reserveCapacity(bytes.count) }
        kept.append(contentsOf: bytes[copied..<tag])
        copied = end
        index = end
      }
      guard copied > 0 else { return nil }
      kept.append(contentsOf: bytes[copied...])
      return kept
    } ?? self
  }
}

extension UnsafeRawBufferPointer {
  fileprivate func offset(ofByte byte: UInt8, from start: Int) -> Int? {
    guard let base = baseAddress, start < count, let found = memchr(base + start, Int32(byte), count - start) else {
      return nil
    }
    return UnsafeRawPointer(found) - base
  }

  fileprivate func offset(ofTag tag: [UInt8], from start: Int) -> Int? {
    var start = start
    while let found = offset(ofByte: UInt8(ascii: "<"), from: start) {
      if has(tag, at: found) { return found }
      start = found + 1
    }
    return nil
  }

  private func has(_ piece: [UInt8], at index: Int) -> Bool {
    guard let base = baseAddress, index + piece.count <= count else { return false }
    return memcmp(base + index, piece, piece.count) == 0
  }

  fileprivate func holds(_ piece: [UInt8], in range: Range<Int>) -> Bool {
    guard let first = piece.first else { return false }
    var start = range.lowerBound
    while let found = offset(ofByte: first, from: start), found + piece.count <= range.upperBound {
      if has(piece, at: found) { return true }
      start = found + 1
    }
    return false
  }

  /// Whether a tag of a name stands here, and not one whose name only begins so.
  fileprivate func hasTag(_ start: [UInt8], at index: Int) -> Bool {
    guard index + start.count < count, has(start, at: index) else { return false }
    switch self[index + start.count] {
    case UInt8(ascii: " "), UInt8(ascii: ">"), UInt8(ascii: "/"), 0x09, 0x0A, 0x0D: return true
    default: return false
    }
  }
}
