/// 乘车: cars one after the other, each with the order of its seats.
struct Motorcade: SeatingForm {
  let name = "乘车"
  let otherWords = ["用车", "车辆", "车队", "乘车座次", "vehicles", "motorcade"]
  let areas: [SeatArea] = [.vehicle]
  let parties = SeatingParties.everybody
  let usualHonour = SeatingConvention.Honour.right
  let views = (facing: "从上往下看，车头向上", away: "从上往下看，车头向下")
  let column: Arrangement? = .car
  let seatsStaff = true

  func figures(for crowd: SeatingCrowd) -> [SeatFigure] {
    var figures: [SeatFigure] = []
    var rest = crowd.total - crowd.groups.reduce(0) { $0 + $1.count }
    for group in crowd.groups {
      figures.append(Self.car(figures.count + 1, title: group.title, count: group.count, crowd))
    }
    // Who has no car yet goes on with cars of the kinds that the office has.
    while rest > 0, figures.count < 500 {
      let kind = Self.kind(figures.count, crowd)
      let most = VehicleSeats(kind, crowd.settings).count
      let count = min(rest, max(1, min(most, crowd.settings.seatsPerVehicle?.value ?? most)))
      figures.append(Self.car(figures.count + 1, title: nil, count: count, crowd))
      rest -= count
    }
    return figures
  }

  private static func kind(_ index: Int, _ crowd: SeatingCrowd) -> SeatingFormSettings.Vehicle {
    let kinds = crowd.settings.vehicles
    return kinds.isEmpty ? .minibus : kinds[min(index, kinds.count - 1)]
  }

  private static func car(_ number: Int, title: String?, count: Int, _ crowd: SeatingCrowd) -> SeatFigure {
    var kind = kind(number - 1, crowd)
    // A car that the roster fills beyond its seats is a larger one.
    let kinds = SeatingFormSettings.Vehicle.allCases
    while VehicleSeats(kind, crowd.settings).count < count, let index = kinds.firstIndex(of: kind),
      index + 1 < kinds.count
    { kind = kinds[index + 1] }
    let seats = VehicleSeats(kind, crowd.settings)
    let places = seats.inOrder(for: count).enumerated().map { rank, seat in
      SeatFigure.Place(
        seat: Seat(area: .vehicle, row: number, number: rank + 1), party: .everybody, x: seat.x, y: seat.y,
        reason: "第\(rank + 1)位，\(seat.name)")
    }
    let name = title.map { $0.hasSuffix("车") || $0.contains("号") ? $0 : "\($0)" }
    return SeatFigure(
      title: "\(number)号车（\(kind.rawValue)\(name.map { "，\($0)" } ?? "")）", places: places, objects: seats.objects)
  }

  func rules(for crowd: SeatingCrowd) -> [String] {
    var rules = crowd.settings.driver == .chauffeur ? ["司机驾车"] : ["主人驾车"]
    var kinds: [SeatingFormSettings.Vehicle] = []
    for kind in crowd.settings.vehicles where !kinds.contains(kind) { kinds.append(kind) }
    rules += kinds.map { VehicleSeats($0, crowd.settings).rule }
    rules.append("左右是面向车头的左右；座号就是先后，领导坐在哪里，哪里就是上座")
    return rules
  }
}
