import Testing

@testable import OfficeDocuments

@Suite struct ODTWriterSectionTests {
  private let page = ODTWriterSample.officialPage
  private let footer = ODTWriterSample.footer

  private func section(
    _ text: String, page: PageSetup? = nil, start: SectionStart = .nextPage, number: Int? = nil,
    footer: PageFurniture = .none
  ) -> Section {
    Section(
      page: page ?? self.page, start: start, firstPageNumber: number, footer: footer,
      blocks: text.isEmpty ? [] : [.paragraph(Paragraph(text))])
  }

  @Test func writesPageGridAndFooterRoom() throws {
    let file = try UnpackedODT(Document(styles: ODTWriterSample.styles, sections: [section("甲", footer: footer)]))
    let layout = try file.style("LayoutStandard", in: "styles.xml")
    let properties = try #require(layout.child("style:page-layout-properties"))
    let wanted = [
      "fo:page-width": "595.276pt", "fo:page-height": "841.89pt", "fo:margin-top": "104.882pt",
      "fo:margin-left": "79.37pt", "fo:margin-right": "73.701pt", "style:print-orientation": "portrait",
      "style:layout-grid-mode": "line", "style:layout-grid-base-height": "28.95pt", "style:layout-grid-lines": "22",
      // The footer begins where the margin of the model ends, and its text stands 7 mm below the type area.
      "fo:margin-bottom": "65.197pt",
    ]
    for (name, value) in wanted { #expect(properties.attribute(name) == value, "\(name)") }
    let room = layout.child("style:footer-style")?.child("style:header-footer-properties")
    #expect(room?.attribute("svg:height") == "34.016pt")
    #expect(room?.attribute("fo:margin-top") == "20.016pt")
  }

  @Test func writesNoGridWhereNoTextStandsOnIt() throws {
    let style = Style(name: Style.defaultName, paragraph: ParagraphProperties { $0.snapsToGrid = false })
    let file = try UnpackedODT(Document(styles: [style], sections: [section("甲")]))
    let properties = try file.style("LayoutStandard", in: "styles.xml").child("style:page-layout-properties")
    #expect(properties != nil && properties?.attribute("style:layout-grid-mode") == nil)
  }

  @Test func writesFootersForOddAndEvenPages() throws {
    let file = try UnpackedODT(Document(styles: ODTWriterSample.styles, sections: [section("甲", footer: footer)]))
    try expectODF(
      file.style("Standard", in: "styles.xml"),
      """
      <style:style style:name="Standard" style:family="paragraph" style:class="text">
        <style:paragraph-properties fo:text-align="justify" fo:text-align-last="start" fo:margin-left="0pt"
          fo:margin-right="0pt" fo:text-indent="32pt" style:auto-text-indent="false"/>
        <style:text-properties style:font-name="Times New Roman" style:font-name-complex="Times New Roman"
          style:font-name-asian="仿宋_GB2312" fo:font-size="16pt" style:font-size-asian="16pt"
          style:font-size-complex="16pt" fo:letter-spacing="-0.25pt"/></style:style>
      """)
    try expectODF(
      #require(file.all("style:master-page", in: "styles.xml").first),
      """
      <style:master-page style:name="Standard" style:page-layout-name="LayoutStandard">
        <style:footer><text:p text:style-name="MP1">—<text:s/>\
      <text:page-number text:select-page="current">1</text:page-number> —</text:p></style:footer>
        <style:footer-left><text:p text:style-name="MP2">—<text:s/>\
      <text:page-number text:select-page="current">1</text:page-number> —</text:p></style:footer-left>
      </style:master-page>
      """)
  }

  @Test func sharesAMasterPageBetweenSectionsThatLookAlike() throws {
    var landscape = page
    swap(&landscape.width, &landscape.height)
    let file = try UnpackedODT(
      Document(sections: [
        section("甲"), section("乙"), section("丙", page: landscape), section("丁", start: .oddPage),
        section("戊", start: .oddPage, number: 1), section("", page: landscape),
      ]))
    let masters = try file.all("style:master-page", in: "styles.xml")
    #expect(masters.map { $0.attribute("style:name") } == ["Standard", "Section3", "Section4Start"])
    #expect(masters.last?.attribute("style:next-style-name") == "Standard")
    #expect(try file.style("LayoutSection4Start", in: "styles.xml").attribute("style:page-usage") == "right")
    #expect(
      try file.style("LayoutSection3", in: "styles.xml").child("style:page-layout-properties")?
        .attribute("style:print-orientation") == "landscape")
    let starts = try file.text().map { paragraph in
      let name = try #require(paragraph.attribute("text:style-name"))
      if name == "Standard" { return "-" }
      let style = try file.style(name)
      let number = style.child("style:paragraph-properties")?.attribute("style:page-number")
      return "\(style.attribute("style:master-page-name") ?? "-") \(number ?? "-")"
    }
    #expect(starts == ["-", "Standard auto", "Section3 auto", "Section4Start auto", "Standard 1", "Section3 auto"])
  }

  @Test func putsThePageStartOnATable() throws {
    let table = Table(columnWidths: [.points(9)], rows: [TableRow([TableCell("甲")])])
    let file = try UnpackedODT(
      Document(sections: [section("甲"), Section(page: page, firstPageNumber: 7, blocks: [.table(table)])]))
    let style = try file.style("Table1")
    #expect(style.attribute("style:master-page-name") == "Standard")
    #expect(style.child("style:table-properties")?.attribute("style:page-number") == "7")
  }

  @Test func dividesAParagraphAtPageBreaks() throws {
    let file = try UnpackedODT([
      .paragraph(
        Paragraph(
          [.text("前", TextProperties()), .pageBreak, .text("后", TextProperties())],
          properties: ParagraphProperties { $0.firstLineIndent = .points(32) }, bookmarks: ["甲"])),
      .paragraph(Paragraph([.pageBreak])), .paragraph(Paragraph("次页")),
      .paragraph(Paragraph([.text("末", TextProperties()), .pageBreak])),
    ])
    let texts = try file.text().map { paragraph in
      let name = try #require(paragraph.attribute("text:style-name"))
      let properties = name == "Standard" ? nil : try file.style(name).child("style:paragraph-properties")
      let isNewPage = properties?.attribute("fo:break-before") == "page"
      return (isNewPage ? "|" : "") + paragraph.text + (properties?.attribute("fo:text-indent") ?? "")
    }
    #expect(texts == ["前32pt", "|后0pt", "|次页", "末", "|"])
    #expect(try file.all("text:bookmark-start").count == 1 && file.all("text:bookmark-end").count == 1)
  }

  @Test func fillsTheTableOfContents() throws {
    let contents = TableOfContents(
      entries: [
        .init(text: "一、总则", level: 1, bookmark: "甲", pageNumber: 3),
        .init(text: "无书签", level: 2, bookmark: "乙", pageNumber: 4),
      ], deepestLevel: 1)
    let file = try UnpackedODT([
      .tableOfContents(contents), .paragraph(Paragraph([.text("题", TextProperties())], bookmarks: ["甲"])),
    ])
    try expectODF(
      #require(file.all("text:index-body").first),
      """
      <text:index-body>
        <text:p text:style-name="P1"><text:a xlink:type="simple" xlink:href="#甲" text:style-name="Index_20_Link"
          text:visited-style-name="Index_20_Link">一、总则<text:tab/>\
      <text:bookmark-ref text:reference-format="page" text:ref-name="甲">3</text:bookmark-ref></text:a></text:p>
        <text:p text:style-name="P2">无书签<text:tab/>4</text:p>
      </text:index-body>
      """)
    let source = try #require(file.all("text:table-of-content-source").first)
    #expect(source.attribute("text:outline-level") == "1")
    #expect(
      source.children.map { $0.attribute("text:style-name") } == [nil, "Contents_20_1", "Contents_20_2"])
    #expect(file.notices == [.unknownBookmark("乙")])
    let tab = try file.style("P1").child("style:paragraph-properties")?.child("style:tab-stops")?.child(
      "style:tab-stop")
    #expect(tab?.attribute("style:type") == "right" && tab?.attribute("style:leader-style") == "dotted")
    #expect(try file.style("Contents_20_2", in: "styles.xml").attribute("style:display-name") == "Contents 2")
  }

  @Test func writesLinesThatSayMoreOfTheNextWithoutPages() throws {
    let contents = TableOfContents(
      entries: [
        .init(text: "会议材料之一　何田", level: 2, bookmark: "甲"),
        .init(text: "讲话", level: 1, bookmark: "甲", pageNumber: 3),
      ], deepestLevel: 2, levelWithoutPages: 2)
    let file = try UnpackedODT([
      .tableOfContents(contents), .paragraph(Paragraph([.text("讲话", TextProperties())], bookmarks: ["甲"])),
    ])
    #expect(try file.all("text:toc-mark").map { $0.attribute("text:outline-level") } == ["2", "1"])
    #expect(try file.all("text:index-body").first?.children.map(\.text) == ["会议材料之一　何田", "讲话3"])
    let templates = try file.all("text:table-of-content-entry-template")
    let numbered = templates.map { $0.children.contains { $0.name == "text:index-entry-page-number" } }
    #expect(numbered == [true, false])
    #expect(templates.map { $0.children.contains { $0.name == "text:index-entry-tab-stop" } } == [true, false])
  }

  @Test func reportsWhatCannotBeSaid() throws {
    let shape = Shape(
      left: .zero, top: .zero, width: .zero, height: .zero, fill: "red",
      paragraphs: [
        Paragraph(
          [
            .image(Image(bytes: [], format: .gif, width: .zero, height: .zero)), .footnote([Paragraph("注")]),
            .shape(Shape(left: .zero, top: .zero, width: .zero, height: .zero)), .pageBreak,
          ], properties: ParagraphProperties { $0.alignment = .distributed })
      ])
    let file = try UnpackedODT(
      Document(sections: [
        Section(
          page: page, start: .oddPage, firstPageNumber: 2,
          blocks: [
            .paragraph(Paragraph([.shape(shape)], bookmarks: ["甲", "甲", ""])),
            .paragraph(Paragraph([.link(target: "#丙", [.link(target: "a", [.text("丁", TextProperties())])])])),
            .paragraph(Paragraph([.link(target: "a", [.link(target: "b", [.text("戊", TextProperties())])])])),
          ]),
        Section(page: page, firstPageNumber: -1, blocks: []),
      ]))
    #expect(
      file.notices == [
        .evenNumberOnOddPage(section: 1, number: 2), .pageNumberOutOfRange(-1), .duplicateBookmark("甲"),
        .unknownColor("red"), .distributedInShape, .imageInShape, .noteInText, .pageBreakDropped, .unknownBookmark("丙"),
        .nestedLink("b"),
      ])
    #expect(try file.all("draw:custom-shape").count == 2, "the inner shape stands beside the outer one")
  }
}
