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

  /// 变更单, in the largest type in which it is one page; what is too long for one page in small type takes two.
  public var document: Document {
    let sizes = [10.5, 9.5, 8.5, 7.5]
    for size in sizes {
      let document = changeSheet(size)
      if document.pageContents().count == 1 { return document }
    }
    return changeSheet(sizes[1])
  }

  private func changeSheet(_ size: Double) -> Document {
    let text = SheetText(size: size, width: page.textWidth)
    var blocks = [
      text.title("变更单"), text.line("\(meeting)　\(plan.baseline.chinese)"), text.heading(plan.summary.chinese),
    ]
    let cards = plan.destroyedCards.map { "□ 座牌 \($0.text)" }
    let gone = plan.papers.filter { $0.isGone || !$0.removed.isEmpty }.map {
      "□ \($0.file) " + ($0.isGone ? "整份" : "原第 \(ChangePlan.list($0.removed)) 页")
    }
    blocks += text.part("销毁", cards + gone)
    let pages = plan.papers.filter { !$0.pages.isEmpty }.map { paper in
      "□ \(paper.file) "
        + (paper.isWhole ? "全份 \(paper.pages.count) 页" : "第 \(ChangePlan.list(paper.pages)) 页")
    }
    blocks += text.part("重印", pages + plan.printedCards.map { "□ 座牌 \($0.text)" })
    blocks += text.part("摆放", plan.moves.map { "□ \($0.name) \($0.from) → \($0.to)" })
    blocks += text.table(
      "告知", [("谁", 4), ("什么事", 11), ("谁告知、几时", 3)], plan.told.map { ["□ " + $0.who, $0.of, ""] })
    blocks += text.table(
      "稿子里的旧说法（不会自动改）", [("在哪里", 6), ("原句", 12)],
      plan.sentences.map { [$0.location.text(in: .chinese), $0.text] })
    blocks += text.part("变了什么", plan.shownFacts(in: .chinese))
    return made("变更单", blocks)
  }

  /// The paper of forms with narrow margins, so that one page holds more.
  private var page: PageSetup {
    var page = layout.formPage
    page.margins.top = .millimetres(16)
    page.margins.bottom = max(.millimetres(18), min(page.margins.bottom, .millimetres(20)))
    page.margins.left = .millimetres(20)
    page.margins.right = .millimetres(15)
    return page
  }

  /// 抽换页单: by leaves, which are two pages, with the edition for which it holds.
  ///
  /// - Parameter copies: How many copies of the edition there are.
  public func filingSheet(copies: Int?) -> Document? {
    let papers = plan.papers.filter { !$0.isGone && !$0.isWhole && !$0.pages.isEmpty }
    guard !papers.isEmpty, let edition = plan.edition else { return nil }
    let text = SheetText(size: 10.5, width: page.textWidth)
    var blocks = [
      text.title("抽换页单"), text.line(meeting),
      text.line("只适用于第 \(edition) 版；手里的不是第 \(edition) 版，请停下，先找会务组。"),
    ]
    if let copies { blocks.append(text.line("共 \(copies) 份，每份都换。")) }
    let rows = papers.flatMap { paper in
      Self.leaves(of: paper).map { ["□ " + paper.title, $0, "同页的换页"] }
    }
    blocks += text.table("逐张抽换", [("材料", 6), ("抽出", 6), ("换入", 3)], rows)
    return made("抽换页单", blocks)
  }

  /// The leaves of a paper on which its changed pages stand: the first side of each has an odd number. Pages before the numbered
  /// ones, such as a cover, bear none and are told by their place.
  static func leaves(of paper: ChangePlan.Paper) -> [String] {
    let hasNumbers = paper.numbers.contains { $0 != nil }
    var leaves: [String] = []
    for (page, number) in zip(paper.pages, paper.numbers) {
      let leaf = ((number ?? page) + 1) / 2
      let text =
        number == nil && hasNumbers ? "前面不编页码的第 \(page) 页那一张" : "第 \(leaf * 2 - 1)、\(leaf * 2) 页那一张"
      if leaves.last != text { leaves.append(text) }
    }
    return leaves
  }

  private func made(_ title: String, _ blocks: [Block]) -> Document {
    Document(
      title: title, styles: layout.styles,
      sections: [Section(page: page, footer: layout.pageNumbers, blocks: blocks)])
  }
}

/// The text of a sheet in small type.
private struct SheetText {
  let size: Double
  let width: Length

  private var look: TextProperties { TextProperties { $0.size = .points(size) } }

  private func setting(_ alignment: Alignment = .left, before: Double = 0, keeps: Bool = false) -> ParagraphProperties {
    ParagraphProperties {
      $0.alignment = alignment
      $0.firstLineIndent = .zero
      $0.lineSpacing = .exactly(.points(size * 1.3))
      $0.spaceBefore = .points(before)
      $0.spaceAfter = .zero
      if keeps { $0.keepWithNext = true }
    }
  }

  func title(_ text: String) -> Block {
    .paragraph(
      Paragraph(
        [.text(text, TextProperties { $0.size = .points(size * 1.7) })], .title,
        properties: ParagraphProperties {
          $0.spaceBefore = .zero
          $0.spaceAfter = .points(size * 0.6)
          $0.lineSpacing = .exactly(.points(size * 2.2))
        }))
  }

  func line(_ text: String) -> Block {
    .paragraph(Paragraph([.text(text, look)], .tableText, properties: setting()))
  }

  func heading(_ text: String) -> Block {
    .paragraph(
      Paragraph(
        [
          .text(
            text,
            TextProperties {
              $0.size = .points(size * 1.1); $0.isBold = true
            })
        ], .tableText,
        properties: setting(before: size * 0.6, keeps: true)))
  }

  /// A heading and entries one behind the other, each with its tick.
  func part(_ title: String, _ entries: [String]) -> [Block] {
    guard !entries.isEmpty else { return [] }
    return [heading(title), line(entries.joined(separator: "　"))]
  }

  func table(_ title: String, _ columns: [(String, Double)], _ rows: [[String]]) -> [Block] {
    guard !rows.isEmpty else { return [] }
    let total = columns.reduce(0) { $0 + $1.1 }
    func row(_ texts: [String], _ alignment: Alignment) -> TableRow {
      TableRow(
        texts.map { text in
          TableCell([
            .paragraph(
              Paragraph([.text(text, look)], .tableText, properties: setting(alignment)))
          ])
        })
    }
    return [
      heading(title),
      .table(
        Table(
          columnWidths: columns.map { width * ($0.1 / total) },
          rows: [row(columns.map(\.0), .center)] + rows.map { row($0, .left) }, headerRowCount: 1,
          cellPadding: .millimetres(1))),
    ]
  }
}
