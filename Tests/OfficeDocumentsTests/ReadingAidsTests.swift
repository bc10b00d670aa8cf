import Testing

@testable import OfficeDocuments

/// What an author marks for the reading: it survives a way through either format.
@Suite struct ReadingAidsTests {
  static let looks: [TextProperties] = [
    TextProperties { $0.highlight = .color("FFFF00") }, TextProperties { $0.highlight = .color("808000") },
    TextProperties { $0.highlight = .color("FCE4D6") }, TextProperties { $0.highlight = Highlight.none },
    TextProperties { $0.emphasisMark = .dot }, TextProperties { $0.emphasisMark = .comma },
    TextProperties { $0.emphasisMark = .circle }, TextProperties { $0.emphasisMark = EmphasisMark.none },
    TextProperties { $0.strike = .double }, TextProperties { $0.capitals = .all },
    TextProperties { $0.capitals = .small },
    TextProperties { $0.underline = .double }, TextProperties { $0.underline = .wavy },
    TextProperties { $0.underline = .thick }, TextProperties { $0.underline = .dotted },
  ]

  @Test(arguments: looks) func surviveTheWayThroughBothFormats(look: TextProperties) throws {
    let inlines: [Inline] = [.text("慢读", TextProperties()), .text("重点", look), .text("。", TextProperties())]
    let document = Document(sections: [Section(page: .a4, blocks: [.paragraph(Paragraph(inlines))])])
    for writer in documentWriters {
      let bytes = try writer.write(document).bytes
      guard case .document(let read) = try OfficeFile.read(bytes, name: "讲话.docx").content,
        case .paragraph(let paragraph)? = read.blocks.first
      else { return #expect(Bool(false), "no document") }
      #expect(paragraph.inlines == inlines, "\(writer.format)")
    }
  }

  @Test func leavesABorderOutOfODTAndSaysSo() throws {
    let inlines: [Inline] = [.text("框", TextProperties { $0.border = Border(width: .points(0.5)) })]
    let document = Document(sections: [Section(page: .a4, blocks: [.paragraph(Paragraph(inlines))])])
    #expect(try ODTWriter.write(document).notices == [.characterBorder])
    #expect(try DOCXWriter.write(document).notices.isEmpty)
  }

  @Test(arguments: [
    (#"<w:highlight w:val="darkYellow"/>"#, Highlight.color("808000")),
    (#"<w:highlight w:val="none"/>"#, Highlight.none),
    (#"<w:shd w:val="clear" w:color="auto" w:fill="E2EFD9"/>"#, Highlight.color("E2EFD9")),
    (#"<w:shd w:val="clear" w:color="auto" w:fill="auto"/>"#, Highlight.none),
    (#"<w:shd w:val="pct15" w:color="auto" w:fill="FFFFFF"/>"#, Highlight.color("D9D9D9")),
    (#"<w:shd w:val="pct15" w:color="auto" w:fill="FFFFFF"/><w:highlight w:val="cyan"/>"#, Highlight.color("00FFFF")),
  ]) func areReadFromMarkersAndShadings(markup: String, highlight: Highlight) throws {
    let fixture = WordFixture("<w:p><w:r><w:rPr>\(markup)</w:rPr><w:t>慢</w:t></w:r></w:p>")
    guard case .document(let read) = try OfficeFile.read(fixture.bytes(), name: "讲话.docx").content,
      case .paragraph(let paragraph)? = read.blocks.first
    else { return #expect(Bool(false), "no document") }
    #expect(paragraph.inlines == [.text("慢", TextProperties { $0.highlight = highlight })])
  }

  @Test func areReadFromPagesWherePeopleMarkWords() throws {
    let page = "<body style='background:white'><p>讲<span style='background:yellow;mso-highlight:yellow'>慢</span>些</p>"
    guard case .document(let read) = try OfficeFile.read(Array(page.utf8), name: "讲话.html").content,
      case .paragraph(let paragraph)? = read.blocks.first
    else { return #expect(Bool(false), "no document") }
    #expect(
      paragraph.inlines == [
        .text("讲", TextProperties()), .text("慢", TextProperties { $0.highlight = .color("FFFF00") }),
        .text("些", TextProperties()),
      ])
  }
}
