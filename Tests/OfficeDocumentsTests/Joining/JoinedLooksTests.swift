import Testing

@testable import OfficeDocuments

/// What stands in documents of several authors, before and after they were joined: every paragraph of every story with its looks,
/// its number, its page, and what stands above and below.
@Suite struct JoinedLooksTests {
  /// A paragraph as it appears.
  private struct Appearance: Hashable, CustomStringConvertible {
    var story: TextFlow.Story
    var label: String
    var line: String
    var paragraph: ParagraphProperties
    var texts: [TextProperties]
    var page: PageSetup
    /// What stands above and below odd pages and even ones.
    var furniture: [[String]]

    var description: String {
      let page = "\(page.width.points)×\(page.height.points) \(page.margins)"
      return "\(story) \(line) \(paragraph.said) \(texts.map(\.said)) \(page) \(furniture)"
    }
  }

  private func appearances(_ bytes: [UInt8]) throws -> [Appearance] {
    let document = try #require(try OfficeFile.read(bytes, name: "x").document)
    let sheet = StyleSheet(document.styles)
    return document.sections.flatMap { section in
      let furniture = [section.header, section.footer].flatMap { [$0.odd, $0.even ?? $0.odd] }.map { $0.map(\.line) }
      return TextFlow(Document(sections: [section])).filter { !$0.paragraph.inlines.isEmpty }.map { passage in
        // What a table style says of text is told to nobody by the reader; the styles themselves are compared elsewhere.
        let isCell = passage.story == .cell
        let style = sheet[passage.paragraph.style]
        let texts = passage.paragraph.inlines.compactMap { inline -> TextProperties? in
          guard case .text(_, let own) = inline else { return nil }
          var look = own.inheriting(style.text)
          look.style = nil
          return look
        }
        return Appearance(
          story: passage.story, label: passage.paragraph.numberLabel, line: passage.paragraph.line,
          paragraph: isCell ? ParagraphProperties() : sheet.resolve(passage.paragraph), texts: isCell ? [] : texts,
          page: section.page, furniture: furniture)
      }
    }
  }

  private func expectAllKept(_ sources: [[UInt8]], _ name: String) throws {
    let joined = try DocumentJoin.joined(sources.map { (name, $0) }).bytes
    let before = try sources.flatMap(appearances)
    let after = try appearances(joined)
    #expect(before.count == after.count)
    for (old, new) in zip(before, after) { #expect(new == old) }
    // The measure would see it if a look were lost.
    #expect(Set(before.flatMap(\.texts)).count == 6 && Set(before.map(\.page)).count == 6)
    for story in [TextFlow.Story.body, .cell, .box, .note, .header, .footer] {
      #expect(before.contains { $0.story == story }, "the sources have nothing in \(story)")
    }
  }

  private func part(_ name: String, _ bytes: [UInt8]) throws -> String {
    var package = try OfficePackage(bytes, limits: ReadingLimits())
    return String(decoding: try package.bytes(name) ?? [], as: UTF8.self)
  }

  // MARK: DOCX

  /// A DOCX file in which every style, number and font is another's by name and its own by look.
  private func word(_ name: String, size: Int, font: String, list: String, width: Int, isTwoSided: Bool) throws
    -> [UInt8]
  {
    func paragraph(_ text: String, _ properties: String = "", _ more: String = "") -> String {
      "<w:p><w:pPr>\(properties)</w:pPr><w:r><w:t>\(name)\(text)</w:t></w:r>\(more)</w:p>"
    }
    func item(_ text: String, _ number: Int, _ level: Int = 0) -> String {
      paragraph(text, "<w:numPr><w:ilvl w:val=\"\(level)\"/><w:numId w:val=\"\(number)\"/></w:numPr>")
    }
    let kinds = isTwoSided ? ["default", "even", "first"] : ["default"]
    let references = ["header", "footer"].flatMap { part in
      kinds.map { "<w:\(part)Reference w:type=\"\($0)\" r:id=\"\(part)-\($0)\"/>" }
    }.joined()
    let first = isTwoSided ? "<w:titlePg/>" : ""
    let box =
      "<w:r><w:pict><v:shape style=\"width:90pt;height:40pt\"><v:textbox><w:txbxContent>\(paragraph("框"))</w:txbxContent></v:textbox></v:shape></w:pict></w:r>"
    let picture = """
      <w:r><w:drawing><wp:inline><wp:extent cx="360000" cy="360000"/><wp:docPr id="1" name="图" descr="\(name)图"/><a:graphic>\
      <a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:blipFill>\
      <a:blip r:embed="auto-image"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>
      """
    let table = """
      <w:tbl><w:tblPr><w:tblStyle w:val="表样"/></w:tblPr><w:tblGrid><w:gridCol w:w="3000"/></w:tblGrid><w:tr><w:tc><w:tcPr/>\
      \(paragraph("格"))</w:tc></w:tr></w:tbl>
      """
    let notes =
      "<w:r><w:footnoteReference w:id=\"2\"/></w:r><w:r><w:endnoteReference w:id=\"3\"/></w:r><w:r><w:commentReference w:id=\"0\"/></w:r>"
    var fixture = WordFixture(
      paragraph("题", "<w:pStyle w:val=\"样\"/>") + paragraph("文", "", notes + box + picture)
        + item("项一", 1) + item("项二", 1) + item("下一", 1, 1) + item("重编", 2) + item("接编", 2) + table
        + paragraph("竖页末", "<w:sectPr>\(references)<w:pgSz w:w=\"\(width)\" w:h=\"16838\"/>\(first)</w:sectPr>")
        + paragraph("横页")
        + "<w:sectPr><w:pgSz w:w=\"16838\" w:h=\"\(width)\" w:orient=\"landscape\"/></w:sectPr>")
    for kind in kinds {
      for (part, root) in [("header", "hdr"), ("footer", "ftr")] {
        let content =
          "<w:\(root) \(WordFixture.namespaces)>\(paragraph("\(part)\(kind)", "<w:pStyle w:val=\"样\"/>"))</w:\(root)>"
        fixture.parts.append(("word/\(part)-\(kind).xml", Array(content.utf8)))
        fixture.relationships += """
          <Relationship Id="\(part)-\(kind)" Target="\(part)-\(kind).xml" \
          Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/\(part)"/>
          """
      }
    }
    if isTwoSided { fixture.add("settings", "settings", "<w:evenAndOddHeaders/>") }
    fixture.add(
      "styles", "styles",
      """
      <w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:asciiTheme="minorHAnsi" w:eastAsiaTheme="minorEastAsia"/>\
      <w:sz w:val="\(size)"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="\(size * 3)"/></w:pPr>\
      </w:pPrDefault></w:docDefaults>\
      <w:style w:type="paragraph" w:default="1" w:styleId="正"><w:name w:val="Normal"/></w:style>\
      <w:style w:type="paragraph" w:styleId="样"><w:name w:val="公用样式"/><w:basedOn w:val="正"/>\
      <w:pPr><w:jc w:val="\(size % 4 == 0 ? "center" : "right")"/></w:pPr>\
      <w:rPr><w:sz w:val="\(size + 8)"/></w:rPr></w:style>\
      <w:style w:type="table" w:styleId="表样"><w:name w:val="Table Grid"/></w:style>
      """)
    fixture.add(
      "numbering", "numbering",
      """
      <w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="\(list)"/>\
      <w:lvlText w:val="%1、"/></w:lvl><w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/>\
      <w:lvlText w:val="（%2）"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>\
      <w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>\
      </w:num>
      """)
    fixture.add("footnotes", "footnotes", "<w:footnote w:id=\"2\">\(paragraph("脚"))</w:footnote>")
    fixture.add("endnotes", "endnotes", "<w:endnote w:id=\"3\">\(paragraph("尾"))</w:endnote>")
    fixture.add("comments", "comments", "<w:comment w:id=\"0\" w:author=\"\(name)\">\(paragraph("批"))</w:comment>")
    let theme = """
      <a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:themeElements><a:fontScheme name="x">\
      <a:majorFont><a:latin typeface="Arial"/><a:ea typeface="黑体"/></a:majorFont><a:minorFont>\
      <a:latin typeface="\(font) Latin"/><a:ea typeface="\(font)"/></a:minorFont></a:fontScheme></a:themeElements></a:theme>
      """
    fixture.parts.append(("word/theme.xml", Array(theme.utf8)))
    fixture.relate("theme", "theme.xml")
    fixture.parts.append(("word/media/image.png", DOCXWriterSpecimen.picture.bytes))
    fixture.relate("image", "media/image.png")
    return try fixture.bytes()
  }

  private func words() throws -> [[UInt8]] {
    [
      try word("甲", size: 32, font: "仿宋", list: "decimal", width: 11_906, isTwoSided: true),
      try word("乙", size: 22, font: "宋体", list: "upperLetter", width: 10_431, isTwoSided: false),
      try word("丙", size: 28, font: "楷体", list: "chineseCounting", width: 8_391, isTwoSided: true),
    ]
  }

  @Test func keepsHowEachWordDocumentAppears() throws { try expectAllKept(try words(), "稿.docx") }

  @Test func keepsWhatTablesOfEachWordDocumentTakeFromAllItsText() throws {
    let styles = try part("word/styles.xml", try DocumentJoin.joined(try words().map { ("稿.docx", $0) }).bytes)
    for (number, size, font) in [(1, 32, "仿宋"), (2, 22, "宋体"), (3, 28, "楷体")] {
      let style = styles.split(separator: "<w:style ").first { $0.contains("w:styleId=\"m\(number)_表样\"") }
      #expect(try #require(style).contains("<w:sz w:val=\"\(size)\"/>") && style?.contains("\"\(font)\"") == true)
    }
  }

  @Test func keepsFirstPagesCommentsAndPicturesOfEachWordDocument() throws {
    let joined = try DocumentJoin.joined(try words().map { ("稿.docx", $0) }).bytes
    var package = try OfficePackage(joined, limits: ReadingLimits())
    let main = try part("word/document.xml", joined)
    let comments = try part("word/comments.xml", joined)
    for (number, name) in ["甲", "乙", "丙"].enumerated() {
      let isTwoSided = name != "乙"
      for kind in ["header", "footer"] {
        let own = try package.bytes("m\(number + 1)/word/\(kind)-first.xml")
        #expect((own != nil) == isTwoSided)
        if let own { #expect(String(decoding: own, as: UTF8.self).contains("\(name)\(kind)first")) }
        #expect(main.contains("w:type=\"first\" r:id=\"m\(number + 1)\(kind)-first\"") == isTwoSided)
      }
      #expect(comments.contains("\(name)批") && main.contains("descr=\"\(name)图\""))
      #expect(try package.bytes("m\(number + 1)/word/media/image.png") == DOCXWriterSpecimen.picture.bytes)
    }
    func numbers(_ element: String, in text: String) -> [Substring] {
      text.ranges(of: "<w:\(element) w:id=\"").map { text[$0.upperBound...].prefix { $0 != "\"" } }
    }
    let own = numbers("comment", in: comments)
    #expect(own.count == 3 && Set(own).count == 3 && numbers("commentReference", in: main) == own)
    #expect(main.ranges(of: "<w:titlePg/>").count == 2)
  }

  // MARK: ODT

  /// An ODT file in which every style, list and page is another's by name and its own by look.
  private func open(_ name: String, size: Int, font: String, list: String, width: Int) throws -> [UInt8] {
    func item(_ text: String, _ more: String = "") -> String {
      "<text:list-item\(more)><text:p>\(name)\(text)</text:p></text:list-item>"
    }
    let note = """
      <text:note text:id="ftn1" text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body>\
      <text:p text:style-name="样">\(name)脚</text:p></text:note-body></text:note>
      """
    let box = """
      <draw:frame draw:name="框" svg:width="3cm" svg:height="2cm" text:anchor-type="paragraph"><draw:text-box>\
      <text:p text:style-name="样">\(name)框</text:p></draw:text-box></draw:frame>
      """
    let picture = """
      <draw:frame draw:name="图" svg:width="1cm" svg:height="1cm" text:anchor-type="as-char">\
      <draw:image xlink:href="Pictures/1.png" xlink:type="simple"/></draw:frame>
      """
    let comment =
      "<office:annotation office:name=\"1\"><dc:creator>\(name)</dc:creator><text:p>\(name)批</text:p></office:annotation>"
    var fixture = OpenDocumentFixture(
      """
      <text:p text:style-name="样">\(name)题</text:p><text:p>\(name)文\(note)\(comment)\(picture)</text:p>\
      <text:p>\(name)框外\(box)</text:p><text:list text:style-name="L1">\(item("项一"))\(item("项二"))</text:list>\
      <text:list text:style-name="L1">\(item("重编", " text:start-value=\"5\""))\(item("接编"))</text:list>\
      <table:table table:name="表"><table:table-column/><table:table-row><table:table-cell><text:p>\(name)格</text:p>\
      </table:table-cell></table:table-row></table:table><text:p text:style-name="P1">\(name)横页</text:p>
      """)
    fixture.automaticStyles = """
      <style:style style:name="P1" style:family="paragraph" style:parent-style-name="Standard" style:master-page-name="横"/>\
      <text:list-style style:name="L1"><text:list-level-style-number text:level="1" style:num-format="\(list)" \
      style:num-suffix="、"/></text:list-style>
      """
    fixture.styles = """
      <style:default-style style:family="paragraph"><style:paragraph-properties fo:margin-bottom="\(size)pt"/>\
      <style:text-properties fo:font-size="\(size)pt" style:font-size-asian="\(size)pt" style:font-family-asian="\(font)"/>\
      </style:default-style><style:style style:name="Standard" style:family="paragraph"/>\
      <style:style style:name="样" style:family="paragraph" style:parent-style-name="Standard">\
      <style:paragraph-properties fo:text-align="\(size % 2 == 0 ? "center" : "end")"/>\
      <style:text-properties fo:font-size="\(size + 4)pt" style:font-size-asian="\(size + 4)pt"/></style:style>
      """
    fixture.layouts = """
      <style:page-layout style:name="Mpm1"><style:page-layout-properties fo:page-width="\(width)mm" fo:page-height="297mm"/>\
      </style:page-layout><style:page-layout style:name="Mpm2"><style:page-layout-properties fo:page-width="297mm" \
      fo:page-height="\(width)mm" style:print-orientation="landscape"/></style:page-layout>
      """
    fixture.masters = """
      <style:master-page style:name="Standard" style:page-layout-name="Mpm1">\
      <style:header><text:p text:style-name="样">\(name)眉</text:p></style:header>\
      <style:header-left><text:p>\(name)偶眉</text:p></style:header-left>\
      <style:footer><text:p>\(name)脚注线</text:p></style:footer></style:master-page>\
      <style:master-page style:name="横" style:page-layout-name="Mpm2"><style:header><text:p>\(name)横眉</text:p></style:header>\
      </style:master-page>
      """
    fixture.parts.append(("Pictures/1.png", DOCXWriterSpecimen.picture.bytes))
    return try fixture.bytes()
  }

  private func opens() throws -> [[UInt8]] {
    [
      try open("甲", size: 16, font: "仿宋", list: "1", width: 210),
      try open("乙", size: 11, font: "宋体", list: "A", width: 184),
      try open("丙", size: 14, font: "楷体", list: "i", width: 148),
    ]
  }

  @Test func keepsHowEachOpenDocumentAppears() throws { try expectAllKept(try opens(), "稿.odt") }

  @Test func keepsCommentsAndPicturesOfEachOpenDocument() throws {
    let joined = try DocumentJoin.joined(try opens().map { ("稿.odt", $0) }).bytes
    let content = try part("content.xml", joined)
    for name in ["甲", "乙", "丙"] { #expect(content.ranges(of: "\(name)批</text:p></office:annotation>").count == 1) }
    var package = try OfficePackage(joined, limits: ReadingLimits())
    let pictures = content.ranges(of: "<draw:image xlink:href=\"").map {
      content[$0.upperBound...].prefix { $0 != "\"" }
    }
    #expect(pictures.count == 3)
    for picture in pictures { #expect(try package.bytes(String(picture)) == DOCXWriterSpecimen.picture.bytes) }
    let names = content.ranges(of: "<table:table table:name=\"").map { content[$0.upperBound...].prefix { $0 != "\"" } }
    #expect(Set(names).count == 3)
  }
}
