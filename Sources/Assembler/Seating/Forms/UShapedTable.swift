/// U形: those at the head as on a rostrum, facing the open end and the door; the others along two legs, outwards from the head.
struct UShapedTable: SeatingForm {
  let name = "U形"
  let otherWords = ["U型", "U字形", "U字型", "马蹄形", "u-shape"]
  let areas: [SeatArea] = [.head, .left, .right, .outer]
  let parties = SeatingParties.head
  let usualHonour = SeatingConvention.Honour.left

  func figures(for crowd: SeatingCrowd) -> [SeatFigure] {
    TableWithHead(crowd, footCount: 0).figure.map { [$0] } ?? []
  }

  func rules(for crowd: SeatingCrowd) -> [String] { TableWithHead.rules(crowd, hasFoot: false) }
}
