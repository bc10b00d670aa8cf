import Assembler
import OfficeDocuments
import TestSupport
import Testing

@testable import Plugins

/// Dates are looked at wherever they stand in a draft.
struct WeekdayStoriesTests {
  private func material(_ sections: [Section]) -> Material {
    var material = Material(
      number: InventedMeeting.at(1), title: InventedMeeting.at("说明"), file: InventedMeeting.at("说明.docx"))
    material.draft = Draft(
      OfficeFile(format: .docx, content: .document(Document(sections: sections))), path: "说明.docx")
    return material
  }

  /// 1 September 2026 is a Tuesday.
  private static let wrong = Paragraph(
    [.text("定于2026年9月1日（星期五）召开", TextProperties())], place: Place(part: "word/document.xml", paragraph: 3))

  static let stories: [(String, Section)] = [
    ("body", Section(page: .a4, blocks: [.paragraph(wrong)])),
    (
      "nested cell",
      Section(
        page: .a4,
        blocks: [
          .table(
            Table(
              columnWidths: [.points(100)],
              rows: [
                TableRow([
                  TableCell([
                    .table(Table(columnWidths: [.points(50)], rows: [TableRow([TableCell([.paragraph(wrong)])])]))
                  ])
                ])
              ]))
        ])
    ),
    (
      "box",
      Section(
        page: .a4,
        blocks: [
          .paragraph(
            Paragraph([.shape(Shape(left: .zero, top: .zero, width: .zero, height: .zero, paragraphs: [wrong]))]))
        ])
    ),
    ("note", Section(page: .a4, blocks: [.paragraph(Paragraph([.text("见注", TextProperties()), .footnote([wrong])]))])),
    ("header", Section(page: .a4, header: PageFurniture(odd: [wrong]), blocks: [])),
    ("even footer", Section(page: .a4, footer: PageFurniture(odd: [], even: [wrong]), blocks: [])),
  ]

  @Test(arguments: stories) func findsAWrongDayInEveryStory(story: String, section: Section) throws {
    var meeting = InventedMeeting.small
    // A header that several sections share is one mistake.
    meeting.materials = [material([section, section])]
    let found = WrongWeekday().findings(in: SharedWork(meeting)).filter { $0.location.file == "说明.docx" }
    let finding = try #require(found.first, "\(story)")
    #expect(found.count == 1, "\(story)")
    #expect(finding.location.place.column == 13)
    #expect(finding.location.place.length == 3)
  }

  @Test func findsAWrongDayInACell() throws {
    var meeting = InventedMeeting.small
    var material = Material(
      number: InventedMeeting.at(1), title: InventedMeeting.at("表"), file: InventedMeeting.at("表.xlsx"))
    let sheet = Sheet(
      name: "安排", rows: [SheetRow(number: 4, cells: [SheetCell(column: 2, text: "2026年9月1日（星期五）")])])
    material.draft = Draft(
      OfficeFile(format: .xlsx, content: .workbook(Workbook(sheets: [sheet]))), path: "表.xlsx")
    meeting.materials = [material]
    let found = WrongWeekday().findings(in: SharedWork(meeting)).filter { $0.location.file == "表.xlsx" }
    #expect(found.map { $0.location.place.cell?.description } == ["B4"])
    #expect(found.map(\.location.place.sheet) == ["安排"])
  }

  @Test(arguments: [
    ("去年的9月1日（星期一）开过会。", 0), ("去年9月1日（星期三）开过会。", 1), ("前年9月1日（星期日）开过会。", 0), ("大前年9月1日（星期五）开过会。", 0),
    ("明年9月1日（星期三）再开。", 0), ("今年9月1日（星期三）开会。", 1), ("往年9月1日（星期三）也开。", 0), ("三年前的9月1日（星期三）也开。", 0),
    ("2025年那次会议，9月1日（星期一）报到。", 0), ("9月1日，星期三晚饭前到齐。", 0), ("9月1日，星期三，开会。", 1),
    ("去年开过会。今年9月1日（星期三）再开。", 1),
  ])
  func tellsWhichYearADateIsOf(text: String, count: Int) throws {
    let read = try readMeeting([
      "meeting.yaml": "会议名称: 例会\n日期: 2026年9月1日\n名单: [何田]\n材料: [{标题: 稿, 文件: 稿.txt}]\n", "稿.txt": "稿\n\(text)\n",
    ])
    #expect(WrongWeekday().findings(in: SharedWork(read.meeting)).count == count)
  }
}
