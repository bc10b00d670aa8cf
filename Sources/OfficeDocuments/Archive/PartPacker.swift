internal import CLibDeflate

/// The content of an archive entry, ready to be put into the archive.
struct PackedPart {
  /// How the bytes came about when they are packed.
  struct Deflation {
    /// The number of bytes before packing.
    var unpackedCount: Int
    /// The CRC-32 of the bytes before packing.
    var checksum: UInt32
  }

  /// The bytes as they stand in the archive.
  var bytes: [UInt8]
  /// Nil when the bytes are stored as they are.
  var deflation: Deflation?

  /// Content that is stored as it is.
  static func stored(_ bytes: [UInt8]) -> PackedPart { PackedPart(bytes: bytes) }
}

/// Packs parts with libdeflate, which takes a quarter of the time of libzip's own packing, and packs the parts that the
/// files of a packet have in common only once.
struct PartPacker: ~Copyable {
  private struct Known {
    var bytes: [UInt8]
    var packed: PackedPart
  }

  /// Packing fewer bytes costs more than it saves.
  private static let leastCount = 256
  /// Styles and settings are smaller than this; larger parts are texts, which hardly ever are the same.
  private static let largestKnownCount = 1 << 15
  private static let mostKnown = 256
  /// Level 1 takes half the time of level 6, and makes a packet a sixth larger.
  private static let level: Int32 = 1

  /// The compressor of libdeflate; nil when there is no memory for one, and parts are stored.
  private let compressor: OpaquePointer?  // libdeflate_compressor
  private var room: UnsafeMutableRawBufferPointer
  private var known: [UInt32: Known] = [:]

  init() {
    compressor = libdeflate_alloc_compressor(Self.level)
    room = .allocate(byteCount: 0, alignment: 1)
  }

  deinit {
    if let compressor { libdeflate_free_compressor(compressor) }
    room.deallocate()
  }

  /// The packed form of a part; the part as it is when packing gains nothing.
  mutating func packed(_ bytes: [UInt8]) -> PackedPart {
    guard bytes.count >= Self.leastCount else { return .stored(bytes) }
    let checksum = bytes.withUnsafeBytes { libdeflate_crc32(0, $0.baseAddress, $0.count) }
    if let twin = known[checksum], twin.bytes == bytes { return twin.packed }
    let packed = deflated(bytes, checksum) ?? .stored(bytes)
    if bytes.count <= Self.largestKnownCount, known.count < Self.mostKnown {
      known[checksum] = Known(bytes: bytes, packed: packed)
    }
    return packed
  }

  private mutating func deflated(_ bytes: [UInt8], _ checksum: UInt32) -> PackedPart? {
    guard let compressor else { return nil }
    if room.count < bytes.count {
      room.deallocate()
      room = .allocate(byteCount: bytes.count, alignment: 1)
    }
    let room = room
    // With one byte less room than the part has, packing fails when it gains nothing.
    let count = bytes.withUnsafeBytes { part in
      libdeflate_deflate_compress(compressor, part.baseAddress, part.count, room.baseAddress, part.count - 1)
    }
    guard count > 0 else { return nil }
    return PackedPart(bytes: Array(room[..<count]), deflation: .init(unpackedCount: bytes.count, checksum: checksum))
  }
}
