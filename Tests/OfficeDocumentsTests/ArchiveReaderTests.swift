import Testing

@testable import OfficeDocuments

extension ArchiveReader {
  /// Opens an archive, reads one entry and says how that ended.
  static func outcome(_ bytes: [UInt8], reading name: String = "a", limits: ReadingLimits = ReadingLimits())
    -> Result<[UInt8]?, ReadingError>
  {
    do {
      var reader = try ArchiveReader(bytes, limits: limits)
      return .success(try reader.read(name))
    } catch {
      return .failure(error)
    }
  }

  /// Why an archive is refused; nil when it is read.
  static func refusal(_ bytes: [UInt8], reading name: String = "a", limits: ReadingLimits = ReadingLimits())
    -> ReadingError.Code?
  {
    if case .failure(let error) = outcome(bytes, reading: name, limits: limits) { error.code } else { nil }
  }
}

@Suite struct ArchiveReaderTests {
  @Test func readsEntriesByNameWithoutRegardToCase() throws {
    let bytes = try archive([("Word/Document.xml", [1, 2, 3]), ("空", [])])
    #expect(try ArchiveReader.outcome(bytes, reading: "word/document.XML").get() == [1, 2, 3])
    #expect(try ArchiveReader.outcome(bytes, reading: "空").get() == [])
    #expect(try ArchiveReader.outcome(bytes, reading: "none").get() == nil)
  }

  @Test func readsNamesWithTheSeparatorOfWindows() throws {
    let raw = RawArchive([.init("xl\\workbook.xml", [7, 8])])
    #expect(try ArchiveReader.outcome(raw.bytes, reading: "xl/workbook.xml").get() == [7, 8])
  }

  @Test func readsStoredEntriesAndDirectories() throws {
    let raw = RawArchive([.init("folder/"), .init("folder/a", [7, 8])])
    #expect(try ArchiveReader.outcome(raw.bytes, reading: "folder/a").get() == [7, 8])
  }

  @Test func refusesAnEntryThatUnpacksToMoreThanItsShare() throws {
    let bytes = try archive([("a", [UInt8](repeating: 0, count: 3 << 20))])
    #expect(ArchiveReader.refusal(bytes) == .tooLarge)
    var limits = ReadingLimits()
    limits.expansionRatio = 10_000
    #expect(try ArchiveReader.outcome(bytes, limits: limits).get()?.count == 3 << 20)
    limits.entryBytes = 1 << 20
    #expect(ArchiveReader.refusal(bytes, limits: limits) == .tooLarge)
  }

  @Test func countsTheBytesOfAllEntriesTogether() throws {
    let piece = [UInt8](repeating: 1, count: 1_000)
    let bytes = try archive([("a", piece), ("b", piece)])
    var limits = ReadingLimits()
    limits.totalBytes = 1_500
    var reader = try ArchiveReader(bytes, limits: limits)
    #expect(try reader.read("a")?.count == 1_000)
    do {
      _ = try reader.read("b")
      Issue.record("the second entry was read")
    } catch {
      #expect(error.code == .tooLarge)
    }
  }

  @Test func doesNotBelieveDeclaredSizes() throws {
    var bytes = try archive([("a", [UInt8](repeating: 0, count: 3 << 20))])
    // The unpacked size stands at 24 of the directory entry and at 22 of the entry itself.
    for start in bytes.indices.dropLast(30) where bytes[start] == 0x50 && bytes[start + 1] == 0x4B {
      let offset = bytes[start + 2] == 1 ? 24 : bytes[start + 2] == 3 ? 22 : nil
      guard let offset else { continue }
      bytes.replaceSubrange(start + offset..<start + offset + 4, with: [10, 0, 0, 0])
    }
    #expect(ArchiveReader.refusal(bytes) == .tooLarge)
  }

  @Test func survivesPackedSizesThatNoIntegerHolds() throws {
    var entry = RawArchive.Entry("a", [1, 2, 3])
    entry.packedSize = .max
    entry.unpackedSize = .max
    #expect(ArchiveReader.refusal(RawArchive([entry]).bytes) != nil)
  }

  @Test func refusesTooManyEntries() throws {
    let raw = RawArchive((0...2_000).map { .init("e\($0)") })
    #expect(ArchiveReader.refusal(raw.bytes, reading: "e1") == .tooLarge)
  }

  @Test(arguments: [["a", "a"], ["word/document.xml", "Word/Document.xml"], ["a/b", "a\\b"]])
  func refusesDuplicateNames(_ names: [String]) {
    let raw = RawArchive(names.map { .init($0, [1]) })
    #expect(ArchiveReader.refusal(raw.bytes, reading: names[0]) == .forbidden)
  }

  @Test(
    arguments: ["../../etc/passwd", "/etc/passwd", "a\\..\\b", "\\a", "C:/windows", "word/../../x", "..", "a/../b"])
  func refusesNamesThatLeadOutside(_ name: String) {
    let raw = RawArchive([.init("a", [1]), .init(name, [2])])
    #expect(ArchiveReader.refusal(raw.bytes) == .forbidden)
  }

  @Test func refusesOverlappingEntries() {
    var first = RawArchive.Entry("a", [UInt8](repeating: 7, count: 4_000))
    var second = first
    second.name = Array("b".utf8)
    second.overlapsFirst = true
    first.name = Array("a".utf8)
    #expect(ArchiveReader.refusal(RawArchive([first, second]).bytes) == .forbidden)
  }

  @Test func refusesEncryptedEntries() {
    var entry = RawArchive.Entry("a", [UInt8](repeating: 1, count: 20))
    entry.flags = 1
    #expect(ArchiveReader.refusal(RawArchive([entry]).bytes) == .encrypted)
  }

  @Test func noticesDamagedContent() {
    var entry = RawArchive.Entry("a", Array("文字文字文字".utf8))
    entry.checksum = 1
    #expect(ArchiveReader.refusal(RawArchive([entry]).bytes) == .corrupt)
  }

  @Test func refusesTruncatedArchives() throws {
    let bytes = try archive([("a", (0..<3_000).map { UInt8(truncatingIfNeeded: $0 &* 7) }), ("b", [1])])
    for count in stride(from: 0, to: bytes.count, by: 13) {
      #expect(ArchiveReader.refusal(Array(bytes[..<count])) == .corrupt)
    }
  }

  @Test func resolvesReferencesOnlyInsideThePackage() {
    #expect(PartName.resolve("media/a.png", from: "word/document.xml") == "word/media/a.png")
    #expect(PartName.resolve("../media/a.png", from: "word/document.xml") == "media/a.png")
    #expect(PartName.resolve("/x/y.xml", from: "word/document.xml") == "x/y.xml")
    #expect(PartName.resolve("./a%20b.png#f", from: "") == "a b.png")
    #expect(PartName.resolve("../../a", from: "word/document.xml") == nil)
    #expect(PartName.resolve("%2e%2e/%2e%2e/a", from: "word/document.xml") == nil)
    #expect(PartName.resolve("%FF", from: "") == nil)
    #expect(PartName.resolve("", from: "word/document.xml") == nil)
  }
}
