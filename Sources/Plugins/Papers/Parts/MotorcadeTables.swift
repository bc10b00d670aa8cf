internal import Assembler
internal import OfficeDocuments

/// The tables of a motorcade: its vehicles in order with those who ride in each, and when it leaves and arrives.
extension CompositionRequest {
  /// Who rides in a vehicle: whom the plan names and whose row of the roster names the vehicle, in the order of the meeting;
  /// somebody who is on no roster comes behind them.
  func riders(of vehicle: Traced<PlannedVehicle>) -> [String] {
    let named = vehicle.riders
    let ids = Set(named.compactMap { $0.untraced(\.person) })
    let names = [vehicle.name, vehicle.plate].compactMap { $0 }.map { PersonName($0).scalars }
    let listed = expectedPeople.filter { person in
      ids.contains(person.untraced(\.id))
        || person.untraced(\.arrangements)[.car].map { names.contains(PersonName($0.value).scalars) } ?? false
    }
    return listed.map(\.name.text) + named.filter { $0.untraced(\.person) == nil }.map(\.name.text)
  }

  /// The vehicles in the order in which they drive; those of the roster where no plan names any.
  func vehicleTable(width: Length, spareRows: Int) -> Table {
    let planned = meeting.vehicles.map { vehicle -> [String] in
      [
        vehicle.name, [vehicle.plate, vehicle.model].compactMap { $0 }.joined(separator: "\n"),
        riders(of: vehicle).joined(separator: "、"), vehicle.liaison ?? "",
        [vehicle.driver, vehicle.driverPhone].compactMap { $0 }.joined(separator: "\n"), vehicle.note ?? "",
      ]
    }
    let rows = planned.isEmpty ? peopleTogether(.car).map { [$0.key, "", $0.names, "", "", ""] } : planned
    return formTable(
      [("车序", 1.9), ("车号", 2.4), ("车牌、车型", 3), ("乘车人员", 6), ("联络员", 2.2), ("司机、电话", 3.8), ("备注", 2)],
      rows: rows.enumerated().map { ["\($0 + 1)"] + $1 }, spareRows: rows.isEmpty ? 4 : spareRows, width: width)
  }

  /// When the motorcade leaves and arrives, drive by drive; nothing where no drive is stated.
  func legTable(width: Length) -> [Block] {
    let legs = meeting.legs
    guard !legs.isEmpty else { return [] }
    let hasDays = Set(legs.compactMap { $0.untraced(\.day) }).count > 1
    let rows = legs.map { leg -> [String] in
      let length = [
        leg.kilometres.map { "\(kilometres($0))公里" },
        leg.minutes.map { "\($0)分钟" },
      ]
      let places = [leg.origin, leg.destination].compactMap { $0 }.joined(separator: "—")
      return [
        [hasDays ? leg.date?.chinese : nil, leg.beginText].compactMap { $0 }.joined(separator: "\n"), places,
        leg.route ?? "", length.compactMap { $0 }.joined(separator: "\n"), leg.endText ?? "",
        leg.stay.map { "\($0)分钟" } ?? "", leg.note ?? "",
      ]
    }
    let table = formTable(
      [("发车", 2.6), ("路段", 5), ("路线", 4), ("里程、车程", 3.2), ("到达", 2.4), ("停留", 2), ("备注", 2)], rows: rows,
      width: width)
    let guessed = legs.filter { $0.untraced(\.isTimedByDistance) }
    let speeds = Set(guessed.map { $0.speed ?? MotorcadeLeg.usualSpeed }).sorted()
    let byDistance: [Block] =
      guessed.isEmpty
      ? []
      : [.text("没有写车程的路段按里程和时速 \(speeds.map { "\($0)" }.joined(separator: "、")) 公里推算车程。", .note)]
    return [.text("行车时刻", .groupHeading), .table(table)] + reckonedNote(legs) + byDistance
  }

  private func kilometres(_ value: Double) -> String {
    value == value.rounded() ? "\(Int(value))" : "\((value * 10).rounded() / 10)"
  }

  /// Who shares a table or a car by the roster, each with the names in the order of the meeting.
  func peopleTogether(_ arrangement: Arrangement) -> [(key: String, names: String)] {
    var order: [String] = []
    var names: [String: [String]] = [:]
    for person in expectedPeople {
      guard let key = person.arrangement(arrangement) else { continue }
      if names[key] == nil { order.append(key) }
      names[key, default: []].append(person.name.text)
    }
    return order.map { ($0, (names[$0] ?? []).joined(separator: "、")) }
  }
}
