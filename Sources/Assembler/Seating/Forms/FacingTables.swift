/// 对坐: guests and hosts at the long sides of one table, each with their first in the middle.
///
/// With a long side to the door the guests face it; with an end to the door they are on the right of who enters.
struct FacingTables: SeatingForm {
  let name = "对坐"
  let otherWords = ["对坐式", "面对面", "会谈", "会谈桌", "长桌", "长条桌", "相对式", "facing", "facing tables"]
  let areas: [SeatArea] = [.guests, .hosts]
  let parties = SeatingParties.guestsAndHosts
  let usualHonour = SeatingConvention.Honour.left

  func figures(for crowd: SeatingCrowd) -> [SeatFigure] {
    let (guests, hosts) = (crowd[.guests], crowd[.hosts])
    guard guests + hosts > 0 else { return [] }
    // Where both rows are even the hosts' is mirrored, and where one is, it is moved by half a seat: the two first face
    // each other.
    let guestRow = SideRow.members(guests, crowd.convention, firstOnAxis: guests % 2 != hosts % 2)
    let hostRow = SideRow.members(hosts, crowd.convention, firstOnAxis: guests % 2 != hosts % 2)
    let bothEven = guests % 2 == 0 && hosts % 2 == 0 && hosts > 0
    let pitch = crowd.settings.tableDirection == .longSideToDoor ? 1.0 : 0.75
    let across = 0.95
    var places: [SeatFigure.Place] = []
    for (party, row) in [(SeatParty.guests, guestRow), (.hosts, hostRow)] {
      let isHosts = party == .hosts
      for member in row {
        // Seen from the same place, those who sit with their back to it have their left at the other side.
        let mirrors = isHosts && !bothEven
        let along = (mirrors ? -member.offset : member.offset) * pitch
        let number = mirrors ? row.count + 1 - member.number : member.number
        var seen = member
        if isHosts && bothEven { seen.side = -member.side }
        let point = position(along, isHosts: isHosts, across, crowd)
        places.append(
          SeatFigure.Place(
            seat: Seat(area: isHosts ? .hosts : .guests, row: 1, number: number), party: party, x: point.x, y: point.y,
            side: member.side, reason: SideRow.reason(party.rawValue, seen)))
      }
    }
    return [SeatFigure(places: places, objects: objects(around: places, across, crowd))]
  }

  private func position(
    _ along: Double, isHosts: Bool, _ across: Double, _ crowd: SeatingCrowd
  ) -> (x: Double, y: Double) {
    switch crowd.settings.tableDirection {
    case .longSideToDoor: (along, isHosts ? across : -across)
    // On the right of who enters, the far end is at the right hand of the guests.
    case .endToDoor: (isHosts ? -1.4 : 1.4, along)
    }
  }

  private func objects(
    around places: [SeatFigure.Place], _ across: Double, _ crowd: SeatingCrowd
  ) -> [SeatFigure.Object] {
    let reach = max(0.5, places.map { abs(crowd.settings.tableDirection == .longSideToDoor ? $0.x : $0.y) }.max() ?? 0)
    switch crowd.settings.tableDirection {
    case .longSideToDoor:
      return [
        .init(kind: .table, x: -reach - 0.5, y: -0.45, width: 2 * reach + 1, height: 0.9, text: "会　谈　桌"),
        .words("客　方", x: 0, y: -across - 0.65), .words("主　方", x: 0, y: across + 0.65),
        .words("门", x: 0, y: across + 1.35),
      ]
    case .endToDoor:
      return [
        .init(kind: .table, x: -0.7, y: -reach - 0.4, width: 1.4, height: 2 * reach + 0.8, text: "会谈桌"),
        .words("主　方", x: -1.4, y: -reach - 0.8), .words("客　方", x: 1.4, y: -reach - 0.8),
        .words("门", x: 0, y: reach + 0.9),
      ]
    }
  }

  func rules(for crowd: SeatingCrowd) -> [String] {
    let place =
      crowd.settings.tableDirection == .longSideToDoor
      ? "长桌一侧对门：客方面门，主方背门" : "长桌一端对门：进门看客方在右，主方在左"
    var rules = [place, "各方首位居中，以就座者的\(crowd.honourWord)为上依次排列"]
    let (guests, hosts) = (crowd[.guests], crowd[.hosts])
    if guests > 0, hosts > 0, guests % 2 == 0, hosts % 2 == 0 {
      rules.append("两方都是双数，主方\(crowd.otherWord)为上，使两方首位相对")
    } else if guests % 2 != hosts % 2 {
      rules.append("双数一方移半座，使两方首位相对")
    }
    rules.append(
      crowd.settings.tableDirection == .longSideToDoor ? "座号从门口看自左至右" : "座号从里向门口数")
    return rules
  }
}
