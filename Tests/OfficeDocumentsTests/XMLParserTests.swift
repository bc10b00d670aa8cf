import Testing

@testable import OfficeDocuments

private func refusal(_ markup: String, limits: ReadingLimits = ReadingLimits()) -> ReadingError.Code? {
  do {
    _ = try XMLParser.tree(Array(markup.utf8), limits: limits)
    return nil
  } catch {
    return error.code
  }
}

@Suite struct XMLParserTests {
  @Test func namesElementsByTheirUsualPrefix() throws {
    let markup = """
      <z:p xmlns:z="http://purl.oclc.org/ooxml/wordprocessingml/main" z:a="1" b="2"><q xmlns="urn:other"/>\
      <w:r xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"/></z:p>
      """
    let root = try XMLParser.tree(Array(markup.utf8)).root
    #expect(root.name == "w:p")
    #expect(root.attribute("w:a") == "1")
    #expect(root.attribute("b") == "2")
    #expect(root.children.map(\.name) == ["?:q", "w:r"])
  }

  @Test func joinsPiecesOfText() throws {
    let root = try XMLParser.tree(Array("<a>甲&amp;<![CDATA[<乙>]]>&#x4E19;<b>丁</b>戊</a>".utf8)).root
    #expect(root.text == "甲&<乙>丙丁戊")
    let contents = root.contents.map { content in if case .text(let text) = content { text } else { "*" } }
    #expect(contents == ["甲&<乙>丙", "*", "戊"])
  }

  @Test func readsUTF16() throws {
    let units = "\u{FEFF}<?xml version=\"1.0\" encoding=\"UTF-16\"?><a>会议</a>".utf16
    let bytes = units.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8(truncatingIfNeeded: $0 >> 8)] }
    #expect(try XMLParser.tree(bytes).root.text == "会议")
  }

  @Test func toleratesPrefixesThatAreNotDeclared() throws {
    let root = try XMLParser.tree(Array("<a><x:b y:c=\"1\">文</x:b></a>".utf8)).root
    #expect(root.text == "文")
  }

  @Test(
    arguments: [
      "<!DOCTYPE a><a/>",
      "<!DOCTYPE a SYSTEM \"http://example.com/a.dtd\"><a/>",
      "<!DOCTYPE a [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><a>&e;</a>",
      "<!DOCTYPE a [<!ENTITY % p SYSTEM \"file:///etc/passwd\">%p;]><a/>",
      "<!DOCTYPE a [<!ENTITY l0 \"ha\"><!ENTITY l1 \"&l0;&l0;&l0;\"><!ENTITY l2 \"&l1;&l1;&l1;\">]><a b=\"&l2;\">&l2;</a>",
      "<!DOCTYPE a [<!ATTLIST a b CDATA \"x\">]><a/>",
    ])
  func refusesDocumentTypes(_ markup: String) { #expect(refusal(markup) == .forbidden) }

  @Test(
    arguments: [
      "", " ", "text", "<a>", "<a></b>", "<a b=1/>", "<a/><b/>", "<a>&unknown;</a>", "<a>\u{0}</a>", "<?xml?><a/>",
      "<a>\u{1}</a>",
    ])
  func refusesWhatIsNotWellFormed(_ markup: String) { #expect(refusal(markup) == .corrupt) }

  @Test func refusesDepth() {
    let depth = 256
    func nested(_ count: Int) -> String {
      String(repeating: "<a>", count: count) + String(repeating: "</a>", count: count)
    }
    #expect(refusal(nested(depth)) == nil)
    #expect(refusal(nested(depth + 1)) != nil)
    var limits = ReadingLimits()
    limits.markupDepth = 10
    #expect(refusal(nested(11), limits: limits) == .tooLarge)
  }

  @Test func refusesTooManyElements() {
    var limits = ReadingLimits()
    limits.markupElements = 100
    let markup = "<a>" + String(repeating: "<b/>", count: 100) + "</a>"
    #expect(refusal(markup, limits: limits) == .tooLarge)
  }

  @Test func survivesTruncationAnywhere() throws {
    let markup = Array("<?xml version=\"1.0\"?><a b=\"会\"><c>议<!-- x --></c><![CDATA[y]]></a>".utf8)
    for count in 0..<markup.count {
      #expect(throws: ReadingError.self) { try XMLParser.tree(Array(markup[..<count])) }
    }
  }

  @Test func tellsOrdinalsOfElements() throws {
    let tree = try XMLParser.tree(Array("<a><p><p/></p><q/><p/></a>".utf8))
    let ordinals = XMLOrdinals(of: ["p"], in: tree)
    let children = Array(tree.root.children)
    #expect(children.map { ordinals.ordinal(of: $0) } == [1, 2, 3])
  }
}
