import Assembler
import OfficeDocuments
import Plugins
import TestSupport
import Testing

/// Edits of built papers become facts, or stay with their paper.
@Suite struct HandEditTests {
  private let files = [
    "meeting.yaml": """
    会议: {会议名称: 例会, 日期: 2026年12月4日, 开始时间: "9:00", 结束时间: "10:00", 地点: 一楼, 主持人: 何田}
    名单:
      - {姓名: 何田, 单位: 县水利局, 职务: 局长, 主席台: 是}
      - {姓名: 林栖迟, 单位: 县财政局, 职务: 科长}
      - {姓名: 方既白, 单位: 县教育局, 职务: 局长}
    座次: {会场排数: 1, 每排座位: 4}
    """
  ]

  private func document(_ kind: PaperKind, _ files: [String: String]) throws -> (meeting: Meeting, document: Document) {
    let meeting = try readMeeting(files).meeting
    let layout = try #require(try builtInLayouts().layout(named: LayoutLibrary.defaultName))
    let packet = composePacket(sharing: SharedWork(meeting), layout: layout, papers: builtInPapers)
    return (meeting, try #require(packet.papers.first { $0.kind == kind }).document)
  }

  private func adopted(_ kind: PaperKind, title: String, _ edits: [(String, String)]) throws -> AdoptedEdits {
    let (meeting, built) = try document(kind, files)
    var edited = built
    for (old, new) in edits {
      for section in edited.sections.indices { edit(&edited.sections[section].blocks, old, new) }
    }
    let format = try #require(FileFormat(endingOf: "a.docx"))
    let comparison = EditComparison(
      built: OfficeFile(format: format, content: .document(built)),
      edited: OfficeFile(format: format, content: .document(edited)))
    var adopted = AdoptedEdits(meeting)
    adopted.take(comparison.differences, kind: kind, title: title)
    return adopted
  }

  private func edit(_ blocks: inout [Block], _ old: String, _ new: String) {
    for index in blocks.indices {
      switch blocks[index] {
      case .paragraph(var paragraph) where paragraph.text.contains(old):
        paragraph.inlines = [.text(paragraph.text.replacing(old, with: new), TextProperties())]
        blocks[index] = .paragraph(paragraph)
      case .table(var table):
        for row in table.rows.indices {
          for cell in table.rows[row].cells.indices { edit(&table.rows[row].cells[cell].blocks, old, new) }
        }
        blocks[index] = .table(table)
      default: continue
      }
    }
  }

  @Test(arguments: [
    ([("林栖迟", "林栖池")], ["改名 林栖迟→林栖池"]), ([("科长", "副科长")], ["职务 林栖迟 科长→副科长"]),
    ([("林栖迟", "林栖池"), ("科长", "副科长")], ["职务 林栖迟 科长→副科长", "改名 林栖迟→林栖池"]),
    ([("县教育局", "县教体局")], ["单位 方既白 县教育局→县教体局"]),
  ])
  func takesEditsOfFactsBack(_ edits: [(String, String)], words: [String]) throws {
    let edits = try adopted(.attendeeList, title: "参会人员名单", edits)
    #expect(edits.changes.map(\.words) == words)
    #expect(edits.wordings.isEmpty)
  }

  @Test func takesAnotherPlaceAndChangedSeatsBack() throws {
    #expect(try adopted(.cover, title: "例会", [("一楼", "二楼")]).changes.map(\.words) == ["地点 一楼→二楼"])
    let seats = [("林栖迟", "○"), ("方既白", "林栖迟"), ("○", "方既白")]
    #expect(try adopted(.seatingChart, title: "座次图", seats).changes.map(\.words) == ["换座 林栖迟 →方既白"])
  }

  @Test func keepsWordingWithItsPaperAndMakesItAgain() throws {
    let edits = try adopted(.signIn, title: "签到表", [("应到 3 人", "应到 3 人（含列席）")])
    #expect(edits.changes.isEmpty && edits.wordings.count == 1)
    var files = files
    files["手改.yaml"] = String(decoding: HandEdit.appended(edits.wordings, to: nil), as: UTF8.self)
    let texts = TextFlow(try document(.signIn, files).document).map(\.text)
    #expect(texts.contains { $0.hasPrefix("应到 3 人（含列席）　实到") })
    files["meeting.yaml"] = files["meeting.yaml"]?.replacing("单位: 县财政局, 职务: 科长", with: "单位: 县财政局, 职务: 科长, 请假: 是")
    let meeting = try readMeeting(files).meeting
    let layout = try #require(try builtInLayouts().layout(named: LayoutLibrary.defaultName))
    let packet = composePacket(sharing: SharedWork(meeting), layout: layout, papers: builtInPapers)
    #expect(packet.findings.map(\.code.name).contains("change.lost-edit"))
  }
}
