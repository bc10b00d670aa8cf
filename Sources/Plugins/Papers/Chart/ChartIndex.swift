internal import Assembler
internal import OfficeDocuments

/// The list by which somebody finds their own seat: names in the order of the meeting, each with its seat.
struct ChartIndex {
  /// With fewer people everybody finds their name on the chart.
  private static let fewest = 40
  /// How many pairs of name and seat stand side by side at most.
  private static let mostPairs = 6
  /// How many characters of a name stand in one line at least.
  private static let fewestCharacters = 5.0
  private static let padding = Length.millimetres(1.5)

  /// The list, headed by the words of its seating; nothing for a small room.
  static func blocks(
    _ seats: [PersonID: Seat], title: String, _ request: CompositionRequest, _ page: PageSetup
  ) -> [Block] {
    // Whoever asked for leave after the list was frozen keeps the line, so that the index need not be printed anew.
    let kept = request.meeting.untraced(\.freeze)?.seats ?? [:]
    let entries = request.listedPeople.compactMap { person in
      (seats[person.untraced(\.id)] ?? kept[person.untraced(\.id)]).map { seat in
        request.piece(.seat(seat)) {
          (
            person.name.padded + (request.unitAmongNamesakes(of: person).map { "（\($0)）" } ?? ""),
            seat.text.filter { $0 != "第" }
          )
        }
      }
    }
    guard entries.count >= fewest else { return [] }
    let look = request.layout.size(of: .tableText).points
    // 会场3排12座 stands in one line, with what programs put between characters and digits.
    let seat = (entries.map { TextWidth.characters($0.1) }.max() ?? 0) * look + 1.5 * look + 2 * Self.padding.points
    let name = Self.fewestCharacters * look + 2 * Self.padding.points
    let pairs = max(1, min(Self.mostPairs, Int(page.textWidth.points / (seat + name))))
    let rows = (entries.count + pairs - 1) / pairs
    // The head repeats on every page of a long index, with the degree of secrecy.
    let top = request.meeting.secrecyLines + [.text("\(title)座位索引：\(request.meeting.name)（按名单顺序，逐列向下）", .groupHeading)]
    let heads = [
      TableRow([TableCell(top, columnSpan: pairs * 2, borders: CellBorders(top: .none, left: .none, right: .none))]),
      TableRow((0..<pairs).flatMap { _ in ["姓名", "座位"] }.map { TableCell($0, .tableHeading) }),
    ]
    let lines = (0..<rows).map { row in
      TableRow(
        (0..<pairs).flatMap { pair -> [TableCell] in
          // The names run down each column.
          let index = pair * rows + row
          let entry = index < entries.count ? entries[index] : ("", "")
          return [TableCell(entry.0, .tableText), TableCell(entry.1, .tableText)]
        })
    }
    let width = page.textWidth.points / Double(pairs)
    let start = Paragraph(
      "", .chartLabel,
      properties: ParagraphProperties {
        $0.pageBreakBefore = true
        $0.lineSpacing = .exactly(.points(1))
      })
    return [
      .paragraph(start),
      .table(
        Table(
          columnWidths: (0..<pairs).flatMap { _ in
            [.points(width - min(seat, width * 0.7)), .points(min(seat, width * 0.7))]
          },
          rows: heads + lines, headerRowCount: heads.count, cellPadding: Self.padding)),
    ]
  }
}
