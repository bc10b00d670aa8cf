import Testing

@testable import OfficeDocuments

struct XLSXWriterTests {
  private let workbook = Workbook(sheets: [
    Sheet(
      name: "名单",
      rows: [
        SheetRow(number: 1, cells: [SheetCell(column: 1, text: "填写说明：一人一行", look: .hint)]),
        SheetRow(
          number: 2,
          cells: [SheetCell(column: 1, text: "姓名", look: .heading), SheetCell(column: 2, text: "手机", look: .heading)]),
        SheetRow(number: 3, cells: [SheetCell(column: 1, text: " 王　珏 "), SheetCell(column: 2, text: "013871711751")]),
        SheetRow(number: 5, cells: [SheetCell(column: 1, text: "两行\n_x000D_ & <b>")], isHidden: true),
      ],
      mergedAreas: [CellArea(first: CellReference(row: 1, column: 1), last: CellReference(row: 1, column: 2))],
      hiddenColumns: [4], columnWidths: [12, 16.5], frozenRowCount: 2,
      choices: [
        CellChoices(
          area: CellArea(first: CellReference(row: 3, column: 3), last: CellReference(row: 200, column: 3)),
          choices: ["参加", "\"请假\""]),
        CellChoices(
          area: CellArea(first: CellReference(row: 3, column: 4), last: CellReference(row: 3, column: 4)),
          choices: ["汉族"], allowsOther: true),
      ]),
    Sheet(name: "单位", rows: [], isHidden: true),
  ])

  @Test func writesWhatTheReaderReads() throws {
    let written = try XLSXWriter.write(workbook)
    #expect(written.notices.isEmpty)
    let file = try OfficeFile.read(written.bytes, name: "名单.xlsx")
    #expect(file.sheets.map(\.name) == ["名单", "单位"])
    #expect(file.sheets.map(\.isHidden) == [false, true])
    #expect(file.sheets[0].mergedAreas == workbook.sheets[0].mergedAreas)
    #expect(file.sheets[0].hiddenColumns == [4])
    #expect(
      file.sheets[0].rows.map { $0.cells.map(\.text) } == workbook.sheets[0].rows.map { $0.cells.map(\.text) })
    #expect(file.sheets[0].rows.map(\.isHidden) == [false, false, false, true])
  }

  @Test func writesTheSameBytesTwice() throws {
    #expect(try XLSXWriter.write(workbook) == XLSXWriter.write(workbook))
  }

  @Test func keepsNamesApartThatUnicodeCallsEquivalent() throws {
    let names = ["神", "\u{FA19}", "e\u{301}", "é"]
    let sheet = Sheet(
      name: "a",
      rows: names.enumerated().map { SheetRow(number: $0 + 1, cells: [SheetCell(column: 1, text: $1)]) })
    let file = try OfficeFile.read(try XLSXWriter.write(Workbook(sheets: [sheet])).bytes, name: "a.xlsx")
    for (row, name) in zip(file.sheets[0].rows, names) {
      #expect(row.cells[0].text.unicodeScalars.elementsEqual(name.unicodeScalars))
    }
  }

  @Test func makesNamesOfSheetsAcceptable() throws {
    let names = ["a/b", "A/B", String(repeating: "长", count: 40), "", "'引'"]
    let written = try XLSXWriter.write(Workbook(sheets: names.map { Sheet(name: $0) }))
    let file = try OfficeFile.read(written.bytes, name: "a.xlsx")
    #expect(file.sheets.map(\.name) == ["ab", "AB (2)", String(repeating: "长", count: 31), "工作表4", "引"])
    #expect(written.notices.count == 4)
  }

  @Test func tellsWhatItCannotExpress() throws {
    let area = CellArea(first: CellReference(row: 1, column: 1), last: CellReference(row: 3, column: 3))
    let overlapping = CellArea(first: CellReference(row: 2, column: 2), last: CellReference(row: 2, column: 9))
    let sheet = Sheet(
      name: "a",
      rows: [SheetRow(number: 1, cells: [SheetCell(column: 1, text: String(repeating: "长", count: 40_000))])],
      mergedAreas: [area, overlapping],
      choices: [
        CellChoices(area: area, choices: ["a,b"]),
        CellChoices(area: area, choices: [String(repeating: "选", count: 256)]),
      ])
    let written = try XLSXWriter.write(Workbook(sheets: [sheet]))
    #expect(written.notices.count == 4)
    let file = try OfficeFile.read(written.bytes, name: "a.xlsx")
    #expect(file.sheets[0].mergedAreas == [area])
    #expect(file.texts()["A1"]?.count == 32_767)
  }

  @Test(arguments: [(0, 1), (1_048_577, 1), (1, 0), (1, 16_385)])
  func refusesCellsOutsideOfTheLargestSheet(row: Int, column: Int) {
    let sheet = Sheet(name: "a", rows: [SheetRow(number: row, cells: [SheetCell(column: column, text: "x")])])
    #expect(throws: WritingError.self) { try XLSXWriter.write(Workbook(sheets: [sheet])) }
  }
}
