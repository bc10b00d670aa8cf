internal import Assembler
internal import ChineseText
internal import OfficeDocuments

/// The number of a heading is smaller than the one before.
struct DisorderedHeading: TextCheck {
  /// What it finds, why it matters and what to do.
  let code = FindingCode(
    "structure.heading-order", .warning,
    title: Message("序号颠倒", english: "numbers out of order"),
    explanation: Message("“三、”在“二、”之前", english: "三、 comes before 二、"),
    remedy: Message("理顺序号", english: "put the numbers in order"),
    source: Message("GB/T 9704-2012 7.3.3", english: "GB/T 9704-2012, 7.3.3"),
    examples: [
      .draft(
        Message("颠倒", english: "out of order"),
        "（一）加强领导。要抓好。\n（二）强化措施。要强化。\n（三）健全机制。要健全。\n（四）压实责任。要压实。\n↓（二）落实责任。要落实。\n")
    ])

  /// What it waits for.
  let triggers = TextTriggers.draft

  /// Looks at a draft.
  func look(through text: ScannedText, _ hits: inout TextHits) {
    for fault in HeadingSequence.faults(text) where fault.kind == .disordered {
      hits.add(
        fault.range, in: fault.passage, fault.message, right: fault.right, related: fault.before.map { [$0] } ?? [])
    }
  }
}
