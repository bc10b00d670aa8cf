import Testing

@testable import OfficeDocuments

@Suite struct ODTReaderTests {
  @Test(
    arguments: [
      ("  甲\n  乙 ", "甲 乙 "),
      ("甲<text:s text:c='3'/>乙<text:s/>", "甲   乙 "),
      ("甲<text:tab/>乙<text:line-break/>丙<text:soft-page-break/>丁", "甲⇥乙↵丙丁"),
      ("<text:span>甲 </text:span><text:span> 乙</text:span>", "甲 乙"),
      ("<text:a xlink:href='http://example.com/'>链</text:a>", "<http://example.com/: 链>"),
      (
        "<text:date>五月</text:date><text:page-number>3</text:page-number><text:page-count>9</text:page-count>",
        "五月<page><pages>"
      ),
      ("<text:bookmark-ref text:reference-format='page' text:ref-name='b'>4</text:bookmark-ref>", "<4 of b>"),
      (
        "文<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>注</text:p></text:note-body></text:note>后",
        "文{注}后"
      ),
      ("<text:ruby><text:ruby-base>拼</text:ruby-base><text:ruby-text>pīn</text:ruby-text></text:ruby>", "拼"),
      ("<unknown>甲</unknown>乙", "甲乙"),
      ("<text:hidden-text text:is-hidden='false'>显</text:hidden-text>", "显"),
      ("<draw:frame><draw:text-box><text:p>框</text:p></draw:text-box></draw:frame>", "[框]"),
      ("<draw:custom-shape><text:p>形</text:p><draw:enhanced-geometry/></draw:custom-shape>", "[形]"),
      (
        "<draw:g><draw:rect><text:p>一</text:p></draw:rect><draw:g><draw:ellipse><text:p>二</text:p></draw:ellipse></draw:g></draw:g>",
        "[一][二]"
      ),
    ])
  func readsInlines(_ content: String, _ expected: String) throws {
    #expect(try readODT("<text:p>\(content)</text:p>").lines == [expected])
  }

  @Test(
    arguments: [
      ("<text:p>密<office:annotation><text:p>批</text:p></office:annotation></text:p>", ReadingNotice.Code.comments, "密"),
      ("<text:p><text:hidden-text text:is-hidden='true'>密</text:hidden-text></text:p>", .hiddenText, ""),
      ("<text:section text:display='none'><text:p>密</text:p></text:section>", .hiddenText, ""),
      ("<text:p text:style-name='H'>密</text:p>", .hiddenText, ""),
      ("<text:p><text:span text:style-name='T'>密</text:span>明</text:p>", .hiddenText, "明"),
      (
        "<text:p><draw:frame><draw:object xlink:href='Object 1'/><draw:image xlink:href='x'/></draw:frame></text:p>",
        .embeddedObject, ""
      ),
      (
        "<text:section><text:section-source xlink:href='../b.odt'/><text:p>存</text:p></text:section>", .externalLink,
        "存"
      ),
      (
        "<text:p><draw:frame><draw:image xlink:href='http://example.com/a.png'/></draw:frame></text:p>", .externalLink,
        ""
      ),
      ("<text:p><draw:frame><draw:image xlink:href='../../a.png'/></draw:frame></text:p>", .externalLink, ""),
      ("<text:p><draw:frame><draw:image xlink:href='Pictures/none.png'/></draw:frame></text:p>", .malformed, ""),
    ])
  func reportsWhatItLeavesOut(_ body: String, _ code: ReadingNotice.Code, _ text: String) throws {
    var fixture = OpenDocumentFixture(body)
    fixture.automaticStyles = """
      <style:style style:name="H" style:family="paragraph"><style:text-properties text:display="none"/></style:style>\
      <style:style style:name="T" style:family="text"><style:text-properties text:display="none"/></style:style>
      """
    let file = try readODT(fixture)
    #expect(file.codes == [code])
    #expect(file.lines.joined() == text)
  }

  @Test func readsTrackedChangesAsAccepted() throws {
    let file = try readODT(
      """
      <text:tracked-changes><text:changed-region text:id="c1"><text:deletion><text:p>第一</text:p></text:deletion>\
      </text:changed-region><text:changed-region text:id="c2"><text:insertion/></text:changed-region>\
      </text:tracked-changes><text:p/><text:p>地点：<text:change text:change-id="c1"/><text:change-start \
      text:change-id="c2"/>第二<text:change-end text:change-id="c2"/>会议室</text:p>
      """)
    #expect(file.lines == ["", "地点：第二会议室"])
    let notice = try #require(file.notices.first)
    #expect(notice.code == .trackedChanges)
    #expect(notice.message.english.hasPrefix("2 tracked changes"))
    // What was struck out is no paragraph of the text.
    #expect(notice.place == Place(part: "content.xml", paragraph: 2))
  }

  @Test func countsParagraphsWithoutThoseOfCommentsAndOfWhatWasStruckOut() throws {
    let file = try readODT(
      """
      <text:tracked-changes><text:changed-region text:id="c1"><text:deletion><text:p>旧</text:p></text:deletion>\
      </text:changed-region></text:tracked-changes><text:p>一<office:annotation><text:p>批</text:p><text:p>注</text:p>\
      </office:annotation></text:p><text:h>二</text:h>
      """)
    #expect(TextFlow(file).map(\.paragraph.place?.paragraph) == [1, 2])
  }

  @Test func splitsStylesIntoNamesAndDifferences() throws {
    var fixture = OpenDocumentFixture(
      "<text:p text:style-name='P1'>文<text:span text:style-name='T1'>粗</text:span>后</text:p><text:h text:outline-level='2' text:style-name='Heading_20_2'>题</text:h>"
    )
    fixture.automaticStyles = """
      <style:style style:name="P1" style:family="paragraph" style:parent-style-name="Body"><style:paragraph-properties \
      fo:text-align="end"/><style:text-properties fo:font-size="12pt" style:font-size-asian="16pt"/></style:style>\
      <style:style style:name="T1" style:family="text" style:parent-style-name="Red"><style:text-properties \
      fo:font-weight="bold"/></style:style>
      """
    fixture.styles = """
      <style:default-style style:family="paragraph"><style:text-properties fo:color="#112233"/></style:default-style>\
      <style:style style:name="Standard" style:family="paragraph"/>\
      <style:style style:name="Body" style:display-name="正文缩进" style:family="paragraph" style:parent-style-name="Standard"/>\
      <style:style style:name="Red" style:family="text"><style:text-properties fo:color="#ff0000"/></style:style>\
      <style:style style:name="Heading_20_2" style:display-name="Heading 2" style:family="paragraph" \
      style:default-outline-level="2"/>
      """
    let document = try #require(try readODT(fixture).document)
    #expect(document.styles.map(\.name) == [Style.defaultName, "正文缩进", "标题 2"])
    #expect(document.styles[0].text.color == "112233")
    #expect(document.styles[1].basedOn == Style.defaultName)
    guard case .paragraph(let text) = document.blocks[0], case .paragraph(let heading) = document.blocks[1] else {
      return
    }
    #expect(text.style == "正文缩进")
    #expect(text.properties.alignment == .right)
    let plain = TextProperties { $0.size = .points(16) }
    let strong = TextProperties {
      $0.size = .points(16)
      $0.isBold = true
      $0.color = "FF0000"
    }
    #expect(text.inlines == [.text("文", plain), .text("粗", strong), .text("后", plain)])
    #expect(heading.properties.outlineLevel == 2)
  }

  @Test func readsSectionsByMasterPage() throws {
    var fixture = OpenDocumentFixture(
      "<text:p>一</text:p><text:p text:style-name='L'>二</text:p><text:p>三</text:p>")
    fixture.automaticStyles = """
      <style:style style:name="L" style:family="paragraph" style:master-page-name="Landscape"><style:paragraph-properties \
      style:page-number="5"/></style:style>
      """
    fixture.layouts = """
      <style:page-layout style:name="p"><style:page-layout-properties fo:page-width="210mm" fo:page-height="297mm" \
      fo:margin="20mm"/><style:footer-style><style:header-footer-properties svg:height="10mm"/></style:footer-style>\
      </style:page-layout><style:page-layout style:name="l"><style:page-layout-properties fo:page-width="297mm" \
      fo:page-height="210mm"/></style:page-layout>
      """
    fixture.masters = """
      <style:master-page style:name="Standard" style:page-layout-name="p"><style:header><text:p>眉</text:p></style:header>\
      <style:footer><text:p>— <text:page-number>1</text:page-number> —</text:p></style:footer><style:footer-left>\
      <text:p>左</text:p></style:footer-left></style:master-page>\
      <style:master-page style:name="Landscape" style:page-layout-name="l"/>
      """
    let sections = try #require(try readODT(fixture).document?.sections)
    try #require(sections.count == 2)
    #expect(sections[0].blocks.flatMap(\.lines) == ["一"])
    #expect(sections[1].blocks.flatMap(\.lines) == ["二", "三"])
    #expect(sections[0].header.odd.map(\.line) == ["眉"])
    #expect(sections[0].footer.odd.map(\.line) == ["— <page> —"])
    #expect(sections[0].footer.even?.map(\.line) == ["左"])
    #expect(sections[0].page.margins.bottom == .millimetres(20) + .millimetres(10))
    #expect(sections[1].page.isLandscape)
    #expect(sections[1].firstPageNumber == 5)
    #expect(sections[1].header == .none)
  }

  @Test func readsTablesWithSpansAndRepetitions() throws {
    let file = try readODT(
      """
      <table:table><table:table-column table:number-columns-repeated="3"/><table:table-header-rows><table:table-row>\
      <table:table-cell table:number-columns-spanned="2"><text:p>题</text:p></table:table-cell>\
      <table:covered-table-cell/><table:table-cell table:number-rows-spanned="2"><text:p>右</text:p></table:table-cell>\
      </table:table-row></table:table-header-rows><table:table-row table:number-rows-repeated="2"><table:table-cell \
      table:number-columns-repeated="2"><text:p>甲</text:p><text:p>乙</text:p></table:table-cell>\
      <table:covered-table-cell/></table:table-row></table:table>
      """)
    #expect(file.lines == ["题|右", "甲/乙|甲/乙", "甲/乙|甲/乙"])
    guard case .table(let table) = try #require(file.document?.blocks.first) else { return }
    #expect(table.columnWidths.count == 3)
    #expect(table.headerRowCount == 1)
    #expect(table.rows[0].cells.map(\.columnSpan) == [2, 1])
    #expect(table.rows[0].cells.map(\.rowSpan) == [1, 2])
  }

  @Test func skipsTheRecipeOfATableOfContents() throws {
    let file = try readODT(
      """
      <text:table-of-content><text:table-of-content-source><text:index-title-template>目录</text:index-title-template>\
      </text:table-of-content-source><text:index-body><text:index-title><text:p>目录</text:p></text:index-title>\
      <text:p>一、开会<text:tab/>1</text:p></text:index-body></text:table-of-content>
      """)
    #expect(file.lines == ["目录", "一、开会⇥1"])
  }

  @Test func turnsShapesUpsideDown() throws {
    let file = try readODT(
      """
      <text:p><draw:custom-shape text:anchor-type="page" svg:width="170mm" svg:height="60mm" \
      draw:transform="rotate (3.14159265358979) translate (190mm 110mm)"><text:p>张三</text:p></draw:custom-shape></text:p>
      """)
    guard case .paragraph(let paragraph) = try #require(file.document?.blocks.first),
      case .shape(let shape) = try #require(paragraph.inlines.first)
    else { return }
    #expect(shape.turn == .upsideDown)
    #expect(abs(shape.left.millimetres - 20) < 0.01)
    #expect(abs(shape.top.millimetres - 50) < 0.01)
  }

  @Test func readsPictures() throws {
    let png: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 1, 2]
    var fixture = OpenDocumentFixture(
      """
      <text:p><draw:frame svg:width="1in" svg:height="2in"><draw:image xlink:href="Pictures/a.svm"/><draw:image \
      xlink:href="./Pictures/a.png"/><svg:desc>说明</svg:desc></draw:frame></text:p>
      """)
    fixture.parts = [("Pictures/a.svm", [0]), ("Pictures/a.png", png)]
    let file = try readODT(fixture)
    guard case .paragraph(let paragraph) = try #require(file.document?.blocks.first) else { return }
    let image = Image(bytes: png, format: .png, width: .points(72), height: .points(144), description: "说明")
    #expect(paragraph.inlines == [.image(image)])
    #expect(file.notices.isEmpty)
  }

  @Test func readsFlatFiles() throws {
    var fixture = OpenDocumentFixture(
      """
      <text:p text:style-name="P">平<draw:frame><draw:image><office:binary-data>iVBORwECAw==</office:binary-data>\
      </draw:image></draw:frame></text:p>
      """)
    fixture.automaticStyles = "<style:style style:name='P' style:family='paragraph' style:parent-style-name='N'/>"
    fixture.styles = "<style:style style:name='N' style:display-name='名' style:family='paragraph'/>"
    let file = try OfficeFile.read(fixture.flat(), name: "稿.fodt")
    #expect(file.format == .odt)
    #expect(file.lines == ["平<png>"])
    guard case .paragraph(let paragraph) = try #require(file.document?.blocks.first) else { return }
    #expect(paragraph.style == "名")
    #expect(paragraph.place == Place(paragraph: 1))
  }

  @Test func tellsThePlaceOfEveryParagraph() throws {
    let file = try readODT(
      "<text:h>题</text:h><text:list><text:list-item><text:p>项</text:p></text:list-item></text:list><text:p>文</text:p>")
    let places = file.document?.blocks.flatMap { [$0].flattenedParagraphs }.map(\.place?.paragraph)
    #expect(places == [1, 2, 3])
  }

  @Test func readsPackagesThatLostTheirMediaType() throws {
    let content =
      "<office:document-content \(OpenDocumentFixture.namespaces)><office:body><office:text><text:p>文</text:p></office:text></office:body></office:document-content>"
    let bytes = try archive([("META-INF/manifest.xml", Array("<m/>".utf8)), ("content.xml", Array(content.utf8))])
    #expect(try OfficeFile.read(bytes, name: "x").lines == ["文"])
  }

  @Test func refusesEncryptedFiles() throws {
    var fixture = OpenDocumentFixture("<text:p/>")
    let manifest = """
      <!DOCTYPE manifest:manifest PUBLIC "-//OpenOffice.org//DTD Manifest 1.0//EN" "Manifest.dtd"><manifest:manifest>\
      <manifest:file-entry manifest:full-path="content.xml"><manifest:encryption-data/></manifest:file-entry></manifest:manifest>
      """
    fixture.parts = [("META-INF/manifest.xml", Array(manifest.utf8))]
    #expect(throws: ReadingError.passwordProtected) { try readODT(fixture) }
  }

  @Test(arguments: [
    ("Basic/Standard/Module1.xml", true), ("Basic/script-lc.xml", false), ("Scripts/python/a.py", true),
  ])
  func reportsMacros(_ entry: String, _ isMacro: Bool) throws {
    var fixture = OpenDocumentFixture("<text:p/>")
    fixture.parts = [(entry, [1])]
    #expect(try readODT(fixture).codes == (isMacro ? [.macros] : []))
  }
}
