/// Rostrum and hall as a figure: whole, or the parts of it that stand on one sheet.
public struct RoomFigure: Hashable, Sendable {
  /// What of the room one figure shows.
  public struct Part: Hashable, Sendable {
    /// The seats of each row of the rostrum; nil for no rostrum.
    public var rostrumNumbers: ClosedRange<Int>?
    /// The rows of the hall; nil for no hall.
    public var hallRows: ClosedRange<Int>?
    /// The seats in these rows.
    public var hallNumbers: ClosedRange<Int>?
    /// Which sheets show which parts of the hall, where this one tells it instead of showing the hall.
    public var overview: Overview?

    /// Creates a part.
    public init(
      rostrumNumbers: ClosedRange<Int>? = nil, hallRows: ClosedRange<Int>? = nil, hallNumbers: ClosedRange<Int>? = nil,
      overview: Overview? = nil
    ) {
      self.rostrumNumbers = rostrumNumbers
      self.hallRows = hallRows
      self.hallNumbers = hallNumbers
      self.overview = overview
    }
  }

  /// How a hall is divided into sheets.
  public struct Overview: Hashable, Sendable {
    /// The rows of each part, from the front.
    public var rows: [ClosedRange<Int>]
    /// The seats of each part, from the front left.
    public var numbers: [ClosedRange<Int>]
    /// The number of the sheet of the first part; the others follow from left to right and from the front.
    public var firstSheet: Int

    /// Creates an overview.
    public init(rows: [ClosedRange<Int>], numbers: [ClosedRange<Int>], firstSheet: Int) {
      self.rows = rows
      self.numbers = numbers
      self.firstSheet = firstSheet
    }
  }

  /// How large what stands in the room is drawn.
  public struct Measures: Hashable, Sendable {
    /// The width of a seat of the hall.
    public var seatWidth = 1.0
    /// The height of a row of the hall.
    public var seatHeight = SeatFigure.seatHeight
    /// The width of a seat of the rostrum.
    public var rostrumSeatWidth = 1.0
    /// The height of a row of the rostrum.
    public var rostrumSeatHeight = SeatFigure.seatHeight
    /// The width of an aisle.
    public var aisle = 0.5
    /// The width of the numbers of rows at either side.
    public var rowNumbers = 0.6
    /// The height of numbers of seats.
    public var numbersHeight = 0.4
    /// The height of words such as 主席台.
    public var labelHeight = 0.6
    /// The width of the hall in an overview.
    public var overviewWidth = 10.0
    /// The height of the hall in an overview.
    public var overviewHeight = 5.0

    /// Creates measures in which a seat is as wide as the unit.
    public init() {}
  }

  /// How many seats the longest row of the rostrum takes, with the place that an uneven row leaves empty.
  public let rostrumWidth: Int
  /// How many rows the rostrum has.
  public var rostrumRows: Int { rostrum.count }
  /// How many rows the hall has.
  public var hallRows: Int { hall.count }
  /// How many seats each row of the hall has.
  public var seatsPerRow: Int { hall.first?.seats.count ?? 0 }
  /// Behind which seats of the hall an aisle runs.
  public let aislesAfter: [Int]
  /// Where doors are drawn.
  public let doors: RoomDoors
  private let rostrum: [SeatingArrangement.Row]
  private let hall: [SeatingArrangement.Row]
  private let reasons: [Seat: String]

  init(_ arrangement: SeatingArrangement, _ convention: SeatingConvention, doors: RoomDoors) {
    rostrum = arrangement.rostrum
    hall = arrangement.hall
    aislesAfter = arrangement.aislesAfter
    self.doors = doors
    rostrumWidth = rostrum.map { $0.seats.count + abs($0.halfSeatShift) }.max() ?? 0
    reasons = Self.reasons(arrangement, convention)
  }

  /// Why each seat is the one it is, whoever has it.
  private static func reasons(_ arrangement: SeatingArrangement, _ convention: SeatingConvention) -> [Seat: String] {
    var reasons: [Seat: String] = [:]
    for row in arrangement.rostrum {
      let name = arrangement.rostrum.count > 1 ? "第\(row.number)排" : "主席台"
      for member in SideRow.members(row.seats.count, convention) {
        reasons[Seat(area: .rostrum, row: row.number, number: member.number)] = SideRow.reason(name, member)
      }
    }
    let order = HallOrder.seats(
      rows: arrangement.hall.count, seatsPerRow: arrangement.hall.first?.seats.count ?? 0, convention: convention,
      aislesAfter: arrangement.aislesAfter)
    for (index, seat) in order.enumerated() { reasons[seat] = "会场第\(index + 1)个座位" }
    return reasons
  }

  /// Everything on one figure.
  public var whole: Part {
    Part(
      rostrumNumbers: rostrumWidth > 0 ? 1...rostrumWidth : nil, hallRows: hall.isEmpty ? nil : 1...hall.count,
      hallNumbers: seatsPerRow > 0 ? 1...seatsPerRow : nil)
  }

  /// The figure of a part as seen from the hall: the rostrum at the head.
  public func figure(_ part: Part, _ measures: Measures) -> SeatFigure {
    var drawing = RoomDrawing(measures, reasons)
    drawing.reach = max(
      part.rostrumNumbers.map { Double(min($0.count, rostrumWidth)) * measures.rostrumSeatWidth / 2 } ?? 0,
      part.overview == nil ? 0 : measures.overviewWidth / 2,
      part.hallNumbers.map { hallWidth($0, measures) / 2 } ?? 0)
    if let numbers = part.rostrumNumbers {
      drawing.label("主　席　台")
      let rows = rostrum.filter { numbers.lowerBound <= $0.seats.count }
      for row in rows.reversed() {
        if rostrum.count > 1 { drawing.label("主席台第\(row.number)排") }
        drawing.rostrumRow(row, numbers.clamped(to: 1...row.seats.count), isPart: numbers.count < rostrumWidth)
      }
    }
    if let overview = part.overview {
      drawing.label("会　　场")
      drawing.areas(overview)
    } else if let rows = part.hallRows, let numbers = part.hallNumbers {
      drawing.label(part.rostrumNumbers == nil ? "（主席台方向）" : "会　　场")
      let aisles = Set(aislesAfter.filter { numbers.contains($0) && $0 < numbers.upperBound })
      drawing.openHall(numbers, aisles, width: hallWidth(numbers, measures))
      if rows.lowerBound == 1 { drawing.doors(doors.before, numbers, of: seatsPerRow) }
      drawing.numbers(numbers)
      for row in rows { drawing.hallRow(hall[row - 1], numbers) }
      if !aisles.isEmpty { drawing.aisleWords(numbers) }
      if rows.upperBound == hall.count { drawing.doors(doors.behind, numbers, of: seatsPerRow) }
    }
    return drawing.figure
  }

  /// How wide seats of the hall are drawn with aisles and the numbers of rows at either side.
  private func hallWidth(_ numbers: ClosedRange<Int>, _ measures: Measures) -> Double {
    let aisles = aislesAfter.count { numbers.contains($0) && $0 < numbers.upperBound }
    return Double(numbers.count) * measures.seatWidth + Double(aisles) * measures.aisle + 2 * measures.rowNumbers
  }
}
