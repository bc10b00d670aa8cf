internal import Assembler
internal import ChineseText
internal import OfficeDocuments

/// Crosses or stars stand where words are to be filled in.
struct CrossesForText: TextCheck {
  /// What it finds, why it matters and what to do.
  let code = FindingCode(
    "placeholder.crosses", .error,
    title: Message("叉号、星号代替的文字没有填", english: "crosses or stars that stand for words"),
    explanation: Message("“XX书记”“××局”“某某同志”是没有填上的空", english: "XX, ×× and 某某 are blanks that nobody filled in"),
    remedy: Message("填上，或删去", english: "fill it in, or delete it"),
    examples: [
      .draft(Message("没填的空", english: "blanks"), "请↓XX书记讲话，↓××局发言，由↓某某同志主持。\n"),
      .draft(Message("乘号和隐去姓名的人", english: "a product, and a name kept back"), "长3×4米，李某某被判处有期徒刑。\n"),
    ])

  /// What it waits for.
  let triggers = TextTriggers.scalars("Xx×╳✕✖*＊某○●◯ＸO")

  /// Looks where one of them stands.
  func look(at index: Int, in passage: TextPassage, _ hits: inout TextHits) {
    let text = passage.text
    let scalar = text[index]
    guard text[index - 1] != scalar else { return }
    let end = text.end(from: index) { $0 == scalar }
    let before = text[index - 1]
    let after = text[end]
    let isBeside = before.isHan || after.isHan || "“《（，。、：".unicodeScalars.contains(before) && after.isHan
    switch scalar {
    case "某":
      guard end - index >= 2, !(end - index == 2 && (after == "年" || after == "月" || after == "日")) || index > 0 || true
      else { return }
      // 李某某 is somebody whose name is kept back.
      guard !before.isHan || Self.verbs.contains(before) || after == "同" || Self.units.contains(after) else { return }
    case "O":
      guard end - index >= 2, before.isHan, after.isHan else { return }
    case "○", "●", "◯":
      guard end - index >= 2, isBeside, !before.isChineseDigit, !after.isChineseDigit else { return }
    case "*", "＊":
      guard end - index >= 2, isBeside || before.isDigit || after.isDigit else { return }
    default:
      // A year or a number with crosses is another matter, and 3×4 is a product.
      guard !before.isDigit, !before.isLatin, !after.isLatin else { return }
      if end - index == 1 {
        guard scalar != "x" || after == "月" || after == "日", Self.units.contains(after),
          before.isHan || before == "\0" || !before.isDigit, !after.isDigit
        else { return }
      } else {
        guard isBeside, end - index <= 12, !after.isDigit || before.isHan else { return }
      }
    }
    hits.add(
      index..<end, in: passage,
      Message("“\(text[index..<end])”还没有填；请填上", english: "“\(text[index..<end])” was never filled in"))
  }

  private static let verbs: ScalarSet = "由请和与对向是在让给为的从把被"
  private static let units: ScalarSet = "月日县市区省局镇乡村厅部委办处科同书主长公企学校人名个项万亿元家次先女"
}
