import Testing

@testable import OfficeDocuments

@Suite struct DOCXWriterStyleTests {
  private func styles(_ styles: [Style]) throws -> UnpackedDOCX {
    // Only what is used is declared.
    try UnpackedDOCX(styles.map { .paragraph(Paragraph("文", style: $0.name)) }, styles: styles)
  }

  private func paragraphStyles(_ file: UnpackedDOCX) throws -> [XMLElementSummary] {
    try file.all("w:style", in: "word/styles.xml").filter { $0.attribute("w:type") == "paragraph" }.map {
      XMLElementSummary(
        id: $0.attribute("w:styleId") ?? "", name: $0.child("w:name")?.attribute("w:val") ?? "",
        base: $0.child("w:basedOn")?.attribute("w:val"))
    }
  }

  struct XMLElementSummary: Equatable {
    var id: String
    var name: String
    var base: String?
  }

  @Test func writesTheDefaultStyleAndTheDocumentDefaults() throws {
    let file = try styles([
      Style(
        name: Style.defaultName, paragraph: ParagraphProperties { $0.alignment = .justified },
        text: TextProperties {
          $0.eastAsianFont = "仿宋_GB2312"
          $0.latinFont = "Times New Roman"
          $0.size = .points(16)
        })
    ])
    try expectXML(
      file.first("w:docDefaults", in: "word/styles.xml"),
      """
      <w:docDefaults>
        <w:rPrDefault><w:rPr>
          <w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="仿宋_GB2312" w:cs="Times New Roman"/>
          <w:sz w:val="32"/><w:szCs w:val="32"/><w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/>
        </w:rPr></w:rPrDefault>
        <w:pPrDefault><w:pPr><w:widowControl w:val="0"/><w:overflowPunct/></w:pPr></w:pPrDefault>
      </w:docDefaults>
      """)
    try expectXML(
      file.first("w:style", in: "word/styles.xml"),
      """
      <w:style w:type="paragraph" w:default="1" w:styleId="Normal">
        <w:name w:val="Normal"/><w:qFormat/>
        <w:pPr><w:jc w:val="both"/></w:pPr>
        <w:rPr>
          <w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="仿宋_GB2312" w:cs="Times New Roman"/>
          <w:sz w:val="32"/><w:szCs w:val="32"/>
        </w:rPr>
      </w:style>
      """)
  }

  @Test func writesABasedOnStyleWithItsNext() throws {
    let file = try styles([
      Style(name: "文稿标题", basedOn: Style.defaultName, next: "Body"), Style(name: "Body", basedOn: "文稿标题"),
    ])
    let title = try #require(file.all("w:style", in: "word/styles.xml").dropFirst().first)
    try expectXML(
      title,
      """
      <w:style w:type="paragraph" w:customStyle="1" w:styleId="Sdbnui">
        <w:name w:val="文稿标题"/><w:basedOn w:val="Normal"/><w:next w:val="Body"/><w:qFormat/>
      </w:style>
      """)
  }

  @Test(arguments: [
    ("标题 1", "Heading1", "heading 1"), ("heading 2", "Heading2", "heading 2"), ("目录 3", "TOC3", "toc 3"),
    ("标题", "Title", "Title"), ("页脚", "Footer", "footer"), ("页眉", "Header", "header"),
    ("脚注文本", "FootnoteText", "footnote text"), ("Normal 2", "Normal2", "Normal 2"), ("标题 10", nil, "标题 10"),
  ])
  func namesStylesThatWordKnows(name: String, id: String?, wordName: String) throws {
    let written = try #require(paragraphStyles(styles([Style(name: name)])).last)
    if let id { #expect(written.id == id) }
    #expect(written.name == wordName)
    #expect(written.id.utf8.allSatisfy { $0 < 0x80 })
  }

  @Test func keepsIdentifiersWhenOtherStylesCome() throws {
    let alone = try paragraphStyles(styles([Style(name: "发言人")])).last
    let among = try paragraphStyles(styles([Style(name: "称呼"), Style(name: "发言人")])).last
    #expect(alone == among)
  }

  @Test func givesEqualNamesApart() throws {
    let written = try paragraphStyles(
      styles([
        Style(name: "标题 1"), Style(name: "heading 1"), Style(name: "A,b"), Style(name: "a，B"), Style(name: "A,b"),
      ]))
    #expect(Set(written.map { $0.id.lowercased() }).count == written.count)
    #expect(Set(written.map { $0.name.lowercased() }).count == written.count)
    #expect(written.map(\.name) == ["Normal", "heading 1", "heading 1 2", "A，b", "a，B 2"])
  }

  @Test func cutsCirclesAndUnknownBases() throws {
    let file = try styles([
      Style(name: "甲", basedOn: "乙"), Style(name: "乙", basedOn: "丙"), Style(name: "丙", basedOn: "甲"),
      Style(name: "丁", basedOn: "没有", next: "没有"), Style(name: "戊", basedOn: "戊"),
    ])
    let written = try paragraphStyles(file)
    let id = Dictionary(uniqueKeysWithValues: written.map { ($0.name, $0.id) })
    #expect(written.map(\.base) == [nil, id["乙"], id["丙"], nil, "Normal", nil])
    #expect(file.notices.count == 4)
  }

  @Test func takesTheDefaultStyleForUnknownOnes() throws {
    let file = try UnpackedDOCX([.paragraph(Paragraph("文", style: "没有"))])
    #expect(try file.all("w:pStyle").isEmpty)
    #expect(file.notices.count == 1)
  }

  @Test func marksHeadingsForTheNavigationPane() throws {
    let heading = Style(name: "标题 1", paragraph: ParagraphProperties { $0.outlineLevel = 1 })
    let file = try styles([heading])
    #expect(try file.all("w:outlineLvl", in: "word/styles.xml").map { $0.attribute("w:val") } == ["0"])
  }

  @Test func namesFontsToTakeInstead() throws {
    let file = try UnpackedDOCX([
      .text("甲", TextProperties { $0.eastAsianFont = "方正小标宋简体" }),
      .text("乙", TextProperties { $0.eastAsianFont = "楷体_GB2312" }),
    ])
    let fonts = try file.all("w:font", in: "word/fontTable.xml")
    #expect(fonts.map { $0.attribute("w:name") } == ["楷体_GB2312", "方正小标宋简体", "Times New Roman", "宋体"])
    try expectXML(
      fonts[0],
      """
      <w:font w:name="楷体_GB2312">
        <w:altName w:val="楷体,KaiTi,KaiTi_GB2312"/><w:panose1 w:val="02010609030101010101"/>
        <w:charset w:val="86"/><w:family w:val="modern"/><w:pitch w:val="fixed"/>
      </w:font>
      """)
  }
}
