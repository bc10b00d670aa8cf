internal import Assembler
internal import ChineseText
internal import OfficeDocuments

/// One draft gives a person two posts, or a post two names that are alike.
struct VaryingPost: TextCheck {
  /// What it finds, why it matters and what to do.
  let code = FindingCode(
    "consistency.post-in-text", .warning,
    title: Message("同一个人前后职务或姓名不一致", english: "one person with two posts or spellings"),
    explanation: Message(
      "一份稿子里同一个人前面是“局长”后面是“主任”，或者名字写法不同，必有一处错",
      english: "One draft gives a person two posts, or one post two spellings of a name; one of them is wrong"),
    remedy: Message("核对后统一", english: "look, and make them the same"),
    risk: .medium,
    examples: [
      .draft(Message("职务不同", english: "two posts"), "县水利局局长何听松同志汇报了情况。会后，县水利局↓主任何听松同志讲了话。\n"),
      .draft(Message("前后一致", english: "the same"), "县水利局局长何听松同志汇报了情况。何听松局长还谈了打算。\n"),
    ])

  /// What it waits for.
  let triggers = TextTriggers.draft

  /// Looks at a draft.
  func look(through text: ScannedText, _ hits: inout TextHits) {
    for difference in NamedPosts.differences(text, hits.chinese) {
      hits.add(
        difference.range, in: difference.passage,
        Message(
          "“\(difference.passage.text[difference.range])”与前面的“\(difference.other)”不一致；请核对",
          english: "“\(difference.passage.text[difference.range])” differs from “\(difference.other)” before"),
        right: difference.other, isSafe: false, related: [difference.place])
    }
  }
}
