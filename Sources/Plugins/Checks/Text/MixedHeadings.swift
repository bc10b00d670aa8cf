internal import Assembler
internal import ChineseText
internal import OfficeDocuments

/// Headings of one level have two kinds of numbers.
struct MixedHeadings: TextCheck {
  /// What it finds, why it matters and what to do.
  let code = FindingCode(
    "structure.heading-mixed", .warning,
    title: Message("同一层用了两种序号", english: "two kinds of numbers at one level"),
    explanation: Message(
      "第一个标题是“一、”，第二个却是“2.”", english: "The first heading is numbered 一、 and the second with a figure"),
    remedy: Message("理顺序号", english: "put the numbers in order"),
    source: Message("GB/T 9704-2012 7.3.3", english: "GB/T 9704-2012, 7.3.3"),
    examples: [
      .draft(Message("两种序号", english: "two kinds"), "一、加强领导\n要抓好。\n↓2.强化措施\n要强化。\n三、落实责任\n要落实。\n")
    ])

  /// What it waits for.
  let triggers = TextTriggers.draft

  /// Looks at a draft.
  func look(through text: ScannedText, _ hits: inout TextHits) {
    for fault in HeadingSequence.faults(text) where fault.kind == .mixed {
      hits.add(
        fault.range, in: fault.passage, fault.message, right: fault.right, related: fault.before.map { [$0] } ?? [])
    }
  }
}
