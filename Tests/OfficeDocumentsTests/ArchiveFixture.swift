/// An archive written byte by byte, to lie where an honest writer cannot.
struct RawArchive {
  struct Entry {
    var name: [UInt8]
    var content: [UInt8]
    var flags: UInt16 = 0
    var packedSize: UInt64?
    var unpackedSize: UInt64?
    var checksum: UInt32?
    /// Whether the directory leads to the bytes of the first entry.
    var overlapsFirst = false

    init(_ name: String, _ content: [UInt8] = []) {
      self.name = Array(name.utf8)
      self.content = content
    }
  }

  private(set) var bytes: [UInt8] = []

  init(_ entries: [Entry]) {
    var directory: [UInt8] = []
    for entry in entries {
      let offset = entry.overlapsFirst ? 0 : bytes.count
      if !entry.overlapsFirst {
        append([0x50, 0x4B, 3, 4], to: &bytes)
        append(header(entry), to: &bytes)
        bytes += entry.name
        bytes += entry.content
      }
      append([0x50, 0x4B, 1, 2], to: &directory)
      append(number(20, 2), to: &directory)
      append(header(entry), to: &directory)
      // No comment, first disk, no attributes.
      append(number(0, 2) + number(0, 2) + number(0, 2) + number(0, 4), to: &directory)
      append(number(UInt64(offset), 4), to: &directory)
      directory += entry.name
    }
    let start = bytes.count
    bytes += directory
    append([0x50, 0x4B, 5, 6], to: &bytes)
    append(number(0, 4) + number(UInt64(entries.count), 2) + number(UInt64(entries.count), 2), to: &bytes)
    append(number(UInt64(directory.count), 4) + number(UInt64(start), 4) + number(0, 2), to: &bytes)
  }

  /// What an entry and its place in the directory have in common.
  private func header(_ entry: Entry) -> [UInt8] {
    let size = UInt64(entry.content.count)
    return number(20, 2) + number(UInt64(entry.flags), 2) + number(0, 2) + number(0, 2) + number(0x21, 2)
      + number(UInt64(entry.checksum ?? Self.checksum(entry.content)), 4) + number(entry.packedSize ?? size, 4)
      + number(entry.unpackedSize ?? size, 4) + number(UInt64(entry.name.count), 2) + number(0, 2)
  }

  private func number(_ value: UInt64, _ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: value >> UInt64($0 * 8)) }
  }

  private func append(_ more: [UInt8], to bytes: inout [UInt8]) { bytes += more }

  /// CRC-32 as ZIP uses it.
  private static func checksum(_ bytes: [UInt8]) -> UInt32 {
    var sum: UInt32 = 0xFFFF_FFFF
    for byte in bytes {
      sum ^= UInt32(byte)
      for _ in 0..<8 { sum = sum & 1 == 1 ? sum >> 1 ^ 0xEDB8_8320 : sum >> 1 }
    }
    return ~sum
  }
}
