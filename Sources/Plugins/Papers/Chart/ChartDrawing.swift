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
    // A paragraph keeps tables that follow each other apart.
    let gap: [Block] = [.text("会　　场", .chartNote)]
    if let overview = sheet.overview {
      let hall = gap + [.table(overviewTable(overview))]
      return view == .fromHall ? rostrum + hall : hall + rostrum
    }
    guard let rows = sheet.hallRows, let numbers = sheet.hallNumbers else { return rostrum }
    let edge: [Block] =
      sheet.showsRostrum ? [] : [.text(view == .fromHall ? "↑ 主席台方向" : "↓ 主席台方向", .chartNote)]
    let hall = gap + [.table(hallTable(rows: rows, numbers: numbers))]
    return view == .fromHall ? rostrum + edge + hall : hall + edge + rostrum
  }

  /// Which sheet shows which part of the hall.
  private func overviewTable(_ overview: ChartOverview) -> Table {
    let width = plan.page.textWidth * 0.8 / Double(max(1, overview.numbers.count))
    let rows = overview.rows.enumerated().map { row, rows in
      let cells = overview.numbers.enumerated().map { block, numbers in
        let sheet = overview.firstSheet + row * overview.numbers.count + block
        return TableCell(
          [
            "第 \(sheet) 张", "第 \(rows.lowerBound)—\(rows.upperBound) 排",
            "第 \(numbers.lowerBound)—\(numbers.upperBound) 座",
          ].map { .text($0, .chartNote) })
      }
      return TableRow(view.leftToRight(cells), height: .atLeast(.millimetres(20)))
    }
    return Table(
      columnWidths: Array(repeating: width, count: overview.numbers.count), rows: view.topToBottom(rows))
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
    var seats = numbers.map { number in
      seat(
        Seat(area: .rostrum, row: row.number, number: number), width: plan.rostrumSeatWidth,
        height: plan.rostrumSeatHeight,
        style: .chartRostrumSeat, size: plan.rostrumSize)
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
    let names = TableRow(view.leftToRight(seats), height: .atLeast(.points(plan.rostrumSeatHeight)))
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
    func line(edge: String, aisle: String = "", cell: (Int) -> TableCell) -> [TableCell] {
      var cells = [label(edge)]
      for number in numbers {
        cells.append(cell(number))
        if hasAisle(number) { cells.append(label(aisle)) }
      }
      cells.append(label(edge))
      return view.leftToRight(cells)
    }
    let header = TableRow(
      line(edge: "") { label("\($0)") }, height: .atLeast(.points(ChartPlan.numbersHeight(layout))))
    let footer = TableRow(
      line(edge: "", aisle: "过道") { _ in label("") }, height: .atLeast(.points(ChartPlan.numbersHeight(layout))))
    let seatRows = rows.map { number in
      let row = arrangement.hall[number - 1].number
      return TableRow(
        line(edge: "\(number)排") { seat in
          self.seat(
            Seat(area: .hall, row: row, number: seat), width: plan.seatWidth, height: plan.rowHeight, style: .chartSeat,
            size: plan.seatSize)
        }, height: .atLeast(.points(plan.rowHeight)))
    }
    let body = [header] + seatRows + (numbers.contains(where: hasAisle) ? [footer] : [])
    return Table(
      columnWidths: view.leftToRight(widths), rows: view.topToBottom(body), border: nil,
      cellPadding: ChartName.cellPadding)
  }

  /// The cell of a seat. It has rules of its own, because the table has none.
  private func seat(_ seat: Seat, width: Double, height: Double, style: StyleName, size: Double) -> TableCell {
    let rule = CellBorders.Side.rule(Border(width: .points(0.5)))
    let paragraph =
      names[seat.area, seat.row, seat.number].map {
        ChartName($0, width: width, height: height, size: size).paragraph(style)
      }
      ?? Paragraph(arrangement.reserved.contains(seat) ? "留座" : "空", .chartLabel)
    return TableCell([.paragraph(paragraph)], borders: CellBorders(top: rule, bottom: rule, left: rule, right: rule))
  }

  /// A cell outside the seats: a number, an aisle or an empty place.
  private func label(_ text: String) -> TableCell {
    TableCell(text, .chartLabel)
  }
}
