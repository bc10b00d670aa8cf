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
    looks: .styles(.contentsTitle, .contentsEntry, .contentsSpeaker))

  /// What it may have to tell.
  var findingCodes: (any FindingCodes.Type)? { BookletFinding.self }

  func compose(_ request: CompositionRequest) -> Composition {
    let papers = request.composed.filter(\.belongsInBooklet)
    let entries = papers.flatMap(entries)
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
    var styles: [Style] = []
    // Once the list is frozen each paper begins on the page on which it began, so that none moves the others.
    let frozen = request.meeting.untraced(\.freeze)?.pages ?? [:]
    for paper in papers where paper.bookmark != nil {
      for (index, section) in request.piece(about: paper, { paper.document.sections }).enumerated() {
        var section = section
        section.start = index == 0 ? request.layout.paperStart : .nextPage
        section.firstPageNumber = (index == 0 ? frozen[paper.title] : nil) ?? firstPageNumber
        // The paper of another office keeps its own.
        if section.original == nil { setPageNumbers(of: &section, request.layout) }
        firstPageNumber = nil
        sections.append(section)
      }
      if paper.document.sections.contains(where: { $0.original != nil }) { styles += paper.document.styles }
    }
    let booklet = request.paper(.booklet, fileName: "会议材料汇编", belongsInBooklet: false) {
      var document = request.document(title: "\(request.meeting.name)材料汇编", sections: sections)
      document.styles += styles
      fit(entries, &document.styles, request)
      return document.fillingPages()
    }
    let papersOfPages = Dictionary(frozen.map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    let repeated = papersOfPages.isEmpty ? [] : booklet.document.repeatedPageNumbers
    return Composition(
      papers: [booklet],
      findings: repeated.compactMap { page in
        guard let title = papersOfPages[page.number], let freeze = request.meeting.untraced(\.freeze) else {
          return nil
        }
        return outgrown(title, page.number, last: page.last, at: freeze.location)
      })
  }

  /// Puts the page numbers of an upright section where the other pages of the booklet have them, whatever its margins.
  private func setPageNumbers(of section: inout Section, _ layout: Layout) {
    section.footer = layout.pageNumbers
    let usual = layout.page
    guard section.page.width == usual.width, section.page.height == usual.height else { return }
    let left = usual.margins.left - section.page.margins.left
    let right = usual.margins.right - section.page.margins.right
    section.page.footerDistance = usual.footerDistance
    if section.page.margins.bottom < usual.margins.bottom {
      section.page.margins.bottom = usual.margins.bottom
      // Fewer rows stand on a page, so that other heights are those with which programs agree.
      section = section.withSteadyTables(layout.styles)
    }
    guard left != .zero || right != .zero else { return }
    let footer = layout.styles.first { $0.name == StyleName.footer.rawValue }?.paragraph
    func shifted(_ paragraph: Paragraph) -> Paragraph {
      var paragraph = paragraph
      paragraph.properties.leftIndent = (paragraph.properties.leftIndent ?? footer?.leftIndent ?? .zero) + left
      paragraph.properties.rightIndent = (paragraph.properties.rightIndent ?? footer?.rightIndent ?? .zero) + right
      return paragraph
    }
    section.footer.odd = section.footer.odd.map(shifted)
    section.footer.even = section.footer.even?.map(shifted)
  }

  /// The lines of a paper in the contents: its title, and above it what tells more of it.
  private func entries(_ paper: ComposedPaper) -> [TableOfContents.Entry] {
    guard let bookmark = paper.bookmark else { return [] }
    let lead = paper.contentsLead.map { TableOfContents.Entry(text: $0, level: 2, bookmark: bookmark) }
    return [lead, TableOfContents.Entry(text: paper.title, level: 1, bookmark: bookmark)].compactMap { $0 }
  }

  private func outgrown(_ title: String, _ page: Int, last: Int, at location: Location) -> Finding {
    let pages = page == last ? "\(page)" : "\(page)—\(last)"
    return Finding(
      BookletFinding.repeatedPage,
      Message(
        "汇编里“\(title)”封名单时从第 \(page) 页起，它前面的材料变长，现在排到第 \(last) 页，第 \(pages) 页的页码有两份",
        english:
          "“\(title)” begins on page \(page) of the frozen booklet, and the material before it now reaches page \(last), so "
          + "that the numbers from \(page) to \(last) stand twice"),
      at: location, subject: title)
  }

  /// Sets the lines of the contents so that each stands on one line and all on one page, where that can be done.
  private func fit(_ entries: [TableOfContents.Entry], _ styles: inout [Style], _ request: CompositionRequest) {
    fitLines(entries, &styles, request)
    fitPage(entries, &styles, request)
  }

  /// Sets the lines nearer to each other where a few would be left for another page, but no nearer than those of the text.
  private func fitPage(_ entries: [TableOfContents.Entry], _ styles: inout [Style], _ request: CompositionRequest) {
    func height(_ name: StyleName) -> Length {
      let style = styles.first { $0.name == name.rawValue }?.paragraph
      guard case .exactly(let line)? = style?.lineSpacing else { return .zero }
      return line + (style?.spaceBefore ?? .zero) + (style?.spaceAfter ?? .zero)
    }
    let titles = entries.count { $0.level == 1 }
    // Another program may set a line more.
    let spare = height(.contentsEntry)
    let leads = height(.contentsSpeaker) * Double(entries.count - titles)
    let room = request.layout.page.textHeight - height(.contentsTitle) - leads - spare
    let line = (room / Double(titles)).points.rounded(.down)
    guard let pitch = request.layout.page.linePitch, .points(line) < height(.contentsEntry),
      line >= pitch.points.rounded(.down),
      let style = styles.firstIndex(where: { $0.name == StyleName.contentsEntry.rawValue })
    else { return }
    styles[style].paragraph.lineSpacing = .exactly(.points(line))
  }

  /// Sets the lines in a smaller size where one would not fit on a line, but no smaller than 4号.
  private func fitLines(_ entries: [TableOfContents.Entry], _ styles: inout [Style], _ request: CompositionRequest) {
    let layout = request.layout
    // Beside the words there are at least three dots and the number.
    let characters = entries.reduce(0) { $1.level > 1 ? $0 : max($0, TextWidth.characters($1.text)) } + 3
    let fitting = layout.page.textWidth / characters
    guard fitting < layout.size(of: .contentsEntry),
      let style = styles.firstIndex(where: { $0.name == StyleName.contentsEntry.rawValue })
    else { return }
    let halfPoints = Length.points((fitting.points * 2).rounded(.down) / 2)
    styles[style].text.size = max(halfPoints, min(.points(14), layout.size(of: .contentsEntry)))
  }

  private func contents(_ entries: [TableOfContents.Entry], _ request: CompositionRequest) -> Section {
    let deepest = entries.reduce(1) { max($0, $1.level) }
    let table = TableOfContents(entries: entries, deepestLevel: deepest, levelWithoutPages: deepest > 1 ? deepest : nil)
    var section = request.section([.text("目　录", .contentsTitle), .tableOfContents(table)], isNumbered: false)
    section.start = request.layout.paperStart
    return section
  }
}

/// What joining the booklet has to tell.
enum BookletFinding: FindingCodes {
  case repeatedPage

  static let title = Message("合订汇编", english: "Joining the booklet")

  var code: FindingCode {
    switch self {
    case .repeatedPage:
      FindingCode(
        "booklet.repeated-page", .warning,
        title: Message("封名单后的汇编页码重复", english: "page numbers of a frozen booklet stand twice"),
        explanation: Message(
          "封名单后每份材料都从原来的页码起，好只抽换改了的页；一份材料变长，超出了原来的页数，它后面几页与下一份的页码相同",
          english:
            "Once frozen each material begins on the page on which it began; one that has grown beyond its pages bears the "
            + "numbers of the next"),
        remedy: Message(
          "把稿子压回原来的页数，或在多出的页上手写插页号（如 12-1），或 huiwu freeze 重新封定后整册重印",
          english:
            "shorten the draft, number the added pages by hand (12-1), or freeze anew and print the whole booklet"))
    }
  }
}
