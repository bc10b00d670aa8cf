import OfficeDocuments
import Testing

@Suite struct SteadyTablesTests {
  private let rule = Length.points(0.5)

  private func section(rows: Int, rowHeight: Length = .points(21.25), taller: Length = .zero, page: PageSetup = .a4)
    -> Section
  {
    var table = Table(
      columnWidths: [.points(200), .points(200)],
      rows: (0..<rows).map { number in
        TableRow(
          [TableCell([.paragraph(Paragraph("\(number)"))]), TableCell([.paragraph(Paragraph("县政府办公室"))])],
          height: .atLeast(rowHeight + taller))
      })
    table.border = Border(width: rule)
    table.headerRowCount = 1
    return Section(page: page, blocks: [.paragraph(Paragraph("名单")), .table(table)])
  }

  private func pageCount(_ section: Section) -> Int { Document(sections: [section]).pageNumbers().pageCount }

  /// The section as programs set it that give each row its rule besides, on a page that is a little shorter.
  private func asElsewhere(_ section: Section) -> Section {
    var section = section
    section.page.margins.bottom = section.page.margins.bottom + .points(2)
    for index in section.blocks.indices {
      guard case .table(var table) = section.blocks[index] else { continue }
      for row in table.rows.indices {
        if case .atLeast(let height)? = table.rows[row].height { table.rows[row].height = .atLeast(height + rule) }
      }
      section.blocks[index] = .table(table)
    }
    return section
  }

  @Test func needsAsManyPagesInEveryProgram() {
    var differed = 0
    for rows in 6...150 {
      let plain = section(rows: rows)
      if pageCount(plain) != pageCount(asElsewhere(plain)) { differed += 1 }
      let steady = plain.withSteadyTables([])
      #expect(pageCount(steady) == pageCount(asElsewhere(steady)), "\(rows) rows")
    }
    #expect(differed > 0)
  }

  @Test func leavesWhatIsSafeAsItIs() {
    let plain = section(rows: 12)
    #expect(plain.withSteadyTables([]) == plain)
    let text = Section(page: .a4, blocks: [.paragraph(Paragraph("正文"))])
    #expect(text.withSteadyTables([]) == text)
  }

  @Test func changesRowsByAMillimetreAtMost() throws {
    for rows in 6...150 {
      for block in section(rows: rows).withSteadyTables([]).blocks {
        guard case .table(let table) = block else { continue }
        for row in table.rows {
          guard case .atLeast(let height)? = row.height else { continue }
          #expect(abs(height.points - 21.25) <= Length.millimetres(1).points)
        }
      }
    }
  }
}
