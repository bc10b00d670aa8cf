public import Assembler
public import OfficeDocuments

/// 变更单: one page that says what to throw away, to print, to move and to tell, and 抽换页单, the filing sheet by leaves.
public struct ChangeSheet: Sendable {
  private let plan: ChangePlan
  private let layout: Layout
  private let meeting: String

  /// Prepares the sheets of a plan.
  public init(_ plan: ChangePlan, meeting: String, layout: Layout) {
    self.plan = plan
    self.layout = layout
    self.meeting = meeting
  }

  /// 变更单.
  public var document: Document {
    var blocks = head("变更单", plan.baseline.chinese)
    blocks.append(.text(plan.summary.chinese, .groupHeading))
    blocks += part(
      "变了什么", [("事项", 4), ("原来", 5), ("现在", 5)], plan.facts.map { [$0.what, $0.old ?? "", $0.new ?? ""] })
    let cards = plan.destroyedCards.map { ["□ 座牌", $0.text] }
    let papers = plan.papers.filter { $0.isGone || !$0.removed.isEmpty }.map {
      ["□ " + $0.file, $0.isGone ? "整份" : "原第 \(ChangePlan.list($0.removed)) 页"]
    }
    blocks += part("销毁", [("材料", 8), ("页、牌", 6)], cards + papers)
    let pages = plan.papers.filter { !$0.pages.isEmpty }.map { paper in
      [
        "□ " + paper.file, paper.isWhole ? "全份 \(paper.pages.count) 页" : "第 \(ChangePlan.list(paper.pages)) 页",
        paper.because.filter { plan.facts.indices.contains($0) }.prefix(3).map { plan.facts[$0].what }.joined(
          separator: "、"),
      ]
    }
    let printed = plan.printedCards.map { ["□ 座牌", $0.text, ""] }
    blocks += part("重印", [("材料", 6), ("页、牌", 4), ("因为", 6)], pages + printed)
    blocks += part("摆放", [("姓名", 3), ("从", 5), ("到", 5)], plan.moves.map { ["□ " + $0.name, $0.from, $0.to] })
    blocks += part(
      "告知", [("谁", 4), ("什么事", 9), ("谁告知、几时", 4)], plan.told.map { ["□ " + $0.who, $0.of, ""] })
    blocks += part(
      "稿子里的旧说法（不会自动改）", [("在哪里", 5), ("原句", 9)],
      plan.sentences.map { [$0.location.text(in: .chinese), $0.text] })
    return made("变更单", blocks)
  }

  /// 抽换页单: by leaves, which are two pages, with the edition for which it holds.
  ///
  /// - Parameter copies: How many copies of the edition there are.
  public func filingSheet(copies: Int?) -> Document? {
    let papers = plan.papers.filter { !$0.isGone && !$0.isWhole && !$0.pages.isEmpty }
    guard !papers.isEmpty, let edition = plan.edition else { return nil }
    var blocks = head("抽换页单", "只适用于第 \(edition) 版；手里的不是第 \(edition) 版，请停下，先找会务组。")
    if let copies { blocks.append(.text("共 \(copies) 份，每份都换。", .fact)) }
    let rows = papers.flatMap { paper in
      Self.leaves(of: zip(paper.pages, paper.numbers).map { $1 ?? $0 }).map { leaf in
        ["□ " + paper.title, "第 \(leaf * 2 - 1)、\(leaf * 2) 页那一张", "同页的换页"]
      }
    }
    blocks += part("逐张抽换", [("材料", 6), ("抽出", 5), ("换入", 4)], rows)
    return made("抽换页单", blocks)
  }

  /// The leaves on which pages of these numbers stand, from 1: the first side of each has an odd number.
  public static func leaves(of pages: [Int]) -> [Int] { Set(pages.map { ($0 + 1) / 2 }).sorted() }

  private func head(_ title: String, _ line: String) -> [Block] {
    [
      .paragraph(Paragraph(title, .title)),
      .text(meeting, .fact), .text(line, .fact),
    ]
  }

  private func part(_ title: String, _ columns: [(String, Double)], _ rows: [[String]]) -> [Block] {
    guard !rows.isEmpty else { return [] }
    let total = columns.reduce(0) { $0 + $1.1 }
    let width = layout.formPage.textWidth
    let head = TableRow(columns.map { TableCell($0.0, .tableHeading) })
    let lines = rows.map { row in TableRow(row.map { TableCell($0, .tableText) }) }
    return [
      .paragraph(Paragraph(title, .groupHeading, properties: ParagraphProperties { $0.keepWithNext = true })),
      .table(
        Table(
          columnWidths: columns.map { width * ($0.1 / total) }, rows: [head] + lines, headerRowCount: 1,
          cellPadding: .millimetres(1))),
    ]
  }

  private func made(_ title: String, _ blocks: [Block]) -> Document {
    Document(
      title: title, styles: layout.styles,
      sections: [Section(page: layout.formPage, footer: layout.pageNumbers, blocks: blocks)])
  }
}
