internal import Assembler
internal import ChineseText
internal import OfficeDocuments

/// The mark behind a number is not the usual one.
struct HeadingMark: TextCheck {
  /// What it finds, why it matters and what to do.
  let code = FindingCode(
    "punctuation.number-mark", .warning,
    title: Message("序号后面的标点不对", english: "a wrong mark behind a number"),
    explanation: Message(
      "“（一）”后不加顿号，“1”后用圆点，“第一”“首先”后用逗号，“一”后用顿号",
      english: "No mark stands behind （一）, a point behind 1, a comma behind 第一 and 首先, and 、 behind 一"),
    remedy: Message("改为规范的标点", english: "put the right mark"),
    source: Message("GB/T 15834-2011 附录B.2", english: "GB/T 15834-2011, annex B.2"),
    fixIsSafe: true,
    examples: [
      .draft(Message("序号后的标点", english: "marks behind numbers"), "（一）↓、加强领导\n第一↓、要抓好落实。\n二↓.落实责任\n"),
      .draft(Message("规范的标点", english: "the right marks"), "（二）加强领导\n第一，要抓好落实。第六、七条不变。\n"),
    ])

  /// What it waits for.
  let triggers = TextTriggers.scalars("、，.．)）")

  /// Looks where one of them stands.
  func look(at index: Int, in passage: TextPassage, _ hits: inout TextHits) {
    let text = passage.text
    guard index <= 6 else { return }
    let before = text.scalars[..<index]
    guard before.allSatisfy({ "（()）一二三四五六七八九十0123456789第首先其次再最后".unicodeScalars.contains($0) }), !before.isEmpty else {
      return
    }
    let words = text[0..<index]
    let last = text[index - 1]
    let isChinese = before.allSatisfy { "一二三四五六七八九十".unicodeScalars.contains($0) }
    func report(_ range: Range<Int>, _ right: String, _ severity: Severity? = nil) {
      hits.add(
        range, in: passage,
        Message(
          "“\(text[0..<index + 1])”的标点不规范；应写作“\(text[0..<range.lowerBound] + right)”",
          english:
            "the mark of “\(text[0..<index + 1])” is not the usual one; write “\(text[0..<range.lowerBound] + right)”"),
        right: right, isSafe: severity == nil, severity: severity)
    }
    switch text[index] {
    case "、" where last == "）" || last == ")": report(index..<index + 1, "")
    case "，" where last == "）" && text[0] == "（": report(index..<index + 1, "")
    case "、"
    where words.hasPrefix("第") && before.count > 1
      && !before.dropFirst().contains(where: { "（()）".unicodeScalars.contains($0) }) && text[index + 1].isHan
      && !"一二三四五六七八九十百第".unicodeScalars.contains(text[index + 1]):
      report(index..<index + 1, "，")
    case "、" where ["首先", "其次", "再次", "最后"].contains(words): report(index..<index + 1, "，")
    case "、" where last.isDigit && before.allSatisfy(\.isDigit) && before.count <= 2 && text[index + 1].isHan:
      report(index..<index + 1, ".", .info)
    case ".", "．", "，":
      if isChinese, before.count <= 2, text[index + 1].isHan, passage.role != nil, text[index] != "，" {
        report(index..<index + 1, "、")
      }
    default: return
    }
  }
}
