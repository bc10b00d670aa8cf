public import Assembler
internal import OfficeDocuments

extension PaperKind {
  /// 材料清单和份数.
  public static let materialList = PaperKind("material-list")
}

/// 材料清单和份数: how many copies of each material for whom, and what lies in each bag.
struct MaterialListPaper: Paper {
  let description = PaperDescription(
    kind: .materialList, title: Message("材料清单和份数", english: "materials and copies"),
    explanation: Message(
      "材料清单和份数：每份材料按主席台、出席、列席等各印多少，备用多少，附装袋清单；点名生成",
      english:
        "how many copies of each material for whom, with spare ones, and what lies in each bag; made "
        + "when asked for"),
    tellsOfOthers: true, bags: [.staff], looks: .styles(.secrecy, .title, .fact, .tableHeading, .tableText, .note))

  var findingCodes: (any FindingCodes.Type)? { BagFinding.self }

  /// Those for whom papers leave the office.
  private static let outside: Set<BagRole> = [.leader, .delegate, .observer, .press]

  func compose(_ request: CompositionRequest) -> Composition {
    guard request.isAskedFor else { return Composition() }
    let people = request.expectedPeople
    guard !people.isEmpty else { return Composition() }
    let roles = request.peopleByBag
    let page = request.layout.formPage
    var composition = request.singlePaper(.materialList, "材料清单和份数") {
      let rows = request.composed.compactMap { paper -> [String]? in
        guard paper.kind != .bagList, paper.kind != .bagLabels, let bags = paper.bags,
          !bags.isDisjoint(with: Self.outside) || paper.kind == .speeches
        else { return nil }
        return request.piece(about: paper) {
          let counts = roles.map { role in
            bags.contains(role.role)
              ? role.people.count : role.people.count { paper.recipients.contains($0.untraced(\.id)) }
          }
          let each = counts.reduce(0, +) + (bags.isDisjoint(with: roles.map(\.role)) ? 1 : 0)
          // An office prints one in twenty more, and at least three; of what few get, one.
          let spare = each > 3 ? max(3, (each + 19) / 20) : 1
          return [paper.title] + counts.map { $0 > 0 ? "\($0)" : "" } + ["\(spare)", "\(each + spare)"]
        }
      }
      let columns: [(title: String, share: Double)] =
        [("序号", 1.9), ("材料", 8)] + roles.map { ($0.role.rawValue, $0.role == .staff ? 2.4 : 1.8) } + [
          ("备用", 1.8), ("合计", 1.8), ("已齐", 1.8),
        ]
      let table = request.formTable(
        columns, rows: rows.enumerated().map { ["\($0 + 1)"] + $1 + ["□"] }, width: page.textWidth,
        rowHeight: .millimetres(8))
      return request.head("材料清单和份数", bookmark: "paper_materials", width: page.textWidth) + [
        .table(table),
        .text("每人一份；备用按二十分之一、不少于 3 份计；主持词只给主持人，另留 1 份备用。", .note),
        .text("装袋：以上材料按序号自上而下装入；另装＿＿＿＿＿＿＿＿。装袋人：＿＿＿＿　复核人：＿＿＿＿", .note),
      ]
    }
    composition.findings += BagFinding.inferred(request.meeting)
    return composition
  }
}
