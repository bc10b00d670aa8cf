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

  @Test func leavesSeatsAndCardsInTheOrderOfTheOffice() {
    var meeting = InventedMeeting.large(12)
    let before = PeopleInOrder(meeting, checkoutChinese).expected
    meeting.listOrder = InventedMeeting.at(ListOrder.strokes)
    #expect(PeopleInOrder(meeting, checkoutChinese).expected == before)
  }
}
