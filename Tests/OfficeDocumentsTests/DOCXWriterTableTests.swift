import Testing

@testable import OfficeDocuments

@Suite struct DOCXWriterTableTests {
  private func columns(_ counts: Int...) -> [Length] { counts.map { Length.points(Double($0)) } }

  /// What each row holds: the columns each cell covers, with `v` for the continuation of a cell above.
  private func shape(_ table: Table) throws -> [String] {
    try UnpackedDOCX([.table(table)]).all("w:tr").map { row in
      row.children.filter { $0.name == "w:tc" }.map { cell -> String in
        let properties = cell.child("w:tcPr")
        let span = properties?.child("w:gridSpan")?.attribute("w:val") ?? "1"
        switch properties?.child("w:vMerge")?.attribute("w:val") {
        case "restart": return "\(span)^"
        case "continue": return "\(span)v"
        default: return span
        }
      }.joined(separator: " ")
    }
  }

  @Test func writesGridRowsAndCells() throws {
    var name = TableCell("姓名")
    name.shading = "fff2cc"
    name.borders = CellBorders(top: .none, bottom: .rule(Border(width: .points(1.5), isDashed: true)))
    name.verticalAlignment = .bottom
    let table = Table(
      columnWidths: columns(50, 100), rows: [TableRow([name, TableCell([])], height: .exactly(.points(30)))],
      headerRowCount: 1, alignment: .right, border: Border(width: .points(0.5)), cellPadding: .points(5))
    try expectXML(
      UnpackedDOCX([.table(table)]).first("w:tbl"),
      """
      <w:tbl>
        <w:tblPr>
          <w:tblW w:w="3000" w:type="dxa"/><w:jc w:val="right"/>
          <w:tblBorders>
            <w:top w:val="single" w:sz="4" w:space="0" w:color="000000"/>
            <w:left w:val="single" w:sz="4" w:space="0" w:color="000000"/>
            <w:bottom w:val="single" w:sz="4" w:space="0" w:color="000000"/>
            <w:right w:val="single" w:sz="4" w:space="0" w:color="000000"/>
            <w:insideH w:val="single" w:sz="4" w:space="0" w:color="000000"/>
            <w:insideV w:val="single" w:sz="4" w:space="0" w:color="000000"/>
          </w:tblBorders>
          <w:tblLayout w:type="fixed"/>
          <w:tblCellMar>
            <w:top w:w="0" w:type="dxa"/><w:left w:w="100" w:type="dxa"/>
            <w:bottom w:w="0" w:type="dxa"/><w:right w:w="100" w:type="dxa"/>
          </w:tblCellMar>
        </w:tblPr>
        <w:tblGrid><w:gridCol w:w="1000"/><w:gridCol w:w="2000"/></w:tblGrid>
        <w:tr>
          <w:trPr><w:cantSplit/><w:trHeight w:val="600" w:hRule="exact"/><w:tblHeader/></w:trPr>
          <w:tc>
            <w:tcPr>
              <w:tcW w:w="1000" w:type="dxa"/>
              <w:tcBorders><w:top w:val="nil"/><w:bottom w:val="dashed" w:sz="12" w:space="0" w:color="000000"/></w:tcBorders>
              <w:shd w:val="clear" w:color="auto" w:fill="FFF2CC"/><w:vAlign w:val="bottom"/>
            </w:tcPr>
            <w:p><w:r><w:t>姓名</w:t></w:r></w:p>
          </w:tc>
          <w:tc>
            <w:tcPr><w:tcW w:w="2000" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>
            <w:p/>
          </w:tc>
        </w:tr>
      </w:tbl>
      """)
  }

  @Test func mergesColumnsAndRows() throws {
    let table = Table(
      columnWidths: columns(10, 10, 10),
      rows: [
        TableRow([TableCell("甲", columnSpan: 2, rowSpan: 2), TableCell("乙")]), TableRow([TableCell("丙")]),
        TableRow([TableCell("丁", columnSpan: 3)]),
      ])
    #expect(try shape(table) == ["2^ 1", "2v 1", "3"])
  }

  @Test func staysInsideTheGridWhateverSpansClaim() throws {
    let table = Table(
      columnWidths: columns(10, 10, 10),
      rows: [
        TableRow([TableCell("甲", rowSpan: 9), TableCell("乙", columnSpan: .max, rowSpan: .max)]), TableRow([]),
        TableRow([TableCell("丙", columnSpan: 0, rowSpan: -3)]),
      ])
    #expect(try shape(table) == ["1^ 2^", "1v 2v", "1v 2v 1"].map { $0 + ($0.hasSuffix(" 1") ? "" : " 1") })
  }

  @Test func fillsShortRowsAndWidensForLongOnes() throws {
    let table = Table(
      columnWidths: columns(10), rows: [TableRow([TableCell("甲")]), TableRow((1...3).map { TableCell("\($0)") })])
    #expect(try shape(table) == ["1 1 1", "1 1 1"])
  }

  @Test func letsNoCellCrossOneFromAbove() throws {
    let table = Table(
      columnWidths: columns(10, 10, 10),
      rows: [
        TableRow([TableCell("甲"), TableCell("乙", rowSpan: 2), TableCell("丙")]),
        TableRow([TableCell("丁", columnSpan: 3), TableCell("戊")]),
      ])
    #expect(try shape(table) == ["1 1^ 1", "1 1v 1"])
  }

  @Test func keepsTheTextOfCellsBeyondTheLastColumn() throws {
    let table = Table(columnWidths: [], rows: [TableRow((1...70).map { TableCell("座\($0)") })])
    let file = try UnpackedDOCX([.table(table)])
    #expect(try file.all("w:gridCol").count == 63)
    #expect(try file.all("w:t").count == 70)
    #expect(!file.notices.isEmpty)
  }

  @Test func sharesTheRoomAmongColumnsWithoutWidth() throws {
    let page = PageSetup.a4
    let table = Table(columnWidths: [.zero, .points(100), .zero, .points(-5)], rows: [TableRow([TableCell("甲")])])
    let widths = try UnpackedDOCX([.table(table)]).all("w:gridCol").compactMap { $0.attribute("w:w").flatMap(Int.init) }
    #expect(widths.count == 4 && widths[1] == 2000)
    #expect(abs(widths.reduce(0, +) - page.textWidth.twips) <= 3)
  }

  @Test func endsEveryCellWithAParagraph() throws {
    let inner = Table(columnWidths: columns(10), rows: [TableRow([TableCell("里")])])
    let table = Table(
      columnWidths: columns(100),
      rows: [
        TableRow([TableCell([.table(inner)])]), TableRow([TableCell([])]),
        TableRow([TableCell([.table(inner), .table(inner)])]),
      ])
    let cells = try UnpackedDOCX([.table(table)]).all("w:tc")
    #expect(cells.count == 6)
    for cell in cells { #expect(Array(cell.children).last?.name == "w:p") }
    // Word would join tables that touch.
    #expect(cells.last.map { _ in true } == true)
    let names = try UnpackedDOCX([.table(inner), .table(inner)]).body().map(\.name)
    #expect(names == ["w:tbl", "w:p", "w:tbl", "w:p", "w:sectPr"])
  }

  @Test func writesNoTableWithoutRows() throws {
    #expect(
      try UnpackedDOCX([.table(Table(columnWidths: columns(10), rows: []))]).body().map(\.name) == ["w:p", "w:sectPr"])
    #expect(try UnpackedDOCX([.table(Table(columnWidths: [], rows: [TableRow([])]))]).all("w:tbl").isEmpty)
  }
}
