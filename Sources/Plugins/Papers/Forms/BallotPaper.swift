public import Assembler
internal import OfficeDocuments

extension PaperKind {
  /// 表决票和计票单.
  public static let ballots = PaperKind("ballots")
}

/// 表决票和计票单: a ballot and a tally for each item that is put to the vote.
struct BallotPaper: Paper {
  let description = PaperDescription(
    kind: .ballots, title: Message("表决票和计票单", english: "ballots and tally"),
    explanation: Message(
      "表决票和计票单：议程里有表决、选举事项时生成，每项一张票、一张计票单；也可点名生成",
      english:
        "a ballot and a tally for each item that is put to the vote; made when the agenda has one, or "
        + "when asked for"),
    bags: [.staff], looks: .styles(.secrecy, .title, .fact, .body, .tableHeading, .tableText, .note))

  func compose(_ request: CompositionRequest) -> Composition {
    let meeting = request.meeting
    let voted = meeting.agenda.items.filter { item in
      ["表决", "选举", "投票"].contains { item.untraced(\.title).value.contains($0) }
    }
    let items = voted.isEmpty && request.isAskedFor ? meeting.agenda.items : voted
    guard !items.isEmpty else { return Composition() }
    let page = request.layout.formPage
    let expected = request.expectedPeople.count { $0.role == .participant || $0.role == nil }
    return request.singlePaper(.ballots, "表决票和计票单", isNumbered: false) {
      var blocks: [Block] = []
      for (index, item) in items.enumerated() {
        blocks += request.piece(.item(item.title.spacedOnce)) {
          let title = item.title.spacedOnce
          return sheet(request, "表决票", isFirst: index == 0) + [
            .text("表决事项：\(title)", .fact),
            .table(
              request.formTable(
                [("同意", 1), ("不同意", 1), ("弃权", 1)], spareRows: 1, width: page.textWidth,
                rowHeight: .millimetres(16))),
            .text("说明：在相应的空格内画“○”，只画一个；不画或画两个以上的为无效票。", .note),
          ] + sheet(request, "计票单", isFirst: false) + [
            .text("表决事项：\(title)", .fact),
            .table(
              request.formTable(
                [("应到", 1), ("实到", 1), ("发出票", 1), ("收回票", 1), ("有效票", 1), ("无效票", 1)],
                rows: [["\(expected)", "", "", "", "", ""]], width: page.textWidth, rowHeight: .millimetres(14))),
            .text(" ", .note),
            .table(
              request.formTable(
                [("同意", 1), ("不同意", 1), ("弃权", 1)], spareRows: 1, width: page.textWidth,
                rowHeight: .millimetres(14))),
            .text("实到人数＿＿（是／否）达到法定人数，结果：＿＿＿＿＿＿", .note),
            .text("监票人：＿＿＿＿＿＿　计票人：＿＿＿＿＿＿　　　　年　　月　　日", .note),
          ]
        }
      }
      return blocks
    }
  }

  private func sheet(_ request: CompositionRequest, _ kind: String, isFirst: Bool) -> [Block] {
    request.head(kind, bookmark: nil, startsPage: !isFirst, width: request.layout.formPage.textWidth)
  }
}
