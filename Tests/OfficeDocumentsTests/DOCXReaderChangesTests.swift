import Testing

@testable import OfficeDocuments

@Suite struct DOCXReaderChangesTests {
  @Test func readsTrackedChangesAsAccepted() throws {
    let file = try readWord(
      """
      <w:p><w:r><w:t>地点：</w:t></w:r><w:del w:id="1"><w:r><w:delText>第一</w:delText></w:r></w:del><w:ins w:id="2"><w:r>\
      <w:t>第二</w:t></w:r></w:ins><w:r><w:t>会议室</w:t></w:r></w:p>
      """)
    #expect(file.lines == ["地点：第二会议室"])
    #expect(file.codes == [.trackedChanges])
    let notice = try #require(file.notices.first)
    #expect(notice.message.english.hasPrefix("2 tracked changes"))
    #expect(notice.place == Place(part: "word/document.xml", paragraph: 1))
  }

  @Test func joinsParagraphsWhoseMarkIsDeleted() throws {
    let file = try readWord(
      """
      <w:p><w:pPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr><w:r><w:t>上</w:t></w:r></w:p>\
      <w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:t>下</w:t></w:r></w:p>
      """)
    #expect(file.lines == ["上下"])
    guard case .paragraph(let read) = try #require(file.document?.blocks.first) else { return }
    #expect(read.properties.alignment == .center)
  }

  @Test func dropsDeletedParagraphsAndRows() throws {
    let file = try readWord(
      """
      <w:p><w:pPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr><w:del w:id="2"><w:r><w:delText>去</w:delText></w:r></w:del></w:p>\
      <w:tbl><w:tr><w:trPr><w:del w:id="3"/></w:trPr><w:tc><w:p><w:r><w:t>删</w:t></w:r></w:p></w:tc></w:tr>\
      <w:tr><w:tc><w:p><w:r><w:t>留</w:t></w:r></w:p></w:tc></w:tr></w:tbl><w:p/>
      """)
    #expect(file.lines == ["留", ""])
  }

  @Test func keepsTextOfADeletedMarkBeforeATable() throws {
    let file = try readWord(
      """
      <w:p><w:pPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr><w:r><w:t>上</w:t></w:r></w:p>\
      <w:tbl><w:tr><w:tc><w:p><w:r><w:t>格</w:t></w:r></w:p></w:tc></w:tr></w:tbl>
      """)
    #expect(file.lines == ["上", "格"])
  }

  @Test func leavesOutFormerProperties() throws {
    let file = try readWord(
      """
      <w:p><w:pPr><w:jc w:val="left"/><w:pPrChange w:id="1"><w:pPr><w:jc w:val="right"/></w:pPr></w:pPrChange></w:pPr>\
      <w:r><w:rPr><w:b/><w:rPrChange w:id="2"><w:rPr><w:i/></w:rPr></w:rPrChange></w:rPr><w:t>文</w:t></w:r></w:p>
      """)
    guard case .paragraph(let read) = try #require(file.document?.blocks.first) else { return }
    #expect(read.properties.alignment == .left)
    #expect(read.inlines == [.text("文", TextProperties { $0.isBold = true })])
    #expect(file.codes == [.trackedChanges])
  }

  @Test(
    arguments: [
      ("<w:p><w:r><w:commentReference w:id='0'/></w:r></w:p>", ReadingNotice.Code.comments),
      ("<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>密</w:t></w:r></w:p>", .hiddenText),
      ("<w:p><w:r><w:object><o:OLEObject Type='Embed'/></w:object></w:r></w:p>", .embeddedObject),
      ("<w:altChunk r:id='x'/>", .embeddedObject),
      ("<w:subDoc r:id='x'/>", .externalLink),
      (
        "<w:p><w:fldSimple w:instr=' INCLUDETEXT &quot;C:\\a.doc&quot; '><w:r><w:t></w:t></w:r></w:fldSimple></w:p>",
        .externalLink
      ),
    ])
  func reportsWhatItLeavesOut(_ body: String, _ code: ReadingNotice.Code) throws {
    let file = try readWord(body)
    #expect(file.codes == [code])
    #expect(file.lines.joined().isEmpty)
  }

  @Test(
    arguments: [
      "<w:position w:val='6'/>", "<w:fitText w:val='840'/>", "<w:eastAsianLayout w:combine='1'/>",
      "<w:eastAsianLayout w:vert='true'/>", "<w:effect w:val='shimmer'/>", "<w:outline/>", "<w:emboss/>",
    ])
  func saysWhichLooksThePapersCannotKeep(_ look: String) throws {
    let file = try readWord("<w:p><w:r><w:rPr>\(look)</w:rPr><w:t>文</w:t></w:r></w:p>")
    #expect(file.codes == [.unknownContent])
    #expect(file.lines == ["文"])
  }

  @Test(
    arguments: [
      "<w:position w:val='0'/>", "<w:eastAsianLayout w:id='1'/>", "<w:effect w:val='none'/>", "<w:shadow w:val='0'/>",
    ])
  func saysNothingOfLooksThatAreSwitchedOff(_ look: String) throws {
    #expect(try readWord("<w:p><w:r><w:rPr>\(look)</w:rPr><w:t>文</w:t></w:r></w:p>").codes.isEmpty)
  }

  @Test func countsEachKindOnceWithItsFirstPlace() throws {
    let hidden = "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>密</w:t></w:r></w:p>"
    let file = try readWord("<w:p/>" + hidden + hidden + hidden)
    let notice = try #require(file.notices.first)
    #expect(file.notices.count == 1)
    #expect(notice.message.chinese.contains("3 处隐藏文字"))
    #expect(notice.place.paragraph == 2)
  }

  @Test func hidesTextThroughStyles() throws {
    var fixture = WordFixture(
      """
      <w:p><w:r><w:rPr><w:rStyle w:val="h"/></w:rPr><w:t>密</w:t></w:r><w:r><w:t>明</w:t></w:r></w:p>\
      <w:p><w:pPr><w:pStyle w:val="p"/></w:pPr><w:r><w:t>密</w:t></w:r><w:r><w:rPr><w:vanish w:val="0"/></w:rPr>\
      <w:t>显</w:t></w:r></w:p>
      """)
    fixture.add(
      "styles", "styles",
      """
      <w:style w:type="character" w:styleId="h"><w:name w:val="h"/><w:rPr><w:vanish/></w:rPr></w:style>\
      <w:style w:type="paragraph" w:styleId="p"><w:name w:val="p"/><w:rPr><w:vanish/></w:rPr></w:style>
      """)
    let file = try readWord(fixture)
    #expect(file.lines == ["明", "显"])
    #expect(file.codes == [.hiddenText])
  }

  @Test func reportsMacrosAndTemplates() throws {
    var fixture = WordFixture("<w:p/>")
    fixture.parts.append(("word/vbaProject.bin", [1, 2, 3]))
    fixture.add("settings", "settings", "")
    fixture.parts.append(
      (
        "word/_rels/settings.xml.rels",
        Array(
          """
          <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="t" \
          TargetMode="External" Target="http://example.com/a.dotm" \
          Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate"/></Relationships>
          """.utf8)
      ))
    let file = try readWord(fixture)
    #expect(Set(file.codes) == [.macros, .externalLink])
  }
}
