import Testing

@testable import OfficeDocuments

/// The bytes that the text flow names hold the very words.
struct SourceTextTests {
  /// What a stretch of markup says, told without the parser: references, sections and ends of lines.
  private func decoded(_ bytes: ArraySlice<UInt8>) -> String {
    var text = String(decoding: bytes, as: UTF8.self)
    if text.hasPrefix("&#x") {
      return UInt32(text.dropFirst(3).dropLast(), radix: 16).flatMap { Unicode.Scalar($0) }.map { String($0) } ?? "?"
    }
    if text.hasPrefix("&#") {
      return UInt32(text.dropFirst(2).dropLast()).flatMap { Unicode.Scalar($0) }.map { String($0) } ?? "?"
    }
    for (reference, character) in [("&lt;", "<"), ("&gt;", ">"), ("&amp;", "&"), ("&quot;", "\""), ("&apos;", "'")]
    where text == reference { text = character }
    return text
  }

  /// Compares each scalar of each paragraph with its bytes, and returns how many were found in the parts.
  private func check(_ located: LocatedFile, parts: [String?: [UInt8]]) throws -> Int {
    var found = 0
    guard case .document(let document) = located.file.content else { return 0 }
    for passage in TextFlow(document) {
      for (index, scalar) in passage.text.unicodeScalars.enumerated() {
        guard let spans = located.source.spans(of: index..<index + 1, in: passage.paragraph) else { continue }
        let span = try #require(spans.first)
        let bytes = try #require(parts[span.part])[span.bytes]
        if bytes.first == UInt8(ascii: "<"), bytes.count > 1 {
          // An element stands for the character; a lone < is a word of a CDATA section.
          #expect("\t\n\u{0C}\u{2011}\u{AD}".unicodeScalars.contains(scalar))
        } else {
          let text = decoded(bytes)
          #expect(text == String(scalar) || scalar == " " && ["\n", "\t", "\r\n"].contains(text))
        }
        found += 1
      }
    }
    return found
  }

  private let word = """
    <w:p><w:r><w:t>甲&amp;乙&lt;&#x4E19;&#19969;</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve"> 戊<!-- 注 -->己</w:t>\
    <w:tab/><w:t><![CDATA[庚<辛>]]></w:t></w:r></w:p>
    <w:p><w:r><w:t>  前后去空  </w:t></w:r><w:del w:id="1"><w:r><w:delText>删</w:delText></w:r></w:del>\
    <w:ins w:id="2"><w:r><w:t>增</w:t></w:r></w:ins><w:hyperlink w:anchor="x"><w:r><w:t>链接</w:t></w:r></w:hyperlink></w:p>
    <w:p><w:pPr><w:rPr><w:del w:id="3"/></w:rPr></w:pPr><w:r><w:t>并入</w:t></w:r></w:p><w:p><w:r><w:t>下段</w:t></w:r></w:p>
    <w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>HYPERLINK "http://a.example"</w:instrText></w:r>\
    <w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>网址</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>
    <w:tbl><w:tr><w:tc><w:p><w:r><w:t>格中𠮷</w:t></w:r></w:p></w:tc></w:tr></w:tbl>
    <w:p><w:r><w:footnoteReference w:id="1"/></w:r></w:p>
    """

  @Test func findsTheWordsOfADOCX() throws {
    var fixture = WordFixture(word)
    fixture.add("footnotes", "footnotes", "<w:footnote w:id=\"1\"><w:p><w:r><w:t>注文&gt;</w:t></w:r></w:p></w:footnote>")
    let bytes = try fixture.bytes()
    let located = try #require(try OfficeFile.located(bytes, name: "a.docx"))
    var package = try OfficePackage(bytes, limits: ReadingLimits())
    var parts: [String?: [UInt8]] = [:]
    for part in ["word/document.xml", "word/footnotes.xml"] { parts[part] = try package.bytes(part) }
    #expect(located.file == (try OfficeFile.read(bytes, name: "a.docx")))
    let texts = TextFlow(located.file).map(\.text)
    #expect(texts == ["甲&乙<丙丁 戊己\t庚<辛>", "前后去空增链接", "并入下段", "网址", "格中𠮷", "", "注文>"])
    #expect(try check(located, parts: parts) == texts.reduce(0) { $0 + $1.unicodeScalars.count })
    // Words over a change of look lie in two stretches.
    let first = try #require(TextFlow(located.file).first { _ in true })
    let spans = try #require(located.source.spans(of: 4..<9, in: first.paragraph))
    #expect(
      spans.map { String(decoding: parts[$0.part]?[$0.bytes] ?? [], as: UTF8.self) } == ["&#x4E19;&#19969;", " 戊", "己"])
  }

  @Test(arguments: [false, true]) func findsTheWordsOfAnODT(isFlat: Bool) throws {
    var fixture = OpenDocumentFixture(
      """
      <text:p>甲 &amp;\n  乙<text:span>丙<text:s text:c="2"/>丁</text:span><text:tab/>戊<text:line-break/>己</text:p>
      <text:h text:outline-level="1">题<text:note text:id="n" text:note-class="footnote"><text:note-citation>1</text:note-citation>\
      <text:note-body><text:p>注&#x6587;</text:p></text:note-body></text:note>目</text:h>
      <table:table><table:table-column/><table:table-row><table:table-cell><text:p>格<text:a xlink:href="http://a.example">链</text:a></text:p>\
      </table:table-cell></table:table-row></table:table>
      """)
    fixture.layouts = "<style:page-layout style:name=\"l\"/>"
    fixture.masters = """
      <style:master-page style:name="Standard" style:page-layout-name="l"><style:header><text:p>页眉</text:p></style:header>\
      </style:master-page>
      """
    let bytes = isFlat ? fixture.flat() : try fixture.bytes()
    let located = try #require(try OfficeFile.located(bytes, name: "a.odt"))
    var parts: [String?: [UInt8]] = [nil: bytes]
    if !isFlat {
      var package = try OfficePackage(bytes, limits: ReadingLimits())
      for part in ["content.xml", "styles.xml"] { parts[part] = try package.bytes(part) }
    }
    #expect(located.file == (try OfficeFile.read(bytes, name: "a.odt")))
    let texts = TextFlow(located.file).map(\.text)
    #expect(texts == ["甲 & 乙丙  丁\t戊\n己", "题目", "注文", "格链", "页眉"])
    // The two spaces of `text:s` stand nowhere as characters.
    #expect(try check(located, parts: parts) == texts.reduce(-2) { $0 + $1.unicodeScalars.count })
    let first = try #require(TextFlow(located.file).first { _ in true })
    #expect(located.source.spans(of: 5..<8, in: first.paragraph) == nil)
  }

  @Test func findsTheWordsOfAPartInUTF16() throws {
    let markup =
      "<?xml version=\"1.0\" encoding=\"UTF-16\"?><w:document \(WordFixture.namespaces)><w:body><w:p><w:r><w:t>甲&amp;𠮷</w:t></w:r></w:p></w:body></w:document>"
    var units: [UInt8] = [0xFE, 0xFF]
    for unit in markup.utf16 { units += [UInt8(unit >> 8), UInt8(unit & 0xFF)] }
    let bytes = try WordFixture().package([("word/document.xml", units)])
    let located = try #require(try OfficeFile.located(bytes, name: "a.docx"))
    let paragraph = try #require(TextFlow(located.file).first { _ in true }).paragraph
    let spans = try #require(located.source.spans(of: 0..<3, in: paragraph))
    let text = spans.map { span in
      let bytes = Array(units[span.bytes])
      var decoded: [UInt16] = []
      for index in stride(from: 0, to: bytes.count, by: 2) {
        decoded.append(UInt16(bytes[index]) << 8 | UInt16(bytes[index + 1]))
      }
      return String(decoding: decoded, as: UTF16.self)
    }
    #expect(text == ["甲&amp;𠮷"])
  }

  @Test func namesNoBytesInAnEncodingThatNobodyEdits() throws {
    let markup = Array(
      "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><w:document \(WordFixture.namespaces)><w:body><w:p><w:r><w:t>abc</w:t></w:r></w:p></w:body></w:document>"
        .utf8)
    let bytes = try WordFixture().package([("word/document.xml", markup)])
    let located = try #require(try OfficeFile.located(bytes, name: "a.docx"))
    let paragraph = try #require(TextFlow(located.file).first { _ in true }).paragraph
    #expect(paragraph.text == "abc")
    #expect(located.source.spans(of: 0..<3, in: paragraph) == nil)
  }

  @Test func tellsHowTextLooksWithItsStyles() {
    let style = Style(
      name: "强调",
      text: TextProperties {
        $0.isBold = true; $0.size = .points(16)
      })
    let document = Document(styles: [style])
    let paragraph = Paragraph(
      [
        .text("甲", TextProperties()), .tab, .text("乙", TextProperties { $0.isBold = false }),
        .link(target: "#a", [.text("丙", TextProperties())]),
      ],
      style: "强调")
    let runs = TextLooks(document).runs(of: paragraph)
    #expect(runs.map(\.range) == [0..<2, 2..<3, 3..<4])
    #expect(runs.map(\.look.isBold) == [true, false, true])
    #expect(runs.allSatisfy { $0.look.size == .points(16) })
  }

  @Test func walksThroughEachStoryOnce() {
    func note(_ text: String) -> Inline { .footnote([Paragraph(text)]) }
    let box = Shape(left: .zero, top: .zero, width: .zero, height: .zero, paragraphs: [Paragraph("框")])
    let inner = Table(columnWidths: [.points(10)], rows: [TableRow([TableCell("里")])])
    let table = Table(
      columnWidths: [.points(10), .points(10)], rows: [TableRow([TableCell("格"), TableCell([.table(inner)])])])
    let header = PageFurniture(odd: [Paragraph([.text("眉", TextProperties()), .shape(box)])], even: [Paragraph("偶")])
    let section = Section(
      page: .a4, header: header, footer: PageFurniture(odd: [Paragraph("脚")]),
      blocks: [
        .paragraph(Paragraph([.text("文", TextProperties()), .shape(box), .link(target: "#a", [note("注")])])),
        .table(table),
        .tableOfContents(TableOfContents(entries: [.init(text: "目", level: 1, bookmark: "a")])),
      ])
    let passages = Array(TextFlow(Document(sections: [section, section])))
    #expect(passages.map(\.text).joined() == "文框注格里文框注格里眉框偶脚")
    #expect(passages.prefix(5).map(\.story) == [.body, .box, .note, .cell, .cell])
    #expect(passages.map(\.cell) == [nil, nil, nil, 0, 1, nil, nil, nil, 2, 3, nil, nil, nil, nil])
    #expect(passages.suffix(4).map(\.story) == [.header, .header, .header, .footer])
    #expect(TextFlow(Document(sections: [section]), stories: [.note, .footer]).map(\.text) == ["注", "脚"])
  }
}
