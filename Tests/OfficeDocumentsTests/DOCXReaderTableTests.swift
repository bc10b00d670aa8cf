import Testing

@testable import OfficeDocuments

private func cell(_ text: String, _ properties: String = "") -> String {
  "<w:tc><w:tcPr>\(properties)</w:tcPr><w:p><w:r><w:t>\(text)</w:t></w:r></w:p></w:tc>"
}

private func table(_ rows: [String], _ properties: String = "", grid: Int = 0) -> String {
  let columns = (0..<grid).map { _ in "<w:gridCol w:w='2000'/>" }.joined()
  return
    "<w:tbl><w:tblPr>\(properties)</w:tblPr><w:tblGrid>\(columns)</w:tblGrid>\(rows.map { "<w:tr>\($0)</w:tr>" }.joined())</w:tbl>"
}

private func read(_ body: String) throws -> Table {
  guard case .table(let table) = try #require(try readWord(body).document?.blocks.first) else {
    throw ReadingError(.corrupt, Message("", english: "no table"))
  }
  return table
}

@Suite struct DOCXReaderTableTests {
  @Test func readsMergedCells() throws {
    let restart = "<w:vMerge w:val='restart'/>"
    let read = try read(
      table(
        [
          cell("甲", restart) + cell("乙丙", "<w:gridSpan w:val='2'/>"), cell("", "<w:vMerge/>") + cell("丁") + cell("戊"),
          cell("", "<w:vMerge/>") + cell("己", restart) + cell("庚"), cell("辛") + cell("", "<w:vMerge/>") + cell("壬"),
        ], grid: 3))
    #expect(read.columnWidths == [.points(100), .points(100), .points(100)])
    #expect(
      read.rows.map { $0.cells.map { $0.blocks.flatMap(\.lines).joined() } } == [
        ["甲", "乙丙"], ["丁", "戊"], ["己", "庚"], ["辛", "壬"],
      ])
    #expect(read.rows[0].cells.map(\.rowSpan) == [3, 1])
    #expect(read.rows[0].cells.map(\.columnSpan) == [1, 2])
    #expect(read.rows[2].cells.map(\.rowSpan) == [2, 1])
  }

  @Test func startsACellWhereNoneIsThereToContinue() throws {
    let read = try read(table([cell("甲", "<w:vMerge/>") + cell("乙")]))
    #expect(read.rows[0].cells.count == 2)
    #expect(read.columnWidths.count == 2)
  }

  @Test func joinsCellsThatMergeSideways() throws {
    let read = try read(table([cell("甲", "<w:hMerge w:val='restart'/>") + cell("", "<w:hMerge/>") + cell("乙")]))
    #expect(read.rows[0].cells.map(\.columnSpan) == [2, 1])
  }

  @Test func readsNestedTablesAndWrappers() throws {
    let inner = table([cell("内")])
    let rows = """
      <w:sdt><w:sdtContent><w:tr><w:sdt><w:sdtContent>\(cell("甲"))</w:sdtContent></w:sdt>\
      <w:tc>\(inner)<w:p/></w:tc></w:tr></w:sdtContent></w:sdt>
      """
    let file = try readWord("<w:tbl><w:tblPr/><w:tblGrid/>\(rows)</w:tbl>")
    #expect(file.lines == ["甲|内/"])
  }

  @Test func readsHeaderRowsHeightsAndLooks() throws {
    let look = """
      <w:jc w:val="center"/><w:tblBorders><w:top w:val="single" w:sz="8" w:color="FF0000"/></w:tblBorders>\
      <w:tblCellMar><w:left w:w="40"/></w:tblCellMar>
      """
    let properties = "<w:shd w:fill='00ff00'/><w:vAlign w:val='center'/><w:tcBorders><w:top w:val='nil'/></w:tcBorders>"
    let read = try read(
      table(
        [
          "<w:trPr><w:tblHeader/><w:trHeight w:val='400' w:hRule='exact'/></w:trPr>" + cell("题"), cell("文", properties),
        ], look))
    #expect(read.headerRowCount == 1)
    #expect(read.alignment == .center)
    #expect(read.border == Border(width: .points(1), color: "FF0000"))
    #expect(read.cellPadding == .points(2))
    #expect(read.rows[0].height == .exactly(.points(20)))
    #expect(read.rows[1].cells[0].shading == "00FF00")
    #expect(read.rows[1].cells[0].verticalAlignment == .center)
    #expect(read.rows[1].cells[0].borders.top == .none)
  }

  @Test func takesRulesFromTheTableStyle() throws {
    var fixture = WordFixture(table([cell("甲")], "<w:tblStyle w:val='g'/>"))
    fixture.add(
      "styles", "styles",
      """
      <w:style w:type="table" w:styleId="b"><w:name w:val="b"/><w:tblPr><w:tblBorders><w:insideH w:val="single" \
      w:sz="4"/></w:tblBorders></w:tblPr></w:style><w:style w:type="table" w:styleId="g"><w:name w:val="g"/>\
      <w:basedOn w:val="b"/></w:style>
      """)
    guard case .table(let read) = try #require(try readWord(fixture).document?.blocks.first) else { return }
    #expect(read.border?.width == .points(0.5))
  }

  @Test func survivesAbsurdSpans() throws {
    let read = try read(
      table([
        cell("甲", "<w:gridSpan w:val='2147483647'/>") + cell("乙", "<w:gridSpan w:val='-3'/>") + cell("丙"),
        "<w:trPr><w:gridBefore w:val='2147483647'/></w:trPr>" + cell("丁"),
      ]))
    #expect(read.columnWidths.count < 3_000)
    #expect(read.rows.count == 2)
  }
}
