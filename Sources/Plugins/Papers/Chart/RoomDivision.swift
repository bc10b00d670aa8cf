internal import Assembler
internal import OfficeDocuments

/// How a room is divided into sheets so that names stay readable.
struct RoomDivision {
  /// The page of the sheets.
  let page: PageSetup
  /// The sheets: one for everything, or an overview with the rostrum and then the parts of the hall, front rows first and from
  /// the front left to the right.
  let parts: [RoomFigure.Part]
  /// How large everything is drawn.
  let measures: RoomFigure.Measures
  /// The size of ordinary names in the hall, or on the rostrum where there is no hall.
  private let size: Double
  /// Whether every name can be read.
  private let isReadable: Bool
  /// How many parts of the hall end elsewhere than at an aisle.
  private let cutBlocks: Int

  /// Divides a room: on one sheet of the layout, upright or turned, where that holds it; else on one of twice the size
  /// where the layout allows that; else on several.
  init(_ room: RoomFigure, _ drawing: SeatDrawing, _ layout: Layout, _ furniture: ChartFurniture) {
    let given = layout.chartPage
    let sizes = layout.chart.allowsDoubleSheet ? [given, given.doubled] : [given]
    var best: RoomDivision?
    for page in sizes {
      for sheet in [page, page.turned] {
        let division = RoomDivision(room, drawing, layout, furniture, page: sheet)
        if best.map({ division.isBetter(than: $0) }) ?? true { best = division }
      }
      if let best, best.isReadable, best.parts.count == 1 { break }
    }
    self = best ?? RoomDivision(room, drawing, layout, furniture, page: given)
  }

  private func isBetter(than other: RoomDivision) -> Bool {
    if isReadable != other.isReadable { return isReadable }
    if (parts.count == 1) != (other.parts.count == 1) { return parts.count == 1 }
    if cutBlocks != other.cutBlocks { return cutBlocks < other.cutBlocks }
    if parts.count != other.parts.count { return parts.count < other.parts.count }
    return size > other.size + 1
  }

  private init(
    _ room: RoomFigure, _ drawing: SeatDrawing, _ layout: Layout, _ furniture: ChartFurniture, page: PageSetup
  ) {
    self.page = page
    let look = layout.chart
    var measures = RoomFigure.Measures()
    measures.aisle = look.aisle.points
    measures.rowNumbers = look.rowNumbers.points
    measures.numbersHeight = layout.size(of: .chartLabel).points * 1.6
    measures.labelHeight = furniture.label
    let width = page.textWidth.points - (room.hallRows > 0 ? 2 * measures.rowNumbers : 0)
    let height = max(page.textHeight.points - furniture.height(on: page), look.seatHeight.points * 4)

    let rostrumPerSheet = max(1, Int(width / max(1, look.narrowestRostrumSeat.points)))
    measures.rostrumSeatWidth = min(
      look.widestRostrumSeat.points, width / Double(min(max(1, room.rostrumWidth), rostrumPerSheet)))
    // Names that run downwards need room for four characters.
    let base = layout.size(of: .chartRostrumSeat).points
    let isNarrow = ChartName.room(measures.rostrumSeatWidth) < base * 2.4
    measures.rostrumSeatHeight =
      isNarrow ? max(look.rostrumSeatHeight.points, base * 4.6) : look.rostrumSeatHeight.points
    let rostrumLabels =
      room.rostrumRows == 0 ? 0 : measures.labelHeight * Double(room.rostrumRows > 1 ? room.rostrumRows + 1 : 1)
    let rostrumHeight =
      Double(room.rostrumRows) * (measures.rostrumSeatHeight + measures.numbersHeight) + rostrumLabels

    let aisleShare =
      room.seatsPerRow == 0 ? 0 : Double(room.aislesAfter.count) * look.aisle.points / Double(room.seatsPerRow)
    let seatsPerSheet = max(1, Int(width / (max(1, look.narrowestSeat.points) + aisleShare)))
    let blocks = Self.blocks(of: room.seatsPerRow, atMost: seatsPerSheet, breaks: room.aislesAfter)
    cutBlocks = Self.cuts(blocks, room.aislesAfter, room.seatsPerRow)
    let doors = Double((room.doors.before.isEmpty ? 0 : 1) + (room.doors.behind.isEmpty ? 0 : 1))
    let hallHead = room.hallRows == 0 ? 0 : (2 + doors) * measures.numbersHeight + measures.labelHeight
    let rowCount = Double(max(1, room.hallRows))
    let rowsPerSheet = max(1, Int((height - hallHead) / look.seatHeight.points))
    let isWhole =
      blocks.count <= 1 && room.rostrumWidth <= rostrumPerSheet
      && rostrumHeight + hallHead + (room.hallRows == 0 ? 0 : rowCount * look.seatHeight.points) <= height

    let broadest = Double(max(1, blocks.map(\.count).max() ?? 1))
    let aisles = blocks.map { block in
      room.aislesAfter.count { block.contains($0) && $0 < block.upperBound }
    }
    measures.seatWidth = min(
      look.widestSeat.points, (width - Double(aisles.max() ?? 0) * look.aisle.points) / broadest)
    let rowBlocks = Self.blocks(of: room.hallRows, atMost: rowsPerSheet, breaks: [])
    let rows = isWhole ? rowCount : Double(max(1, rowBlocks.map(\.count).max() ?? 1))
    let rowRoom = (height - hallHead - (isWhole ? rostrumHeight : 0)) / rows
    measures.seatHeight = max(look.seatHeight.points, min(look.tallestSeat.points, rowRoom))
    // What a small hall leaves makes the seats of the rostrum higher.
    let hallHeight = room.hallRows == 0 || !isWhole ? 0 : hallHead + rowCount * measures.seatHeight
    if room.rostrumRows > 0, !isNarrow {
      let spare = (height - hallHeight - rostrumHeight) / Double(room.rostrumRows)
      measures.rostrumSeatHeight = max(
        measures.rostrumSeatHeight,
        min(look.tallestSeat.points * (room.hallRows == 0 ? 1.4 : 1), measures.rostrumSeatHeight + spare))
    }
    measures.overviewWidth = page.textWidth.points * 0.94
    let usedByRostrum =
      Double(room.rostrumRows) * (measures.rostrumSeatHeight + measures.numbersHeight) + rostrumLabels
    measures.overviewHeight = max(60, height - usedByRostrum - measures.labelHeight)
    self.measures = measures
    parts = isWhole ? [room.whole] : Self.parts(room, rowBlocks, blocks, rostrumPerSheet)

    let seats = room.figure(
      .init(
        rostrumNumbers: room.rostrumWidth > 0 ? 1...1 : nil, hallRows: room.hallRows > 0 ? 1...1 : nil,
        hallNumbers: room.seatsPerRow > 0 ? 1...1 : nil), measures
    ).places.map { drawing.legibility($0, width: $0.width, height: $0.height) }
    size = seats.last?.size ?? 0
    isReadable = seats.allSatisfy(\.isReadable)
  }

  /// The rostrum with an overview, and then the parts of the hall.
  private static func parts(
    _ room: RoomFigure, _ rows: [ClosedRange<Int>], _ numbers: [ClosedRange<Int>], _ rostrumPerSheet: Int
  ) -> [RoomFigure.Part] {
    let hall = rows.flatMap { rows in numbers.map { RoomFigure.Part(hallRows: rows, hallNumbers: $0) } }
    var heads = blocks(of: room.rostrumWidth, atMost: rostrumPerSheet, breaks: []).map {
      RoomFigure.Part(rostrumNumbers: $0)
    }
    if heads.isEmpty { heads = [RoomFigure.Part()] }
    if !hall.isEmpty { heads[0].overview = .init(rows: rows, numbers: numbers, firstSheet: heads.count + 1) }
    return heads + hall
  }

  /// What a part says about itself.
  static func caption(_ part: RoomFigure.Part, of room: RoomFigure) -> String {
    var words: [String] = []
    if let numbers = part.rostrumNumbers {
      words.append(
        "主席台" + (numbers.count < room.rostrumWidth ? "第 \(numbers.lowerBound)—\(numbers.upperBound) 座" : ""))
    }
    if part.overview != nil { words.append("会场总图") }
    if let rows = part.hallRows, let numbers = part.hallNumbers {
      words.append(
        "会场第 \(rows.lowerBound)—\(rows.upperBound) 排、第 \(numbers.lowerBound)—\(numbers.upperBound) 座")
    }
    return words.joined(separator: "　")
  }

  /// Divides numbers from 1 into as few ranges as there have to be, which end at `breaks` as far as the parts between them fit,
  /// and of these ways into the one whose longest range is shortest.
  private static func blocks(of count: Int, atMost limit: Int, breaks: [Int]) -> [ClosedRange<Int>] {
    var best = greedyBlocks(of: count, atMost: limit, breaks: breaks)
    while let longest = best.map(\.count).max(), longest > 1 {
      let shorter = greedyBlocks(of: count, atMost: longest - 1, breaks: breaks)
      // Where a stretch between two breaks is cut for it, nothing is won.
      guard shorter.count == best.count, cuts(shorter, breaks, count) <= cuts(best, breaks, count) else { break }
      best = shorter
    }
    return best
  }

  /// How many ranges end elsewhere than at a break.
  private static func cuts(_ blocks: [ClosedRange<Int>], _ breaks: [Int], _ count: Int) -> Int {
    blocks.count { $0.upperBound != count && !breaks.contains($0.upperBound) }
  }

  private static func greedyBlocks(of count: Int, atMost limit: Int, breaks: [Int]) -> [ClosedRange<Int>] {
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
