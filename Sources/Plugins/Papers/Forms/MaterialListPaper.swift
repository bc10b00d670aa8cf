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
    looks: .styles(.secrecy, .title, .fact, .tableHeading, .tableText, .note))

  func compose(_ request: CompositionRequest) -> Composition {
    guard request.isAskedFor else { return Composition() }
    let meeting = request.meeting
    let people = request.expectedPeople
    guard !people.isEmpty else { return Composition() }
    let rostrum = Set(request.rostrumPeople.map { $0.untraced(\.id) })
    var counts: [(title: String, count: Int)] = []
    if !rostrum.isEmpty { counts.append(("主席台", rostrum.count)) }
    let others = people.filter { !rostrum.contains($0.untraced(\.id)) }
    for group in AttendeeListPaper.groups(others) where group.role != .staff {
      counts.append((group.role?.rawValue ?? "参会", group.people.count))
    }
    let page = request.layout.formPage
    return request.singlePaper(.materialList, "材料清单和份数") {
      let each = counts.reduce(0) { $0 + $1.count }
      // An office prints one in twenty more, and at least three.
      let spare = max(3, (each + 19) / 20)
      func row(_ title: String, isForAll: Bool) -> [String] {
        let own = counts.map { isForAll ? "\($0.count)" : "" }
        return [title] + own + (isForAll ? ["\(spare)", "\(each + spare)"] : ["1", "2"])
      }
      let papers = ["会议议程", "参会人员名单"] + (request.arrangement.isEmpty ? [] : ["座次图"])
      var rows = papers.map { row($0, isForAll: true) }
      for material in meeting.materials {
        rows += request.piece(.material(material.title.spacedOnce)) {
          [row(material.title.spacedOnce, isForAll: !material.isHostScript)]
        }
      }
      let columns: [(title: String, share: Double)] =
        [("序号", 1.9), ("材料", 8)] + counts.map { ($0.title, 1.8) } + [("备用", 1.8), ("合计", 1.8), ("已齐", 1.8)]
      let table = request.formTable(
        columns, rows: rows.enumerated().map { ["\($0 + 1)"] + $1 + ["□"] }, width: page.textWidth,
        rowHeight: .millimetres(8))
      return request.head("材料清单和份数", bookmark: "paper_materials", width: page.textWidth) + [
        .table(table),
        .text("每人一份；备用按二十分之一、不少于 3 份计；主持词只给主持人，另留 1 份备用。涉密或分发范围不同的材料请改相应的格。", .note),
        .text("装袋：以上材料按序号自上而下装入；另装＿＿＿＿＿＿＿＿。装袋人：＿＿＿＿　复核人：＿＿＿＿", .note),
      ]
    }
  }
}
