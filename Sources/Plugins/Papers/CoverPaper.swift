public import Assembler
internal import OfficeDocuments

extension PaperKind {
  /// 封面.
  public static let cover = PaperKind("cover")
}

/// 封面: the name of the meeting, when and where it is held, and who prints the papers.
struct CoverPaper: Paper {
  let description = PaperDescription(
    kind: .cover, title: Message("封面", english: "cover"),
    explanation: Message(
      "会议材料的封面：会议名称、时间、地点和编印单位", english: "the cover of the papers: name, date, place and publisher"),
    looks: [.cover] + .styles(.coverTitle, .coverKind, .coverFact, .secrecy))

  func compose(_ request: CompositionRequest) -> Composition {
    let meeting = request.meeting
    let name = meeting.name
    let title = Block.paragraph(request.titles.paragraph(name, .coverTitle, width: request.layout.page.textWidth))
    let facts = [meeting.dateText, meeting.venue, meeting.publisher ?? meeting.organizer]
      .compactMap { $0 }.map { Block.text($0, .coverFact) }
    let look = request.layout.cover
    let page = request.layout.page
    // Secrecy, and the empty paragraph that ends a page after a table, need a line each, and one is to spare.
    let room = page.textHeight.points - 3 * (page.linePitch?.points ?? 24)
    let wanted = (look.titleHeight + look.kindHeight + look.factsHeight).points
    let scale = wanted > room ? room / wanted : 1
    // Rows of a fixed height keep every part in its place, however many lines a long name takes.
    var rows = [
      row([title], look.titleHeight * scale, .bottom),
      row([.text("会议材料", .coverKind)], look.kindHeight * scale, .center),
    ]
    if !facts.isEmpty { rows.append(row(facts, look.factsHeight * scale, .bottom)) }
    let table = Table(columnWidths: [request.layout.page.textWidth], rows: rows, border: nil, cellPadding: .zero)
    let section = request.section(meeting.secrecyLines + [.table(table)], isNumbered: false)
    return Composition(papers: [
      request.paper(.cover, fileName: "封面") { request.document(title: name, sections: [section]) }
    ])
  }

  private func row(_ blocks: [Block], _ height: Length, _ alignment: VerticalAlignment) -> TableRow {
    TableRow([TableCell(blocks, verticalAlignment: alignment)], height: .atLeast(height))
  }
}
