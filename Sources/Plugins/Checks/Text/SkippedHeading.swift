internal import Assembler
internal import ChineseText
internal import OfficeDocuments

/// The number of a heading does not follow the one before.
struct SkippedHeading: TextCheck {
  /// What it finds, why it matters and what to do.
  let code = FindingCode(
    "structure.heading-skipped", .warning,
    title: Message("序号跳了", english: "a number is left out"),
    explanation: Message(
      "“一、”之后是“三、”，少了一个；或者从“一、”直接到“（1）”",
      english: "After 一、 comes 三、, so one is missing; or a level is left out"),
    remedy: Message("理顺序号", english: "put the numbers in order"),
    source: Message("GB/T 9704-2012 7.3.3", english: "GB/T 9704-2012, 7.3.3"),
    examples: [
      .draft(Message("跳号", english: "a number left out"), "一、加强领导\n要抓好。\n↓三、落实责任\n要落实。\n"),
      .draft(Message("依次", english: "in order"), "一、加强领导\n要抓好。\n二、落实责任\n（一）压实责任\n（二）强化督查\n"),
      .draft(
        Message("附件说明", english: "the note of attachments"),
        "一、加强领导\n要抓好。\n附件：1.会议名单\n2.座次图\n县政府办公室\n2026年9月1日\n"),
      .draft(
        Message("附件说明跳号", english: "a number left out in the note of attachments"),
        "要抓好。\n附件：1.会议名单\n2.座次图\n↓4.回执\n县政府办公室\n2026年9月1日\n"),
    ])

  /// What it waits for.
  let triggers = TextTriggers.draft

  /// Looks at a draft.
  func look(through text: ScannedText, _ hits: inout TextHits) {
    for fault in HeadingSequence.faults(text) where fault.kind == .skipped {
      hits.add(
        fault.range, in: fault.passage, fault.message, right: fault.right, severity: fault.isCommon ? .info : nil,
        related: fault.before.map { [$0] } ?? [])
    }
  }
}
