public import Assembler
internal import OfficeDocuments

extension PaperKind {
  /// 清退目录.
  public static let returnCatalogue = PaperKind("return-catalogue")
}

/// 清退目录: which papers of a bag go back to the office after the meeting, one for the bags of each role.
struct ReturnCataloguePaper: Paper {
  let description = PaperDescription(
    kind: .returnCatalogue, title: Message("清退目录", english: "catalogue of papers to be returned"),
    explanation: Message(
      "清退目录：每类材料袋一份，列出会后要交回的材料，份号随发放填写；会议有密级时生成，也可点名生成",
      english:
        "which papers of each role’s bag go back after the meeting, with room for the number of the copy; made when the "
        + "meeting has a degree of secrecy, or when asked for"),
    tellsOfOthers: true, bags: [.leader, .delegate, .observer, .press],
    looks: .styles(.secrecy, .title, .fact, .tableHeading, .tableText, .note))

  func compose(_ request: CompositionRequest) -> Composition {
    guard request.isAskedFor || request.meeting.untraced(\.secrecy) != nil else { return Composition() }
    let page = request.layout.formPage
    var composition = Composition()
    for role in request.peopleByBag.map(\.role) where role != .staff && (request.bag?.role ?? role) == role {
      let papers = request.composed.filter { $0.kind == .speeches && $0.bags?.contains(role) ?? false }
      guard !papers.isEmpty else { continue }
      let rows = papers.enumerated().map { index, paper in
        request.piece(about: paper) { ["\(index + 1)", paper.title, request.meeting.secrecy ?? "", "1", "", "□"] }
      }
      var paper = request.paper(.returnCatalogue, fileName: "清退目录（\(role.rawValue)）", belongsInBooklet: false) {
        let blocks =
          request.head("清退目录", bookmark: "paper_return_catalogue", width: page.textWidth)
          + request.factLines([("姓名", "＿＿＿＿＿＿　单位：＿＿＿＿＿＿＿＿＿＿")]) + [
            .table(
              request.formTable(
                [("序号", 1.8), ("材料", 9), ("密级", 2.4), ("份数", 1.6), ("份号", 3), ("退还", 1.6)], rows: rows,
                width: page.textWidth)),
            .text("以上材料会后请当场交回会务组，不得复制、摘抄、带离。", .note), .text("交件人：＿＿＿＿　经手人：＿＿＿＿　＿＿月＿＿日", .note),
          ]
        return request.document(title: "清退目录", sections: [request.section(blocks, page: page)])
      }
      paper.bags = [role]
      composition.papers.append(paper)
    }
    return composition
  }
}
