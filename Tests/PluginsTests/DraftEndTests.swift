import Assembler
import OfficeDocuments
import TestSupport
import Testing

@testable import Plugins

/// How what stands below a text is set (GB/T 9704-2012, 7.3.4 to 7.3.7).
@Suite struct DraftEndTests {
  private func paragraphs(_ lines: [String]) throws -> [Paragraph] {
    let layout = try #require(try builtInLayouts().layout(named: "gbt9704"))
    let document = Document(sections: [Section(page: .a4, blocks: lines.map { .paragraph(Paragraph($0)) })])
    let file = OfficeFile(format: .docx, content: .document(document))
    let conversion = DraftConversion(
      Draft(file, path: "a.docx", title: "题", speaker: nil), document, titleBookmark: "m", layout: layout,
      titles: TitleSetting(layout))
    return conversion.sections.flatMap(\.blocks).compactMap { block in
      if case .paragraph(let paragraph) = block { paragraph } else { nil }
    }
  }

  private let character = 15.75

  @Test(arguments: ["县财政局", "县办"])
  func endsADateLongerThanTheNameTwoCharactersBeforeTheEdge(office: String) throws {
    let lines = try paragraphs(["题", "县政府：", "正文写在这里。", office, "2026年12月24日"])
    let (name, date) = (lines[3].properties, lines[4].properties)
    let shift = try #require(date.leftIndent).points - #require(name.leftIndent).points
    #expect(abs(shift - 2 * character) < 0.5)
    // Eight digits of half a character, three ideographs, and a gap of a fifth at each of five changes.
    let width = (8 * 0.5 + 3 + 5 * 0.2) * character
    let end = 156 * 72 / 25.4 - (date.leftIndent?.points ?? 0) - width
    #expect(abs(end - 2 * character) < 1)
    #expect(name.spaceBefore != nil && lines[2].properties.keepWithNext == true && name.keepWithNext == true)
  }

  @Test func putsTheTitleOfAnAttachmentInTheMiddle() throws {
    let lines = try paragraphs(["题", "正文写在这里。", "县办", "2026年9月1日", "附件1", "会议材料登记表", "登记以后由专人保管。"])
    #expect(lines[4].properties.pageBreakBefore == true)
    #expect(lines[5].properties.alignment == .center && lines[5].properties.keepWithNext == true)
    #expect(lines[6].properties.alignment == nil)
    let sentence = try paragraphs(["题", "正文写在这里。", "县办", "2026年9月1日", "附件1", "登记以后由专人保管。"])
    #expect(sentence[5].properties.alignment == nil)
  }

  @Test func letsALongNoteOfAttachmentsCrossToTheNextPage() throws {
    let names = (2...12).map { "\($0).第\($0)个附件，名称较长" }
    let lines = try paragraphs(["题", "正文写在这里。", "附件：1.名单"] + names + ["县办", "2026年9月1日"])
    let note = lines[2...13]
    #expect(note.allSatisfy { ($0.properties.firstLineIndent?.points ?? 0) < 0 })
    let kept = note.map { $0.properties.keepWithNext == true }
    #expect(kept == [true] + Array(repeating: false, count: 9) + [true, true])
    // The numbers stand below each other, whatever they have of digits.
    let starts = note.dropFirst().map {
      ($0.properties.leftIndent?.points ?? 0) + ($0.properties.firstLineIndent?.points ?? 0)
    }
    #expect(Set(starts.map { ($0 * 10).rounded() }).count == 1)
  }

  @Test func standsTitlesOnWholeLines() throws {
    let layout = try #require(try builtInLayouts().layout(named: "gbt9704"))
    let look = try #require(layout.styles.first { $0.name == StyleName.title.rawValue }).paragraph
    let pitch = try #require(layout.page.linePitch).points
    for (text, below) in [("题目", "正文写在这里。"), ("题目", "县财政局局长　何田"), (String(repeating: "很长的题目", count: 9), "正文写在这里。")] {
      let title = try paragraphs([text, below, "正文写在这里。"])[0]
      let count = TitleSetting(layout).lines(text, .title, width: layout.page.textWidth).count
      let around =
        (title.properties.spaceBefore ?? look.spaceBefore ?? .zero)
        + (title.properties.spaceAfter ?? look.spaceAfter ?? .zero)
      let lines = (around.points + Double(count) * 34) / pitch
      #expect(abs(lines - lines.rounded()) < 0.01, "\(text) \(below)")
    }
  }
}
