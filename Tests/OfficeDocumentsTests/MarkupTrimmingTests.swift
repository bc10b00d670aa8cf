import Testing

@testable import OfficeDocuments

@Suite struct MarkupTrimmingTests {
  @Test(arguments: [
    ("<a><w:x>1</w:x><b/></a>", "<a><b/></a>"),
    ("<a><w:x y='1'/><b/></a>", "<a><b/></a>"),
    ("<a><w:x><c><b/></c></w:x>2<w:x\n>3</w:x></a>", "<a>2</a>"),
    ("<a><w:xy>1</w:xy></a>", "<a><w:xy>1</w:xy></a>"),
    ("<a/>", "<a/>"),
    ("", ""),
  ])
  func removesElementsWithAllThatIsInThem(_ markup: String, _ expected: String) {
    #expect(String(decoding: Array(markup.utf8).withoutElements(named: ["w:x"]), as: UTF8.self) == expected)
  }

  @Test(arguments: [
    "<a><!-- <w:x> --><w:x>1</w:x></a>", "<a><![CDATA[<w:x>]]></a>", "<!DOCTYPE a><a><w:x/></a>",
    "<a><w:x>", "<a><w:x", "<a><",
  ])
  func leavesMarkupThatOnlyAParserUnderstands(_ markup: String) {
    #expect(String(decoding: Array(markup.utf8).withoutElements(named: ["w:x"]), as: UTF8.self) == markup)
  }

  @Test(arguments: [
    (#"<a><w:x t="1"><b/></w:x><w:x t="2">2</w:x></a>"#, #"<a><w:x t="2">2</w:x></a>"#),
    (#"<a><w:x t="2"><b t="1"/></w:x></a>"#, #"<a><w:x t="2"><b t="1"/></w:x></a>"#),
    (#"<a><w:x s="0" t="1"/></a>"#, "<a></a>"),
  ])
  func removesElementsThatHaveAnAttribute(_ markup: String, _ expected: String) {
    #expect(
      String(decoding: Array(markup.utf8).withoutElements(named: [#"w:x t="1""#]), as: UTF8.self) == expected)
  }
}
