import Testing

@testable import OfficeDocuments

@Suite struct DOCXWriterTextTests {
  @Test func writesAllTextProperties() throws {
    let look = TextProperties {
      $0.eastAsianFont = "黑体"
      $0.latinFont = "Arial"
      $0.size = .points(10.5)
      $0.isBold = true
      $0.isItalic = false
      $0.isUnderlined = true
      $0.isStruckThrough = true
      $0.color = "c00000"
      $0.letterSpacing = .points(-0.25)
      $0.horizontalScale = 66
      $0.position = .superscript
      $0.highlight = .color("ffff00")
      $0.emphasisMark = .dot
    }
    try expectXML(
      UnpackedDOCX([.text("会务", look)]).first("w:r"),
      """
      <w:r>
        <w:rPr>
          <w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:eastAsia="黑体" w:cs="Arial"/>
          <w:b/><w:bCs/><w:i w:val="0"/><w:iCs w:val="0"/><w:strike/>
          <w:color w:val="C00000"/><w:spacing w:val="-5"/><w:w w:val="66"/><w:sz w:val="21"/><w:szCs w:val="21"/>
          <w:highlight w:val="yellow"/><w:u w:val="single"/><w:vertAlign w:val="superscript"/><w:em w:val="dot"/>
        </w:rPr>
        <w:t>会务</w:t>
      </w:r>
      """)
  }

  @Test(arguments: [
    ("“强基”工程", true), ("He said “yes”", false), ("— ", true), ("café", false), ("1×2", true), ("纯中文，全角标点。", false),
  ])
  func hintsThatSharedPunctuationIsChinese(text: String, isHinted: Bool) throws {
    let fonts = try UnpackedDOCX([.text(text, TextProperties())]).all("w:rFonts")
    #expect(fonts.map { $0.attribute("w:hint") } == (isHinted ? ["eastAsia"] : []))
  }

  @Test func looksAtTheParagraphWhenPunctuationStandsAlone() throws {
    let quote = Inline.text("”", TextProperties { $0.isBold = true })
    #expect(try UnpackedDOCX([.text("他说", TextProperties()), quote]).all("w:rFonts").count == 1)
    #expect(try UnpackedDOCX([.text("He said", TextProperties()), quote]).all("w:rFonts").isEmpty)
  }

  @Test func makesTabsAndBreaksOfControlCharacters() throws {
    try expectXML(
      UnpackedDOCX([.text(" 甲\t乙\r\n丙\n", TextProperties()), .tab, .lineBreak]).all("w:r"),
      """
      <w:r><w:t xml:space="preserve"> 甲</w:t><w:tab/><w:t>乙</w:t><w:br/><w:t>丙</w:t><w:br/></w:r>
      <w:r><w:tab/></w:r>
      <w:r><w:br/></w:r>
      """)
  }

  @Test func writesAllParagraphProperties() throws {
    let properties = ParagraphProperties {
      $0.alignment = .distributed
      $0.leftIndent = .points(10)
      $0.rightIndent = .points(20)
      $0.firstLineIndent = .points(-32)
      $0.spaceBefore = .points(6)
      $0.spaceAfter = .zero
      $0.lineSpacing = .exactly(.points(28.95))
      $0.keepWithNext = true
      $0.keepLinesTogether = false
      $0.pageBreakBefore = true
      $0.snapsToGrid = false
      $0.outlineLevel = 2
      $0.tabStops = [TabStop(position: .points(100), alignment: .right, hasDotLeader: true)]
      $0.topBorder = Border(width: .points(1))
      $0.bottomBorder = Border(width: .points(0.5), color: "FF0000", isDashed: true)
    }
    try expectXML(
      UnpackedDOCX([.paragraph(Paragraph("文", properties: properties))]).first("w:pPr"),
      """
      <w:pPr>
        <w:keepNext/><w:keepLines w:val="0"/><w:pageBreakBefore/>
        <w:pBdr>
          <w:top w:val="single" w:sz="8" w:space="1" w:color="000000"/>
          <w:bottom w:val="dashed" w:sz="4" w:space="1" w:color="FF0000"/>
        </w:pBdr>
        <w:tabs><w:tab w:val="right" w:leader="dot" w:pos="2000"/></w:tabs>
        <w:snapToGrid w:val="0"/>
        <w:spacing w:before="120" w:after="0" w:line="579" w:lineRule="exact"/>
        <w:ind w:left="200" w:right="400" w:hanging="640"/>
        <w:jc w:val="distribute"/><w:outlineLvl w:val="1"/>
      </w:pPr>
      """)
  }

  @Test func clearsTheTabStopsOfTheStyle() throws {
    let style = Style(
      name: "两栏",
      paragraph: ParagraphProperties { $0.tabStops = [TabStop(position: .points(50)), TabStop(position: .points(80))] })
    let paragraph = Paragraph(
      "文", style: "两栏", properties: ParagraphProperties { $0.tabStops = [TabStop(position: .points(80))] })
    try expectXML(
      UnpackedDOCX([.paragraph(paragraph)], styles: [style]).first("w:tabs"),
      """
      <w:tabs><w:tab w:val="clear" w:pos="1000"/><w:tab w:val="left" w:pos="1600"/></w:tabs>
      """)
  }

  @Test func writesBookmarksAndTheNumberLabel() throws {
    let paragraph = Paragraph(
      [.text("总则", TextProperties { $0.isBold = true })], bookmarks: ["总则", "1. a-b"], numberLabel: "（一）")
    try expectXML(
      UnpackedDOCX([.paragraph(paragraph)]).first("w:p"),
      """
      <w:p>
        <w:pPr><w:rPr><w:b/><w:bCs/></w:rPr></w:pPr>
        <w:bookmarkStart w:id="0" w:name="总则"/><w:bookmarkStart w:id="1" w:name="b1__a_b"/>
        <w:r><w:rPr><w:b/><w:bCs/></w:rPr><w:t>（一）</w:t></w:r>
        <w:r><w:rPr><w:b/><w:bCs/></w:rPr><w:t>总则</w:t></w:r>
        <w:bookmarkEnd w:id="1"/><w:bookmarkEnd w:id="0"/>
      </w:p>
      """)
  }

  @Test func writesFieldsWithTheirResults() throws {
    let file = try UnpackedDOCX([
      .paragraph(
        Paragraph(
          [.pageNumber(TextProperties()), .pageReference(bookmark: "甲", cached: "12", TextProperties())],
          bookmarks: ["甲"]))
    ])
    try expectXML(
      file.all("w:r"),
      """
      <w:r><w:fldChar w:fldCharType="begin"/></w:r>
      <w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r>
      <w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>
      <w:r><w:fldChar w:fldCharType="begin"/></w:r>
      <w:r><w:instrText xml:space="preserve"> PAGEREF 甲 \\h </w:instrText></w:r>
      <w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>12</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>
      """)
  }

  @Test func linksToBookmarksAndAddresses() throws {
    let file = try UnpackedDOCX([
      .paragraph(
        Paragraph(
          [
            .link(target: "#甲 乙", [.text("内", TextProperties())]),
            .link(target: "https://example.com/会?a=1&b=2", [.text("外", TextProperties())]),
            .link(target: "https://example.com/会?a=1&b=2", [.text("又", TextProperties())]),
          ], bookmarks: ["甲 乙"]))
    ])
    try expectXML(
      file.all("w:hyperlink"),
      """
      <w:hyperlink w:anchor="甲_乙" w:history="1"><w:r><w:t>内</w:t></w:r></w:hyperlink>
      <w:hyperlink r:id="rId1" w:history="1"><w:r><w:t>外</w:t></w:r></w:hyperlink>
      <w:hyperlink r:id="rId1" w:history="1"><w:r><w:t>又</w:t></w:r></w:hyperlink>
      """)
    let relationship = try #require(file.root("word/_rels/document.xml.rels").children.first { _ in true })
    #expect(
      try file.text("word/_rels/document.xml.rels").contains(
        #"Target="https://example.com/%E4%BC%9A?a=1&amp;b=2""#))
    #expect(relationship.attribute("TargetMode") == "External")
  }

  @Test(arguments: [
    "javascript:alert(1)", "http://", "https://a:99999/", "http://a b/%zz", "file:///etc/passwd", "#没有", "//host/x", "",
    "http://[", "https://x#a#b",
  ])
  func keepsTheTextOfLinksThatLeadNowhere(target: String) throws {
    let file = try UnpackedDOCX([.link(target: target, [.text("文字", TextProperties())])])
    #expect(try file.all("w:hyperlink").isEmpty)
    #expect(try file.first("w:t").text == "文字")
    #expect(file.notices.count == 1)
  }

  @Test func writesFootnotesIntoTheirPart() throws {
    let file = try UnpackedDOCX([.text("文", TextProperties()), .footnote([Paragraph("注一"), Paragraph("注二")])])
    try expectXML(
      file.all("w:footnoteReference"), #"<w:footnoteReference w:id="1"/>"#)
    try expectXML(
      file.all("w:footnote", in: "word/footnotes.xml"),
      """
      <w:footnote w:type="separator" w:id="-1">
        <w:p><w:pPr><w:snapToGrid w:val="0"/></w:pPr><w:r><w:separator/></w:r></w:p>
      </w:footnote>
      <w:footnote w:type="continuationSeparator" w:id="0">
        <w:p><w:pPr><w:snapToGrid w:val="0"/></w:pPr><w:r><w:continuationSeparator/></w:r></w:p>
      </w:footnote>
      <w:footnote w:id="1">
        <w:p><w:pPr><w:pStyle w:val="FootnoteText"/></w:pPr>
          <w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteRef/></w:r><w:r><w:t>注一</w:t></w:r></w:p>
        <w:p><w:pPr><w:pStyle w:val="FootnoteText"/></w:pPr><w:r><w:t>注二</w:t></w:r></w:p>
      </w:footnote>
      """)
    #expect(try !file.all("w:footnotePr", in: "word/settings.xml").isEmpty)
  }

  @Test func storesEqualPicturesOnce() throws {
    let picture = DOCXWriterSpecimen.picture
    let file = try UnpackedDOCX([.image(picture), .image(picture)])
    #expect(file.names.filter { $0.hasPrefix("word/media/") } == ["word/media/image1.png"])
    #expect(try file.bytes("word/media/image1.png") == picture.bytes)
    #expect(try file.all("wp:docPr").map { $0.attribute("id") } == ["1", "2"])
    #expect(try file.all("a:blip").map { $0.attribute("r:embed") } == ["rId1", "rId1"])
    try expectXML(
      file.first("wp:docPr"), #"<wp:docPr id="1" name="图片 1" descr="红色方块"/>"#)
  }

  @Test func keepsTheDescriptionOfWhatIsNoPicture() throws {
    let file = try UnpackedDOCX([
      .image(Image(bytes: [1, 2, 3], format: .png, width: .points(1), height: .points(1), description: "会徽"))
    ])
    #expect(try file.first("w:t").text == "会徽")
    #expect(file.notices.count == 1)
  }
}
