import Testing

@testable import OfficeDocuments

/// A paragraph of one run.
private func paragraph(_ text: String, _ properties: String = "") -> String {
  "<w:p>\(properties.isEmpty ? "" : "<w:pPr>\(properties)</w:pPr>")<w:r><w:t>\(text)</w:t></w:r></w:p>"
}

@Suite struct DOCXReaderTests {
  @Test func findsTheMainPartThroughRelationships() throws {
    var fixture = WordFixture(paragraph("正文"))
    fixture.main = "custom/内容.xml"
    let file = try readWord(fixture)
    #expect(file.format == .docx)
    #expect(file.lines == ["正文"])
  }

  @Test func readsStrictFiles() throws {
    let markup = """
      <x:document xmlns:x="http://purl.oclc.org/ooxml/wordprocessingml/main"><x:body><x:p><x:pPr><x:jc x:val="start"/>\
      <x:ind x:left="2cm"/></x:pPr><x:r><x:t>严格</x:t></x:r></x:p></x:body></x:document>
      """
    let fixture = WordFixture()
    let file = try OfficeFile.read(try fixture.package([(fixture.main, Array(markup.utf8))]), name: "a.docx")
    #expect(file.lines == ["严格"])
    guard case .paragraph(let read) = try #require(file.document?.blocks.first) else { return }
    #expect(read.properties.alignment == .left)
    #expect(read.properties.leftIndent == .millimetres(20))
  }

  @Test(
    arguments: [
      ("<w:sdt><w:sdtPr><w:alias w:val='x'/></w:sdtPr><w:sdtContent>@</w:sdtContent></w:sdt>", "甲"),
      ("<w:customXml w:element='a'><w:customXmlPr/>@</w:customXml>", "甲"),
      ("<w:ins w:id='1'>@</w:ins>", "甲"),
      ("<z:wrapper xmlns:z='urn:z'><z:inner>@</z:inner></z:wrapper>", "甲"),
      (
        "<mc:AlternateContent><mc:Choice Requires='w14'>@</mc:Choice><mc:Fallback>@</mc:Fallback></mc:AlternateContent>",
        "甲"
      ),
    ])
  func readsParagraphsInsideWrappers(_ wrapper: String, _ expected: String) throws {
    let body = wrapper.replacing("@", with: paragraph("甲"))
    #expect(try readWord(body).lines == [expected])
  }

  @Test(
    arguments: [
      ("<w:hyperlink w:anchor='b'><w:r><w:t>乙</w:t></w:r></w:hyperlink>", "<#b: 乙>"),
      ("<w:smartTag w:element='x'><w:r><w:t>乙</w:t></w:r></w:smartTag>", "乙"),
      ("<w:sdt><w:sdtContent><w:r><w:t>乙</w:t></w:r></w:sdtContent></w:sdt>", "乙"),
      ("<w:moveTo w:id='1'><w:r><w:t>乙</w:t></w:r></w:moveTo>", "乙"),
      ("<w:moveFrom w:id='1'><w:r><w:t>乙</w:t></w:r></w:moveFrom>", ""),
      ("<w:del w:id='1'><w:r><w:delText>乙</w:delText></w:r></w:del>", ""),
      ("<w:fldSimple w:instr=' DATE '><w:r><w:t>乙</w:t></w:r></w:fldSimple>", "乙"),
      ("<w:fldSimple w:instr=' PAGE '><w:r><w:t>7</w:t></w:r></w:fldSimple>", "<page>"),
      ("<w:bdo w:val='rtl'><w:r><w:t>乙</w:t></w:r></w:bdo>", "乙"),
      ("<m:oMath><m:r><m:t>x+1</m:t></m:r></m:oMath>", "x+1"),
      (
        "<w:r><w:ruby><w:rt><w:r><w:t>yǐ</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>乙</w:t></w:r></w:rubyBase></w:ruby></w:r>",
        "乙"
      ),
      ("<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:cr/><w:br w:type='page'/><w:ptab/></w:r>", "a⇥b↵↵⇟⇥"),
      ("<w:r><w:noBreakHyphen/><w:softHyphen/></w:r>", "\u{2011}\u{AD}"),
      ("<w:r><w:sym w:font='Wingdings' w:char='F0FE'/><w:sym w:font='Symbol' w:char='F061'/></w:r>", "☑α"),
      ("<w:r><w:t> a </w:t></w:r><w:r><w:t xml:space='preserve'> b </w:t></w:r>", "a b "),
      ("<w:r><w:t>一\t二\n三</w:t></w:r>", "一⇥二 三"),
    ])
  func readsInlines(_ content: String, _ expected: String) throws {
    #expect(try readWord("<w:p>\(content)</w:p>").lines == [expected])
  }

  @Test func joinsRunsThatLookTheSame() throws {
    let file = try readWord(
      "<w:p><w:r><w:t>张</w:t></w:r><w:proofErr w:type='spellStart'/><w:r><w:rPr/><w:t>三</w:t></w:r>"
        + "<w:r><w:rPr><w:b/></w:rPr><w:t>丰</w:t></w:r></w:p>")
    guard case .paragraph(let read) = try #require(file.document?.blocks.first) else { return }
    #expect(read.inlines == [.text("张三", TextProperties()), .text("丰", TextProperties { $0.isBold = true })])
  }

  @Test func tellsThePlaceOfEveryParagraph() throws {
    let box = """
      <w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><a:graphic><a:graphicData><wps:wsp>\
      <wps:txbx><w:txbxContent>\(paragraph("框"))</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic>\
      </wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:rect><v:textbox><w:txbxContent>\(paragraph("框"))\
      </w:txbxContent></v:textbox></v:rect></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>
      """
    let file = try readWord(box + paragraph("后"))
    // The paragraph, one in each branch, and the last one: every paragraph element counts.
    guard case .paragraph(let last) = try #require(file.document?.blocks.last) else { return }
    #expect(last.place == Place(part: "word/document.xml", paragraph: 4))
    #expect(file.lines == ["[框]", "后"])
  }

  @Test func resolvesStylesWithTheirDefaultsAndThemeFonts() throws {
    var fixture = WordFixture(paragraph("题", "<w:pStyle w:val='a1'/>") + paragraph("文"))
    fixture.add(
      "styles", "styles",
      """
      <w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:asciiTheme="minorHAnsi" w:eastAsiaTheme="minorEastAsia"/>\
      <w:sz w:val="21"/></w:rPr></w:rPrDefault></w:docDefaults>\
      <w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>\
      <w:style w:type="paragraph" w:styleId="a1"><w:name w:val="heading 1"/><w:basedOn w:val="a"/><w:next w:val="a"/>\
      <w:pPr><w:jc w:val="center"/></w:pPr><w:rPr><w:sz w:val="32"/></w:rPr></w:style>\
      <w:style w:type="character" w:styleId="s"><w:name w:val="Strong"/></w:style>
      """)
    fixture.parts.append(
      (
        "word/theme/theme1.xml",
        Array(
          """
          <a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:themeElements><a:fontScheme>\
          <a:minorFont><a:latin typeface="Calibri"/><a:ea typeface=""/><a:font script="Hans" typeface="宋体"/>\
          </a:minorFont></a:fontScheme></a:themeElements></a:theme>
          """.utf8)
      ))
    let document = try #require(try readWord(fixture).document)
    #expect(document.styles.map(\.name) == [Style.defaultName, "标题 1"])
    #expect(document.styles[0].text.eastAsianFont == "宋体")
    #expect(document.styles[0].text.latinFont == "Calibri")
    #expect(document.styles[0].text.size == .points(10.5))
    #expect(document.styles[1].basedOn == Style.defaultName)
    #expect(document.styles[1].paragraph.outlineLevel == 1)
    #expect(document.styles[1].paragraph.alignment == .center)
    guard case .paragraph(let heading) = document.blocks[0], case .paragraph(let plain) = document.blocks[1] else {
      return
    }
    #expect(heading.style == "标题 1")
    #expect(plain.style == nil)
  }

  @Test func callsBuiltInStylesByTheirChineseNamesAndKnowsHeadings() throws {
    func style(_ id: String, _ name: String, _ more: String = "") -> String {
      "<w:style w:type='paragraph' w:styleId='\(id)'><w:name w:val='\(name)'/>\(more)</w:style>"
    }
    var fixture = WordFixture(
      ["a", "b", "c", "d", "e", "f"].map { "<w:p><w:pPr><w:pStyle w:val='\($0)'/></w:pPr></w:p>" }.joined()
        + "<w:p><w:pPr><w:pStyle w:val='b'/><w:outlineLvl w:val='9'/></w:pPr></w:p>")
    fixture.add(
      "styles", "styles",
      style("a", "Title") + style("b", "heading 2") + style("c", "自拟标题", "<w:basedOn w:val='b'/>")
        + style("d", "TOC Heading", "<w:basedOn w:val='b'/><w:pPr><w:outlineLvl w:val='9'/></w:pPr>")
        + style("e", "标题 3") + style("f", "heading 3"))
    let paragraphs = try #require(readWord(fixture).document).blocks.flattenedParagraphs
    #expect(paragraphs.map(\.style) == ["标题", "标题 2", "自拟标题", "TOC 标题", "标题 3", "heading 3", "标题 2"])
    #expect(paragraphs.map(\.properties.outlineLevel) == [nil, 2, 2, nil, 3, 3, nil])
  }

  @Test func readsParagraphAndRunProperties() throws {
    let file = try readWord(
      """
      <w:p><w:pPr><w:keepNext/><w:spacing w:before="120" w:line="579" w:lineRule="exact"/>\
      <w:ind w:firstLineChars="200" w:firstLine="640"/><w:jc w:val="both"/><w:outlineLvl w:val="1"/></w:pPr>\
      <w:r><w:rPr><w:rFonts w:ascii="Arial" w:eastAsia="仿宋"/><w:i/><w:color w:val="ff0000"/><w:u w:val="single"/>\
      <w:vertAlign w:val="superscript"/></w:rPr><w:t>文</w:t></w:r></w:p>
      """)
    guard case .paragraph(let read) = try #require(file.document?.blocks.first) else { return }
    #expect(
      read.properties
        == ParagraphProperties {
          $0.keepWithNext = true
          $0.spaceBefore = .points(6)
          $0.lineSpacing = .exactly(.twips(579))
          $0.firstLineIndent = .points(32)
          $0.alignment = .justified
          $0.outlineLevel = 2
        })
    let properties = TextProperties {
      $0.latinFont = "Arial"
      $0.eastAsianFont = "仿宋"
      $0.isItalic = true
      $0.color = "FF0000"
      $0.isUnderlined = true
      $0.position = .superscript
    }
    #expect(read.inlines == [.text("文", properties)])
  }

  @Test func readsTitleAndCreator() throws {
    var fixture = WordFixture(paragraph("x"))
    fixture.parts.append(
      (
        "docProps/core.xml",
        Array(
          """
          <c:coreProperties xmlns:c="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" \
          xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>通知</dc:title><dc:creator>办公室</dc:creator>\
          </c:coreProperties>
          """.utf8)
      ))
    let document = try #require(try readWord(fixture).document)
    #expect(document.title == "通知")
    #expect(document.creator == "办公室")
  }

  @Test func readsSectionsWithHeadersAndFooters() throws {
    var fixture = WordFixture(
      """
      <w:p><w:pPr><w:sectPr><w:headerReference w:type="default" r:id="h"/><w:footerReference w:type="even" r:id="f"/>\
      <w:pgSz w:w="16838" w:h="11906"/><w:pgMar w:top="1440" w:left="720"/><w:pgNumType w:start="3"/></w:sectPr></w:pPr>\
      <w:r><w:t>横</w:t></w:r></w:p>\(paragraph("竖"))<w:sectPr><w:type w:val="oddPage"/>\
      <w:pgSz w:w="11906" w:h="16838"/><w:docGrid w:type="lines" w:linePitch="579"/></w:sectPr>
      """)
    fixture.parts.append(("word/h.xml", Array("<w:hdr \(WordFixture.namespaces)>\(paragraph("眉"))</w:hdr>".utf8)))
    fixture.parts.append(
      (
        "word/f.xml",
        Array(
          """
          <w:ftr \(WordFixture.namespaces)><w:p><w:r><w:t xml:space="preserve">— </w:t></w:r><w:r><w:fldChar \
          w:fldCharType="begin"/></w:r><w:r><w:instrText> PAGE </w:instrText></w:r><w:r><w:fldChar \
          w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p></w:ftr>
          """.utf8)
      ))
    fixture.relate("header", "h.xml", id: "h")
    fixture.relate("footer", "f.xml", id: "f")
    fixture.add("settings", "settings", "<w:evenAndOddHeaders/>")
    let sections = try #require(try readWord(fixture).document?.sections)
    try #require(sections.count == 2)
    #expect(sections[0].page.isLandscape)
    #expect(sections[0].page.margins.top == .points(72))
    #expect(sections[0].firstPageNumber == 3)
    #expect(sections[0].header.odd.map(\.line) == ["眉"])
    #expect(sections[0].footer.even?.map(\.line) == ["— <page>"])
    #expect(sections[0].blocks.flatMap(\.lines) == ["横"])
    #expect(sections[1].start == .oddPage)
    #expect(sections[1].page.linePitch == .twips(579))
    // What a section does not say is as in the section before.
    #expect(sections[1].header.odd.map(\.line) == ["眉"])
  }

  @Test func joinsContinuousSections() throws {
    let file = try readWord(
      "<w:p><w:pPr><w:sectPr/></w:pPr></w:p>\(paragraph("后"))<w:sectPr><w:type w:val='continuous'/></w:sectPr>")
    #expect(file.document?.sections.count == 1)
    #expect(file.lines == ["", "后"])
  }

  @Test func readsFootnotesOnce() throws {
    var fixture = WordFixture(
      """
      <w:p><w:r><w:t>文</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:endnoteReference w:id="1"/></w:r>\
      <w:r><w:footnoteReference w:id="2"/></w:r></w:p>
      """)
    fixture.add(
      "footnotes", "footnotes",
      """
      <w:footnote w:type="separator" w:id="-1">\(paragraph("x"))</w:footnote><w:footnote w:id="2"><w:p><w:r>\
      <w:footnoteRef/></w:r><w:r><w:t>注一</w:t></w:r></w:p>\(paragraph("注二"))</w:footnote>
      """)
    fixture.add("endnotes", "endnotes", "<w:endnote w:id='1'>\(paragraph("尾"))</w:endnote>")
    #expect(try readWord(fixture).lines == ["文{注一/注二}{尾}"])
  }

  @Test func keepsBookmarks() throws {
    let file = try readWord(
      "<w:p><w:bookmarkStart w:id='0' w:name='_Toc1'/><w:r><w:t>题</w:t></w:r><w:bookmarkEnd w:id='0'/></w:p>")
    guard case .paragraph(let read) = try #require(file.document?.blocks.first) else { return }
    #expect(read.bookmarks == ["_Toc1"])
  }

  @Test func survivesMissingParts() throws {
    let file = try readWord(
      """
      <w:p><w:pPr><w:pStyle w:val="none"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="9"/></w:numPr></w:pPr><w:r>\
      <w:rPr><w:rStyle w:val="none"/></w:rPr><w:t>文</w:t></w:r><w:r><w:footnoteReference w:id="1"/></w:r>\
      <w:hyperlink r:id="none"><w:r><w:t>链</w:t></w:r></w:hyperlink></w:p>
      """)
    #expect(file.lines == ["文链"])
    #expect(file.notices.isEmpty)
  }

  @Test func notesDamagedSecondaryParts() throws {
    var fixture = WordFixture(paragraph("文"))
    fixture.parts.append(("word/styles.xml", Array("<w:styles".utf8)))
    let file = try readWord(fixture)
    #expect(file.lines == ["文"])
    #expect(file.codes == [.malformed])
  }
}
