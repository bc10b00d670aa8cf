internal import Assembler
internal import ChineseText
internal import OfficeDocuments

/// Two headings have one number.
struct RepeatedHeading: TextCheck {
  /// What it finds, why it matters and what to do.
  let code = FindingCode(
    "structure.heading-repeated", .warning,
    title: Message("序号重复", english: "a number comes twice"),
    explanation: Message(
      "两个标题用了同一个序号，多是增删时忘了改",
      english: "Two headings have one number: something was put in or taken out and the rest not renumbered"),
    remedy: Message("理顺序号", english: "put the numbers in order"),
    source: Message("GB/T 9704-2012 7.3.3", english: "GB/T 9704-2012, 7.3.3"),
    examples: [
      .draft(Message("重号", english: "one number twice"), "一、加强领导\n要抓好。\n二、强化措施\n要强化。\n↓二、落实责任\n要落实。\n")
    ])

  /// What it waits for.
  let triggers = TextTriggers.draft

  /// Looks at a draft.
  func look(through text: ScannedText, _ hits: inout TextHits) {
    for fault in HeadingSequence.faults(text) where fault.kind == .repeated {
      hits.add(
        fault.range, in: fault.passage, fault.message, right: fault.right, related: fault.before.map { [$0] } ?? [])
    }
  }
}
