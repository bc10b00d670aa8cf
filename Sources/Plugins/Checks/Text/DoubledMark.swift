internal import Assembler
internal import ChineseText
internal import OfficeDocuments

/// Several stops stand in a row.
struct DoubledMark: TextCheck {
  /// What it finds, why it matters and what to do.
  let code = FindingCode(
    "punctuation.doubled", .warning,
    title: Message("标点重复或连用", english: "doubled marks"),
    explanation: Message("两个点号连在一起，多是删改时留下的", english: "Two stops in a row were mostly left by an edit"),
    remedy: Message("留下对的一个", english: "leave the right one"),
    source: Message("GB/T 15834-2011 5.1", english: "GB/T 15834-2011, 5.1"),
    fixIsSafe: true,
    examples: [
      .draft(Message("重复和连用", english: "doubled, and two kinds"), "要抓好落实↓，，压实责任↓，。\n"),
      .draft(Message("允许的连用", english: "what is allowed"), "这样行吗？！好！！\n"),
    ])

  /// What it waits for.
  let triggers = TextTriggers.scalars("，。、；：！？,;")

  /// Looks where one of them stands.
  func look(at index: Int, in passage: TextPassage, _ hits: inout TextHits) {
    let text = passage.text
    guard Self.stops.contains(text[index + 1]), !Self.stops.contains(text[index - 1]) else { return }
    let end = text.end(from: index, while: Self.stops.contains)
    let run = text.scalars[index..<end]
    // ！！ and ？！ are allowed, and 。。。 is an ellipsis typed wrongly.
    guard !run.allSatisfy({ $0 == "！" || $0 == "？" }), run.count < 3 || Set(run).count > 1 || run.first == "，" else {
      return
    }
    let isSame = Set(run).count == 1
    let right = isSame ? run.first : run.max { Self.weight($0) < Self.weight($1) }
    hits.add(
      index..<end, in: passage,
      Message(
        "“\(passage.words(around: index..<end))”里连用了“\(text[index..<end])”；请留下一个",
        english:
          "“\(text[index..<end])” in “\(passage.words(around: index..<end))” are several marks in a row; leave one"),
      right: right.map { String($0) }, isSafe: isSame)
  }

  private static let stops: ScalarSet = "，。、；：！？,;"

  private static func weight(_ scalar: Unicode.Scalar) -> Int {
    switch scalar {
    case "？", "！": 5
    case "。": 4
    case "；", ";": 3
    case "：": 2
    case "，", ",": 1
    default: 0
    }
  }
}
