import Testing

@testable import OfficeDocuments

@Suite struct ODTWriterTableTests {
  private func columns(_ widths: Double...) -> [Length] { widths.map { Length.points($0) } }

  /// What stands in each row: a cell with its spans, `-` for a covered one.
  private func shape(_ table: Table) throws -> [String] {
    try UnpackedODT([.table(table)]).all("table:table-row").map { row in
      row.children.map { cell in
        if cell.name == "table:covered-table-cell" { return "-" }
        let across = cell.attribute("table:number-columns-spanned") ?? "1"
        let down = cell.attribute("table:number-rows-spanned") ?? "1"
        return across == "1" && down == "1" ? cell.text + "." : "\(cell.text)\(across)x\(down)"
      }.joined(separator: " ")
    }
  }

  @Test func keepsATableOnOnePageWhoseRowsStandTogether() throws {
    func rows(_ count: Int) -> [TableRow] {
      (0..<3).map { index in
        let kept = ParagraphProperties { $0.keepWithNext = index < count ? true : nil }
        return TableRow([TableCell([.paragraph(Paragraph("签名", properties: kept))])])
      }
    }
    for (count, mayBreak) in [(0, "true"), (1, "true"), (2, "false"), (3, "false")] {
      let file = try UnpackedODT([.table(Table(columnWidths: columns(50), rows: rows(count)))])
      let properties = try file.all("style:table-properties")
      #expect(properties.map { $0.attribute("style:may-break-between-rows") } == [mayBreak])
    }
  }

  @Test func writesColumnsHeaderRowsAndCells() throws {
    var name = TableCell("姓名")
    name.shading = "FFF2CC"
    name.verticalAlignment = .bottom
    name.borders = CellBorders(bottom: .rule(Border(width: .points(1.5), isDashed: true)), right: .none)
    let table = Table(
      columnWidths: columns(50, 50, 100),
      rows: [
        TableRow([name, TableCell("单位"), TableCell("职务")], height: .exactly(.points(30))),
        TableRow([TableCell("甲"), TableCell("乙"), TableCell("丙")], height: .atLeast(.points(20))),
      ], headerRowCount: 1, alignment: .right, cellPadding: .points(5))
    let file = try UnpackedODT([.table(table)])
    try expectODF(
      file.text(),
      """
      <table:table table:name="Table1" table:style-name="Table1">
        <table:table-column table:style-name="Column1" table:number-columns-repeated="2"/>
        <table:table-column table:style-name="Column2"/>
        <table:table-header-rows>
          <table:table-row table:style-name="Row1">
            <table:table-cell table:style-name="Cell1" office:value-type="string"><text:p text:style-name="P1">姓名</text:p></table:table-cell>
            <table:table-cell table:style-name="Cell2" office:value-type="string"><text:p text:style-name="P1">单位</text:p></table:table-cell>
            <table:table-cell table:style-name="Cell3" office:value-type="string"><text:p text:style-name="P1">职务</text:p></table:table-cell>
          </table:table-row>
        </table:table-header-rows>
        <table:table-row table:style-name="Row2">
          <table:table-cell table:style-name="Cell4" office:value-type="string"><text:p text:style-name="P1">甲</text:p></table:table-cell>
          <table:table-cell table:style-name="Cell3" office:value-type="string"><text:p text:style-name="P1">乙</text:p></table:table-cell>
          <table:table-cell table:style-name="Cell3" office:value-type="string"><text:p text:style-name="P1">丙</text:p></table:table-cell>
        </table:table-row>
      </table:table>
      <text:p text:style-name="P2"/>
      """)
    // A page that the table fills must not be followed by an empty one.
    let closing = try file.style("P2").child("style:paragraph-properties")
    #expect(closing?.attribute("fo:line-height") == "1pt")
    try expectODF(
      file.style("Cell1"),
      """
      <style:style style:name="Cell1" style:family="table-cell"><style:table-cell-properties
        style:vertical-align="bottom" fo:padding-left="5pt" fo:padding-right="5pt" fo:padding-top="0pt"
        fo:padding-bottom="0pt" fo:border-top="0.5pt solid #000000" fo:border-bottom="1.5pt dashed #000000"
        fo:border-left="0.5pt solid #000000" fo:border-right="none" fo:background-color="#FFF2CC"/></style:style>
      """)
    let row = try file.style("Row1").child("style:table-row-properties")
    #expect(row?.attribute("style:row-height") == "30pt")
    #expect(row?.attribute("fo:keep-together") == "always")
    #expect(try file.style("Row2").child("style:table-row-properties")?.attribute("style:min-row-height") == "20pt")
    #expect(try file.style("Column1").child("style:table-column-properties")?.attribute("style:column-width") == "50pt")
    let look = try file.style("Table1").child("style:table-properties")
    #expect(look?.attribute("style:width") == "200pt" && look?.attribute("table:align") == "right")
    #expect(
      try file.style("P1").child("style:paragraph-properties")?.attribute("style:snap-to-layout-grid") == "false")
  }

  @Test func settlesTheRulesOfNeighbours() throws {
    var open = TableCell("甲")
    open.borders = .none
    let table = Table(
      columnWidths: columns(50, 50),
      rows: [TableRow([open, TableCell("乙")]), TableRow([TableCell("丙"), TableCell("丁")])])
    let file = try UnpackedODT([.table(table)])
    let sides = try file.all("table:table-cell").map { cell in
      let look = try file.style(try #require(cell.attribute("table:style-name"))).child("style:table-cell-properties")
      return ["top", "bottom", "left", "right"].filter { look?.attribute("fo:border-\($0)") != "none" }
    }
    #expect(
      sides == [[], ["top", "bottom", "right"], ["bottom", "left", "right"], ["top", "bottom", "left", "right"]])
  }

  @Test func coversCellsAcrossAndDown() throws {
    let table = Table(
      columnWidths: columns(10, 10, 10),
      rows: [
        TableRow([TableCell("甲", rowSpan: 2), TableCell("乙", columnSpan: 2)]),
        TableRow([TableCell("丙"), TableCell("丁")]),
        TableRow([TableCell("戊", columnSpan: 2, rowSpan: 2), TableCell("己")]),
        TableRow([TableCell("庚")]),
      ])
    #expect(try shape(table) == ["甲1x2 乙2x1 -", "- 丙. 丁.", "戊2x2 - 己.", "- - 庚."])
  }

  @Test func repairsSpansAndWidthsThatCannotBe() throws {
    let odd = Table(
      columnWidths: columns(0, 20),
      rows: [
        TableRow([TableCell("甲", columnSpan: .max, rowSpan: .max)]), TableRow([TableCell("乙")]),
        TableRow([]), TableRow([TableCell("丙", columnSpan: -1, rowSpan: 0), TableCell("丁")]),
      ], headerRowCount: 99, cellPadding: .points(-4))
    let rows = try shape(odd)
    #expect(rows == ["甲2x4 - . .", "- - 乙. .", "- - . .", "- - 丙. 丁."])
    let file = try UnpackedODT([.table(odd)])
    #expect(Set(file.notices) == [.spanClipped, .tooManyCells])
    let widths = try file.all("style:table-column-properties").map { $0.attribute("style:column-width") }
    #expect(widths == ["20pt"])
    #expect(try UnpackedODT([.table(Table(columnWidths: [], rows: []))]).all("table:table").isEmpty)
    #expect(
      try UnpackedODT([.table(Table(columnWidths: columns(0, 9), rows: [TableRow([])]))]).notices == [.columnWidths])
  }

  @Test func writesTablesInsideTables() throws {
    let inner = Table(columnWidths: columns(10), rows: [TableRow([TableCell("内")])])
    let outer = Table(columnWidths: columns(50), rows: [TableRow([TableCell([.table(inner)])])])
    let tables = try UnpackedODT([.table(outer)]).all("table:table")
    #expect(tables.map { $0.attribute("table:name") } == ["Table1", "Table2"])
  }
}
