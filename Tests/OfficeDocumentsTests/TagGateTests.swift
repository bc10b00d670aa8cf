import Testing

@testable import OfficeDocuments

@Suite struct TagGateTests {
  private func admits(_ pieces: [[UInt8]]) -> Bool {
    var gate = TagGate()
    return pieces.allSatisfy { piece in piece.withUnsafeBufferPointer { gate.admits($0) } }
  }

  private func admits(_ text: String) -> Bool { admits([Array(text.utf8)]) }

  private func utf16(_ text: String, bigEndian: Bool) -> [UInt8] {
    text.utf16.flatMap { unit in
      bigEndian ? [UInt8(unit >> 8), UInt8(unit & 255)] : [UInt8(unit & 255), UInt8(unit >> 8)]
    }
  }

  /// What `…` in the arguments stands for; the log would be long otherwise.
  private static let many = (0..<3_000).map { "a\($0)=''" }.joined(separator: " ")

  @Test(arguments: [
    "<x …/>", "<x b='>' …/>", "<!-- ' --><x …/>", "<!-- > \" --><x …/>",
    "<?p ' ?><x …/>", "<y><![CDATA[ ' > \" ]]><x …/></y>", "<x b='\"' …/>", "<x b=\"倢'\" …/>",
    "<?xml version='1.0' encoding='UTF-8'?><x …/>",
  ])
  func seesTooManyAttributesHoweverTheyHide(pattern: String) {
    let markup = pattern.replacing("…", with: Self.many)
    #expect(!admits(markup))
    #expect(!admits(Array(markup.utf8).map { [$0] }))
    for bigEndian in [false, true] {
      #expect(!admits([utf16("\u{FEFF}" + markup, bigEndian: bigEndian)]))
      #expect(!admits([utf16(markup, bigEndian: bigEndian)]))
    }
  }

  @Test(arguments: [
    "<x a='1' b='2'/>", "<x>…</x>", "<x a=\"…\"/>", "<!-- … --><x/>", "<x><![CDATA[…]]></x>",
    "<?p …?><x/>", "", "<",
    "<?xml version=\"1.0\" encoding=\"GB18030\" standalone=\"yes\"?><x/>",
  ])
  func letsOtherMarkupThrough(pattern: String) { #expect(admits(pattern.replacing("…", with: Self.many))) }

  @Test func letsManySmallTagsThrough() { #expect(admits(String(repeating: "<x a='' b=''/>", count: 5_000))) }

  @Test func refusesEncodingsThatHideTags() {
    #expect(!admits("<?xml version='1.0' encoding='UTF-7'?><x/>"))
    #expect(!admits([[0x4C, 0x6F, 0xA7, 0x94, 0x93]]))
    #expect(!admits([[0x3C, 0, 0, 0, 0x78, 0, 0, 0]]))
  }

  @Test func refusesEndlesslyManyNames() {
    let markup = "<x>" + (0..<30_000).map { "<a\($0)/>" }.joined() + "</x>"
    #expect(throws: ReadingError.self) { try XMLParser.tree(Array(markup.utf8)) }
  }
}
