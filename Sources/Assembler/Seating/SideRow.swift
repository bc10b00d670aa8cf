/// Places side by side whose first has the middle, for every form that has such rows.
enum SideRow {
  /// A place in a row from the left as seen by somebody who faces those in it.
  struct Member {
    /// The number from the left, from 1.
    var number: Int
    /// The place in the order of honour, from 1.
    var rank: Int
    /// How far it is from the first of the row, in seats; negative for left.
    var offset: Double
    /// On which side of the first it lies.
    var side: Int
  }

  /// The places of a row in the order of honour.
  ///
  /// - Parameters:
  ///   - count: How many there are.
  ///   - convention: Which hand is that of honour, and the custom of even rows.
  ///   - firstOnAxis: Whether the first stands on the axis even where that makes the row uneven.
  static func members(_ count: Int, _ convention: SeatingConvention, firstOnAxis: Bool = false) -> [Member] {
    let numbers = RostrumOrder.seatNumbers(count: count, convention: convention)
    guard let first = numbers.first else { return [] }
    let shift = Double(RostrumOrder.halfSeatShift(count: count, convention: convention)) / 2
    let middle = firstOnAxis ? Double(first) : Double(count + 1) / 2 - shift
    return numbers.enumerated().map { index, number in
      Member(number: number, rank: index + 1, offset: Double(number) - middle, side: (number - first).signum())
    }
  }

  /// Why somebody has a place in such a row, in whose own hands.
  static func reason(_ party: String, _ member: Member) -> String {
    switch member.rank {
    case 1: "\(party)首位，居中"
    case 2, 3: "\(party)第\(member.rank)位，首位的\(member.side > 0 ? "左" : "右")手"
    default: "\(party)第\(member.rank)位，第\(member.rank - 2)位的外侧"
    }
  }
}

extension SeatFigure.Object {
  /// Words in the middle of a place.
  static func words(_ text: String, x: Double, y: Double, width: Double = 2) -> SeatFigure.Object {
    SeatFigure.Object(
      kind: .words, x: x - width / 2, y: y - SeatFigure.seatHeight / 2, width: width, height: SeatFigure.seatHeight,
      text: text)
  }
}
