import Testing

@testable import OfficeDocuments

/// What the writer packs has to come out of libzip unchanged.
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
    var writer = ArchiveWriter()
    // The second entry is packed behind what the first left in the tables.
    try writer.add("first.xml", bytes)
    try writer.add("第二.xml", bytes.reversed())
    try writer.add("third.bin", bytes, compression: .stored)
    var reader = try ArchiveReader(writer.finish(), limits: ReadingLimits())
    #expect(try reader.read("first.xml") == bytes)
    #expect(try reader.read("第二.xml") == bytes.reversed())
    #expect(try reader.read("third.bin") == bytes)
  }

  @Test func packsMarkupToATenth() throws {
    let row = #"<w:tc><w:tcPr><w:tcW w:w="661" w:type="dxa"/></w:tcPr><w:p><w:r><w:t>陆清和</w:t></w:r></w:p></w:tc>"#
    let bytes = (0..<2_000).flatMap { Array("\(row)\($0)".utf8) }
    var writer = ArchiveWriter()
    try writer.add("word/document.xml", bytes)
    #expect(writer.finish().count * 10 < bytes.count)
  }

  @Test func leavesUnpackableBytesAsTheyAre() throws {
    let bytes = Kind(count: 5_000, alphabet: 256).bytes
    var writer = ArchiveWriter()
    try writer.add("noise", bytes)
    #expect(writer.finish().count < bytes.count + 200)
  }

  /// Symbols whose frequencies are Fibonacci numbers want longer words than DEFLATE has.
  @Test func keepsWordsWithinTheirGreatestLength() {
    var counts: [UInt32] = [1, 1]
    while counts.count < 24 { counts.append(counts[counts.count - 1] + counts[counts.count - 2]) }
    let lengths = HuffmanCode(counts, longest: 15).words.map(\.length)
    #expect(lengths.allSatisfy { (1...15).contains($0) })
    #expect(lengths.reduce(0) { $0 + (1 << (15 - $1)) } == 1 << 15)
  }

  @Test func knowsTheCheckValueOfItsChecksum() {
    #expect(Array("123456789".utf8).withUnsafeBytes { CyclicRedundancyCheck.checksum($0) } == 0xCBF4_3926)
  }
}
