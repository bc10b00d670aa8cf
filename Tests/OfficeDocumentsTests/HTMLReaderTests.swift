import Testing

@testable import OfficeDocuments

struct HTMLReaderTests {
  private struct Missing: Error {}

  private func read(_ text: String, name: String = "讲话.html") throws -> OfficeFile {
    try OfficeFile.read(Array(text.utf8), name: name)
  }

  private func tables(_ file: OfficeFile) -> [Table] {
    guard case .document(let document) = file.content else { return [] }
    return document.blocks.compactMap { if case .table(let table) = $0 { table } else { nil } }
  }

  @Test func makesParagraphsOfBlocks() throws {
    let file = try read(
      """
      <!DOCTYPE html><html><head><title>工作
      会议</title><style>p{}</style><script>if (a<b) "</p>"</script></head><body>
      <h1>标题</h1><p>第一段<p>第二段</p><div>第三段<div>第四段</div>第五段</div>
      </body></html>
      """)
    #expect(file.paragraphs.map(\.string) == ["标题", "第一段", "第二段", "第三段", "第四段", "第五段"])
    #expect(file.paragraphs.map(\.properties.outlineLevel) == [1, nil, nil, nil, nil, nil])
    #expect(file.paragraphs[0].place?.line == 3)
    guard case .document(let document) = file.content else { throw Missing() }
    #expect(document.title == "工作 会议")
    #expect(file.notices.isEmpty)
  }

  @Test(arguments: [
    ("<p>同志们，\n  你们好</p>", "同志们，你们好"), ("<p>GDP\n增长</p>", "GDP 增长"), ("<p> a  <b> b</b> </p>", "a b"),
    ("<p>甲&nbsp;乙&ldquo;丙&rdquo;&#20057;&#x4E59;&amp;&unknown;</p>", "甲\u{A0}乙“丙”乙乙&&unknown;"),
    ("<p>甲<br>乙<br/></p>", "甲\n乙"), ("<p>1 < 2 且 3 > 2</p>", "1 < 2 且 3 > 2"), ("<p>&#147;引&#148;</p>", "“引”"),
    ("<p>王<ruby>珏<rp>(</rp><rt>jué</rt><rp>)</rp></ruby></p>", "王珏"), ("<p>甲<!-- 注 -->乙<![endif]>丙</p>", "甲乙丙"),
    ("<pre>a\n  b</pre>", "a\n  b"),
  ]) func readsTextAsBrowsersShowIt(source: String, expected: String) throws {
    #expect(try read(source).paragraphs.map(\.string) == [expected])
  }

  @Test func partsParagraphsThatPagesPartWithLineBreaks() throws {
    let file = try read("<div>　　第一段。<br>　　第二段。<br><br>第三段<br>\n同段</div>")
    #expect(file.paragraphs.map(\.string) == ["　　第一段。", "　　第二段。", "第三段\n同段"])
  }

  @Test func keepsLooksLinksAndAlignment() throws {
    let file = try read(
      "<p align=center><b>甲</b><span style='font-weight:700;color:red'>乙</span><a href='https://a.example'>丙</a></p>")
    let bold = TextProperties { $0.isBold = true }
    #expect(
      file.paragraphs[0].inlines == [
        .text("甲乙", bold), .link(target: "https://a.example", [.text("丙", .init())]),
      ])
    #expect(file.paragraphs[0].properties.alignment == .center)
  }

  @Test func labelsListItems() throws {
    let file = try read("<ol start=3><li>甲<li>乙<ul><li>丙</ul><li value=9>丁</ol><p>戊")
    #expect(file.paragraphs.map(\.numberLabel) == ["3.", "4.", "•", "9.", ""])
    #expect(file.paragraphs.map(\.string) == ["甲", "乙", "丙", "丁", "戊"])
  }

  @Test func readsTheLabelsOfWord() throws {
    let file = try read(
      "<p class=MsoListParagraph><![if !supportLists]><span><span style='mso-list:Ignore'>（一）<span>&nbsp; </span></span></span><![endif]>工作</p>"
    )
    #expect(file.paragraphs.map(\.numberLabel) == ["（一）"])
    #expect(file.paragraphs.map(\.string) == ["工作"])
  }

  @Test func readsTablesWithSpans() throws {
    let file = try read(
      "<table><tr><th colspan=2>名单<tr><td rowspan=99999999999>县委办<td>王珏<tr><td>张晓<td colspan=2000000>x</table>")
    let table = try #require(tables(file).first)
    #expect(table.rows.map(\.cells.count) == [1, 2, 2])
    #expect(table.rows[0].cells[0].columnSpan == 2)
    #expect(table.rows[1].cells[0].rowSpan == 2)
    #expect(table.rows[2].cells[1].columnSpan == 1_000)
    #expect(table.columnWidths.count == 1_002)
  }

  @Test func takesATableOfOneCellForALayout() throws {
    let file = try read("<table><tr><td><p>甲</p><p>乙</p></td></tr></table>")
    #expect(file.paragraphs.map(\.string) == ["甲", "乙"])
  }

  @Test func noticesWhatItLeavesOut() throws {
    let file = try read(
      "<p>甲<img src=a.png><span style='display: none'>密<span>密</span></span>乙</p><iframe src=x>框</iframe>")
    #expect(file.paragraphs.map(\.string) == ["甲乙"])
    #expect(file.codes == [.hiddenText, .embeddedObject, .embeddedObject])
  }

  @Test(arguments: [
    ("<html><body><table><tr><td>甲<td>乙</table>", "名单.xls", FileFormat.html),
    ("<table><tr><td>甲</td></tr></table>", "名单.xls", .html),
    ("\u{FEFF} <!-- x --><!DOCTYPE HTML><p>甲", "a.txt", .html), ("<p>残留的标记</p>正文", "a.txt", .text),
    ("<p>甲</p>", "a.doc", .html), ("《标题》正文", "a", .text), ("<王珏>", "a", .text),
  ]) func isRecognizedOnlyWhereItIsClear(text: String, name: String, format: FileFormat) throws {
    #expect(try read(text, name: name).format == format)
  }

  @Test func obeysTheNamedEncodingWhenTheContentLeavesItOpen() throws {
    let bytes = Array("<html><meta charset=big5><p>".utf8) + [0xA4, 0xFD, 0xCF, 0xB2] + Array("</p>".utf8)
    let file = try OfficeFile.read(bytes, name: "a.html")
    #expect(file.paragraphs[0].string.hasPrefix("王"))
  }

  @Test(
    arguments: [
      "<", "<p", "<p a", "<p a=", "<p a='", "<!--", "<!", "</", "</p", "<script>", "<script>a</scrip", "<title>", "&",
      "&#", "&#x;",
      "&#99999999999;", "&#xD800;", "</p></div></table>", "<td><td><tr></td>", "<li>", "<a href=x><p>甲</a>乙",
      String(repeating: "<div>", count: 20_000) + "甲", String(repeating: "<table><tr><td>", count: 5_000) + "甲",
      String(repeating: "<b>", count: 20_000) + "甲" + String(repeating: "</b>", count: 20_000),
      String(repeating: "<ul><li>", count: 10_000) + "甲", String(repeating: "</p>", count: 20_000),
      "<p " + String(repeating: "a=1 ", count: 20_000) + ">甲", String(repeating: "<p>甲<a href=x>", count: 5_000),
    ].map(HostileText.init)) func endsOnHostilePages(_ hostile: HostileText) throws
  {
    _ = try? read(hostile.text)
  }
}
