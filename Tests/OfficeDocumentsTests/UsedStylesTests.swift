import Testing

@testable import OfficeDocuments

@Suite struct UsedStylesTests {
  private let document: Document = {
    let heading = Style(
      name: "一级标题", basedOn: Style.defaultName,
      paragraph: ParagraphProperties { $0.outlineLevel = 2 }, text: TextProperties { $0.eastAsianFont = "黑体" })
    let runIn = TextProperties {
      $0.style = "一级标题"
      $0.eastAsianFont = "黑体"
    }
    var document = Document(
      styles: [
        Style(name: Style.defaultName, text: TextProperties { $0.eastAsianFont = "仿宋" }), heading,
        Style(name: "从不用", text: TextProperties { $0.eastAsianFont = "隶书" }),
      ],
      sections: [
        Section(
          page: .a4,
          blocks: [
            .paragraph(Paragraph("一、总体", style: "一级标题")),
            .paragraph(Paragraph([.text("（一）目标。", runIn), .text("要落实。", TextProperties())])),
          ])
      ])
    document.fontSubstitutes = [FontSubstitutes(font: "黑体", substitutes: ["思源黑体"])]
    return document
  }()

  private func parts(_ format: String) throws -> (styles: String, text: String, fonts: String) {
    let writer = try #require(documentWriters.first { $0.format.name == format })
    var package = try OfficePackage(try writer.write(document).bytes, limits: ReadingLimits())
    func part(_ name: String) throws -> String { String(decoding: try package.bytes(name) ?? [], as: UTF8.self) }
    return format == "docx"
      ? (try part("word/styles.xml"), try part("word/document.xml"), try part("word/fontTable.xml"))
      : (try part("styles.xml"), try part("content.xml"), try part("styles.xml"))
  }

  @Test(arguments: ["docx", "odt"]) func declaresOnlyTheStylesThatAreUsed(_ format: String) throws {
    let (styles, _, fonts) = try parts(format)
    #expect(!styles.contains("从不用") && !fonts.contains("隶书"))
  }

  @Test(arguments: ["docx", "odt"]) func writesHeadingsAsThoseThatProgramsKnow(_ format: String) throws {
    let (styles, text, _) = try parts(format)
    #expect(styles.contains(format == "docx" ? "<w:name w:val=\"heading 2\"/>" : "style:name=\"Heading_20_2\""))
    #expect(text.contains(format == "docx" ? "<w:pStyle w:val=\"Heading2\"/>" : "text:style-name=\"Heading_20_2\""))
  }

  @Test(arguments: ["docx", "odt"]) func writesARunInHeadingInAStyleOfCharacters(_ format: String) throws {
    let (styles, text, _) = try parts(format)
    #expect(styles.contains("标题 2 字符"))
    #expect(text.contains(format == "docx" ? "<w:rStyle w:val=\"Heading2Char\"/></w:rPr>" : "标题_20_2_20_字符"))
  }

  @Test(arguments: ["docx", "odt"]) func namesWhatServesWhereAFontIsMissing(_ format: String) throws {
    let (_, _, fonts) = try parts(format)
    #expect(fonts.contains(format == "docx" ? "<w:altName w:val=\"思源黑体,SimHei\"/>" : "\"黑体, 思源黑体, SimHei\""))
  }
}
