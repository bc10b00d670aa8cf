internal import Assembler
internal import ChineseText
internal import OfficeDocuments

/// An ellipsis is typed wrongly.
struct WrongEllipsis: TextCheck {
  /// What it finds, why it matters and what to do.
  let code = FindingCode(
    "punctuation.ellipsis", .warning,
    title: Message("省略号不对", english: "a wrong ellipsis"),
    explanation: Message(
      "省略号是六个点“……”，不用“...”“。。。”，后面不加“等”，前后一般不加句号",
      english: "An ellipsis is six points, ……, and takes no 等 behind it"),
    remedy: Message("改为“……”", english: "put ……"),
    source: Message("GB/T 15834-2011 4.11", english: "GB/T 15834-2011, 4.11"),
    fixIsSafe: true,
    examples: [
      .draft(Message("点数不对", english: "the wrong number of points"), "水利、交通↓...都要抓好，农业↓……等也要抓。\n"),
      .draft(Message("规范的省略号", english: "a proper one"), "水利、交通……都要抓好。\n"),
    ])

  /// What it waits for.
  let triggers = TextTriggers.scalars("….。·等、")

  /// Looks where one of them stands.
  func look(at index: Int, in passage: TextPassage, _ hits: inout TextHits) {
    let text = passage.text
    let scalar = text[index]
    guard text[index - 1] != scalar else { return }
    let end = text.end(from: index) { $0 == scalar }
    func report(_ range: Range<Int>, _ right: String, _ safe: Bool = true) {
      hits.add(
        range, in: passage,
        Message(
          "“\(text[range])”不是规范的省略号；请改为“\(right)”", english: "“\(text[range])” is no proper ellipsis; put “\(right)”"),
        right: right, isSafe: safe)
    }
    switch scalar {
    case "…":
      // A dotted line of a table of contents, or twelve points for a whole paragraph, is let be.
      guard end - index != 2, end - index < 4 else { return }
      report(index..<end, "……")
    case ".":
      guard end - index >= 3, end - index <= 8, passage.facts.ideographs > 0,
        text[index - 1].isHan || text[end].isHan || "，、”".unicodeScalars.contains(text[index - 1])
      else { return }
      report(index..<end, "……")
    case "。", "、", "·":
      guard end - index >= 3, end - index <= 8 else { return }
      report(index..<end, "……")
    default:
      guard text.has("……", endingAt: index), !text.has("等待", at: index), !text.has("等到", at: index) else { return }
      report(index - 2..<index + (text.has("等等", at: index) ? 2 : 1), "……", false)
    }
  }
}
