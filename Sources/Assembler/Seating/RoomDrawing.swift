/// The work of putting the rows of a room below each other.
struct RoomDrawing {
  /// Half the width of the whole.
  var reach = 0.0
  private var places: [SeatFigure.Place] = []
  private var objects: [SeatFigure.Object] = []
  /// How far down the drawing has come.
  private var y = 0.0
  private let measures: RoomFigure.Measures
  private let reasons: [Seat: String]
  /// The left edge of each seat of the hall.
  private var seatEdges: [Int: Double] = [:]
  /// The left edge of the aisle behind a seat.
  private var aisleEdges: [Int: Double] = [:]
  private var hallLeft = 0.0
  private var hallRight = 0.0

  init(_ measures: RoomFigure.Measures, _ reasons: [Seat: String]) {
    self.measures = measures
    self.reasons = reasons
  }

  /// What was drawn.
  var figure: SeatFigure {
    // Rows farther back are drawn first; whoever lists places begins with the first row.
    var figure = SeatFigure(places: places.sorted { $0.seat < $1.seat }, objects: objects, air: 0)
    figure.isInRows = true
    return figure
  }

  /// Words across the whole.
  mutating func label(_ text: String) {
    words(text, -reach, 2 * reach, measures.labelHeight)
    y += measures.labelHeight
  }

  /// A row of the rostrum with its numbers on the side of the hall.
  mutating func rostrumRow(_ row: SeatingArrangement.Row, _ numbers: ClosedRange<Int>, isPart: Bool) {
    let width = measures.rostrumSeatWidth
    // The place that stays empty keeps the first person on the centre line; a part of a long row stands in the middle.
    let shift = isPart ? 0 : Double(row.halfSeatShift) / 2
    for number in numbers {
      let x = (Double(number - numbers.lowerBound) - Double(numbers.count) / 2 + shift) * width
      seat(Seat(area: .rostrum, row: row.number, number: number), x, width, measures.rostrumSeatHeight)
      words(String(number), x, width, measures.numbersHeight, below: measures.rostrumSeatHeight)
    }
    y += measures.rostrumSeatHeight + measures.numbersHeight
  }

  /// Settles where the seats and aisles of the hall lie.
  mutating func openHall(_ numbers: ClosedRange<Int>, _ aisles: Set<Int>, width: Double) {
    hallLeft = -width / 2
    hallRight = width / 2
    var x = hallLeft + measures.rowNumbers
    for number in numbers {
      seatEdges[number] = x
      x += measures.seatWidth
      if aisles.contains(number) {
        aisleEdges[number] = x
        x += measures.aisle
      }
    }
  }

  /// The numbers of seats above the rows.
  mutating func numbers(_ numbers: ClosedRange<Int>) {
    for number in numbers {
      words(String(number), seatEdges[number] ?? 0, measures.seatWidth, measures.numbersHeight)
    }
    y += measures.numbersHeight
  }

  /// A row of the hall with its number at either side.
  mutating func hallRow(_ row: SeatingArrangement.Row, _ numbers: ClosedRange<Int>) {
    for x in [hallLeft, hallRight - measures.rowNumbers] {
      words("\(row.number)排", x, measures.rowNumbers, measures.seatHeight)
    }
    for number in numbers {
      seat(
        Seat(area: .hall, row: row.number, number: number), seatEdges[number] ?? 0, measures.seatWidth,
        measures.seatHeight)
    }
    y += measures.seatHeight
  }

  /// The word at the end of each aisle.
  mutating func aisleWords(_ numbers: ClosedRange<Int>) {
    for number in numbers {
      if let x = aisleEdges[number] { words("过道", x, measures.aisle, measures.numbersHeight) }
    }
    y += measures.numbersHeight
  }

  /// Doors in a wall of the hall, of which a sheet shows some seats.
  mutating func doors(_ sides: Set<RoomDoors.Side>, _ numbers: ClosedRange<Int>, of seatsPerRow: Int) {
    guard !sides.isEmpty else { return }
    if sides.contains(.left), numbers.lowerBound == 1 {
      words("门", hallLeft, measures.rowNumbers, measures.numbersHeight)
    }
    if sides.contains(.middle), numbers.contains((seatsPerRow + 1) / 2) {
      let width = hallRight - hallLeft - 2 * measures.rowNumbers
      words("门", hallLeft + measures.rowNumbers, width, measures.numbersHeight)
    }
    if sides.contains(.right), numbers.upperBound == seatsPerRow {
      words("门", hallRight - measures.rowNumbers, measures.rowNumbers, measures.numbersHeight)
    }
    y += measures.numbersHeight
  }

  /// A box for each part of the hall, with the sheet that shows it.
  mutating func areas(_ overview: RoomFigure.Overview) {
    // Each box has the share of its part in the hall.
    let seats = Double(max(1, overview.numbers.reduce(0) { $0 + $1.count }))
    let all = Double(max(1, overview.rows.reduce(0) { $0 + $1.count }))
    var sheet = overview.firstSheet
    for rows in overview.rows {
      let height = measures.overviewHeight * Double(rows.count) / all
      var x = -measures.overviewWidth / 2
      for numbers in overview.numbers {
        let width = measures.overviewWidth * Double(numbers.count) / seats
        let lines = [
          "第 \(sheet) 张", "第 \(rows.lowerBound)—\(rows.upperBound) 排",
          "第 \(numbers.lowerBound)—\(numbers.upperBound) 座",
        ]
        objects.append(
          .init(kind: .area, x: x, y: y, width: width, height: height, text: lines.joined(separator: "\n")))
        x += width
        sheet += 1
      }
      y += height
    }
  }

  private mutating func seat(_ seat: Seat, _ left: Double, _ width: Double, _ height: Double) {
    places.append(
      .init(
        seat: seat, party: .everybody, x: left + width / 2, y: y + height / 2, width: width, height: height,
        bearsNumber: false, reason: reasons[seat] ?? ""))
  }

  private mutating func words(_ text: String, _ left: Double, _ width: Double, _ height: Double, below: Double = 0) {
    objects.append(.init(kind: .words, x: left, y: y + below, width: width, height: height, text: text))
  }
}
