/// 签字: two signers at one table facing the audience, the guest at the host's right, their people in rows behind them.
struct SigningTable: SeatingForm {
  let name = "签字"
  let otherWords = ["签字仪式", "签约", "签约仪式", "signing"]
  let areas: [SeatArea] = [.signingGuests, .signingHosts]
  let parties = SeatingParties.guestsAndHosts
  let usualHonour = SeatingConvention.Honour.right
  let views = (facing: "从台下看（面向签字人）", away: "从台上看（面向台下）")

  /// The most people who stand in one row of a party.
  private static let perRow = 5

  func figures(for crowd: SeatingCrowd) -> [SeatFigure] {
    let longest = max(crowd[.guests], crowd[.hosts])
    guard longest > 0 else { return [] }
    let standing = max(0, longest - 1)
    let rows = (standing + Self.perRow - 1) / Self.perRow
    let perRow = rows == 0 ? 1 : (standing + rows - 1) / rows
    let signerX = max(0.9, Double(perRow) / 2)
    var places: [SeatFigure.Place] = []
    for (party, area) in [(SeatParty.guests, SeatArea.signingGuests), (.hosts, .signingHosts)] where crowd[party] > 0 {
      // Whoever signs for the guests sits at the right hand of the host: on the left as seen from below.
      let sign = (party == .guests) == !crowd.honoursLeft ? -1.0 : 1.0
      places.append(
        .init(
          seat: Seat(area: area, row: 1, number: 1), party: party, x: sign * signerX, y: 0,
          reason: "\(party.rawValue)签字人" + (party == .guests ? "，主方签字人的\(crowd.honourWord)手" : "")))
      for index in 0..<crowd[party] - 1 {
        let (row, number) = (index / perRow, index % perRow)
        places.append(
          .init(
            seat: Seat(area: area, row: row + 2, number: number + 1), party: party,
            x: sign * (0.5 + Double(number)), y: -0.75 * Double(row + 1) - 0.2,
            reason: "\(party.rawValue)第\(index + 2)位，站立，从中间向外"))
      }
    }
    let (left, right) = crowd.honoursLeft ? ("主　方", "客　方") : ("客　方", "主　方")
    let helper = signerX + 1.15
    return [
      SeatFigure(
        places: places,
        objects: [
          .init(kind: .table, x: -signerX - 0.6, y: 0.35, width: 2 * signerX + 1.2, height: 0.4, text: "签　字　桌"),
          .init(
            kind: .otherPlace, x: -helper - 0.45, y: -SeatFigure.seatHeight / 2, width: 0.9,
            height: SeatFigure.seatHeight, text: "助签人"),
          .init(
            kind: .otherPlace, x: helper - 0.45, y: -SeatFigure.seatHeight / 2, width: 0.9,
            height: SeatFigure.seatHeight, text: "助签人"),
          .words(left, x: -signerX, y: 1.1), .words(right, x: signerX, y: 1.1), .words("台　下", x: 0, y: 1.1),
        ])
    ]
  }

  func rules(for crowd: SeatingCrowd) -> [String] {
    [
      "签字人面向台下，客方在主方的\(crowd.honourWord)手", "各方人员站在本方签字人身后，从中间向外依次排列，前排高于后排", "助签人站在签字人外侧",
      "各方首位为签字人，另有安排的在固定座位中写明",
    ]
  }
}
