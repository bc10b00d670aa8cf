import Testing

@testable import OfficeDocuments

/// A presentation of slides given by what stands in their shape trees.
private func presentation(
  _ slides: [String], order: [Int]? = nil, relationships: String = "", attributes: String = "",
  more: [(name: String, bytes: [UInt8])] = []
) throws -> [UInt8] {
  let namespaces = """
    xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main" \
    xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" \
    xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" \
    xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"
    """
  let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  let relationshipsNamespace = "xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\""
  let ids = (order ?? Array(slides.indices)).map { "<p:sldId r:id=\"s\($0)\"/>" }.joined()
  let main =
    "<p:presentation \(namespaces)><p:sldIdLst>\(ids)</p:sldIdLst><p:sldSz cx=\"12700000\" cy=\"6350000\"/></p:presentation>"
  let related = slides.indices.map {
    "<Relationship Id=\"s\($0)\" Type=\"\(office)/slide\" Target=\"slides/slide\($0).xml\"/>"
  }.joined()
  var parts: [(name: String, bytes: [UInt8])] = [
    (
      "_rels/.rels",
      Array(
        "<Relationships \(relationshipsNamespace)><Relationship Id=\"m\" Type=\"\(office)/officeDocument\" Target=\"ppt/presentation.xml\"/></Relationships>"
          .utf8)
    ), ("ppt/presentation.xml", Array(main.utf8)),
    (
      "ppt/_rels/presentation.xml.rels",
      Array("<Relationships \(relationshipsNamespace)>\(related)</Relationships>".utf8)
    ),
  ]
  for (index, slide) in slides.enumerated() {
    let content = "<p:sld \(namespaces) \(attributes)><p:cSld><p:spTree>\(slide)</p:spTree></p:cSld></p:sld>"
    parts.append(("ppt/slides/slide\(index).xml", Array(content.utf8)))
    parts.append(
      (
        "ppt/slides/_rels/slide\(index).xml.rels",
        Array("<Relationships \(relationshipsNamespace)>\(relationships)</Relationships>".utf8)
      ))
  }
  return try archive(parts + more)
}

private func shape(_ paragraphs: String) -> String { "<p:sp><p:txBody>\(paragraphs)</p:txBody></p:sp>" }

private func paragraph(_ text: String, _ properties: String = "") -> String {
  "<a:p>\(properties)<a:r><a:t>\(text)</a:t></a:r></a:p>"
}

@Suite struct SlidesReaderTests {
  @Test func readsSlidesInTheOrderOfTheShow() throws {
    let file = try OfficeFile.read(
      try presentation([shape(paragraph("一")), shape(paragraph("二"))], order: [1, 0]), name: "a.pptx")
    #expect(file.format == .pptx)
    #expect(file.lines == ["二", "一"])
    let sections = try #require(file.document?.sections)
    #expect(sections.count == 2)
    #expect(sections[0].page.width == .points(1000))
    guard case .paragraph(let read) = try #require(sections.first?.blocks.first) else { return }
    #expect(read.place == Place(part: "ppt/slides/slide1.xml", paragraph: 1, slide: 1))
  }

  @Test(
    arguments: [
      (shape("<a:p><a:r><a:t>甲</a:t></a:r><a:br/><a:r><a:t>乙</a:t></a:r></a:p>"), ["甲↵乙"]),
      (
        shape("<a:p><a:fld type='slidenum'><a:t>3</a:t></a:fld><a:fld type='datetime'><a:t>五月</a:t></a:fld></a:p>"),
        ["<page>五月"]
      ),
      ("<p:grpSp>\(shape(paragraph("内")))<p:grpSp>\(shape(paragraph("深")))</p:grpSp></p:grpSp>", ["内", "深"]),
      (
        "<mc:AlternateContent><mc:Choice Requires='p14'>\(shape(paragraph("新")))</mc:Choice><mc:Fallback>\(shape(paragraph("旧")))</mc:Fallback></mc:AlternateContent>",
        ["旧"]
      ),
      (
        "<mc:AlternateContent><mc:Choice Requires='p14'>\(shape(paragraph("新")))</mc:Choice><mc:Fallback/></mc:AlternateContent>",
        ["新"]
      ),
      (
        "<p:graphicFrame><a:graphic><a:graphicData><a:tbl><a:tblGrid><a:gridCol w='1'/><a:gridCol w='1'/></a:tblGrid><a:tr h='1'><a:tc gridSpan='2'><a:txBody>\(paragraph("并"))</a:txBody></a:tc><a:tc hMerge='1'><a:txBody>\(paragraph(""))</a:txBody></a:tc></a:tr><a:tr h='1'><a:tc><a:txBody>\(paragraph("甲"))</a:txBody></a:tc><a:tc><a:txBody>\(paragraph("乙"))</a:txBody></a:tc></a:tr></a:tbl></a:graphicData></a:graphic></p:graphicFrame>",
        ["并", "甲|乙"]
      ),
      (
        shape(
          paragraph("一", "<a:pPr><a:buAutoNum type='ea1ChsPeriod'/></a:pPr>")
            + paragraph("二", "<a:pPr><a:buAutoNum type='ea1ChsPeriod'/></a:pPr>")
            + paragraph("三", "<a:pPr><a:buChar char='•'/></a:pPr>")
            + paragraph("四", "<a:pPr lvl='1'><a:buAutoNum type='arabicParenBoth' startAt='5'/></a:pPr>")),
        ["一. 一", "二. 二", "• 三", "(5) 四"]
      ),
    ])
  func readsShapes(_ content: String, _ expected: [String]) throws {
    #expect(try OfficeFile.read(try presentation([content]), name: "a.pptx").lines == expected)
  }

  @Test func reportsNotesHiddenSlidesAndPictures() throws {
    let notes =
      "<Relationship Id=\"n\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/notesSlide\" Target=\"../notesSlides/n.xml\"/>"
    let file = try OfficeFile.read(
      try presentation(["<p:pic/>" + shape(paragraph("文"))], relationships: notes, attributes: "show=\"0\""),
      name: "a.pptx")
    #expect(file.codes == [.hiddenCells, .comments, .unknownContent])
    #expect(file.lines == ["文"])
  }

  @Test func survivesSlidesThatAreMissingOrRepeated() throws {
    let bytes = try presentation([shape(paragraph("一"))], order: [0, 0, 5])
    #expect(try OfficeFile.read(bytes, name: "a.pptx").lines == ["一"])
  }

  @Test func readsOpenDocumentSlides() throws {
    var fixture = OpenDocumentFixture(
      """
      <draw:page draw:style-name="d" draw:master-page-name="m"><draw:frame><draw:text-box><text:p>名</text:p><text:list>\
      <text:list-item><text:p>项</text:p></text:list-item></text:list></draw:text-box></draw:frame><draw:g>\
      <draw:custom-shape><text:p>形</text:p></draw:custom-shape></draw:g><draw:frame><table:table><table:table-row>\
      <table:table-cell><text:p>格</text:p></table:table-cell></table:table-row></table:table><draw:image \
      xlink:href="x"/></draw:frame><presentation:notes><draw:frame><draw:text-box><text:p>备注</text:p></draw:text-box>\
      </draw:frame></presentation:notes></draw:page><draw:page draw:style-name="h"/>
      """)
    fixture.kind = "presentation"
    fixture.automaticStyles = """
      <style:style style:name="h" style:family="drawing-page"><style:drawing-page-properties \
      presentation:visibility="hidden"/></style:style>
      """
    for bytes in [try fixture.bytes(), fixture.flat()] {
      let file = try OfficeFile.read(bytes, name: "a.odp")
      #expect(file.format == .odp)
      #expect(file.lines == ["名", "项", "形", "格"])
      #expect(file.document?.sections.count == 2)
      #expect(file.codes == [.comments, .hiddenCells])
    }
  }
}
