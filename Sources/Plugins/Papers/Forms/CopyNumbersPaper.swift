public import Assembler
internal import OfficeDocuments

extension PaperKind {
  /// 份号签.
  public static let copyNumbers = PaperKind("copy-numbers")
}

/// 份号签: the number of each copy, to be stuck at the upper left of every paper in the bag of whoever gets it.
struct CopyNumbersPaper: Paper {
  let description = PaperDescription(
    kind: .copyNumbers, title: Message("份号签", english: "labels with the number of the copy"),
    explanation: Message(
      "份号签：每人一行，每份须编号的材料一枚，与文件领退登记表同号，贴在材料左上角；点名生成",
      english:
        "the six digits of each copy, one label for each numbered paper of everybody, as in the register of papers; made "
        + "when asked for"),
    tellsOfOthers: true, bags: [.staff], looks: .styles(.tableText, .tableHeading))

  func compose(_ request: CompositionRequest) -> Composition {
    guard request.isAskedFor else { return Composition() }
    let people = CopyNumber.recipients(request)
    let papers = request.composed.filter { $0.kind == .speeches && !($0.bags ?? []).isDisjoint(with: CopyNumber.bags) }
    guard !people.isEmpty, !papers.isEmpty else { return Composition() }
    let roles = Dictionary(
      request.peopleByBag.flatMap { group in group.people.map { ($0.untraced(\.id), group.role) } },
      uniquingKeysWith: { first, _ in first })
    let sheet = LabelSheet(columns: 5, rows: 18)
    return request.singlePaper(.copyNumbers, "份号签", page: sheet.page, isNumbered: false) {
      var cards: [TableCell] = []
      for (index, person) in people.enumerated() {
        guard let role = roles[person.untraced(\.id)] else { continue }
        let number = CopyNumber.text(index + 1)
        cards += request.piece(.person(person.name)) {
          papers.filter { $0.bags?.contains(role) ?? false }.map { paper in
            TableCell([
              .paragraph(LabelSheet.centred(number, .tableHeading, size: 14)),
              .paragraph(LabelSheet.centred(String(paper.title.prefix(10)), .tableText, size: 7)),
            ])
          }
        }
      }
      return [.table(sheet.table(cards))]
    }
  }
}
