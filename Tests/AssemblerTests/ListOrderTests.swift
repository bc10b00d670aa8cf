import ChineseText
import TestSupport
import Testing

@testable import Assembler

@Suite struct ListOrderTests {
  private static func listed(_ order: ListOrder?) -> [String] {
    var meeting = InventedMeeting.large(4)
    for (index, (name, unit)) in [("王明", "县水利局"), ("丁一", "县财政局"), ("John Smith", "县水利局"), ("于小川", "县财政局")].enumerated()
    {
      meeting.roster.people[index].name = InventedMeeting.at(PersonName(name))
      meeting.roster.people[index].unit = InventedMeeting.at(unit)
    }
    meeting.listOrder = order.map { InventedMeeting.at($0) }
    return PeopleInOrder(meeting, checkoutChinese).listed.map(\.name.value.text)
  }

  @Test(
    arguments: [
      (ListOrder?.none, ["王明", "丁一", "John Smith", "于小川"]), (.given, ["王明", "丁一", "John Smith", "于小川"]),
      (.unit, ["王明", "John Smith", "丁一", "于小川"]), (.strokes, ["丁一", "于小川", "王明", "John Smith"]),
    ] as [(ListOrder?, [String])]) func putsListsInTheOrderThatTheMeetingWants(order: ListOrder?, names: [String])
  {
    #expect(Self.listed(order) == names)
  }

  @Test func putsListsByRankWhateverTheirNumbers() throws {
    var meeting = InventedMeeting.large(4)
    meeting.rules = try defaultRankRules()
    meeting.organizer = InventedMeeting.at("中共云溪县委")
    for (index, post) in ["副局长", "科员", "局长", "二级主任科员"].enumerated() {
      meeting.roster.people[index].unit = InventedMeeting.at("县水利局")
      meeting.roster.people[index].post = InventedMeeting.at(post)
      meeting.roster.people[index].rank = nil
      meeting.roster.people[index].serial = InventedMeeting.at(index + 1)
    }
    meeting.listOrder = InventedMeeting.at(.rank)
    let posts = PeopleInOrder(meeting, checkoutChinese).listed.compactMap { $0.post?.value }
    #expect(posts.first == "局长" && posts.last == "科员")
  }

  @Test func leavesSeatsAndCardsInTheOrderOfTheOffice() {
    var meeting = InventedMeeting.large(12)
    let before = PeopleInOrder(meeting, checkoutChinese).expected
    meeting.listOrder = InventedMeeting.at(ListOrder.strokes)
    #expect(PeopleInOrder(meeting, checkoutChinese).expected == before)
  }
}
