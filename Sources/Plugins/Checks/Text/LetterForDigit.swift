internal import Assembler
internal import ChineseText
internal import OfficeDocuments

/// A letter stands for a digit.
struct LetterForDigit: TextCheck {
  /// What it finds, why it matters and what to do.
  let code = FindingCode(
    "numbers.letter-for-digit", .error,
    title: Message("数字里混进了字母", english: "a letter among digits"),
    explanation: Message("把字母 O、l 当作 0、1 打进了数字，看着像，念和查都会错", english: "The letters O and l were typed for 0 and 1"),
    remedy: Message("改为数字", english: "put the digit"),
    fixIsSafe: true,
    examples: [
      .draft(Message("字母O", english: "the letter O"), "2↓O26年，粮食产量增长1↓O%。\n"),
      .draft(Message("型号", english: "a model"), "购置H2O检测仪5G设备。\n"),
    ])

  /// What it waits for.
  let triggers = TextTriggers.scalars("OoＯlI")

  /// Looks where one of them stands.
  func look(at index: Int, in passage: TextPassage, _ hits: inout TextHits) {
    let text = passage.text
    let before = text[index - 1]
    let after = text[index + 1]
    let isO = "OoＯ".unicodeScalars.contains(text[index])
    func isDigit(_ scalar: Unicode.Scalar) -> Bool { scalar.isDigit || isO && "OoＯ".unicodeScalars.contains(scalar) }
    guard
      before.isDigit
        && (after.isDigit || isDigit(after) && text[index + 2].isDigit
          || "年月日号%万亿元个名人项家倍周岁时点分公米吨亩户".unicodeScalars.contains(after))
        || isDigit(before) && text[index - 2].isDigit && (after.isDigit || "年月日万亿元%".unicodeScalars.contains(after))
        || !before.isLatin && !before.isDigit && after.isDigit && text[index + 2].isDigit && text[index + 3] == "年"
    else { return }
    let right = isO ? "0" : "1"
    hits.add(
      index..<index + 1, in: passage,
      Message(
        "数字里混进了字母“\(text[index])”；应是“\(right)”",
        english: "the letter “\(text[index])” stands among digits for “\(right)”"), right: right)
  }
}
