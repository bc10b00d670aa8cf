public import Assembler
internal import OfficeDocuments

extension PaperKind {
  /// 座位签到图.
  public static let seatSignIn = PaperKind("seat-sign-in")
}

/// 座位签到图: the seats row by row as they lie, each with room to sign or to tick.
struct SeatSignInPaper: Paper {
  let description = PaperDescription(
    kind: .seatSignIn, title: Message("座位签到图", english: "sign-in by seat"),
    explanation: Message(
      "座位签到图：照座位一格一人，签名或由工作人员打勾，空着的一眼看得出；点名生成",
      english: "the seats as they lie, each with room to sign or to be ticked by staff; made when asked for"),
    bags: [.staff], looks: .styles(.secrecy, .title, .fact, .groupHeading, .tableText, .tableHeading, .note))

  /// How many seats stand beside each other at most.
  private static let perLine = 10

  func compose(_ request: CompositionRequest) -> Composition {
    let places = request.arrangement.places
    guard request.isAskedFor, !places.isEmpty else { return Composition() }
    let page = request.layout.formPage.turned
    let names = ChartNames(request.arrangement, request)
    return request.singlePaper(.seatSignIn, "座位签到图", page: page) {
      var blocks = request.head("座位签到图", bookmark: "paper_seat_sign_in", width: page.textWidth)
      blocks += request.factLines(request.meeting.headFacts.filter { $0.label == "时间" || $0.label == "地点" })
      var rows: [(seat: Seat, seats: [Seat])] = []
      for seat in places.map(\.seat).sorted() {
        if let last = rows.last, last.seat.area == seat.area, last.seat.row == seat.row {
          rows[rows.count - 1].seats.append(seat)
        } else {
          rows.append((seat, [seat]))
        }
      }
      for row in rows {
        blocks.append(.text(row.seat.rowText, .groupHeading))
        blocks.append(.table(table(row.seats, names, page)))
      }
      let taken = places.count { $0.occupant != nil }
      return blocks + [.text("应到 \(taken) 人　实到＿＿＿人　缺席＿＿＿人　座号从台下（门口）看自左至右。签到负责人：＿＿＿＿＿＿", .note)]
    }
  }

  private func table(_ seats: [Seat], _ names: ChartNames, _ page: PageSetup) -> Table {
    // The seats of a row in lines of one length.
    let lines = (seats.count + Self.perLine - 1) / Self.perLine
    let columns = (seats.count + lines - 1) / max(1, lines)
    let width = min(page.textWidth.points / Double(columns), 90)
    let rows = stride(from: 0, to: seats.count, by: columns).map { start in
      TableRow(
        (start..<start + columns).map { index in
          guard seats.indices.contains(index) else { return TableCell("", .tableText) }
          let seat = seats[index]
          let name = names[seat]
          let number = Paragraph(
            [.text("\(seat.number)", TextProperties { $0.size = .points(8) })], .tableText,
            properties: ParagraphProperties { $0.lineSpacing = .exactly(.points(10)) })
          let text =
            name.map { ChartName($0, width: width - 6, height: 20, size: 13).paragraph(.tableText) }
            ?? Paragraph("空", .tableText)
          return TableCell([.paragraph(number), .paragraph(text)], verticalAlignment: .top)
        }, height: .atLeast(.millimetres(19)))
    }
    return Table(
      columnWidths: Array(repeating: .points(width), count: columns), rows: rows, cellPadding: .millimetres(1))
  }
}
