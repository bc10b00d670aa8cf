public import Assembler
internal import OfficeDocuments

extension PaperKind {
  /// 袋签.
  public static let bagLabels = PaperKind("bag-labels")
}

/// 袋签: a label for every bag, several on a sheet.
struct BagLabelsPaper: Paper {
  let description = PaperDescription(
    kind: .bagLabels, title: Message("袋签", english: "bag labels"),
    explanation: Message(
      "袋签：每袋一张，写明对象、袋号、姓名、单位职务和座位，一页十张，按边线裁切；build --for 时生成，也可点名生成",
      english:
        "a label for every bag with role, number, name, post and seat, ten on a sheet; made by build --for, or when asked for"
    ),
    bags: Set(BagRole.allCases), looks: .styles(.tableText, .tableHeading, .chartRostrumSeat))

  func compose(_ request: CompositionRequest) -> Composition {
    guard request.isAskedFor || request.bag != nil else { return Composition() }
    let bags = BagListPaper.bags(request)
    guard !bags.isEmpty else { return Composition() }
    let sheet = LabelSheet(columns: 2, rows: 5)
    let seats = request.arrangement.seats
    return request.singlePaper(.bagLabels, "袋签", page: sheet.page, isNumbered: false) {
      var cards: [TableCell] = []
      for bag in bags {
        let role = bag.role.rawValue
        for (index, person) in bag.people.enumerated() {
          cards.append(
            request.piece(.person(person.name)) {
              let seat = seats[person.untraced(\.id)]?.text
              return label(
                role, "第 \(bag.firstNumber + index) 袋", person.name, [person.titleText, seat], request, sheet.width)
            })
        }
        if bag.people.isEmpty { cards.append(label(role, "第＿＿袋", PersonName(role), [], request, sheet.width)) }
      }
      return [.table(sheet.table(cards))]
    }
  }

  private func label(
    _ role: String, _ number: String, _ name: PersonName, _ lines: [String?], _ request: CompositionRequest,
    _ width: Length
  ) -> TableCell {
    let size = 24.0
    return TableCell(
      [
        LabelSheet.centred(request.meeting.name, .tableText),
        LabelSheet.centred("会议材料（\(role)）　\(number)", .tableHeading, size: 12),
        ChartName(name, width: width.points * 0.9, height: 56, size: size).paragraph(.chartRostrumSeat),
      ].map { .paragraph($0) } + lines.compactMap { $0 }.map { .paragraph(LabelSheet.centred($0, .tableText)) })
  }
}
