import Testing

@testable import OfficeDocuments

@Suite struct XMLTreeTests {
  @Test func keepsTextBehindAnElementOutOfIt() throws {
    let root = try XMLParser.tree(Array("<p>甲<span>乙</span>丙<span/>丁</p>".utf8)).root
    #expect(root.child("span")?.text == "乙")
    #expect(root.text == "甲乙丙丁")
    let texts = root.contents.compactMap { content -> String? in
      if case .text(let text) = content { text } else { nil }
    }
    #expect(texts == ["甲", "丙", "丁"])
  }

  @Test func readsAmpersandsInAttributes() throws {
    let root = try XMLParser.tree(Array(#"<a href="x?a=1&amp;b=2&#38;c=&amp;#38;" title="&lt;&quot;"/>"#.utf8)).root
    #expect(root.attribute("href") == "x?a=1&b=2&c=&#38;")
    #expect(root.attribute("title") == "<\"")
  }

  @Test func joinsLongTextIntoOneNode() throws {
    let text = String(repeating: "长文 &amp; ", count: 20_000)
    let root = try XMLParser.tree(Array("<p>\(text)</p>".utf8)).root
    #expect(Array(root.contents).count == 1)
  }
}
