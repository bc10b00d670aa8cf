public import Assembler
internal import OfficeDocuments

extension PaperKind {
  /// 指示牌.
  public static let signs = PaperKind("signs")
}

/// 指示牌: a sheet for the door of each room that the meeting names, and for the desks that every meeting has.
struct SignsPaper: Paper {
  let description = PaperDescription(
    kind: .signs, title: Message("指示牌", english: "door and direction signs"),
    explanation: Message(
      "门牌和指示牌：会场、签到处、各组讨论地点等，一页一块，箭头手工补画；点名生成",
      english:
        "a sheet for each door and desk: the hall, the sign-in, the rooms of the groups; arrows are "
        + "drawn by hand; made when asked for"),
    bags: [.staff], looks: .styles(.coverTitle, .coverFact))

  func compose(_ request: CompositionRequest) -> Composition {
    guard request.isAskedFor else { return Composition() }
    let meeting = request.meeting
    var signs: [(title: String, place: String?)] = [("会　　场", meeting.venue), ("签 到 处", nil), ("会 务 组", nil)]
    for group in meeting.roster.groups { signs.append(("\(group.name)讨论会场", group.room)) }
    let page = request.layout.chartPage
    return request.singlePaper(.signs, "指示牌", page: page, isNumbered: false) {
      signs.enumerated().map { index, sign in
        let size = min(160, page.textWidth.points * 0.94 / max(1, TextWidth.characters(sign.title)))
        let title = Paragraph(
          [.text(sign.title, TextProperties { $0.size = .points((size * 2).rounded(.down) / 2) })], .coverTitle,
          properties: ParagraphProperties { $0.lineSpacing = .exactly(.points(size * 1.3)) })
        let lines = [meeting.name, sign.place].compactMap { $0 }.map { text in
          // A sign is read from some way off.
          let size = min(28, page.textWidth.points * 0.94 / max(1, TextWidth.characters(text)))
          return Block.paragraph(LabelSheet.centred(text, .coverFact, size: (size * 2).rounded(.down) / 2))
        }
        let cell = TableCell([lines[0], .paragraph(title)] + lines.dropFirst())
        let head = Paragraph(
          [], .coverFact,
          properties: ParagraphProperties {
            $0.pageBreakBefore = index == 0 ? nil : true
            $0.lineSpacing = .exactly(.points(1))
          })
        let table = Table(
          columnWidths: [page.textWidth], rows: [TableRow([cell], height: .atLeast(page.textHeight * 0.86))],
          border: Border(width: .points(2)))
        return [.paragraph(head), .table(table)]
      }.flatMap { (blocks: [Block]) in blocks }
    }
  }
}
