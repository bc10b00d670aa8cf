import Testing

@testable import OfficeDocuments

@Suite struct DocumentJoinTests {
  /// A document with everything that joining tends to lose.
  private func source(_ name: String, size: Int, landscape: Bool = false, list: String = "decimal") throws -> [UInt8] {
    let table =
      "<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/></w:tblGrid><w:tr><w:tc><w:tcPr/><w:p><w:r><w:t>\(name)格</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
    let page =
      landscape
      ? "<w:pgSz w:w=\"16838\" w:h=\"11906\" w:orient=\"landscape\"/>" : "<w:pgSz w:w=\"11906\" w:h=\"16838\"/>"
    var fixture = WordFixture(
      """
      <w:p><w:pPr><w:pStyle w:val="标题"/></w:pPr><w:bookmarkStart w:id="1" w:name="起"/><w:r><w:t>\(name)题</w:t></w:r>\
      <w:bookmarkEnd w:id="1"/></w:p>\
      <w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>\(name)项</w:t></w:r></w:p>\
      <w:p/>\(table)<w:p><w:r><w:t>\(name)注</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r>\
      <w:r><w:instrText xml:space="preserve"> REF 起 \\h </w:instrText></w:r></w:p>\
      <w:p><w:r><w:t>\(name)末</w:t></w:r></w:p>\
      <w:sectPr><w:headerReference w:type="default" r:id="auto-header"/>\(page)</w:sectPr>
      """)
    fixture.add("header", "hdr", "<w:p><w:r><w:t>\(name)眉</w:t></w:r></w:p>")
    fixture.add(
      "styles", "styles",
      """
      <w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="\(size)"/></w:rPr></w:rPrDefault></w:docDefaults>\
      <w:style w:type="paragraph" w:default="1" w:styleId="正文"><w:name w:val="Normal"/></w:style>\
      <w:style w:type="paragraph" w:styleId="标题"><w:name w:val="heading 1"/><w:basedOn w:val="正文"/>\
      <w:pPr><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/></w:rPr></w:style>
      """)
    fixture.add(
      "numbering", "numbering",
      """
      <w:abstractNum w:abstractNumId="0"><w:nsid w:val="11111111"/><w:lvl w:ilvl="0"><w:start w:val="1"/>\
      <w:numFmt w:val="\(list)"/><w:lvlText w:val="%1、"/></w:lvl></w:abstractNum>\
      <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
      """)
    fixture.add(
      "footnotes", "footnotes",
      """
      <w:footnote w:type="separator" w:id="-1"><w:p/></w:footnote>\
      <w:footnote w:id="2"><w:p><w:r><w:t>\(name)脚</w:t></w:r></w:p></w:footnote>
      """)
    return try fixture.bytes()
  }

  private func joined(_ sources: [[UInt8]]) throws -> [UInt8] {
    try DocumentJoin.joined(sources.enumerated().map { ("\($0).docx", $1) }).bytes
  }

  private func part(_ name: String, _ bytes: [UInt8]) throws -> String {
    var package = try OfficePackage(bytes, limits: ReadingLimits())
    return String(decoding: try package.bytes(name) ?? [], as: UTF8.self)
  }

  @Test func keepsTextHeadersNotesAndPagesOfEachDocument() throws {
    let bytes = try joined([
      try source("甲", size: 32), try source("乙", size: 20, landscape: true), try source("丙", size: 44),
    ])
    let document = try #require(try OfficeFile.read(bytes, name: "x").document)
    #expect(document.sections.count == 3)
    #expect(document.sections.map { $0.page.width > $0.page.height } == [false, true, false])
    #expect(
      document.sections.map { TextFlow(Document(sections: [$0]), stories: .header).map(\.text).filter { !$0.isEmpty } }
        == [["甲眉"], ["乙眉"], ["丙眉"]])
    #expect(document.sections.dropFirst().allSatisfy { $0.start == .oddPage })
    let lines = try OfficeFile.read(bytes, name: "x").lines.filter { !$0.isEmpty }
    #expect(lines == ["甲", "乙", "丙"].flatMap { ["\($0)题", "1、\($0)项", "\($0)格", "\($0)注{\($0)脚}", "\($0)末"] })
  }

  @Test func keepsTheLooksOfEachDocumentApart() throws {
    let document = try #require(
      try OfficeFile.read(try joined([try source("甲", size: 32), try source("乙", size: 20)]), name: "x").document)
    let sheet = StyleSheet(document.styles)
    var sizes: [String: Double] = [:]
    for case .paragraph(let paragraph) in document.blocks {
      let size = sheet.entries.first { $0.style.name == paragraph.style }?.text.size
      if !paragraph.inlines.text.isEmpty { sizes[paragraph.inlines.text] = size?.points }
    }
    #expect(sizes["甲题"] == 16)
    #expect(sizes["乙题"] == 10)
    #expect(sizes["甲末"] == 16)
    #expect(sizes["乙末"] == 10)
  }

  @Test func givesEverythingANameOfItsOwn() throws {
    let bytes = try joined([try source("甲", size: 32), try source("乙", size: 20, list: "upperLetter")])
    let main = try part("word/document.xml", bytes)
    #expect(main.ranges(of: "w:name=\"m1_起\"").count == 1)
    #expect(main.ranges(of: "REF m2_起 ").count == 1)
    #expect(main.ranges(of: "<w:numId w:val=\"1\"/>").count == 1)
    #expect(main.ranges(of: "<w:numId w:val=\"2\"/>").count == 1)
    let styles = try part("word/styles.xml", bytes)
    #expect(styles.ranges(of: "<w:outlineLvl w:val=\"0\"/>").count == 2)
    for id in ["m1_标题", "m2_标题", "m1_正文", "m2_正文"] { #expect(styles.ranges(of: "w:styleId=\"\(id)\"").count == 1) }
    let lists = try part("word/numbering.xml", bytes)
    #expect(lists.ranges(of: "<w:abstractNum ").count == 2)
    #expect(lists.contains("upperLetter"))
    #expect(try part("word/footnotes.xml", bytes).ranges(of: "w:type=\"separator\"").count == 1)
  }

  @Test func givesEachFirstSectionAllItsHeaders() throws {
    let bytes = try joined([try source("甲", size: 32), try WordFixture("<w:p><w:r><w:t>乙</w:t></w:r></w:p>").bytes()])
    let main = try part("word/document.xml", bytes)
    // Default, even and first, above and below, in both.
    #expect(main.ranges(of: "Reference ").count == 12 + 1)
    let document = try #require(try OfficeFile.read(bytes, name: "x").document)
    #expect(TextFlow(Document(sections: [document.sections[1]]), stories: .header).allSatisfy { $0.text.isEmpty })
  }

  @Test func endsADocumentBehindATextBoxAndNotInIt() throws {
    let box =
      "<w:p><w:r><w:pict><v:shape><v:textbox><w:txbxContent><w:p><w:pPr><w:jc w:val=\"center\"/></w:pPr><w:r><w:t>框</w:t></w:r></w:p></w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>"
    let main = try part(
      "word/document.xml", try joined([try WordFixture(box).bytes(), try source("乙", size: 20)]))
    let content = try #require(main.split(separator: "</w:txbxContent>").first)
    #expect(!content.contains("<w:sectPr"))
    #expect(main.contains("<w:sectPr"))
  }

  @Test func refusesFilesOfTwoFormats() throws {
    let word = try source("甲", size: 32)
    let open = try OpenDocumentFixture("<text:p>乙</text:p>").bytes()
    #expect(throws: WritingError.self) { try DocumentJoin.joined([("a.docx", word), ("b.odt", open)]) }
  }

  /// A document of ours with contents, a heading before and behind the file of another author.
  private func host(_ bytes: [UInt8], _ name: String) throws -> Document {
    let original = try #require(OriginalDocument(number: 1, name: name, bytes: bytes))
    var own = original
    own.bookmark = "material_1"
    let foreign = try #require(try OfficeFile.read(bytes, name: name).document).standing(as: own)
    let heading = Style(name: "标题", paragraph: ParagraphProperties { $0.outlineLevel = 1 })
    let footer = PageFurniture(odd: [Paragraph([.pageNumber(TextProperties())])])
    func section(_ text: String, _ bookmark: String) -> Section {
      Section(
        page: .a4, start: .oddPage, footer: footer,
        blocks: [.paragraph(Paragraph([.text(text, TextProperties())], style: "标题", bookmarks: [bookmark]))])
    }
    var middle = foreign.sections
    middle[0].start = .oddPage
    let contents = TableOfContents(entries: [
      .init(text: "本办材料", level: 1, bookmark: "own_1"), .init(text: "外单位材料", level: 1, bookmark: "material_1"),
      .init(text: "末份材料", level: 1, bookmark: "own_2"),
    ])
    return Document(
      styles: [Style(name: Style.defaultName), heading] + foreign.styles,
      sections: [Section(page: .a4, blocks: [.tableOfContents(contents)]), section("本办材料", "own_1")] + middle
        + [section("末份材料", "own_2")]
    ).fillingPageNumbers()
  }

  @Test func putsTheFileOfAnotherAuthorIntoABooklet() throws {
    let host = try host(try source("乙", size: 20, landscape: true), "乙.docx")
    let written = try DOCXWriter.write(host)
    let document = try #require(try OfficeFile.read(written.bytes, name: "x").document)
    #expect(document.sections.map(\.page.isLandscape) == [false, false, true, false])
    let headers = document.sections.map { section in
      TextFlow(Document(sections: [section]), stories: .header).map(\.text).filter { !$0.isEmpty }
    }
    #expect(headers == [[], [], ["乙眉"], []])
    #expect(document.sections[2...].allSatisfy { $0.start == .oddPage })
    let main = try part("word/document.xml", written.bytes)
    #expect(main.contains("PAGEREF material_1 ") && main.ranges(of: "w:name=\"material_1\"").count == 1)
    #expect(main.contains(" TOC \\f m ") && main.ranges(of: " TC &quot;外单位材料&quot; \\f m \\l 1 ").count == 1)
    #expect(main.contains("<w:pStyle w:val=\"Heading1\"/>") && !main.contains("original_1"))
    let styles = try part("word/styles.xml", written.bytes)
    #expect(styles.contains("w:styleId=\"m2_标题\"") && styles.contains("w:styleId=\"Normal\""))
    #expect(try OfficeFile.read(written.bytes, name: "x").lines.contains("1、乙项"))
  }

  @Test func putsAnOpenDocumentIntoABooklet() throws {
    let bytes = try OpenDocumentFixture("<text:p>乙</text:p><text:p>丙</text:p>").bytes()
    let written = try ODTWriter.write(try host(bytes, "乙.odt"))
    let lines = try OfficeFile.read(written.bytes, name: "x").lines
    #expect(lines.suffix(4) == ["本办材料", "乙", "丙", "末份材料"])
    let content = try part("content.xml", written.bytes)
    #expect(content.contains("<text:bookmark text:name=\"material_1\"/>"))
    #expect(content.contains("text:ref-name=\"material_1\""))
    #expect(content.ranges(of: "<text:toc-mark text:string-value=\"外单位材料\" text:outline-level=\"1\"/>").count == 1)
    #expect(
      content.contains("text:style-name=\"Heading_20_1\"")
        || content.contains("style:parent-style-name=\"Heading_20_1\""))
  }

  @Test func writesAFileOfAnotherFormatAnewAndSaysSo() throws {
    let host = try host(try source("乙", size: 20), "乙.docx")
    let written = try ODTWriter.write(host)
    #expect(written.notices.contains { $0.chinese.contains("“乙.docx”不是 ODT") })
    #expect(try OfficeFile.read(written.bytes, name: "x").lines.contains("1、乙项"))
  }

  @Test func countsPagesOnThroughAFileThatCountsAnew() throws {
    var fixture = WordFixture("<w:p><w:r><w:t>乙</w:t></w:r></w:p><w:sectPr><w:pgNumType w:start=\"7\"/></w:sectPr>")
    fixture.add("styles", "styles", "")
    let written = try DOCXWriter.write(try host(try fixture.bytes(), "乙.docx"))
    #expect(!(try part("word/document.xml", written.bytes)).contains("w:start=\"7\""))
  }
}
