import Testing

@testable import OfficeDocuments

struct ODSReaderTests {
  private func package(_ body: String, styles: String = "", extra: [(String, String)] = []) throws -> [UInt8] {
    let names = [
      ("office", "office"), ("text", "text"), ("table", "table"), ("style", "style"), ("draw", "drawing"),
      ("number", "datastyle"),
    ].map { " xmlns:\($0)=\"urn:oasis:names:tc:opendocument:xmlns:\($1):1.0\"" }.joined()
    return try archive(
      [
        ("mimetype", "application/vnd.oasis.opendocument.spreadsheet"),
        (
          "content.xml",
          "<office:document-content\(names)><office:automatic-styles>\(styles)</office:automatic-styles><office:body><office:spreadsheet>\(body)</office:spreadsheet></office:body></office:document-content>"
        ),
      ] + extra)
  }

  private func read(_ rows: String, before: String = "", styles: String = "") throws -> OfficeFile {
    try OfficeFile.read(
      try package("<table:table table:name=\"名单\">\(before)\(rows)</table:table>", styles: styles), name: "名单.ods")
  }

  private func cell(_ attributes: String, _ text: String) -> String {
    "<table:table-row><table:table-cell \(attributes)><text:p>\(text)</text:p></table:table-cell></table:table-row>"
  }

  @Test(arguments: [
    ("office:value-type=\"string\"", "王　珏", "王　珏"),
    ("office:value-type=\"string\"", "王<text:s text:c=\"2\"/>珏<text:tab/>", "王  珏\t"),
    ("office:value-type=\"string\"", "甲<text:span>乙</text:span>\n   丙 ", "甲乙 丙"),
    (
      "office:value-type=\"string\"",
      "<text:ruby><text:ruby-base>珏</text:ruby-base><text:ruby-text>jué</text:ruby-text></text:ruby>", "珏"
    ),
    ("office:value-type=\"float\" office:value=\"13871711751\"", "13871711751", "13871711751"),
    ("office:value-type=\"float\" office:value=\"13871711751\"", "1.39E+10", "13871711751"),
    ("office:value-type=\"float\" office:value=\"13871711751\"", "###", "13871711751"),
    ("office:value-type=\"float\" office:value=\"1234.5\"", "1,234.50", "1,234.50"),
    ("office:value-type=\"float\" office:value=\"42\"", "00042", "00042"),
    ("office:value-type=\"percentage\" office:value=\"0.256\"", "25.60%", "25.60%"),
    ("office:value-type=\"boolean\" office:boolean-value=\"true\"", "真", "TRUE"),
    ("office:value-type=\"date\" office:date-value=\"2026-09-19\"", "2026年9月19日", "2026-09-19"),
    ("office:value-type=\"date\" office:date-value=\"2026-09-19T14:30:00\"", "x", "2026-09-19 14:30"),
    ("office:value-type=\"date\" office:date-value=\"2026-09-19T14:30:00\" table:style-name=\"month\"", "x", "2026-09"),
    ("office:value-type=\"time\" office:time-value=\"PT14H30M00S\"", "14:30:00", "14:30"),
    (
      "office:value-type=\"time\" office:time-value=\"PT1110471H05M00.000000391S\" table:style-name=\"clock\"", "15:05",
      "15:05"
    ),
    ("office:value-type=\"time\" office:time-value=\"PT26H05M00S\" table:style-name=\"elapsed\"", "26:05", "26:05"),
    (
      "office:value-type=\"date\" office:date-value=\"2026-09-19T14:30:00\" table:style-name=\"mapped\"", "x",
      "2026-09-19"
    ),
    ("office:value-type=\"float\" office:value=\"2.5\"", "2 1/2", "2.5"),
    ("office:value-type=\"float\" office:value=\"3\"", "3<text:s text:c=\"4\"/>", "3"),
    ("", "无类型", "无类型"),
  ]) func showsValuesAsTheUserSeesThem(attributes: String, text: String, shown: String) throws {
    let styles = """
      <number:date-style style:name="N1"><number:year/><number:month/></number:date-style>\
      <style:style style:name="base" style:family="table-cell" style:data-style-name="N1"/>\
      <style:style style:name="month" style:family="table-cell" style:parent-style-name="base"/>\
      <number:time-style style:name="N2"><number:hours/><number:minutes/></number:time-style>\
      <style:style style:name="clock" style:family="table-cell" style:data-style-name="N2"/>\
      <number:time-style style:name="N3" number:truncate-on-overflow="false"><number:hours/></number:time-style>\
      <style:style style:name="elapsed" style:family="table-cell" style:data-style-name="N3"/>\
      <number:date-style style:name="N4P0"><number:year/><number:month/><number:day/></number:date-style>\
      <number:text-style style:name="N4"><number:text-content/>\
      <style:map style:condition="value()&gt;=0" style:apply-style-name="N4P0"/></number:text-style>\
      <style:style style:name="mapped" style:family="table-cell" style:data-style-name="N4"/>
      """
    let file = try read(cell(attributes, text), styles: styles)
    #expect(file.texts() == ["A1": shown])
    #expect(file.notices.isEmpty)
  }

  @Test func expandsRepeatsAndPassesOverEmptyOnes() throws {
    let file = try read(
      """
      <table:table-row table:number-rows-repeated="3"><table:table-cell table:number-columns-repeated="2"/>\
      <table:table-cell office:value-type="string" table:number-columns-repeated="2"><text:p>甲</text:p></table:table-cell></table:table-row>\
      <table:table-row table:number-rows-repeated="1000"><table:table-cell/></table:table-row>\
      <table:table-row><table:table-cell office:value-type="string"><text:p>乙</text:p><text:p>丙</text:p></table:table-cell></table:table-row>\
      <table:table-row table:number-rows-repeated="1047572"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>
      """)
    #expect(
      file.texts() == ["C1": "甲", "D1": "甲", "C2": "甲", "D2": "甲", "C3": "甲", "D3": "甲", "A1004": "乙\n丙"])
    #expect(file.sheets[0].rows[2].number == 3 && file.sheets[0].rows[2].cells[1].column == 4)
    #expect(file.notices.isEmpty)
  }

  @Test(arguments: ["2147483648", "99999999999999999999", "-1", "0", "x", ""])
  func survivesAbsurdCounts(count: String) throws {
    let file = try read(
      """
      <table:table-row><table:table-cell office:value-type="string"><text:p>乙<text:s text:c="\(count)"/></text:p></table:table-cell></table:table-row>\
      <table:table-row table:number-rows-repeated="\(count)"><table:table-cell office:value-type="string" \
      table:number-columns-spanned="\(count)" table:number-rows-spanned="\(count)"><text:p>甲</text:p></table:table-cell></table:table-row>\
      <table:table-row><table:table-cell table:number-columns-repeated="\(count)"/><table:table-cell/></table:table-row>
      """, before: "<table:table-column table:number-columns-repeated=\"\(count)\" table:visibility=\"collapse\"/>")
    #expect(file.sheets[0].rows.count <= 10_001)
  }

  @Test func refusesRepeatsThatFillMemory() throws {
    #expect(throws: ReadingError.self) {
      try read(
        """
        <table:table-row table:number-rows-repeated="1000000"><table:table-cell office:value-type="string" \
        table:number-columns-repeated="16384"><text:p>甲</text:p></table:table-cell></table:table-row>
        """)
    }
  }

  @Test func keepsMergedAreasAndLeavesCoveredTextOut() throws {
    let file = try read(
      """
      <table:table-row><table:table-cell office:value-type="string" table:number-columns-spanned="2" table:number-rows-spanned="1">\
      <text:p>县委办</text:p></table:table-cell><table:covered-table-cell office:value-type="string"><text:p>盖住</text:p></table:covered-table-cell></table:table-row>
      """)
    #expect(file.texts() == ["A1": "县委办"])
    #expect(
      file.sheets[0].mergedAreas == [
        CellArea(first: CellReference(row: 1, column: 1), last: CellReference(row: 1, column: 2))
      ])
    #expect(file.codes == [.hiddenText])
  }

  @Test func noticesHiddenPartsAndWhatItLeavesOut() throws {
    let row = """
      <table:table-row table:visibility="filter"><table:table-cell office:value-type="string"><office:annotation><text:p>批注</text:p></office:annotation>\
      <draw:frame><draw:text-box><text:p>框</text:p></draw:text-box></draw:frame><text:p>甲</text:p></table:table-cell></table:table-row>
      """
    let styles =
      "<style:style style:name=\"ta\" style:family=\"table\"><style:table-properties table:display=\"false\"/></style:style>"
    let bytes = try package(
      "<table:tracked-changes><table:deletion><table:cell-content-deletion><table:change-track-table-cell><text:p>旧</text:p></table:change-track-table-cell></table:cell-content-deletion></table:deletion></table:tracked-changes><table:table table:name=\"隐\" table:style-name=\"ta\"><table:table-column table:visibility=\"collapse\"/>\(row)</table:table>",
      styles: styles, extra: [("Basic/Standard/Module1.xml", "<x/>")])
    let file = try OfficeFile.read(bytes, name: "a.ods")
    #expect(file.texts() == ["A1": "甲"])
    #expect(
      file.codes == [
        .hiddenCells, .hiddenCells, .hiddenCells, .comments, .embeddedObject, .trackedChanges, .macros,
      ])
  }

  @Test func refusesAProtectedFile() throws {
    let bytes = try package("", extra: [("META-INF/manifest.xml", "<m><manifest:encryption-data/></m>")])
    #expect(throws: ReadingError.passwordProtected) { try OfficeFile.read(bytes, name: "a.ods") }
  }

  @Test func refusesLongTextsThatCellsRepeat() throws {
    let text = String(repeating: "珏", count: 1_000)
    func limited(_ markup: String, to bytes: Int) throws -> Bool {
      var limits = ReadingLimits()
      limits.sheetTextBytes = bytes
      let file = try package("<table:table table:name=\"名单\">\(markup)</table:table>")
      do {
        _ = try OfficeFile.read(file, name: "名单.ods", limits: limits)
        return false
      } catch { return error.code == .tooLarge }
    }
    let rows =
      "<table:table-row table:number-rows-repeated=\"5\"><table:table-cell table:number-columns-repeated=\"20\">"
      + "<text:p>\(text)</text:p></table:table-cell></table:table-row>"
    #expect(try !limited(rows, to: 300_000))
    #expect(try limited(rows, to: 299_999))
    let spaces = String(repeating: "<text:s text:c=\"10000\"/>", count: 40)
    #expect(try limited(cell("office:value-type=\"string\"", spaces), to: 300_000))
  }

  @Test func endsOnEveryTruncation() throws {
    let bytes = try package("<table:table table:name=\"a\">\(cell("", "甲"))</table:table>")
    for count in stride(from: 0, to: bytes.count, by: 3) {
      _ = try? OfficeFile.read(Array(bytes.prefix(count)), name: "a.ods")
    }
  }

  @Test(arguments: [
    "<table:table-row><table:table-cell>", "<table:table-cell><text:p>甲</text:p></table:table-cell>",
    "<text:p>甲</text:p>",
    "<table:table-row><table:table-row/></table:table-row>", "<table:table><table:table-row/></table:table>",
    "<table:covered-table-cell/><table:table-cell table:number-columns-spanned=\"5\"/>",
  ]) func endsOnBrokenMarkup(rows: String) throws { _ = try? read(rows) }
}
