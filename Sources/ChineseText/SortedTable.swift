/// A text file of lines in the order of their bytes, each beginning with a key and a space, searched as it lies.
///
/// Nothing is decoded when it is opened, so that a list of several hundred thousand words costs no more than a short one.
/// Lines that begin with `#` stand before all others and say what the table is, where it comes from and who may use it.
struct SortedTable: Sendable {
  private let file: MappedFile

  /// Opens a table; nil when there is no such file.
  init?(_ path: String) {
    guard let file = MappedFile(path) else { return nil }
    self.file = file
  }

  /// The values behind a key, without the space that parts them; nil for a key that the table does not hold.
  func value(of key: String) -> String? {
    guard !key.hasPrefix("#") else { return nil }
    var key = key
    return key.withUTF8 { key in line(beginningWith: key) }.map { String(decoding: $0, as: UTF8.self) }
  }

  /// The rest of the line of a key, by halving the table until one line is left.
  private func line(beginningWith key: UnsafeBufferPointer<UInt8>) -> Slice<UnsafeRawBufferPointer>? {
    let bytes = file.bytes
    let newline = UInt8(ascii: "\n")
    var low = 0
    var high = bytes.count
    while low < high {
      var start = (low + high) / 2
      while start > low, bytes[start - 1] != newline { start -= 1 }
      var end = start
      while end < bytes.count, bytes[end] != newline { end += 1 }
      let name = bytes[start..<end].prefix { $0 != UInt8(ascii: " ") }
      if name.elementsEqual(key) { return bytes[min(name.endIndex + 1, end)..<end] }
      if name.lexicographicallyPrecedes(key) { low = end + 1 } else { high = start }
    }
    return nil
  }
}
