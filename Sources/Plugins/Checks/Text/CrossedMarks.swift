internal import Assembler
internal import ChineseText
internal import OfficeDocuments

/// Pairs of marks cross, or nest in themselves.
struct CrossedMarks: TextCheck {
  /// What it finds, why it matters and what to do.
  let code = FindingCode(
    "punctuation.nesting", .warning,
    title: Message("成对的标点交叉或套错", english: "pairs of marks that cross or nest wrongly"),
    explanation: Message(
      "括号里的引号要在括号里合上；引号里再用引号用‘’，书名号里再用书名号用〈〉",
      english:
        "A pair inside another has to close inside it; quotation marks inside others are ‘’, title marks inside others 〈〉"
    ),
    remedy: Message("理顺先后，或换成内层的标点", english: "put them in order, or take the inner marks"),
    source: Message("GB/T 15834-2011 4.8.3、4.15.3", english: "GB/T 15834-2011, 4.8.3 and 4.15.3"),
    examples: [
      .draft(Message("交叉和同样的标点", english: "crossing, and the same marks"), "学习（《意见》和“规定↓）”的要求。\n贯彻《关于转发↓《意见↓》的通知》。\n"),
      .draft(Message("里层换了标点", english: "inner marks"), "贯彻《关于转发〈意见〉的通知》，“坚持‘三严三实’要求”。\n"),
    ])

  /// What it waits for.
  let triggers = TextTriggers.paragraph

  /// Looks at a paragraph.
  func look(over passage: TextPassage, _ hits: inout TextHits) {
    for fault in MarkPairs.faults(passage) where fault.kind != .unpaired {
      hits.add(
        fault.range, in: passage,
        Message(
          fault.kind == .crossed
            ? "“\(passage.text[fault.range])”与别的成对标点交叉；请理顺"
            : "“\(passage.text[fault.range])”套在同样的标点里；里层请用“\(fault.right ?? "")”",
          english: fault.kind == .crossed
            ? "“\(passage.text[fault.range])” crosses another pair"
            : "“\(passage.text[fault.range])” stands inside a pair of the same marks; the inner ones are “\(fault.right ?? "")”"
        ),
        right: fault.right)
    }
  }
}
