public import Assembler
internal import OfficeDocuments

extension PaperKind {
  /// 会议证件.
  public static let badges = PaperKind("badges")
}

/// 会议证件: a badge for everybody who comes, several on a sheet with marks to cut along.
struct BadgesPaper: Paper {
  let description = PaperDescription(
    kind: .badges, title: Message("会议证件", english: "badges"),
    explanation: Message(
      "代表证、列席证、工作证等：每人一张，带编号和照片位，一页八张，按裁切线裁开，裁下的几叠依次叠起来就是编号的先后；点名生成",
      english:
        "a badge for everybody with number and place for a photo, eight on a sheet, to be cut along the marks so that the "
        + "piles lie in order; made when asked for"),
    bags: [.staff], looks: .styles(.tableText, .tableHeading, .chartRostrumSeat))

  private static let size = (width: Length.millimetres(96), height: Length.millimetres(68))
  private static let photo = (width: Length.millimetres(22), height: Length.millimetres(30))

  func compose(_ request: CompositionRequest) -> Composition {
    guard request.isAskedFor else { return Composition() }
    let people = AttendeeListPaper.groups(request.expectedPeople).flatMap(\.people)
    guard !people.isEmpty else { return Composition() }
    let sheet = CutSheet(
      width: Self.size.width, height: Self.size.height, on: (.millimetres(210), .millimetres(297)))
    return Composition(papers: [
      request.paper(.badges, fileName: "会议证件", belongsInBooklet: false) {
        let section = request.section(
          sheet.blocks(of: people.count) { index, corner in
            request.piece(.person(people[index].name)) { badge(people[index], number: index + 1, request, corner) }
          }, page: sheet.page, isNumbered: false)
        return request.document(title: "会议证件", sections: [section.withLines(sheet.cutMarks)])
      }
    ])
  }

  private static func kind(_ role: AttendanceRole?) -> String {
    switch role {
    case .participant: "出席证"
    case .observer: "列席证"
    case .guest: "嘉宾证"
    case .listener: "旁听证"
    case .staff: "工作证"
    case .press: "记者证"
    case nil: "参会证"
    }
  }

  private func badge(
    _ person: Traced<Person>, number: Int, _ request: CompositionRequest, _ corner: (left: Length, top: Length)
  ) -> [Shape] {
    let inset = Length.millimetres(4)
    let inner = Self.size.width - inset - inset
    let digits = String(number)
    let textWidth = inner - Self.photo.width - inset
    let room = textWidth.points
    let title = person.titleText ?? ""
    let titleSize = max(7, min(11, room * 1.9 / max(1, TextWidth.characters(title))))
    return [
      Shape(
        left: corner.left + inset, top: corner.top + .millimetres(3), width: inner, height: .millimetres(24),
        paragraphs: [
          LabelSheet.centred(
            request.meeting.name, .tableText,
            size: max(7, min(12, inner.points * 0.95 / max(1, TextWidth.characters(request.meeting.name))))),
          LabelSheet.centred(Self.kind(person.role), .tableHeading, size: 22),
        ]),
      Shape(
        left: corner.left + inset, top: corner.top + .millimetres(29), width: textWidth, height: .millimetres(34),
        paragraphs: [
          ChartName(person.name, width: room, height: 40, size: 26).paragraph(.chartRostrumSeat),
          LabelSheet.centred(title, .tableText, size: (titleSize * 2).rounded(.down) / 2),
          LabelSheet.centred(
            "编号 " + String(repeating: "0", count: max(0, 3 - digits.count)) + digits, .tableText, size: 10),
        ]),
      Shape(
        left: corner.left + Self.size.width - inset - Self.photo.width, top: corner.top + .millimetres(31),
        width: Self.photo.width, height: Self.photo.height,
        border: Border(width: .points(0.5), color: "7F7F7F", isDashed: true),
        paragraphs: [LabelSheet.centred("照片", .tableText, size: 9)]),
    ]
  }
}
