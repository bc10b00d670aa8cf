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
      let middle = (low + high) / 2
      var start = middle
      while start > low, bytes[start - 1] != newline { start -= 1 }
      switch Self.compare(bytes, start, key) {
      case .same(let end):
        var last = end
        while last < bytes.count, bytes[last] != newline { last += 1 }
        return bytes[min(end + 1, last)..<last]
      case .before:
        low = middle
        while low < bytes.count, bytes[low] != newline { low += 1 }
        low += 1
      case .behind: high = start
      }
    }
    return nil
  }

  private enum Order {
    /// The line has the key, which ends at the offset.
    case same(end: Int)
    /// The line stands before where the key would, or behind it.
    case before, behind
  }

  /// Where the line that starts at an offset stands, by its own key.
  private static func compare(
    _ bytes: UnsafeRawBufferPointer, _ start: Int, _ key: UnsafeBufferPointer<UInt8>
  ) -> Order {
    func ends(_ offset: Int) -> Bool {
      offset >= bytes.count || bytes[offset] == UInt8(ascii: " ") || bytes[offset] == UInt8(ascii: "\n")
    }
    for (index, wanted) in key.enumerated() {
      let offset = start + index
      if ends(offset) { return .before }
      if bytes[offset] != wanted { return bytes[offset] < wanted ? .before : .behind }
    }
    return ends(start + key.count) ? .same(end: start + key.count) : .behind
  }
}
