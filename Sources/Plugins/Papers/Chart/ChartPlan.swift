internal import Assembler
internal import OfficeDocuments

/// How a room is divided into sheets so that names stay readable.
struct ChartPlan {
  /// The page of the sheets.
  let page: PageSetup
  /// The sheets, front rows first and from the front left to the right.
  let sheets: [ChartSheet]
  /// The width of a seat of the hall.
  let seatWidth: Double
  /// The height of a row of the hall.
  let rowHeight: Double
  /// The size of names in the hall: as large as three characters leave some air, but not above the rostrum's.
  let seatSize: Length
  /// The width of a seat of the rostrum.
  let rostrumSeatWidth: Double

  /// Divides a room, on the page upright or turned, whichever takes fewer sheets.
  init(_ arrangement: SeatingArrangement, _ layout: Layout) {
    let wide = layout.chartPage
    let upright = ChartPlan(arrangement, layout, page: wide.turned)
    let asGiven = ChartPlan(arrangement, layout, page: wide)
    // A room deeper than wide looks better on an upright page; otherwise the page stays as the layout says.
    let rows = arrangement.hall.count
    let seats = max(arrangement.hall.first?.seats.count ?? 0, arrangement.rostrum.map(\.seats.count).max() ?? 0)
    let prefersUpright = wide.isLandscape && rows > seats && upright.sheets.count <= asGiven.sheets.count
    self = prefersUpright || upright.sheets.count < asGiven.sheets.count ? upright : asGiven
  }

  private init(_ arrangement: SeatingArrangement, _ layout: Layout, page: PageSetup) {
    self.page = page
    let look = layout.chart
    let width = page.textWidth.points - 2 * look.rowNumbers.points
    let height = max(page.textHeight.points - look.titleSpace.points, look.seatHeight.points * 4)
    let rostrumSeats = arrangement.rostrum.map { $0.seats.count + ($0.halfSeatShift == 0 ? 0 : 1) }.max() ?? 0
    let rostrumPerSheet = max(1, Int(width / max(1, look.narrowestRostrumSeat.points)))
    rostrumSeatWidth = Self.seatWidth(
      room: width, count: min(max(1, rostrumSeats), rostrumPerSheet), widest: look.widestRostrumSeat.points)
    let size = layout.size(of: .chartRostrumSeat).points
    let rostrumRowHeight = Self.rostrumRowHeight(arrangement, rostrumSeatWidth, size, look)
    let rostrumHeight = Double(arrangement.rostrum.count) * rostrumRowHeight
    let seatsPerRow = arrangement.hall.first?.seats.count ?? 0
    let aisleRoom = Double(arrangement.aislesAfter.count) * look.aisle.points
    let aisleShare = seatsPerRow == 0 ? 0 : aisleRoom / Double(seatsPerRow)
    let seatsPerSheet = max(1, Int(width / (max(1, look.narrowestSeat.points) + aisleShare)))
    let blocks = Self.blocks(of: seatsPerRow, atMost: seatsPerSheet, breaks: arrangement.aislesAfter)
    let widest =
      blocks.map { block in
        Double(block.count) * look.narrowestSeat.points
      }.max() ?? 0
    let spare = width - widest - aisleRoom / Double(max(1, blocks.count))
    let broadest = blocks.map(\.count).max() ?? 1
    seatWidth = min(look.widestSeat.points, look.narrowestSeat.points + max(0, spare) / Double(broadest))
    // Office formats know sizes in halves of a point.
    let roomySize = (min(size, seatWidth / 4.4) * 2).rounded(.down) / 2
    seatSize = .points(max(layout.size(of: .chartSeat).points, roomySize))
    // Rows with names of two lines are higher; every row is given that height so that the division stays simple.
    let leastRowHeight = Self.hallRowHeight(arrangement, seatWidth, seatSize.points, look)
    // Seat numbers stand in a low row of their own.
    let numbersHeight = Self.numbersHeight(layout)
    let rowsPerSheet = max(1, Int((height - numbersHeight) / leastRowHeight))
    let rowCount = Double(max(1, arrangement.hall.count))
    let fitsWithRostrum =
      blocks.count <= 1 && rostrumSeats <= rostrumPerSheet
      && rostrumHeight + numbersHeight + rowCount * leastRowHeight <= height
    let room =
      (height - numbersHeight - (fitsWithRostrum ? rostrumHeight : 0))
      / (fitsWithRostrum ? rowCount : Double(rowsPerSheet))
    rowHeight = max(leastRowHeight, min(look.tallestSeat.points, room))
    if fitsWithRostrum {
      sheets = [
        ChartSheet(
          showsRostrum: !arrangement.rostrum.isEmpty,
          hallRows: arrangement.hall.isEmpty ? nil : 1...arrangement.hall.count,
          hallNumbers: blocks.first)
      ]
      return
    }
    var sheets: [ChartSheet] = []
    if !arrangement.rostrum.isEmpty {
      for block in Self.blocks(of: rostrumSeats, atMost: rostrumPerSheet, breaks: []) {
        sheets.append(ChartSheet(showsRostrum: true, rostrumNumbers: rostrumSeats <= rostrumPerSheet ? nil : block))
      }
    }
    for rows in Self.blocks(of: arrangement.hall.count, atMost: rowsPerSheet, breaks: []) {
      for block in blocks { sheets.append(ChartSheet(showsRostrum: false, hallRows: rows, hallNumbers: block)) }
    }
    self.sheets = sheets
  }

  /// The height of a row of seat numbers.
  static func numbersHeight(_ layout: Layout) -> Double { layout.size(of: .chartLabel).points * 1.6 }

  /// The height of a rostrum row with its numbers and its label.
  private static func rostrumRowHeight(
    _ arrangement: SeatingArrangement, _ width: Double, _ size: Double, _ look: SeatingChartLook
  ) -> Double {
    let longest = arrangement.rostrum.flatMap(\.seats).reduce(2.0) {
      max($0, TextWidth.characters($1?.name.padded ?? ""))
    }
    let perLine = max(1, ((width - 3) / size).rounded(.down))
    return max(look.rostrumSeatHeight.points, (longest / perLine).rounded(.up) * size * 1.3) + size * 2.6
  }

  private static func hallRowHeight(
    _ arrangement: SeatingArrangement, _ width: Double, _ size: Double, _ look: SeatingChartLook
  ) -> Double {
    let longest = arrangement.hall.reduce(0.0) { longest, row in
      row.seats.reduce(longest) { max($0, TextWidth.characters($1?.name.padded ?? "")) }
    }
    let lines = ChartName.lineCount(longest * size, width: width)
    return max(look.seatHeight.points, Double(lines) * size * 1.35 + 1)
  }

  private static func seatWidth(room: Double, count: Int, widest: Double) -> Double {
    min(widest, room / Double(max(1, count)))
  }

  /// Divides numbers from 1 into ranges of about the same length, which end at one of `breaks` where one is near.
  private static func blocks(of count: Int, atMost limit: Int, breaks: [Int]) -> [ClosedRange<Int>] {
    guard count > 0 else { return [] }
    var blocks: [ClosedRange<Int>] = []
    var first = 1
    while first <= count {
      let rest = count - first + 1
      let parts = (rest + limit - 1) / limit
      var last = first + (rest + parts - 1) / parts - 1
      let near = breaks.filter { $0 >= first && $0 < first + limit && abs($0 - last) <= limit / 4 }
      if last < count, let aisle = near.min(by: { abs($0 - last) < abs($1 - last) }) { last = aisle }
      blocks.append(first...last)
      first = last + 1
    }
    return blocks
  }
}

extension PageSetup {
  /// The same sheet with width and height exchanged; the margins keep their places.
  var turned: PageSetup {
    var page = self
    (page.width, page.height) = (height, width)
    return page
  }
}
