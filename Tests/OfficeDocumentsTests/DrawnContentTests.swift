import Testing

@testable import OfficeDocuments

/// Words that stand outside the running text: read, or told with their words.
struct DrawnContentTests {
  private func read(_ fixture: WordFixture) throws -> OfficeFile {
    try DOCXReader.read(try fixture.bytes(), name: "a.docx", limits: ReadingLimits())
  }

  private func graphic(_ content: String) -> String {
    """
    <w:p><w:r><w:drawing><wp:inline><wp:extent cx="5000000" cy="900000"/><a:graphic><a:graphicData uri="u">\(content)\
    </a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>
    """
  }

  @Test func readsTheShapesOfALockedCanvas() throws {
    let text = "<a:txBody><a:bodyPr/><a:p><a:r><a:t>会场</a:t></a:r><a:br/><a:r><a:t>示意</a:t></a:r></a:p></a:txBody>"
    let canvas = """
      <lc:lockedCanvas xmlns:lc="http://schemas.openxmlformats.org/drawingml/2006/lockedCanvas"><a:sp><a:txSp>\(text)\
      </a:txSp></a:sp><a:grpSp><a:sp>\(text)</a:sp></a:grpSp></lc:lockedCanvas>
      """
    let file = try read(WordFixture(graphic(canvas)))
    #expect(file.plainLines == ["", "会场 示意", "会场 示意"])
    #expect(file.notices == [])
  }

  @Test func quotesTheWordsOfCharts() throws {
    var fixture = WordFixture(
      graphic(
        "<c:chart xmlns:c=\"http://schemas.openxmlformats.org/drawingml/2006/chart\" r:id=\"rChart\"/>"))
    let chart = """
      <c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" \(WordFixture.namespaces)><c:title>\
      <a:p><a:r><a:t>各乡镇完成率</a:t></a:r></a:p></c:title><c:ser><c:tx><c:strRef><c:strCache><c:pt><c:v>上半年</c:v>\
      </c:pt></c:strCache></c:strRef></c:tx><c:cat><c:strRef><c:strCache><c:pt><c:v>青石镇</c:v></c:pt></c:strCache>\
      </c:strRef></c:cat><c:val><c:numRef><c:numCache><c:pt><c:v>97.5</c:v></c:pt></c:numCache></c:numRef></c:val>\
      </c:ser></c:chartSpace>
      """
    fixture.parts.append(("word/charts/chart1.xml", Array(chart.utf8)))
    fixture.relate("chart", "charts/chart1.xml", id: "rChart")
    let message = try #require(try read(fixture).notices.first?.message.chinese)
    for word in ["各乡镇完成率", "上半年", "青石镇"] { #expect(message.contains(word)) }
    #expect(!message.contains("97.5"))
  }

  @Test func tellsOfGraphicsOfAnUnknownKind() throws {
    let file = try read(WordFixture(graphic("<x:map xmlns:x=\"urn:maps\"><x:label>北门</x:label></x:map>")))
    #expect(file.notices.map(\.code) == [.unknownContent])
    #expect(file.notices.first?.message.chinese.contains("北门") ?? false)
  }

  @Test func tellsOfSubdocumentsInsideParagraphs() throws {
    let file = try read(WordFixture("<w:p><w:r><w:t>前</w:t></w:r><w:subDoc r:id=\"r9\"/></w:p>"))
    #expect(file.notices.map(\.code) == [.externalLink])
    #expect(file.notices.first?.place.paragraph == 1)
  }

  @Test func readsWhatFormFieldsShow() throws {
    func field(_ data: String, _ kind: String) -> String {
      """
      <w:r><w:fldChar w:fldCharType="begin"><w:ffData>\(data)</w:ffData></w:fldChar></w:r><w:r><w:instrText>\(kind)\
      </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>
      """
    }
    let box = field("<w:checkBox><w:default w:val=\"0\"/><w:checked/></w:checkBox>", "FORMCHECKBOX")
    let list = field(
      "<w:ddList><w:result w:val=\"1\"/><w:listEntry w:val=\"出席\"/><w:listEntry w:val=\"请假\"/></w:ddList>",
      "FORMDROPDOWN")
    #expect(try read(WordFixture("<w:p>\(box)\(list)</w:p>")).plainLines == ["☑请假"])
  }

  @Test func namesFormulasOfTheOldEditor() throws {
    let object = "<w:p><w:r><w:object><o:OLEObject ProgID=\"Equation.DSMT4\"/></w:object></w:r></w:p>"
    #expect(try read(WordFixture(object)).notices.first?.message.chinese.contains("MathType") ?? false)
  }

  @Test(arguments: [
    ("Wingdings", "\u{F0FC}", "✓"), ("Wingdings", "ü", "✓"), ("Symbol", "\u{F061}", "α"), ("Symbol", "S", "Σ"),
    ("Wingdings 2", "\u{F052}", "☑"), ("Wingdings 3", "\u{F070}", "▲"), ("Webdings", "\u{F061}", "✔"),
  ])
  func readsTheSignsThatSymbolFontsShow(font: String, code: String, sign: String) throws {
    let run = "<w:r><w:rPr><w:rFonts w:ascii=\"\(font)\" w:hAnsi=\"\(font)\"/></w:rPr><w:t>\(code)</w:t></w:r>"
    let file = try read(WordFixture("<w:p>\(run)<w:r><w:t>同意</w:t></w:r></w:p>"))
    #expect(file.plainLines == [sign + "同意"])
    #expect(file.notices == [])
  }

  @Test func tellsOfSymbolsThatNobodyKnows() throws {
    let run = "<w:r><w:rPr><w:rFonts w:ascii=\"某院徽标\"/></w:rPr><w:t>\u{F041}</w:t></w:r>"
    let file = try read(WordFixture("<w:p>\(run)</w:p>"))
    #expect(file.notices.first?.message.chinese.contains("某院徽标 U+F041") ?? false)
  }

  @Test func readsAPartInGBKWithDamagedBytes() throws {
    var bytes = Array("<?xml version=\"1.0\" encoding=\"GB18030\"?><w:document \(WordFixture.namespaces)>".utf8)
    bytes += Array("<w:body><w:p><w:r><w:t>".utf8)
    // 会议, and the first half of a character.
    bytes += [0xBB, 0xE1, 0xD2, 0xE9, 0xA9]
    bytes += Array("</w:t></w:r></w:p></w:body></w:document>".utf8)
    let package = try WordFixture().package([("word/document.xml", bytes)])
    let file = try DOCXReader.read(package, name: "a.docx", limits: ReadingLimits())
    #expect(file.plainLines == ["会议\u{FFFD}"])
    #expect(file.notices.map(\.code) == [.undecodable])
  }

  @Test func readsFormulasOfWebPages() throws {
    let page = "<p>占<math><mfrac><mn>2</mn><mn>3</mn></mfrac></math>以上</p><p>后<math><mi>x</mi><p>文"
    #expect(try OfficeFile.read(Array(page.utf8), name: "a.html").plainLines == ["占2/3以上", "后x", "文"])
  }
}
