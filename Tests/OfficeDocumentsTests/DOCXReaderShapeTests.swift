import Testing

@testable import OfficeDocuments

private func box(_ text: String, rotation: Int = 0, geometry: String = "rect") -> String {
  """
  <wps:wsp><wps:spPr><a:xfrm rot="\(rotation)"><a:off x="0" y="0"/><a:ext cx="1270000" cy="635000"/></a:xfrm>\
  <a:prstGeom prst="\(geometry)"/><a:solidFill><a:srgbClr val="FFFF00"/></a:solidFill><a:ln w="12700"><a:solidFill>\
  <a:srgbClr val="FF0000"/></a:solidFill></a:ln></wps:spPr><wps:txbx><w:txbxContent><w:p><w:r><w:t>\(text)</w:t></w:r>\
  </w:p></w:txbxContent></wps:txbx><wps:bodyPr anchor="ctr"/></wps:wsp>
  """
}

private func anchor(_ content: String) -> String {
  """
  <w:drawing><wp:anchor><wp:positionH relativeFrom="page"><wp:posOffset>127000</wp:posOffset></wp:positionH>\
  <wp:positionV relativeFrom="page"><wp:align>top</wp:align></wp:positionV><wp:extent cx="1270000" cy="635000"/>\
  <wp:docPr id="1" name="x" descr="说明"/><a:graphic><a:graphicData>\(content)</a:graphicData></a:graphic></wp:anchor></w:drawing>
  """
}

private func legacy(_ text: String) -> String {
  """
  <w:pict><v:rect style="position:absolute;width:100pt;height:50pt;rotation:180"><v:textbox><w:txbxContent><w:p><w:r>\
  <w:t>\(text)</w:t></w:r></w:p></w:txbxContent></v:textbox></v:rect></w:pict>
  """
}

private func alternative(_ requires: String, _ choice: String, _ fallback: String?) -> String {
  let rest = fallback.map { "<mc:Fallback>\($0)</mc:Fallback>" } ?? ""
  return "<mc:AlternateContent><mc:Choice Requires='\(requires)'>\(choice)</mc:Choice>\(rest)</mc:AlternateContent>"
}

private func shapes(_ run: String) throws -> [Shape] {
  guard
    case .paragraph(let paragraph) = try #require(try readWord("<w:p><w:r>\(run)</w:r></w:p>").document?.blocks.first)
  else { return [] }
  return paragraph.inlines.compactMap { if case .shape(let shape) = $0 { shape } else { nil } }
}

@Suite struct DOCXReaderShapeTests {
  @Test(
    arguments: [
      (alternative("wps", anchor(box("新")), legacy("旧")), "[新]"),
      (alternative("wps wp14", anchor(box("新")), legacy("旧")), "[新]"),
      (alternative("future", anchor(box("新")), legacy("旧")), "[旧]"),
      (alternative("future", anchor(box("新")), nil), "[新]"),
      (anchor(box("新")), "[新]"),
      (legacy("旧"), "[旧]"),
      ("<w:pict><v:shape style='width:1in'><v:textpath string='艺术字'/></v:shape></w:pict>", "[艺术字]"),
      (
        anchor("<wpg:wgp><wpg:grpSpPr/>\(box("一"))<wpg:grpSp><wpg:grpSpPr/>\(box("二"))</wpg:grpSp></wpg:wgp>"), "[一][二]"
      ),
      (
        "<w:pict><v:group style='width:10pt;height:10pt'>\(legacy("旧").dropFirst(8).dropLast(9))</v:group></w:pict>",
        "[旧]"
      ),
    ])
  func readsEachTextBoxOnce(_ run: String, _ expected: String) throws {
    #expect(try readWord("<w:p><w:r>\(run)</w:r></w:p>").lines == [expected])
  }

  @Test func readsHowShapesLook() throws {
    let shape = try #require(try shapes(anchor(box("名", rotation: 10_800_000))).first)
    #expect(shape.left == .points(10))
    #expect(shape.top == .zero)
    #expect(shape.width == .points(100))
    #expect(shape.height == .points(50))
    #expect(shape.turn == .upsideDown)
    #expect(shape.border == Border(width: .points(1), color: "FF0000"))
    #expect(shape.fill == "FFFF00")
    #expect(shape.verticalAlignment == .center)
    #expect(try shapes(legacy("旧")).first?.turn == .upsideDown)
  }

  @Test func keepsLinesAndReportsOtherShapesWithoutText() throws {
    let line = anchor(box("", geometry: "line"))
    let star = anchor(box("", geometry: "star5"))
    #expect(try shapes(line).map(\.kind) == [.line])
    let file = try readWord("<w:p><w:r>\(star)</w:r></w:p>")
    #expect(file.lines == [""])
    #expect(file.codes == [.unknownContent])
  }

  @Test func readsTablesInsideTextBoxes() throws {
    let table = "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>格</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
    let run = legacy("文").replacing("<w:p>", with: table + "<w:p>")
    #expect(try readWord("<w:p><w:r>\(run)</w:r></w:p>").lines == ["[格/文]"])
  }

  private static func picture(_ attribute: String) -> String {
    anchor("<pic:pic><pic:blipFill><a:blip \(attribute)/></pic:blipFill></pic:pic>")
  }

  @Test func readsPicturesOfThePackage() throws {
    var fixture = WordFixture("<w:p><w:r>\(Self.picture("r:embed='i'"))</w:r></w:p>")
    fixture.relate("image", "media/i.bin", id: "i")
    let bytes: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A]
    fixture.parts.append(("word/media/i.bin", bytes))
    guard case .paragraph(let paragraph) = try #require(try readWord(fixture).document?.blocks.first) else { return }
    let image = Image(bytes: bytes, format: .png, width: .points(100), height: .points(50), description: "说明")
    #expect(paragraph.inlines == [.image(image)])
  }

  @Test(
    arguments: [
      ("r:embed='gone'", ReadingNotice.Code.malformed), ("r:embed='out'", .externalLink),
      ("r:link='out'", .externalLink), ("r:embed='escape'", .externalLink), ("r:embed='emf'", .unknownContent),
    ])
  func reportsPicturesItDoesNotRead(_ attribute: String, _ code: ReadingNotice.Code) throws {
    var fixture = WordFixture("<w:p><w:r>\(Self.picture(attribute))</w:r></w:p>")
    fixture.relate("image", "http://example.com/x.png", id: "out", isExternal: true)
    fixture.relate("image", "../../../etc/passwd", id: "escape")
    fixture.relate("image", "media/x.emf", id: "emf")
    fixture.parts.append(("word/media/x.emf", [1, 0, 0, 0]))
    #expect(try readWord(fixture).codes == [code])
  }
}
