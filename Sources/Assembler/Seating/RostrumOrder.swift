/// The order of seats in one row of the rostrum.
enum RostrumOrder {
  /// The places in order of honour that the seats of a row have, from the left as seen from the front.
  ///
  /// The first sits in the middle, the second at the first's own left, the third at the first's own right, and so on
  /// outwards. Seen from the front this gives the odd places downwards and then the even ones upwards, for odd and even
  /// rows alike: `5 3 1 2 4` and `5 3 1 2 4 6`. The other customs mirror it.
  static func places(count: Int, convention: SeatingConvention) -> [Int] {
    guard count > 0 else { return [] }
    let odd = stride(from: count % 2 == 0 ? count - 1 : count, through: 1, by: -2)
    let even = stride(from: 2, through: count, by: 2)
    let row = Array(odd) + Array(even)
    let mirrorsEven = count % 2 == 0 && convention.evenRow == .secondAtOwnRight
    let mirrorsAll = convention.honour == .right
    return mirrorsEven != mirrorsAll ? row.reversed() : row
  }

  /// The numbers of the seats, from 1 at the left as seen from the front, the most honoured first.
  static func seatNumbers(count: Int, convention: SeatingConvention) -> [Int] {
    var numbers = [Int](repeating: 0, count: max(0, count))
    for (index, place) in places(count: count, convention: convention).enumerated() { numbers[place - 1] = index + 1 }
    return numbers
  }

  /// By how many halves of a seat the row stands right of the middle as seen from the front; negative for left.
  ///
  /// Where the first of an even row sits on the centre line (双数单摆), the row is that of one person more whose last
  /// place stays empty.
  static func halfSeatShift(count: Int, convention: SeatingConvention) -> Int {
    guard count % 2 == 0, count > 0, convention.evenRow == .firstOnCentreLine else { return 0 }
    return convention.honour == .left ? 1 : -1
  }
}
