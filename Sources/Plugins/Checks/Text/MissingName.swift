internal import Assembler
internal import ChineseText
internal import OfficeDocuments

/// The name before 同志 is missing.
struct MissingName: TextCheck {
  /// What it finds, why it matters and what to do.
  let code = FindingCode(
    "placeholder.missing-name", .error,
    title: Message("“同志”前面没有姓名", english: "no name before 同志"),
    explanation: Message(
      "“下面请同志讲话”少了姓名，多是留空以后忘了填，或复制时丢了",
      english: "请同志讲话 lacks its name: it was left blank and forgotten, or lost in a copy"),
    remedy: Message("补上姓名", english: "put the name"),
    risk: .medium,
    examples: [
      .draft(Message("少了姓名", english: "a missing name"), "下面，请↓同志讲话。刚才，↓同志作了汇报。会议由↓同志主持。\n"),
      .draft(Message("称呼和有姓名的", english: "a salutation, and people with names"), "各位同志，同志们，请何田同志讲话。陆清和同志讲话。\n"),
    ])

  /// What it waits for.
  let triggers = TextTriggers.scalars("同")

  /// Looks where one of them stands.
  func look(at index: Int, in passage: TextPassage, _ hits: inout TextHits) {
    let text = passage.text
    guard text.has("同志", at: index) else { return }
    let after = text.scalars.dropFirst(index + 2).prefix(4)
    guard let next = after.first, next != "们" else { return }
    let before = text[index - 1]
    let isStart = index == 0 || "，。；！？、：“”（\n ".unicodeScalars.contains(before)
    // 陆清和同志: what is a verb or joins people may end a given name as well.
    let mayEndName = text[index - 2].isHan
    let isVerb =
      Self.verbs.contains { text.has($0, endingAt: index) }
      || Self.openings.contains { text.has($0, endingAt: index) }
      || !mayEndName && Self.nameLike.contains { text.has($0, endingAt: index) }
    guard isStart || isVerb, text.first(of: Self.actions, at: index + 2) != nil else { return }
    hits.add(
      index..<index + 2, in: passage,
      Message(
        "“\(passage.words(around: index..<index + 2))”里“同志”前面没有姓名；请补上",
        english: "no name stands before 同志 in “\(passage.words(around: index..<index + 2))”; put it"))
  }

  private static let verbs = ["请", "听取", "听了", "听取了", "根据", "按照", "请到", "感谢", "欢迎", "邀请", "祝贺", "有请"]
  private static let openings = ["会议由", "大会由", "活动由", "议程由", "下面由", "现在由", "接下来由", "首先由", "最后由", "分别由"]
  private static let nameLike = ["由", "和", "与", "向", "对", "经", "受"]
  private static let actions: WordList = [
    "汇报", "发言", "讲话", "主持", "作", "任", "传达", "宣读", "宣布", "通报", "的讲话", "的汇报", "的发言", "的意见", "代表", "介绍", "致辞", "就", "讲",
    "说", "指出", "强调", "带头", "表态", "总结", "做",
    "对", "上台", "出席", "分别", "为", "同意", "要求", "安排", "点评",
  ]
}
