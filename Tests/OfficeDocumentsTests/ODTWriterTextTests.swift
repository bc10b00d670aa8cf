import Testing

@testable import OfficeDocuments

@Suite struct ODTWriterTextTests {
  @Test func keepsEverySpaceTabAndLine() throws {
    let file = try UnpackedODT([
      .text(" 头  中 ", TextProperties()), .text(" 尾", TextProperties()), .tab, .lineBreak,
      .text("a b\tc\r\nd ", TextProperties()),
    ])
    try expectODF(
      file.text(),
      """
      <text:p text:style-name="Standard"><text:s/>头<text:s text:c="2"/>中<text:s/><text:s/>尾<text:tab/>\
      <text:line-break/>a b<text:tab/>c<text:line-break/>d<text:s/></text:p>
      """)
  }

  @Test func escapesWhatXMLCannotHold() throws {
    let text = "<名单> & “引号” \u{1} 末"
    try expectODF(
      UnpackedODT([.text(text, TextProperties())]).text(),
      """
      <text:p text:style-name="Standard">&lt;名单&gt; &amp; “引号”<text:s text:c="2"/>末</text:p>
      """)
  }

  @Test func writesRunsInWesternAndAsianSlots() throws {
    let look = TextProperties {
      $0.eastAsianFont = "仿宋_GB2312"
      $0.latinFont = "Times New Roman"
      $0.size = .points(16)
      $0.isBold = true
      $0.isItalic = false
      $0.isUnderlined = true
      $0.isStruckThrough = true
      $0.color = "FF0000"
      $0.letterSpacing = .points(-0.25)
      $0.horizontalScale = 66
      $0.position = .superscript
      $0.highlight = .color("FFFF00")
      $0.emphasisMark = .dot
    }
    let file = try UnpackedODT([
      .text("甲", look), .text("乙", TextProperties()), .text("丙", look), .text("丁", TextProperties { $0.isBold = true }),
    ])
    try expectODF(
      file.text(),
      """
      <text:p text:style-name="Standard"><text:span text:style-name="T1">甲</text:span>乙\
      <text:span text:style-name="T1">丙</text:span><text:span text:style-name="T2">丁</text:span></text:p>
      """)
    try expectODF(
      file.style("T1"),
      """
      <style:style style:name="T1" style:family="text"><style:text-properties fo:color="#FF0000"
        style:font-name="Times New Roman" style:font-name-complex="Times New Roman"
        style:font-name-asian="仿宋_GB2312" fo:font-size="16pt" style:font-size-asian="16pt"
        style:font-size-complex="16pt" fo:font-weight="bold" style:font-weight-asian="bold"
        style:font-weight-complex="bold" fo:font-style="normal" style:font-style-asian="normal"
        style:font-style-complex="normal" style:text-underline-style="solid" style:text-underline-width="auto"
        style:text-underline-color="font-color" style:text-line-through-style="solid"
        style:text-line-through-type="single" fo:letter-spacing="-0.25pt" style:text-scale="66%"
        style:text-position="super 58%" fo:background-color="#FFFF00" style:text-emphasize="dot below"/></style:style>
      """)
    for part in ["content.xml", "styles.xml"] {
      let faces = try file.all("style:font-face", in: part).map { $0.attribute("svg:font-family") }
      #expect(
        faces.contains("仿宋_GB2312, 仿宋, FangSong, FangSong_GB2312") && faces.contains("'Times New Roman'"),
        "\(part) declares \(faces)")
    }
  }

  @Test func writesFieldsLinksAndNotes() throws {
    let file = try UnpackedODT([
      .paragraph(Paragraph([.text("题", TextProperties())], bookmarks: ["甲 1"], numberLabel: "一、")),
      .paragraph(
        Paragraph([
          .pageNumber(TextProperties()), .pageReference(bookmark: "甲 1", cached: "3", TextProperties()),
          .link(target: "#甲 1", [.text("内", TextProperties())]),
          .link(target: "https://example.org/a b", [.text("外", TextProperties())]),
          .footnote([Paragraph("注")]),
        ])),
    ])
    try expectODF(
      file.text(),
      """
      <text:p text:style-name="Standard"><text:bookmark-start text:name="甲 1"/>一、题\
      <text:bookmark-end text:name="甲 1"/></text:p>
      <text:p text:style-name="Standard"><text:page-number text:select-page="current">1</text:page-number>\
      <text:bookmark-ref text:reference-format="page" text:ref-name="甲 1">3</text:bookmark-ref>\
      <text:a xlink:type="simple" xlink:href="#甲%201" text:style-name="Index_20_Link"
        text:visited-style-name="Index_20_Link">内</text:a>\
      <text:a xlink:type="simple" xlink:href="https://example.org/a%20b" text:style-name="Index_20_Link"
        text:visited-style-name="Index_20_Link">外</text:a>\
      <text:note text:id="note1" text:note-class="footnote"><text:note-citation>1</text:note-citation>\
      <text:note-body><text:p text:style-name="P1">注</text:p></text:note-body></text:note></text:p>
      """)
  }

  @Test func putsTheLookOfAPageCountOnItsParagraph() throws {
    let bold = TextProperties { $0.isBold = true }
    let file = try UnpackedODT([.text("共", TextProperties()), .pageCount(bold), .text("页", bold)])
    let paragraph = try #require(file.text().first)
    #expect(paragraph.children.map(\.name) == ["text:span", "text:page-count"])
    #expect(paragraph.text == "共1页")
    let style = try file.style(try #require(paragraph.attribute("text:style-name")))
    #expect(style.child("style:text-properties")?.attribute("style:font-weight-asian") == "bold")
    let span = try file.style(try #require(paragraph.child("text:span")?.attribute("text:style-name")))
    #expect(span.child("style:text-properties")?.attribute("style:font-weight-asian") == "normal")
  }

  @Test func declaresAPictureOnce() throws {
    let image = Image(
      bytes: ODTWriterSample.picture, format: .png, width: .points(20), height: .points(10), description: "红点")
    let file = try UnpackedODT([.image(image), .image(image)])
    #expect(file.names.filter { $0.hasPrefix("Pictures/") } == ["Pictures/image1.png"])
    #expect(try file.bytes("Pictures/image1.png") == ODTWriterSample.picture)
    try expectODF(
      try #require(file.all("draw:frame").first),
      """
      <draw:frame draw:name="Picture1" draw:style-name="Picture" text:anchor-type="as-char" svg:width="20pt"
        svg:height="10pt"><draw:image xlink:href="Pictures/image1.png" xlink:type="simple" xlink:show="embed"
        xlink:actuate="onLoad"/><svg:desc>红点</svg:desc></draw:frame>
      """)
  }

  @Test func turnsABoxAboutItsCorner() throws {
    let file = try UnpackedODT([
      .shape(
        Shape(
          left: .points(20), top: .points(50), width: .points(100), height: .points(60), turn: .upsideDown,
          border: Border(width: .points(1), color: "0000FF", isDashed: true),
          paragraphs: [Paragraph("张三丰", style: "座牌")]))
    ])
    let shape = try #require(file.all("draw:custom-shape").first)
    #expect(shape.attribute("draw:transform") == "rotate (3.14159265358979) translate (120pt 110pt)")
    #expect(shape.attribute("svg:x") == nil)
    #expect(shape.text == "张三丰")
    let properties = try file.style("Shape1").child("style:graphic-properties")
    #expect(properties?.attribute("draw:stroke") == "dash")
    #expect(properties?.attribute("draw:fill") == "none")
    #expect(properties?.attribute("style:vertical-rel") == "page")
    #expect(try file.all("draw:stroke-dash", in: "styles.xml").count == 1)
  }

  @Test func copiesTheStyleIntoTheTextOfAShape() throws {
    let name = Style(
      name: "座牌", basedOn: Style.defaultName, paragraph: ParagraphProperties { $0.alignment = .center },
      text: TextProperties { $0.size = .points(72) })
    let shape = Shape(
      left: .zero, top: .zero, width: .points(9), height: .points(9), paragraphs: [Paragraph("甲", style: "座牌")])
    let file = try UnpackedODT([.paragraph(Paragraph([.shape(shape)]))], styles: [name])
    let text = try #require(file.all("draw:custom-shape").first?.child("text:p"))
    let style = try file.style(try #require(text.attribute("text:style-name")))
    #expect(style.attribute("style:parent-style-name") == "Standard")
    #expect(style.child("style:paragraph-properties")?.attribute("fo:text-align") == "center")
    #expect(style.child("style:text-properties")?.attribute("style:font-size-asian") == "72pt")
  }
}
