import Testing

@testable import OfficeDocuments

struct PlainTextReaderTests {
  private func read(_ text: String) throws -> OfficeFile { try OfficeFile.read(Array(text.utf8), name: "讲话.txt") }

  @Test(arguments: ["\n", "\r", "\r\n", "\u{2028}", "\u{0C}", "\u{85}"])
  func makesAParagraphOfEachLine(ending: String) throws {
    let file = try read("第一行" + ending + ending + "第三行" + ending)
    #expect(file.paragraphs.prefix(3).map(\.string) == ["第一行", "", "第三行"])
    #expect(file.format == .text)
    #expect(file.notices.isEmpty)
  }

  @Test func remembersTheLine() throws {
    let file = try read("一\r\n二\r三\n\n五")
    #expect(file.paragraphs.map(\.place?.line) == [1, 2, 3, 4, 5])
    #expect(file.paragraphs.allSatisfy { $0.place?.column == 1 })
  }

  @Test func countsAColumnWithinALineThatAProgramBroke() throws {
    let file = try read("甲\u{2028}乙")
    #expect(file.paragraphs[1].place == Place(line: 1, column: 3))
  }

  @Test func beginsAPageAtAFormFeed() throws {
    let file = try read("王珏\u{0C}张晓")
    #expect(file.paragraphs.map(\.properties.pageBreakBefore) == [nil, true])
  }

  @Test func keepsTabsApartFromText() throws {
    let file = try read("主持人：\t王珏")
    #expect(file.paragraphs[0].inlines == [.text("主持人：", .init()), .tab, .text("王珏", .init())])
  }

  @Test func leavesOutControlCharactersAndSaysSo() throws {
    let file = try read("一\n王\u{1}珏\u{7}")
    #expect(file.paragraphs[1].string == "王珏")
    #expect(file.codes == [.malformed])
    #expect(file.notices[0].place == Place(line: 2, column: 2))
  }

  @Test func refusesMoreLinesThanAnyTextHas() {
    var limits = ReadingLimits()
    limits.textLines = 10
    #expect(throws: ReadingError.self) {
      try OfficeFile.read([UInt8](repeating: 0x0A, count: 11), name: "a.txt", limits: limits)
    }
  }
}
