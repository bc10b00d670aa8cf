internal import Assembler
internal import ChineseText
internal import OfficeDocuments

/// A mark that comes in pairs lacks its other half.
struct UnpairedMark: TextCheck {
  /// What it finds, why it matters and what to do.
  let code = FindingCode(
    "punctuation.unpaired", .warning,
    title: Message("引号、括号、书名号不成对", english: "a mark without its other half"),
    explanation: Message(
      "少了一半的引号、括号、书名号，多是删改时留下的，读的人不知道引到哪里",
      english: "Half of a pair of marks was mostly left by an edit, and nobody knows where the words end"),
    remedy: Message("补上另一半，或删去这一半", english: "put the other half, or delete this one"),
    source: Message("GB/T 15834-2011 4.8 至 4.15", english: "GB/T 15834-2011, 4.8 to 4.15"),
    examples: [
      .draft(Message("少了一半", english: "a missing half"), "会议印发↓《通知，要求抓好“三夏”生产。\n加强领导↓），落实责任。\n"),
      .draft(Message("序号和跨段的引文", english: "labels, and a quotation over paragraphs"), "1）加强领导。a)落实责任。\n“要抓好落实。\n"),
    ])

  /// What it waits for.
  let triggers = TextTriggers.paragraph

  /// Looks at a paragraph.
  func look(over passage: TextPassage, _ hits: inout TextHits) {
    for fault in MarkPairs.faults(passage) where fault.kind == .unpaired {
      hits.add(
        fault.range, in: passage,
        Message(
          "“\(passage.text[fault.range])”没有另一半；请补上或删去", english: "“\(passage.text[fault.range])” lacks its other half"))
    }
  }
}
