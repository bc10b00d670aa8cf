internal import OfficeDocuments

/// Reads a sheet that is drawn like the room: names in cells, the front told by 主席台 or 讲台, aisles as empty columns.
///
/// Where the front is at the bottom, the sheet shows the room as those on the rostrum see it, and left and right change
/// places, because seats are numbered as seen from the hall.
struct SeatGrid {
  /// Who sits where, row by row from the front.
  private(set) var assignments: [SeatAssignment] = []
  /// The seats that the sheet draws; nil when it draws only a rostrum.
  private(set) var hall: HallShape?
  private(set) var findings: [Finding] = []

  /// A row of the drawing.
  private struct Row {
    var number: Int
    var people: [(column: Int, person: PersonReference)] = []
    var emptySeats: [Int] = []
    var label: Int?
    var rostrumLabel: Int?
    var isRostrum = false

    var seatColumns: [Int] { (people.map(\.column) + emptySeats).sorted() }
  }

  /// A line of words that divides the drawing.
  private enum Divider { case rostrum, front, hall }

  /// Rows that stand together, between dividers or empty rows.
  private struct Block {
    var rows: [Row] = []
    var above: Divider?
    var below: Divider?
  }

  /// Reads the rows of a sheet; nil when they are no drawing of a room.
  init?(_ rows: [SheetRow], in sheet: TableSheet) {
    var blocks = [Block()]
    var units = SeatGridUnits()
    var others: [(row: Int, location: Location)] = []
    for row in rows {
      var drawn = Row(number: row.number)
      var divider: Divider?
      for cell in row.cells where !cell.text.isBlank {
        let location = sheet.location(of: cell, in: row)
        switch SeatGridCell(cell.text, at: location) {
        case .person(let person):
          drawn.people.append((cell.column, person))
          sheet.mark(cell, in: row, .used(.seating))
        case .emptySeat: drawn.emptySeats.append(cell.column)
        case .rostrum(let number):
          divider = .rostrum
          drawn.rostrumLabel = number ?? 1
        case .front: divider = divider ?? .front
        case .hall: divider = divider ?? .hall
        case .row(let number): drawn.label = drawn.label ?? number
        case .number, .furniture: break
        case .other:
          others.append((row.number, location))
          units.add(cell.text, column: cell.column, row: row.number)
        }
        if case .other = SeatGridCell(cell.text, at: location) { continue }
        sheet.mark(cell, in: row, .setAside(.drawing))
      }
      let previous = blocks[blocks.count - 1].rows.last
      for index in drawn.people.indices {
        drawn.people[index].person.titles += units.beside(column: drawn.people[index].column, row: row.number)
      }
      if drawn.people.isEmpty {
        guard let divider else { continue }
        blocks[blocks.count - 1].below = divider
        blocks.append(Block(above: divider))
        continue
      }
      if divider == .rostrum {
        // The words stand beside the names.
        drawn.isRostrum = true
      }
      if let previous, row.number > previous.number + 1 || previous.isRostrum != drawn.isRostrum {
        blocks.append(Block())
      }
      blocks[blocks.count - 1].rows.append(drawn)
    }
    // Titles stand above all seats, and notes below.
    let seatRows = blocks.flatMap(\.rows).map(\.number)
    guard let first = seatRows.first, let last = seatRows.last else { return nil }
    for other in others where other.row < first || other.row > last { sheet.mark(other.location, .setAside(.title)) }
    others.removeAll { $0.row < first || $0.row > last }
    guard Self.isDrawing(blocks, otherCount: others.count) else { return nil }
    let isRostrumSheet = sheet.name?.contains("主席台") ?? false
    let isRostrumAlone = Self.markRostrumAlone(&blocks)
    let isFrontAbove = isRostrumAlone ? true : Self.isFrontAbove(blocks)
    Self.markRostrum(&blocks, isFrontAbove: isFrontAbove ?? true, isWhole: isRostrumSheet)
    place(blocks.flatMap(\.rows), isFrontAbove: isFrontAbove ?? true, at: sheet.location)
    if isFrontAbove == nil, !isRostrumSheet { findings.append(.frontAssumed(at: sheet.location)) }
    if let other = others.first { findings.append(.notAName(other.location, count: others.count)) }
  }

  /// Whether names in several rows and columns make up most of the cells.
  private static func isDrawing(_ blocks: [Block], otherCount: Int) -> Bool {
    let rows = blocks.flatMap(\.rows)
    let count = rows.reduce(0) { $0 + $1.people.count }
    return count >= 3 && count > otherCount && rows.contains { $0.people.count >= 2 }
  }

  /// On which side of the drawing the front is; nil when nothing says so.
  ///
  /// Where people are drawn on both sides of the words, the rostrum has fewer of them than the hall.
  private static func isFrontAbove(_ blocks: [Block]) -> Bool? {
    func count(_ rows: some Sequence<Row>) -> Int { rows.reduce(0) { $0 + $1.people.count } }
    let rows = blocks.flatMap(\.rows)
    if let first = rows.firstIndex(where: \.isRostrum) {
      let hall = rows.filter { !$0.isRostrum }
      return hall.isEmpty || hall[0].number > rows[first].number
    }
    guard let front = blocks.firstIndex(where: { $0.below == .rostrum || $0.below == .front }) else { return nil }
    return count(blocks[...front].flatMap(\.rows)) <= count(blocks[(front + 1)...].flatMap(\.rows))
  }

  /// Tells the only row of a drawing that shows nothing but the rostrum: 主席台 stands above or below one row of names, which
  /// no label makes a row of the hall.
  private static func markRostrumAlone(_ blocks: inout [Block]) -> Bool {
    let drawn = blocks.indices.filter { !blocks[$0].rows.isEmpty }
    guard drawn.count == 1, blocks[drawn[0]].rows.count == 1, blocks[drawn[0]].rows[0].label == nil,
      blocks[drawn[0]].above == .rostrum || blocks[drawn[0]].below == .rostrum
    else { return false }
    blocks[drawn[0]].rows[0].isRostrum = true
    return true
  }

  /// Tells the rows of the rostrum: those beside its name, and those that stand directly above or below it while the hall
  /// is drawn elsewhere.
  private static func markRostrum(_ blocks: inout [Block], isFrontAbove: Bool, isWhole: Bool) {
    let drawn = blocks.indices.filter { !blocks[$0].rows.isEmpty }
    func mark(_ index: Int) { for row in blocks[index].rows.indices { blocks[index].rows[row].isRostrum = true } }
    if isWhole { return drawn.forEach(mark) }
    guard drawn.count >= 2, !blocks.contains(where: { $0.rows.contains(where: \.isRostrum) }) else { return }
    let outermost = isFrontAbove ? drawn[0] : drawn[drawn.count - 1]
    let block = blocks[outermost]
    // People behind the 讲台 sit on the rostrum too; those before it do not.
    let isBehind = (isFrontAbove ? block.below : block.above) == .front
    // Rows that are labelled as rows of the hall are none of the rostrum.
    guard block.above == .rostrum || block.below == .rostrum || isBehind, block.rows.allSatisfy({ $0.label == nil })
    else { return }
    mark(outermost)
  }

  private mutating func place(_ rows: [Row], isFrontAbove: Bool, at location: Location) {
    // From here on the front is above and left is left as seen from the hall.
    let rows = isFrontAbove ? rows : rows.reversed()
    let rostrum = rows.filter(\.isRostrum).reversed()
    for (index, row) in rostrum.enumerated() {
      let columns = isFrontAbove ? row.seatColumns : row.seatColumns.reversed()
      let number = rostrum.count > 1 && rostrum.allSatisfy { $0.rostrumLabel != nil } ? row.rostrumLabel : nil
      seat(row, in: columns, area: .rostrum, number: number ?? index + 1)
    }
    let seats = rows.filter { !$0.isRostrum }
    guard !seats.isEmpty else { return }
    let used = Set(seats.flatMap(\.seatColumns)).sorted()
    let columns = isFrontAbove ? used : used.reversed()
    let labels = seats.compactMap(\.label)
    let isLabelled = labels.count == seats.count && Set(labels).count == labels.count
    for (index, row) in seats.enumerated() {
      seat(row, in: columns, area: .hall, number: isLabelled ? labels[index] : index + 1)
    }
    let rowCount = isLabelled ? labels.max() ?? 0 : seats.count
    let aisles = columns.indices.dropLast().filter { abs(columns[$0 + 1] - columns[$0]) > 1 }
    hall = HallShape(
      rows: Located(rowCount, at: location), seatsPerRow: Located(columns.count, at: location),
      aislesAfter: aisles.map { Located($0 + 1, at: location) })
  }

  private mutating func seat(_ row: Row, in columns: [Int], area: SeatArea, number: Int) {
    let position = Dictionary(columns.enumerated().map { ($1, $0 + 1) }, uniquingKeysWith: { first, _ in first })
    let people = row.people.compactMap { person in position[person.column].map { ($0, person.person) } }
    for (seat, person) in people.sorted(by: { $0.0 < $1.0 }) {
      assignments.append(
        SeatAssignment(
          person: person, seat: Located(Seat(area: area, row: number, number: seat), at: person.location)))
    }
  }
}

extension Finding {
  /// A drawing of a room that does not say where its front is.
  static func frontAssumed(at location: Location) -> Finding {
    Finding(
      SeatGridFinding.frontAssumed,
      Message(
        "座次图上没有写“主席台”或“讲台”，当作前方在上；请在图上标明",
        english:
          "the drawing of seats does not say where the rostrum is; it was taken to be at the top; write 主席台 there"),
      at: location)
  }

  /// Cells of a drawing that hold something else than names.
  static func notAName(_ location: Location, count: Int) -> Finding {
    Finding(
      SeatGridFinding.notAName,
      Message(
        "座次图上有 \(count) 处不是姓名，没有采用；只写单位的座位请写上姓名",
        english: "\(count) cells of the drawing of seats hold no name and were not used; write a name for each seat"),
      at: location)
  }
}
