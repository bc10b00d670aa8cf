/// A table with a head far from the door and a leg at either hand, which U and hollow square have in common.
struct TableWithHead {
  /// The places; nil for nobody.
  private(set) var figure: SeatFigure?

  init(_ crowd: SeatingCrowd, footCount: Int) {
    let leaders = crowd[.leaders]
    let others = crowd[.everybody]
    guard leaders + others > 0 else { return }
    let legs = others - footCount
    let longest = (legs + 1) / 2
    let widest = max(leaders, footCount, 3)
    let legX = Double(widest) / 2 + 0.7
    let pitch = 0.75
    let first = 1.0
    var places: [SeatFigure.Place] = []
    for member in SideRow.members(leaders, crowd.convention) {
      places.append(
        .init(
          seat: Seat(area: .head, row: 1, number: member.number), party: .leaders, x: member.offset, y: 0,
          side: member.side, reason: SideRow.reason("上首", member)))
    }
    // Those at the head face the door, so that their own left is on the right of who enters.
    for index in 0..<legs {
      let isHonoured = index % 2 == 0
      let isLeft = isHonoured == crowd.honoursLeft
      let number = index / 2 + 1
      places.append(
        .init(
          seat: Seat(area: isLeft ? .left : .right, row: 1, number: number), party: .everybody,
          x: isLeft ? legX : -legX, y: first + Double(number - 1) * pitch,
          reason: "上首者\(isLeft ? "左" : "右")手一侧，距上首第\(number)座"))
    }
    let footY = first + Double(max(1, longest)) * pitch + 0.3
    for member in SideRow.members(footCount, crowd.convention) {
      // They have the door behind.
      places.append(
        .init(
          seat: Seat(area: .foot, row: 1, number: footCount + 1 - member.number), party: .everybody,
          x: -member.offset, y: footY, side: member.side, reason: SideRow.reason("下首", member)))
    }
    let bottom = footCount > 0 ? footY : footY - 0.4
    let perSide = max(1, Int((bottom - first) / pitch) + 1)
    for index in 0..<crowd[.observers] {
      let isLeft = (index % 2 == 0) == crowd.honoursLeft
      let (column, row) = (index / 2 / perSide, index / 2 % perSide)
      places.append(
        .init(
          seat: Seat(area: .outer, row: 1, number: index + 1), party: .observers,
          x: (isLeft ? 1 : -1) * (legX + 1.35 + 1.1 * Double(column)), y: first + Double(row) * pitch,
          reason: "外圈第\(index + 1)座，从上首向门口、两侧交替"))
    }
    figure = SeatFigure(
      places: places, objects: Self.tables(crowd, legX: legX, bottom: bottom, hasFoot: footCount > 0, legs: legs))
  }

  private static func tables(
    _ crowd: SeatingCrowd, legX: Double, bottom: Double, hasFoot: Bool, legs: Int
  ) -> [SeatFigure.Object] {
    let inner = legX - 0.6
    let top = 0.35
    let end = hasFoot ? bottom - 0.35 : bottom
    var objects: [SeatFigure.Object] = [
      .init(kind: .table, x: -inner, y: top, width: 2 * inner, height: 0.3)
    ]
    if legs > 0 {
      for x in [-inner, inner - 0.3] {
        objects.append(.init(kind: .table, x: x, y: top + 0.3, width: 0.3, height: max(0.3, end - top - 0.6)))
      }
    }
    if hasFoot { objects.append(.init(kind: .table, x: -inner, y: end - 0.3, width: 2 * inner, height: 0.3)) }
    if legs > 0 {
      objects += [.words("右侧", x: -legX, y: 0.4, width: 1), .words("左侧", x: legX, y: 0.4, width: 1)]
    }
    return objects + [
      .words("上　首", x: 0, y: -0.6), .words("门", x: 0, y: bottom + (hasFoot ? 0.75 : 0.7)),
    ]
  }

  /// The convention in words.
  static func rules(_ crowd: SeatingCrowd, hasFoot: Bool) -> [String] {
    var rules = ["上首远离门、面向门口，居中为首、以就座者的\(crowd.honourWord)为上"]
    rules.append(
      "两侧从上首向门口依次排列，同一位置以上首者的\(crowd.honourWord)手一侧在先；“左侧”“右侧”是坐在上首的人的左手和右手")
    if hasFoot { rules.append("靠门一侧居后") }
    if crowd[.observers] > 0 { rules.append("列席人员坐外圈") }
    rules.append("上首座号从门口看自左至右，两侧座号从上首数起")
    return rules
  }
}
