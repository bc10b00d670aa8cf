internal import Assembler
internal import ChineseText
internal import OfficeDocuments

/// The text says how many points come, and others come.
struct StatedCount: TextCheck {
  /// What it finds, why it matters and what to do.
  let code = FindingCode(
    "consistency.stated-count", .warning,
    title: Message("说的点数与实际不符", english: "a count that does not fit"),
    explanation: Message(
      "说讲“三点意见”，下面却有四点，听的人会数",
      english: "The text says three points and gives four, and listeners count"),
    remedy: Message("改正点数，或补上少的", english: "correct the number, or the points"),
    risk: .medium,
    examples: [
      .draft(Message("段里的点数", english: "points in a paragraph"), "下面讲↓三点意见：一是加强领导；二是落实责任；三是强化督查；四是严明纪律。\n"),
      .draft(Message("相符", english: "what fits"), "下面讲两点意见：一是加强领导；二是落实责任。\n"),
    ])

  /// What it waits for.
  let triggers = TextTriggers.draft

  /// Looks at a draft.
  func look(through text: ScannedText, _ hits: inout TextHits) {
    for count in StatedCounts.all(text) where count.stated != count.actual {
      let right = ChineseNumeral.words(count.actual)
      hits.add(
        count.range, in: count.passage,
        Message(
          "这里说“\(count.passage.text[count.range])”，实际有 \(count.actual) 点；请核对",
          english: "the text says \(count.stated), but there are \(count.actual)"),
        right: count.passage.text[count.number.upperBound..<count.range.upperBound].isEmpty
          ? nil : right + count.passage.text[count.number.upperBound..<count.range.upperBound],
        related: [count.last])
    }
  }
}
