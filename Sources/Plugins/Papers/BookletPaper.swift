internal import Assembler
internal import OfficeDocuments

/// 会议材料汇编: the papers joined, with one table of contents and page numbers right through.
struct BookletPaper: Paper {
  let description = PaperDescription(
    kind: .booklet, title: Message("会议材料汇编", english: "booklet"),
    explanation: Message(
      "把封面、目录、议程、名单、座次图和各份材料合订成一册，统一目录和页码",
      english:
        "cover, contents, agenda, list, seating and materials in one document with one table of contents and page "
        + "numbers right through"),
    tellsOfOthers: true,
    looks: .styles(.contentsTitle, .contentsEntry))

  func compose(_ request: CompositionRequest) -> Composition {
    let papers = request.composed.filter(\.belongsInBooklet)
    let entries = papers.compactMap { paper in
      paper.bookmark.map { TableOfContents.Entry(text: paper.title, level: 1, bookmark: $0) }
    }
    guard !entries.isEmpty else { return Composition() }
    var sections: [Section] = []
    // What has no entry, such as the cover, stands before the contents and bears no number.
    for paper in papers where paper.bookmark == nil {
      sections += request.piece(about: paper) { paper.document.sections }.map { section in
        var section = section
        section.footer = .none
        return section
      }
    }
    sections.append(contents(entries, request))
    var firstPageNumber: Int? = 1
    // Once the list is frozen each paper begins on the page on which it began, so that none moves the others.
    let frozen = request.meeting.untraced(\.freeze)?.pages ?? [:]
    for paper in papers where paper.bookmark != nil {
      for (index, section) in request.piece(about: paper, { paper.document.sections }).enumerated() {
        var section = section
        section.start = index == 0 ? request.layout.paperStart : .nextPage
        section.firstPageNumber = (index == 0 ? frozen[paper.title] : nil) ?? firstPageNumber
        section.footer = request.layout.pageNumbers
        firstPageNumber = nil
        sections.append(section)
      }
    }
    return Composition(papers: [
      request.paper(.booklet, fileName: "会议材料汇编", belongsInBooklet: false) {
        request.document(title: "\(request.meeting.name)材料汇编", sections: sections).fillingPageNumbers()
      }
    ])
  }

  private func contents(_ entries: [TableOfContents.Entry], _ request: CompositionRequest) -> Section {
    var section = request.section(
      [.text("目　录", .contentsTitle), .tableOfContents(TableOfContents(entries: entries))], isNumbered: false)
    section.start = request.layout.paperStart
    return section
  }
}
