import Assembler
import OfficeDocuments
import TestSupport
import Testing

@testable import Plugins

@Suite struct SeatingChartFormsTests {
  static let forms = ["对坐", "U形", "回字", "圆桌", "沙发", "宴会", "签字", "合影", "乘车"]

  private static func meeting(_ form: String, _ count: Int) -> Meeting {
    var meeting = InventedMeeting.named("物流合作会谈")
    meeting.roster.people = (0..<count).map { number in
      InventedMeeting.person(
        number == 3 ? "阿卜杜热合曼·买买提艾力" : InventedMeeting.name(number), "县政府办公室", "主任",
        role: number * 2 < count ? .guest : nil, order: number + 1)
    }
    meeting.seating.hall = nil
    meeting.seating.forms.names = [InventedMeeting.at(form)]
    return meeting
  }

  private static func shapes(_ paper: ComposedPaper) -> [Shape] {
    paper.document.sections.flatMap(\.blocks).flatMap { block -> [Shape] in
      guard case .paragraph(let paragraph) = block else { return [] }
      return paragraph.inlines.compactMap { if case .shape(let shape) = $0 { shape } else { nil } }
    }
  }

  @Test(arguments: forms, [1, 12, 90]) func drawsEverybodyWithinTheSheet(form: String, count: Int) throws {
    let meeting = Self.meeting(form, count)
    let composition = try compose(SeatingChartPaper(), from: meeting)
    let paper = try #require(composition.papers.first)
    let page = try #require(paper.document.sections.first).page
    let shapes = Self.shapes(paper)
    let texts = shapes.map { shape in
      shape.paragraphs.flatMap(\.inlines).map { if case .text(let text, _) = $0 { text } else { "" } }.joined()
    }
    for person in meeting.roster.people {
      let name = person.name.value
      #expect(texts.contains { $0.hasSuffix(name.padded) || $0.hasSuffix(name.text) }, "\(form) \(name.text)")
    }
    for shape in shapes {
      #expect(shape.left.points >= page.margins.left.points - 0.5)
      #expect((shape.left + shape.width).points <= (page.width - page.margins.right).points + 0.5)
      #expect((shape.top + shape.height).points <= (page.height - page.margins.bottom).points + 0.5, "\(form) \(count)")
      #expect(shape.top.points >= page.margins.top.points)
    }
  }

  @Test func drawsBothViewsWhereTheOfficeWantsThem() throws {
    var meeting = Self.meeting("对坐", 8)
    #expect(Self.shapes(try #require(try compose(SeatingChartPaper(), from: meeting).papers.first)).count == 12)
    meeting.seating.forms.view = .both
    let paper = try #require(try compose(SeatingChartPaper(), from: meeting).papers.first)
    #expect(Self.shapes(paper).count == 24)
    let dump = paper.document.dump
    #expect(dump.contains("从门口看（面向上首）") && dump.contains("从上首看（面向门口）"))
  }

  @Test func printsTheReasonOfEverySeat() throws {
    let layout = try #require(try builtInLayouts().layout(named: LayoutLibrary.defaultName))
    let request = CompositionRequest(
      sharing: SharedWork(Self.meeting("沙发", 6)), layout: layout, isAskedFor: true)
    let paper = try #require(OrderReasonsPaper().compose(request).papers.first)
    #expect(paper.document.dump.contains("主宾，主人的右手"))
  }

  @Test(arguments: ["对坐", "U形", "回字", "圆桌", "宴会"], [6, 12, 20]) func keepsLongNamesReadable(form: String, count: Int)
    throws
  {
    let paper = try #require(try compose(SeatingChartPaper(), from: Self.meeting(form, count)).papers.first)
    for shape in Self.shapes(paper) where shape.paragraphs.count == 2 {
      let sizes = shape.paragraphs[1].inlines.compactMap {
        if case .text(_, let look) = $0 { look.size?.points } else { nil }
      }
      #expect(sizes.allSatisfy { $0 >= ChartName.leastSize }, "\(form) \(count) \(sizes)")
    }
  }
}
