/// 合影: rows from the camera backwards, the first in the middle of the front row.
///
/// At home the front row is that of a rostrum. Where the right is the hand of honour and guests are there, the host stands
/// in the middle, the chief guest at the host's right, and then hosts and guests by turns.
struct GroupPhoto: SeatingForm {
  let name = "合影"
  let otherWords = ["合影站位", "合照", "照相", "photo", "group photo"]
  let areas: [SeatArea] = [.photo]
  let parties = SeatingParties.hostAndGuestsByTurns
  let usualHonour = SeatingConvention.Honour.left
  let views = (facing: "从镜头看（面向合影人员）", away: "从合影人员看（面向镜头）")
  let column: Arrangement? = .photoRow

  func figures(for crowd: SeatingCrowd) -> [SeatFigure] {
    let rows = Self.rows(crowd)
    guard let widest = rows.max(), widest > 0 else { return [] }
    var places: [SeatFigure.Place] = []
    for (index, count) in rows.enumerated() {
      let number = index + 1
      for member in SideRow.members(count, crowd.convention) {
        // Those behind stand in the gaps of the row before them.
        let shift =
          index > 0 && (rows[index - 1] - count) % 2 == 0 && count == rows[index - 1] ? 0.5 * Double(index % 2) : 0
        places.append(
          .init(
            seat: Seat(area: .photo, row: number, number: member.number), party: .everybody, x: member.offset + shift,
            y: -0.75 * Double(index), side: member.side, reason: SideRow.reason("第\(number)排", member)))
      }
    }
    var objects = rows.indices.map { index in
      SeatFigure.Object.words(
        index == 0 ? "前排" : "第\(index + 1)排", x: -Double(widest) / 2 - 1.1, y: -0.75 * Double(index), width: 1)
    }
    objects.append(.words("镜　头", x: 0, y: 0.85))
    return [SeatFigure(places: places, objects: objects)]
  }

  /// How many stand in each row, the front one first.
  private static func rows(_ crowd: SeatingCrowd) -> [Int] {
    let total = crowd.total
    guard total > 0 else { return [] }
    if !crowd.groups.isEmpty {
      let stated = crowd.groups.map(\.count)
      let rest = total - stated.reduce(0, +)
      return stated + (rest > 0 ? even(rest, atMost: max(1, stated.max() ?? rest)) : [])
    }
    // Rows about four times as long as there are rows fill a picture.
    var usual = 1
    while usual * usual < total * 4 { usual += 1 }
    return even(total, atMost: crowd.settings.photoRowCapacity?.value ?? min(30, max(9, usual)))
  }

  private static func even(_ count: Int, atMost limit: Int) -> [Int] {
    let rows = (count + max(1, limit) - 1) / max(1, limit)
    return (0..<rows).map { count / rows + ($0 < count % rows ? 1 : 0) }
  }

  func rules(for crowd: SeatingCrowd) -> [String] {
    var rules = ["前排居中为首、以合影者自己的\(crowd.honourWord)为上，前排高于后排，每排从中间起"]
    if !crowd.honoursLeft { rules.append("有来宾时主人居中、主宾在主人右手，主客相间") }
    rules.append("位号从镜头看自左至右，地面可按位号贴号")
    return rules
  }
}
