import Testing

@testable import OfficeDocuments

@Suite struct DOCXWriterSectionTests {
  private func footer(_ text: String, even: String? = nil) -> PageFurniture {
    PageFurniture(odd: [Paragraph(text)], even: even.map { [Paragraph($0)] })
  }

  private func section(_ text: String, footer: PageFurniture = .none) -> Section {
    Section(page: .a4, footer: footer, blocks: [.paragraph(Paragraph(text))])
  }

  @Test func writesThePageSetupOfEachSection() throws {
    let portrait = PageSetup(
      width: .millimetres(210), height: .millimetres(297),
      margins: Margins(
        top: .millimetres(37), bottom: .millimetres(35), left: .millimetres(28), right: .millimetres(26)),
      headerDistance: .points(40), footerDistance: .points(65.5), linePitch: .points(28.95))
    let landscape = PageSetup(width: .millimetres(297), height: .millimetres(210), margins: Margins(all: .points(50)))
    let file = try UnpackedDOCX(
      Document(sections: [
        Section(page: portrait, firstPageNumber: 1, blocks: [.paragraph(Paragraph("甲"))]),
        Section(page: landscape, start: .oddPage, blocks: [.paragraph(Paragraph("乙"))]),
      ]))
    try expectXML(
      file.all("w:sectPr"),
      """
      <w:sectPr>
        <w:type w:val="nextPage"/><w:pgSz w:w="11906" w:h="16838"/>
        <w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1587" w:header="800" w:footer="1310" w:gutter="0"/>
        <w:pgNumType w:start="1"/><w:cols w:space="425"/><w:docGrid w:type="lines" w:linePitch="579"/>
      </w:sectPr>
      <w:sectPr>
        <w:type w:val="oddPage"/><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>
        <w:pgMar w:top="1000" w:right="1000" w:bottom="1000" w:left="1000" w:header="850" w:footer="850" w:gutter="0"/>
        <w:cols w:space="425"/>
      </w:sectPr>
      """)
    let body = try file.body()
    #expect(body.map(\.name) == ["w:p", "w:p", "w:sectPr"])
    #expect(body[0].child("w:pPr")?.child("w:sectPr") != nil, "the first section ends in its last paragraph")
  }

  @Test func writesOneFooterForAllPages() throws {
    let file = try UnpackedDOCX(Document(sections: [section("甲", footer: footer("页"))]))
    try expectXML(
      file.all("w:footerReference"), #"<w:footerReference w:type="default" r:id="rId1"/>"#)
    #expect(try file.all("w:evenAndOddHeaders", in: "word/settings.xml").isEmpty)
    #expect(try file.all("w:headerReference").isEmpty)
  }

  @Test func writesBothReferencesInEverySectionWhenOneTellsEvenPages() throws {
    let file = try UnpackedDOCX(
      Document(sections: [
        section("甲", footer: footer("单", even: "双")), section("乙"), section("丙", footer: footer("单", even: "双")),
      ]))
    try expectXML(
      file.all("w:footerReference"),
      """
      <w:footerReference w:type="default" r:id="rId1"/><w:footerReference w:type="even" r:id="rId2"/>
      <w:footerReference w:type="default" r:id="rId3"/><w:footerReference w:type="even" r:id="rId3"/>
      <w:footerReference w:type="default" r:id="rId1"/><w:footerReference w:type="even" r:id="rId2"/>
      """)
    #expect(try file.all("w:evenAndOddHeaders", in: "word/settings.xml").count == 1)
    #expect(try file.root("word/footer3.xml").text.isEmpty)
  }

  @Test func endsASectionThatEndsInATableOrIsEmpty() throws {
    let table = Table(columnWidths: [.points(50)], rows: [TableRow([TableCell("甲")])])
    let file = try UnpackedDOCX(
      Document(sections: [
        Section(page: .a4, blocks: [.table(table)]), Section(page: .a4, blocks: []),
        Section(page: .a4, blocks: [.table(Table(columnWidths: [], rows: []))]), section("乙"),
      ]))
    #expect(try file.body().map(\.name) == ["w:tbl", "w:p", "w:p", "w:p", "w:p", "w:sectPr"])
    #expect(try file.all("w:sectPr").count == 4)
  }

  @Test func writesPicturesAndLinksOfAHeaderIntoItsOwnRelationships() throws {
    let header = PageFurniture(odd: [
      Paragraph([
        .image(DOCXWriterSpecimen.picture), .link(target: "https://example.com", [.text("址", TextProperties())]),
      ])
    ])
    let file = try UnpackedDOCX(
      Document(sections: [
        Section(page: .a4, header: header, blocks: [.paragraph(Paragraph([.image(DOCXWriterSpecimen.picture)]))])
      ]))
    #expect(try file.root("word/_rels/header1.xml.rels").children.map { $0.attribute("Id") } == ["rId1", "rId2"])
    #expect(file.names.filter { $0.hasPrefix("word/media/") }.count == 1)
  }

  @Test func fillsTheTableOfContents() throws {
    let contents = TableOfContents(
      entries: [
        .init(text: "一、\t总则", level: 1, bookmark: "甲", pageNumber: 3), .init(text: "二、分则", level: 2, bookmark: "乙"),
      ], deepestLevel: 2)
    let file = try UnpackedDOCX(
      [.tableOfContents(contents), .paragraph(Paragraph([.text("总则", TextProperties())], bookmarks: ["甲"]))],
      styles: [
        Style(
          name: "目录 1",
          paragraph: ParagraphProperties { $0.tabStops = [TabStop(position: .points(400), alignment: .right)] })
      ])
    let paragraphs = try file.first("w:sdtContent").children.map { $0 }
    try expectXML(
      paragraphs[0],
      """
      <w:p>
        <w:pPr><w:pStyle w:val="TOC1"/></w:pPr>
        <w:r><w:fldChar w:fldCharType="begin"/></w:r>
        <w:r><w:instrText xml:space="preserve"> TOC \\f m \\l "1-2" \\h \\z </w:instrText></w:r>
        <w:r><w:fldChar w:fldCharType="separate"/></w:r>
        <w:hyperlink w:anchor="甲" w:history="1">
          <w:r><w:t>一、 总则</w:t></w:r><w:r><w:tab/></w:r>
          <w:r><w:fldChar w:fldCharType="begin"/></w:r>
          <w:r><w:instrText xml:space="preserve"> PAGEREF 甲 \\h </w:instrText></w:r>
          <w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>3</w:t></w:r>
          <w:r><w:fldChar w:fldCharType="end"/></w:r>
        </w:hyperlink>
      </w:p>
      """)
    // The second entry leads to no bookmark and its style was not declared.
    #expect(paragraphs[1].child("w:pPr")?.child("w:pStyle")?.attribute("w:val") == "TOC2")
    #expect(paragraphs[1].descendants.contains { $0.name == "w:tab" && $0.attribute("w:leader") == "dot" })
    #expect(paragraphs.count == 3)
    #expect(file.notices.count == 2)
    #expect(try file.all("w:updateFields", in: "word/settings.xml").isEmpty)
    #expect(try !file.text("word/document.xml").contains("w:dirty"))
  }

  @Test func writesLinesThatSayMoreOfTheNextWithoutPages() throws {
    let contents = TableOfContents(
      entries: [
        .init(text: "会议材料之一　何田", level: 2, bookmark: "甲"),
        .init(text: "讲话", level: 1, bookmark: "甲", pageNumber: 3),
      ], deepestLevel: 2, levelWithoutPages: 2)
    let file = try UnpackedDOCX([
      .tableOfContents(contents), .paragraph(Paragraph([.text("讲话", TextProperties())], bookmarks: ["甲"])),
    ])
    let lines = try file.first("w:sdtContent").children.map { $0 }
    #expect(lines[0].child("w:hyperlink")?.text == "会议材料之一　何田")
    #expect(lines[1].descendants.filter { $0.name == "w:tab" && $0.attribute("w:leader") == nil }.count == 1)
    let instructions = try file.all("w:instrText").map(\.text)
    #expect(
      instructions == [
        " TOC \\f m \\l \"1-2\" \\n \"2-2\" \\h \\z ", " PAGEREF 甲 \\h ",
        " TC \"会议材料之一　何田\" \\f m \\l 2 \\n ", " TC \"讲话\" \\f m \\l 1 ",
      ])
  }

  @Test func staysAFieldWithoutEntries() throws {
    let file = try UnpackedDOCX([.tableOfContents(TableOfContents(entries: [], deepestLevel: 99))])
    #expect(try file.all("w:fldChar").map { $0.attribute("w:fldCharType") } == ["begin", "separate", "end"])
    #expect(try file.first("w:instrText").text.contains("\"1-9\""))
  }
}
