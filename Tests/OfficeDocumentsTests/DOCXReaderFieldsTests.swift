import Testing

@testable import OfficeDocuments

/// The runs of a field, from its instruction and the runs of its result.
private func field(_ instruction: String, _ result: String?) -> String {
  let begin = "<w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:instrText>\(instruction)</w:instrText></w:r>"
  let separate = result.map { "<w:r><w:fldChar w:fldCharType='separate'/></w:r>\($0)" } ?? ""
  return begin + separate + "<w:r><w:fldChar w:fldCharType='end'/></w:r>"
}

private func run(_ text: String) -> String { "<w:r><w:t>\(text)</w:t></w:r>" }

@Suite struct DOCXReaderFieldsTests {
  @Test(
    arguments: [
      (field(" DATE ", run("五月")), "五月"),
      (field(" PAGE ", run("3")), "<page>"),
      (field(" NUMPAGES ", run("9")), "<pages>"),
      (field(" PAGEREF _Toc1 \\h ", run("4")), "<4 of _Toc1>"),
      (field(" HYPERLINK &quot;http://example.com/&quot; ", run("址")), "<http://example.com/: 址>"),
      (field(" HYPERLINK \\l &quot;b&quot; ", run("址")), "<#b: 址>"),
      // An inner field in an instruction is part of the instruction.
      (field("IF </w:instrText></w:r>\(field("PAGE", run("1")))<w:r><w:instrText> = 1 ", run("真")), "真"),
      // An inner field in a result is part of the result.
      (field(" TOC ", run("一") + field("PAGEREF a", run("2")) + run("尾")), "一<2 of a>尾"),
      (field("EQ \\o\\ac(○,3)", nil), "③"),
      (field("eq \\o\\ac(○,会)", nil), "会"),
      (field("EQ \\* jc2 \\* &quot;Font:宋体&quot; \\* hps10 \\o\\ad(\\s\\up 9(pīn),拼)", nil), "拼"),
      (field("EQ \\f(1,2)", nil), "1/2"),
      (field("SYMBOL 252 \\f &quot;Wingdings&quot;", nil), "✓"),
    ])
  func readsFieldsByTheirResult(_ runs: String, _ expected: String) throws {
    #expect(try readWord("<w:p>\(run("前"))\(runs)\(run("后"))</w:p>").lines == ["前\(expected)后"])
  }

  @Test func readsFieldsThatSpanParagraphs() throws {
    let file = try readWord(
      """
      <w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> TOC </w:instrText></w:r><w:r>\
      <w:fldChar w:fldCharType="separate"/></w:r>\(run("第一条"))</w:p><w:p>\(run("第二条"))<w:r>\
      <w:fldChar w:fldCharType="end"/></w:r>\(run("后"))</w:p>
      """)
    #expect(file.lines == ["第一条", "第二条后"])
  }

  @Test func doesNotLoseTheTextBehindAFieldThatNeverEnds() throws {
    let file = try readWord(
      """
      <w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> PAGE </w:instrText></w:r>\(run("甲"))</w:p>\
      <w:p>\(run("乙"))<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p><w:p><w:r><w:fldChar w:fldCharType="end"/></w:r>\
      <w:r><w:fldChar w:fldCharType="begin"/></w:r>\(run("丙"))</w:p>
      """)
    #expect(file.lines.last == "丙")
  }

  @Test func readsTextBoxesInsideInstructionsOfOpenFields() throws {
    let box =
      "<w:r><w:pict><v:rect><v:textbox><w:txbxContent><w:p>\(run("框"))</w:p></w:txbxContent></v:textbox></v:rect></w:pict></w:r>"
    let file = try readWord("<w:p>\(field(" DATE ", run("一") + box))\(run("后"))</w:p>")
    #expect(file.lines == ["一[框]后"])
  }
}
