internal import Assembler
internal import ChineseText
internal import OfficeDocuments

/// A space stands between Chinese and digits.
struct SpaceInText: TextCheck {
  /// What it finds, why it matters and what to do.
  let code = FindingCode(
    "style.space", .info,
    title: Message("汉字与数字、字母之间有空格", english: "a space between Chinese and digits"),
    explanation: Message(
      "公文里汉字与数字、字母之间不加空格",
      english: "Official papers put no space between Chinese and digits or letters"),
    remedy: Message("删去空格", english: "delete the space"),
    source: Message("GB/T 9704-2012", english: "GB/T 9704-2012"),
    fixIsSafe: true,
    examples: [
      .draft(Message("数字两边的空格", english: "spaces around digits"), "同志们，今年全县粮食产量达到↓ 35↓ 万吨，增长较快。\n"),
      .draft(Message("没有空格", english: "none"), "同志们，今年全县粮食产量达到35万吨，增长较快。\n"),
    ])

  /// What it waits for.
  let triggers = TextTriggers.scalars(" \u{A0}")

  /// Looks where one of them stands.
  func look(at index: Int, in passage: TextPassage, _ hits: inout TextHits) {
    let text = passage.text
    guard passage.role == .body || passage.role == .listItem || Self.isRunIn(passage.role),
      passage.facts.ideographs >= 8
    else { return }
    let before = text[index - 1]
    let after = text[index + 1]
    func isWord(_ scalar: Unicode.Scalar) -> Bool { scalar.isDigit || scalar.isLatin || scalar == "%" }
    guard
      before.isHan && (isWord(after) || after.isHan) || isWord(before) && after.isHan
        || "，。、；：”）》".unicodeScalars.contains(before) && (after.isHan || after.isDigit)
    else { return }
    // Characters of a name or a heading may be spaced.
    if before.isHan, after.isHan, text[index - 2] == " " || text[index + 2] == " " || index < 4 { return }
    hits.add(
      index..<index + 1, in: passage,
      Message("“\(before)”和“\(after)”之间的空格请删去", english: "delete the space between “\(before)” and “\(after)”"),
      right: "")
  }

  private static func isRunIn(_ role: DraftRole?) -> Bool {
    if case .runInHeading? = role { true } else { false }
  }
}
