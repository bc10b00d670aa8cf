import Testing

@testable import OfficeDocuments

@Suite struct DOCXWriterShapeTests {
  private func box(_ text: String = "张明", turn: Shape.Turn = .none) -> Shape {
    Shape(
      left: .points(10), top: .points(20), width: .points(200), height: .points(100), turn: turn,
      paragraphs: text.isEmpty ? [] : [Paragraph(text)])
  }

  @Test func placesABoxOnThePage() throws {
    var shape = box()
    shape.border = Border(width: .points(1), color: "C00000", isDashed: true)
    shape.fill = "FFF2CC"
    shape.verticalAlignment = .bottom
    let file = try UnpackedDOCX([.shape(shape)])
    try expectXML(
      file.first("wps:wsp"),
      """
      <wps:wsp>
        <wps:cNvSpPr txBox="1"/>
        <wps:spPr>
          <a:xfrm><a:off x="0" y="0"/><a:ext cx="2540000" cy="1270000"/></a:xfrm>
          <a:prstGeom prst="rect"><a:avLst/></a:prstGeom>
          <a:solidFill><a:srgbClr val="FFF2CC"/></a:solidFill>
          <a:ln w="12700"><a:solidFill><a:srgbClr val="C00000"/></a:solidFill><a:prstDash val="dash"/></a:ln>
        </wps:spPr>
        <wps:txbx><w:txbxContent><w:p><w:r><w:t>张明</w:t></w:r></w:p></w:txbxContent></wps:txbx>
        <wps:bodyPr wrap="square" lIns="0" tIns="0" rIns="0" bIns="0" anchor="b"><a:noAutofit/></wps:bodyPr>
      </wps:wsp>
      """)
    try expectXML(
      file.all("wp:positionH") + file.all("wp:positionV"),
      """
      <wp:positionH relativeFrom="page"><wp:posOffset>127000</wp:posOffset></wp:positionH>
      <wp:positionV relativeFrom="page"><wp:posOffset>254000</wp:posOffset></wp:positionV>
      """)
    #expect(try file.all("mc:Choice").map { $0.attribute("Requires") } == ["wps"])
    #expect(try file.all("mc:Fallback").isEmpty, "a reader that knows no box must not meet the text twice")
  }

  @Test func turnsTextForWordAndForLibreOffice() throws {
    let file = try UnpackedDOCX([.shape(box("张　明", turn: .upsideDown)), .shape(box("李四", turn: .upsideDown))])
    #expect(try file.all("mc:Choice").map { $0.attribute("Requires") } == ["wps wp14", "wps wp14"])
    #expect(try file.all("a:xfrm").map { $0.attribute("rot") } == ["10800000", "10800000"])
    let words = try file.all("v:textpath").filter { $0.attribute("string") != nil }
    #expect(words.map { $0.attribute("string") } == ["张　明", "李四"])
    #expect(try file.all("v:shapetype").count == 1)
    #expect(try file.all("v:shape").allSatisfy { $0.attribute("style")?.contains("rotation:180") == true })
    #expect(file.notices.isEmpty)
  }

  @Test func drawsTurnedTextInTheFontItNames() throws {
    let styles = [
      Style(name: Style.defaultName, text: TextProperties { $0.eastAsianFont = "仿宋" }),
      Style(name: "座牌", basedOn: Style.defaultName, text: TextProperties { $0.eastAsianFont = "黑体" }),
    ]
    func font(in element: XMLElement) -> String? {
      element.descendants.first { $0.name == "w:rFonts" }?.attribute("w:eastAsia")
    }
    func defaultFont(_ turn: Shape.Turn, _ styles: [Style]) throws -> String? {
      var shape = box(turn: turn)
      shape.paragraphs = [Paragraph("张明", style: "座牌")]
      let used = styles.map { Block.paragraph(Paragraph("文", style: $0.name)) }
      let file = try UnpackedDOCX(used + [.paragraph(Paragraph([.shape(shape)]))], styles: styles)
      #expect(try font(in: file.first("w:style", in: "word/styles.xml")) == "仿宋")
      return try font(in: file.first("w:docDefaults", in: "word/styles.xml"))
    }
    #expect(try defaultFont(.upsideDown, styles) == "黑体")
    #expect(try defaultFont(.none, styles) == "仿宋")
    // A style that takes the font from the defaults must not change its face.
    #expect(try defaultFont(.upsideDown, styles + [Style(name: "独立")]) == "仿宋")
  }

  @Test func setsTurnedTextWhereTheUprightTextStood() throws {
    let style = Style(
      name: Style.defaultName, paragraph: ParagraphProperties { $0.alignment = .center },
      text: TextProperties { $0.size = .points(40) })
    var notices: [Message] = []
    let styles = DOCXWriterStyles([style], survey: DOCXWriterSurvey(Document()), notices: &notices)
    let text = DOCXTurnedText(box("中文"), styles: styles)
    let piece = try #require(text.pieces.first)
    #expect(text.pieces.count == 1)
    // Two characters of 40 points in the middle of 200 points, less the blank at their sides.
    #expect(abs(piece.left.points - 61.6) < 0.01 && abs(piece.width.points - 76.8) < 0.01)
    #expect(abs(piece.top.points + piece.height.points / 2 - 50) < 0.5)
  }

  @Test func breaksTurnedTextIntoLines() throws {
    let style = Style(name: Style.defaultName, text: TextProperties { $0.size = .points(50) })
    var notices: [Message] = []
    let styles = DOCXWriterStyles([style], survey: DOCXWriterSurvey(Document()), notices: &notices)
    let text = DOCXTurnedText(box("一二三四五六\n七"), styles: styles)
    #expect(text.pieces.map(\.text) == ["一二三四", "五六", "七"])
    #expect(text.pieces.map(\.top) == text.pieces.map(\.top).sorted())
  }

  @Test func drawsDashedLines() throws {
    let line = Shape(
      kind: .line, left: .zero, top: .points(100), width: .points(300), height: .zero,
      border: Border(width: .points(0.75), isDashed: true))
    let file = try UnpackedDOCX([.shape(line)])
    try expectXML(
      file.first("wps:wsp"),
      """
      <wps:wsp>
        <wps:cNvCnPr/>
        <wps:spPr>
          <a:xfrm><a:off x="0" y="0"/><a:ext cx="3810000" cy="0"/></a:xfrm>
          <a:prstGeom prst="line"><a:avLst/></a:prstGeom><a:noFill/>
          <a:ln w="9525"><a:solidFill><a:srgbClr val="000000"/></a:solidFill><a:prstDash val="dash"/></a:ln>
        </wps:spPr>
        <wps:bodyPr/>
      </wps:wsp>
      """)
  }

  @Test func keepsTheTextOfWhatABoxCannotHold() throws {
    var outer = box()
    outer.paragraphs = [
      Paragraph([.shape(box("里面")), .footnote([Paragraph("脚注")]), .pageBreak, .text("外面", TextProperties())])
    ]
    let file = try UnpackedDOCX([.shape(outer)])
    #expect(try file.all("w:t").map(\.text).joined() == "里面（脚注）外面")
    #expect(try file.all("wps:wsp").count == 1)
    #expect(file.notices.count == 3)
  }
}
