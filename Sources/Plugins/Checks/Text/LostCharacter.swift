internal import Assembler
internal import ChineseText
internal import OfficeDocuments

/// A character was lost in a conversion.
struct LostCharacter: TextCheck {
  /// What it finds, why it matters and what to do.
  let code = FindingCode(
    "damage.lost-character", .error,
    title: Message("字丢了", english: "a lost character"),
    explanation: Message(
      "□、�、连续的问号和“锟斤拷”“烫烫烫”是转换时丢掉的字，留在稿子里会念断",
      english: "Boxes, replacement marks, rows of question marks and 锟斤拷 stand where a conversion lost characters"),
    remedy: Message("对照原稿补上", english: "look up the original and type what is missing"),
    examples: [
      .draft(Message("方框和问号", english: "a box and a question mark"), "要抓好农田水↓□建设，切实加↓?领导。\n"),
      .draft(Message("真的问句和勾选框", english: "a question, and boxes to tick"), "怎么办?我们要想办法。\n参加□　不参加□\n"),
    ])

  /// What it waits for.
  let triggers = TextTriggers.scalars("\u{FFFD}□▯?锟烫屯")

  /// Looks where one of them stands.
  func look(at index: Int, in passage: TextPassage, _ hits: inout TextHits) {
    let text = passage.text
    let scalar = text[index]
    guard text[index - 1] != scalar || scalar == "?" && index == 0 else { return }
    let end = text.end(from: index) { $0 == scalar }
    switch scalar {
    case "锟":
      guard text.has("锟斤", at: index), index == 0 || text[index - 1] != "拷" else { return }
      report(index..<text.end(from: index) { "锟斤拷".unicodeScalars.contains($0) }, passage, &hits)
    case "烫", "屯":
      if end - index >= 3 { report(index..<end, passage, &hits) }
    case "?":
      guard text[index - 1].isHan || text[index - 1] == "，" || index == 0, end - index >= 2 || isLost(index, text)
      else { return }
      report(index..<end, passage, &hits)
    case "□", "▯":
      // Boxes to be ticked stand apart, or several in a line.
      guard text[index - 1].isHan || text[end].isHan, end - index < 4,
        text.scalars.count(where: { $0 == scalar }) == end - index,
        text[index - 1] != " ", text[end] != " ", index > 0 || end - index == 1 && passage.facts.ideographs > 12
      else { return }
      report(index..<end, passage, &hits)
    default: report(index..<end, passage, &hits)
    }
  }

  /// Whether a single question mark stands between characters of a clause that asks nothing.
  private func isLost(_ index: Int, _ text: ScalarLine) -> Bool {
    guard text[index - 1].isHan, text[index + 1].isHan else { return false }
    let start = text.start(before: index) { !"。！？；，".unicodeScalars.contains($0) }
    return !text.scalars[max(start, index - 20)..<index].contains { "吗呢么何谁哪几怎否吧啥孰岂".unicodeScalars.contains($0) }
  }

  private func report(_ range: Range<Int>, _ passage: TextPassage, _ hits: inout TextHits) {
    hits.add(
      range, in: passage,
      Message(
        "“\(passage.words(around: range))”里丢了字；请对照原稿补上",
        english: "characters were lost in “\(passage.words(around: range))”; look up the original"))
  }
}
