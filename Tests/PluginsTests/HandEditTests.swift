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
    var record = ChangeFile(nil)
    record.append([], edits: edits.wordings)
    files["变更.yaml"] = String(decoding: record.bytes ?? [], as: UTF8.self)
    let texts = TextFlow(try document(.signIn, files).document).map(\.text)
    #expect(texts.contains { $0.hasPrefix("应到 3 人（含列席）　实到") })
    files["meeting.yaml"] = files["meeting.yaml"]?.replacing("单位: 县财政局, 职务: 科长", with: "单位: 县财政局, 职务: 科长, 请假: 是")
    let meeting = try readMeeting(files).meeting
    let layout = try #require(try builtInLayouts().layout(named: LayoutLibrary.defaultName))
    let packet = composePacket(sharing: SharedWork(meeting), layout: layout, papers: builtInPapers)
    #expect(packet.findings.map(\.code.name).contains("change.lost-edit"))
  }

  private func comparison(_ kind: PaperKind, _ edit: (inout Document) -> Void) throws -> EditComparison {
    let built = try document(kind, files).document
    var edited = built
    edit(&edited)
    let format = try #require(FileFormat(endingOf: "a.docx"))
    return EditComparison(
      built: OfficeFile(format: format, content: .document(built)),
      edited: OfficeFile(format: format, content: .document(edited)))
  }

  private func table(in document: inout Document, _ edit: (inout Table) -> Void) {
    for section in document.sections.indices {
      for block in document.sections[section].blocks.indices {
        guard case .table(var table) = document.sections[section].blocks[block] else { continue }
        edit(&table)
        document.sections[section].blocks[block] = .table(table)
        return
      }
    }
  }

  private func adopted(_ comparison: EditComparison, _ kind: PaperKind, title: String) throws -> AdoptedEdits {
    var adopted = AdoptedEdits(try readMeeting(files).meeting)
    adopted.take(comparison.differences, kind: kind, title: title)
    return adopted
  }

  @Test func takesARowThatWentForAnAbsenceAndOneThatCameForAPerson() throws {
    let gone = try comparison(.attendeeList) { table(in: &$0) { $0.rows.remove(at: 2) } }
    #expect(try adopted(gone, .attendeeList, title: "参会人员名单").changes.map(\.words) == ["请假 林栖迟"])
    let come = try comparison(.attendeeList) {
      table(in: &$0) { table in
        var row = table.rows[2]
        for (cell, text) in zip(row.cells.indices, ["4", "许南乔", "县林业局", "局长"]) {
          row.cells[cell].blocks = [.paragraph(Paragraph(text))]
        }
        table.rows.append(row)
      }
    }
    #expect(
      try adopted(come, .attendeeList, title: "参会人员名单").changes.map(\.words) == ["增加 许南乔（县林业局局长）"])
  }

  @Test func keepsARowThatWasMovedWhereItWasPut() throws {
    let moved = try comparison(.attendeeList) { table(in: &$0) { $0.rows.append($0.rows.remove(at: 1)) } }
    let edits = try adopted(moved, .attendeeList, title: "参会人员名单")
    #expect(edits.changes.isEmpty && edits.wordings.map(\.unit) == [.row])
    var files = files
    var record = ChangeFile(nil)
    record.append([], edits: edits.wordings)
    files["变更.yaml"] = String(decoding: record.bytes ?? [], as: UTF8.self)
    let texts = TextFlow(try document(.attendeeList, files).document, stories: .cell).map(\.text)
    let names = ["何　田", "林栖迟", "方既白"].map { name in
      texts.firstIndex { $0.filter { $0 != "　" } == name.filter { $0 != "　" } }
    }
    #expect(names[1] ?? 0 < names[2] ?? 0 && names[2] ?? 0 < names[0] ?? 0, "\(texts)")
  }

  @Test(arguments: [
    ("加粗", TextProperties { $0.isBold = true }, ParagraphProperties()),
    ("字号26", TextProperties { $0.size = .points(26) }, ParagraphProperties()),
    ("颜色C00000", TextProperties { $0.color = "C00000" }, ParagraphProperties()),
    ("右对齐", TextProperties(), ParagraphProperties { $0.alignment = .right }),
    ("行距44磅", TextProperties(), ParagraphProperties { $0.lineSpacing = .exactly(.points(44)) }),
    ("另起一页", TextProperties(), ParagraphProperties { $0.pageBreakBefore = true }),
  ])
  func makesLooksAgain(_ words: String, _ characters: TextProperties, _ setting: ParagraphProperties) throws {
    func dress(_ document: inout Document) {
      for block in document.sections[0].blocks.indices {
        guard case .paragraph(var paragraph) = document.sections[0].blocks[block], paragraph.text.hasPrefix("应到") else {
          continue
        }
        paragraph.inlines = paragraph.inlines.map { inline in
          guard case .text(let text, let own) = inline else { return inline }
          return .text(text, characters.inheriting(own))
        }
        paragraph.properties = setting.inheriting(paragraph.properties)
        document.sections[0].blocks[block] = .paragraph(paragraph)
      }
    }
    let edits = try adopted(try comparison(.signIn, dress), .signIn, title: "签到表")
    #expect(edits.wordings.count == 1 && edits.wordings[0].words.chinese.hasSuffix(words))
    var files = files
    var record = ChangeFile(nil)
    record.append([], edits: edits.wordings)
    files["变更.yaml"] = String(decoding: record.bytes ?? [], as: UTF8.self)
    let again = try document(.signIn, files)
    #expect(
      again.meeting.handEdits
        == edits.wordings.map { edit in
          var edit = edit
          edit.location = again.meeting.handEdits[0].location
          return edit
        })
    // Compared with itself as edited the new paper differs no more.
    let plain = try document(.signIn, self.files).document
    var edited = plain
    dress(&edited)
    let format = try #require(FileFormat(endingOf: "a.docx"))
    let rest = EditComparison(
      built: OfficeFile(format: format, content: .document(again.document)),
      edited: OfficeFile(format: format, content: .document(edited)))
    #expect(rest.differences.isEmpty, "\(rest.differences)")
  }
}
