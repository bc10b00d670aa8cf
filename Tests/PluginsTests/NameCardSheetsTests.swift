import Assembler
import OfficeDocuments
import TestSupport
import Testing

@testable import Plugins

@Suite struct NameCardSheetsTests {
  private static func meeting(_ count: Int, _ change: (inout NameCardSettings) -> Void) -> Meeting {
    var meeting = InventedMeeting.large(count)
    change(&meeting.seating.cards)
    return meeting
  }

  private static func sheets(_ paper: ComposedPaper) -> [[Shape]] {
    paper.document.sections.flatMap(\.blocks).compactMap { block in
      guard case .paragraph(let paragraph) = block else { return nil }
      return paragraph.inlines.compactMap { if case .shape(let shape) = $0 { shape } else { nil } }
    }
  }

  private static func name(_ shape: Shape) -> String {
    (shape.paragraphs.first?.inlines ?? []).map { if case .text(let text, _) = $0 { text } else { "" } }.joined()
      .filter { $0 != "　" }
  }

  /// The names of the piles that a stack gives when it is cut, each from its upper card downwards.
  private static func piles(_ sheets: [[Shape]]) -> [String] {
    let upright = sheets.map { $0.filter { $0.turn == .none } }
    let places = Set(upright.flatMap { $0 }.map { [$0.top.points, $0.left.points] }).sorted {
      $0.lexicographicallyPrecedes($1)
    }
    return places.flatMap { place in
      upright.compactMap { sheet in sheet.first { [$0.top.points, $0.left.points] == place }.map(name) }
    }
  }

  @Test(arguments: ["200×120毫米拼A3", "窄条"], [1, 4, 5, 23]) func cutsIntoPilesThatLieInTheOrderOfSeats(
    stock: String, count: Int
  ) throws {
    let meeting = Self.meeting(count) { $0.stocks = [InventedMeeting.at(stock)] }
    let composition = try compose(NameCardsPaper(), from: meeting)
    let paper = try #require(composition.papers.first)
    #expect(composition.papers.count == 1)
    let seated = SeatingArrangement(meeting).places.compactMap { $0.occupant?.name.text }
    #expect(Self.piles(Self.sheets(paper)) == seated)
    let page = try #require(paper.document.sections.first).page
    let lines = (paper.document.sections.first?.header.odd.first?.inlines ?? []).compactMap { inline -> Shape? in
      if case .shape(let shape) = inline, shape.kind == .line, shape.border?.isDashed == false { shape } else { nil }
    }
    #expect(lines.count >= 8)
    for sheet in Self.sheets(paper) {
      for card in sheet {
        #expect(card.left.points >= 0 && (card.left + card.width).points <= page.width.points)
        #expect(card.top.points >= 0 && (card.top + card.height).points <= page.height.points)
        // No mark lies on a card.
        for line in lines {
          let isBeside =
            (line.left + line.width) <= card.left || line.left >= card.left + card.width
            || (line.top + line.height) <= card.top || line.top >= card.top + card.height
          #expect(isBeside)
        }
      }
    }
  }

  @Test func addsBlankCardsAndATrialSheet() throws {
    let meeting = Self.meeting(6) {
      $0.stocks = [InventedMeeting.at("200*120")]
      $0.spare = InventedMeeting.at(3)
      $0.hasTrialSheet = true
    }
    let papers = try compose(NameCardsPaper(), from: meeting).papers
    #expect(papers.count == 2 && papers.allSatisfy { $0.fileName.hasSuffix("（200×120毫米）") })
    let names = Self.sheets(try #require(papers.first)).map { $0.first.map(Self.name) ?? "-" }
    #expect(names.count == 9 && names.suffix(3) == ["", "", ""])
    let rules = Self.sheets(try #require(papers.last)).flatMap { $0 }.filter { $0.kind == .line }
    #expect(!rules.isEmpty && rules.allSatisfy { abs($0.width.millimetres - 100) < 0.01 })
  }

  @Test func givesAllNamesOneSizeWhereAsked() throws {
    var meeting = Self.meeting(5) { $0.hasOneSize = true }
    meeting.roster.people[2].name = InventedMeeting.at(PersonName("阿卜杜热合曼·买买提艾力"))
    let paper = try #require(try compose(NameCardsPaper(), from: meeting).papers.first)
    let sizes = Self.sheets(paper).flatMap { $0 }.flatMap(\.paragraphs).flatMap(\.inlines).compactMap {
      inline -> Double? in
      if case .text(let text, let look) = inline, !text.isEmpty { look.size?.points } else { nil }
    }
    #expect(Set(sizes).count == 1)
  }

  @Test(arguments: NameCardSettings.Content.allCases) func printsWhatTheOfficeWantsBelowTheName(
    content: NameCardSettings.Content
  ) throws {
    var meeting = Self.meeting(8) { $0.content = content }
    meeting.roster.people[1].foreignName = InventedMeeting.at("He Tian")
    let paper = try #require(try compose(NameCardsPaper(), from: meeting).papers.first)
    let faces = Self.sheets(paper).compactMap(\.first)
    let below = faces.map { face in
      face.paragraphs.dropFirst().flatMap(\.inlines).map { if case .text(let text, _) = $0 { text } else { "" } }
        .joined()
    }
    switch content {
    case .name: #expect(below.allSatisfy { $0.isEmpty })
    case .nameAndUnit, .nameAndPost: #expect(below.allSatisfy { $0.hasPrefix("县") || $0.contains("人民政府") })
    case .bilingual: #expect(below.filter { !$0.isEmpty } == ["He Tian"])
    case .unit:
      #expect(faces.count == 7 && Set(faces.map(Self.name)).count == 7)
    }
    // Name and line below stand within the face.
    for face in Self.sheets(paper).flatMap({ $0 }) {
      let sizes = face.paragraphs.map { paragraph in
        paragraph.inlines.map { if case .text(_, let look) = $0 { look.size?.points ?? 107 } else { 0 } }.max() ?? 0
      }
      #expect(sizes.reduce(0) { $0 + $1 * 1.25 } <= face.height.points * 1.02)
    }
  }

  @Test func saysThatTheLayoutHasNoSuchStock() throws {
    let meeting = Self.meeting(3) { $0.stocks = [InventedMeeting.at("300×300毫米")] }
    let composition = try compose(NameCardsPaper(), from: meeting)
    #expect(composition.papers.isEmpty)
    #expect(composition.findings.map(\.code.name) == ["cards.unknown-stock"])
  }

  @Test(arguments: [(2, 1), (3, 3)]) func makesASheetToSignForEachGroupAndDay(groups: Int, days: Int) throws {
    var meeting = InventedMeeting.large(20)
    meeting.lastDate = CalendarDate(year: 2026, month: 9, day: days).map { InventedMeeting.at($0) }
    for index in meeting.roster.people.indices {
      meeting.roster.people[index].group = InventedMeeting.at("第\(index % groups + 1)组")
    }
    let layout = try #require(try builtInLayouts().layout(named: LayoutLibrary.defaultName))
    let request = CompositionRequest(sharing: SharedWork(meeting), layout: layout, isAskedFor: true)
    let paper = try #require(GroupSignInPaper().compose(request).papers.first)
    let titles = paper.document.dump.components("组别：")
    #expect(titles == groups * days)
    let seats = try #require(SeatSignInPaper().compose(request).papers.first).document.dump
    for person in meeting.roster.people { #expect(seats.contains(person.name.value.padded)) }
    let passes = try #require(CarPassesPaper().compose(request).papers.first)
    #expect(Self.sheets(passes).flatMap { $0 }.count == 10)
    let badges = try #require(BadgesPaper().compose(request).papers.first)
    #expect(Self.sheets(badges).count == 3)
  }
}

extension String {
  /// How often a text stands in it.
  fileprivate func components(_ text: String) -> Int {
    var count = 0
    var rest = self[...]
    while let range = rest.firstRange(of: text) {
      count += 1
      rest = rest[range.upperBound...]
    }
    return count
  }
}
