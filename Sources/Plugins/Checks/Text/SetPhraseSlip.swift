internal import Assembler
internal import ChineseText
internal import OfficeDocuments

/// A set phrase is written wrongly.
struct SetPhraseSlip: TextCheck {
  /// What it finds, why it matters and what to do.
  let code = FindingCode(
    "typo.set-phrase", .warning,
    title: Message("四字词写错了字", english: "a slip in a set phrase"),
    explanation: Message(
      "四字词里一个字写成同音字、形近字，或者少了字、颠倒了字",
      english: "A character of a set phrase was put for one that sounds or looks alike, left out, or changed places"),
    remedy: Message("核对后改正", english: "look, and correct it"),
    risk: .medium,
    examples: [
      .draft(Message("同音、形近、颠倒、少字", english: "sound, shape, order and omission"), "坚持↓统畴兼顾，要↓齐抓公管，↓令行禁此，做到↓雷厉行风。\n"),
      .draft(Message("写对的", english: "right ones"), "坚持实事求是，因地制宜，因村施策。\n"),
    ])

  /// What it waits for.
  let triggers = TextTriggers.paragraph

  /// Looks at a paragraph.
  func look(over passage: TextPassage, _ hits: inout TextHits) {
    hits.addSlips(in: passage) { slip in
      switch slip.kind {
      case .replaced, .swapped, .omitted: true
      case .listed, .common, .reversed: false
      }
    }
  }
}
