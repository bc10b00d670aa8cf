import Testing

@testable import OfficeDocuments

@Suite struct WrittenListsTests {
  /// A draft with lists as Word has them: levels, a restart, a legal number, bullets, and a list that goes on behind text.
  private func draft() throws -> Document {
    func level(_ index: Int, _ format: String, _ text: String, _ more: String = "") -> String {
      """
      <w:lvl w:ilvl="\(index)"><w:start w:val="1"/><w:numFmt w:val="\(format)"/>\(more)<w:suff w:val="nothing"/>\
      <w:lvlText w:val="\(text)"/></w:lvl>
      """
    }
    func item(_ list: Int, _ level: Int, _ text: String) -> String {
      """
      <w:p><w:pPr><w:numPr><w:ilvl w:val="\(level)"/><w:numId w:val="\(list)"/></w:numPr></w:pPr>\
      <w:r><w:t>\(text)</w:t></w:r></w:p>
      """
    }
    var fixture = WordFixture(
      item(1, 0, "总体") + item(1, 1, "目标") + item(1, 1, "任务") + "<w:p><w:r><w:t>正文</w:t></w:r></w:p>"
        + item(1, 1, "措施") + item(1, 0, "保障") + item(1, 1, "组织") + item(2, 0, "重新") + item(2, 0, "再来")
        + item(3, 0, "点") + item(4, 0, "总则") + item(4, 1, "范围") + item(4, 1, "定义") + item(4, 0, "附则")
        + item(4, 1, "施行") + "<w:p><w:r><w:t>1.手打的</w:t></w:r></w:p>"
        + "<w:tbl><w:tblGrid><w:gridCol/></w:tblGrid><w:tr><w:tc>\(item(1, 0, "表内"))</w:tc></w:tr></w:tbl>")
    fixture.add(
      "numbering", "numbering",
      """
      <w:abstractNum w:abstractNumId="0">\(level(0, "chineseCounting", "%1、"))\(level(1, "chineseCounting", "（%2）"))</w:abstractNum>\
      <w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/>\
      <w:lvlText w:val="•"/></w:lvl></w:abstractNum>\
      <w:abstractNum w:abstractNumId="2">\(level(0, "chineseCounting", "第%1章"))\(level(1, "decimal", "%1.%2", "<w:isLgl/>"))\
      </w:abstractNum>\
      <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>\
      <w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>\
      <w:num w:numId="3"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="4"><w:abstractNumId w:val="2"/></w:num>
      """)
    return try document(try OfficeFile.read(try fixture.bytes(), name: "稿.docx"))
  }

  private func document(_ file: OfficeFile) throws -> Document {
    guard case .document(let document) = file.content else { throw WritingError(Message("", english: "no document")) }
    return document
  }

  private func lines(_ document: Document) -> [String] {
    TextFlow(document, stories: [.body, .cell]).map { "\($0.paragraph.numberLabel)|\($0.paragraph.text)" }
      .filter { $0 != "|" }
  }

  private static let wanted = [
    "一、|总体", "（一）|目标", "（二）|任务", "|正文", "（三）|措施", "二、|保障", "（一）|组织", "一、|重新", "二、|再来", "• |点",
    "第一章|总则", "1.1|范围", "1.2|定义", "第二章|附则", "2.1|施行", "|1.手打的", "三、|表内",
  ]

  @Test(arguments: ["docx", "odt"])
  func letsTheNextProgramCountTheLabelsThatTheAuthorSaw(_ format: String) throws {
    let draft = try draft()
    #expect(lines(draft) == Self.wanted)
    let writer = try #require(documentWriters.first { $0.format.name == format })
    let bytes = try writer.write(draft).bytes
    #expect(lines(try document(try OfficeFile.read(bytes, name: "稿.\(format)"))) == Self.wanted)
    var package = try OfficePackage(bytes, limits: ReadingLimits())
    let part = format == "docx" ? "word/document.xml" : "content.xml"
    let text = String(decoding: try package.bytes(part) ?? [], as: UTF8.self)
    #expect(!text.contains("（二）") && text.contains("1.手打的"))
  }

  @Test(arguments: ["docx", "odt"])
  func keepsLabelsWhereItemsWereLeftOut(_ format: String) throws {
    var draft = try draft()
    draft.sections[0].blocks.removeFirst(2)
    let writer = try #require(documentWriters.first { $0.format.name == format })
    let written = try document(try OfficeFile.read(try writer.write(draft).bytes, name: "稿.\(format)"))
    #expect(lines(written) == Array(Self.wanted.dropFirst(2)))
  }

  @Test(arguments: ["docx", "odt"])
  func standsWhereTheTextWasMeasured(_ format: String) throws {
    let draft = try draft()
    let writer = try #require(documentWriters.first { $0.format.name == format })
    let written = try document(try OfficeFile.read(try writer.write(draft).bytes, name: "稿.\(format)"))
    for paragraph in written.blocks.compactMap({ if case .paragraph(let paragraph) = $0 { paragraph } else { nil } })
    where paragraph.listItem != nil {
      #expect((paragraph.properties.leftIndent ?? .zero) == .zero)
      #expect((paragraph.properties.firstLineIndent ?? .zero) == .zero)
    }
  }
}
