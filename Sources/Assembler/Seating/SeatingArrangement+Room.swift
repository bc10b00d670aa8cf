extension SeatingArrangement {
  /// Rostrum and hall as an occasion like the others, so that one drawing draws them; nil where neither has seats.
  ///
  /// - Parameters:
  ///   - convention: The customs of rostrum and hall.
  ///   - settings: What the office says of the forms.
  ///   - doors: Where doors are drawn.
  public func room(
    _ convention: SeatingConvention, _ settings: SeatingFormSettings, doors: RoomDoors = RoomDoors()
  ) -> SeatedOccasion? {
    hasNoRows
      ? nil
      : SeatedOccasion(
        RoomFigure(self, convention, doors: doors), self, rules: roomRules(convention, settings))
  }

  /// Why each seat is the one it is: what it counts for in its row, table or car, or that the office gave it to somebody.
  ///
  /// - Parameters:
  ///   - convention: The customs of rostrum and hall.
  ///   - settings: What the office says of the forms.
  public func reasons(_ convention: SeatingConvention, _ settings: SeatingFormSettings) -> [Seat: String] {
    let all = (room(convention, settings).map { [$0] } ?? []) + occasions
    var reasons: [Seat: String] = [:]
    for place in all.flatMap(\.figures).flatMap(\.places) { reasons[place.seat] = place.reason }
    for case (let seat, let occupant?) in allPlaces {
      if occupant.isFixed {
        reasons[seat] = "会务组指定"
      } else if seat.area == .hall, let aside = settings.seats(aside: occupant.person?.role?.value) {
        reasons[seat] = "\(occupant.person?.role?.value.rawValue ?? "")席在\(aside.rawValue)"
      }
    }
    return reasons
  }

  /// The convention by which rostrum and hall are filled, in the words that stand on the chart.
  private func roomRules(_ convention: SeatingConvention, _ settings: SeatingFormSettings) -> [String] {
    var rules = ["座号从台下看自左至右"]
    if !rostrum.isEmpty {
      let honour = convention.honour == .left ? "以就座者的左为上" : "以就座者的右为上"
      rules.append("主席台居中为首、\(honour)、前排高于后排")
      // The custom only matters where a row has an even number of people.
      if rostrum.contains(where: { $0.seats.count % 2 == 0 }) {
        let isMirrored = convention.evenRow == .secondAtOwnRight
        let hand = isMirrored == (convention.honour == .right) ? "左手" : "右手"
        let centre = convention.evenRow == .firstOnCentreLine ? "1 号居正中（双数单摆）、" : ""
        rules.append("双数时\(centre)2 号在 1 号\(hand)")
      }
    }
    guard !hall.isEmpty else { return rules }
    let side = (convention.hallSide == .ownLeft ? "听众" : "主席台") + (convention.honour == .left ? "左手" : "右手")
    switch convention.hallFill {
    case .rows: rules.append("会场前排高于后排，每排从\(side)一侧起")
    case .centreOut: rules.append("会场前排高于后排，每排居中起、\(side)一侧在先")
    case .columns: rules.append("会场按单位竖排，从\(side)一侧起，每列由前向后")
    case .blocks: rules.append("会场按过道分块、各组成块，中间一块在先，两边以\(side)一侧在先，每块由前向后")
    }
    for role in [AttendanceRole.press, .staff] {
      if let aside = settings.seats(aside: role) { rules.append("\(role.rawValue)席在\(aside.rawValue)") }
    }
    return rules
  }
}
