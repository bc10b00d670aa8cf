import Testing

@testable import OfficeDocuments

struct XLSXReaderTests {
  private func read(_ bytes: [UInt8]) throws -> OfficeFile { try OfficeFile.read(bytes, name: "名单.xlsx") }

  @Test func readsEveryTypeOfValue() throws {
    let file = try read(
      try workbookPackage(
        sheetData: """
          <row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t>直接</t></is></c><c r="C1" t="b"><v>1</v></c>\
          <c r="D1" t="e"><v>#N/A</v></c><c r="E1" t="str"><f>A1&amp;B1</f><v>拼接</v></c><c r="F1"><f>1+1</f><v>2</v></c>\
          <c r="G1" t="d"><v>2026-09-19T00:00:00</v></c><c r="H1" t="n"><v>1.3871711751E10</v></c><c r="I1" s="1"><v>46284</v></c></row>
          """,
        sharedStrings: "<si><t>王珏</t></si>",
        styles: "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs>"))
    #expect(
      file.texts() == [
        "A1": "王珏", "B1": "直接", "C1": "TRUE", "D1": "#N/A", "E1": "拼接", "F1": "2", "G1": "2026-09-19 00:00",
        "H1": "13871711751", "I1": "2026-09-19",
      ])
    #expect(file.notices.isEmpty)
  }

  @Test func joinsRichRunsAndLeavesPhoneticGuidesOut() throws {
    let file = try read(
      try workbookPackage(
        sheetData: """
          <row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c>\
          <c r="C1" t="inlineStr"><is><r><t>内</t></r><r><t>联</t></r><rPh sb="0" eb="1"><t>nei</t></rPh></is></c></row>
          """,
        sharedStrings: """
          <si><r><rPr><b/></rPr><t>王</t></r><r><t xml:space="preserve"> 珏</t></r><rPh sb="0" eb="1"><t>wang</t></rPh></si>\
          <si><t>两行_x000D_
          文字_x005F_x000D_</t></si>
          """))
    #expect(file.texts() == ["A1": "王 珏", "B1": "两行\n文字_x000D_", "C1": "内联"])
  }

  @Test func noticesHiddenSheetsRowsAndColumnsThatHoldSomething() throws {
    let file = try read(
      try workbookPackage(
        sheetData:
          "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row><row r=\"2\" hidden=\"1\"><c r=\"B2\"><v>2</v></c></row>",
        before: "<cols><col min=\"2\" max=\"3\" hidden=\"1\"/><col min=\"5\" max=\"16384\" hidden=\"true\"/></cols>",
        sheetAttributes: "state=\"veryHidden\""))
    #expect(file.sheets[0].isHidden)
    #expect(file.sheets[0].rows.map(\.isHidden) == [false, true])
    #expect(file.sheets[0].hiddenColumns.contains(2) && !file.sheets[0].hiddenColumns.contains(4))
    #expect(file.codes == [.hiddenCells, .hiddenCells, .hiddenCells])
  }

  @Test func keepsMergedAreas() throws {
    let file = try read(
      try workbookPackage(
        sheetData: "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>",
        after: "<mergeCells><mergeCell ref=\"A1:C1\"/><mergeCell ref=\"B5:A2\"/><mergeCell ref=\"D1\"/></mergeCells>"))
    #expect(
      file.sheets[0].mergedAreas == [
        CellArea(first: CellReference(row: 1, column: 1), last: CellReference(row: 1, column: 3)),
        CellArea(first: CellReference(row: 2, column: 1), last: CellReference(row: 5, column: 2)),
      ])
  }

  @Test func leavesOutWhatLiesUnderMergedCells() throws {
    let file = try read(
      try workbookPackage(
        sheetData: """
          <row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c><c r="D1"><v>3</v></c></row>\
          <row r="2"><c r="A2"><v>4</v></c></row><row r="3"><c r="A3"><v>5</v></c><c r="C3"><v>6</v></c></row>
          """,
        after: "<mergeCells><mergeCell ref=\"A1:C2\"/><mergeCell ref=\"C3:C9\"/><mergeCell ref=\"A1:C2\"/></mergeCells>"
      ))
    #expect(file.texts() == ["A1": "1", "D1": "3", "A3": "5", "C3": "6"])
    #expect(file.codes == [.hiddenText])
  }

  @Test func showsOnlyThePartsOfADateThatItsFormatShows() throws {
    let file = try read(
      try workbookPackage(
        sheetData: "<row r=\"1\"><c r=\"A1\" t=\"d\" s=\"1\"><v>2026-09-19T14:30:00</v></c></row>",
        styles: "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"20\"/></cellXfs>"))
    #expect(file.texts() == ["A1": "14:30"])
  }

  @Test func readsTheDateSystemOf1904() throws {
    let file = try read(
      try workbookPackage(
        sheetData: "<row r=\"1\"><c r=\"A1\" s=\"0\"><v>0</v></c></row>",
        styles: "<cellXfs><xf numFmtId=\"14\"/></cellXfs>", workbookProperties: "<workbookPr date1904=\"1\"/>"))
    #expect(file.texts() == ["A1": "1904-01-01"])
  }

  @Test func noticesWhatItLeavesOut() throws {
    let file = try read(
      try workbookPackage(
        sheetData: "<row r=\"1\"><c r=\"A1\"><f>B1</f></c></row>",
        extra: [
          ("xl/vbaProject.bin", "x"), ("xl/comments1.xml", "<c/>"), ("xl/embeddings/oleObject1.bin", "x"),
          ("xl/externalLinks/externalLink1.xml", "<e/>"), ("xl/drawings/drawing1.xml", "<d/>"),
        ]))
    #expect(
      file.codes == [.unknownContent, .comments, .macros, .embeddedObject, .embeddedObject, .externalLink])
  }

  @Test(arguments: [
    "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>2147483648</v></c></row>",
    "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>-1</v></c></row>",
    "<row r=\"1\"><c r=\"A1\" s=\"99999999999\"><v>5</v></c></row>", "<row r=\"1\"><c r=\"ZZZZ1\"><v>5</v></c></row>",
    "<row r=\"99999999999999999999\"><c r=\"A99999999999999999999\"><v>5</v></c></row>",
    "<row r=\"0\"><c><v>5</v></c></row>",
    "<row r=\"2\"><c r=\"A2\"><v>5</v></c></row><row r=\"1\"><c r=\"A1\"><v>4</v></c></row>",
    "<row r=\"1\"><c r=\"B1\"><v>5</v></c><c r=\"A1\"><v>4</v></c><c r=\"B1\"><v>6</v></c></row>",
    "<row r=\"1\"><c r=\"A1\"><v>十二</v></c></row>",
  ]) func readsOnBehindNonsense(sheetData: String) throws {
    let file = try read(try workbookPackage(sheetData: sheetData))
    #expect(file.codes == [.malformed])
  }

  @Test func sortsRowsAndCellsThatAreOutOfOrder() throws {
    let file = try read(
      try workbookPackage(
        sheetData:
          "<row r=\"2\"><c r=\"B2\"><v>22</v></c><c r=\"A2\"><v>21</v></c></row><row r=\"1\"><c r=\"A1\"><v>11</v></c></row>"
      ))
    #expect(file.sheets[0].rows.map(\.number) == [1, 2])
    #expect(file.sheets[0].rows[1].cells.map(\.text) == ["21", "22"])
  }

  @Test func placesCellsWithoutAddressesInTheirOrder() throws {
    let file = try read(
      try workbookPackage(sheetData: "<row><c><v>1</v></c><c/><c><v>3</v></c></row><row><c><v>4</v></c></row>"))
    #expect(file.texts() == ["A1": "1", "C1": "3", "A2": "4"])
    #expect(file.notices.isEmpty)
  }

  @Test func readsAHundredThousandMergedCells() throws {
    var areas = "<mergeCells>"
    for row in 1...50_000 { areas += "<mergeCell ref=\"A\(row):B\(row)\"/><mergeCell ref=\"C\(row):D\(row)\"/>" }
    let file = try read(
      try workbookPackage(sheetData: "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>", after: areas + "</mergeCells>"))
    #expect(file.sheets[0].mergedAreas.count == 100_000)
  }

  @Test func readsThousandsOfColumnRangesThatCoverEachOther() throws {
    let ranges = String(repeating: "<col min=\"1\" max=\"16384\" hidden=\"1\"/>", count: 20_000)
    var limits = ReadingLimits()
    limits.expansionRatio = 10_000
    let bytes = try workbookPackage(sheetData: "", before: "<cols>\(ranges)</cols>")
    let file = try OfficeFile.read(bytes, name: "名单.xlsx", limits: limits)
    #expect(file.sheets[0].hiddenColumns.count == 16_384)
  }

  @Test func refusesMoreCellsThanMemoryHolds() throws {
    var limits = ReadingLimits()
    limits.sheetCells = 1
    let bytes = try workbookPackage(sheetData: "<row><c><v>1</v></c><c><v>1</v></c></row>")
    #expect(throws: ReadingError.self) { try OfficeFile.read(bytes, name: "a.xlsx", limits: limits) }
  }

  @Test func refusesLongTextsThatManyCellsShare() throws {
    let cells = String(repeating: "<row><c t=\"s\"><v>0</v></c></row>", count: 100)
    let long = "<si><t>\(String(repeating: "珏", count: 1_000))</t></si>"
    let bytes = try workbookPackage(sheetData: cells, sharedStrings: long)
    var limits = ReadingLimits()
    limits.sheetTextBytes = 300_000
    #expect(throws: Never.self) { try OfficeFile.read(bytes, name: "名单.xlsx", limits: limits) }
    limits.sheetTextBytes = 299_999
    let error = #expect(throws: ReadingError.self) { try OfficeFile.read(bytes, name: "名单.xlsx", limits: limits) }
    #expect(error?.code == .tooLarge)
  }

  @Test func readsNumbersAsTheyAreWhereTheFormatIsEndless() throws {
    let format = String(repeating: "0", count: 256)
    let styles =
      "<numFmts><numFmt numFmtId=\"170\" formatCode=\"\(format)\"/></numFmts>"
      + "<cellXfs><xf numFmtId=\"170\"/></cellXfs>"
    let file = try read(try workbookPackage(sheetData: "<row><c s=\"0\"><v>42</v></c></row>", styles: styles))
    #expect(file.texts() == ["A1": "42"])
    #expect(file.notices.map(\.code) == [.malformed])
  }

  @Test func tellsOfASheetWhosePartIsMissing() throws {
    let bytes = try archive([
      ("[Content_Types].xml", "<Types>spreadsheetml.sheet.main+xml</Types>"),
      (
        "xl/workbook.xml",
        "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheets><sheet name=\"甲\"/></sheets></workbook>"
      ),
    ])
    #expect(try read(bytes).codes == [.malformed])
  }

  @Test func endsOnEveryTruncation() throws {
    let bytes = try workbookPackage(sheetData: "<row><c><v>1</v></c></row>", sharedStrings: "<si><t>王</t></si>")
    for count in 0..<bytes.count { _ = try? OfficeFile.read(Array(bytes.prefix(count)), name: "a.xlsx") }
  }

  @Test(arguments: [
    "<row><c><v>1</v></c>", "<row><c t=\"s\"><v>", "<row r=\"1\"><c><is><t>", "<c><v>1</v></c>", "<v>1</v>",
    "<row><v>1</v></row>",
    "<row><row><c><c><v>1</v><v>2</v></c></c></row></row>", "</row></c>",
  ]) func endsOnBrokenMarkup(sheetData: String) throws {
    let bytes = try workbookPackage(sheetData: sheetData)
    _ = try? read(bytes)
  }
}
