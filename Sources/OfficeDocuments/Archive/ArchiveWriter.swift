/// A ZIP archive being made in memory, whose bytes depend on nothing but what is added.
struct ArchiveWriter {
  /// How an entry is stored.
  enum Compression {
    case stored
    case deflated
  }

  private struct Entry {
    var bytes: [UInt8]
    var isDeflated: Bool
    var checksum: UInt32
    var size: Int
  }

  // The signatures of the records (APPNOTE.TXT 6.3.10, 4.3).
  private static let localHeader: UInt32 = 0x0403_4B50
  private static let directoryHeader: UInt32 = 0x0201_4B50
  private static let directoryEnd: UInt32 = 0x0605_4B50
  // The names are in UTF-8.
  private static let flags: UInt16 = 1 << 11

  private var bytes: [UInt8] = []
  private var directory: [UInt8] = []
  private var count = 0
  private var deflater = Deflater()

  /// Begins an empty archive.
  init() {}

  /// Adds an entry; entries are written in the order in which they are added.
  mutating func add(_ name: String, _ bytes: [UInt8], compression: Compression = .deflated) throws(WritingError) {
    let offset = self.bytes.count
    // Beyond these limits an archive needs records that not every office program reads.
    guard count < 0xFFFF, name.utf8.count <= 0xFFFF, bytes.count < 1 << 31, offset < 1 << 31 else {
      throw WritingError(
        Message("内容太多，一个文件放不下；请分成几个文件", english: "there is too much for one file; divide it into several"))
    }
    let entry = pack(bytes, compression: compression)
    self.bytes.append(littleEndian: Self.localHeader)
    Self.describe(name, entry, in: &self.bytes)
    self.bytes.append(contentsOf: name.utf8)
    self.bytes.append(contentsOf: entry.bytes)
    directory.append(littleEndian: Self.directoryHeader)
    // Made by version 2.0 on MS-DOS, which gives no rights of its own to files.
    directory.append(littleEndian: UInt16(20))
    Self.describe(name, entry, in: &directory)
    // No comment, the first disk, no attributes inside or outside.
    directory.append(contentsOf: repeatElement(0, count: 10))
    directory.append(littleEndian: UInt32(truncatingIfNeeded: offset))
    directory.append(contentsOf: name.utf8)
    count += 1
  }

  /// Ends the archive and returns its bytes.
  consuming func finish() -> [UInt8] {
    let offset = bytes.count
    bytes.append(contentsOf: directory)
    bytes.append(littleEndian: Self.directoryEnd)
    bytes.append(contentsOf: repeatElement(0, count: 4))
    bytes.append(littleEndian: UInt16(truncatingIfNeeded: count))
    bytes.append(littleEndian: UInt16(truncatingIfNeeded: count))
    bytes.append(littleEndian: UInt32(truncatingIfNeeded: directory.count))
    bytes.append(littleEndian: UInt32(truncatingIfNeeded: offset))
    bytes.append(littleEndian: UInt16(0))
    return bytes
  }

  /// Packs the bytes of an entry, or takes them as they are when that is not longer.
  private mutating func pack(_ bytes: [UInt8], compression: Compression) -> Entry {
    let checksum = bytes.withUnsafeBytes { CyclicRedundancyCheck.checksum($0) }
    if compression == .deflated {
      let packed = bytes.withUnsafeBytes { deflater.deflate($0) }
      if packed.count < bytes.count {
        return Entry(bytes: packed, isDeflated: true, checksum: checksum, size: bytes.count)
      }
    }
    return Entry(bytes: bytes, isDeflated: false, checksum: checksum, size: bytes.count)
  }

  /// What both headers of an entry say, from the version needed to the length of the extra field.
  private static func describe(_ name: String, _ entry: Entry, in bytes: inout [UInt8]) {
    bytes.append(littleEndian: UInt16(20))
    bytes.append(littleEndian: flags)
    bytes.append(littleEndian: UInt16(entry.isDeflated ? 8 : 0))
    // 1 January 1980, the first day that ZIP knows: the same bytes on any day and in any time zone.
    bytes.append(littleEndian: UInt16(0))
    bytes.append(littleEndian: UInt16(0x0021))
    bytes.append(littleEndian: entry.checksum)
    bytes.append(littleEndian: UInt32(truncatingIfNeeded: entry.bytes.count))
    bytes.append(littleEndian: UInt32(truncatingIfNeeded: entry.size))
    bytes.append(littleEndian: UInt16(truncatingIfNeeded: name.utf8.count))
    bytes.append(littleEndian: UInt16(0))
  }
}

extension [UInt8] {
  /// Appends a number, its lowest byte first.
  fileprivate mutating func append(littleEndian number: some FixedWidthInteger) {
    Swift.withUnsafeBytes(of: number.littleEndian) { append(contentsOf: $0) }
  }
}
