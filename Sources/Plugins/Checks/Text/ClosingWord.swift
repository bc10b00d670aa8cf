internal import Assembler
internal import ChineseText
internal import OfficeDocuments

/// 截止 and 截至 changed places.
struct ClosingWord: TextCheck {
  /// What it finds, why it matters and what to do.
  let code = FindingCode(
    "typo.closing-word", .warning,
    title: Message("“截止”和“截至”用反了", english: "截止 and 截至 changed"),
    explanation: Message(
      "“截至”后面跟时间；“截止”是到此为止，后面不跟时间",
      english: "截至 takes a time behind it, 截止 means that something ends"),
    remedy: Message("改正", english: "correct it"),
    examples: [
      .draft(Message("用反了", english: "changed"), "↓截止2026年8月底，完成投资3亿元，报名于9月1日↓截至。\n"),
      .draft(Message("用对了", english: "right"), "截至8月底，报名截止日期为9月1日，9月1日截止。\n"),
    ])

  /// What it waits for.
  let triggers = TextTriggers.scalars("截")

  /// Looks where one of them stands.
  func look(at index: Int, in passage: TextPassage, _ hits: inout TextHits) {
    let text = passage.text
    if text.has("截止", at: index) {
      let after = text.has("到", at: index + 2) ? index + 3 : index + 2
      guard text[after].isDigit || text.first(of: Self.times, at: after) != nil,
        index == 0 || !text[index - 1].isHan || text[index - 1] == "，" || true
      else { return }
      guard !text.has("报名", endingAt: index), !text.has("投标", endingAt: index), !text.has("申报", endingAt: index) else {
        return
      }
      hits.add(
        index..<after, in: passage,
        Message("后面跟着时间，应是“截至”", english: "a time follows, so it is 截至"), right: "截至")
    } else if text.has("截至", at: index), "，。；日时）".unicodeScalars.contains(text[index + 2]) || index + 2 == text.count {
      guard !text.has("日前", at: index + 2) else { return }
      hits.add(
        index..<index + 2, in: passage, Message("后面没有时间，应是“截止”", english: "no time follows, so it is 截止"), right: "截止")
    }
  }

  private static let times: WordList = [
    "目前", "现在", "今", "昨", "上年", "上月", "去年", "本月", "本年", "当前", "当日", "年底", "月底", "二〇", "一月", "二月", "三月", "四月", "五月",
    "六月", "七月", "八月", "九月", "十月", "日前", "上午", "下午", "明",
  ]
}
