internal import Assembler
internal import ChineseText
internal import OfficeDocuments

/// A word stands in one of the wrong forms that are met in papers.
struct ListedConfusion: TextCheck {
  /// What it finds, why it matters and what to do.
  let code = FindingCode(
    "typo.confusion", .warning,
    title: Message("别字", english: "a wrong form of a word"),
    explanation: Message(
      "“布署”“按装”“一如继往”这样的别字常见而显眼，念稿的人会念错",
      english: "布署, 按装 and the like are frequent and embarrassing"),
    remedy: Message("核对后改正", english: "look, and correct it"),
    examples: [
      .draft(Message("别字", english: "wrong forms"), "要认真↓布署，↓即然定了就要↓一如继往抓好。\n"),
      .draft(Message("词的边界", english: "where words meet"), "构建全国统一大市场，每月分别通报，位于部分地区。\n"),
    ])

  /// What it waits for.
  let triggers = TextTriggers.paragraph

  /// Looks at a paragraph.
  func look(over passage: TextPassage, _ hits: inout TextHits) {
    hits.addSlips(in: passage) { $0.kind == .listed }
  }
}
