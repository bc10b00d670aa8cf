public import Assembler
public import OfficeDocuments

/// 缺席预案: half a page for each of those on the rostrum and of the speakers, and one sheet for the hall.
public struct RehearsalSheet {
  /// Makes the paper.
  public static func document(_ rehearsals: [AbsenceRehearsal], meeting: String, layout: Layout) -> Document {
    let width = layout.formPage.textWidth
    var blocks: [Block] = [.paragraph(Paragraph("缺席预案", .title)), .text(meeting, .fact)]
    let keep = ParagraphProperties { $0.keepWithNext = true }
    for rehearsal in rehearsals {
      let title = rehearsal.title.map { $0.isEmpty ? "" : "（\($0)）" } ?? ""
      blocks.append(.paragraph(Paragraph(rehearsal.name + title + "不能到会", .groupHeading, properties: keep)))
      let entries = rehearsal.entries(in: .chinese)
      let rows = entries.enumerated().map { index, entry in
        // All rows but the last stay with the next, so that no table parts where it fits on a page.
        let kept = index + 1 < entries.count ? keep : ParagraphProperties()
        return TableRow(
          [entry.label, entry.text].map {
            TableCell([.paragraph(Paragraph([.text($0, TextProperties())], .tableText, properties: kept))])
          })
      }
      blocks.append(
        .table(Table(columnWidths: [width * 0.24, width * 0.76], rows: rows, cellPadding: .millimetres(1))))
    }
    let head = ["姓名", "座位", "撤牌", "重排要动"].map { TableCell($0, .tableHeading) }
    let rows = rehearsals.map { rehearsal in
      TableRow(
        [rehearsal.name, rehearsal.seat?.text ?? "", "□", rehearsal.moves.map(\.name).joined(separator: "、")]
          .map { TableCell($0, .tableText) })
    }
    blocks.append(
      .paragraph(
        Paragraph("会场用表", .groupHeading, properties: ParagraphProperties { $0.pageBreakBefore = true })))
    blocks.append(
      .table(
        Table(
          columnWidths: [width * 0.16, width * 0.26, width * 0.1, width * 0.48], rows: [TableRow(head)] + rows,
          headerRowCount: 1, cellPadding: .millimetres(1))))
    return Document(
      title: "缺席预案", styles: layout.styles,
      sections: [Section(page: layout.formPage, footer: layout.pageNumbers, blocks: blocks)])
  }
}
