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
    bags: [.staff], looks: .styles(.tableText, .tableHeading, .chartRostrumSeat))

  func compose(_ request: CompositionRequest) -> Composition {
    guard request.isAskedFor else { return Composition() }
    let people = AttendeeListPaper.groups(request.expectedPeople).flatMap(\.people)
    guard !people.isEmpty else { return Composition() }
    let sheet = LabelSheet(columns: 2, rows: 4)
    return request.singlePaper(.badges, "会议证件", page: sheet.page, isNumbered: false) {
      let badges = people.enumerated().map { index, person in
        request.piece(.person(person.name)) { badge(person, number: index + 1, request, width: sheet.width) }
      }
      return [.table(sheet.table(badges))]
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
      .paragraph(LabelSheet.centred(request.meeting.name, .tableText)),
      .paragraph(LabelSheet.centred(kind, .tableHeading, size: 20)),
      .paragraph(name),
    ]
    if let title = person.titleText { blocks.append(.paragraph(LabelSheet.centred(title, .tableText))) }
    blocks.append(
      .paragraph(
        LabelSheet.centred(
          "编号 " + String(repeating: "0", count: max(0, 3 - digits.count)) + digits + "　（照片）", .tableText)))
    return TableCell(blocks)
  }
}
