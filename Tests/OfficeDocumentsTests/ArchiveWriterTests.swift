import Testing

@testable import OfficeDocuments

/// What is packed has to come out unchanged.
struct ArchiveWriterTests {
  /// Bytes of one kind: how many there are, from how many different ones they are drawn, and how often they repeat what
  /// stood before.
  struct Kind: CustomTestStringConvertible, Sendable {
    var count: Int
    var alphabet: Int
    var repeatsOften = false

    var testDescription: String { "\(count) bytes of \(alphabet)\(repeatsOften ? ", repeating" : "")" }

    var bytes: [UInt8] {
      var seed: UInt64 = 0x9E37_79B9_7F4A_7C15
      func next() -> Int {
        seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int(truncatingIfNeeded: seed >> 33)
      }
      var bytes: [UInt8] = []
      while bytes.count < count {
        if repeatsOften, bytes.count > 10, next() % 4 == 0 {
          let start = next() % bytes.count
          let length = min(next() % 600, count - bytes.count)
          for place in start..<start + length { bytes.append(bytes[place % bytes.count]) }
        } else {
          bytes.append(UInt8(next() % alphabet))
        }
      }
      return bytes
    }
  }

  @Test(arguments: [
    Kind(count: 0, alphabet: 1), Kind(count: 1, alphabet: 1), Kind(count: 7, alphabet: 2),
    Kind(count: 300, alphabet: 1),
    Kind(count: 100_000, alphabet: 1), Kind(count: 100_000, alphabet: 2), Kind(count: 70_000, alphabet: 256),
    Kind(count: 400_000, alphabet: 100, repeatsOften: true), Kind(count: 50_000, alphabet: 3, repeatsOften: true),
  ])
  func packsWhatUnpacksToTheSame(kind: Kind) throws {
    let bytes = kind.bytes
    var packer = PartPacker()
    var writer = try ArchiveWriter()
    try writer.add("first.xml", packer.packed(bytes))
    try writer.add("第二.xml", packer.packed(bytes.reversed()))
    try writer.add("third.bin", .stored(bytes))
    var reader = try ArchiveReader(writer.finish(), limits: ReadingLimits())
    #expect(try reader.read("first.xml") == bytes)
    #expect(try reader.read("第二.xml") == bytes.reversed())
    #expect(try reader.read("third.bin") == bytes)
  }

  @Test func packsTheSameBytesTheSameWayAgain() {
    var packer = PartPacker()
    let bytes = Kind(count: 4_000, alphabet: 20, repeatsOften: true).bytes
    let first = packer.packed(bytes)
    #expect(first.deflation?.unpackedCount == 4_000)
    #expect(first.bytes.count < 4_000)
    _ = packer.packed(bytes.reversed())
    #expect(packer.packed(bytes).bytes == first.bytes)
    var other = PartPacker()
    #expect(other.packed(bytes).bytes == first.bytes)
  }

  @Test func storesWhatPackingWouldMakeLarger() {
    var packer = PartPacker()
    let bytes = Kind(count: 5_000, alphabet: 256).bytes
    let packed = packer.packed(bytes)
    #expect(packed.deflation == nil)
    #expect(packed.bytes == bytes)
  }
}
