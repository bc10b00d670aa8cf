import Testing

@testable import Assembler

/// The order of one rostrum row, checked against the rule told step by step rather than against its closed form.
struct SeatingOrderTests {
  /// Places people one after another: the first in the middle, then in turn at the left and right hand of those seated.
  private func rowByRule(_ count: Int) -> [Int] {
    var row: [Int] = []
    for place in 1...count {
      // The own left of somebody on the rostrum is on the right as seen from the front.
      if place % 2 == 0 { row.append(place) } else { row.insert(place, at: 0) }
    }
    return row
  }

  @Test(arguments: 1...29)
  func seatsOneRowOutwardsFromTheCentre(count: Int) {
    let row = RostrumOrder.places(count: count, convention: SeatingConvention())
    #expect(row == rowByRule(count))
    #expect(row.sorted() == Array(1...count))
    let first = row.firstIndex(of: 1) ?? -1
    #expect(first == (count - 1) / 2)
    if count > 1 { #expect(row[first + 1] == 2) }
  }

  @Test(arguments: [
    (2, [1, 2], [2, 1]), (4, [3, 1, 2, 4], [4, 2, 1, 3]), (6, [5, 3, 1, 2, 4, 6], [6, 4, 2, 1, 3, 5]),
    (8, [7, 5, 3, 1, 2, 4, 6, 8], [8, 6, 4, 2, 1, 3, 5, 7]),
    (10, [9, 7, 5, 3, 1, 2, 4, 6, 8, 10], [10, 8, 6, 4, 2, 1, 3, 5, 7, 9]),
  ])
  func mirrorsEvenRowsWhereTheCustomSaysSo(count: Int, ordinary: [Int], mirrored: [Int]) {
    var convention = SeatingConvention()
    #expect(RostrumOrder.places(count: count, convention: convention) == ordinary)
    convention.evenRow = .secondAtOwnRight
    #expect(RostrumOrder.places(count: count, convention: convention) == mirrored)
    #expect(RostrumOrder.places(count: count + 1, convention: convention) == rowByRule(count + 1))
  }

  @Test(arguments: 1...12)
  func mirrorsEveryRowWhereTheRightIsThePlaceOfHonour(count: Int) {
    var convention = SeatingConvention()
    convention.honour = .right
    #expect(RostrumOrder.places(count: count, convention: convention) == rowByRule(count).reversed())
    // Both customs together cancel each other in even rows.
    convention.evenRow = .secondAtOwnRight
    let expected = count % 2 == 0 ? rowByRule(count) : rowByRule(count).reversed()
    #expect(RostrumOrder.places(count: count, convention: convention) == expected)
  }

  @Test(arguments: Array(stride(from: 2, through: 28, by: 2)))
  func putsTheFirstOfAnEvenRowOnTheCentreLineWhereTheCustomSaysSo(count: Int) {
    var convention = SeatingConvention()
    convention.evenRow = .firstOnCentreLine
    let row = RostrumOrder.places(count: count, convention: convention)
    let shift = RostrumOrder.halfSeatShift(count: count, convention: convention)
    // Positions in halves of a seat from the left end; the middle of the row is at its count.
    let first = (row.firstIndex(of: 1) ?? -1) * 2 + 1 + shift
    #expect(first == count)
    // It is the row of one person more without the last.
    let longer = RostrumOrder.places(count: count + 1, convention: SeatingConvention())
    #expect(row == Array(longer.dropFirst()))
    #expect(RostrumOrder.halfSeatShift(count: count + 1, convention: convention) == 0)
  }

  @Test func givesSeatNumbersInOrderOfHonour() {
    #expect(RostrumOrder.seatNumbers(count: 5, convention: SeatingConvention()) == [3, 4, 2, 5, 1])
    #expect(RostrumOrder.seatNumbers(count: 0, convention: SeatingConvention()).isEmpty)
  }
}
