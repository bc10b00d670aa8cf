import Assembler
import ChineseText
import OfficeDocuments
import TestSupport
import Testing

@testable import Plugins

/// How the parts of a draft are told from its text.
struct PapersDraftTests {
  private func roles(_ lines: [String], title: String = "在会上的讲话", speaker: String? = nil) -> [DraftRole] {
    let document = Document(sections: [Section(page: .a4, blocks: lines.map { .paragraph(Paragraph($0)) })])
    return Draft(
      OfficeFile(format: .docx, content: .document(document)), path: "a.docx", title: title,
      speaker: speaker.map { PersonName($0) }
    ).parts.map(\.role)
  }

  @Test func tellsTheHeadOfASpeech() {
    let lines = ["在会上的讲话", "——写给办公室的同志", "县委办公室主任　何田", "（2026年9月1日）", "同志们：", "今天开会。"]
    #expect(
      roles(lines, speaker: "何田") == [.title, .subtitle, .byline, .byline, .salutation, .body])
  }

  @Test func takesNoTextForATitle() {
    #expect(roles(["同志们：", "今天开会。"]) == [.salutation, .body])
    #expect(roles(["今天，我们在这里开会。", "下面讲三点。"]) == [.body, .body])
    #expect(roles(["一、总体情况", "很好。"]) == [.heading(1), .body])
  }

  @Test(arguments: [
    ("一、总体情况", DraftRole.heading(1)), ("十二、加强领导", .heading(1)), ("（一）提高认识", .heading(2)), ("(三)提高认识。", .heading(2)),
    ("1.办文", .heading(3)), ("2、办会", .heading(3)), ("３．办事", .heading(3)), ("（1）人名", .heading(4)),
    ("3.5亿元的投入要用好，要管好。", .body), ("2026年要抓好三件事", .body), ("一是抓紧抓实", .body), ("一、", .heading(1)),
    ("（一）提高认识。各单位要把办公室工作摆上重要位置，主要负责同志亲自抓。", .runInHeading(level: 2, length: 8)),
    ("1.提高认识。各单位要把办公室工作摆上重要位置，主要负责同志亲自抓。", .listItem),
    ("主要做了以下几项工作：", .body), ("各位领导、各位来宾：", .salutation), ("同志们，任务已经明确。", .body),
  ])
  func tellsLevelsByTheirNumbers(line: String, role: DraftRole) {
    #expect(roles(["在会上的讲话", "同志们：", line]).last == role)
  }

  @Test func setsOfficeAndDateAtTheEndToTheRight() {
    let lines = ["在会上的讲话", "同志们：", "今天开会。", "县委办公室", "2026年9月1日"]
    #expect(roles(lines).suffix(2) == [.signature, .signatureDate])
  }

  @Test func keepsEveryCharacterAndDropsLooks() throws {
    let layout = try #require(try builtInLayouts().layout(named: "gbt9704"))
    var look = TextProperties()
    look.eastAsianFont = "华文彩云"
    look.size = .points(40)
    look.isBold = true
    let draft = Document(sections: [
      Section(
        page: .a4,
        blocks: [
          .paragraph(Paragraph([.text("题", look)])), .paragraph(Paragraph("")),
          .paragraph(Paragraph([.text("　　正文", look), .tab, .text("后", TextProperties())])),
          .paragraph(
            Paragraph([
              .shape(Shape(left: .zero, top: .zero, width: .zero, height: .zero, paragraphs: [Paragraph("框中字")]))
            ])),
          .paragraph(Paragraph([.link(target: "#无", [.text("链", look)]), .link(target: "#有", [.text("接", look)])])),
          .paragraph(Paragraph([.text("目标", look)], bookmarks: ["有"])),
        ])
    ])
    let file = OfficeFile(format: .docx, content: .document(draft))
    let conversion = DraftConversion(
      Draft(file, path: "a.docx", title: "题", speaker: PersonName("何田")), draft, titleBookmark: "m", layout: layout,
      titles: TitleSetting(layout))
    #expect(conversion.hasTitle)
    let blocks = conversion.sections.flatMap(\.blocks)
    #expect(blocks.flatMap(\.allText) == ["题", "　　正文\t后", "框中字", "链接", "目标"])
    let paragraphs = blocks.compactMap { if case .paragraph(let paragraph) = $0 { paragraph } else { nil } }
    let looks = paragraphs.flatMap(\.inlines).compactMap { if case .text(_, let look) = $0 { look } else { nil } }
    #expect(looks.allSatisfy { $0.eastAsianFont == nil && $0.size == nil })
    #expect(looks.contains { $0.isBold == true })
    // The typed space already indents the line by two characters.
    #expect(paragraphs[1].properties.firstLineIndent == .zero)
    #expect(paragraphs.map(\.bookmarks) == [["m"], [], [], [], ["m_1"]])
    #expect(paragraphs[3].inlines.contains { if case .link("#m_1", _) = $0 { true } else { false } })
  }

  @Test func setsASheetIntoATable() throws {
    func row(_ number: Int, _ texts: [(Int, String)]) -> SheetRow {
      SheetRow(number: number, cells: texts.map { SheetCell(column: $0.0, text: $0.1) })
    }
    let area = CellArea(first: CellReference(row: 1, column: 1), last: CellReference(row: 1, column: 3))
    let tall = CellArea(first: CellReference(row: 2, column: 1), last: CellReference(row: 5, column: 1))
    let sheet = Sheet(
      name: "表", rows: [row(1, [(1, "标题")]), row(2, [(1, "甲"), (3, "1")]), row(4, [(3, "2")])],
      mergedAreas: [area, tall])
    var cut = 0
    let blocks = WorkbookConversion.blocks(Workbook(sheets: [sheet]), width: .points(300), cutColumns: &cut)
    guard case .table(let table)? = blocks.first else {
      Issue.record("no table")
      return
    }
    #expect(cut == 0)
    #expect(table.columnWidths.count == 3)
    #expect(table.rows.map { $0.cells.map(\.columnSpan) } == [[3], [1, 1, 1], [1, 1]])
    #expect(table.rows[1].cells[0].rowSpan == 2)
    #expect(blocks.flatMap(\.allText) == ["标题", "甲", "", "1", "", "2"])
  }

  @Test(arguments: [
    (0, "零"), (1, "一"), (10, "十"), (11, "十一"), (20, "二十"), (21, "二十一"), (100, "一百"), (101, "一百零一"), (110, "一百一十"),
    (1_001, "一千零一"), (1_010, "一千零一十"), (9_999, "九千九百九十九"), (10_000, "10000"), (-1, "-1"), (Int.min, "\(Int.min)"),
  ])
  func writesNumbersInWords(number: Int, words: String) {
    #expect(ChineseNumeral.words(number) == words)
  }

  /// A finished paper of another office: a red head, a number, and a header of its own.
  private func finishedPaper(header: String = "青禾市水务局内部资料") -> Document {
    var section = Section(
      page: .a4,
      blocks: ["青禾市水务局文件", "青水发〔2026〕8号", "水务工作情况报告", "一、总体情况", "很好。"].map { .paragraph(Paragraph($0)) })
    section.header = PageFurniture(odd: [Paragraph(header)])
    return Document(sections: [section])
  }

  @Test(arguments: [("青禾市水务局内部资料", true), ("— 1 —", false)])
  func tellsAFinishedPaperOfAnotherOffice(header: String, isFinished: Bool) {
    let file = OfficeFile(format: .docx, content: .document(finishedPaper(header: header)))
    #expect(Draft(file, path: "a.docx").isFinishedPaper == isFinished)
  }

  @Test func putsAPaperIntoTheBookletAsItIs() throws {
    var meeting = InventedMeeting.conference
    let document = finishedPaper()
    let bytes = try DOCXWriter.write(document).bytes
    meeting.materials[1].draft = Draft(
      OfficeFile(format: .docx, content: .document(document)), path: "a.docx", title: "水务工作情况报告")
    meeting.materials[1].title.value = "水务工作情况报告"
    meeting.materials[1].speaker = nil
    meeting.materials[1].original = OriginalDocument(number: 2, name: "a.docx", bytes: bytes)
    let layout = try #require(try builtInLayouts().layout(named: "gbt9704"))
    let packet = composePacket(
      sharing: SharedWork(meeting), layout: layout, papers: builtInPapers, only: [.speeches, .booklet])
    #expect(packet.findings.contains { $0.code.name == "speeches.kept-original" })
    let own = try #require(packet.papers.first { $0.title == "水务工作情况报告" })
    #expect(own.finished == [ComposedPaper.Finished(bytes: bytes, fileNameExtension: "docx")])
    let booklet = try #require(packet.papers.first { $0.kind == .booklet }).document
    let section = try #require(booklet.sections.first { $0.original != nil })
    #expect(section.start == layout.paperStart && section.firstPageNumber == nil)
    #expect(section.header.odd.map(\.inlines.text) == ["青禾市水务局内部资料"])
    let entries = booklet.blocks.compactMap { block in
      if case .tableOfContents(let contents) = block { contents.entries } else { nil }
    }.joined()
    let entry = try #require(entries.first { $0.text == "水务工作情况报告" })
    #expect((entry.pageNumber ?? 0) % 2 == 1)
  }
}
