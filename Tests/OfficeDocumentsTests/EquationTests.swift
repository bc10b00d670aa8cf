import Testing

@testable import OfficeDocuments

/// Formulas from one form into another, with nothing of their meaning lost.
struct EquationTests {
  static let mathNamespace = "http://schemas.openxmlformats.org/officeDocument/2006/math"

  /// A run of Office Math.
  static func run(_ text: String) -> String { "<m:r><m:t>\(text)</m:t></m:r>" }

  private func word(_ markup: String) throws -> Equation {
    let xml = "<m:oMath \(WordFixture.namespaces)>\(markup)</m:oMath>"
    var reader = OMMLReader()
    return try #require(reader.read(try XMLParser.tree(Array(xml.utf8)).root, isDisplayed: false))
  }

  private func mathML(_ markup: String) throws -> Equation {
    let xml = "<math xmlns=\"http://www.w3.org/1998/Math/MathML\">\(markup)</math>"
    let element = try #require(MathMLElement(try XMLParser.tree(Array(xml.utf8)).root))
    return try #require(MathMLReader.read(element, isDisplayed: false))
  }

  @Test(arguments: [
    ("<m:f><m:num>\(run("2"))</m:num><m:den>\(run("3"))</m:den></m:f>", "2/3"),
    ("<m:f><m:num>\(run("a+b"))</m:num><m:den>\(run("2"))</m:den></m:f>", "(a+b)/2"),
    (run("3") + "<m:f><m:num>\(run("1"))</m:num><m:den>\(run("2"))</m:den></m:f>", "3 1/2"),
    ("<m:f><m:num>\(run("1"))</m:num><m:den>\(run("2"))</m:den></m:f>" + run("x"), "(1/2)x"),
    ("<m:sSup><m:e>\(run("10"))</m:e><m:sup>\(run("4"))</m:sup></m:sSup>", "10⁴"),
    ("<m:sSup><m:e>\(run("10"))</m:e><m:sup>\(run("-3"))</m:sup></m:sSup>", "10⁻³"),
    ("<m:sSup><m:e>\(run("e"))</m:e><m:sup>\(run("kt"))</m:sup></m:sSup>", "e^(kt)"),
    ("<m:sSub><m:e>\(run("CO"))</m:e><m:sub>\(run("2"))</m:sub></m:sSub>", "CO₂"),
    ("<m:sSub><m:e>\(run("x"))</m:e><m:sub>\(run("i"))</m:sub></m:sSub>", "x_i"),
    ("<m:rad><m:radPr><m:degHide/></m:radPr><m:deg/><m:e>\(run("x+1"))</m:e></m:rad>", "√(x+1)"),
    ("<m:rad><m:deg>\(run("3"))</m:deg><m:e>\(run("V"))</m:e></m:rad>", "∛(V)"),
    (
      "<m:nary><m:naryPr><m:chr m:val=\"∑\"/></m:naryPr><m:sub>\(run("i=1"))</m:sub><m:sup>\(run("n"))</m:sup>"
        + "<m:e>\(run("i"))</m:e></m:nary>", "∑_(i=1)^n i"
    ),
    ("<m:d><m:e>\(run("a"))</m:e><m:e>\(run("b"))</m:e></m:d>", "(a|b)"),
    (
      "<m:m><m:mr><m:e>\(run("1"))</m:e><m:e>\(run("0"))</m:e></m:mr><m:mr><m:e>\(run("0"))</m:e>"
        + "<m:e>\(run("1"))</m:e></m:mr></m:m>", "[1, 0; 0, 1]"
    ),
    ("<m:acc><m:accPr><m:chr m:val=\"\u{304}\"/></m:accPr><m:e>\(run("x"))</m:e></m:acc>", "x\u{304}"),
    ("<m:func><m:fName>\(run("sin"))</m:fName><m:e>\(run("x"))</m:e></m:func>", "sin x"),
    (
      "<m:limLow><m:e>\(run("lim"))</m:e><m:lim>\(run("x→0"))</m:lim></m:limLow>", "lim_(x→0)"
    ),
    ("<w:ins><m:r><m:t>x</m:t></m:r></w:ins><w:del><m:r><m:t>y</m:t></m:r></w:del>", "x"),
    ("<m:r><m:t>\u{1D465}</m:t></m:r>", "x"),
  ])
  func readsOfficeMathAsOneLine(markup: String, text: String) throws {
    #expect(try word(markup).text == text)
  }

  @Test(arguments: [
    ("<mfrac><mn>2</mn><mn>3</mn></mfrac>", "2/3"),
    ("<msup><mn>10</mn><mn>4</mn></msup>", "10⁴"),
    (
      "<mrow><munderover><mo>∑</mo><mrow><mi>i</mi><mo>=</mo><mn>1</mn></mrow><mi>n</mi></munderover>"
        + "<msub><mi>x</mi><mi>i</mi></msub></mrow>", "∑_(i=1)^n x_i"
    ),
    ("<mrow><mo>(</mo><mfrac><mi>a</mi><mi>b</mi></mfrac><mo>)</mo></mrow>", "(a/b)"),
    ("<mfenced><mi>a</mi><mi>b</mi></mfenced>", "(a,b)"),
    ("<msqrt><mi>x</mi><mo>+</mo><mn>1</mn></msqrt>", "√(x+1)"),
    ("<mi>f</mi><mo>&#x2061;</mo><mfenced><mi>x</mi></mfenced>", "f(x)"),
    ("<semantics><mrow><mi>x</mi></mrow><annotation encoding=\"StarMath 5.0\">x</annotation></semantics>", "x"),
    ("<mover><mi>x</mi><mo>¯</mo></mover>", "x\u{305}"),
    ("<mmultiscripts><mi>U</mi><mprescripts/><mn>92</mn><mn>238</mn></mmultiscripts>", "₉₂²³⁸U"),
    ("<mtext>合计 </mtext><mn>5</mn>", "合计5"),
    ("<mphantom><mi>x</mi></mphantom><mn>1</mn>", "1"),
  ])
  func readsMathMLAsOneLine(markup: String, text: String) throws {
    #expect(try mathML(markup).text == text)
  }

  @Test(arguments: 0..<24)
  func keepsEveryPartOnTheWayThroughBothLanguages(seed: Int) throws {
    var generator = EquationGenerator(seed: UInt64(seed))
    let equation = Equation(generator.parts())
    var xml = XMLWriter(fragmentReservingCapacity: 0)
    xml.element("w:p", ["xmlns:w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main"]) {
      $0.officeMath(equation)
    }
    let paragraph = try XMLParser.tree(xml.bytes).root
    var reader = OMMLReader()
    let math = try #require(paragraph.child("m:oMath"))
    let read = reader.read(math, isDisplayed: false)
    let fromWord = try #require(read)
    // Compared outside of the macro, which would print both trees.
    let isKeptByWord = fromWord.parts == equation.parts
    #expect(isKeptByWord, "\(equation.text)")
    let part = MathMLWriter.part(equation)
    let root = try XMLParser.tree(part).root
    let element = try #require(MathMLElement(root))
    let fromMathML = try #require(MathMLReader.read(element, isDisplayed: false))
    let isKeptByMathML = fromMathML.parts == equation.parts
    #expect(isKeptByMathML, "\(equation.text)")
    #expect(fromMathML.text == equation.text)
    // What Word wrote comes out again as it came, and means the same.
    var again = XMLWriter(fragmentReservingCapacity: 0)
    again.element("w:p", ["xmlns:w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main"]) {
      $0.officeMath(fromWord)
    }
    #expect(String(decoding: again.bytes, as: UTF8.self) == String(decoding: xml.bytes, as: UTF8.self))
  }

  @Test func keepsWhatTheTreeDoesNotHold() throws {
    let markup = """
      <m:acc><m:accPr><m:chr m:val="&#x302;"/><m:ctrlPr><w:rPr><w:rFonts w:ascii="Cambria Math" w:hAnsi="Cambria Math"/>\
      <w:b/></w:rPr></m:ctrlPr></m:accPr><m:e><m:argPr><m:argSz m:val="1"/></m:argPr><m:r><w:rPr><w:color w:val="FF0000"/>\
      <w:sz w:val="24"/></w:rPr><m:t>x</m:t></m:r></m:e></m:acc>
      """
    let written = String(decoding: try #require(try word(markup).wordMarkup), as: UTF8.self)
    for kept in ["<m:argSz m:val=\"1\"/>", "<w:b/>", "w:val=\"FF0000\""] {
      #expect(written.contains(kept), "\(kept)")
    }
    #expect(!written.contains("w:sz"), "a formula is as large as the text around it")
  }

  @Test func writesOnlyWhatTheGrammarAllows() throws {
    let markup = """
      <m:f><m:den><m:r><m:t>2</m:t><w:drawing><wp:inline/></w:drawing></m:r></m:den><m:fPr><m:type m:val="odd"/></m:fPr>\
      <m:num onclick="x()"><m:r><w:fldChar w:fldCharType="begin"/><m:t>1</m:t></m:r><w:p/></m:num></m:f><m:rad/>
      """
    let equation = try word(markup)
    let written = String(decoding: try #require(equation.wordMarkup), as: UTF8.self)
    #expect(
      written
        == "<m:oMath xmlns:m=\"\(Self.mathNamespace)\"><m:f><m:fPr/><m:num><m:r><m:t>1</m:t></m:r></m:num><m:den><m:r>"
        + "<m:t>2</m:t></m:r></m:den></m:f><m:rad><m:deg/><m:e/></m:rad></m:oMath>")
  }

  @Test func tellsOfPicturesInsideAFormula() throws {
    let body = "<w:p><m:oMath><m:r><m:t>x</m:t><w:drawing/></m:r></m:oMath></w:p>"
    let file = try DOCXReader.read(try WordFixture(body).bytes(), name: "a.docx", limits: ReadingLimits())
    #expect(file.notices.contains { $0.message.chinese.contains("公式") && $0.place.paragraph == 1 })
  }

  @Test func readsADeepFormulaWithoutItsMarkup() throws {
    let depth = 80
    let markup =
      String(repeating: "<m:rad><m:deg/><m:e>", count: depth) + Self.run("x")
      + String(repeating: "</m:e></m:rad>", count: depth)
    let equation = try word(markup)
    #expect(equation.wordMarkup == nil)
    #expect(equation.text.contains("x"))
  }

  @Test(arguments: [
    ("EQ \\f(a,b)", "a/b"), ("EQ \\r(3,x)", "∛(x)"), ("EQ 10\\s\\up5(4)", "10⁴"), ("EQ H\\s\\do3(2)O", "H₂O"),
    ("EQ \\b\\bc\\{(\\a\\al(x,y))", "{x; y}"), ("EQ \\i\\su(i=1,n,x)", "∑_(i=1)^n x"), ("EQ 3\\f(1,2)", "3 1/2"),
    ("EQ \\o\\ac(○,8)", "⑧"), ("EQ \\l(a,b)", "a,b"), ("EQ \\x(甲)", "甲"),
  ])
  func readsEquationFields(instruction: String, text: String) {
    #expect(WordEquationField.inlines(of: instruction[...], TextProperties()).text == text)
  }

  @Test(arguments: [FileFormat.docx, .odt])
  func comesBackFromEitherFormat(format: FileFormat) throws {
    let writer = try #require(documentWriters.first { $0.format == format })
    let fraction = Equation([
      .run("η=", EquationLook()),
      .fraction(above: [.run("A", EquationLook())], below: [.run("B", EquationLook())], .bar),
    ])
    let displayed = Equation(fraction.parts, isDisplayed: true)
    let document = Document(sections: [
      Section(
        page: .a4,
        blocks: [
          .paragraph(Paragraph([.text("效率", TextProperties()), .equation(fraction), .text("。", TextProperties())])),
          .paragraph(Paragraph([.equation(displayed)])),
        ])
    ])
    let written = try writer.write(document)
    #expect(written.notices == [])
    let read = try OfficeFile.read(written.bytes, name: "a.\(format.fileNameExtension)")
    #expect(read.notices == [])
    guard case .document(let back) = read.content else {
      Issue.record("no document")
      return
    }
    let equations = back.blocks.flatMap { block -> [Equation] in
      guard case .paragraph(let paragraph) = block else { return [] }
      return paragraph.inlines.compactMap { if case .equation(let equation) = $0 { equation } else { nil } }
    }
    #expect(equations.map(\.parts) == [fraction.parts, fraction.parts])
    #expect(equations.map(\.isDisplayed) == [false, true])
    #expect(read.plainLines == ["效率η=A/B。", "η=A/B"])
  }
}
