/// The seats of a kind of car for its passengers, with their order.
struct VehicleSeats {
  /// A seat, as seen from above with the front of the car at the head of the sheet.
  struct Seat {
    let name: String
    let x: Double
    let y: Double
  }

  private let kind: SeatingFormSettings.Vehicle
  private let hostDrives: Bool
  private let middleFirst: Bool
  /// How many seats beside each other the car has, with the space between them.
  private static let pitch = 0.95

  init(_ kind: SeatingFormSettings.Vehicle, _ settings: SeatingFormSettings) {
    self.kind = kind
    hostDrives = settings.driver == .host
    middleFirst = settings.vanSeat == .middle
  }

  /// How many passengers it takes.
  var count: Int { seats.count }

  /// The seats, the most honoured first; the middle of a bench is taken last.
  func inOrder(for count: Int) -> [Seat] {
    var seats = seats
    if count < seats.count, let middle = seats.firstIndex(where: { $0.name == "后排中座" }) {
      seats.append(seats.remove(at: middle))
    }
    return Array(seats.prefix(count))
  }

  private var seats: [Seat] {
    let front = Seat(name: "副驾驶座", x: Self.pitch, y: 0)
    switch kind {
    case .sedan:
      let rear = [seat("后排右座", 1, 1), seat("后排左座", -1, 1), seat("后排中座", 0, 1)]
      return hostDrives ? [front] + rear : rear + [front]
    case .offRoad:
      return [front, seat("后排右座", 1, 1), seat("后排左座", -1, 1), seat("后排中座", 0, 1)]
    case .van:
      let rear = [seat("后排右座", 1, 2), seat("后排左座", -1, 2), seat("后排中座", 0, 2)]
      let middle = [seat("中排右座", 1, 1), seat("中排左座", -1, 1)]
      let benches = middleFirst ? middle + rear : rear + middle
      return hostDrives ? [front] + benches : benches + [front]
    case .minibus: return rows(5)
    case .coach: return rows(11)
    }
  }

  private func seat(_ name: String, _ column: Int, _ row: Int) -> Seat {
    Seat(name: name, x: Double(column) * Self.pitch, y: Double(row) * 0.85)
  }

  /// Rows of two at either side of the aisle; the door is at the right of the front.
  private func rows(_ count: Int) -> [Seat] {
    (1...count).flatMap { row in
      [("右侧靠窗", 1.75), ("右侧靠过道", 0.8), ("左侧靠窗", -1.75), ("左侧靠过道", -0.8)].map { name, x in
        Seat(name: "第\(row)排\(name)", x: x, y: Double(row) * 0.75)
      }
    }
  }

  /// The body of the car with the driver.
  var objects: [SeatFigure.Object] {
    let isCoach = kind == .minibus || kind == .coach
    let half = isCoach ? 2.35 : 1.55
    let last = seats.map(\.y).max() ?? 0
    let driver = isCoach ? -1.75 : -Self.pitch
    var objects: [SeatFigure.Object] = [
      .init(kind: .table, x: -half, y: -0.75, width: 2 * half, height: last + 1.2),
      .init(
        kind: .otherPlace, x: driver - 0.45, y: -SeatFigure.seatHeight / 2, width: 0.9, height: SeatFigure.seatHeight,
        text: hostDrives ? "主人驾车" : "司机"),
      .words("车头", x: 0, y: -0.5, width: 1),
    ]
    if isCoach { objects.append(.words("车门", x: 1.75, y: 0, width: 0.9)) }
    return objects
  }

  /// The order in words.
  var rule: String {
    switch kind {
    case .sedan: hostDrives ? "轿车以副驾驶座为上，其次后排右、后排左" : "轿车以后排右座为上，其次后排左座，副驾驶座为随员座"
    case .offRoad: "越野车以副驾驶座为上，其次后排右、后排左"
    case .van:
      (hostDrives ? "商务车以副驾驶座为上，其次" : "商务车以") + (middleFirst ? "中排右、中排左，再次后排" : "后排右、后排左、后排中，再次中排右、中排左")
        + (hostDrives ? "" : "，副驾驶座为随员座")
    case .minibus, .coach: "\(kind.rawValue)前排高于后排，右侧高于左侧，靠窗高于靠过道"
    }
  }
}
