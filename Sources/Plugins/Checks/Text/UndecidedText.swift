internal import Assembler
internal import ChineseText
internal import OfficeDocuments

/// A note of the writer says that something is still open.
struct UndecidedText: TextCheck {
  /// What it finds, why it matters and what to do.
  let code = FindingCode(
    "placeholder.undecided", .warning,
    title: Message("写着待定、待补充", english: "words that say something is still open"),
    explanation: Message(
      "“待定”“待补充”“此处插入”“TBD”是写稿时的记号，不该留到定稿",
      english: "待定, 待补充, 此处插入 and TBD are notes of the writer that must not stay"),
    remedy: Message("补上，或删去", english: "fill it in, or delete it"),
    examples: [
      .draft(Message("还没有定", english: "still open"), "会议地点↓待定，数据↓待补充。\n"),
      .draft(Message("别的词里的待定", english: "another word"), "等待定期检查，善待定居的群众。\n"),
    ])

  /// What it waits for.
  let triggers = TextTriggers.scalars("待此请暂TｔX插")

  /// Looks where one of them stands.
  func look(at index: Int, in passage: TextPassage, _ hits: inout TextHits) {
    let text = passage.text
    guard let word = text.first(of: Self.words, at: index) else { return }
    let end = index + word.unicodeScalars.count
    if word == "待定" || word == "暂定" {
      guard !"等对看招接优善期亏款慢急虐".unicodeScalars.contains(text[index - 1]),
        !"期位价制向岗点时了额性居量于".unicodeScalars.contains(text[end])
      else { return }
    }
    if word.hasPrefix("待"), "等对看招接优善期亏款慢急虐有尚亟".unicodeScalars.contains(text[index - 1]) { return }
    // The English marks count only where they are no part of a longer word.
    if word == "TBD" || word == "TODO", text[index - 1].isLatin || text[end].isLatin { return }
    hits.add(
      index..<end, in: passage,
      Message("“\(word)”还没有定下来；请补上或删去", english: "“\(word)” says that something is still open"))
  }

  private static let words: WordList = [
    "待定", "待补充", "待核实", "待确认", "待完善", "待填", "待查", "待补", "待统计", "待更新", "待商榷后", "此处填写", "此处插入", "此处省略", "此处补充", "此处应",
    "此处略", "请补充", "请填写", "请在此", "请输入",
    "请插入", "插入图片", "插入表格", "TBD", "TODO",
  ]
}
