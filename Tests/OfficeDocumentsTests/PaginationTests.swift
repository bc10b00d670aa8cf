import TestSupport
import Testing

@testable import OfficeDocuments

@Suite struct PaginationTests {
  private let page = ODTWriterSample.officialPage

  /// How many characters stand in each line of a paragraph in the default style, on a page of 28 characters.
  private func lines(_ text: String, width: Int = 28, indent: Int = 0) -> [Int] {
    let look = TextProperties { $0.size = .points(10) }
    var counts: [Int] = []
    // The lines are counted for every beginning of the text, and a new one shows where the break is.
    for end in 1...text.unicodeScalars.count {
      var breaker = LineBreaker(
        ParagraphSetting(ParagraphProperties { $0.firstLineIndent = .points(Double(indent * 10)) }),
        text: (look, TextLook(look)), width: Double(width * 10), metrics: TypeMetrics(scriptGap: 0))
      let start = String(String.UnicodeScalarView(text.unicodeScalars.prefix(end)))
      let lines = breaker.lines(label: "", [.text(start, TextProperties())]) { _ in 0 }.count
      if lines > counts.count + 1 {
        counts.append(end - 1 - counts.reduce(0, +))
      }
    }
    return counts + [text.unicodeScalars.count - counts.reduce(0, +)]
  }

  @Test func fillsLinesWithWideCharacters() { #expect(lines(String(repeating: "字", count: 60)) == [28, 28, 4]) }

  @Test func countsTheIndentOfTheFirstLine() {
    #expect(lines(String(repeating: "字", count: 60), indent: 2) == [26, 28, 6])
  }

  /// How many lines a text of a width in characters takes that ends with the given characters and fills exactly one.
  @Test(arguments: [
    // Closing punctuation takes the character before it along: one line holds 9 characters, the rest moves.
    ("字字字字字字字字字字，字字字字字字字字字", 3), ("字字字字字字字字字字字字字字字字字字字字", 2),
    // An opening mark does not end a line.
    ("字字字字字字字字字（字字字字字字字字字）字", 3),
    // A word moves as a whole.
    ("字字字字字字字字字abc字字字字字字字字", 2), ("字字字字字字字字字字abc", 2), ("字字字字字字字字字abcdefgh", 2),
    // A space at the end of a line takes no room.
    ("字字字字字字字字字字 字字字字字字字字字字", 2),
  ])
  func breaksByTheRulesOfChinese(text: String, count: Int) {
    let look = TextProperties { $0.size = .points(10) }
    var breaker = LineBreaker(
      ParagraphSetting(ParagraphProperties()), text: (look, TextLook(look)), width: 100,
      metrics: TypeMetrics(scriptGap: 0))
    #expect(breaker.lines(label: "", [.text(text, TextProperties())]) { _ in 0 }.count == count)
  }

  private func paragraph(lines: Int, _ bookmark: String, _ set: (inout ParagraphProperties) -> Void = { _ in }) -> Block
  {
    var properties = ParagraphProperties(set)
    properties.firstLineIndent = .zero
    let text = String(repeating: "字", count: 28 * lines)
    return .paragraph(Paragraph([.text(text, TextProperties())], properties: properties, bookmarks: [bookmark]))
  }

  private func numbers(_ blocks: [Block]) -> PageNumbers {
    Document(styles: ODTWriterSample.styles, sections: [Section(page: page, blocks: blocks)]).pageNumbers()
  }

  @Test func puts22LinesOnAPage() {
    let numbers = numbers([paragraph(lines: 21, "甲"), paragraph(lines: 1, "乙"), paragraph(lines: 1, "丙")])
    #expect(numbers.numbers == ["甲": 1, "乙": 1, "丙": 2])
    #expect(numbers.pageCount == 2)
  }

  @Test func movesHeadingsToTheTextThatTheyStayWith() {
    let numbers = numbers([
      paragraph(lines: 20, "甲"), paragraph(lines: 1, "一") { $0.keepWithNext = true },
      paragraph(lines: 1, "二") { $0.keepWithNext = true }, paragraph(lines: 3, "乙"),
    ])
    #expect(numbers.numbers == ["甲": 1, "一": 2, "二": 2, "乙": 2])
  }

  @Test func dropsSpaceAtTheTopOfAPage() {
    let space = { (properties: inout ParagraphProperties) in properties.spaceBefore = .points(200) }
    let numbers = numbers([
      paragraph(lines: 20, "甲"), paragraph(lines: 22, "乙", space), paragraph(lines: 1, "丙"),
    ])
    #expect(numbers.numbers == ["甲": 1, "乙": 2, "丙": 3])
  }

  @Test func countsSectionsFromWhereTheyBegin() {
    let document = Document(sections: [
      Section(page: page, firstPageNumber: 5, blocks: [paragraph(lines: 1, "甲")]),
      Section(page: page, start: .oddPage, blocks: [paragraph(lines: 1, "乙")]),
      Section(page: page, start: .oddPage, firstPageNumber: 1, blocks: [paragraph(lines: 1, "丙")]),
      Section(page: page, blocks: [paragraph(lines: 1, "丁"), .paragraph(Paragraph([.pageBreak]))]),
      Section(page: page, blocks: [paragraph(lines: 1, "戊")]),
    ])
    let numbers = document.pageNumbers()
    #expect(numbers.numbers == ["甲": 5, "乙": 7, "丙": 1, "丁": 2, "戊": 3])
    // Sides 6 and 8 stay blank.
    #expect(numbers.pageCount == 7)
  }

  @Test func repeatsHeaderRowsAndKeepsRowsWhole() {
    let row = { (name: String) in
      TableRow(
        [TableCell([.paragraph(Paragraph([.text(name, TextProperties())], bookmarks: [name]))])],
        height: .exactly(.points(100)))
    }
    let table = Table(
      columnWidths: [.points(100)], rows: (1...12).map { row(String($0)) }, headerRowCount: 1, border: nil)
    // 637 points hold six rows: the header and five others, on each page.
    let numbers = numbers([.table(table)])
    #expect((1...12).map { numbers[String($0)] } == [1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 3])
  }

  @Test func leavesRoomForFootnotes() {
    let note = Inline.footnote([
      Paragraph(String(repeating: "注", count: 28 * 3), properties: ParagraphProperties { $0.firstLineIndent = .zero })
    ])
    var blocks = [Block.paragraph(Paragraph([.text("甲", TextProperties()), note]))]
    blocks += (0..<21).map { paragraph(lines: 1, String($0)) }
    #expect(numbers(blocks)["20"] == 2)
    blocks[0] = paragraph(lines: 1, "甲")
    #expect(numbers(blocks)["20"] == 1)
  }

  @Test func fillsNumbersIn() {
    let document = Document(
      styles: ODTWriterSample.styles,
      sections: [
        Section(
          page: page,
          blocks: [
            .tableOfContents(
              TableOfContents(entries: [
                .init(text: "章", level: 1, bookmark: "甲"), .init(text: "无", level: 1, bookmark: "乙", pageNumber: 9),
              ])),
            .paragraph(
              Paragraph([
                .link(target: "#甲", [.pageReference(bookmark: "甲", cached: "", TextProperties())])
              ])),
          ]), Section(page: page, blocks: [paragraph(lines: 1, "甲")]),
      ]
    ).fillingPageNumbers()
    guard case .tableOfContents(let contents) = document.blocks[0], case .paragraph(let text) = document.blocks[1]
    else {
      Issue.record("the blocks changed their kind")
      return
    }
    #expect(contents.entries.map(\.pageNumber) == [2, 9])
    #expect(text.inlines == [.link(target: "#甲", [.pageReference(bookmark: "甲", cached: "2", TextProperties())])])
  }

  @Test func survivesOddModels() {
    let endless = Length.points(.infinity)
    let nothing = Length.points(.nan)
    let odd = ParagraphProperties {
      $0.leftIndent = endless
      $0.firstLineIndent = nothing
      $0.spaceBefore = endless
      $0.lineSpacing = .multiple(.infinity)
      $0.keepWithNext = true
      $0.tabStops = [TabStop(position: nothing), TabStop(position: endless, alignment: .right)]
    }
    let table = Table(
      columnWidths: [nothing, .zero], rows: [TableRow([TableCell("甲", columnSpan: .max, rowSpan: .max)])],
      headerRowCount: .max, cellPadding: endless)
    let pages = [
      page, PageSetup(width: .zero, height: nothing, margins: Margins(all: endless), linePitch: .points(1e-300)),
    ]
    let sections = pages.flatMap { page in
      [
        Section(
          page: page, start: .oddPage, firstPageNumber: .max,
          blocks: [
            .table(table),
            .paragraph(
              Paragraph([.text("字 a\t", TextProperties { $0.size = nothing }), .tab, .pageBreak], properties: odd)),
            .paragraph(
              Paragraph([.image(Image(bytes: [], format: .png, width: endless, height: nothing)), .lineBreak])),
            .tableOfContents(TableOfContents(entries: [.init(text: "", level: .min, bookmark: "")])),
          ])
      ]
    }
    #expect(Document(sections: sections).pageNumbers().pageCount >= 2)
    #expect(Document().pageNumbers() == PageNumbers(numbers: [:], pageCount: 0))
  }

  private static let hasLiberationSerif =
    (try? OutsideProgram("fc-match")?.run(["Times New Roman"]))?.output.contains("Liberation Serif") ?? false

  /// The pages that LibreOffice really makes of official papers, against the counted ones.
  @Test(
    .enabled(
      if: OutsideProgram.soffice != nil && OutsideProgram.pdftotext != nil, "soffice or pdftotext is absent"),
    // Letters of other fonts are wider than those that are counted, and move lines.
    .enabled(if: Self.hasLiberationSerif, "Liberation Serif, as wide as Times New Roman, is absent"),
    arguments: [false, true])
  func agreesWithLibreOffice(exactSpacing: Bool) throws {
    let folder = try TemporaryFolder()
    var wrong: [String] = []
    var count = 0
    for seed in 1...2 {
      let document = PaginationSample.paper(seed: seed, exactSpacing: exactSpacing)
      let counted = document.pageNumbers(TypeMetrics(eastAsianLineHeight: 1.448))
      let pages = try folder.pages(of: folder.write(ODTWriter.write(document).bytes, name: "paper\(seed).odt"))
      for page in pages {
        let text = page.filter { !$0.isWhitespace }
        let number = try #require(text.split(separator: "—").last { $0.allSatisfy(\.isNumber) })
        for mark in text.split(separator: "〔").dropFirst() {
          guard let end = mark.firstIndex(of: "〕") else { continue }
          count += 1
          let name = String(mark[..<end])
          if counted[name].map({ String($0) }) != String(number) {
            wrong.append("\(seed): 〔\(name)〕 stands on \(number), counted \(counted[name] ?? 0)")
          }
        }
      }
    }
    #expect(count > 100)
    // Fonts differ from machine to machine; one paragraph in fifty may fall on the other side of a page end.
    #expect(wrong.count * 50 <= count, "\(wrong)")
  }

  @Test func makesPagesOfThoseThatStayBlank() {
    func section(_ text: String, _ start: SectionStart) -> Section {
      Section(
        page: .a4, start: start, footer: PageFurniture(odd: [Paragraph([.pageNumber(TextProperties())])]),
        blocks: [.paragraph(Paragraph([.text(text, TextProperties())], bookmarks: [text]))])
    }
    let document = Document(sections: [section("甲", .oddPage), section("乙", .oddPage), section("丙", .nextPage)])
    let filled = document.fillingBlankPages()
    #expect(filled.sections.count == 4)
    #expect(filled.sections[1].footer == .none)
    #expect(filled.pageNumbers() == document.pageNumbers())
    #expect(filled.fillingBlankPages() == filled)
  }
}
