internal import Assembler
internal import ChineseText
internal import OfficeDocuments

/// A character was typed twice.
struct DoubledCharacter: TextCheck {
  /// What it finds, why it matters and what to do.
  let code = FindingCode(
    "typo.doubled-character", .warning,
    title: Message("多打了一个字", english: "a character typed twice"),
    explanation: Message(
      "“建设的的目标”“发展展”多了一个字，是打字或删改时留下的",
      english: "A character was typed twice, or left by an edit"),
    remedy: Message("删去一个", english: "delete one"),
    examples: [
      .draft(Message("多了一个字", english: "one too many"), "明确全县农田水利建设↓的的目标任务，推动经↓济济发展。\n"),
      .draft(
        Message("叠字和词的边界", english: "words that double, and words that meet"),
        "人人参与，目的的确明确，认为为民服务最重要，人民民主专政，轰轰烈烈，对工作作了安排。\n"),
    ])

  /// What it waits for.
  let triggers = TextTriggers.paragraph

  /// Looks at a paragraph.
  func look(over passage: TextPassage, _ hits: inout TextHits) {
    for index in passage.facts.doubles {
      let verdict = DoubledText.verdict(at: index, passage.text, hits.chinese)
      guard verdict != .sound else { continue }
      let scalar = passage.text[index]
      hits.add(
        index..<index + 2, in: passage,
        Message("“\(scalar)”重复了；请删去一个", english: "“\(scalar)” stands twice; delete one"), right: String(scalar),
        isSafe: "的了和在与及是".unicodeScalars.contains(scalar), severity: verdict == .doubtful ? .info : nil)
    }
  }
}
