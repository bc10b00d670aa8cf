import Assembler
import OfficeDocuments
import Plugins
import TestSupport
import Testing

/// What holds for the papers of any meeting.
struct PapersTests {
  private func packet(
    _ meeting: Meeting, layout name: String = "gbt9704", only: Set<PaperKind>? = nil, isDraft: Bool = false
  )
    throws -> PacketComposition
  {
    let layout = try #require(try builtInLayouts().layout(named: name))
    return composePacket(
      sharing: SharedWork(meeting), layout: layout, papers: builtInPapers, only: only, isDraft: isDraft)
  }

  private func paper(_ kind: PaperKind, _ meeting: Meeting) throws -> ComposedPaper {
    try #require(try packet(meeting, only: [kind]).papers.first)
  }

  /// The names in tables, without padding, in reading order.
  private func tableNames(_ document: Document, known: Set<PersonName>) -> [PersonName] {
    document.blocks.flatMap { block -> [PersonName] in
      guard case .table = block else { return [] }
      return block.allText.map { PersonName($0) }.filter(known.contains)
    }
  }

  /// A style that a paper uses and does not declare is one of which no layout can be asked.
  @Test(arguments: InventedExample.allCases.filter { $0 != .ofThousands })
  func declaresTheStylesThatItUses(in example: InventedExample) throws {
    let layout = try #require(try builtInLayouts().layout(named: "gbt9704"))
    let everywhere: Set<LayoutPart> = [.style(.body), .style(.header), .style(.footer)]
    let names = Dictionary(StyleName.allCases.map { ($0.rawValue, $0) }, uniquingKeysWith: { first, _ in first })
    let joined: [PaperKind] = [.booklet, .meetingGuide]
    let work = SharedWork(example.meeting)
    for paper in builtInPapers where !joined.contains(paper.description.kind) {
      let declared = everywhere.union(paper.description.looks)
      let packet = composePacket(
        sharing: work, layout: layout, papers: builtInPapers, only: [paper.description.kind])
      #expect(!packet.findings.contains { $0.code.name == "layout.missing-look" }, "\(paper.description.kind.name)")
      let used = packet.papers.flatMap(\.document.blocks).flatMap(\.allStyles).compactMap { names[$0] }
      #expect(Set(used.map { LayoutPart.style($0) }).subtracting(declared) == [], "\(paper.description.kind.name)")
    }
  }

  @Test(arguments: InventedExample.allCases)
  func givesEverybodyOneRowOneCardAndOneSeat(in example: InventedExample) throws {
    let meeting = example.meeting
    let expected = meeting.roster.people.filter(\.isExpected).map(\.name.value)
    let known = Set(meeting.roster.people.map(\.name.value))
    for kind in [PaperKind.attendeeList, .signIn] {
      let names = tableNames(try paper(kind, meeting).document, known: known)
      #expect(names.count == expected.count, "\(kind.name)")
      #expect(Set(names) == Set(expected), "\(kind.name)")
    }
    for cards in try packet(meeting, only: [.nameCards]).papers {
      let sheets = cards.document.blocks.map { $0.allText.map { PersonName($0) } }
      #expect(sheets.count == expected.count)
      #expect(sheets.allSatisfy { $0.count == 2 && $0[0] == $0[1] })
      #expect(Set(sheets.compactMap(\.first)) == Set(expected))
    }
    let seating = try packet(meeting, only: [.seatingChart])
    guard let chart = seating.papers.first else {
      #expect(meeting.seating.hall == nil)
      return
    }
    let seated = tableNames(chart.document, known: known)
    let counts = Dictionary(grouping: seated, by: { $0 }).mapValues(\.count)
    let seatless: Set<AttendanceRole> = [.staff, .press]
    let timesShown = chart.document.blocks.flatMap(\.allText).contains { $0.hasPrefix("座位索引") } ? 3 : 2
    for person in meeting.roster.people {
      let needsSeat = person.isExpected && !(person.role.map { seatless.contains($0.value) } ?? false)
      // Each seat stands in the view from the hall, in the view from the rostrum, and in the index of a large room.
      #expect(counts[person.name.value, default: 0] == (needsSeat ? timesShown : 0), "\(person.name.value.text)")
    }
  }

  @Test func namesOnTheChartWhoeverHasNoSeat() throws {
    var meeting = InventedMeeting.large(30)
    meeting.seating.hall = HallShape(rows: InventedMeeting.at(1), seatsPerRow: InventedMeeting.at(20))
    let result = try packet(meeting, only: [.seatingChart])
    #expect(runChecks(builtInChecks, on: meeting).filter { $0.code.name == "seating.unseated" }.count == 4)
    let text = try #require(result.papers.first).document.allText
    #expect(text.contains { $0.hasPrefix("未排座位（4人）") })
  }

  @Test(arguments: ["gbt9704", "reading-copy"])
  func keepsTheTextOfEachDraft(layout: String) throws {
    let meeting = InventedMeeting.conference
    let papers = try packet(meeting, layout: layout, only: [.speeches, .booklet]).papers
    let booklet = try #require(papers.first { $0.kind == .booklet }).document.allText
    for (material, paper) in zip(meeting.materials, papers) {
      guard case .document(let draft)? = material.draft?.file.content else { continue }
      // Only line ends of titles are added.
      let lines = draft.allText.filter { !$0.isEmpty }.map { $0.replacing("\n", with: "") }
      let composed = paper.document.allText.map { $0.replacing("\n", with: "") }
      #expect(composed.suffix(lines.count) == lines[...])
      #expect(booklet.map { $0.replacing("\n", with: "") }.contains(lines))
    }
  }

  @Test(arguments: [InventedExample.small, .conference])
  func writesDraftAboveEveryPageOfADraft(in example: InventedExample) throws {
    let meeting = example.meeting
    for paper in try packet(meeting, isDraft: true).papers {
      for section in paper.document.sections {
        // Cards have their lines to fold along in the header too.
        let texts = section.header.odd.map { $0.inlines.filter { if case .shape = $0 { false } else { true } } }
        #expect(texts == [[.text("草稿", TextProperties())]], "\(paper.fileName)")
        #expect(section.header.even == nil)
      }
    }
    for paper in try packet(meeting).papers {
      let headers = paper.document.sections.map(\.header)
      #expect(paper.kind == .nameCards || headers.allSatisfy { $0 == .none })
      #expect(headers.allSatisfy { !"\($0)".contains("草稿") && $0.even == nil })
    }
  }

  @Test func leadsFromTheContentsToEveryMaterial() throws {
    let papers = try packet(InventedMeeting.conference).papers
    let booklet = try #require(papers.first { $0.kind == .booklet }).document
    let contents = booklet.blocks.compactMap { block in
      if case .tableOfContents(let contents) = block { contents } else { nil }
    }
    #expect(contents.count == 1)
    let table = try #require(contents.first)
    let entries = table.entries
    let listed = papers.filter { $0.belongsInBooklet && $0.bookmark != nil }
    #expect(entries.filter(table.showsPage).map(\.text) == listed.map(\.title))
    // The number and who speaks stand above the title of each material, and lead to the same place.
    let materials = listed.filter { $0.kind == .speeches }
    let above = entries.indices.filter { !table.showsPage(entries[$0]) }
    #expect(above.map { entries[$0].bookmark } == materials.map(\.bookmark) && !above.isEmpty)
    #expect(above.allSatisfy { entries[$0].bookmark == entries[$0 + 1].bookmark })
    #expect(entries[above[0]].text == "会议材料之一　县财政局主任　沐遥知")
    let bookmarks = booklet.blocks.flatMap { block -> [String] in
      if case .paragraph(let paragraph) = block { paragraph.bookmarks } else { [] }
    }
    #expect(Set(bookmarks).count == bookmarks.count)
    #expect(Set(entries.map(\.bookmark)).isSubset(of: bookmarks))
    // Cover and contents bear no number; the count begins with the first paper and never begins again.
    let numbered = booklet.sections.drop { $0.footer == .none }
    #expect(numbered.first?.firstPageNumber == 1)
    #expect(numbered.allSatisfy { $0.footer != .none || $0.blocks == [.paragraph(Paragraph())] })
    #expect(numbered.dropFirst().allSatisfy { $0.firstPageNumber == nil })
  }

  @Test func leavesNoLabelWithoutAFact() throws {
    for paper in try packet(InventedMeeting.small).papers where paper.kind != .checkSheet {
      for line in paper.document.allText {
        #expect(!line.hasSuffix("：") && !line.hasSuffix(":"), "\(paper.fileName): \(line)")
        for label in ["时间", "地点", "主持", "主办", "签到："] { #expect(!line.hasPrefix(label), "\(paper.fileName): \(line)") }
      }
    }
    let kinds = try packet(InventedMeeting.small).papers.map(\.kind)
    #expect(!kinds.contains(.agenda) && !kinds.contains(.seatingChart) && !kinds.contains(.speeches))
  }

  @Test func composesSomethingForAMeetingOfNobody() throws {
    let papers = try packet(InventedMeeting.named("空会")).papers
    #expect(papers.map(\.kind) == [.cover, .checkSheet])
  }

  @Test func composesTheSameEveryTime() throws {
    let first = try packet(InventedMeeting.conference).papers
    #expect(try packet(InventedMeeting.conference).papers == first)
  }

  @Test func usesOnlyStylesOfTheLayout() throws {
    for paper in try packet(InventedMeeting.conference, isDraft: true).papers {
      let known = Set(paper.document.styles.map(\.name))
      let furniture = paper.document.sections.flatMap { $0.header.odd + $0.footer.odd + ($0.footer.even ?? []) }
      let used = Set((paper.document.blocks.flatMap(\.styleNames)) + furniture.compactMap(\.style))
      #expect(used.isSubset(of: known), "\(paper.fileName): \(used.subtracting(known))")
    }
  }

  @Test func fitsNamesOnCardsBySizeAndSpacingAlone() throws {
    let papers = try packet(InventedMeeting.conference, only: [.nameCards]).papers
    for paper in papers {
      let looks = paper.document.blocks.flatMap(\.cardLooks)
      #expect(looks.allSatisfy { $0.horizontalScale == nil })
      // Names of up to three characters have the size of their style.
      #expect(looks.contains { $0.size != nil } && looks.contains { $0.size == nil })
    }
    let findings = try packet(InventedMeeting.conference, only: [.nameCards]).findings
    #expect(findings.contains { $0.code.name == "cards.squeezed" && $0.subject == "阿依古丽·买买提江" })
  }

  @Test func tellsPeopleOfOneNameApartByTheirUnits() throws {
    let meeting = try readMeeting(
      yaml: """
        会议名称: 例会
        名单:
          - {姓名: 张伟, 单位: 县财政局, 主席台: 是}
          - {姓名: 何田, 单位: 县水利局}
          - {姓名: 张伟, 单位: 县档案局}
        座次: {会场排数: 1, 每排座位: 3}
        """
    ).meeting
    let papers = try packet(meeting, only: [.nameCards, .seatingChart]).papers
    let chart = try #require(papers.first { $0.kind == .seatingChart }).document.allText
    #expect(chart.contains("同名：张伟（县财政局）主席台第1排第1座、张伟（县档案局）会场第1排第2座"))
    for paper in papers where paper.kind == .nameCards {
      let units = paper.document.blocks.map { card in
        card.shapes.filter { $0.kind == .box }.map { $0.paragraphs.count }
      }
      #expect(units == [[2, 2], [1, 1], [2, 2]])
    }
    let one = try #require(papers.last).document.blocks[0].shapes.filter { $0.kind == .box }
    #expect(one.allSatisfy { Block.paragraph($0.paragraphs[1]).allText == ["县财政局"] })
  }

  @Test func keepsTheScriptOfTheHostOutOfTheBooklet() throws {
    var meeting = InventedMeeting.conference
    var script = meeting.materials[1]
    script.title = InventedMeeting.at("推进会主持词")
    script.number = InventedMeeting.at(1)
    for index in meeting.materials.indices { meeting.materials[index].number = InventedMeeting.at(index + 2) }
    meeting.materials.insert(script, at: 0)
    let papers = try packet(meeting).papers
    let speeches = papers.filter { $0.kind == .speeches }
    #expect(speeches.map { $0.fileName.prefix(6) } == ["08-00-", "08-01-", "08-02-", "08-03-", "08-04-", "08-05-"])
    #expect(
      speeches.map { $0.document.allText.first } == [
        "内部资料", "会议材料之一", "会议材料之二", "会议材料之三", "会议材料之四", "会议材料之五",
      ])
    for kind in [PaperKind.contents, .booklet] {
      let text = try #require(papers.first { $0.kind == kind }).document.allText
      #expect(!text.contains { $0.contains("主持词") }, "\(kind.name)")
    }
  }

  @Test func dividesNoNameOnTheAgenda() throws {
    var meeting = InventedMeeting.conference
    let long = meeting.roster.people[53]
    meeting.agenda.items[0].speakers = [PersonReference(long), PersonReference(meeting.roster.people[2])]
    let lines = try paper(.agenda, meeting).document.allText
    #expect(lines.contains { $0.hasSuffix(" " + meeting.roster.people[2].name.value.text) })
    #expect(lines.contains(long.name.value.text), "a long title leaves no room for the name on its line")
    #expect(!lines.contains { $0.contains("\u{2028}") })
  }

  @Test func putsTheColumnsOfAllGroupsUnderEachOther() throws {
    let blocks = try paper(.attendeeList, InventedMeeting.conference).document.blocks
    let tables = blocks.compactMap { if case .table(let table) = $0 { table } else { nil } }
    #expect(tables.count > 2)
    #expect(Set(tables.map(\.columnWidths)).count == 1)
  }

  @Test func leavesNoPageToTheNoteOfTheSignInSheet() throws {
    for count in 10..<45 {
      let document = try paper(.signIn, InventedMeeting.large(count)).document
      var table = document
      #expect(table.sections[0].blocks.popLast()?.allText.first?.hasPrefix("应到") == true)
      #expect(table.pageNumbers().pageCount == document.pageNumbers().pageCount, "\(count) people")
    }
  }

  @Test func turnsTheUpperNameOfACardUpsideDown() throws {
    for paper in try packet(InventedMeeting.small, only: [.nameCards]).papers {
      for block in paper.document.blocks {
        let boxes = block.shapes.filter { $0.kind == .box }
        #expect(boxes.map(\.turn) == [.upsideDown, .none])
        #expect(boxes[0].top < boxes[1].top)
        #expect(boxes[0].height == boxes[1].height)
      }
    }
  }

  @Test func saysWhichMaterialHasNoDraft() throws {
    var meeting = InventedMeeting.conference
    meeting.materials[1].draft = nil
    let result = try packet(meeting)
    #expect(result.findings.filter { $0.code.name == "speeches.no-draft" }.map(\.subject) == ["把小事办细　把急事办稳"])
    let sheet = try #require(result.papers.first { $0.kind == .checkSheet }).document.allText
    #expect(sheet.contains { $0.contains("没有读到来稿") })
  }

  @Test func dividesAHallOfAnySizeIntoSheets() throws {
    for (rows, seats) in [(1, 1), (1, 60), (60, 1), (40, 50), (3, 400)] {
      var meeting = InventedMeeting.large(90)
      meeting.seating.hall = HallShape(
        rows: InventedMeeting.at(rows), seatsPerRow: InventedMeeting.at(seats), aislesAfter: [])
      let chart = try paper(.seatingChart, meeting)
      let width = try #require(chart.document.sections.first).page.textWidth
      for case .table(let table) in chart.document.blocks {
        #expect(table.columnWidths.reduce(0) { $0 + $1.points } <= width.points + 0.5, "\(rows)×\(seats)")
      }
    }
  }
}

extension Block {
  fileprivate var styleNames: [String] {
    switch self {
    case .paragraph(let paragraph):
      [paragraph.style].compactMap { $0 } + shapes.flatMap { $0.paragraphs.compactMap(\.style) }
    case .table(let table): table.rows.flatMap { $0.cells.flatMap { $0.blocks.flatMap(\.styleNames) } }
    case .tableOfContents(let contents): contents.entries.map { TableOfContents.styleName(level: $0.level) }
    }
  }

  fileprivate var shapes: [Shape] {
    guard case .paragraph(let paragraph) = self else { return [] }
    return paragraph.inlines.compactMap { if case .shape(let shape) = $0 { shape } else { nil } }
  }

  fileprivate var cardLooks: [TextProperties] {
    shapes.flatMap(\.paragraphs).flatMap(\.inlines).compactMap { if case .text(_, let look) = $0 { look } else { nil } }
  }
}

/// The invented meetings by name; a meeting as an argument would be printed with all its people.
enum InventedExample: CaseIterable {
  case small
  case conference
  case ofTwoHundred
  case ofThousands

  var meeting: Meeting {
    switch self {
    case .small: InventedMeeting.small
    case .conference: InventedMeeting.conference
    case .ofTwoHundred: InventedMeeting.large(200)
    case .ofThousands: InventedMeeting.large(3_000)
    }
  }
}
