internal import Assembler
internal import OfficeDocuments

/// 座次图: rostrum and hall, and every other form of seating, with the rule by which people are seated.
struct SeatingChartPaper: Paper {
  let description = PaperDescription(
    kind: .seatingChart, title: Message("座次图", english: "seating chart"),
    explanation: Message(
      "主席台和会场的座次，从台下看、从台上看各一份；对坐、U形、宴会、合影、乘车等各一份；印有排座规则；A4 排不下时用 A3，再排不下时在过道处分成几张，另附总图；人多时附座位索引",
      english:
        "rostrum and hall, seen from the hall and from the rostrum, and every other form of seating, with its rule; a large "
        + "hall takes A3 or several sheets, cut at aisles, with an overview, and an index of names"),
    bags: [.leader, .delegate, .observer, .staff],
    looks: [.seatingChart]
      + .styles(
        .secrecy, .chartTitle, .chartNote, .chartSeat, .chartRostrumSeat, .chartLabel, .groupHeading, .tableHeading,
        .tableText))

  func compose(_ request: CompositionRequest) -> Composition {
    let arrangement = request.arrangement
    guard !arrangement.isEmpty else { return Composition() }
    let names = ChartNames(arrangement, request)
    let seating = request.meeting.seating
    let room = arrangement.room(
      seating.convention, seating.untraced(\.forms), doors: seating.entrance.map { RoomDoors($0) } ?? RoomDoors())
    return Composition(
      papers: ((room.map { [$0] } ?? []) + arrangement.occasions).map { chart(of: $0, arrangement, names, request) })
  }

  private func chart(
    of occasion: SeatedOccasion, _ arrangement: SeatingArrangement, _ names: ChartNames, _ request: CompositionRequest
  ) -> ComposedPaper {
    let kind = occasion.isOfMeeting ? "座次图" : "\(occasion.form)座次图"
    let title = request.meeting.name + kind
    let places = occasion.places.map { (seat: $0.place.seat, occupant: $0.occupant) }
    var rules = occasion.rules
    let fixed = places.count { $0.occupant?.isFixed == true }
    if fixed > 0 { rules.append("其中 \(fixed) 个座位由会务组指定") }
    let notes = notes(
      request, rules: rules, places: places, unplaced: occasion.isOfMeeting ? arrangement.unplaced : [],
      doors: occasion.room?.doors)
    let chart = FigureChart(occasion, title: title, notes: notes, names: names, request)
    let bookmark =
      occasion.isOfMeeting ? "paper_seating" : "paper_seating_\(occasion.places.first?.place.seat.area.rawValue ?? "")"
    let seats = Dictionary(
      places.compactMap { place in place.occupant?.person.map { ($0.id, place.seat) } },
      uniquingKeysWith: { first, _ in first })
    let fileName = occasion.room != nil ? "座次图" : occasion.isOfMeeting ? "座次图（\(occasion.form)）" : kind
    let blocks =
      chart.blocks(bookmark: bookmark)
      + ChartIndex.blocks(seats, title: occasion.isOfMeeting ? "" : occasion.form, request, chart.page)
    return request.paper(.seatingChart, fileName: fileName, bookmark: bookmark) {
      request.document(title: fileName, sections: [request.section(blocks, page: chart.page)])
    }
  }

  /// What a reader of the chart has to know: the rule, where things stand, and the day for which it holds.
  private func notes(
    _ request: CompositionRequest, rules: [String],
    places: [(seat: Seat, occupant: SeatingArrangement.Occupant?)], unplaced: [Person],
    doors: RoomDoors?
  ) -> [String] {
    let meeting = request.meeting
    var notes = ["排座规则：" + rules.joined(separator: "；")]
    var facts: [String] = []
    if let lectern = meeting.seating.lectern { facts.append("发言席：\(lectern)") }
    if let entrance = meeting.seating.entrance {
      facts.append("入口：\(entrance)" + (doors?.isEmpty == false ? "（图中“门”，左右从台下看）" : ""))
    }
    if let venue = meeting.venue { facts.append("地点：\(venue)") }
    if let date = meeting.dateText { facts.append("会议日期：\(date)") }
    if !facts.isEmpty { notes.append(facts.joined(separator: "　")) }
    // Charts are drawn again until the last evening, so each print says which one it is.
    let edition = meeting.seating.chartEdition.map { text in
      text.hasPrefix("第") ? text : text.hasSuffix("版") ? "第\(text)" : "第\(text)版"
    }
    notes.append("\(edition ?? "第＿＿版")　制图日期：\(meeting.seating.chartDate ?? "＿＿＿＿＿＿")")
    if let namesakes = namesakes(places, request) { notes.append(namesakes) }
    if !unplaced.isEmpty {
      notes.append(
        "未排座位（\(unplaced.count)人）："
          + unplaced.map { request.person($0).name.text }.joined(separator: "、"))
    }
    return notes
  }

  /// Which seat belongs to whom of several people of one name.
  private func namesakes(
    _ places: [(seat: Seat, occupant: SeatingArrangement.Occupant?)], _ request: CompositionRequest
  ) -> String? {
    let seated = places.compactMap { seat, occupant in
      (occupant?.person).map { (person: request.person($0), seat: seat) }
    }
    let texts = seated.compactMap { person, seat in
      request.unitAmongNamesakes(of: person).map { "\(person.name.text)（\($0)）\(seat.text)" }
    }
    return texts.isEmpty ? nil : "同名：" + texts.joined(separator: "、")
  }
}
