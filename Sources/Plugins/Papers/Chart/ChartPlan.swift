internal import Assembler
internal import OfficeDocuments

/// How a room is divided into sheets so that names stay readable.
struct ChartPlan {
  /// The page of the sheets.
  let page: PageSetup
  /// The sheets: one for everything, or an overview with the rostrum and then the blocks, front rows first and from the
  /// front left to the right.
  let sheets: [ChartSheet]
  /// The width of a seat of the hall.
  let seatWidth: Double
  /// The height of a row of the hall.
  let rowHeight: Double
  /// The size of names in the hall, as large as three characters leave some air.
  let seatSize: Double
  /// The width of a seat of the rostrum.
  let rostrumSeatWidth: Double
  /// The height of a seat of the rostrum.
  let rostrumSeatHeight: Double
  /// The size of names on the rostrum.
  let rostrumSize: Double

  /// Divides a room: on one sheet of the layout, upright or turned, where that holds it; else on one of twice the size
  /// where the layout allows that; else on several.
  init(_ arrangement: SeatingArrangement, _ layout: Layout, _ furniture: ChartFurniture) {
    let given = layout.chartPage
    let sizes = layout.chart.allowsDoubleSheet ? [given, given.doubled] : [given]
    var plans: [ChartPlan] = []
    for page in sizes {
      plans = [page, page.turned].map { ChartPlan(arrangement, layout, furniture, page: $0) }
      if plans.contains(where: { $0.sheets.count == 1 }) { break }
    }
    let (asGiven, turned) = (plans[0], plans[1])
    let isBetter =
      turned.sheets.count != asGiven.sheets.count
      ? turned.sheets.count < asGiven.sheets.count : turned.seatSize > asGiven.seatSize + 1
    self = isBetter ? turned : asGiven
  }

  private init(_ arrangement: SeatingArrangement, _ layout: Layout, _ furniture: ChartFurniture, page: PageSetup) {
    self.page = page
    let look = layout.chart
    let width = page.textWidth.points - 2 * look.rowNumbers.points
    let height = max(page.textHeight.points - furniture.height(on: page), look.seatHeight.points * 4)
    let numbersHeight = Self.numbersHeight(layout)

    let rostrumSeats = arrangement.rostrum.map { $0.seats.count + ($0.halfSeatShift == 0 ? 0 : 1) }.max() ?? 0
    let rostrumPerSheet = max(1, Int(width / max(1, look.narrowestRostrumSeat.points)))
    let rostrumWidth = min(
      look.widestRostrumSeat.points, width / Double(min(max(1, rostrumSeats), rostrumPerSheet)))
    rostrumSeatWidth = rostrumWidth
    // Names that run downwards need room for four characters.
    let base = layout.size(of: .chartRostrumSeat).points
    let isNarrow = ChartName.room(rostrumWidth) < base * 2.4
    rostrumSeatHeight = isNarrow ? max(look.rostrumSeatHeight.points, base * 4.6) : look.rostrumSeatHeight.points
    rostrumSize = isNarrow ? base : Self.size(width: rostrumWidth, height: rostrumSeatHeight, least: base)
    let rowRoom = rostrumSeatHeight + numbersHeight + furniture.label
    let rostrumHeight = Double(arrangement.rostrum.count) * rowRoom

    let seatsPerRow = arrangement.hall.first?.seats.count ?? 0
    let aisleRoom = Double(arrangement.aislesAfter.count) * look.aisle.points
    let aisleShare = seatsPerRow == 0 ? 0 : aisleRoom / Double(seatsPerRow)
    let seatsPerSheet = max(1, Int(width / (max(1, look.narrowestSeat.points) + aisleShare)))
    let blocks = Self.blocks(of: seatsPerRow, atMost: seatsPerSheet, breaks: arrangement.aislesAfter)
    let hallHead = arrangement.hall.isEmpty ? 0 : 2 * numbersHeight + furniture.label
    let rowCount = Double(max(1, arrangement.hall.count))
    let rowsPerSheet = max(1, Int((height - hallHead) / look.seatHeight.points))
    let isWhole =
      blocks.count <= 1 && rostrumSeats <= rostrumPerSheet
      && rostrumHeight + hallHead + rowCount * look.seatHeight.points <= height

    let broadest = Double(max(1, blocks.map(\.count).max() ?? 1))
    let aisles = blocks.map { block in arrangement.aislesAfter.count { block.contains($0) && $0 < block.upperBound } }
    seatWidth = min(
      look.widestSeat.points, (width - Double(aisles.max() ?? 0) * look.aisle.points) / broadest)
    let rowBlocks = Self.blocks(of: arrangement.hall.count, atMost: rowsPerSheet, breaks: [])
    let rows = isWhole ? rowCount : Double(max(1, rowBlocks.map(\.count).max() ?? 1))
    let room = (height - hallHead - (isWhole ? rostrumHeight : 0)) / rows
    rowHeight = max(look.seatHeight.points, min(look.tallestSeat.points, room))
    seatSize = Self.size(width: seatWidth, height: rowHeight, least: 6.5)

    if isWhole {
      sheets = [
        ChartSheet(
          showsRostrum: !arrangement.rostrum.isEmpty,
          hallRows: arrangement.hall.isEmpty ? nil : 1...arrangement.hall.count, hallNumbers: blocks.first)
      ]
      return
    }
    let parts = rowBlocks.flatMap { rows in
      blocks.map { ChartSheet(showsRostrum: false, hallRows: rows, hallNumbers: $0) }
    }
    var sheets: [ChartSheet] = []
    let rostrumBlocks = Self.blocks(of: rostrumSeats, atMost: rostrumPerSheet, breaks: [])
    for (index, block) in rostrumBlocks.enumerated() {
      var sheet = ChartSheet(showsRostrum: true, rostrumNumbers: rostrumBlocks.count > 1 ? block : nil)
      if index == 0, !parts.isEmpty { sheet.overview = ChartOverview(rows: rowBlocks, numbers: blocks) }
      sheets.append(sheet)
    }
    if sheets.isEmpty {
      sheets.append(ChartSheet(showsRostrum: false, overview: ChartOverview(rows: rowBlocks, numbers: blocks)))
    }
    for index in sheets.indices where sheets[index].overview != nil {
      sheets[index].overview?.firstSheet = rostrumBlocks.isEmpty ? 2 : rostrumBlocks.count + 1
    }
    self.sheets = sheets + parts
  }

  /// The height of a row of seat numbers.
  static func numbersHeight(_ layout: Layout) -> Double { layout.size(of: .chartLabel).points * 1.6 }

  /// The size of names of three characters in a seat, in halves of a point as office formats know them.
  private static func size(width: Double, height: Double, least: Double) -> Double {
    let size = min(22, ChartName.room(width) / 3.15, height * 0.6)
    return max(least, (size * 2).rounded(.down) / 2)
  }

  /// Divides numbers from 1 into ranges that end at `breaks` as far as the parts between them fit, and are otherwise of
  /// about the same length.
  private static func blocks(of count: Int, atMost limit: Int, breaks: [Int]) -> [ClosedRange<Int>] {
    guard count > 0 else { return [] }
    let ends = breaks.filter { $0 > 0 && $0 < count } + [count]
    var blocks: [ClosedRange<Int>] = []
    var first = 1
    while first <= count {
      if let end = ends.last(where: { $0 >= first && $0 - first < limit }) {
        blocks.append(first...end)
        first = end + 1
        continue
      }
      // The part up to the next break is too long for one sheet.
      let end = ends.first { $0 >= first } ?? count
      let rest = end - first + 1
      let parts = (rest + limit - 1) / limit
      let last = first + (rest + parts - 1) / parts - 1
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

  /// A sheet of twice the size, such as A3 for A4, lying the same way.
  var doubled: PageSetup {
    var page = self
    let (short, long) = (min(width, height), max(width, height))
    (page.width, page.height) = isLandscape ? (short * 2, long) : (long, short * 2)
    return page
  }
}
