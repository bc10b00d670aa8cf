/// 圆桌: a round table, where only the place far from the door has a rank; the others follow at both hands.
struct RoundTable: SeatingForm {
  let name = "圆桌"
  let otherWords = ["圆桌会议", "圆形", "环形", "round", "round table"]
  let areas: [SeatArea] = [.round]
  let parties = SeatingParties.everybody
  let usualHonour = SeatingConvention.Honour.left

  func figures(for crowd: SeatingCrowd) -> [SeatFigure] {
    let count = crowd.total
    guard count > 0 else { return [] }
    let ring = SeatRing(count)
    // The seats are counted clockwise from the head; who sits there faces the door, so that the own left comes next.
    var order = [0]
    for step in stride(from: 1, through: count / 2, by: 1) {
      let pair = crowd.honoursLeft ? [step, count - step] : [count - step, step]
      order += pair[0] == pair[1] ? [pair[0]] : pair
    }
    let places = order.prefix(count).enumerated().map { rank, index in
      let point = ring.point(index)
      return SeatFigure.Place(
        seat: Seat(area: .round, row: 1, number: index + 1), party: .everybody, x: point.x, y: point.y,
        side: index == 0 ? 0 : index * 2 <= count ? 1 : -1,
        reason: rank == 0 ? "远离门、面向门口" : "第\(rank + 1)位，从首位起左右交替")
    }
    return [SeatFigure(places: places, objects: [ring.table("圆桌"), .words("门", x: 0, y: ring.radius + 0.7)])]
  }

  func rules(for crowd: SeatingCrowd) -> [String] {
    [
      "圆桌不分主次，远离门、面向门口的一座为首，其余以首位的\(crowd.honourWord)手在先、左右交替",
      "座号从首位起、从上往下看按顺时针方向",
    ]
  }
}

/// Seats around a table, the first at the head of the sheet, the others clockwise.
struct SeatRing {
  /// From the middle of the table to that of a seat.
  let radius: Double
  private let count: Int

  init(_ count: Int) {
    self.count = max(1, count)
    radius = max(1.25, 0.182 * Double(count))
  }

  /// Where the middle of a seat lies.
  func point(_ index: Int) -> (x: Double, y: Double) {
    let turn = Double(index) / Double(count) * 2 * Double.pi
    return (radius * SeatRing.sine(turn), -radius * SeatRing.sine(turn + Double.pi / 2))
  }

  /// The table itself.
  func table(_ text: String) -> SeatFigure.Object {
    let reach = radius - 0.62
    return .init(kind: .roundTable, x: -reach, y: -reach, width: 2 * reach, height: 2 * reach, text: text)
  }

  /// The sine, by its series: this library knows no mathematics of the machine, so that each gives the same bytes.
  private static func sine(_ angle: Double) -> Double {
    var turn = angle.truncatingRemainder(dividingBy: 2 * Double.pi)
    if turn > Double.pi { turn -= 2 * Double.pi }
    var (term, sum) = (turn, turn)
    for step in 1...12 {
      term *= -turn * turn / Double(2 * step * (2 * step + 1))
      sum += term
    }
    return sum
  }
}
