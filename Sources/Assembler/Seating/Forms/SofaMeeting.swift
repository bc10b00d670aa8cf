/// 沙发 (会见): host and chief guest side by side facing the door, the guest at the host's right, each with their people in a
/// half circle.
struct SofaMeeting: SeatingForm {
  let name = "沙发"
  let otherWords = ["会见", "会客", "会见式", "沙发式", "半圆", "sofa"]
  let areas: [SeatArea] = [.sofaGuests, .sofaHosts]
  let parties = SeatingParties.guestsAndHosts
  let usualHonour = SeatingConvention.Honour.right

  func figures(for crowd: SeatingCrowd) -> [SeatFigure] {
    let longest = max(crowd[.guests], crowd[.hosts])
    guard longest > 0 else { return [] }
    var places: [SeatFigure.Place] = []
    for (party, area) in [(SeatParty.guests, SeatArea.sofaGuests), (.hosts, .sofaHosts)] {
      // At the right hand of the host, who faces the door, is the left of who enters.
      let isOnLeft = (party == .guests) == !crowd.honoursLeft
      for index in 0..<crowd[party] {
        let point = Self.point(index, of: longest)
        places.append(
          .init(
            seat: Seat(area: area, row: 1, number: index + 1), party: party, x: isOnLeft ? -point.x : point.x,
            y: point.y,
            reason: index == 0
              ? (party == .guests ? "主宾，主人的\(crowd.honourWord)手" : "主人，面向门口") : "\(party.rawValue)第\(index + 1)位"))
      }
    }
    let bottom = (places.map(\.y).max() ?? 0) + 0.9
    let (left, right) = crowd.honoursLeft ? ("主　方", "客　方") : ("客　方", "主　方")
    let side = max(1.5, Self.point(min(2, longest - 1), of: longest).x)
    return [
      SeatFigure(
        places: places,
        objects: [
          .init(kind: .table, x: -0.12, y: -0.2, width: 0.24, height: 0.4),
          .init(kind: .otherPlace, x: -1.05, y: -1.08, width: 0.9, height: SeatFigure.seatHeight, text: "译员"),
          .init(kind: .otherPlace, x: 0.15, y: -1.08, width: 0.9, height: SeatFigure.seatHeight, text: "译员"),
          .words(left, x: -side, y: -0.9), .words(right, x: side, y: -0.9), .words("门", x: 0, y: bottom),
        ])
    ]
  }

  /// Beside each other for the first three, and then down the side.
  private static func point(_ index: Int, of longest: Int) -> (x: Double, y: Double) {
    let beside = max(1, min(longest, (longest + 2) / 2))
    guard index >= beside else { return (0.65 + 1.08 * Double(index), 0.12 * Double(index * index) / Double(beside)) }
    let edge = 0.65 + 1.08 * Double(beside - 1)
    let bend = 0.12 * Double((beside - 1) * (beside - 1)) / Double(beside)
    return (edge + 0.45, bend + 0.75 * Double(index - beside + 1))
  }

  func rules(for crowd: SeatingCrowd) -> [String] {
    [
      "主人和主宾并坐、面向门口，主宾在主人的\(crowd.honourWord)手", "客方、主方人员各在一侧依次就座",
      "从门口看，客方在\(crowd.honoursLeft ? "右" : "左")、主方在\(crowd.honoursLeft ? "左" : "右")", "译员、记录员坐主人和主宾身后",
      "座号从中间向两边数",
    ]
  }
}
