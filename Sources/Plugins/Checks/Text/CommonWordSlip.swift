internal import Assembler
internal import ChineseText
internal import OfficeDocuments

/// A common word is written wrongly.
struct CommonWordSlip: TextCheck {
  /// What it finds, why it matters and what to do.
  let code = FindingCode(
    "typo.common-word", .warning,
    title: Message("常用词写错了字", english: "a slip in a common word"),
    explanation: Message(
      "常用词里一个字写成同音字，或者两个字颠倒了",
      english: "A character of a common word was put for one of the same sound, or its two characters changed places"),
    remedy: Message("核对后改正", english: "look, and correct it"),
    risk: .medium,
    examples: [
      .draft(Message("同音", english: "of the same sound"), "要加快推进农业现代化↓建社，提高水平。\n"),
      .draft(Message("姓名", english: "a name"), "请谢世杰同志发言。\n"),
    ])

  /// What it waits for.
  let triggers = TextTriggers.draft

  /// Looks at a draft.
  func look(through text: ScannedText, _ hits: inout TextHits) {
    var counts: [String: Int] = [:]
    for passage in text.passages {
      for slip in passage.slips where Self.isWanted(slip.kind) { counts[passage.text[slip.range], default: 0] += 1 }
    }
    for passage in text.passages where !passage.slips.isEmpty {
      // What stands several times in one draft is a name or a term of the office, and no slip.
      hits.addSlips(in: passage) { Self.isWanted($0.kind) && counts[passage.text[$0.range]] == 1 }
    }
  }

  private static func isWanted(_ kind: WordSlip.Kind) -> Bool { kind == .common || kind == .reversed }
}
