internal import Assembler
internal import OfficeDocuments

/// 座次图: rostrum and hall as seen from the hall and from the rostrum, with the rule by which people are seated.
struct SeatingChartPaper: Paper {
  let description = PaperDescription(
    kind: .seatingChart, title: Message("座次图", english: "seating chart"),
    explanation: Message(
      "主席台和会场的座次，从台下看、从台上看各一份，印有排座规则；A4 排不下时用 A3，再排不下时分成几张，另附总图；人多时附座位索引",
      english:
        "rostrum and hall, seen from the hall and from the rostrum, with the rule of seating; a large hall takes A3 or "
        + "several sheets with an overview, and an index of names"),
    bags: [.leader, .delegate, .observer, .staff],
    looks: [.seatingChart]
      + .styles(
        .secrecy, .chartTitle, .chartNote, .chartSeat, .chartRostrumSeat, .chartLabel, .groupHeading, .tableHeading,
        .tableText))

  func compose(_ request: CompositionRequest) -> Composition {
    let arrangement = request.arrangement
    guard !arrangement.isEmpty else { return Composition() }
    let names = ChartNames(arrangement, request)
    var papers = arrangement.hasNoRows ? [] : [room(arrangement, names, request)]
    for occasion in arrangement.occasions { papers.append(chart(of: occasion, arrangement, names, request)) }
    return Composition(papers: papers)
  }

  /// The chart of rostrum and hall.
  private func room(
    _ arrangement: SeatingArrangement, _ names: ChartNames, _ request: CompositionRequest
  ) -> ComposedPaper {
    let title = "\(request.meeting.name)座次图"
    let notes = notes(
      request, rules: rules(request.meeting.seating.convention, arrangement),
      places: arrangement.places, unplaced: arrangement.unplaced)
    let plan = ChartPlan(arrangement, request.layout, ChartFurniture(title: title, notes: notes, request))
    let bookmark = "paper_seating"
    let foot = notes.map { Block.text($0, .chartNote) }
    let views: [ChartView] =
      switch request.meeting.seating.untraced(\.forms).view {
      case .facing: [.fromHall]
      case .away: [.fromRostrum]
      case .both, nil: ChartView.allCases
      }
    var blocks: [Block] = []
    for view in views {
      let drawing = ChartDrawing(arrangement: arrangement, names: names, layout: request.layout, plan: plan, view: view)
      for (index, sheet) in plan.sheets.enumerated() {
        blocks += ChartHead.blocks(
          title, request, width: plan.page.textWidth, bookmark: blocks.isEmpty ? bookmark : nil, isFirst: blocks.isEmpty
        )
        blocks.append(.text(caption(sheet, view, number: index + 1, of: plan.sheets.count), .chartNote))
        blocks += drawing.blocks(sheet)
        blocks += foot
      }
    }
    blocks += ChartIndex.blocks(arrangement.seats, request, plan.page)
    return request.paper(.seatingChart, fileName: "座次图", bookmark: bookmark) {
      request.document(title: "座次图", sections: [request.section(blocks, page: plan.page)])
    }
  }

  /// The chart of another form of seating.
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
      request, rules: rules, places: places, unplaced: occasion.isOfMeeting ? arrangement.unplaced : [])
    let chart = FigureChart(occasion, title: title, notes: notes, names: names, request)
    let bookmark =
      occasion.isOfMeeting ? "paper_seating" : "paper_seating_\(occasion.places.first?.place.seat.area.rawValue ?? "")"
    let seats = Dictionary(
      places.compactMap { place in place.occupant?.person.map { ($0.id, place.seat) } },
      uniquingKeysWith: { first, _ in first })
    let fileName = occasion.isOfMeeting ? "座次图（\(occasion.form)）" : kind
    let blocks = chart.blocks(bookmark: bookmark) + ChartIndex.blocks(seats, request, chart.page)
    return request.paper(.seatingChart, fileName: fileName, bookmark: bookmark) {
      request.document(title: fileName, sections: [request.section(blocks, page: chart.page)])
    }
  }

  private func caption(_ sheet: ChartSheet, _ view: ChartView, number: Int, of count: Int) -> String {
    var parts = [view.title]
    guard count > 1 else { return view.title }
    parts.append("第 \(number) 张，共 \(count) 张")
    if sheet.showsRostrum {
      parts.append("主席台" + (sheet.rostrumNumbers.map { "第 \($0.lowerBound)—\($0.upperBound) 座" } ?? ""))
    }
    if let rows = sheet.hallRows, let numbers = sheet.hallNumbers {
      parts.append("会场第 \(rows.lowerBound)—\(rows.upperBound) 排、第 \(numbers.lowerBound)—\(numbers.upperBound) 座")
    }
    return parts.joined(separator: "　")
  }

  /// What a reader of the chart has to know: the rule, where things stand, and the day for which it holds.
  private func notes(
    _ request: CompositionRequest, rules: [String],
    places: [(seat: Seat, occupant: SeatingArrangement.Occupant?)], unplaced: [Person]
  ) -> [String] {
    let meeting = request.meeting
    var notes = ["排座规则：" + rules.joined(separator: "；")]
    var facts: [String] = []
    if let lectern = meeting.seating.lectern { facts.append("发言席：\(lectern)") }
    if let entrance = meeting.seating.entrance { facts.append("入口：\(entrance)") }
    if let venue = meeting.venue { facts.append("地点：\(venue)") }
    if let date = meeting.dateText { facts.append("会议日期：\(date)") }
    // Charts are drawn again until the last evening, so each print says which one it is.
    facts.append("第＿＿版　制图日期：＿＿＿＿＿＿")
    notes.append(facts.joined(separator: "　"))
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

  private func rules(_ convention: SeatingConvention, _ arrangement: SeatingArrangement) -> [String] {
    var rules = ["座号从台下看自左至右"]
    if !arrangement.rostrum.isEmpty {
      let honour = convention.honour == .left ? "以就座者的左为上" : "以就座者的右为上"
      rules.append("主席台居中为首、\(honour)、前排高于后排")
      // The custom only matters where a row has an even number of people.
      if arrangement.rostrum.contains(where: { $0.seats.count % 2 == 0 }) {
        let isMirrored = convention.evenRow == .secondAtOwnRight
        let hand = isMirrored == (convention.honour == .right) ? "左手" : "右手"
        let centre = convention.evenRow == .firstOnCentreLine ? "1 号居正中（双数单摆）、" : ""
        rules.append("双数时\(centre)2 号在 1 号\(hand)")
      }
    }
    if !arrangement.hall.isEmpty {
      let side = (convention.hallSide == .ownLeft ? "听众" : "主席台") + (convention.honour == .left ? "左手" : "右手")
      switch convention.hallFill {
      case .rows: rules.append("会场前排高于后排，每排从\(side)一侧起")
      case .centreOut: rules.append("会场前排高于后排，每排居中起、\(side)一侧在先")
      case .columns: rules.append("会场按单位竖排，从\(side)一侧起，每列由前向后")
      case .blocks: rules.append("会场按过道分块、各组成块，中间一块在先，两边以\(side)一侧在先，每块由前向后")
      }
    }
    let fixed = (arrangement.rostrum + arrangement.hall).flatMap(\.seats).count { $0?.isFixed == true }
    if fixed > 0 { rules.append("其中 \(fixed) 个座位由会务组指定") }
    return rules
  }
}
