internal import Assembler
internal import OfficeDocuments

/// Draws the sheets of a chart in one view.
struct ChartDrawing {
  let arrangement: SeatingArrangement
  let names: ChartNames
  let layout: Layout
  let plan: ChartPlan
  let view: ChartView

  /// The drawing on one sheet.
  func blocks(_ sheet: ChartSheet) -> [Block] {
    let rostrum = sheet.showsRostrum ? rostrumBlocks(sheet) : []
    guard let rows = sheet.hallRows, let numbers = sheet.hallNumbers else { return rostrum }
    let edge: [Block] =
      sheet.showsRostrum ? [] : [.text(view == .fromHall ? "↑ 主席台方向" : "↓ 主席台方向", .chartNote)]
    // A paragraph keeps tables that follow each other apart.
    let gap: [Block] = [.text("会　　场", .chartNote)]
    let hall = gap + [.table(hallTable(rows: rows, numbers: numbers))]
    return view == .fromHall ? rostrum + edge + hall : hall + edge + rostrum
  }

  private func rostrumBlocks(_ sheet: ChartSheet) -> [Block] {
    // The row farthest from the hall is at the head of the sheet when seen from the hall.
    let rows = view == .fromHall ? arrangement.rostrum.reversed() : arrangement.rostrum
    return rows.flatMap { row -> [Block] in
      let label = arrangement.rostrum.count > 1 ? "主席台第\(row.number)排" : "主　席　台"
      let numbers =
        sheet.rostrumNumbers.map { $0.clamped(to: 1...max(1, row.seats.count)) } ?? 1...max(1, row.seats.count)
      guard !row.seats.isEmpty, sheet.rostrumNumbers.map({ $0.lowerBound <= row.seats.count }) ?? true else {
        return []
      }
      return [.text(label, .chartNote), .table(rostrumTable(row, numbers: numbers))]
    }
  }

  private func rostrumTable(_ row: SeatingArrangement.Row, numbers: ClosedRange<Int>) -> Table {
    let size = layout.size(of: .chartRostrumSeat)
    var seats = numbers.map { number in
      seat(self.names[.rostrum, row.number, number], width: plan.rostrumSeatWidth, style: .chartRostrumSeat, size: size)
    }
    var labels = numbers.map { label("\($0)") }
    // The place that stays empty keeps the first person on the centre line.
    if row.halfSeatShift > 0 {
      seats.insert(label(""), at: 0)
      labels.insert(label(""), at: 0)
    } else if row.halfSeatShift < 0 {
      seats.append(label(""))
      labels.append(label(""))
    }
    let names = TableRow(view.leftToRight(seats), height: .atLeast(layout.chart.rostrumSeatHeight))
    let numberRow = TableRow(view.leftToRight(labels), height: .atLeast(.points(ChartPlan.numbersHeight(layout))))
    return Table(
      columnWidths: Array(repeating: .points(plan.rostrumSeatWidth), count: seats.count),
      // The numbers stand on the side of the hall.
      rows: view == .fromHall ? [names, numberRow] : [numberRow, names], border: nil,
      cellPadding: ChartName.cellPadding)
  }

  private func hallTable(rows: ClosedRange<Int>, numbers: ClosedRange<Int>) -> Table {
    let aisles = Set(arrangement.aislesAfter)
    let hasAisle = { (number: Int) in number < numbers.upperBound && aisles.contains(number) }
    var widths = [layout.chart.rowNumbers]
    for number in numbers {
      widths.append(.points(plan.seatWidth))
      if hasAisle(number) { widths.append(layout.chart.aisle) }
    }
    widths.append(layout.chart.rowNumbers)
    func line(edge: String, cell: (Int) -> TableCell) -> [TableCell] {
      var cells = [label(edge)]
      for number in numbers {
        cells.append(cell(number))
        if hasAisle(number) { cells.append(label("")) }
      }
      cells.append(label(edge))
      return view.leftToRight(cells)
    }
    let header = TableRow(
      line(edge: "") { label("\($0)") }, height: .atLeast(.points(ChartPlan.numbersHeight(layout))))
    let seatRows = rows.map { number in
      let row = arrangement.hall[number - 1].number
      return TableRow(
        line(edge: "\(number)排") { seat in
          self.seat(self.names[.hall, row, seat], width: plan.seatWidth, style: .chartSeat, size: plan.seatSize)
        }, height: .atLeast(.points(plan.rowHeight)))
    }
    return Table(
      columnWidths: view.leftToRight(widths), rows: view.topToBottom([header] + seatRows), border: nil,
      cellPadding: ChartName.cellPadding)
  }

  /// The cell of a seat. It has rules of its own, because the table has none.
  private func seat(_ name: PersonName?, width: Double, style: StyleName, size: Length) -> TableCell {
    let rule = CellBorders.Side.rule(Border(width: .points(0.5)))
    let paragraph = ChartName.paragraph(name, width: width, style: style, size: size)
    return TableCell([.paragraph(paragraph)], borders: CellBorders(top: rule, bottom: rule, left: rule, right: rule))
  }

  /// A cell outside the seats: a number, an aisle or an empty place.
  private func label(_ text: String) -> TableCell {
    TableCell(text, .chartLabel)
  }
}
