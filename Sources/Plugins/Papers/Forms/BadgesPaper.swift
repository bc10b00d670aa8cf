public import Assembler
internal import OfficeDocuments

extension PaperKind {
  /// 会议证件.
  public static let badges = PaperKind("badges")
}

/// 会议证件: a badge for everybody who comes, several on a sheet with lines to cut along.
struct BadgesPaper: Paper {
  let description = PaperDescription(
    kind: .badges, title: Message("会议证件", english: "badges"),
    explanation: Message(
      "代表证、列席证、工作证等：每人一张，带编号和照片位，一页八张，按边线裁切；点名生成",
      english:
        "a badge for everybody with number and place for a photo, eight on a sheet, to be cut along the "
        + "lines; made when asked for"),
    looks: .styles(.tableText, .tableHeading, .chartRostrumSeat))

  private static let columns = 2
  private static let rows = 4

  func compose(_ request: CompositionRequest) -> Composition {
    guard request.isAskedFor else { return Composition() }
    let people = AttendeeListPaper.groups(request.expectedPeople).flatMap(\.people)
    guard !people.isEmpty else { return Composition() }
    let page = PageSetup(
      width: .millimetres(210), height: .millimetres(297), margins: Margins(all: .millimetres(12)),
      headerDistance: .millimetres(5), footerDistance: .millimetres(5))
    return request.singlePaper(.badges, "会议证件", page: page, isNumbered: false) {
      let width = page.textWidth / Double(Self.columns)
      let height = page.textHeight / Double(Self.rows) - .millimetres(1.5)
      let badges = people.enumerated().map { index, person in
        request.piece(.person(person.name)) { badge(person, number: index + 1, request, width: width) }
      }
      let rows = stride(from: 0, to: badges.count, by: Self.columns).map { start in
        var cells = Array(badges[start..<min(badges.count, start + Self.columns)])
        while cells.count < Self.columns { cells.append(TableCell("", .tableText)) }
        return TableRow(cells, height: .atLeast(height))
      }
      return [
        .table(
          Table(
            columnWidths: Array(repeating: width, count: Self.columns), rows: rows,
            border: Border(width: .points(0.5), color: "A6A6A6", isDashed: true)))
      ]
    }
  }

  private func badge(_ person: Traced<Person>, number: Int, _ request: CompositionRequest, width: Length) -> TableCell {
    let kind =
      switch person.role {
      case .participant: "出席证"
      case .observer: "列席证"
      case .guest: "嘉宾证"
      case .listener: "旁听证"
      case .staff: "工作证"
      case .press: "记者证"
      case nil: "参会证"
      }
    let digits = String(number)
    let name = ChartName(person.name, width: width.points * 0.9, height: 60, size: 26).paragraph(.chartRostrumSeat)
    var blocks: [Block] = [
      .paragraph(centred(request.meeting.name, .tableText)), .paragraph(centred(kind, .tableHeading, size: 20)),
      .paragraph(name),
    ]
    if let title = person.titleText { blocks.append(.paragraph(centred(title, .tableText))) }
    blocks.append(
      .paragraph(
        centred("编号 " + String(repeating: "0", count: max(0, 3 - digits.count)) + digits + "　（照片）", .tableText)))
    return TableCell(blocks)
  }

  private func centred(_ text: String, _ style: StyleName, size: Double? = nil) -> Paragraph {
    let look = TextProperties { $0.size = size.map { .points($0) } }
    return Paragraph(
      [.text(text, look)], style,
      properties: ParagraphProperties {
        $0.alignment = .center
        if let size { $0.lineSpacing = .exactly(.points(size * 1.3)) }
      })
  }
}
