import Testing

@testable import OfficeDocuments

/// Characters with their reading above them.
struct RubyTests {
  private func inlines(of file: OfficeFile) -> [Inline] {
    guard case .document(let document) = file.content, case .paragraph(let paragraph)? = document.blocks.first else {
      return []
    }
    return paragraph.inlines
  }

  private func readings(_ inlines: [Inline]) -> [String] {
    inlines.compactMap { if case .ruby(let ruby) = $0 { "\(ruby.base.text) \(ruby.reading)" } else { nil } }
  }

  private static let guide = """
    <w:r><w:ruby><w:rubyPr><w:hps w:val="16"/></w:rubyPr><w:rt><w:r><w:t>chán</w:t></w:r></w:rt><w:rubyBase><w:r>\
    <w:t>瀍</w:t></w:r></w:rubyBase></w:ruby></w:r>
    """
  private static let field = """
    <w:fldSimple w:instr="EQ \\* jc0 \\* &quot;Font:宋体&quot; \\* hps12 \\o\\ad(\\s\\up 11(chán),瀍)"/>
    """

  @Test(arguments: [guide, field])
  func readsGuidesOfWord(markup: String) throws {
    let body = "<w:p>\(markup)<w:r><w:t>河</w:t></w:r></w:p>"
    let file = try DOCXReader.read(try WordFixture(body).bytes(), name: "a.docx", limits: ReadingLimits())
    #expect(readings(inlines(of: file)) == ["瀍 chán"])
    #expect(file.plainLines == ["瀍河"])
  }

  @Test(arguments: [
    ("<p><ruby>瀍<rt>chán</rt></ruby>河</p>", ["瀍 chán"]),
    ("<p><ruby>瀍<rp>(</rp><rt>chán</rt><rp>)</rp>河<rp>(</rp><rt>hé</rt><rp>)</rp></ruby></p>", ["瀍 chán", "河 hé"]),
    ("<p><ruby>瀍<rt>chán<!-- --></ruby>河</p>", ["瀍 chán"]), ("<p><ruby>瀍河<rt></rt></ruby></p>", []),
  ])
  func readsRubyOfWebPages(markup: String, expected: [String]) throws {
    let file = try OfficeFile.read(Array(markup.utf8), name: "a.html")
    #expect(readings(inlines(of: file)) == expected)
    #expect(file.plainLines == ["瀍河"])
  }

  @Test(arguments: [FileFormat.docx, .odt])
  func comesBackFromEitherFormat(format: FileFormat) throws {
    let writer = try #require(documentWriters.first { $0.format == format })
    let bold = TextProperties { $0.isBold = true }
    let paragraph = Paragraph([
      .text("过", TextProperties()), .ruby(Ruby([.text("瀍", bold)], reading: "chán")), .text("河", TextProperties()),
    ])
    let written = try writer.write(Document(sections: [Section(page: .a4, blocks: [.paragraph(paragraph)])]))
    #expect(written.notices == [])
    let file = try OfficeFile.read(written.bytes, name: "a.\(format.fileNameExtension)")
    #expect(readings(inlines(of: file)) == ["瀍 chán"])
    #expect(file.plainLines == ["过瀍河"])
  }
}
