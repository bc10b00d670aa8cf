/// 回字: tables around an empty middle; the head is far from the door, the side next to the door comes last.
struct HollowSquare: SeatingForm {
  let name = "回字"
  let otherWords = ["回字形", "回字型", "回形", "回型", "口字形", "方桌", "hollow square"]
  let areas: [SeatArea] = [.head, .left, .right, .foot, .outer]
  let parties = SeatingParties.head
  let usualHonour = SeatingConvention.Honour.left

  func figures(for crowd: SeatingCrowd) -> [SeatFigure] {
    TableWithHead(crowd, footCount: min(crowd[.leaders], crowd[.everybody] / 3)).figure.map { [$0] } ?? []
  }

  func rules(for crowd: SeatingCrowd) -> [String] { TableWithHead.rules(crowd, hasFoot: true) }
}
